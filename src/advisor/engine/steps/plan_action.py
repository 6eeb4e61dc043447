"""An action that is written down in a talk: what is to be done, then who does it and by when, in the user's own words."""

from __future__ import annotations

from datetime import date

from advisor.domain import acts as a
from advisor.domain.level import Level
from advisor.domain.reading import ActKind
from advisor.domain.talk import PendingKind, Talk
from advisor.engine import moves as m
from advisor.engine.context import Parts, TurnContext
from advisor.engine.intent import LEAVING, Intent, IntentKind, surely
from advisor.engine.plan_words import MOST_ACTIONS, completed, read_action

WHILE_PLANNING = frozenset(
    {
        IntentKind.PLAN,
        IntentKind.SKIP,
        IntentKind.QUESTION,
        IntentKind.READING,
        IntentKind.REPEAT,
        IntentKind.UNCLEAR,
        IntentKind.DANGER,
        IntentKind.HELP,
        IntentKind.EXPLAIN,
        IntentKind.PRIVACY,
        IntentKind.LEFT,
    }
)
"""What leaves it open what is to be done; anything else that is wanted comes first."""

_FEW = 3
"""Words in which somebody says that it is enough; more of them are an action."""
_QUESTION_MARKS = ("?", "؟")


def read_plan(text: str, talk: Talk, parts: Parts) -> Intent:
    """What is to be done, in the user's words; then who does it and by when, which nobody may know yet."""
    opening = parts.reader.opening(text, talk.lang)
    if opening.act is ActKind.QUESTION and text.rstrip().endswith(_QUESTION_MARKS):
        return Intent(IntentKind.QUESTION, words=text, confidence=opening.confidence)
    reading = parts.reader.answer("", text, talk.lang)
    leaves = reading.act in LEAVING and len(text.split()) <= _FEW and surely(reading)
    asked_who = talk.pending is not None and bool(talk.pending.slot)
    unknown = asked_who and reading.level is Level.UNKNOWN and reading.sure
    if leaves and reading.act is ActKind.STOP:
        return Intent(IntentKind.STOP)
    return Intent(IntentKind.SKIP if leaves or unknown else IntentKind.PLAN, words=text)


def planning(talk: Talk) -> bool:
    """Whether the next words are an action."""
    return talk.pending is not None and talk.pending.kind is PendingKind.PLAN


def plan_action(turn: TurnContext, parts: Parts) -> None:
    """An action in the user's words. Who was asked for it in words is asked who does it and by when, once."""
    planned, pending = turn.talk.assessment.actions, turn.talk.pending
    slot = pending.slot if pending is not None and pending.kind is PendingKind.PLAN else 0
    half = next((action for action in planned if action.slot == slot), None) if turn.intent.words else None
    if half is None and len(planned) == MOST_ACTIONS:
        if planning(turn.talk):
            turn.happen(a.QuestionAnswered(()))
        turn.will_say(m.AskForPlan("full"))
        return
    today, lang = turn.now.date(), turn.talk.lang

    def day_of(text: str) -> date | None:
        return parts.speaker.read_day(text, lang, today)

    words, taken = turn.intent.words, {action.slot for action in planned}
    action = completed(half, words, day_of) if half and words else read_action(words, taken, day_of)
    if action is None or (action.due and date.fromisoformat(action.due) < today):
        if not planning(turn.talk) or (slot and half is None):
            turn.happen(a.PlanInvited())
        turn.will_say(m.AskForPlan("how" if action is None else "past"))
        return
    asked = planning(turn.talk) and half is None
    turn.happen(action)
    turn.will_say(m.AcknowledgePlan(action))
    if asked and not (action.owner and action.due):
        turn.happen(a.PlanInvited(action.slot))
        turn.will_say(m.AskForPlan("who"))
