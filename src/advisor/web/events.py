"""What is said as server-sent events: the reply to one message, or a conversation that is followed as it goes on.

A followed conversation is a coroutine that looks at the number of the last turn once a second; no thread belongs to it.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from collections.abc import AsyncIterator, Callable, Iterable
from typing import Any

from fastapi.concurrency import run_in_threadpool
from fastapi.sse import KEEPALIVE_COMMENT, format_sse_event

from advisor.bootstrap import Services
from advisor.domain.reply import Message, Reply
from advisor.errors import AdvisorError, NotFoundError, UnavailableError
from advisor.web.schemas.conversations import MessageOut, ReplyResponse
from advisor.web.transcript import said_after

SSE = "text/event-stream"
LONGEST_S = 600
EVENT_SCHEMA: dict[str, Any] = {
    "type": "object",
    "description": "One event. `data` is JSON: a message, the progress, or where the turn ended.",
    "properties": {
        "event": {"enum": ["message", "progress", "done", "erased", "error"]},
        "data": {"type": "string", "contentMediaType": "application/json"},
        "id": {"type": "string"},
        "retry": {"type": "integer"},
    },
}
_MOST_OPEN = 500
_LOOK_EVERY_S = 1.0
_HEARTBEAT_S = 15.0
_COME_BACK_AFTER_MS = 3000


class OpenStreams:
    """How many there are in this process, and whether they should end because it stops."""

    def __init__(self) -> None:
        self._count = 0
        self.closing = False

    def check(self) -> None:
        """Raises UnavailableError when there are too many; clients then go on with plain requests."""
        if self._count >= _MOST_OPEN:
            raise UnavailableError("Too many streams are open. Ask for the transcript instead.")

    async def follow(
        self, parts: Services, conversation_id: str, after: tuple[int, int], wait: float
    ) -> AsyncIterator[bytes]:
        """Everything said after that message, then what comes, for so many seconds or until it is erased."""
        self._count += 1
        try:
            async for event in self._said(parts, conversation_id, after, time.monotonic() + wait):
                yield event
        except NotFoundError:
            yield format_sse_event(data_str="{}", event="erased")
        finally:
            self._count -= 1

    async def _said(
        self, parts: Services, conversation_id: str, after: tuple[int, int], until: float
    ) -> AsyncIterator[bytes]:
        yield format_sse_event(retry=_COME_BACK_AFTER_MS)
        known, heard_at = 0, time.monotonic()
        while True:
            stored = await run_in_threadpool(parts.store.load, conversation_id)
            if stored.seq > known:
                turns = await run_in_threadpool(parts.store.turns, conversation_id)
                for reply in said_after(turns, parts.speaker, after):
                    for event in reply_events(reply):
                        yield event
                known, heard_at = turns[-1].seq if turns else 0, time.monotonic()
                after = max(after, (known, sys.maxsize))
            elif time.monotonic() - heard_at > _HEARTBEAT_S:
                yield KEEPALIVE_COMMENT
                heard_at = time.monotonic()
            if self.closing or time.monotonic() + _LOOK_EVERY_S > until:
                return
            await asyncio.sleep(_LOOK_EVERY_S)


def reply_events(reply: ReplyResponse) -> Iterable[bytes]:
    """One turn as events."""
    for message in reply.messages:
        yield format_sse_event(data_str=message.model_dump_json(), event="message", id=message.id)
    yield format_sse_event(data_str=reply.progress.model_dump_json(), event="progress")
    yield format_sse_event(data_str=reply.model_dump_json(include={"done", "status", "lang"}), event="done")


async def growing_events(turn: Callable[[Callable[[Message], None]], Reply]) -> AsyncIterator[bytes]:
    """One turn as events, an answer that grows shown while it does. Returns with the first event at hand, so that what refuses
    the turn is an ordinary error response. The turn goes on to its end, and is stored, also when nobody listens any more."""
    loop = asyncio.get_running_loop()
    shown: asyncio.Queue[Message | None] = asyncio.Queue()

    def show(message: Message) -> None:
        loop.call_soon_threadsafe(shown.put_nowait, message)

    running = asyncio.ensure_future(run_in_threadpool(turn, show))
    running.add_done_callback(lambda _: shown.put_nowait(None))
    first = await shown.get()
    if first is None:
        return _at_once(reply_events(ReplyResponse.of(running.result())))
    return _as_it_grows(first, shown, running)


async def _at_once(events: Iterable[bytes]) -> AsyncIterator[bytes]:
    for event in events:
        yield event


async def _as_it_grows(
    message: Message | None, shown: asyncio.Queue[Message | None], running: asyncio.Future[Reply]
) -> AsyncIterator[bytes]:
    while message is not None:
        yield format_sse_event(data_str=MessageOut.of(message).model_dump_json(), event="message", id=message.id)
        message = await shown.get()
    try:
        reply = running.result()
    except AdvisorError as error:
        yield format_sse_event(data_str=json.dumps({"detail": str(error)}), event="error")
        return
    for event in reply_events(ReplyResponse.of(reply)):
        yield event
