"""Whether a sentence is carried by what the model was given.

The lines below were set on `evals/grounding/sentences.tune.jsonl`: so that of what is not carried at most one sentence in twenty
gets through, and then so that as much as possible of what is carried stays.
"""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import groupby, pairwise

import regex

from advisor.domain.passage import Passage, PassageText
from advisor.grounding.content import content_words
from advisor.grounding.facts import addresses, has_name, names, numbers, opening_name
from advisor.grounding.force import Denial, denied, stronger, turned, undenied
from advisor.grounding.language import in_language
from advisor.grounding.sentences import split_sentences

Similarity = Callable[[str, Sequence[str]], Sequence[float]]
"""How alike in meaning a text is to each of the others: cosines of a multilingual encoder."""

_MARK = regex.compile(r"\s*\[(?:S?\d{1,3})\]")
_BOLD = regex.compile(r"\*\*|__")
_WINDOW = 2
"""A sentence may say what two neighbouring ones say together."""
_WORDS = 0.6
"""Share of the content words that what carries the sentence has, ..."""
_ADDED = 2
"""... so many words of content in a row that it does not have are too many, ..."""
_ALIKE = 0.905
"""... and how alike in meaning it is at least."""
_WORDS_ALONE = 0.85
"""The share where nothing compares meanings, ..."""
_NEIGHBOURS = 0.5
"""... and the share of neighbouring words that are neighbours there."""
_FOREIGN = 0.955
"""Across languages: likeness, and how far it stands out from that of the rest of the passage, together."""

_LEFT_OUT, _LEAST_WORDS = 4, 3
_BETTER = 0.006
"""With so many words left out anywhere, a sentence that is carried as a whole does not come so much nearer."""


@dataclass(frozen=True)
class Told:
    """What one passage says, sentence by sentence, in the language in which it was given."""

    sentences: tuple[str, ...]
    lang: str
    whole: str

    @cached_property
    def word_for_word(self) -> frozenset[str]:
        return frozenset(_letters(window) for window in self.windows)

    @cached_property
    def denied(self) -> tuple[Denial, ...]:
        return tuple(one for sentence in self.sentences for one in denied(sentence, self.lang) if len(one.clause) > 1)

    @cached_property
    def windows(self) -> tuple[str, ...]:
        """Single sentences first."""
        n = len(self.sentences)
        return tuple(
            " ".join(self.sentences[i : i + w]) for w in range(1, min(_WINDOW, n) + 1) for i in range(n - w + 1)
        )


def unsupported(
    sentence: str,
    passages: Sequence[Passage],
    lang: str,
    *,
    also: Sequence[str] = (),
    similarity: Similarity | None = None,
) -> str | None:
    """None when one passage carries the sentence, in the language in which it is told there; else what is wrong, in a
    word: `number`, `name`, `modal` (stronger, or the other way round), `content`, `language`. What is in `also` may be
    repeated too: as it stands, or its words, names and numbers beside what a passage says."""
    said = _BOLD.sub("", _MARK.sub("", sentence)).strip()
    if any(_letters(said) == _letters(text) for text in also):
        return None
    told = [told_by(passage, lang) for passage in passages]
    given = [t.whole for t in told]
    if not regex.search(r"\p{L}", said):
        return "number" if numbers(said, lang) else None
    if any(not any(address in text.lower() for text in (*given, *also)) for address in addresses(said)):
        return "content"
    if not in_language(said, lang):
        return "language"
    reasons = [_wrong_with(said, one, lang, also, similarity) for one in told]
    return min(reasons, key=_ORDER.index, default="content")


_ORDER = (None, "modal", "number", "name", "content")
"""The best that can be said of a sentence over all passages."""


def told_by(passage: Passage, lang: str) -> Told:
    """The passage as a model is given it for that language."""
    return _told(*passage.text(lang))


@lru_cache(maxsize=1024)
def _told(text: PassageText, spoken: str) -> Told:
    parts = (text.title, text.body, *text.do, text.watch)
    sentences = tuple(sentence for part in parts for sentence in split_sentences(part, spoken))
    return Told(sentences, spoken, "\n".join(parts))


