"""The roles that the engine needs others to play. Structural: an implementation need not import this module."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from advisor.domain.acts import Act
from advisor.domain.passage import ANY, Filters, Finding, Passage
from advisor.domain.reading import AnswerReading, DangerSign, StoryReading, Wish
from advisor.domain.reply import Choice, Reply
from advisor.domain.talk import Talk


@dataclass(frozen=True, slots=True)
class Incoming:
    """What a front hands over: a text or the id of an offered choice, and the sender's id for this message."""

    text: str = ""
    choice: str = ""
    client_message_id: str = ""
    seen: str = ""
    """The id of the last message that the sender had seen, where the front knows it."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One stored exchange. `seq` counts from 1 without gaps; turn 1 is the greeting, with nothing incoming."""

    seq: int
    incoming: Incoming
    acts: tuple[Act, ...]
    reply: Reply
    at: datetime


@dataclass(frozen=True, slots=True)
class StoredTalk:
    """A conversation as the store has it: the snapshot after turn `seq`."""

    id: str
    token_hash: str
    channel: str
    talk: Talk
    seq: int
    created_at: datetime
    updated_at: datetime


class ConversationStore(Protocol):
    """Keeps conversations. Every method is one transaction; what returned is durable."""

    def create(self, conversation: StoredTalk, first: Turn) -> None: ...

    def load(self, conversation_id: str) -> StoredTalk:
        """Raises NotFoundError."""
        ...

    def append(self, conversation_id: str, turn: Turn, talk: Talk) -> None:
        """Adds turn and new snapshot together. Raises ConflictError when `turn.seq` is taken, NotFoundError when erased."""
        ...

    def turns(self, conversation_id: str) -> Sequence[Turn]: ...

    def turn_of(self, conversation_id: str, client_message_id: str) -> Turn | None:
        """The turn that this client message already made, if it did."""
        ...

    def delete(self, conversation_id: str) -> None:
        """Erases it and everything derived from it. Raises NotFoundError."""
        ...

    def delete_untouched_since(self, moment: datetime) -> int:
        """Erases what nobody touched since then; how many."""
        ...

    def ping(self) -> None:
        """Raises UnavailableError when the store cannot be used."""
        ...


class Library(Protocol):
    """Finds guidance."""

    def find(
        self,
        query: str,
        *,
        k: int = 10,
        lang: str | None = None,
        filters: Filters = ANY,
        practice: str | None = None,
    ) -> Finding:
        """Best passages first. `practice` is the one under discussion: its passages are preferred, not required."""
        ...

    def passage(self, passage_id: str) -> Passage:
        """Raises KeyError."""
        ...

    def for_practice(self, practice: str, kind: str | None = None) -> Sequence[Passage]:
        """The curated passages on a practice, those that carry it first."""
        ...


class Reader(Protocol):
    """Reads what people write. Proposes; never changes anything."""

    def language(self, text: str, fallback: str) -> str:
        """The BCP 47 tag of the text's language among those known, `fallback` when it cannot be told."""
        ...

    def danger(self, text: str, lang: str) -> DangerSign | None: ...

    def answer(self, practice: str, text: str, lang: str) -> AnswerReading: ...

    def opening(self, text: str, lang: str) -> AnswerReading:
        """What a message does when nothing was asked: ANSWER stands for a story, QUESTION for a question."""
        ...

    def story(self, text: str, lang: str) -> StoryReading: ...

    def wish(self, text: str, lang: str) -> Wish | None:
        """What a text surely wants of the talk itself, if anything."""
        ...

    def in_own_letters(self, text: str, lang: str) -> str:
        """The text in the letters of its language, where it is typed in others; for search, never to be shown."""
        ...


class Speaker(Protocol):
    """Makes sentences of ids, in a language."""

    @property
    def languages(self) -> Sequence[str]: ...

    def say(self, key: str, lang: str, /, **values: str | int | float) -> str:
        """The fixed sentence with that key. Raises KeyError for a key that no language has."""
        ...

    def word(self, path: str, lang: str) -> str:
        """The instrument's wording at a dotted path such as `practices/purpose.shared/question`."""
        ...

    def day(self, day: date, lang: str) -> str:
        """A date as people write it in that language."""
        ...

    def read_day(self, text: str, lang: str, today: date) -> date | None:
        """The day that a text names ("by Friday", "in two weeks", "2027-03-31"), the next one of its kind; else None."""
        ...

    def remark(self, text: str, lang: str) -> tuple[str, str] | None:
        """What a text says of itself that it is ("note: ...", "action: ..."): "note" or "plan", and its words; else None."""
        ...

    def words(self, key: str, lang: str) -> frozenset[str]:
        """The words listed under a key of the typed commands, in the language and in English."""
        ...

    def command(self, text: str, lang: str, shown: Sequence[Choice], unshown: Sequence[Choice] = ()) -> str | None:
        """The choice id that a short typed text stands for (a label, the number of a shown one, "skip"), if it clearly does."""
        ...


class Clock(Protocol):
    def __call__(self) -> datetime: ...


class TokenMaker(Protocol):
    """Fresh unguessable strings for ids and tokens."""

    def __call__(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Limits:
    """What is taken at most."""

    message_chars: int = 4000
    quick_questions: int = 13
