"""Search by words: BM25 over title, text and the phrasings in all languages.

Our own few lines instead of a package: the one tried brings scipy, 27 MB and a third of a second at start, and is no faster.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

import numpy as np
import regex
from numpy.typing import NDArray

from advisor.domain.passage import Passage, PassageText
from advisor.retrieval.ports import Vectors

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+")
_STEM_LETTERS = 5
"""Words are cut here: endings differ by case, number and person in all eight languages, beginnings rarely do."""
_K1 = 1.2


def words(text: str) -> list[str]:
    """The words of a text in any script (vowel signs belong to their word), lower case, cut to their beginning."""
    found: list[str] = _WORD.findall(text.lower())
    return [word[:_STEM_LETTERS] for word in found]


class LexicalIndex:
    """Scores every passage for a query. Immutable after construction."""

    TITLE = 0.25
    TEXT = 0.25
    PHRASINGS = 1.0

    def __init__(
        self, size: int, phrasings: Postings, told: Mapping[str, Postings], vocabulary: frozenset[str]
    ) -> None:
        self.size, self.phrasings, self.told, self.vocabulary = size, phrasings, told, vocabulary

    @classmethod
    def build(cls, passages: Sequence[Passage]) -> LexicalIndex:
        """About a second for the curated passages."""
        curated = [(n, p) for n, p in enumerate(passages) if p.curated]
        imported = [(n, p) for n, p in enumerate(passages) if not p.curated]
        asked = [(n, " ".join(x for phrases in p.asked_as.values() for x in phrases)) for n, p in curated]
        phrasings = Postings.added_up((_weights(asked, cls.PHRASINGS, b=0.5),))
        told = {
            lang: Postings.added_up([f for some in (curated, imported) for f in cls._fields(some, lang)])
            for lang in sorted({lang for p in passages for lang in p.texts})
        }
        vocabulary = frozenset(word for _, text in asked for word in words(text)) | {
            word for _, p in curated for text in p.texts.values() for word in words(f"{text.title} {_whole(text)}")
        }
        return cls(len(passages), phrasings, told, vocabulary)

    @classmethod
    def _fields(cls, some: Sequence[tuple[int, Passage]], lang: str) -> Iterator[_Field]:
        """Curated passages and documents are reckoned apart, so that neither moves the other's scores."""
        told = [(n, p.texts[lang]) for n, p in some if lang in p.texts]
        yield _weights([(n, text.title) for n, text in told], cls.TITLE)
        yield _weights([(n, _whole(text)) for n, text in told], cls.TEXT)

    def scores(self, query: str, lang: str | None) -> Vectors:
        """One score per passage. Titles and texts count only in the language of the query: across languages they share
        nothing but names and noise (measured: it costs 0.02 to 0.05 nDCG). Without a language, all count."""
        asked = words(query)
        scores = np.zeros(self.size, dtype=np.float32)
        told = self.told.values() if lang is None else filter(None, [self.told.get(lang)])
        for postings in (self.phrasings, *told):
            postings.add_to(scores, asked)
        return scores

    def weight(self, query: str) -> float:
        """What the words of the query weigh together: the rarer in phrasings, the more; 0 where none is known."""
        return self.phrasings.weight(set(words(query)))

    def known_share(self, query: str) -> float:
        """How much of the query's words some curated passage or phrasing uses, 0 to 1. Documents do not count: what is
        covered must not drift as they come and go."""
        asked = set(words(query))
        return len(asked & self.vocabulary) / len(asked) if asked else 0.0


_Field: TypeAlias = dict[str, tuple[NDArray[np.int32], NDArray[np.float32]]]
"""For every word the passages that have it, and what it gives them."""


def _whole(text: PassageText) -> str:
    return " ".join((text.body, *text.do, text.watch))


def _weights(texts: Sequence[tuple[int, str]], weight: float, b: float = 0.75) -> _Field:
    """BM25 (in Lucene's form) of every word in every text, times `weight`. Texts come with their passage's position."""
    where: dict[str, tuple[array[int], array[int]]] = {}
    lengths = np.zeros(len(texts), dtype=np.float32)
    for at, (_, text) in enumerate(texts):
        found = words(text)
        lengths[at] = len(found)
        for word, count in Counter(found).items():
            places, counts = where.setdefault(word, (array("i"), array("i")))
            places.append(at)
            counts.append(count)
    numbers = np.array([number for number, _ in texts], dtype=np.int32)
    norm = _K1 * (1 - b + b * lengths / max(float(lengths.mean()), 1e-9)) if len(texts) else lengths
    if not where:
        return {}
    sizes = np.array([len(places) for places, _ in where.values()])
    at_ = np.concatenate([np.asarray(places) for places, _ in where.values()])
    often = np.concatenate([np.asarray(counts) for _, counts in where.values()]).astype(np.float32)
    rarity = np.repeat(_rarity(sizes, len(texts)), sizes)
    given = (weight * rarity * often / (often + norm[at_])).astype(np.float32)
    ends = np.cumsum(sizes)[:-1]
    return dict(zip(where, zip(np.split(numbers[at_], ends), np.split(given, ends), strict=True), strict=True))


def _rarity(sizes: NDArray[np.int64], count: int) -> NDArray[np.float64]:
    """Of words that stand in so many of `count` texts."""
    return np.log1p((count - sizes + 0.5) / (sizes + 0.5))


@dataclass(frozen=True)
class Postings:
    """Fields added up, packed: the n-th word stands in `places[ends[n]:ends[n + 1]]`, which get the weights there."""

    words: Sequence[str]
    ends: NDArray[np.int64]
    places: NDArray[np.int32]
    weights: NDArray[np.float32]

    @classmethod
    def added_up(cls, fields: Iterable[_Field]) -> Postings:
        parts: dict[str, list[tuple[NDArray[np.int32], NDArray[np.float32]]]] = {}
        for field in fields:
            for word, posting in field.items():
                parts.setdefault(word, []).append(posting)
        flat = [_added_up(found) for found in parts.values()]
        return cls(
            tuple(parts),
            np.cumsum([0, *(len(places) for places, _ in flat)]),
            np.concatenate([p for p, _ in flat] or [np.zeros(0, np.int32)]),
            np.concatenate([w for _, w in flat] or [np.zeros(0, np.float32)]),
        )

    @cached_property
    def _number(self) -> dict[str, int]:
        return {word: number for number, word in enumerate(self.words)}

    @cached_property
    def _count(self) -> int:
        return len(np.unique(self.places))

    def weight(self, asked: Iterable[str]) -> float:
        """How rare these words are, added up; a word that stands nowhere weighs as much as one can."""
        numbers = [self._number.get(word) for word in asked]
        sizes = np.array([0 if n is None else self.ends[n + 1] - self.ends[n] for n in numbers])
        return float(_rarity(sizes, self._count).sum())

    def add_to(self, scores: Vectors, asked: Sequence[str]) -> None:
        """What these words give, on top of what is there."""
        for word, times in Counter(asked).items():
            number = self._number.get(word)
            if number is not None:
                part = slice(self.ends[number], self.ends[number + 1])
                scores[self.places[part]] += times * self.weights[part]


def _added_up(
    found: Sequence[tuple[NDArray[np.int32], NDArray[np.float32]]],
) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
    """Each passage once."""
    if len(found) == 1:
        return found[0]
    places, at = np.unique(np.concatenate([p for p, _ in found]), return_inverse=True)
    return places, np.bincount(at, np.concatenate([w for _, w in found])).astype(np.float32)
