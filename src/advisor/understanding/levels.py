"""The level that a text tells of a practice, from two heads: one for all practices, and one that tells practice and level in
one, because what "the milk is still fetched at five" shows depends on the practice (decision 19)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from advisor.domain.level import Level
from advisor.understanding.calibration import Floats, log_shares, shares

LEVEL, PRACTICE, SHOWN = "level", "practice", "practice_level"
"""The heads."""
_LEAST = 1e-9
SCORED = tuple(str(level.value) for level in Level if level.known)


def shown(practice: str, level: str) -> str:
    """The label of this practice at this level."""
    return f"{practice}:{level}"


def level_logits(told: Mapping[str, Floats], labels: Mapping[str, Sequence[str]], practice: str) -> Floats:
    """(rows, levels) for this practice: whether a level is known says the first head, which of them it is says the second. For
    no practice, or by a model with one head, what that one says."""
    common = told[LEVEL]
    if not practice or SHOWN not in told:
        return common
    known = [labels[LEVEL].index(level) for level in SCORED]
    own = log_shares(told[SHOWN][:, [labels[SHOWN].index(shown(practice, level)) for level in SCORED]])
    mixed = common.copy()
    mixed[:, known] = own + np.logaddexp.reduce(common[:, known], axis=-1, keepdims=True)
    return mixed


def practice_logits(told: Mapping[str, Floats], labels: Mapping[str, Sequence[str]]) -> Floats:
    """(rows, practices and none): the mean share of what the head of practices says, and the second head, whatever the level."""
    if SHOWN not in told:
        return told[PRACTICE]
    where = {label: at for at, label in enumerate(labels[SHOWN])}
    levels_of = [
        [where[label]] if label in where else [where[shown(label, level)] for level in SCORED]
        for label in labels[PRACTICE]
    ]
    both = shares(told[SHOWN], 1.0)
    own = np.stack([both[:, at].sum(-1) for at in levels_of], axis=-1)
    mean = (shares(told[PRACTICE], 1.0) + own) / 2
    return np.asarray(np.log(np.maximum(mean, _LEAST)), dtype=np.float32)


def likeliest(row: NDArray[np.float32], labels: Sequence[str]) -> tuple[Level, float]:
    """Of a row of shares, the likeliest of the levels that can be scored, and its share among them."""
    known = [labels.index(level) for level in SCORED]
    best = max(known, key=lambda at: float(row[at]))
    return Level.parse(labels[best]), float(row[best] / max(float(row[known].sum()), 1e-6))
