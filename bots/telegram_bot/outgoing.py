"""What the bot will do in a chat. Made before anything is sent, the same every time, so that it can be taken up again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TypeAlias

from telegram_bot.chats import Chat, OpenMessage
from telegram_bot.keyboards import Rows
from telegram_bot.rich import Rich, split


@dataclass(frozen=True, slots=True)
class Say:
    """A new message. `opens`: its keyboard waits for an answer; `passing` ones are left out in a flood."""

    text: Rich
    rows: Rows = ()
    opens: OpenMessage | None = None
    reply_to: int = 0
    passing: bool = False


@dataclass(frozen=True, slots=True)
class SendFile:
    content: bytes
    filename: str
    caption: str


@dataclass(frozen=True, slots=True)
class Settle:
    """An earlier message loses its keyboard and, with `text`, shows what was answered. Doing it twice changes nothing."""

    message_id: int
    text: Rich | None = None


@dataclass(frozen=True, slots=True)
class Toast:
    """Ends the waiting sign on a pressed button, with a short note or without."""

    callback: str
    note: str = ""


Outgoing: TypeAlias = Say | SendFile | Settle | Toast


@dataclass(frozen=True, slots=True)
class Plan:
    """The whole answer to one event; `chat` as it will be once all is sent, None where nothing is kept."""

    chat: Chat | None = None
    steps: tuple[Outgoing, ...] = ()

    def and_then(self, *steps: Outgoing) -> Plan:
        return replace(self, steps=(*self.steps, *steps))


def say_in_parts(say: Say) -> tuple[Say, ...]:
    """Long texts as several messages; keyboard and all on the last one."""
    pieces = split(say.text)
    if len(pieces) < 2:  # noqa: PLR2004 - one piece needs no parts
        return (say,)
    *first, last = pieces
    return (*(Say(piece, passing=say.passing) for piece in first), replace(say, text=last))
