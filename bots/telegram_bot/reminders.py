"""Reminders in a private chat: asked for with one tap, sent by the bot itself, stopped with one tap."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Protocol

import structlog
from telegram.error import TelegramError

from advisor.domain.reminders import Due
from advisor.errors import ConflictError, UnavailableError
from telegram_bot.chats import Chat, read_chat
from telegram_bot.delivery import UnreachableError
from telegram_bot.handlers import Event
from telegram_bot.keyboards import Button, Rows
from telegram_bot.outgoing import Plan, Say, Settle, Toast
from telegram_bot.render import plain
from telegram_bot.talk import Talk

if TYPE_CHECKING:
    from telegram_bot.front import Front

_LOOK_EVERY_S = 60
_LEASE = timedelta(minutes=10)
"""A reminder that was claimed and not reported as sent within this time is sent by whoever looks next."""
_log = structlog.get_logger(__name__)


class ReminderStore(Protocol):
    """Keeps reminders for one bot. Every method is one transaction."""

    def remind(self, chat: str, conversation_id: str, due: Mapping[int, datetime]) -> None: ...
    def planned(self, chat: str, conversation_id: str = "") -> Sequence[datetime]:
        """When, of any talk or of that one."""
        ...

    def stop(self, chat: str) -> None: ...
    def claim_due(self, now: datetime, lease: timedelta) -> Sequence[Due]:
        """What is due and nobody else is sending."""
        ...

    def wanted(self, due: Due) -> bool:
        """Whether a claimed one is still to be sent."""
        ...

    def sent(self, due: Due) -> None: ...


@dataclass(frozen=True)
class Reminders:
    """What a person can do about reminders."""

    talk: Talk
    store: ReminderStore

    def show(self, event: Event, chat: Chat) -> Plan:
        """When reminders will come, with a button that stops them; none: a button that asks for them."""
        planned = self._planned(event, chat)
        if not planned:
            rows = ((Button(self._say("tg-remind", chat), "@remind"),),)
            return Plan(chat.remember(reminded=False), (Say(plain(self._say("tg-remind-none", chat)), rows),))
        return Plan(chat.remember(reminded=True), (self._promise(planned, chat),))

    def button(self, what: str, event: Event, chat: Chat) -> Plan:
        taps = {"remind": self.ask_for, "unremind": self.stop, "again": self.check_again}
        return taps[what](event, chat)

    def ask_for(self, event: Event, chat: Chat) -> Plan:
        """One tap: from now on, in 30 and 90 days. Tapped again, it counts from then."""
        due = self.talk.services.reminder_dates(self.talk.standing(chat).stored)
        self.store.remind(str(event.chat), chat.conversation_id, due)
        planned = tuple(due.values())
        said = self._promise(planned, chat) if planned else Say(plain(self._say("tg-remind-never", chat)))
        return Plan(chat.remember(reminded=bool(planned)), (Toast(event.callback), said))

    def stop(self, event: Event, chat: Chat) -> Plan:
        self.store.stop(str(event.chat))
        stopped = Settle(event.message_id, plain(self._say("tg-remind-stopped", chat)))
        return Plan(chat.remember(reminded=False), (Toast(event.callback), stopped))

    def check_again(self, event: Event, chat: Chat) -> Plan:
        """The button of a reminder. An unfinished check goes on instead."""
        reply = self.talk.say(chat, event, choice="again")
        chat, steps = self.talk.answer(chat.remember(reminded=bool(self._planned(event, chat))), reply)
        return Plan(chat, (Toast(event.callback), Settle(event.message_id), *steps))

    def _planned(self, event: Event, chat: Chat) -> Sequence[datetime]:
        """Of this talk: those of another one that the chat has left would not be sent."""
        return self.store.planned(str(event.chat), chat.conversation_id)

    def _promise(self, planned: Sequence[datetime], chat: Chat) -> Say:
        day, lang = self.talk.services.speaker.day, chat.memory.lang
        text = "\n".join((self._say("tg-remind-set", chat), *(f"– {day(at.date(), lang)}" for at in planned)))
        return Say(plain(text), ((Button(self._say("tg-remind-stop", chat), "@unremind"),),))

    def _say(self, key: str, chat: Chat) -> str:
        return self.talk.sentence(key, chat.memory.lang)


async def keep_reminding(front: Front, store: ReminderStore) -> None:
    """Looks every minute. What goes wrong is tried again; it never stops the bot."""
    while True:
        try:
            await send_due(front, store)
        except (UnavailableError, ConflictError) as error:
            _log.warning("not_reminded", reason=str(error))
        except Exception as error:  # one reminder that cannot be sent must not end all others
            _log.error("not_reminded", error=type(error).__name__, exc_info=error)
        await asyncio.sleep(_LOOK_EVERY_S)


async def send_due(front: Front, store: ReminderStore) -> None:
    """Sends what is due now. Claimed first, in one transaction: of several processes one sends it."""
    for due in await asyncio.to_thread(store.claim_due, front.services.clock(), _LEASE):
        async with front.lanes.turn(int(due.chat)):
            await _send(front, store, due)


async def _send(front: Front, store: ReminderStore, due: Due) -> None:
    """A chat that is gone, does not want us or talks about something else by now is not reminded any more."""
    if not await asyncio.to_thread(store.wanted, due):
        return  # stopped while others were being sent
    bound = await asyncio.to_thread(front.store.load, due.chat)
    if bound is None or bound.conversation_id != due.conversation_id:
        await asyncio.to_thread(store.stop, due.chat)
        return
    speaker = front.services.speaker
    lang = read_chat(bound, speaker.languages[0]).memory.lang
    try:
        await front.delivery.send_alone(
            int(due.chat), Say(plain(speaker.say("tg-reminder", lang, days=due.days)), _buttons(front, lang))
        )
    except UnreachableError as error:
        _log.info("reminders_dropped", reason=str(error))
        await asyncio.to_thread(store.stop, due.chat)
    except TelegramError as error:
        _log.warning("reminder_later", reason=type(error).__name__)
    else:
        await asyncio.to_thread(store.sent, due)


def _buttons(front: Front, lang: str) -> Rows:
    say = front.services.speaker.say
    return ((Button(say("choice-again", lang), "@again"),), (Button(say("tg-remind-stop", lang), "@unremind"),))
