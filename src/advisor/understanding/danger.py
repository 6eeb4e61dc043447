"""Threats, violence, reprisals, self-harm: better one alarm too many than one too few."""

from __future__ import annotations

import numpy as np

from advisor.domain.reading import Danger, DangerSign
from advisor.understanding.examples import NO_DANGER
from advisor.understanding.readings import Readings

_SEEN_AS_ONE = 40
"""In a text with more words than this, a sentence can drown."""


def read_danger(readings: Readings, text: str) -> DangerSign | None:
    """The most alarming of the whole text and, when it is long, its clauses: if that goes over the line of worry."""
    labels = list(readings.labels["danger"])
    safe = labels.index(NO_DANGER)
    rows = readings.whole(text)["danger"]
    if len(text.split()) > _SEEN_AS_ONE:
        rows = np.concatenate([rows, readings.clauses(text).shares["danger"]])
    worst = rows[int(rows[:, safe].argmin())]
    alarm = 1 - float(worst[safe])
    if alarm < readings.lines["worry"]:
        return None
    kinds = [(float(share), label) for label, share in zip(labels, worst, strict=True) if label != NO_DANGER]
    return DangerSign(Danger(max(kinds)[1]), certain=alarm >= readings.lines["danger"])
