"""One log line and one measurement per request. Paths are logged as routes, so ids and tokens never reach the log."""

from __future__ import annotations

import time
from uuid import uuid4

import structlog
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from advisor.telemetry import REQUEST_SECONDS, REQUESTS

_log = structlog.get_logger("advisor.web")
_QUIET = frozenset({"/healthz", "/readyz", "/metrics"})

SECURITY_HEADERS = {
    b"x-content-type-options": b"nosniff",
    b"referrer-policy": b"no-referrer",
    b"cross-origin-opener-policy": b"same-origin",
}


class ObserveMiddleware:
    """Gives each request an id, times it, counts it, and adds headers that every response carries."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request_id, started, status = uuid4().hex[:16], time.perf_counter(), 500
        structlog.contextvars.bind_contextvars(request_id=request_id)

        async def observed(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                have = {k.lower() for k, _ in message["headers"]}
                extra = [(k, v) for k, v in SECURITY_HEADERS.items() if k not in have]
                took = f"app;dur={(time.perf_counter() - started) * 1000:.2f}".encode()
                own = [(b"x-request-id", request_id.encode()), (b"server-timing", took)]
                message["headers"] = [*message["headers"], *extra, *own]
            await send(message)

        try:
            await self._app(scope, receive, observed)
        finally:
            seconds = time.perf_counter() - started
            route = getattr(scope.get("route"), "path", "unknown")
            REQUESTS.labels(scope["method"], route, status).inc()
            REQUEST_SECONDS.labels(scope["method"], route).observe(seconds)
            if route not in _QUIET:
                _log.info("request", method=scope["method"], route=route, status=status, ms=round(seconds * 1000, 1))
            structlog.contextvars.clear_contextvars()
