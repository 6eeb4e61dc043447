"""One look at a text serves every question about it: danger, what it does, what it tells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from advisor.domain.level import Level
from advisor.understanding.calibration import shares
from advisor.understanding.clauses import split_clauses
from advisor.understanding.ports import TextClassifier

Shares = Mapping[str, NDArray[np.float32]]
"""For every head one row per text or part."""

NOTHING = "none"
"""The label of what speaks of no practice, and shows no red flag."""
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
        self._classifier = classifier
        self._look = lru_cache(_LOOKS_KEPT)(self._look_at)

    def whole(self, text: str) -> Shares:
        """Of the text in one piece; of a long one, of its beginning."""
        whole, _ = self._look(text)
        return whole

    def clauses(self, text: str) -> Clauses:
        """Of each of its clauses, read among the others."""
        _, clauses = self._look(text)
        return clauses

    def language(self, text: str, among: Sequence[str]) -> tuple[str, float]:
        """The likeliest of these languages, and its share among them."""
        labels, row = self.labels["lang"], self.whole(text)["lang"][0]
        share = {lang: float(row[labels.index(lang)]) for lang in among}
        best = max(share, key=share.__getitem__)
        return best, share[best] / max(sum(share.values()), 1e-9)

    def _look_at(self, text: str) -> tuple[Shares, Clauses]:
        texts = split_clauses(text[:_MOST_CHARS]) or ("",)
        told = {
            name: shares(rows, self._temperatures.get(name, 1.0))
            for name, rows in self._classifier.logits(texts).items()
        }
        parts = {name: rows[1:] for name, rows in told.items()}
        return {name: rows[:1] for name, rows in told.items()}, Clauses(texts, parts)


def known_level(readings: Readings, row: NDArray[np.float32]) -> tuple[Level, float]:
    """The likeliest of the levels that can be scored, and its share among them."""
    levels = [Level.parse(label) for label in readings.labels["level"]]
    scored = [at for at, level in enumerate(levels) if level.known]
    best = max(scored, key=lambda at: float(row[at]))
    return levels[best], float(row[best] / max(float(row[scored].sum()), 1e-6))
