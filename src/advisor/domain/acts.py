"""What happened in a talk, as an append-only list.

Every turn leaves acts: what the user did (answered, skipped, went back, ...) and what the advisor put (a question, a
confirmation, a finding). The state of a talk is the fold of its acts (`advisor.domain.talk`), so going back, correcting,
erasing and replaying after a crash are one mechanism. `kind` tells acts apart in storage; it never changes.

Here are the course of the talk, questions that people ask, the plan and what became of it; the check itself has its acts in
`advisor.domain.check_acts`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, TypeAlias

from advisor.domain.check_acts import CheckAct
from advisor.domain.reading import Danger


class Mode(StrEnum):
    """How the user wants to be helped: undecided, questions only, quick check (at most 13 questions), full check."""

    OPEN = "open"
    ASK = "ask"
    QUICK = "quick"
    FULL = "full"


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
class SafetyMentioned:
    """What may have been a danger, and may have been none, met the short note on safety."""

    kind: Literal["safety_mentioned"] = "safety_mentioned"


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
class PlanInvited:
    """The advisor asked what is to be done; of the action in `slot`, where it is not 0, who does it and by when."""

    slot: int = 0
    kind: Literal["plan_invited"] = "plan_invited"


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
    | CheckAct
    | QuestionAnswered
    | ReadingsOffered
    | SafetyShown
    | SafetyMentioned
    | ViewGiven
    | ActionPlanned
    | PlanInvited
    | CheckedAgain
    | ActionPut
    | ActionReviewed
    | ActionReopened
    | Paused
    | Resumed
    | Closed
)
