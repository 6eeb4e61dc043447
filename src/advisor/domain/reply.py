"""What the advisor says: messages any front can render."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.domain.citation import Citation


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to tap instead of typing. Fronts without buttons number them."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class CitedPassage:
    """A citation and the passage that it came with."""

    citation: Citation
    passage_id: str


@dataclass(frozen=True, slots=True)
class Message:
    """One message. `text` is the small Markdown that all fronts understand: paragraphs, `- ` lists, `**bold**`."""

    text: str
    role: str = "advisor"
    choices: tuple[Choice, ...] = ()
    citations: tuple[CitedPassage, ...] = ()
    practice: str | None = None
    """The practice whose question this message puts."""
    id: str = ""


@dataclass(frozen=True, slots=True)
class Progress:
    """Honest progress: `expected` is how many answers the check will have when it ends as things look now."""

    answered: int
    expected: int


@dataclass(frozen=True, slots=True)
class Reply:
    """All that one turn gives back. `status` names how the turn ended (see prompts/replies)."""

    messages: tuple[Message, ...]
    progress: Progress
    done: bool
    status: str
    lang: str
