"""Guidance passages: the answers themselves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class PassageKind(StrEnum):
    CONCEPT = "concept"
    PRACTICE = "practice"
    WARNING = "warning"
    CASE = "case"
    TOOL = "tool"
    THEORY = "theory"
    TYPE = "type"
    EXCERPT = "excerpt"
    """A piece of a document that a curator imported; searched beside the curated passages, weighted lower."""


@dataclass(frozen=True, slots=True)
class PassageText:
    """A passage in one language. `do` are steps, `watch` says what goes wrong; both may be empty."""

    title: str
    body: str
    do: tuple[str, ...] = ()
    watch: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """One answer-sized idea. `texts` by language; English is always there for curated passages."""

    id: str
    kind: PassageKind
    practices: tuple[str, ...]
    cites: tuple[str, ...]
    texts: Mapping[str, PassageText]
    asked_as: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    language: str = "en"
    curated: bool = True

    def text(self, lang: str) -> tuple[PassageText, str]:
        """The text in that language, else in the passage's own; with the language it really has."""
        found = self.texts.get(lang)
        return (found, lang) if found else (self.texts[self.language], self.language)

    @property
    def dimensions(self) -> frozenset[str]:
        return frozenset(p.partition(".")[0] for p in self.practices)


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage found for a query; `score` orders hits of one search and means nothing across searches. `alike`: how much
    it says the same as the best hit, 0 to 1, where that was compared."""

    passage: Passage
    score: float
    alike: float | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """What a search found, and whether the corpus covers the question at all.

    `outside` names the kind of question that other people must answer (legal, tax, medical, ...), where one was recognised.
    `also`: what answers another part of a question that has two. `unclear`: too few words to tell whether it is covered.
    """

    covered: bool
    hits: tuple[Hit, ...]
    outside: str | None = None
    also: tuple[Hit, ...] = ()
    unclear: bool = False


@dataclass(frozen=True, slots=True)
class Filters:
    """Narrow a search; None means any."""

    dimension: str | None = None
    practice: str | None = None
    kind: str | None = None

    def admits(self, passage: Passage) -> bool:
        return (
            (self.dimension is None or self.dimension in passage.dimensions)
            and (self.practice is None or self.practice in passage.practices)
            and (self.kind is None or self.kind == passage.kind.value)
        )


ANY = Filters()
"""No narrowing."""
