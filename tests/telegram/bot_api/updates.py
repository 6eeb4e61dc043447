"""What people did and the bot has not confirmed yet."""

from __future__ import annotations

import asyncio
import itertools
import time

from tests.telegram.bot_api.limits import ApiError
from tests.telegram.bot_api.messages import Json


class Updates:
    """The queue behind getUpdates; one consumer at a time."""

    def __init__(self) -> None:
        self._waiting: list[Json] = []
        self._ids = itertools.count(700_000_001)
        self._arrived: asyncio.Event | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._polling = 0

    def wait_in_this_loop(self) -> None:
        """The server's event loop calls this once; people write from other threads."""
        self._loop = asyncio.get_running_loop()
        self._arrived = asyncio.Event()

    def add(self, contents: list[Json]) -> list[int]:
        """New updates that arrive together; waiting getUpdates calls get them at once."""
        made = [{"update_id": next(self._ids), **content} for content in contents]
        self._arrive(made)
        return [update["update_id"] for update in made]

    def repeat(self, update: Json) -> None:
        """An update as it is, with the number it had."""
        self._arrive([update])

    def _arrive(self, updates: list[Json]) -> None:
        self._waiting.extend(updates)
        if self._loop is not None and self._arrived is not None:
            self._loop.call_soon_threadsafe(self._arrived.set)

    @property
    def numbers(self) -> list[int]:
        return [update["update_id"] for update in self._waiting]

    def confirm(self, offset: int) -> None:
        """Forgets what comes before the offset; a negative one counts from the end."""
        if offset > 0:
            self._waiting = [update for update in self._waiting if update["update_id"] >= offset]
        elif offset < 0:
            self._waiting = self._waiting[offset:]

    def drop(self) -> None:
        self._waiting = []

    async def next(self, limit: int, timeout: float) -> list[Json]:
        self._polling += 1
        mine = self._polling
        deadline = time.monotonic() + timeout
        assert self._arrived is not None
        while not self._waiting and time.monotonic() < deadline:
            if self._polling != mine:
                raise ApiError(409, "Conflict: terminated by other getUpdates request; only one bot instance may run")
            self._arrived.clear()
            try:
                await asyncio.wait_for(self._arrived.wait(), min(0.5, max(0.0, deadline - time.monotonic())))
            except TimeoutError:
                continue
        return self._waiting[:limit]
