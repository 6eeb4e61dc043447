"""Where a talk stands: the fold of its acts.

`fold(acts)` and `after(act)` are the only ways to a state; there is no other mutation. A property test holds the engine to
it: the stored snapshot always equals the fold of all acts.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum

from advisor.domain import acts as a
from advisor.domain import check_acts as check
from advisor.domain.assessment import Answer, Assessment, Note, PlannedAction
from advisor.domain.level import Level
from advisor.domain.reading import Partner
from advisor.domain.rounds import Round


class Phase(StrEnum):
    """The large steps of a talk."""

    OPENING = "opening"
    ASKING = "asking"
    PAUSED = "paused"
    DONE = "done"


class PendingKind(StrEnum):
    """What the advisor's last question was about; decides how the next message is read."""

    STORY = "story"
    STORY_CHECK = "story_check"
    PRACTICE = "practice"
    LEVEL_CHECK = "level_check"
    OTHER_SIDE = "other_side"
    CONTRADICTION = "contradiction"
    CORRECTION = "correction"
    READINGS = "readings"
    ACTION = "action"
    PLAN = "plan"


@dataclass(frozen=True, slots=True)
class Pending:
    """The open question. `practice` for questions on one; `level` for the level proposed or contradicting; `words` quoted;
    `slot` the planned action asked about; for a plan, the one that lacks who or when."""

    kind: PendingKind
    practice: str = ""
    level: Level | None = None
    words: str = ""
    passages: tuple[str, ...] = ()
    slot: int = 0


