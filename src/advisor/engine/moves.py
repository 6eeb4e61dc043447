"""What the advisor is going to say, as content. Composing turns moves into sentences in the user's language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from advisor.domain.acts import ActionPlanned, Mode
from advisor.domain.level import Level
from advisor.domain.passage import Finding
from advisor.domain.reading import Danger, Partner, StoryReading


@dataclass(frozen=True, slots=True)
class Greet:
    mode: Mode


@dataclass(frozen=True, slots=True)
class GreetBack:
    pass


@dataclass(frozen=True, slots=True)
class InviteStory:
    again: bool = False


@dataclass(frozen=True, slots=True)
class PlayBackStory:
    """Says what was understood, and asks whether that is right."""

    story: StoryReading


@dataclass(frozen=True, slots=True)
class NoteUnplaced:
    """What was played back is not right, but what was said instead could be tied to nothing."""


@dataclass(frozen=True, slots=True)
class ThankForStory:
    """The story was taken, but nothing in it could be tied to a practice; who takes part may have been heard."""

    partners: tuple[Partner, ...] = ()


@dataclass(frozen=True, slots=True)
class Acknowledge:
    practice: str
    level: Level
    changed: bool = False


@dataclass(frozen=True, slots=True)
class NoteElsewhere:
    """What was said is about another practice: its answer is noted, where it is plain at which `level`; else it is asked about
    `now`, or later, after the open question."""

    practice: str
    level: Level | None = None
    now: bool = False


@dataclass(frozen=True, slots=True)
class AcknowledgeSkip:
    practice: str


@dataclass(frozen=True, slots=True)
class ProposeLevel:
    """`level` None when not even a guess is fair."""

    practice: str
    level: Level | None


@dataclass(frozen=True, slots=True)
class PutQuestion:
    practice: str
    again: bool = False


@dataclass(frozen=True, slots=True)
class PutOtherSide:
    practice: str


@dataclass(frozen=True, slots=True)
class PutContradiction:
    practice: str
    before: Level
    now: Level
    words: str


@dataclass(frozen=True, slots=True)
class ExplainWhy:
    practice: str


@dataclass(frozen=True, slots=True)
class AnswerQuestion:
    question: str
    finding: Finding


@dataclass(frozen=True, slots=True)
class TellPassage:
    passage: str


@dataclass(frozen=True, slots=True)
class OfferReadings:
    passages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ShowFinding:
    practice: str
    level: Level


@dataclass(frozen=True, slots=True)
class OfferCorrection:
    practices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NothingToChange:
    """There is no earlier answer to go back to."""


@dataclass(frozen=True, slots=True)
class Pause:
    """Stop for now, with the result so far."""


@dataclass(frozen=True, slots=True)
class Close:
    settled: bool


@dataclass(frozen=True, slots=True)
class PresentReport:
    """The report was asked for."""


@dataclass(frozen=True, slots=True)
class OfferNext:
    """What one can do now, when no question is open."""


@dataclass(frozen=True, slots=True)
class WelcomeBack:
    pass


@dataclass(frozen=True, slots=True)
class BeginAgain:
    """A later check begins: so many questions, about what stood that way on the day `since`."""

    questions: int
    actions: int
    since: str


@dataclass(frozen=True, slots=True)
class NothingToCompare:
    """A later check was asked for, and there is no earlier answer."""


@dataclass(frozen=True, slots=True)
class PutAction:
    """Asks what became of a planned action."""

    slot: int


@dataclass(frozen=True, slots=True)
class ShowChange:
    """The end of a later check: what moved, what did not, what became of the plan."""


@dataclass(frozen=True, slots=True)
class AcknowledgeNote:
    """Own words are kept; on no practice when nothing was answered or asked yet."""

    practice: str


@dataclass(frozen=True, slots=True)
class AcknowledgePlan:
    action: ActionPlanned


@dataclass(frozen=True, slots=True)
class AskForPlan:
    """How to write an action down; who does it and by when; or why it was not written down: its day has passed, or three are
    planned and none is overwritten unasked."""

    why: Literal["how", "who", "past", "full"] = "how"


@dataclass(frozen=True, slots=True)
class AskForNote:
    """A remark was announced without words."""


@dataclass(frozen=True, slots=True)
class ListQuotes:
    """The user's own words as the report quotes them, each to be left out or put back."""


@dataclass(frozen=True, slots=True)
class CareForSafety:
    """Perhaps somebody is in danger; said before the message is taken in like any other. `again`: in one line."""

    again: bool = False


@dataclass(frozen=True, slots=True)
class ReassureSafety:
    danger: Danger


@dataclass(frozen=True, slots=True)
class ExplainErasing:
    """How to erase the talk. Words alone erase nothing: they are too easily misread."""


@dataclass(frozen=True, slots=True)
class ExplainPrivacy:
    """Who can read the talk, and how long it is kept."""


@dataclass(frozen=True, slots=True)
class ListActions:
    """What was planned in this talk."""


@dataclass(frozen=True, slots=True)
class TellLeft:
    """How many questions are still to come."""


@dataclass(frozen=True, slots=True)
class ExplainTalk:
    """What one can do here."""


@dataclass(frozen=True, slots=True)
class ExplainQuestion:
    """The question in other words: what it is like where the practice is in place, and where it is not."""

    practice: str


@dataclass(frozen=True, slots=True)
class Farewell:
    """An answer to thanks when all is done."""


@dataclass(frozen=True, slots=True)
class OffTopic:
    pass


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    pass


Move: TypeAlias = (
    Greet
    | GreetBack
    | InviteStory
    | PlayBackStory
    | NoteUnplaced
    | ThankForStory
    | Acknowledge
    | NoteElsewhere
    | AcknowledgeSkip
    | ProposeLevel
    | PutQuestion
    | PutOtherSide
    | PutContradiction
    | ExplainWhy
    | AnswerQuestion
    | TellPassage
    | OfferReadings
    | ShowFinding
    | OfferCorrection
    | NothingToChange
    | Pause
    | Close
    | PresentReport
    | OfferNext
    | WelcomeBack
    | BeginAgain
    | NothingToCompare
    | PutAction
    | ShowChange
    | AcknowledgeNote
    | AskForNote
    | AcknowledgePlan
    | AskForPlan
    | ListQuotes
    | CareForSafety
    | ReassureSafety
    | ExplainErasing
    | ExplainPrivacy
    | ListActions
    | TellLeft
    | ExplainTalk
    | ExplainQuestion
    | Farewell
    | OffTopic
    | NotUnderstood
)
