"""A later check: what is asked again, what comes next in it, and what became of the plan."""

from __future__ import annotations

from advisor.diagnosis.priorities import MOST_PRIORITIES, diagnose
from advisor.domain import acts as a
from advisor.domain import check_acts as check
from advisor.domain.level import Level
from advisor.domain.talk import PendingKind, Phase, Talk
from advisor.engine import moves as m
from advisor.engine.context import Parts, TurnContext

_READS_AS = {Level.IN_PLACE: a.Done.DONE, Level.PARTLY: a.Done.PARTLY, Level.NOT_YET: a.Done.NOT}


def begin_again(turn: TurnContext, parts: Parts) -> None:
    """Starts a round over the priorities; one under way goes on, and a first check that is not done is not cut short."""
    talk = turn.talk
    if talk.phase is Phase.ASKING and talk.mode is not a.Mode.ASK:
        return
    if talk.phase is Phase.PAUSED and _unfinished(talk):
        turn.happen(a.Resumed())
        turn.will_say(m.WelcomeBack())
        return
    practices = to_ask_again(talk, parts)
    if not practices:
        turn.will_say(m.NothingToCompare())
        return
    if talk.mode in (a.Mode.ASK, a.Mode.OPEN):
        turn.happen(a.ModeChosen(a.Mode.QUICK))
    since = _last_answered(turn, parts)
    actions = len(talk.assessment.actions)
    turn.happen(a.CheckedAgain(practices, since))
    turn.will_say(m.BeginAgain(len(practices), actions, since))


def _unfinished(talk: Talk) -> bool:
    """A later check in which something is still to be asked."""
    before = talk.compared
    return talk.comparing and before is not None and (before.next_action is not None or next_again(talk) is not None)


def to_ask_again(talk: Talk, parts: Parts) -> tuple[str, ...]:
    """What was planned for, then the priorities; where there are none, what could not be said, else one strong point of each
    core dimension."""
    found = diagnose(parts.instrument, talk.assessment, talk.put)
    levels = {p: talk.assessment.level(p) for p in (x.practice for x in talk.assessment.actions)}
    planned = [p for p, level in levels.items() if level in (Level.NOT_YET, Level.PARTLY)]
    if found.priorities:
        return tuple(dict.fromkeys((*planned, *found.priorities)))[:MOST_PRIORITIES]
    if found.cannot_say:
        return found.cannot_say[:MOST_PRIORITIES]
    core = [p for p in parts.instrument.practice_ids if p.partition(".")[0] in parts.instrument.core_dimensions]
    one_each = {p.partition(".")[0]: p for p in reversed(core) if p in talk.assessment.answers}
    return tuple(sorted(one_each.values(), key=parts.instrument.practice_ids.index))


def next_again(talk: Talk) -> str | None:
    """The practice to ask about next in a later check: one left open first, then those not asked again yet."""
    open_ones = [p for p in talk.put if p not in talk.assessment.answers and p not in talk.skipped]
    if open_ones:
        return open_ones[-1]
    again = talk.compared.again if talk.compared else ()
    return next((p for p in again if p not in talk.given and p not in talk.skipped), None)


def review(turn: TurnContext, parts: Parts) -> None:
    """What became of the action asked about; words that are not clear are asked about again."""
    pending, intent = turn.talk.pending, turn.intent
    done = intent.done or (_READS_AS.get(intent.level) if intent.level and intent.sure else None)
    if pending is None or pending.kind is not PendingKind.ACTION or done is None:
        turn.will_say(m.NotUnderstood())
        return
    turn.happen(a.ActionReviewed(pending.slot, done))


def _last_answered(turn: TurnContext, parts: Parts) -> str:
    """The day on which the result that is compared with was reached."""
    telling = (check.Answered, check.ContradictionSettled, a.Closed)
    days = [t.at for t in parts.store.turns(turn.conversation.id) if any(isinstance(act, telling) for act in t.acts)]
    return max(days, default=turn.now).date().isoformat()
