"""One look at a text serves every question about it: danger, what it does, what it tells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from advisor.understanding.calibration import shares
from advisor.understanding.clauses import split_clauses
from advisor.understanding.ports import TextClassifier

_TEXTS_KEPT = 8
"""The steps of one turn look at the same text several times."""
_MOST_CHARS = 8000


@dataclass(frozen=True)
class Sight:
    """What the heads say of the whole text (first row) and of each of its clauses (the others)."""

    clauses: tuple[str, ...]
    shares: Mapping[str, NDArray[np.float32]]

    def whole(self, head: str) -> NDArray[np.float32]:
        row: NDArray[np.float32] = self.shares[head][0]
        return row

    def each(self, head: str) -> NDArray[np.float32]:
        """One row per clause."""
        return self.shares[head][1:] if len(self.shares[head]) > 1 else self.shares[head]


class Readings:
    """Calibrated shares of the labels of every head."""

    def __init__(self, classifier: TextClassifier) -> None:
        self._classifier = classifier
        meta: Mapping[str, Any] = classifier.meta
        self.labels: Mapping[str, Sequence[str]] = meta["labels"]
        self.lines: Mapping[str, float] = meta["lines"]
        self._temperatures: Mapping[str, float] = meta["temperatures"]
        self.of = lru_cache(_TEXTS_KEPT)(self._look)

    def _look(self, text: str) -> Sight:
        text = text[:_MOST_CHARS]
        clauses = split_clauses(text)
        texts = [text, *clauses] if len(clauses) > 1 else [text]
        logits = self._classifier.logits(texts)
        told = {name: shares(rows, self._temperatures.get(name, 1.0)) for name, rows in logits.items()}
        return Sight(clauses or (text,), told)
