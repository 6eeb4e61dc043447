"""What retrieval needs of others. Structural: an implementation need not import this module."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray

Vectors: TypeAlias = NDArray[np.float32]
Positions: TypeAlias = NDArray[np.int64]
Progress: TypeAlias = Callable[[int, int], None]
"""Called with (done, total) while something long is under way."""


class EmbeddingModel(Protocol):
    """Turns texts into vectors of length 1, one row each. Safe to call from several threads."""

    @property
    def name(self) -> str:
        """Changes whenever the vectors would."""
        ...

    def embed_queries(self, texts: Sequence[str]) -> Vectors:
        """Vectors of what people ask, as questions and phrasings are."""
        ...

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        """Vectors of what answers."""
        ...


class VectorCache(Protocol):
    """Keeps vectors by the hash of their text, so that none is computed twice."""

    def get(self, keys: Sequence[str]) -> Mapping[str, Vectors]:
        """The vectors that are there."""
        ...

    def put(self, vectors: Mapping[str, Vectors]) -> None:
        """Durable when it returns."""
        ...


class VectorIndex(Protocol):
    """Rows of vectors of length 1, in the order in which they were put in."""

    def nearest(self, vector: Vectors, width: int) -> tuple[Positions, Vectors]:
        """(rows, cosine similarities) of at least the `width` nearest rows, in any order."""
        ...
