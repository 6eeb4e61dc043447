"""A way of comparing vectors that was learnt from the phrasings.

Phrasings of one passage mean the same and differ in language, voice and spelling. Directions in which they differ are
noise; dividing by their spread (within-class whitening) makes languages and voices count less and meaning more. It is a
closed form over the curated passages: nothing to train, download or store. Measured on 1,500 questions by another
hand: nDCG@10 0.42 to 0.46 in English and 0.47 to 0.52 in seven other languages.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from advisor.retrieval.compact import CompactVectors
from advisor.retrieval.ports import Vectors

_SHRINKAGE = 0.3
"""How far the spread is drawn towards the same in all directions; flat between 0.1 and 0.5."""
_MOST_ROWS = 60_000
"""The spread is known well enough from so many; of a larger corpus every n-th passage is taken."""


@dataclass(frozen=True)
class Metric:
    """Centre and whitening; `apply` gives vectors of length 1 whose product is the learnt similarity."""

    centre: Vectors
    whitening: Vectors

    @classmethod
    def learn(cls, vectors: CompactVectors | Vectors, owners: NDArray[Any]) -> Metric:
        """`owners` says for each of the first rows which passage it belongs to, in ascending order. Rows after them (of
        imported documents) teach nothing. Goes block by block: a copy of all rows in float64 would be the largest thing
        the service ever holds."""
        compact = vectors if isinstance(vectors, CompactVectors) else CompactVectors.of(vectors)
        kept = np.arange(len(owners), dtype=np.int64)
        if len(kept) > _MOST_ROWS:
            kept = kept[owners % (len(kept) // _MOST_ROWS + 1) == 0]
        _, group = np.unique(owners[kept], return_inverse=True)
        width = compact.shape[1]
        sums = np.zeros((int(group.max(initial=-1)) + 1, width))
        done = 0
        for some, rows in compact.blocks(kept):
            mine = group[done : done + len(some)]
            starts = np.flatnonzero(np.diff(mine, prepend=-1))  # rows of one group stand together
            sums[mine[starts]] += np.add.reduceat(rows, starts, axis=0, dtype=np.float64)
            done += len(some)
        means = sums / np.bincount(group)[:, None]
        spread, done = np.zeros((width, width)), 0
        for some, rows in compact.blocks(kept):
            centred = rows - means[group[done : done + len(some)]]
            spread += centred.T @ centred
            done += len(some)
        spread /= len(kept)
        even = max(float(np.trace(spread)) / width, 1e-9)
        values, directions = np.linalg.eigh((1 - _SHRINKAGE) * spread + _SHRINKAGE * even * np.eye(width))
        whitening = (directions / np.sqrt(values)) @ directions.T
        return cls((sums.sum(axis=0) / len(kept)).astype(np.float32), whitening.astype(np.float32))

    def apply(self, vectors: Vectors) -> Vectors:
        moved = (vectors - self.centre) @ self.whitening
        length = np.linalg.norm(moved, axis=-1, keepdims=True)
        return np.asarray(moved / np.maximum(length, 1e-9), dtype=np.float32)

    def apply_all(self, vectors: CompactVectors) -> CompactVectors:
        moved = CompactVectors(*vectors.shape)
        for some, rows in vectors.blocks():
            moved.put(some, self.apply(rows))
        return moved
