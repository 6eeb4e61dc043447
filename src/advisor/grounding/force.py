"""How strongly something is said, and which way round: duty or leave, yes or no, before or after."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest

import regex

from advisor.grounding.content import content_words
from advisor.grounding.words import words_of

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+(?:[-'’][\p{L}\p{M}\p{N}]+)*")
_CLAUSE = regex.compile(
    r"[,;:.!?()–—؛،।॥]+\s*|\s+(?:but|pero|sino|mais|mas|لكن|بل|lakini|bali|কিন্তু|लेकिन|मगर)\s+", regex.IGNORECASE
)
_DENIED = 2
"""So many words of content behind a denial are what it denies."""


def stronger(said: str, lang: str, given: str, told_in: str) -> bool:
    """A duty or a rule that was not given, or room that was and is not any more."""
    mine, theirs = _forces(said, lang), _forces(given, told_in)
    if any(count > other for count, other in zip_longest(mine, theirs, fillvalue=0)):
        return True
    return _count(given, told_in, "softens") > 0 and _count(said, lang, "softens") == 0


def turned(said: str, lang: str, given: str, told_in: str) -> bool:
    """The other way round: something else is denied, or the other side of a pair of opposites is said."""
    if _sides_turned(said, lang, given, told_in):
        return True
    if lang != told_in:
        return _count(said, lang, "denies") != _count(given, told_in, "denies")
    mine, theirs = denied(said, lang), denied(given, told_in)
    if any(not any(one.what & other.what for other in theirs) for one in mine):
        return True
    return undenied(said, lang, theirs, whole_clause=False)


def undenied(said: str, lang: str, denials: Sequence[Denial], *, whole_clause: bool = True) -> bool:
    """Whether the sentence says something that is denied there, and does not deny it."""
    words, mine = set(content_words(said, lang)), denied(said, lang)
    return any(
        (one.clause if whole_clause else one.what) <= words and not any(one.what & other.what for other in mine)
        for one in denials
    )


@dataclass(frozen=True, slots=True)
class Denial:
    """`what` is denied: the content words right behind the denial, else right before it. `clause`: all of its clause."""

    what: frozenset[str]
    clause: frozenset[str]


def denied(text: str, lang: str) -> list[Denial]:
    """All that a text denies, in order."""
    found = []
    for clause in _CLAUSE.split(text):
        for denial in _finder(lang, "denies").finditer(clause.lower()):
            behind = content_words(clause[denial.end() :], lang)[:_DENIED]
            before = content_words(clause[: denial.start()], lang)[-_DENIED:]
            if behind or before:
                found.append(Denial(frozenset(behind or before), frozenset(content_words(clause, lang))))
    return found


def _sides_turned(said: str, lang: str, given: str, told_in: str) -> bool:
    mine, theirs = _sides(said, lang), _sides(given, told_in)
    for pair, sides in mine.items():
        others = theirs.get(pair, {})
        if others and (
            not sides.keys() & others.keys() or (len(sides) > 1 and next(iter(sides)) != next(iter(others)))
        ):
            return True
        if (
            lang == told_in
            and len(sides) > 1
            and any(
                side in others and sides[side] and others[side] and not sides[side] & others[side] for side in sides
            )
        ):
            return True
    return False


@lru_cache(maxsize=4096)
def _sides(text: str, lang: str) -> dict[int, dict[int, frozenset[str]]]:
    """For each pair of opposites in the text: the sides that were said, in order, with what each was said of. "Not less"
    says nothing of less."""
    found: dict[int, dict[int, frozenset[str]]] = {}
    lowered, denial = text.lower(), _finder(lang, "denies")
    for word in _WORD.finditer(lowered):
        for n, pair in enumerate(words_of(lang).opposites):
            for side in (0, 1):
                if word[0] in pair[side] and not any(
                    d.end() + 1 >= word.start() for d in denial.finditer(lowered, 0, word.start())
                ):
                    of = content_words(lowered[word.end() :], lang)[:_DENIED]
                    found.setdefault(n, {}).setdefault(side, frozenset(of))
    return found


def _forces(text: str, lang: str) -> list[int]:
    return [len(_either(words).findall(text.lower())) for words in words_of(lang).forces]


def _count(text: str, lang: str, kind: str) -> int:
    return len(_finder(lang, kind).findall(text.lower()))


@lru_cache(maxsize=128)
def _finder(lang: str, kind: str) -> regex.Pattern[str]:
    return _either(getattr(words_of(lang), kind))


@lru_cache(maxsize=256)
def _either(words: frozenset[str]) -> regex.Pattern[str]:
    """Any of them as a whole word; what ends with an apostrophe stands before one. Nothing where there are none."""
    longest_first = sorted(words, key=len, reverse=True)
    found = [regex.escape(w) + ("" if w.endswith("'") else r"(?![\p{L}\p{M}])") for w in longest_first]
    return regex.compile(rf"(?<![\p{{L}}\p{{M}}])(?:{'|'.join(found)})" if found else r"(?!)")
