"""Search by words: BM25 over title, text and the phrasings in all languages."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import regex

from advisor.domain.passage import Passage
from advisor.retrieval.ports import Vectors

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+")
_STEM_LETTERS = 5
"""Words are cut here: endings differ by case, number and person in all eight languages, beginnings rarely do."""


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
        self._title = _Field([text.title for text in own])
        self._text = _Field([" ".join((text.body, *text.do, text.watch)) for text in own])
        self._phrasings = _Field(
            [" ".join(phrase for phrases in p.asked_as.values() for phrase in phrases) for p in passages], b=0.5
        )
        self._vocabulary = self._title.vocabulary | self._text.vocabulary | self._phrasings.vocabulary

    def scores(self, query: str, lang: str | None) -> Vectors:
        """One score per passage. Titles and texts count only for queries in a language in which texts are written:
        across languages they share nothing but names and noise (measured: it costs 0.02 to 0.05 nDCG)."""
        asked = words(query)
        scores = self.PHRASINGS * self._phrasings.scores(asked)
        if lang is None or lang in self._languages:
            scores = scores + self.TITLE * self._title.scores(asked) + self.TEXT * self._text.scores(asked)
        return scores

    def known_share(self, query: str) -> float:
        """How much of the query's words some passage or phrasing uses, 0 to 1."""
        asked = set(words(query))
        return len(asked & self._vocabulary) / len(asked) if asked else 0.0


class _Field:
    """BM25 over one part of the passages."""

    def __init__(self, texts: Sequence[str], b: float = 0.75) -> None:
        self._size = len(texts)
        tokens = [words(text) for text in texts]
        self.vocabulary = frozenset(word for text in tokens for word in text)
        from bm25s import BM25  # noqa: PLC0415 - a third of a second, which `advisor --help` need not wait for

        self._bm25 = BM25(k1=1.2, b=b)
        if self.vocabulary:
            self._bm25.index(tokens, show_progress=False)

    def scores(self, asked: Sequence[str]) -> Vectors:
        known = [word for word in asked if word in self.vocabulary]
        if not known:
            return np.zeros(self._size, dtype=np.float32)
        return np.asarray(self._bm25.get_scores(known), dtype=np.float32)
