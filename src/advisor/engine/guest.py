"""A language model as the engine sees it: a guest who may propose and word, and who may fall silent at any time.

Nothing depends on it. Every method gives None where the guest is absent, late, refused, or said what could not be checked;
the turn then goes on as if nobody had been asked.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from advisor.domain.level import Level
from advisor.domain.passage import Passage
from advisor.domain.reading import ActKind, StoryReading
from advisor.domain.reply import CitedPassage

ShowSoFar = Callable[[str, tuple[CitedPassage, ...]], None]
"""Called with an answer as far as it was checked, each time longer."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the guest makes of a message: ids are known, quotes are the user's words; how sure it is does not matter."""

    act: ActKind
    level: Level | None = None
    story: StoryReading = field(default_factory=StoryReading)


@dataclass(frozen=True, slots=True)
class SpokenAnswer:
    """An answer every sentence of which is carried by a passage that it cites."""

    text: str
    citations: tuple[CitedPassage, ...]


class Visit(Protocol):
    """One turn's use of the guest: one deadline for all of it."""

    def understand(self, text: str, lang: str, practice: str = "") -> Proposal | None:
        """What a message does; `practice` is the one asked about. Never called for a message with danger."""
        ...

    def answer(
        self, question: str, passages: Sequence[Passage], lang: str, show: ShowSoFar | None = None
    ) -> SpokenAnswer | None: ...

    def reword(self, drafts: Sequence[str], told_in: str, message: str, lang: str) -> Sequence[str] | None:
        """The drafts, composed in `told_in`, in `lang` and in the tone of the message; `[1]` stays where it belongs."""
        ...


class Guest(Protocol):
    """Opens visits. Safe to call from many threads."""

    def visit(self, conversation_id: str = "") -> Visit:
        """The deadline runs from here. Without a conversation: a question asked outside any."""
        ...

    def forget(self, conversation_id: str) -> None:
        """Drops whatever is remembered of a conversation."""
        ...
