"""Stand-ins that implement the engine's ports, can be scripted and inspected. Used where the real part is not the subject."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from advisor.domain.level import Level
from advisor.domain.passage import ANY, Filters, Finding, Hit, Passage
from advisor.domain.reading import ActKind, AnswerReading, DangerSign, StoryReading, Wish


@dataclass
class ScriptedReader:
    """Reads what the test says it reads: text to reading; anything else is an unsure answer."""

    answers: dict[str, AnswerReading] = field(default_factory=dict)
    stories: dict[str, StoryReading] = field(default_factory=dict)
    dangers: dict[str, DangerSign] = field(default_factory=dict)
    languages: dict[str, str] = field(default_factory=dict)
    own_letters: dict[str, str] = field(default_factory=dict)
    wishes: dict[str, Wish] = field(default_factory=dict)

    def language(self, text: str, fallback: str) -> str:
        return self.languages.get(text, fallback)

    def danger(self, text: str, lang: str) -> DangerSign | None:
        return self.dangers.get(text)

    def answer(self, practice: str, text: str, lang: str) -> AnswerReading:
        if text.endswith("?"):
            return AnswerReading(ActKind.QUESTION, None, 0.9, sure=True)
        return self.answers.get(text, AnswerReading(ActKind.ANSWER, Level.UNKNOWN, 0.0, sure=False))

    def opening(self, text: str, lang: str) -> AnswerReading:
        return self.answer("", text, lang)

    def story(self, text: str, lang: str) -> StoryReading:
        return self.stories.get(text, StoryReading())

    def wish(self, text: str, lang: str) -> Wish | None:
        return self.wishes.get(text)

    def in_own_letters(self, text: str, lang: str) -> str:
        return self.own_letters.get(text, text)

    @staticmethod
    def means(level: Level, confidence: float = 0.95, *, sure: bool = True) -> AnswerReading:
        return AnswerReading(ActKind.ANSWER, level, confidence, sure)


@dataclass
class ListLibrary:
    """Finds a passage when the query names its id; knows all passages it was given."""

    passages: Sequence[Passage]

    def find(
        self,
        query: str,
        *,
        k: int = 10,
        lang: str | None = None,
        filters: Filters = ANY,
        practice: str | None = None,
    ) -> Finding:
        hits = tuple(Hit(p, 1.0) for p in self.passages if p.id in query and filters.admits(p))[:k]
        return Finding(bool(hits), hits)

    def passage(self, passage_id: str) -> Passage:
        return next(p for p in self.passages if p.id == passage_id)

    def for_practice(self, practice: str, kind: str | None = None) -> Sequence[Passage]:
        return [p for p in self.passages if practice in p.practices and kind in (None, p.kind.value)]


@dataclass
class SteppingClock:
    """A clock that moves only when told to."""

    now: datetime = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **delta: float) -> None:
        self.now += timedelta(**delta)
