"""Rate limits and the largest body taken, as middleware. Limits are counted by the `limits` library."""

from __future__ import annotations

import time
from collections.abc import Collection

from limits import parse
from limits.storage import storage_from_string
from limits.strategies import MovingWindowRateLimiter
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from advisor.web.problems import problem

MAX_BODY_BYTES = 512 * 1024
_CHANGES = frozenset({"POST", "PUT", "PATCH", "DELETE"})


class RateLimitMiddleware:
    """Counts calls that change or compute something per client address; answers 429 with `Retry-After` beyond the limit.

    `unlimited`: paths by which one caller brings what many people do, and which know their caller.
    """

    def __init__(self, app: ASGIApp, limit: str, redis_url: str = "", unlimited: Collection[str] = ()) -> None:
        self._app = app
        self._unlimited = unlimited
        self._limit = parse(limit)
        self._limiter = MovingWindowRateLimiter(storage_from_string(redis_url or "memory://"))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] not in _CHANGES or scope["path"] in self._unlimited:
            await self._app(scope, receive, send)
            return
        client = scope["client"][0] if scope.get("client") else "unknown"
        allowed = self._limiter.hit(self._limit, client)
        window = self._limiter.get_window_stats(self._limit, client)
        wait = max(1, int(window.reset_time - time.time()) + 1)
        headers = {
            "RateLimit-Limit": str(self._limit.amount),
            "RateLimit-Remaining": str(window.remaining),
            "RateLimit-Reset": str(wait),
        }
        if not allowed:
            answer = problem(
                429,
                "too-many-requests",
                "Too many requests",
                f"At most {self._limit}. Try again in {wait} seconds.",
                headers={**headers, "Retry-After": str(wait)},
            )
            await answer(scope, receive, send)
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [
                    *message["headers"],
                    *((k.lower().encode(), v.encode()) for k, v in headers.items()),
                ]
            await send(message)

        await self._app(scope, receive, with_headers)


class BodyLimitMiddleware:
    """Refuses bodies over MAX_BODY_BYTES before they are read into memory."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] not in _CHANGES:
            await self._app(scope, receive, send)
            return
        taken = 0
        body: list[Message] = []
        while True:
            message = await receive()
            body.append(message)
            taken += len(message.get("body", b""))
            if taken > MAX_BODY_BYTES:
                answer = problem(
                    413, "content-too-large", "The body is too large", f"At most {MAX_BODY_BYTES // 1024} KB are taken."
                )
                await answer(scope, receive, send)
                return
            if message["type"] != "http.request" or not message.get("more_body", False):
                break
        queued = iter(body)

        async def replay() -> Message:
            return next(queued, None) or await receive()

        await self._app(scope, replay, send)
