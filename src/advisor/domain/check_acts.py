"""The acts of the check: the story and what was read out of it, questions, answers, doubts, the other side, findings."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, TypeAlias

from advisor.domain.level import Level
from advisor.domain.reading import Evidence, FlagSighting, Partner


class Via(StrEnum):
    """How an answer came in. Story evidence is weaker than an answer to the question itself."""

    CHOICE = "choice"
    TEXT = "text"
    STORY = "story"
    DIRECT = "direct"


@dataclass(frozen=True, slots=True)
class StoryInvited:
    """The advisor asked for the story in the user's own words."""

    kind: Literal["story_invited"] = "story_invited"


@dataclass(frozen=True, slots=True)
class StoryTold:
    """A story and what was read out of it; it counts only weakly until confirmed."""

    words: str
    evidence: tuple[Evidence, ...] = ()
    red_flags: tuple[FlagSighting, ...] = ()
    partners: tuple[Partner, ...] = ()
    kind: Literal["story_told"] = "story_told"


@dataclass(frozen=True, slots=True)
class StoryPlayedBack:
    """The advisor said what it understood and asked whether that is right."""

    kind: Literal["story_played_back"] = "story_played_back"


@dataclass(frozen=True, slots=True)
class StoryConfirmed:
    kind: Literal["story_confirmed"] = "story_confirmed"


@dataclass(frozen=True, slots=True)
class StoryRejected:
    """ "Not quite": what was read out of the story is dropped; the words stay for the next telling."""

    kind: Literal["story_rejected"] = "story_rejected"


@dataclass(frozen=True, slots=True)
class QuestionPut:
    practice: str
    kind: Literal["question_put"] = "question_put"


@dataclass(frozen=True, slots=True)
class LevelProposed:
    """A free answer was not read with certainty; the advisor says what it understood and offers the answers."""

    practice: str
    level: Level
    confidence: float
    words: str
    kind: Literal["level_proposed"] = "level_proposed"


@dataclass(frozen=True, slots=True)
class Answered:
    practice: str
    level: Level
    via: Via
    confidence: float = 1.0
    words: str = ""
    kind: Literal["answered"] = "answered"


@dataclass(frozen=True, slots=True)
class Noted:
    """The user's own words on a practice, kept for the report; `shown` False keeps them out of it."""

    practice: str
    words: str
    shown: bool = True
    kind: Literal["noted"] = "noted"


@dataclass(frozen=True, slots=True)
class Skipped:
    practice: str
    kind: Literal["skipped"] = "skipped"


@dataclass(frozen=True, slots=True)
class Reopened:
    """The user went back to, or wants to correct, an earlier answer; it counts until it is given anew or passed over."""

    practice: str
    kind: Literal["reopened"] = "reopened"


@dataclass(frozen=True, slots=True)
class CorrectionOffered:
    """The advisor asked which of the earlier answers is to be changed."""

    kind: Literal["correction_offered"] = "correction_offered"


@dataclass(frozen=True, slots=True)
class OtherSidePut:
    """The advisor asked how another partner would answer."""

    practice: str
    kind: Literal["other_side_put"] = "other_side_put"


@dataclass(frozen=True, slots=True)
class OtherSideGiven:
    practice: str
    level: Level
    kind: Literal["other_side_given"] = "other_side_given"


@dataclass(frozen=True, slots=True)
class ContradictionPut:
    """A free text spoke against an answer given before; the advisor asked which holds."""

    practice: str
    level: Level
    words: str
    kind: Literal["contradiction_put"] = "contradiction_put"


@dataclass(frozen=True, slots=True)
class ContradictionSettled:
    practice: str
    level: Level
    kind: Literal["contradiction_settled"] = "contradiction_settled"


@dataclass(frozen=True, slots=True)
class FindingShown:
    practice: str
    kind: Literal["finding_shown"] = "finding_shown"


CheckAct: TypeAlias = (
    StoryInvited
    | StoryTold
    | StoryPlayedBack
    | StoryConfirmed
    | StoryRejected
    | QuestionPut
    | LevelProposed
    | Answered
    | Noted
    | Skipped
    | Reopened
    | CorrectionOffered
    | OtherSidePut
    | OtherSideGiven
    | ContradictionPut
    | ContradictionSettled
    | FindingShown
)
