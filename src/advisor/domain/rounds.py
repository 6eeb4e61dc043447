"""An earlier check of the same partnership, kept for comparing, and what has moved since."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from advisor.domain.acts import Done
from advisor.domain.assessment import Answer, Assessment, PlannedAction
from advisor.domain.level import Level


class Moved(StrEnum):
    """Where a practice went between two checks. `LEFT` is one that was not answered again."""

    WORSE = "worse"
    SAME = "same"
    BETTER = "better"
    KNOWN_NOW = "known_now"
    UNSURE_NOW = "unsure_now"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Round:
    """The answers and the plan as they stood on a day, what was asked again later, and what became of the plan."""

    on: str
    answers: Mapping[str, Answer]
    again: tuple[str, ...]
    actions: tuple[PlannedAction, ...] = ()
    done: Mapping[int, Done] = field(default_factory=dict)

    def reviewed(self, slot: int, done: Done | None) -> Round:
        """With what became of an action; None takes it back."""
        others = {s: d for s, d in self.done.items() if s != slot}
        return replace(self, done=others if done is None else {**others, slot: done})

    def action(self, slot: int) -> PlannedAction | None:
        return next((x for x in self.actions if x.slot == slot), None)

    @property
    def next_action(self) -> PlannedAction | None:
        """The first one that nobody asked about yet."""
        return next((x for x in self.actions if x.slot not in self.done), None)


@dataclass(frozen=True, slots=True)
class Change:
    """One practice in two checks; `now` is None where it was not answered again."""

    practice: str
    before: Level
    now: Level | None
    moved: Moved


def compare(before: Round, now: Assessment, given: Collection[str]) -> tuple[Change, ...]:
    """The practices asked again, in their order, then others whose answer has changed; `given` were answered since."""
    corrected = [
        p for p, answer in before.answers.items() if p not in before.again and now.level(p) not in (None, answer.level)
    ]
    changes = []
    for practice in (*(p for p in before.again if p in before.answers), *corrected):
        then, level = before.answers[practice].level, now.level(practice)
        if practice in before.again and practice not in given:
            level = None
        changes.append(Change(practice, then, level, _moved(then, level)))
    return tuple(changes)


def _moved(before: Level, now: Level | None) -> Moved:
    if now is None:
        return Moved.LEFT
    if before is now:
        return Moved.SAME
    if not before.known:
        return Moved.KNOWN_NOW
    if not now.known:
        return Moved.UNSURE_NOW
    return Moved.BETTER if now.score > before.score else Moved.WORSE
