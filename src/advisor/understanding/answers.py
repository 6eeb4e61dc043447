"""What a message does when a practice was asked about, and the level of an answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from advisor.domain.level import Level
from advisor.domain.reading import ActKind, AnswerReading, Evidence
from advisor.understanding.levels import LEVEL, likeliest
from advisor.understanding.readings import NOTHING, Readings, Shares

_QUESTION_MARKS = ("?", "？", "؟")
_ASKING = (ActKind.QUESTION, ActKind.REPEAT, ActKind.WHY)
_MARKED = 5.0
"""How much likelier it is that something is asked when the text ends like a question; rhetorical ones stay answers."""
_ABOUT_WHAT_WAS_ASKED = 0.1
_SURELY_OF_ANOTHER = 0.5
"""Of the answers in the tuning sets 5 of 240 have a smaller share of the practice asked about, and so large a one of another."""
_ASTRAY = 0.05
"""Seven of 240 tuning answers have a smaller share of the practice asked about; put under another practice, 238 have."""
_PLAIN = 0.5
"""A share over which "why" or "repeat" is meant, and not a question in general."""


def read_answer(readings: Readings, practice: str, text: str) -> AnswerReading:
    """The confidence of an answer is that it is one, times that its level is right. Without a `practice` nothing is said on
    what it is about."""
    told = readings.whole(text)
    acts, levels = told["act"][0], _levels(readings, practice, text, told)
    if text.rstrip().endswith(_QUESTION_MARKS):
        acts = _asked(acts, readings.labels["act"])
    act = ActKind(readings.labels["act"][int(acts.argmax())])
    if act is not ActKind.ANSWER:
        confidence = float(acts.max()) * readings.trust
        return AnswerReading(act, None, confidence, sure=confidence >= readings.lines["act"])
    level = Level.parse(readings.labels[LEVEL][int(levels.argmax())])
    confidence = float(acts.max() * levels.max()) * readings.trust
    sure = confidence >= readings.lines["sure"]
    if not level.known or not practice:
        return AnswerReading(act, level, confidence, sure)
    elsewhere = _elsewhere(readings, practice, text, told)
    if elsewhere is not None:
        elsewhere = replace(elsewhere, confidence=elsewhere.confidence * float(acts.max()))
    asked = float(told["practice"][0][readings.labels["practice"].index(practice)])
    return AnswerReading(act, level, confidence, sure, elsewhere, astray=asked < _ASTRAY)


def _levels(readings: Readings, practice: str, text: str, told: Shares) -> NDArray[np.float32]:
    """Of a text that does not speak of the practice ("yes, we all do"), the head of practices knows no more than that of all."""
    levels: NDArray[np.float32] = readings.levels(text, practice)[0]
    if not practice or told["practice"][0][readings.labels["practice"].index(practice)] >= _ASTRAY:
        return levels
    return np.asarray((levels + readings.levels(text, "")[0]) / 2, dtype=np.float32)


def _elsewhere(readings: Readings, asked: str, text: str, told: Shares) -> Evidence | None:
    """People answer the question that is on their mind. "Yes, since March" speaks of no practice, and stays an answer."""
    row, labels = told["practice"][0], readings.labels["practice"]
    other = int(row.argmax())
    if labels[other] == NOTHING or row[other] < _SURELY_OF_ANOTHER or row[labels.index(asked)] > _ABOUT_WHAT_WAS_ASKED:
        return None
    levels = readings.levels(text, labels[other])[0]
    level, likely = likeliest(levels, readings.labels[LEVEL])
    likely *= 1 - float(levels[readings.labels[LEVEL].index(str(Level.UNKNOWN.value))])
    return Evidence(labels[other], level, float(row[other]) * likely * readings.trust, text)


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
