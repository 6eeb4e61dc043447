"""Long polling. An update is confirmed to Telegram only after it was answered: what a dead process left comes again."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from functools import partial

import structlog
from telegram import Bot, Update
from telegram.error import Conflict, Forbidden, InvalidToken, RetryAfter, TelegramError

from advisor.errors import SettingsError

ALLOWED = (Update.MESSAGE, Update.EDITED_MESSAGE, Update.CALLBACK_QUERY, Update.MY_CHAT_MEMBER)
_WAIT_S = 25
_AT_ONCE = 100
_LOOK_AGAIN_S = 0.25
"""While updates are being answered, Telegram repeats them at once; so new ones are looked for this often."""
_LONGEST_PAUSE_S = 30.0
_log = structlog.get_logger(__name__)


class Poller:
    def __init__(self, bot: Bot, take: Callable[[Update], Coroutine[None, None, None]]) -> None:
        self._bot, self._take = bot, take
        self._working: dict[int, asyncio.Task[None]] = {}
        self._finished: set[int] = set()
        self._next = 0

    async def run(self, stop: asyncio.Event) -> None:
        """Until `stop`; then those under way are finished and confirmed. Raises SettingsError for a token that is refused."""
        stopped = asyncio.create_task(stop.wait())
        pause = 1.0
        while not stop.is_set():
            polling = asyncio.create_task(self._fetch())
            await asyncio.wait({polling, stopped}, return_when=asyncio.FIRST_COMPLETED)
            if not polling.done():
                polling.cancel()
                break
            try:
                self._dispatch(*polling.result())
                pause = 1.0
            except (InvalidToken, Forbidden) as error:
                raise SettingsError(
                    "Telegram refuses ADVISOR_TELEGRAM_TOKEN; take the token that @BotFather shows."
                ) from error
            except Exception as error:  # the network, a second process that polls, an update the library cannot read
                _log.error(
                    "not_polled", error=type(error).__name__, reason=str(error) if isinstance(error, Conflict) else ""
                )
                await _sleep(_pause_for(error, pause), stopped)
                pause = min(pause * 2, _LONGEST_PAUSE_S)
            if self._working:
                await asyncio.wait(
                    {*self._working.values(), stopped}, timeout=_LOOK_AGAIN_S, return_when=asyncio.FIRST_COMPLETED
                )
        await self._finish()

    async def _fetch(self) -> tuple[int, Sequence[Update]]:
        offset = self._offset()
        return offset, await self._bot.get_updates(
            offset=offset or None,
            limit=_AT_ONCE,
            timeout=0 if self._working else _WAIT_S,
            allowed_updates=ALLOWED,
        )

    def _offset(self) -> int:
        """The oldest update that is not answered yet; everything below it is thereby confirmed."""
        return min(self._working, default=self._next)

    def _dispatch(self, offset: int, updates: Sequence[Update]) -> None:
        """Starts what is new; `offset` is what was asked for, and what lies below it does not come again."""
        self._finished = {n for n in self._finished if n >= offset}
        for update in updates:
            number = update.update_id
            if number in self._working or number in self._finished:
                continue
            self._next = max(self._next, number + 1)
            self._working[number] = asyncio.create_task(self._take(update))
            self._working[number].add_done_callback(partial(self._done, number))

    def _done(self, number: int, task: asyncio.Task[None]) -> None:
        del self._working[number]
        if not task.cancelled() and task.exception() is None:
            self._finished.add(number)

    async def _finish(self) -> None:
        if self._working:
            await asyncio.wait(self._working.values(), timeout=10)
        if self._next:
            try:
                await self._bot.get_updates(offset=self._offset(), limit=1, timeout=0, allowed_updates=ALLOWED)
            except TelegramError as error:
                _log.info("not_confirmed", reason=type(error).__name__)


def _pause_for(error: Exception, otherwise: float) -> float:
    if isinstance(error, RetryAfter):
        delay = error.retry_after
        return float(delay if isinstance(delay, int) else delay.total_seconds())
    return otherwise


async def _sleep(seconds: float, stopped: asyncio.Task[bool]) -> None:
    await asyncio.wait({stopped}, timeout=seconds)
