"""What a message does when a practice was asked about, and the level of an answer."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from advisor.domain.level import Level
from advisor.domain.reading import ActKind, AnswerReading
from advisor.understanding.readings import Readings

_QUESTION_MARKS = ("?", "？", "؟")
_ASKING = (ActKind.QUESTION, ActKind.REPEAT, ActKind.WHY)
_MARKED = 5.0
"""How much likelier it is that something is asked when the text ends like a question; rhetorical ones stay answers."""
_PLAIN = 0.5
"""A share over which "why" or "repeat" is meant, and not a question in general."""


def read_answer(readings: Readings, practice: str, text: str) -> AnswerReading:
    """The confidence of an answer is that it is one, times that its level is right."""
    told = readings.whole(text)
    acts, levels = told["act"][0], told["level"][0]
    if text.rstrip().endswith(_QUESTION_MARKS):
        acts = _asked(acts, readings.labels["act"])
    act = ActKind(readings.labels["act"][int(acts.argmax())])
    if act is not ActKind.ANSWER:
        confidence = float(acts.max())
        return AnswerReading(act, None, confidence, sure=confidence >= readings.lines["act"])
    level = Level.parse(readings.labels["level"][int(levels.argmax())])
    confidence = float(acts.max() * levels.max())
    return AnswerReading(act, level, confidence, sure=confidence >= readings.lines["sure"])


def _asked(acts: NDArray[np.float32], labels: Sequence[str]) -> NDArray[np.float32]:
    """The shares of a text that ends like a question."""
    asking = np.array([label in _ASKING for label in labels])
    raised = np.where(asking, acts * _MARKED, acts) / (1 + float(acts[asking].sum()) * (_MARKED - 1))
    if (
        acts[asking].max() < _PLAIN
    ):  # which of them it is remains open: a question is answered, and the open one put again
        together = float(raised[asking].sum())
        raised = np.where(asking, np.float32(0), raised)
        raised[labels.index(ActKind.QUESTION)] = together
    return raised.astype(np.float32)
