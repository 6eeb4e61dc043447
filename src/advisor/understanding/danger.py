"""Threats, violence, reprisals, self-harm: better one alarm too many than one too few."""

from __future__ import annotations

import numpy as np

from advisor.domain.reading import Danger
from advisor.understanding.examples import NO_DANGER
from advisor.understanding.readings import Readings

_SEEN_AS_ONE = 40
"""In a text with more words than this, a sentence can drown."""


def read_danger(readings: Readings, text: str) -> Danger | None:
    """The most alarming of the whole text and, when it is long, its clauses: if that goes over the line."""
    labels = list(readings.labels["danger"])
    safe = labels.index(NO_DANGER)
    rows = readings.whole(text)["danger"]
    if len(text.split()) > _SEEN_AS_ONE:
        rows = np.concatenate([rows, readings.clauses(text).shares["danger"]])
    worst = rows[int(rows[:, safe].argmin())]
    if 1 - float(worst[safe]) < readings.lines["danger"]:
        return None
    kinds = [(float(share), label) for label, share in zip(labels, worst, strict=True) if label != NO_DANGER]
    return Danger(max(kinds)[1])
