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
from advisor.understanding.levels import LEVEL, PRACTICE, level_logits, practice_logits
from advisor.understanding.ports import Logits, TextClassifier
from advisor.understanding.transliteration import Transliterator

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
    """Calibrated shares of the labels of every head. Through a transliterator, of the text in the letters of its language;
    clauses are quoted as they were typed. `trust`: how much a reading is worth, from 0 to 1."""

    def __init__(self, classifier: TextClassifier, own_letters: Transliterator | None = None) -> None:
        self.trust = own_letters.trust if own_letters else 1.0
        self._own_letters = own_letters
        meta: Mapping[str, Any] = classifier.meta
        self.labels: Mapping[str, Sequence[str]] = meta["labels"]
        self.lines: Mapping[str, float] = meta["lines"]
        self._temperatures: Mapping[str, float] = meta["temperatures"]
        self._classifier = classifier
        self.is_word = classifier.is_word
        self._look = lru_cache(_LOOKS_KEPT)(self._look_at)

    def whole(self, text: str) -> Shares:
        """Of the text in one piece; of a long one, of its beginning."""
        _, (whole, _) = self._look(text)
        return whole

    def clauses(self, text: str) -> Clauses:
        """Of each of its clauses, read among the others."""
        _, (_, clauses) = self._look(text)
        return clauses

    def levels(self, text: str, practice: str) -> NDArray[np.float32]:
        """Shares of the levels for this practice, or without one for any: of the whole first, then of each clause."""
        told, _ = self._look(text)
        return shares(level_logits(told, self.labels, practice), self._temperatures.get(LEVEL, 1.0))

    def language(self, text: str, among: Sequence[str]) -> tuple[str, float]:
        """The likeliest of these languages, and its share among them."""
        labels, row = self.labels["lang"], self.whole(text)["lang"][0]
        share = {lang: float(row[labels.index(lang)]) for lang in among}
        best = max(share, key=share.__getitem__)
        return best, share[best] / max(sum(share.values()), 1e-9)

    def _look_at(self, text: str) -> tuple[Logits, tuple[Shares, Clauses]]:
        texts = split_clauses(text[:_MOST_CHARS]) or ("",)
        spelt = texts if self._own_letters is None else tuple(map(self._own_letters, texts))
        told = dict(self._classifier.logits(spelt))
        told[PRACTICE] = practice_logits(told, self.labels)
        rows = {name: shares(one, self._temperatures.get(name, 1.0)) for name, one in told.items()}
        parts = {name: one[1:] for name, one in rows.items()}
        return told, ({name: one[:1] for name, one in rows.items()}, Clauses(texts, parts))
