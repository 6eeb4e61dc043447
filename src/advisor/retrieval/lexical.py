"""Search by words: BM25 over title, text and the phrasings in all languages.

Our own few lines instead of a package: the one tried brings scipy, 27 MB and a third of a second at start, and is no faster.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TypeAlias

import numpy as np
import regex
from numpy.typing import NDArray

from advisor.domain.passage import Passage
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

    def __init__(self, passages: Sequence[Passage]) -> None:
        own = [p.texts[p.language] for p in passages]
        self._languages = frozenset(lang for p in passages for lang in p.texts)
        titles = _weights([text.title for text in own], self.TITLE)
        texts = _weights([" ".join((text.body, *text.do, text.watch)) for text in own], self.TEXT)
        asked = [" ".join(phrase for phrases in p.asked_as.values() for phrase in phrases) for p in passages]
        self._told = _Postings(len(passages), (titles, texts))
        self._phrasings = _Postings(len(passages), (_weights(asked, self.PHRASINGS, b=0.5),))
        self._vocabulary = frozenset(
            word
            for passage, text, phrases in zip(passages, own, asked, strict=True)
            if passage.curated
            for word in words(" ".join((text.title, text.body, *text.do, text.watch, phrases)))
        )

    def scores(self, query: str, lang: str | None) -> Vectors:
        """One score per passage. Titles and texts count only for queries in a language in which texts are written:
        across languages they share nothing but names and noise (measured: it costs 0.02 to 0.05 nDCG)."""
        asked = words(query)
        scores = self._phrasings.scores(asked)
        if lang is None or lang in self._languages:
            scores += self._told.scores(asked)
        return scores

    def known_share(self, query: str) -> float:
        """How much of the query's words some curated passage or phrasing uses, 0 to 1. Documents do not count: what is
        covered must not drift as they come and go."""
        asked = set(words(query))
        return len(asked & self._vocabulary) / len(asked) if asked else 0.0


_Field: TypeAlias = "dict[str, tuple[array[int], NDArray[np.float32]]]"
"""For every word the texts that have it, and what it gives them."""


def _weights(texts: Sequence[str], weight: float, b: float = 0.75) -> _Field:
    """BM25 (in Lucene's form) of every word in every text, times `weight`."""
    where: dict[str, tuple[array[int], array[int]]] = {}
    lengths = np.zeros(len(texts), dtype=np.float32)
    for number, text in enumerate(texts):
        found = words(text)
        lengths[number] = len(found)
        for word, count in Counter(found).items():
            places, counts = where.setdefault(word, (array("i"), array("i")))
            places.append(number)
            counts.append(count)
    norm = _K1 * (1 - b + b * lengths / max(float(lengths.mean()), 1e-9)) if len(texts) else lengths
    field: _Field = {}
    for word, (places, counts) in where.items():
        often = np.asarray(counts, dtype=np.float32)
        rarity = np.log1p((len(texts) - len(places) + 0.5) / (len(places) + 0.5))
        field[word] = places, (weight * rarity * often / (often + norm[np.asarray(places)])).astype(np.float32)
    return field


class _Postings:
    """Fields added up, packed into three arrays."""

    def __init__(self, size: int, fields: Iterable[_Field]) -> None:
        self._size = size
        parts: dict[str, list[tuple[array[int], NDArray[np.float32]]]] = {}
        for field in fields:
            for word, posting in field.items():
                parts.setdefault(word, []).append(posting)
        self._number = {word: number for number, word in enumerate(parts)}
        held = [sum(len(places) for places, _ in found) for found in parts.values()]
        self._ends = np.cumsum([0, *held])
        flat = [posting for found in parts.values() for posting in found]
        self._places = np.concatenate([np.asarray(p, dtype=np.int32) for p, _ in flat] or [np.zeros(0, np.int32)])
        self._weights = np.concatenate([w for _, w in flat] or [np.zeros(0, np.float32)])

    def scores(self, asked: Sequence[str]) -> Vectors:
        scores = np.zeros(self._size, dtype=np.float32)
        for word, times in Counter(asked).items():
            number = self._number.get(word)
            if number is not None:
                part = slice(self._ends[number], self._ends[number + 1])
                np.add.at(scores, self._places[part], times * self._weights[part])
        return scores
