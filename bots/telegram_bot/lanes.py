"""One lane per chat: its updates one after the other, in order; different chats beside each other."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


class Lanes:
    """`width` chats at once at most. Lanes that nobody is in cost nothing."""

    def __init__(self, width: int) -> None:
        self._width = asyncio.Semaphore(width)
        self._locks: dict[int, asyncio.Lock] = {}
        self._inside: Counter[int] = Counter()

    @asynccontextmanager
    async def turn(self, chat: int) -> AsyncIterator[None]:
        """Waits until it is this one's turn: first come, first served."""
        lock = self._locks.setdefault(chat, asyncio.Lock())
        self._inside[chat] += 1
        try:
            async with lock, self._width:
                yield
        finally:
            self._inside[chat] -= 1
            if not self._inside[chat]:
                del self._inside[chat], self._locks[chat]

    def waiting(self, chat: int) -> int:
        """How many stand behind the one whose turn it is."""
        return max(0, self._inside[chat] - 1)
