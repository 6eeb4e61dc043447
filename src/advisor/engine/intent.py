"""What the user wants with a message: the outcome of understanding it, before anything changes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from advisor.domain.acts import Done, Mode
from advisor.domain.level import Level
from advisor.domain.reading import ActKind, AnswerReading, Danger, StoryReading

LEAVING = frozenset({ActKind.SKIP, ActKind.STOP, ActKind.BACK, ActKind.CORRECT, ActKind.OFF_TOPIC})
"""Acts that leave the open question: done only when they are surely meant, else the question is put again."""
_SURELY = 0.6


class IntentKind(StrEnum):
    BEGIN = "begin"
    STORY = "story"
    ANSWER = "answer"
    ELSEWHERE = "elsewhere"
    QUESTION = "question"
    AGREE = "agree"
    DISAGREE = "disagree"
    SKIP = "skip"
    WHY = "why"
    BACK = "back"
    CORRECT = "correct"
    REPEAT = "repeat"
    HELLO = "hello"
    STOP = "stop"
    RESUME = "resume"
    REPORT = "report"
    MODE = "mode"
    READING = "reading"
    AGAIN = "again"
    REVIEW = "review"
    NOTE = "note"
    PLAN = "plan"
    QUOTES = "quotes"
    QUOTE = "quote"
    DANGER = "danger"
    OFF_TOPIC = "off_topic"
    HELP = "help"
    FORGET = "forget"
    LEFT = "left"
    PRIVACY = "privacy"
    PLANNED = "planned"
    EXPLAIN = "explain"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Intent:
    """`words` are the user's own where it was free text; `target` a practice, a passage, a quote or nothing, by kind."""

    kind: IntentKind
    target: str = ""
    level: Level | None = None
    confidence: float = 1.0
    sure: bool = True
    words: str = ""
    mode: Mode | None = None
    story: StoryReading | None = None
    danger: Danger | None = None
    by_choice: bool = False
    done: Done | None = None
    """What became of a planned action."""
    shown: bool = True
    """Whether a quote stands in the report."""
    rejects: bool = False
    """Whether a story takes the place of what was played back wrongly."""


def surely(reading: AnswerReading) -> bool:
    """Whether an act is meant beyond doubt."""
    return reading.sure and reading.confidence >= _SURELY
