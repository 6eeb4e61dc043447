"""Threats, violence, reprisals, self-harm: better one alarm too many than one too few."""

from __future__ import annotations

import numpy as np

from advisor.domain.reading import Danger, DangerSign
from advisor.understanding.examples import NO_DANGER
from advisor.understanding.language import in_other_letters
from advisor.understanding.readings import Readings

_SURELY_ONESELF = 0.6
"""How much of an alarm must speak of self-harm: who is threatened needs other help than who despairs."""


def read_danger(readings: Readings, text: str, lang: str) -> DangerSign | None:
    """The most alarming of the whole text and its clauses, in which a sentence cannot drown: if that goes over the line of
    worry. Hindi, Bengali and Arabic in Latin letters are read too weakly to be sure: of 64 harmless messages nine would have
    met nothing but safety words, and the dangers in such letters were no more alarming."""
    labels = list(readings.labels["danger"])
    safe = labels.index(NO_DANGER)
    rows = np.concatenate([readings.whole(text)["danger"], readings.clauses(text).shares["danger"]])
    worst = rows[int(rows[:, safe].argmin())]
    alarm = 1 - float(worst[safe])
    if alarm < readings.lines["worry"]:
        return None
    certain = alarm >= readings.lines["danger"] and not in_other_letters(text, lang)
    kinds = sorted((float(share), label) for label, share in zip(labels, worst, strict=True) if label != NO_DANGER)
    if kinds[-1][1] == Danger.SELF_HARM and kinds[-1][0] < _SURELY_ONESELF * alarm:
        kinds.pop()
    return DangerSign(Danger(kinds[-1][1]), certain=certain)
