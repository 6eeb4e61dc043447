"""Looks at the corpus with its own vectors: passages that their own phrasings do not find, and passages that say the same."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from advisor.retrieval.index_build import CorpusVectors
from advisor.retrieval.ports import Positions, Vectors
from advisor.retrieval.search import SHARPNESS, TEXT_WEIGHT

FIRST = 5
SAME = 0.6
"""Two passages whose phrasings point this much the same way are asked for in the same words."""
_AT_ONCE = 256


def unfound_passages(corpus: CorpusVectors, passages: int, first: int = FIRST) -> list[tuple[int, int]]:
    """(passage, rank) of each that none of its own phrasings finds among the first, when the phrasing itself is left out;
    with the best rank that one of them gets it. Scored as search scores, by vectors alone."""
    owners, phrasing = corpus.owners, np.flatnonzero(corpus.is_phrasing)
    asked_owners = owners[phrasing]
    counts = np.bincount(asked_owners, minlength=passages)
    best = np.full(passages, passages + 1)
    for some, scores in _scored(corpus, phrasing, passages):
        mine = owners[some]
        own = scores[np.arange(len(some)), mine]
        rank = (scores > own[:, None]).sum(axis=1) + 1
        np.minimum.at(best, mine, rank)
    return [(int(n), int(best[n])) for n in np.flatnonzero((counts > 1) & (best > first))]


def same_passages(corpus: CorpusVectors, passages: int, least: float = SAME) -> list[tuple[int, int, float]]:
    """Pairs of passages and how much their phrasings point the same way, most alike first."""
    together = np.zeros((passages, corpus.compared.shape[1]), dtype=np.float32)
    for some, rows in corpus.compared.blocks(np.flatnonzero(corpus.is_phrasing)):
        np.add.at(together, corpus.owners[some], rows)
    together /= np.maximum(np.linalg.norm(together, axis=1, keepdims=True), 1e-9)
    found = []
    for start in range(0, passages, _AT_ONCE):
        alike = together[start : start + _AT_ONCE] @ together.T
        for a, b in zip(*np.nonzero(alike >= least), strict=True):
            if start + a < b:
                found.append((int(start + a), int(b), float(alike[a, b])))
    return sorted(found, key=lambda pair: -pair[2])


def _scored(corpus: CorpusVectors, phrasing: Positions, passages: int) -> Iterator[tuple[Positions, Vectors]]:
    """(phrasing rows, the score of every passage for each of them, itself left out)."""
    owners, everything = corpus.owners, corpus.compared[:]
    texts = np.flatnonzero(~corpus.is_phrasing)
    counts = np.bincount(owners[phrasing], minlength=passages).astype(np.float32)
    starts = np.searchsorted(owners[phrasing], np.arange(passages))
    text_starts = np.searchsorted(owners[texts], np.arange(passages))
    asked_rows, text_rows = everything[phrasing], everything[texts]
    for start in range(0, len(phrasing), _AT_ONCE):
        some = phrasing[start : start + _AT_ONCE]
        queries = everything[some]
        weights = np.exp(SHARPNESS * (queries @ asked_rows.T - 1.0))
        weights[np.arange(len(some)), np.arange(start, start + len(some))] = 0.0
        total = np.add.reduceat(np.pad(weights, ((0, 0), (0, 1))), starts, axis=1)
        left = np.repeat(counts[None, :], len(some), axis=0)
        left[np.arange(len(some)), owners[some]] -= 1
        asked = np.log(np.maximum(total * (counts > 0) / np.maximum(left, 1), 1e-12)) / SHARPNESS
        text = np.maximum.reduceat(queries @ text_rows.T, text_starts, axis=1)
        yield some, np.asarray(asked + TEXT_WEIGHT * text, dtype=np.float32)
