"""What a message does when a practice was asked about, and the level of an answer."""

from __future__ import annotations

import numpy as np

from advisor.domain.level import Level
from advisor.domain.reading import ActKind, AnswerReading
from advisor.understanding.readings import Readings

_QUESTION_MARKS = ("?", "？", "؟")
_MARKED = 3.0
"""How much likelier a question is when it ends like one; rhetorical ones stay answers."""


def read_answer(readings: Readings, practice: str, text: str) -> AnswerReading:
    """The confidence of an answer is that it is one, times that its level is right."""
    told = readings.whole(text)
    acts, levels = told["act"][0], told["level"][0]
    if text.rstrip().endswith(_QUESTION_MARKS):
        asked = np.array([label == ActKind.QUESTION for label in readings.labels["act"]])
        acts = np.where(asked, acts * _MARKED, acts) / (1 + float(acts[asked].sum()) * (_MARKED - 1))
    act = ActKind(readings.labels["act"][int(acts.argmax())])
    if act is not ActKind.ANSWER:
        confidence = float(acts.max())
        return AnswerReading(act, None, confidence, sure=confidence >= readings.lines["act"])
    level = Level.parse(readings.labels["level"][int(levels.argmax())])
    confidence = float(acts.max() * levels.max())
    return AnswerReading(act, level, confidence, sure=confidence >= readings.lines["sure"])
