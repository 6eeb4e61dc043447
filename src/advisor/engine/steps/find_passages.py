"""Look up guidance for what the user asked."""

from __future__ import annotations

from advisor.engine.context import Parts, TurnContext
from advisor.engine.intent import IntentKind


def find_passages(turn: TurnContext, parts: Parts) -> None:
    """Sets `turn.finding` for a question; the practice under discussion is preferred."""
    if turn.intent.kind is IntentKind.QUESTION:
        asked = parts.reader.in_own_letters(turn.intent.words, turn.lang)
        turn.finding = parts.library.find(asked, lang=turn.lang, practice=turn.talk.open_practice)
