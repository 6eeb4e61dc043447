"""What a message wants of the talk itself, said in whatever words: the report, an end to it, to be told who reads it."""

from __future__ import annotations

from advisor.domain.reading import Wish
from advisor.understanding.readings import NOTHING, Readings

WISH = "wish"
"""The head."""
_MOST_WORDS = 40
"""Longer texts tell of something."""


def read_wish(readings: Readings, text: str) -> Wish | None:
    """Only what is surely wanted: everything else is read as a reply. None by a model that has not learned it."""
    if WISH not in readings.labels or len(text.split()) > _MOST_WORDS:
        return None
    labels, row = readings.labels[WISH], readings.whole(text)[WISH][0]
    best = int(row.argmax())
    sure = float(row[best]) * readings.trust >= readings.lines[WISH]
    return Wish(labels[best]) if sure and labels[best] != NOTHING else None
