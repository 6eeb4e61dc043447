"""What the id of a choice means in a state of the talk. The ids are part of the public HTTP contract."""

from __future__ import annotations

from dataclasses import replace

from advisor.domain.acts import Done, Mode
from advisor.domain.level import Level
from advisor.domain.talk import PendingKind, Phase, Talk
from advisor.engine.context import Parts
from advisor.engine.intent import Intent, IntentKind
from advisor.engine.offers import offered_choices
from advisor.engine.quotes import report_quotes
from advisor.engine.typed_choices import AS_BEFORE, BETTER, WORSE
from advisor.errors import InvalidInputError

SIMPLE = {
    "skip": IntentKind.SKIP,
    "why": IntentKind.WHY,
    "back": IntentKind.BACK,
    "correct": IntentKind.CORRECT,
    "repeat": IntentKind.REPEAT,
    "stop": IntentKind.STOP,
    "resume": IntentKind.RESUME,
    "report": IntentKind.REPORT,
    "story:yes": IntentKind.AGREE,
    "story:no": IntentKind.DISAGREE,
    "again": IntentKind.AGAIN,
    "quotes": IntentKind.QUOTES,
    "note": IntentKind.NOTE,
    "plan": IntentKind.PLAN,
    "help": IntentKind.HELP,
    "forget": IntentKind.FORGET,
    "left": IntentKind.LEFT,
    "explain": IntentKind.EXPLAIN,
    "privacy": IntentKind.PRIVACY,
    "planned": IntentKind.PLANNED,
}
_LIKELY_MOVED = 0.6
_QUOTES = {"leave_out": False, "put_back": True}
"""What becomes of a quote by a choice: whether the report shows it."""
_DONE = {done.value: done for done in (Done.DONE, Done.PARTLY, Done.NOT)}


def read_choice(choice: str, talk: Talk, parts: Parts) -> Intent:
    """What a choice id means now. Raises InvalidInputError for an id that means nothing here."""
    if choice == "resume" and talk.phase is not Phase.PAUSED:  # "go on" in the middle of a check
        heard = talk.pending is not None and talk.pending.kind is PendingKind.STORY_CHECK
        return Intent(IntentKind.SKIP if heard else IntentKind.REPEAT, by_choice=True)
    if choice == "hello":
        return Intent(greeted(talk), by_choice=True)
    if choice in SIMPLE:
        return Intent(SIMPLE[choice], by_choice=True)
    kind, _, value = choice.partition(":")
    open_question = talk.pending
    if kind == "level" and open_question is not None and open_question.practice:
        return _read_level(choice, open_question.practice, talk)
    meant = _meant(kind, value, talk, parts)
    if meant is not None:
        return replace(meant, by_choice=True)
    offered = ", ".join(c.id for c in offered_choices(talk, parts))
    raise InvalidInputError(
        f"The choice {choice!r} is not offered now. Offered: {offered or 'none; send text'}.", "choice"
    )


def _read_level(choice: str, practice: str, talk: Talk) -> Intent:
    if choice == AS_BEFORE and talk.before is not None:
        return Intent(IntentKind.ANSWER, practice, talk.before, by_choice=True)
    if choice in (BETTER, WORSE) and talk.before is not None:
        return moved_from(talk.before, practice, better=choice == BETTER)
    try:
        return Intent(IntentKind.ANSWER, practice, Level.parse(choice.partition(":")[2]), by_choice=True)
    except ValueError as error:
        raise InvalidInputError(str(error), "choice") from error


def greeted(talk: Talk) -> IntentKind:
    """Somebody comes, is back, or is polite; what helps is the invitation, or the open question."""
    if talk.phase is Phase.PAUSED:
        return IntentKind.RESUME
    invited = talk.pending is not None and talk.pending.kind is PendingKind.STORY
    return IntentKind.HELLO if invited else IntentKind.REPEAT


def _meant(kind: str, value: str, talk: Talk, parts: Parts) -> Intent | None:
    """A choice that names one thing out of several, where that thing is there now."""
    open_question = talk.pending
    if kind == "mode" and value in set(Mode):
        return Intent(IntentKind.MODE, mode=Mode(value))
    if kind == "action" and open_question is not None and open_question.kind is PendingKind.ACTION and value in _DONE:
        return Intent(IntentKind.REVIEW, done=_DONE[value])
    if kind in _QUOTES and any(quote.id == value for quote in report_quotes(talk, parts.instrument)):
        return Intent(IntentKind.QUOTE, value, shown=_QUOTES[kind])
    if kind == "correct" and value in talk.answered:
        return Intent(IntentKind.CORRECT, value)
    if kind == "reading" and open_question is not None and value in open_question.passages:
        return Intent(IntentKind.READING, value)
    return None


def moved_from(before: Level, practice: str, *, better: bool) -> Intent:
    """The answer to a question that is asked again: a level better or worse than before. By how much it moved nobody said, so
    it is asked."""
    if not before.known:
        return Intent(IntentKind.ANSWER, practice, Level.UNKNOWN, 0.0, sure=False)
    order = (Level.NOT_YET, Level.PARTLY, Level.IN_PLACE)
    at = order.index(before) + (1 if better else -1)
    level = order[min(max(at, 0), len(order) - 1)]
    return Intent(IntentKind.ANSWER, practice, level, _LIKELY_MOVED, sure=False)