@dataclass(frozen=True)
class Talk:
    """The whole state of a conversation. Immutable; `after` gives the next one."""

    lang: str
    mode: a.Mode = a.Mode.OPEN
    phase: Phase = Phase.OPENING
    assessment: Assessment = field(default_factory=Assessment)
    pending: Pending | None = None
    put: tuple[str, ...] = ()
    """Practices whose question was put, in order, each once."""
    trail: tuple[str, ...] = ()
    """Practices answered or skipped, in the order in which it happened last; "back" walks it."""
    skipped: frozenset[str] = frozenset()
    other_side_put: frozenset[str] = frozenset()
    findings: tuple[str, ...] = ()
    settled: bool = False
    turns: int = 0
    interrupted: Pending | None = None
    """The question that a vague request or the wish to change an answer interrupted; it is put again afterwards."""
    conflicts: frozenset[str] = frozenset()
    """Practices on which the user's own words contradicted each other."""
    earlier: tuple[Round, ...] = ()
    """Earlier checks, the latest last: what the present one is compared with."""
    comparing: bool = False
    """A later check is under way, or was the last thing done: it asks only about what `earlier[-1]` asks again."""
    given: frozenset[str] = frozenset()
    """Practices answered since that earlier check."""
    told_of_safety: bool = False
    """Whether this check has said already, in this language, where to turn to in danger."""

    def after(self, act: a.Act) -> Talk:  # noqa: C901, PLR0911, PLR0912 - one flat case per act reads best in one place
        """The state once `act` has happened."""
        now = self.assessment
        match act:
            case a.ModeChosen(mode):
                reopened = self.phase in (Phase.DONE, Phase.PAUSED) and mode in (a.Mode.QUICK, a.Mode.FULL)
                phase = Phase.ASKING if reopened else self.phase
                comparing = self.comparing and mode is a.Mode.ASK
                return replace(self, mode=mode, phase=phase, pending=None, settled=False, comparing=comparing)
            case a.LanguageChosen(lang):
                return replace(self, lang=lang, told_of_safety=False)
            case check.StoryInvited():
                return replace(self, pending=Pending(PendingKind.STORY))
            case check.StoryTold():
                return replace(self, assessment=_with_story(now, act))
            case check.StoryPlayedBack():
                return replace(self, pending=Pending(PendingKind.STORY_CHECK))
            case check.StoryConfirmed():
                return replace(self, pending=None)
            case check.StoryRejected():
                bare = replace(now, evidence=(), red_flags=(), partners=(), stories=now.stories[:-1])
                return replace(self, assessment=bare, pending=Pending(PendingKind.STORY))
            case check.QuestionPut(practice):
                put = self.put if practice in self.put else (*self.put, practice)
                return replace(
                    self, put=put, phase=Phase.ASKING, pending=Pending(PendingKind.PRACTICE, practice), interrupted=None
                )
            case check.LevelProposed(practice, level, _, words):
                return replace(self, pending=Pending(PendingKind.LEVEL_CHECK, practice, level, words))
            case check.Answered(practice, level, via, confidence, words):
                return replace(
                    self,
                    assessment=now.with_answer(Answer(practice, level, via, confidence, words)),
                    trail=_last(self.trail, practice),
                    skipped=self.skipped - {practice},
                    pending=self._unless_about(practice),
                    settled=False,
                    given=self.given | {practice},
                )
            case check.Noted(practice, words, shown):
                notes = tuple(n for n in now.notes if (n.practice, n.words) != (practice, words))
                return replace(self, assessment=replace(now, notes=(*notes, Note(practice, words, shown))))
            case check.Skipped(practice):
                return replace(
                    self,
                    assessment=self._taken_back(practice),
                    given=self.given - {practice},
                    trail=_last(self.trail, practice),
                    skipped=self.skipped | {practice},
                    pending=self._unless_about(practice),
                )
            case check.Reopened(practice):
                return replace(
                    self,
                    skipped=self.skipped - {practice},
                    phase=Phase.ASKING,
                    pending=None,
                    settled=False,
                )
            case check.CorrectionOffered():
                return replace(self, pending=Pending(PendingKind.CORRECTION), interrupted=self._waiting())
            case check.OtherSidePut(practice):
                return replace(
                    self,
                    pending=Pending(PendingKind.OTHER_SIDE, practice),
                    other_side_put=self.other_side_put | {practice},
                )
            case check.OtherSideGiven(practice, level):
                return replace(
                    self, assessment=replace(now, other_side={**now.other_side, practice: level}), pending=None
                )
            case check.ContradictionPut(practice, level, words):
                pending = Pending(PendingKind.CONTRADICTION, practice, level, words)
                return replace(self, pending=pending, conflicts=self.conflicts | {practice})
            case check.ContradictionSettled(practice, level):
                kept = now.answers.get(practice)
                settled = Answer(practice, level, check.Via.CHOICE, 1.0, kept.words if kept else "")
                given = self.given | {practice}
                return replace(self, assessment=now.with_answer(settled), pending=None, given=given)
            case check.FindingShown(practice):
                return replace(self, findings=(*self.findings, practice))
            case a.QuestionAnswered():
                return replace(self, pending=self._waiting(), interrupted=None)
            case a.ReadingsOffered(passages):
                return replace(
                    self, pending=Pending(PendingKind.READINGS, passages=passages), interrupted=self._waiting()
                )
            case a.SafetyShown() | a.SafetyMentioned():
                return replace(self, told_of_safety=True)
            case a.ViewGiven(side):
                return replace(self, assessment=replace(now, view=side))
            case a.ActionPlanned():
                return self._planned(act)
            case a.PlanInvited(slot):
                return replace(self, pending=Pending(PendingKind.PLAN, slot=slot), interrupted=self._waiting())
            case a.CheckedAgain(practices, since):
                dealt_with = {*now.answers, *self.skipped}
                return replace(
                    self,
                    earlier=(*self.earlier, Round(since, now.answers, practices, now.actions)),
                    comparing=True,
                    told_of_safety=False,
                    given=frozenset(),
                    put=tuple(p for p in self.put if p in dealt_with),
                    trail=(),
                    skipped=self.skipped - set(practices),
                    phase=Phase.ASKING,
                    pending=None,
                    interrupted=None,
                    settled=False,
                )
            case a.ActionPut(slot):
                return replace(self, pending=Pending(PendingKind.ACTION, slot=slot), interrupted=None)
            case a.ActionReviewed(slot, done):
                return self._with_action(slot, done)
            case a.ActionReopened(slot):
                return self._with_action(slot, None)
            case a.Paused():
                return replace(self, phase=Phase.PAUSED)
            case a.Resumed():
                return replace(self, phase=Phase.ASKING if self.put or self.comparing else Phase.OPENING)
            case a.Closed(settled):
                return replace(self, phase=Phase.DONE, pending=None, settled=settled)

    def _waiting(self) -> Pending | None:
        """The question to come back to when a list has been chosen from, or an action written down."""
        lists = (PendingKind.CORRECTION, PendingKind.READINGS, PendingKind.PLAN)
        return self.interrupted if self.pending and self.pending.kind in lists else self.pending

    def _unless_about(self, practice: str) -> Pending | None:
        """A direct answer to one practice leaves an open question about another as it is."""
        return self.pending if self.pending and self.pending.practice not in ("", practice) else None

    def _taken_back(self, practice: str) -> Assessment:
        """Without the answer; in a later check the one of the earlier check stands until it is given anew."""
        before = self.earlier[-1] if self.earlier else None
        if before is not None and practice in before.again and practice in before.answers:
            return self.assessment.with_answer(before.answers[practice])
        return self.assessment.without_answer(practice)

    def _planned(self, act: a.ActionPlanned) -> Talk:
        """In its place; who was asked what is to be done comes back to what waited."""
        others = tuple(x for x in self.assessment.actions if x.slot != act.slot)
        planned = (PlannedAction(act.slot, act.practice, act.what, act.owner, act.due),) if act.what else ()
        now = replace(self.assessment, actions=tuple(sorted((*others, *planned), key=lambda x: x.slot)))
        if self.pending is None or self.pending.kind is not PendingKind.PLAN:
            return replace(self, assessment=now)
        return replace(self, assessment=now, pending=self.interrupted, interrupted=None)

    def _with_action(self, slot: int, done: a.Done | None) -> Talk:
        """What became of an action. A done one leaves the plan; its place is free for the next."""
        if not self.earlier:
            return self
        before = self.earlier[-1]
        planned = before.action(slot)
        others = tuple(x for x in self.assessment.actions if x.slot != slot)
        now_there = next((x for x in self.assessment.actions if x.slot == slot), None)
        actions = self.assessment.actions
        if done is a.Done.DONE and now_there == planned:
            actions = others
        elif done is not a.Done.DONE and now_there is None and planned is not None:
            actions = tuple(sorted((*others, planned), key=lambda x: x.slot))
        return replace(
            self,
            assessment=replace(self.assessment, actions=actions),
            earlier=(*self.earlier[:-1], before.reviewed(slot, done)),
            phase=Phase.ASKING if done is None else self.phase,
            pending=None,
        )

    @property
    def compared(self) -> Round | None:
        """The earlier check that the present one is compared with."""
        return self.earlier[-1] if self.earlier else None

    @property
    def before(self) -> Level | None:
        """In a later check, what was answered earlier to the question that is open."""
        own = self.pending is not None and self.pending.kind in (PendingKind.PRACTICE, PendingKind.LEVEL_CHECK)
        if self.pending is None or not own or not self.comparing:
            return None
        answer = self.earlier[-1].answers.get(self.pending.practice)
        return answer.level if answer else None

    @property
    def answered(self) -> tuple[str, ...]:
        """What can be corrected, that dealt with last at the end; what a later check will ask again is not among it."""
        waiting = set(self.earlier[-1].again) - self.given if self.comparing else set()
        before = (p for p in self.assessment.answers if p not in self.trail and p not in waiting)
        return (*before, *self.trail)

    @property
    def last_reviewed(self) -> int | None:
        """The planned action that "back" leads to, where no practice was answered since."""
        slots = tuple(self.earlier[-1].done) if self.comparing else ()
        return slots[-1] if slots else None

    @property
    def reopened(self) -> str:
        """The practice whose question is open although it was dealt with: it counts as before until it is given anew."""
        asking = self.pending is not None and self.pending.kind in (PendingKind.PRACTICE, PendingKind.LEVEL_CHECK)
        return self.pending.practice if self.pending and asking and self.pending.practice in self.trail else ""

    @property
    def way_back(self) -> tuple[str, ...]:
        """Where "back" leads, the nearest last: what was dealt with before the open question."""
        return self.trail[: self.trail.index(self.reopened)] if self.reopened else self.trail

    @property
    def can_go_back(self) -> bool:
        return bool(self.way_back) or self.last_reviewed is not None

    @property
    def still_to_ask(self) -> frozenset[str]:
        """In a later check, what it asks again and was not answered again yet."""
        again = self.compared.again if self.comparing and self.compared else ()
        return frozenset(again) - self.given - self.skipped

    @property
    def open_practice(self) -> str | None:
        """The practice under discussion, if one is."""
        return self.pending.practice or None if self.pending else None


def fold(start: Talk, happened: Iterable[a.Act]) -> Talk:
    """The state after all that happened."""
    for act in happened:
        start = start.after(act)
    return start


def _last(trail: tuple[str, ...], practice: str) -> tuple[str, ...]:
    return (*(p for p in trail if p != practice), practice)


def _with_story(now: Assessment, told: check.StoryTold) -> Assessment:
    """Later tellings of the same thing replace earlier ones; new things are added."""
    practices = {e.practice for e in told.evidence}
    flags = {f.flag for f in told.red_flags}
    return replace(
        now,
        evidence=(*(e for e in now.evidence if e.practice not in practices), *told.evidence),
        red_flags=(*(f for f in now.red_flags if f.flag not in flags), *told.red_flags),
        partners=partners_with(now.partners, told.partners),
        stories=(*now.stories, told.words) if told.words else now.stories,
    )


def partners_with(before: tuple[Partner, ...], told: tuple[Partner, ...]) -> tuple[Partner, ...]:
    """Who is named again stays in its place, by the latest name: the other side that is asked about does not change."""
    latest, known = {p.type: p for p in told}, {p.type for p in before}
    return (*(latest.get(p.type, p) for p in before), *(p for p in told if p.type not in known))
