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

from advisor.retrieval.ports import Vectors

_SHRINKAGE = 0.3
"""How far the spread is drawn towards the same in all directions; flat between 0.1 and 0.5."""


@dataclass(frozen=True)
class Metric:
    """Centre and whitening; `apply` gives vectors of length 1 whose product is the learnt similarity."""

    centre: Vectors
    whitening: Vectors

    @classmethod
    def learn(cls, vectors: Vectors, owners: NDArray[Any]) -> Metric:
        """`owners` says for each row which passage it belongs to, in ascending order."""
        _, starts, counts = np.unique(owners, return_index=True, return_counts=True)
        means = np.add.reduceat(vectors, starts, axis=0) / counts[:, None]
        centred = (vectors - np.repeat(means, counts, axis=0)).astype(np.float64)
        spread = centred.T @ centred / len(centred)
        size = spread.shape[0]
        even = max(float(np.trace(spread)) / size, 1e-9)
        values, directions = np.linalg.eigh((1 - _SHRINKAGE) * spread + _SHRINKAGE * even * np.eye(size))
        whitening = (directions / np.sqrt(values)) @ directions.T
        return cls(vectors.mean(axis=0).astype(np.float32), whitening.astype(np.float32))

    def apply(self, vectors: Vectors) -> Vectors:
        moved = (vectors - self.centre) @ self.whitening
        length = np.linalg.norm(moved, axis=-1, keepdims=True)
        return np.asarray(moved / np.maximum(length, 1e-9), dtype=np.float32)
