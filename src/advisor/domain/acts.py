"""What happened in a talk, as an append-only list.

Every turn leaves acts: what the user did (answered, skipped, went back, ...) and what the advisor put (a question, a
confirmation, a finding). The state of a talk is the fold of its acts (`advisor.domain.talk`), so going back, correcting,
erasing and replaying after a crash are one mechanism. `kind` tells acts apart in storage; it never changes.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, TypeAlias

from advisor.domain.level import Level
from advisor.domain.reading import Danger, Evidence, FlagSighting, Partner


class Mode(StrEnum):
    """How the user wants to be helped: undecided, questions only, quick check (at most 13 questions), full check."""

    OPEN = "open"
    ASK = "ask"
    QUICK = "quick"
    FULL = "full"


class Via(StrEnum):
    """How an answer came in. Story evidence is weaker than an answer to the question itself."""

    CHOICE = "choice"
    TEXT = "text"
    STORY = "story"
    DIRECT = "direct"


class Done(StrEnum):
    """What became of a planned action."""

    DONE = "done"
    PARTLY = "partly"
    NOT = "not"
    UNSAID = "unsaid"


@dataclass(frozen=True, slots=True)
class ModeChosen:
    mode: Mode
    kind: Literal["mode_chosen"] = "mode_chosen"


@dataclass(frozen=True, slots=True)
class LanguageChosen:
    lang: str
    kind: Literal["language_chosen"] = "language_chosen"


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
    """The user went back to, or wants to correct, an earlier answer; it no longer counts until given again."""

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


@dataclass(frozen=True, slots=True)
class QuestionAnswered:
    """The user asked something; `passages` are the ids that answered, empty when the corpus does not cover it."""

    passages: tuple[str, ...]
    kind: Literal["question_answered"] = "question_answered"


@dataclass(frozen=True, slots=True)
class ReadingsOffered:
    """A vague question: the likeliest readings, each a passage id, were offered to choose from."""

    passages: tuple[str, ...]
    kind: Literal["readings_offered"] = "readings_offered"


@dataclass(frozen=True, slots=True)
class SafetyShown:
    """Danger was noticed and answered first. What was told is not kept."""

    danger: Danger
    kind: Literal["safety_shown"] = "safety_shown"


@dataclass(frozen=True, slots=True)
class ViewGiven:
    """Which side this view comes from, in the user's words ("village committee")."""

    side: str
    kind: Literal["view_given"] = "view_given"


@dataclass(frozen=True, slots=True)
class ActionPlanned:
    """One of at most three actions; `slot` 1 to 3, an empty `what` clears it. `due` is an ISO date or empty."""

    slot: int
    practice: str
    what: str
    owner: str = ""
    due: str = ""
    kind: Literal["action_planned"] = "action_planned"


@dataclass(frozen=True, slots=True)
class CheckedAgain:
    """A later check began: it asks again about these practices and compares with the answers of `since` (an ISO date)."""

    practices: tuple[str, ...]
    since: str
    kind: Literal["checked_again"] = "checked_again"


@dataclass(frozen=True, slots=True)
class ActionPut:
    """The advisor asked what became of a planned action."""

    slot: int
    kind: Literal["action_put"] = "action_put"


@dataclass(frozen=True, slots=True)
class ActionReviewed:
    slot: int
    done: Done
    kind: Literal["action_reviewed"] = "action_reviewed"


@dataclass(frozen=True, slots=True)
class ActionReopened:
    """The user went back to what became of an action."""

    slot: int
    kind: Literal["action_reopened"] = "action_reopened"


@dataclass(frozen=True, slots=True)
class Paused:
    """The user stopped for now; the result so far was shown."""

    kind: Literal["paused"] = "paused"


@dataclass(frozen=True, slots=True)
class Resumed:
    kind: Literal["resumed"] = "resumed"


@dataclass(frozen=True, slots=True)
class Closed:
    """The check is finished; `settled` when further answers would no longer have changed the priorities."""

    settled: bool = False
    kind: Literal["closed"] = "closed"


Act: TypeAlias = (
    ModeChosen
    | LanguageChosen
    | StoryInvited
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
    | QuestionAnswered
    | ReadingsOffered
    | SafetyShown
    | ViewGiven
    | ActionPlanned
    | CheckedAgain
    | ActionPut
    | ActionReviewed
    | ActionReopened
    | Paused
    | Resumed
    | Closed
)
