"""What the bot remembers of a chat, and the port of the store that keeps it (`advisor.adapters.stores.chats`)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Protocol

from pydantic import TypeAdapter, ValidationError

from advisor.domain.reply import Choice


@dataclass(frozen=True, slots=True)
class OpenMessage:
    """The message whose keyboard is waiting for an answer: what to mark in it once the answer is there."""

    id: int
    token: str
    text: str
    choices: tuple[Choice, ...]
    practice: str = ""


@dataclass(frozen=True, slots=True)
class Memory:
    """The bot's own notes on a chat. `unsaid`: replies were left out because many messages came at once;
    `carried_by`: the update with which the talk came from another front; `reminded`: reminders were asked for; `earlier`:
    talks (id, token) that the chat had before another one was carried in, so that they can be handed over and erased."""

    lang: str
    greeted: bool = False
    expects_question: bool = False
    unsaid: bool = False
    album: str = ""
    carried_by: int = 0
    reminded: bool = False
    earlier: tuple[tuple[str, str], ...] = ()
    open: OpenMessage | None = None


@dataclass(frozen=True, slots=True)
class Chat:
    """A private chat with its conversation."""

    conversation_id: str
    token: str
    memory: Memory

    def remember(self, **changes: object) -> Chat:
        return replace(self, memory=replace(self.memory, **changes))  # type: ignore[arg-type]


class Bound(Protocol):
    """A chat as stored."""

    @property
    def conversation_id(self) -> str: ...
    @property
    def token(self) -> str: ...
    @property
    def memory(self) -> str: ...


class Handled(Protocol):
    """How far the answer to an update got."""

    @property
    def sent(self) -> int: ...
    @property
    def done(self) -> bool: ...


class ChatStore(Protocol):
    """Keeps chats for one bot. Every method is one transaction."""

    def load(self, chat: str) -> Bound | None: ...
    def handled(self, update_id: int) -> Handled | None: ...
    def claim(self, update_id: int, now: datetime, lease: timedelta) -> Handled | None:
        """Takes an update for this process; None while another process has it."""
        ...

    def keep(
        self,
        chat: str,
        conversation: tuple[str, str, str] | None,
        update_id: int,
        progress: tuple[int, bool],
        now: datetime,
    ) -> None:
        """Chat (conversation id, token, memory) and progress (messages sent, complete) together."""
        ...

    def forget(self, chat: str) -> None: ...
    def offer_handover(self, conversation_id: str, token: str, now: datetime) -> str: ...
    def take_handover(self, code: str, now: datetime) -> tuple[str, str] | None: ...
    def tidy(self, before: datetime) -> None: ...


_MEMORY = TypeAdapter(Memory)


def read_chat(bound: Bound, lang: str) -> Chat:
    """Notes of another version that cannot be read are forgotten; the conversation itself is the engine's."""
    try:
        memory = _MEMORY.validate_json(bound.memory)
    except ValidationError:
        memory = Memory(lang, greeted=True)
    return Chat(bound.conversation_id, bound.token, memory)


def write_chat(chat: Chat) -> tuple[str, str, str]:
    return chat.conversation_id, chat.token, _MEMORY.dump_json(chat.memory).decode()
