"""What is left of a message that may tell of danger: what it does, and none of the words that could harm who wrote it."""

from __future__ import annotations

from dataclasses import replace

from advisor.domain.reading import PLAINLY
from advisor.engine.context import Parts
from advisor.engine.intent import Intent, IntentKind

_COLD = (IntentKind.UNCLEAR, IntentKind.OFF_TOPIC)


def discreet(intent: Intent, lang: str, parts: Parts) -> Intent:
    """Without words to keep; of a story only what is shown in harmless ones. A question keeps its words: they are looked
    up, and not kept. Who may be in danger is not told that this was not understood; the question is put again."""
    if intent.kind is IntentKind.QUESTION:
        return intent
    if intent.kind in _COLD or (
        intent.kind is IntentKind.ANSWER and intent.confidence < PLAINLY and not intent.by_choice
    ):
        return Intent(IntentKind.REPEAT)
    story = intent.story
    if story is not None:
        story = replace(
            story,
            evidence=tuple(e for e in story.evidence if parts.reader.danger(e.quote, lang) is None),
            red_flags=tuple(f for f in story.red_flags if parts.reader.danger(f.quote, lang) is None),
        )
    return replace(intent, words="", story=story)
