"""What Telegram refuses: too much, too long, or not well made."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tests.telegram.bot_api.messages import Json, units


@dataclass(frozen=True)
class Limits:
    """How strict the server is; `burst` messages may come at once before `per_second` holds."""

    chat_per_second: float = 1.0
    chat_burst: float = 5
    overall_per_second: float = 30.0
    group_per_minute: int = 20


RELAXED = Limits(chat_per_second=1000, chat_burst=1000, overall_per_second=100_000, group_per_minute=100_000)


class ApiError(Exception):
    def __init__(self, code: int, description: str, retry_after: int = 0) -> None:
        self.code, self.description, self.retry_after = code, description, retry_after


class Bucket:
    """A token bucket: says how long to wait when it is empty."""

    def __init__(self, rate: float, burst: float) -> None:
        self.rate, self.burst, self.level, self.at = rate, burst, burst, time.monotonic()

    def take(self) -> float:
        now = time.monotonic()
        self.level = min(self.burst, self.level + (now - self.at) * self.rate)
        self.at = now
        if self.level >= 1:
            self.level -= 1
            return 0
        return (1 - self.level) / self.rate


class Traffic:
    """Too much of it is refused: over all chats, in one chat, in one group."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self._overall = Bucket(limits.overall_per_second, limits.overall_per_second)
        self._chats: dict[int, Bucket] = {}
        self._groups: dict[int, Bucket] = {}

    def take(self, chat: int) -> None:
        waits = [self._overall.take()]
        bucket = self._chats.setdefault(chat, Bucket(self.limits.chat_per_second, self.limits.chat_burst))
        waits.append(bucket.take())
        if chat < 0:
            group = self._groups.setdefault(
                chat, Bucket(self.limits.group_per_minute / 60, self.limits.group_per_minute)
            )
            waits.append(group.take())
        if max(waits) > 0:
            seconds = int(max(waits)) + 1
            raise ApiError(429, f"Too Many Requests: retry after {seconds}", seconds)


def checked_text(text: Any, entities: Any, most: int, *, may_be_empty: bool = False) -> tuple[str, list[Json]]:
    text = str(text)
    length = units(text)
    if not text.strip() and not may_be_empty:
        raise ApiError(400, "Bad Request: message text is empty")
    if length > most:
        raise ApiError(400, "Bad Request: message is too long")
    halves = {n for n, start in _pairs(text) for n in (start + 1,)}
    for entity in entities or []:
        start, end = entity["offset"], entity["offset"] + entity["length"]
        if entity["length"] <= 0 or start < 0 or end > length or start in halves or end in halves:
            raise ApiError(400, f"Bad Request: entity {entity} is outside of the text or inside a character")
    return text, list(entities or [])


def _pairs(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for char in text:
        if char > "\uffff":
            yield at, at
            at += 1
        at += 1


def checked_keyboard(markup: Any) -> list[list[Json]]:
    rows: list[list[Json]] = (markup or {}).get("inline_keyboard", [])
    for button in (button for row in rows for button in row):
        if not button.get("text"):
            raise ApiError(400, "Bad Request: text of a button is empty")
        if "url" not in button and not 1 <= len(button.get("callback_data", "").encode()) <= 64:
            raise ApiError(400, "Bad Request: BUTTON_DATA_INVALID")
        payload = parse_qs(urlsplit(button.get("url", "")).query).get("start", [""])[0]
        if len(payload) > 64:
            raise ApiError(400, "Bad Request: BUTTON_URL_INVALID")
    return rows
