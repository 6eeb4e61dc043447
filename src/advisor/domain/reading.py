"""What was read out of a message. Readings propose; only the engine changes state."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from advisor.domain.level import Level


class ActKind(StrEnum):
    """What a message does in the talk."""

    ANSWER = "answer"
    QUESTION = "question"
    SKIP = "skip"
    STOP = "stop"
    OFF_TOPIC = "off_topic"
    WHY = "why"
    BACK = "back"
    CORRECT = "correct"
    REPEAT = "repeat"


class Wish(StrEnum):
    """What a message wants of the talk itself."""

    REPORT = "report"
    FORGET = "forget"
    PRIVACY = "privacy"
    RESUME = "resume"
    LEFT = "left"
    PLAN = "plan"
    PLANNED = "planned"
    EXPLAIN = "explain"
    THANKS = "thanks"
    OBJECT = "object"


class PartnerType(StrEnum):
    COMMUNITY = "community"
    GOVERNMENT = "government"
    BUSINESS = "business"
    NGO = "ngo"
    DONOR = "donor"
    RESEARCH = "research"
    INTERNATIONAL = "international"
    UNION = "union"
    FAITH = "faith"
    MEDIA = "media"


class Danger(StrEnum):
    """Why a person's safety comes before anything else."""

    THREAT = "threat"
    VIOLENCE = "violence"
    REPRISAL = "reprisal"
    SELF_HARM = "self_harm"


@dataclass(frozen=True, slots=True)
class DangerSign:
    """What a message may tell of danger. One that is not certain may be a figure of speech."""

    danger: Danger
    certain: bool = True


PLAINLY = 0.8
"""From this confidence on, what was told is taken as said without asking back."""
LIKELY = 0.5
"""Below this confidence, what was read out of a story is more likely wrong than right: it is neither played back, quoted nor
counted."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A free text tells something about a practice, in the quoted words."""

    practice: str
    level: Level
    confidence: float
    quote: str


@dataclass(frozen=True, slots=True)
class FlagSighting:
    """A possible red flag and the words that raised it."""

    flag: str
    confidence: float
    quote: str


@dataclass(frozen=True, slots=True)
class Partner:
    """A kind of partner, and what the user calls it ("the water company"); name may be empty."""

    type: PartnerType
    name: str = ""
    own: bool = False
    """Whether the user belongs to it ("I work for the council")."""


@dataclass(frozen=True, slots=True)
class AnswerReading:
    """What a message does when a practice was asked about; `level` only where it is an answer."""

    act: ActKind
    level: Level | None
    confidence: float
    sure: bool
    """Whether the confidence is above the calibrated line; below it the talk asks instead of guessing."""
    elsewhere: Evidence | None = None
    """What it tells instead, where it plainly speaks of another practice than the one asked about."""
    astray: bool = False
    """Whether it claims a level and hardly speaks of the practice asked about."""


@dataclass(frozen=True, slots=True)
class StoryReading:
    evidence: tuple[Evidence, ...] = ()
    red_flags: tuple[FlagSighting, ...] = ()
    partners: tuple[Partner, ...] = ()

    @property
    def empty(self) -> bool:
        return not (self.evidence or self.red_flags or self.partners)
