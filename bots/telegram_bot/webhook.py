"""The webhook as an ASGI application: Telegram sends updates here. Answered first, then acknowledged."""

from __future__ import annotations

import asyncio
import hmac
import json
from collections.abc import Awaitable, Callable

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from telegram import Bot, Update

PATH = "/telegram/webhook"
_HEADER = "x-telegram-bot-api-secret-token"
_LONGEST_BODY = 1_000_000
_TELEGRAM_WAITS_S = 50
"""Telegram gives up a request after about a minute and sends the update again."""


def webhook_app(bot: Bot, take: Callable[[Update], Awaitable[None]], secret: str) -> Starlette:
    """`POST /telegram/webhook` for Telegram, `GET /healthz` for whoever watches the process."""
    working: dict[int, asyncio.Task[None]] = {}

    async def receive(request: Request) -> Response:
        given = request.headers.get(_HEADER, "")
        if not hmac.compare_digest(given.encode(), secret.encode()):
            return PlainTextResponse("wrong secret", 403)
        body = await _body(request)
        if body is None:
            return PlainTextResponse("too long", 413)
        update = _read(body, bot)
        if update is None:
            return PlainTextResponse("not an update", 400)
        number = update.update_id
        task = working.get(number)
        if task is None:
            task = working[number] = asyncio.create_task(_run(take, update))
            task.add_done_callback(lambda _: working.pop(number, None))
        done, _ = await asyncio.wait({task}, timeout=_TELEGRAM_WAITS_S)
        if not done or task.exception() is not None:
            return PlainTextResponse("not answered yet; send it again", 503, {"Retry-After": "5"})
        return Response(status_code=200)

    async def healthy(_: Request) -> Response:
        return PlainTextResponse("ok")

    return Starlette(routes=[Route(PATH, receive, methods=["POST"]), Route("/healthz", healthy)])


async def _run(take: Callable[[Update], Awaitable[None]], update: Update) -> None:
    await take(update)


async def _body(request: Request) -> bytes | None:
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > _LONGEST_BODY:
            return None
    return body


def _read(body: bytes, bot: Bot) -> Update | None:
    try:
        content = json.loads(body)
        return (
            Update.de_json(content, bot)
            if isinstance(content, dict) and isinstance(content["update_id"], int)
            else None
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
