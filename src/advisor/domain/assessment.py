"""What is known about one partnership, from one view."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from advisor.domain.check_acts import Via
from advisor.domain.level import Level
from advisor.domain.reading import Evidence, FlagSighting, Partner


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer that counts for a practice now. `words` are the user's own, when answered in free text."""

    practice: str
    level: Level
    via: Via
    confidence: float = 1.0
    words: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """Something the user added in own words; `shown` False keeps it out of the report."""

    practice: str
    words: str
    shown: bool = True


@dataclass(frozen=True, slots=True)
class PlannedAction:
    slot: int
    practice: str
    what: str
    owner: str = ""
    due: str = ""


@dataclass(frozen=True)
class Assessment:
    """Answers, story evidence and everything else a report is made from. Changed only by folding acts."""

    answers: Mapping[str, Answer] = field(default_factory=dict)
    evidence: tuple[Evidence, ...] = ()
    red_flags: tuple[FlagSighting, ...] = ()
    partners: tuple[Partner, ...] = ()
    stories: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()
    other_side: Mapping[str, Level] = field(default_factory=dict)
    actions: tuple[PlannedAction, ...] = ()
    view: str = ""

    def level(self, practice: str) -> Level | None:
        """The level answered, or None where the practice was not answered."""
        answer = self.answers.get(practice)
        return answer.level if answer else None

    def speaks_of(self, practice: str) -> bool:
        """Whether the user said something about it in own words, and the story, where it is that, said the same."""
        answer = self.answers.get(practice)
        told = bool(answer and answer.words) or any(note.practice == practice and note.words for note in self.notes)
        return told or any(
            e.practice == practice and (answer is None or e.level is answer.level) for e in self.evidence
        )

    def with_answer(self, answer: Answer) -> Assessment:
        return replace(self, answers={**self.answers, answer.practice: answer})

    def without_answer(self, practice: str) -> Assessment:
        return replace(self, answers={p: a for p, a in self.answers.items() if p != practice})

    def evidence_for(self, practice: str) -> tuple[Evidence, ...]:
        return tuple(e for e in self.evidence if e.practice == practice)

    def quotes_for(self, practice: str) -> tuple[str, ...]:
        """What the story says of it in words that may stand beside the answer: none that say its opposite."""
        given = self.level(practice)
        ends = {Level.NOT_YET, Level.IN_PLACE}
        return tuple(e.quote for e in self.evidence_for(practice) if {e.level, given} != ends)
