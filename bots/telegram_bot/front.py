"""Takes updates: puts each in the lane of its chat, has it answered, and tries again when something is not there."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, Protocol

import structlog
from telegram import Update
from telegram.error import NetworkError, RetryAfter, TelegramError
from telegram.ext import ExtBot

from advisor.bootstrap import Services
from advisor.errors import ConflictError, UnavailableError
from telegram_bot.chats import ChatStore
from telegram_bot.delivery import Delivery
from telegram_bot.groups import Group
from telegram_bot.handlers import Event, read_update
from telegram_bot.lanes import Lanes
from telegram_bot.outgoing import Plan, Say
from telegram_bot.private import Private
from telegram_bot.render import plain

_FIRST_PAUSE_S, _LONGEST_PAUSE_S = 0.5, 30.0
_LEASE = timedelta(seconds=60)
_log = structlog.get_logger(__name__)


class Answering(Protocol):
    """Decides the answer to an event."""

    def __call__(self, event: Event, waiting: int) -> Plan: ...


class BusyError(Exception):
    """Another process has this update; it may be sent again."""


@dataclass(frozen=True)
class Front:
    """One bot at work. `shared`: other processes take updates of the same bot (webhook), so each one is claimed first."""

    bot: ExtBot[Any]
    services: Services
    store: ChatStore
    private: Private
    group: Group
    delivery: Delivery
    shared: bool = False
    lanes: Lanes = field(default_factory=lambda: Lanes(width=64))

    async def take(self, update: Update) -> None:
        """Returns once the update is answered and that is noted; only then may it be confirmed. Raises BusyError."""
        event = read_update(update, self.bot.bot)
        if event is None:
            return
        async with self.lanes.turn(event.chat):
            await self._answer(event)

    async def _answer(self, event: Event) -> None:
        pause = _FIRST_PAUSE_S
        mine = not self.shared
        while True:
            try:
                mine = mine or await asyncio.to_thread(self._claim, event)
                await self._answer_once(event)
            except RetryAfter as error:
                delay = error.retry_after
                pause = delay.total_seconds() if isinstance(delay, timedelta) else float(delay)
            except (UnavailableError, ConflictError) as error:
                _log.warning("trying_again", reason=str(error))
            except TelegramError as error:
                if type(error) is TelegramError or not _passes(error):
                    await self._give_up(event, error)
                    return
                _log.warning("trying_again", reason=type(error).__name__)
            except BusyError:
                raise
            except Exception as error:  # one update that cannot be answered must not stop the others
                await self._give_up(event, error)
                return
            else:
                return
            await asyncio.sleep(pause)
            pause = min(pause * 2, _LONGEST_PAUSE_S)

    async def _answer_once(self, event: Event) -> None:
        sent, plan = await asyncio.to_thread(self._plan, event)
        if plan is not None:
            await self.delivery.deliver(event.chat, event.update_id, plan, sent)

    def _claim(self, event: Event) -> bool:
        if self.store.claim(event.update_id, self.services.clock(), _LEASE) is None:
            raise BusyError
        return True

    def _plan(self, event: Event) -> tuple[int, Plan | None]:
        """(messages sent before a crash, the answer); no answer where it was given already or there is nothing to say."""
        before = self.store.handled(event.update_id)
        if before is not None and before.done:
            return 0, None
        answer = self.private.answer if event.private else self._in_group
        plan = answer(event, self.lanes.waiting(event.chat))
        return (before.sent if before is not None else 0), plan if plan.steps or plan.chat is not None else None

    def _in_group(self, event: Event, waiting: int) -> Plan:
        return self.group.answer(event)

    async def _give_up(self, event: Event, error: Exception) -> None:
        """Says so, once, and lets the update go."""
        _log.error("not_answered", kind=event.kind.value, error=type(error).__name__, exc_info=error)
        lang = self.services.advisor.supported(event.lang or self.services.speaker.languages[0])
        sorry = Plan(None, (Say(plain(self.services.speaker.say("tg-broken", lang))),))
        try:
            await self.delivery.deliver(event.chat, event.update_id, sorry if event.private else Plan(), 0)
        except (TelegramError, UnavailableError, ConflictError) as second:
            _log.error("not_even_told", error=type(second).__name__)


def _passes(error: TelegramError) -> bool:
    """Whether it may work later: the network, or a server that is down. A request that is wrong stays wrong."""
    return isinstance(error, NetworkError) and type(error).__name__ != "BadRequest"
