"""The library: dense and lexical search fused, and whether the question is covered at all."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from advisor.domain.passage import ANY, Filters, Finding, Hit, Passage
from advisor.retrieval.coverage import Coverage, Strange, Verdict
from advisor.retrieval.exact import ExactIndex
from advisor.retrieval.index_build import CorpusVectors
from advisor.retrieval.lexical import LexicalIndex
from advisor.retrieval.ports import EmbeddingModel, Positions, VectorIndex, Vectors

Numbers: TypeAlias = NDArray[np.floating[Any]]

SHARPNESS = 8.0
"""How much the nearest phrasing counts over the rest: 0 is their mean, large is their best. Flat from 6 to 14."""
TEXT_WEIGHT = 0.25
LEXICAL_WEIGHT = 0.35
LEXICAL_WEIGHT_OTHER = 0.3
"""For questions in languages in which there are phrasings but no texts."""
PRACTICE_BOOST = 0.5
"""For passages on the practice under discussion, in standard deviations of the scores."""
PRACTICE_BOOST_SHORT = 2.5
"""The same for a question that leaves its subject out ("what can we do about it?")."""
SHORT_WORDS = 6
EXCERPT_MALUS = 1.5
"""Against imported excerpts, in standard deviations: the curated passage wins where both say it."""
WIDTH = 600
"""Rows asked of an index that does not return all."""
LEXICALLY_COVERED = 0.75
"""Without vectors: share of the question's words that must be known. That alone would let nine strange questions in ten pass:
nearly every common word stands in some passage."""
LEXICAL_SUM = 1.8
"""Without vectors: what the words of a question must add up to in its best passage, times the root of their number; ..."""
LEXICAL_SUM_MOST = 6.0
"""... and enough for any question. Of covered tuning questions nine in ten reach it, of strange ones four. Plain
questions do not: theirs are the words of all ("who should decide what in a partnership?"). ..."""
LEXICAL_PLAIN = 3.0
"""... They count from this sum on, ..."""
LEXICAL_SHARE = 0.75
"""... where that is so much of what their words weigh: they are all there, and in their place; ..."""
LEXICAL_WORDS = 3
"""... and where there are so many of them."""
VAGUE_WORDS = 3
"""A message of so few words, all of them known, may be meant in several ways."""
COMPARED = 6
"""So many hits are compared with the best one."""
PART_HITS = 3
"""A passage among the best of a part answers it."""


class DenseSearch:
    """Scores passages by the vectors of their texts and phrasings."""

    def __init__(
        self,
        passages: Sequence[Passage],
        embedder: EmbeddingModel,
        corpus: CorpusVectors,
        coverage: Coverage,
        strange: Strange,
        *,
        index: VectorIndex | None = None,
        split: Callable[[str], tuple[str, ...]] = lambda query: (),
    ) -> None:
        self.split = split
        self._embedder = embedder
        self._metric = corpus.metric
        self._compared = corpus.compared
        self._index = index or ExactIndex(corpus.compared)
        self._coverage = coverage
        self._strange = strange
        self._curated = np.array([p.curated for p in passages], dtype=bool)
        self._owners = corpus.owners
        self._is_phrasing = corpus.is_phrasing
        self._text_rows = np.flatnonzero(~self._is_phrasing)
        self._text_starts = np.searchsorted(self._owners[self._text_rows], np.arange(len(passages)))
        self._phrasing_rows = np.flatnonzero(self._is_phrasing)
        self._row_is_curated = self._curated[self._owners]
        counts = np.bincount(self._owners[self._is_phrasing], minlength=len(passages))
        self._phrasings = np.maximum(counts, 1)
        self._has_phrasings = counts > 0

    def scores(self, query: str, known_share: float) -> tuple[Numbers, Verdict]:
        """(one score per passage in standard deviations of the curated ones, whether the question is covered)."""
        vector = self._metric.apply(self._embedder.embed_queries([query])[0])
        rows, similarities = self._index.nearest(vector, WIDTH)
        excerpts = similarities[~self._row_is_curated[rows]]
        best_excerpt = float(excerpts.max()) if excerpts.size else -1.0
        curated = similarities[self._row_is_curated[rows]]
        verdict = self._coverage.judge(vector, curated, known_share, self._strange, best_excerpt)
        return self._by_passage(rows, similarities), verdict

    def meaning(self, passage: int) -> Vectors:
        """The direction in which the phrasings of a passage point together (its text where it has none)."""
        rows = np.arange(*np.searchsorted(self._owners, [passage, passage + 1]))
        asked = rows[self._is_phrasing[rows]]
        together = self._compared[asked if len(asked) else rows].sum(axis=0)
        return np.asarray(together / max(float(np.linalg.norm(together)), 1e-9), dtype=np.float32)

    def _by_passage(self, rows: Positions, similarities: Vectors) -> Numbers:
        unseen = float(similarities.min()) if len(rows) < len(self._owners) else -1.0
        if len(rows) == len(self._owners):  # all of them, in order
            text = np.maximum.reduceat(similarities[self._text_rows], self._text_starts)
            weights = np.exp(SHARPNESS * (similarities[self._phrasing_rows] - 1.0))
            total = np.bincount(self._owners[self._phrasing_rows], weights, minlength=len(self._curated))
        else:
            owners, phrasing = self._owners[rows], self._is_phrasing[rows]
            text = np.full(len(self._curated), unseen)
            np.maximum.at(text, owners[~phrasing], similarities[~phrasing])
            weights = np.exp(SHARPNESS * (similarities[phrasing] - 1.0))
            total = np.bincount(owners[phrasing], weights, minlength=len(self._curated))
            seen = np.bincount(owners[phrasing], minlength=len(self._curated))
            total += np.maximum(self._phrasings - seen, 0) * np.exp(SHARPNESS * (unseen - 1.0))
        asked = np.log(np.maximum(total / self._phrasings, 1e-12)) / SHARPNESS
        both = _standardised(asked + TEXT_WEIGHT * text, self._has_phrasings)
        return np.where(self._has_phrasings, both, _beside(text, both, self._has_phrasings) - EXCERPT_MALUS)


class CorpusLibrary:
    """Finds guidance among the passages. Without `dense`, words alone decide: worse, but never silent."""

    def __init__(self, passages: Sequence[Passage], lexical: LexicalIndex, dense: DenseSearch | None = None) -> None:
        self._passages = tuple(passages)
        self._by_id = {p.id: p for p in passages}
        self._at = {p.id: at for at, p in enumerate(passages)}
        self.lexical = lexical
        self._dense = dense
        self._curated = np.array([p.curated for p in passages], dtype=bool)
        self._text_languages = frozenset(lang for p in passages if p.curated for lang in p.texts)

    def find(
        self,
        query: str,
        *,
        k: int = 10,
        lang: str | None = None,
        filters: Filters = ANY,
        practice: str | None = None,
    ) -> Finding:
        """Best passages first. `practice` is the one under discussion: its passages are preferred, not required."""
        lang = lang.partition("-")[0].lower() if lang else None
        scores, verdict = self._scores(query, lang)
        if practice:
            boost = PRACTICE_BOOST_SHORT if len(query.split()) <= SHORT_WORDS else PRACTICE_BOOST
            scores = scores + boost * np.array([practice in p.practices for p in self._passages])
        admitted = (int(i) for i in _best_first(scores) if filters.admits(self._passages[i]))
        hits = tuple(
            Hit(self._passages[i], round(float(scores[i]), 4)) for i, _ in zip(admitted, range(k), strict=False)
        )
        also = self._also(query, lang, filters, hits) if verdict.covered else ()
        few = len(query.split()) <= VAGUE_WORDS and self.lexical.known_share(query) == 1.0
        return Finding(verdict.covered, self._compared(hits), verdict.outside, also, verdict.undecided and few)

    def _compared(self, hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
        """The first hits with how much each says the same as the best one."""
        if self._dense is None or len(hits) < 2:  # noqa: PLR2004 - there is nothing to compare
            return hits
        best = self._dense.meaning(self._at[hits[0].passage.id])
        first = [
            replace(hit, alike=round(float(best @ self._dense.meaning(self._at[hit.passage.id])), 3))
            for hit in hits[1:COMPARED]
        ]
        return (hits[0], *first, *hits[COMPARED:])

    def _also(self, query: str, lang: str | None, filters: Filters, hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
        """For a question of two parts: the best passage of the part that the best passage of all does not answer."""
        parts = self._dense.split(query) if self._dense is not None else ()
        if self._dense is None or not parts or not hits:
            return ()
        found = []
        for part in parts:
            scores, verdict = self._scores(part, lang)
            ranked = (self._passages[int(i)] for i in _best_first(scores))
            best = list(islice((passage for passage in ranked if filters.admits(passage)), PART_HITS))
            if not verdict.covered or not best:
                return ()
            found.append((best, float(scores[self._at[best[0].id]])))
        main = hits[0].passage
        others = [(best[0], score) for best, score in found if main not in best]
        if len(others) == len(found):
            return ()
        mine = self._dense.meaning(self._at[main.id])
        return tuple(
            Hit(passage, round(score, 4), round(float(mine @ self._dense.meaning(self._at[passage.id])), 3))
            for passage, score in others
        )

    def passage(self, passage_id: str) -> Passage:
        """Raises KeyError."""
        return self._by_id[passage_id]

    def for_practice(self, practice: str, kind: str | None = None) -> Sequence[Passage]:
        """The curated passages on a practice, those that carry it first."""
        found = [p for p in self._passages if p.curated and practice in p.practices and kind in (None, p.kind.value)]
        return sorted(found, key=lambda p: p.practices.index(practice))

    def _scores(self, query: str, lang: str | None) -> tuple[Numbers, Verdict]:
        words = self.lexical.scores(query, lang)
        known = self.lexical.known_share(query)
        among = self._curated if self._curated.any() else np.ones(len(self._passages), dtype=bool)
        lexical = _standardised(words, among)
        if self._dense is None:
            covered = known >= LEXICALLY_COVERED and self._asked_for(float(words[among].max(initial=0.0)), query)
            return lexical - EXCERPT_MALUS * ~self._curated, Verdict(covered)
        dense, verdict = self._dense.scores(query, known)
        weight = LEXICAL_WEIGHT if lang is None or lang in self._text_languages else LEXICAL_WEIGHT_OTHER
        return self._curated_first(dense + weight * lexical, verdict), verdict

    def _asked_for(self, best: float, query: str) -> bool:
        """Whether the words of a question, which add up to `best` in its best passage, ask for that."""
        count = len(query.split())
        if best >= min(LEXICAL_SUM_MOST, LEXICAL_SUM * count**0.5):
            return True
        plainly = count >= LEXICAL_WORDS and best >= LEXICAL_PLAIN
        return plainly and best >= LEXICAL_SHARE * self.lexical.weight(query)

    def _curated_first(self, scores: Numbers, verdict: Verdict) -> Numbers:
        """Where curated passages answer, no imported excerpt comes before the best of them."""
        if verdict.by_excerpts or not verdict.covered or self._curated.all() or not self._curated.any():
            return scores
        best = float(scores[self._curated].max())
        return np.where(self._curated, scores, np.minimum(scores, best - EXCERPT_MALUS))


def _best_first(scores: Numbers) -> Iterator[np.int64]:
    """Positions by score; equal ones as they stand. Only the best are sorted until more are asked for."""
    if len(scores) > 2 * WIDTH:
        line = np.partition(scores, -WIDTH)[-WIDTH]
        top, rest = np.flatnonzero(scores >= line), np.flatnonzero(scores < line)
        yield from top[np.argsort(-scores[top], kind="stable")]
        yield from rest[np.argsort(-scores[rest], kind="stable")]
    else:
        yield from np.argsort(-scores, kind="stable")


def _standardised(scores: Numbers, among: NDArray[np.bool_]) -> Numbers:
    """In standard deviations from the mean of those `among`; all zero where nothing differs."""
    of = scores[among]
    spread = float(of.std()) if of.size else 0.0
    return (scores - of.mean()) / spread if spread > 0 else np.zeros_like(scores)


def _beside(text: Numbers, scores: Numbers, among: NDArray[np.bool_]) -> Numbers:
    """The score that a passage without phrasings has by its text: that of the passage with phrasings of the same rank by
    text. Beyond the best text the score grows on as steeply as from the middle to the best."""
    if not among.any():
        return _standardised(text, ~among)
    ranked, given = np.sort(text[among]), np.sort(scores[among])
    middle = len(ranked) // 2
    steepness = (given[-1] - given[middle]) / max(float(ranked[-1] - ranked[middle]), 1e-6)
    line = float(ranked[middle])
    if len(text) > 4 * WIDTH:  # far from the best a straight line is as good, and interpolating is slow
        line = max(line, float(np.partition(text, -WIDTH)[-WIDTH]))
    near = text >= line
    at_line = float(np.interp(line, ranked, given))
    beyond: Numbers = at_line + (text - line) * steepness
    beyond[near] = np.interp(text[near], ranked, given) + steepness * np.maximum(text[near] - ranked[-1], 0.0)
    return beyond
