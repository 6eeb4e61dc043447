"""The chats between people and the bot, as Telegram keeps them."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator

from tests.telegram.bot_api.messages import Json, Sent
from tests.telegram.bot_api.updates import Updates


class Chats:
    def __init__(self) -> None:
        self.sent: list[Sent] = []
        self.blocked: set[int] = set()
        self.deleted: set[int] = set()
        self.updates = Updates()
        self._by_id: dict[tuple[int, int], Sent] = {}
        self._last: dict[int, Sent] = {}
        self._message_ids: dict[int, Iterator[int]] = defaultdict(lambda: itertools.count(1))

    def push(self, content: Json) -> int:
        """A new update; waiting getUpdates calls get it at once."""
        return self.push_many([content])[0]

    def push_many(self, contents: list[Json]) -> list[int]:
        """Several updates that arrive together."""
        return self.updates.add(contents)

    @property
    def unconfirmed(self) -> list[int]:
        return self.updates.numbers

    def next_message_id(self, chat: int) -> int:
        return next(self._message_ids[chat])

    def add(self, message: Sent) -> Json:
        self.sent.append(message)
        self._by_id[message.chat, message.id] = self._last[message.chat] = message
        return message.shown()

    def find(self, chat: int, message_id: int) -> Sent | None:
        return self._by_id.get((chat, message_id))

    def of(self, chat: int) -> list[Sent]:
        return [message for message in self.sent if message.chat == chat]

    def of_last(self, chat: int) -> Sent | None:
        """The newest message in a chat."""
        return self._last.get(chat)
