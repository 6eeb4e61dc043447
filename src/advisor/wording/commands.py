"""`prompts/commands/<lang>.yaml`: short typed words that stand for a button ("skip", "atrás", "why?")."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from pathlib import Path
from typing import TypeAlias

import yaml

from advisor.domain.reply import Choice
from advisor.errors import ContentError

_ONLY_WHEN_OFFERED = ("story:", "level:", "plain:", "word:")
"""Words that mean something only where such a choice is there: "yes" to what was played back is another than to a question."""
_PICK = "pick:"
"""Words for a place in the list of choices ("the first one")."""
_OPENERS = frozenset({"hello", "word:filler"})
"""What may be said before or after a command and changes nothing."""
_LONGEST_OPENING = 3
"""Words."""
_MOST_OPENINGS = 3
_OPENINGS = ("note", "plan")
"""Command words that open a text of the user's own, with a colon after them."""


_APOSTROPHES = dict.fromkeys(map(ord, "'’‘ʼ`´"))
_ALIKE = 0.82
_LONG_WORD = 5
_FEWEST_ALIKE = 2
"""A label of one word is matched as it stands: "partly" and "party" are not the same."""


Commands: TypeAlias = Mapping[str, Mapping[str, tuple[str, ...]]]
"""Language to {normalised words: choice ids}; of several, that one is meant which is there."""


def load_commands(folder: Path) -> Commands:
    """Raises ContentError."""
    tables: dict[str, dict[str, tuple[str, ...]]] = {}
    problems = []
    for path in sorted(folder.glob("*.yaml")):
        raw = yaml.safe_load(path.read_text(encoding="utf-8"))
        table: dict[str, tuple[str, ...]] = {}
        for choice, phrases in raw.items():
            if choice.startswith(_PICK) and not choice.removeprefix(_PICK).isdecimal():
                problems.append(f"{path}:1: {choice}: after {_PICK} comes the number of a place")
            if not isinstance(phrases, list):
                problems.append(f"{path}:1: {choice} needs a list of words")
                continue
            for phrase in phrases:
                if not isinstance(phrase, str):  # YAML reads a bare yes, no, on and off as true and false
                    problems.append(f"{path}:1: {choice}: put {phrase!r} in quotes")
                    continue
                word = normalise(phrase)
                others = tuple(other for other in table.get(word, ()) if other != choice)
                if others and not all(map(_needs_an_offer, (*others, choice))):
                    problems.append(f"{path}:1: {phrase!r} stands for both {others[0]} and {choice}")
                table[word] = (*others, choice)
        tables[path.stem] = table
    if problems:
        raise ContentError(problems)
    return tables


def normalise(text: str) -> str:
    """Case, punctuation, accents of width and surrounding space do not matter; nor whether an apostrophe is typed."""
    folded = unicodedata.normalize("NFKC", text).casefold().translate(_APOSTROPHES)
    kept = "".join(" " if unicodedata.category(c)[0] in "PZSC" else c for c in folded)
    return " ".join(kept.split())


def read_command(
    text: str, lang: str, shown: Sequence[Choice], tables: Commands, unshown: Sequence[Choice] = ()
) -> str | None:
    """A label of a choice, the number of a shown one, or a command word of the language or of English. Where a word has several
    meanings, the first choice that it can mean."""
    words = normalise(text)
    there = (*shown, *unshown)
    if not words:
        return None
    for choice in there:
        if words == normalise(choice.label):
            return choice.id
    for language in (lang, "en"):
        meanings = tables.get(language, {}).get(words, ())
        meant = _meant(meanings, shown, there)
        if meant is not None:
            return meant
    if words.isdecimal():
        return _at(int(words), shown)
    misspelt = next((choice.id for choice in there if _misspelt(words.split(), normalise(choice.label).split())), None)
    return misspelt or _among_politeness(words, lang, tables) or _with_a_slip(words, shown, there, tables.get(lang, {}))


