"""Problems in plain words for people; programs keep the problem details. Told apart by `Accept`."""

from __future__ import annotations

import json

from fastapi import Request
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from advisor.web.pages.language import page_language
from advisor.web.pages.render import page
from advisor.web.problems import MEDIA_TYPE

_SENTENCES = {
    "not-found": "missing",
    "unauthorized": "closed",
    "access-denied": "closed",
    "forbidden": "refused",
    "invalid-input": "invalid",
    "content-too-large": "too-long",
    "too-many-requests": "busy",
    "unavailable": "busy",
    "conflict": "busy",
}


class ProblemPagesMiddleware:
    """Turns problem details into a page where a person asked for a page."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not wants_page(scope):
            await self._app(scope, receive, send)
            return
        start: Message | None = None
        body, begun = b"", False

        async def looked_at(message: Message) -> None:
            nonlocal start, body, begun
            begun = True
            if message["type"] == "http.response.start" and _is_problem(message):
                start = message
            elif start is None:
                await send(message)
            else:
                body += message.get("body", b"")
                if not message.get("more_body", False):
                    await _answer(scope, receive, send, start["status"], body, Headers(raw=start["headers"]))

        try:
            await self._app(scope, receive, looked_at)
        except Exception:
            if not begun:
                await _answer(scope, receive, send, 500)
            raise


def wants_page(scope: Scope) -> bool:
    path: str = scope["path"]
    return not path.startswith("/api/") and "text/html" in Headers(scope=scope).get("accept", "")


def _is_problem(start: Message) -> bool:
    return Headers(raw=start["headers"]).get("content-type", "").startswith(MEDIA_TYPE)


async def _answer(
    scope: Scope, receive: Receive, send: Send, status: int, body: bytes = b"{}", headers: Headers | None = None
) -> None:
    request = Request(scope)
    kind = str(json.loads(body).get("type", "")).rpartition(":")[2]
    made = page(request, "problem.html.jinja", page_language(request), status, problem=_SENTENCES.get(kind, "other"))
    if headers and "retry-after" in headers:
        made.headers["Retry-After"] = headers["retry-after"]
    await made(scope, receive, send)
