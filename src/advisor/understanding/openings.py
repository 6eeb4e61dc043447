"""What a message does when nothing was asked: tell a story, ask a question, or something about the talk itself."""

from __future__ import annotations

from advisor.domain.reading import ActKind, AnswerReading
from advisor.understanding.readings import Readings


def read_opening(readings: Readings, text: str) -> AnswerReading:
    """ANSWER stands for a story; there is no level."""
    acts = readings.whole(text)["act"][0]
    confidence = float(acts.max()) * readings.trust
    act = ActKind(readings.labels["act"][int(acts.argmax())])
    return AnswerReading(act, None, confidence, sure=confidence >= readings.lines["act"])
