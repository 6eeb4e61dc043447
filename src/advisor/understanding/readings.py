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
from advisor.understanding.ports import Logits, TextClassifier

Shares = Mapping[str, NDArray[np.float32]]
"""For every head one row per text."""

_LOOKS_KEPT = 8
"""The steps of one turn look at the same text several times."""
_MOST_CHARS = 8000


@dataclass(frozen=True)
class Clauses:
    """The parts of a text, and what the heads say of each."""

    texts: tuple[str, ...]
    shares: Shares


class Readings:
    """Calibrated shares of the labels of every head."""

    def __init__(self, classifier: TextClassifier) -> None:
        meta: Mapping[str, Any] = classifier.meta
        self.labels: Mapping[str, Sequence[str]] = meta["labels"]
        self.lines: Mapping[str, float] = meta["lines"]
        self._temperatures: Mapping[str, float] = meta["temperatures"]
        self._whole = lru_cache(_LOOKS_KEPT)(lambda text: self._shares(classifier.logits((text,))))
        self._parts = lru_cache(_LOOKS_KEPT)(lambda texts: self._shares(classifier.logits_in_context(texts)))

    def whole(self, text: str) -> Shares:
        """Of the text in one piece; the model sees only the beginning of a long one."""
        return self._whole(text[:_MOST_CHARS].strip())

    def language(self, text: str, among: Sequence[str]) -> tuple[str, float]:
        """The likeliest of these languages, and its share among them."""
        labels, row = self.labels["lang"], self.whole(text)["lang"][0]
        share = {lang: float(row[labels.index(lang)]) for lang in among}
        best = max(share, key=share.__getitem__)
        return best, share[best] / max(sum(share.values()), 1e-9)

    def clauses(self, text: str) -> Clauses:
        """Of each of its clauses, read among the others."""
        texts = split_clauses(text[:_MOST_CHARS]) or ("",)
        return Clauses(texts, self._parts(texts))

    def _shares(self, logits: Logits) -> Shares:
        return {name: shares(rows, self._temperatures.get(name, 1.0)) for name, rows in logits.items()}