def _wrong_with(said: str, told: Told, lang: str, also: Sequence[str], similarity: Similarity | None) -> str | None:
    """Without the passage's carrying the content nothing else counts; then its numbers, names and force must be right in
    one place that carries it."""
    if _letters(said) in told.word_for_word:
        return None
    named = [*names(said, lang), *filter(None, [_unknown_opening(said, told, lang)])]
    if any(not has_name(name, (told.whole, *also)) for name in named):
        return "name"
    mentioned = set().union(*(numbers(text, lang) for text in also))
    free = numbers(said, lang) - mentioned
    if free - numbers(told.whole, told.lang):
        return "number"
    if lang == told.lang and undenied(said, lang, told.denied):
        return "modal"
    reason = "content"
    carrying = list(_carrying(said, told, lang, also, similarity))
    alone = [window for window in carrying if lang == told.lang and window in told.sentences]
    for window in alone or carrying:
        if free - numbers(window, told.lang):
            reason = "number"
        elif stronger(said, lang, window, told.lang) or turned(said, lang, window, told.lang):
            reason = "modal"
        else:
            return None
    return reason


def _carrying(said: str, told: Told, lang: str, also: Sequence[str], similarity: Similarity | None) -> Iterator[str]:
    """Places of the passage, one or two sentences long, that say the same."""
    if lang != told.lang:
        if similarity is not None and told.windows:
            alike = similarity(said, told.windows)
            usual = statistics.median(alike)
            same = [w for w, a in zip(told.windows, alike, strict=True) if a + (a - usual) >= _FOREIGN]
            yield from (w for w in same if not _padded(said, w, similarity))
        return
    beside = {word for text in also for word in content_words(text, lang)}
    line = _WORDS if similarity else _WORDS_ALONE
    near = [w for w in told.windows if _share(said, w, lang, beside) >= line and _added(said, w, lang, beside) < _ADDED]
    if similarity is None:
        yield from (w for w in near if _neighbours(said, w, lang) >= _NEIGHBOURS)
    elif near:
        yield from (w for w, a in zip(near, similarity(said, near), strict=True) if a >= _ALIKE)


def _padded(said: str, window: str, similarity: Similarity) -> bool:
    """Whether it says the same better with some of its words left out: what was added is not there."""
    words = said.split()
    shorter = [" ".join((*words[:at], *words[at + _LEFT_OUT :])) for at in range(len(words) - _LEFT_OUT + 1)]
    if len(words) < _LEFT_OUT + _LEAST_WORDS:
        return False
    whole, *others = similarity(window, [said, *shorter])
    return max(others) - whole > _BETTER


def _share(said: str, window: str, lang: str, beside: set[str]) -> float:
    """Of the content words; those that may be repeated anyway do not count, as long as most of the sentence does."""
    words = content_words(said, lang)
    there = set(content_words(window, lang))
    counted = [word for word in words if word in there or word not in beside]
    if len(counted) * 2 < len(words):
        counted = list(words)
    return sum(word in there for word in counted) / len(counted) if counted else 0.0


def _added(said: str, window: str, lang: str, beside: set[str]) -> int:
    """The most words of content in a row that are not there: a few other words are a paraphrase, several in a row a step more."""
    there = beside | set(content_words(window, lang))
    return max(
        (len(list(run)) for new, run in groupby(word not in there for word in content_words(said, lang)) if new),
        default=0,
    )


def _neighbours(said: str, window: str, lang: str) -> float:
    words, there = content_words(said, lang), content_words(window, lang)
    pairs, others = list(pairwise(words)), set(pairwise(there))
    return sum(pair in others for pair in pairs) / len(pairs) if pairs else 1.0


def _unknown_opening(said: str, told: Told, lang: str) -> str:
    """The first word where it reads like a name and is nowhere in the passage."""
    word = opening_name(said)
    known = set(content_words(told.whole, told.lang))
    return word if word and lang == told.lang and set(content_words(word, lang)) - known else ""


def _letters(text: str) -> str:
    return " ".join(regex.findall(r"[\p{L}\p{M}\p{N}]+", text.casefold()))