def _with_a_slip(
    words: str, shown: Sequence[Choice], there: Sequence[Choice], table: Mapping[str, tuple[str, ...]]
) -> str | None:
    """ "not realy". In short words a letter makes another word, so only longer ones may be misspelt."""
    typed = words.split()
    for phrase, meanings in table.items():
        said = phrase.split()
        long_enough = len(said) == len(typed) and all(
            one == other or min(len(one), len(other)) >= _LONG_WORD for one, other in zip(said, typed, strict=True)
        )
        if long_enough and _misspelt(typed, said):
            return _meant(meanings, shown, there)
    return None


def _among_politeness(words: str, lang: str, tables: Commands) -> str | None:
    """ "hi, im back" is the second as politely as the first, "report please" is the first, and "ok enough show me the result" the
    last. Only what means the same anywhere: "thanks, no" answers nothing."""
    spoken = [tables[language] for language in dict.fromkeys((lang, "en")) if language in tables]
    said: Sequence[str] = words.split()
    for _ in range(_MOST_OPENINGS):
        shorter = next(_without_politeness(said, spoken), None)
        if shorter is None:
            return None
        said = shorter
        meant = (each for table in spoken for each in table.get(" ".join(said), ()) if not _needs_an_offer(each))
        found = next(meant, None)
        if found is not None:
            return found
    return None


def _without_politeness(
    said: Sequence[str], spoken: Sequence[Mapping[str, tuple[str, ...]]]
) -> Iterator[Sequence[str]]:
    """Without what was said before, else without what was said after; the longest first."""
    sizes = range(min(_LONGEST_OPENING, len(said) - 1), 0, -1)
    for part, rest in (*((said[:n], said[n:]) for n in sizes), *((said[-n:], said[:-n]) for n in sizes)):
        if any(_is_polite(" ".join(part), table) for table in spoken):
            yield rest


def _is_polite(words: str, table: Mapping[str, tuple[str, ...]]) -> bool:
    return not _OPENERS.isdisjoint(table.get(words, ()))


def _misspelt(words: Sequence[str], label: Sequence[str]) -> bool:
    """A label typed with slips: word for word alike. A word more or less may turn it round ("not")."""
    return (
        len(words) == len(label) >= _FEWEST_ALIKE
        and words[0][:1] == label[0][:1]
        and all(_alike(one, other) for one, other in zip(words, label, strict=True))
    )


def _alike(one: str, other: str) -> bool:
    """A longer ending may turn a word round (could, couldnt) and is no slip."""
    shorter, longer = sorted((one, other), key=len)
    ending = longer.startswith(shorter) and len(longer) > len(shorter) + 1
    return not ending and SequenceMatcher(None, one, other).ratio() >= _ALIKE


def _meant(meanings: Sequence[str], shown: Sequence[Choice], there: Sequence[Choice]) -> str | None:
    place = next((meaning for meaning in meanings if meaning.startswith(_PICK)), None)
    if place is not None:
        return _at(int(place.removeprefix(_PICK)), shown)
    always = (meaning for meaning in meanings if not _needs_an_offer(meaning))
    return next((choice.id for choice in there if choice.id in meanings), next(always, None))


def _at(place: int, shown: Sequence[Choice]) -> str | None:
    return shown[place - 1].id if 1 <= place <= len(shown) else None


def _needs_an_offer(command: str) -> bool:
    return command.startswith((*_ONLY_WHEN_OFFERED, _PICK))


def read_remark(text: str, lang: str, tables: Commands) -> tuple[str, str] | None:
    """("note" or "plan", the words after it) for a text like "note: ..." in the language or in English; None for any other."""
    opening, colon, words = text.partition(":")
    if not colon:
        return None
    for language in (lang, "en"):
        for what in tables.get(language, {}).get(normalise(opening), ()):
            if what in _OPENINGS:
                return what, words.strip()
    return None
