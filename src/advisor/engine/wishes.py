"""What somebody wants of the talk itself, said in a sentence and not by a button or a command."""

from __future__ import annotations

from advisor.domain.reading import ActKind, Wish
from advisor.domain.talk import PendingKind, Phase, Talk
from advisor.engine.choice_ids import greeted, read_choice
from advisor.engine.context import Parts
from advisor.engine.corrections import answered_before
from advisor.engine.intent import Intent, IntentKind

_PLAIN = {
    Wish.REPORT: IntentKind.REPORT,
    Wish.FORGET: IntentKind.FORGET,
    Wish.PRIVACY: IntentKind.PRIVACY,
    Wish.LEFT: IntentKind.LEFT,
    Wish.PLANNED: IntentKind.PLANNED,
}
_JUDGED = (PendingKind.STORY_CHECK, PendingKind.LEVEL_CHECK, PendingKind.CONTRADICTION)
"""Where something was said of what the advisor heard, "that is wrong" is about that."""
_SAID_AS_LEAVING = (Wish.REPORT, Wish.FORGET, Wish.OBJECT)
"""What sounds like leaving and is more: "out of time, give me the report", "remove that"."""
_WHILE_PLANNING = (Wish.REPORT, Wish.PRIVACY)
"""To "who does it?", "me" is an answer, and "nothing, leave it" erases no talk."""
_AN_ACTION = 8
"""So many words say what is to be done; fewer only that something is."""


def wished(text: str, talk: Talk, parts: Parts) -> Intent | None:  # noqa: PLR0911 - one flat case per wish
    """None for what is no wish, or one that has to be read in the light of the open question."""
    wish = parts.reader.wish(text, talk.lang)
    kind = talk.pending.kind if talk.pending is not None else None
    if wish is None or _leaves(wish, text, talk, parts) or (kind is PendingKind.PLAN and wish not in _WHILE_PLANNING):
        return None
    if wish in _PLAIN:
        return Intent(_PLAIN[wish])
    over = talk.phase in (Phase.DONE, Phase.PAUSED)
    match wish:
        case Wish.RESUME if over:
            return read_choice("resume", talk, parts)
        case Wish.THANKS:
            return Intent(IntentKind.STOP if over else greeted(talk))
        case Wish.PLAN if kind is not PendingKind.PLAN:
            return Intent(IntentKind.PLAN, words=_action(text))
        case Wish.EXPLAIN if talk.open_practice is not None and not over:
            return Intent(IntentKind.EXPLAIN)
        case Wish.OBJECT if kind not in _JUDGED and talk.answered:
            return Intent(IntentKind.CORRECT, answered_before(text, talk, parts) or talk.answered[-1])
    return None


def _leaves(wish: Wish, text: str, talk: Talk, parts: Parts) -> bool:
    """Whether it is rather a "skip" or a goodbye: "enough for now, I will come back on Friday"."""
    if wish in _SAID_AS_LEAVING or talk.phase is Phase.PAUSED:
        return False
    reading = parts.reader.opening(text, talk.lang)
    return reading.sure and reading.act in (ActKind.SKIP, ActKind.STOP)


def _action(text: str) -> str:
    """What stands behind the colon; without one, all that was said, if that says anything."""
    _, colon, after = text.partition(":")
    if colon and len(after.split()) > 1:
        return after.strip()
    return text if len(text.split()) >= _AN_ACTION else ""
