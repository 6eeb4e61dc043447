"""The webhook: Telegram sends updates here. Answered first, then acknowledged."""

from __future__ import annotations

import asyncio
import hmac
import json
import re
from collections.abc import Awaitable, Callable
from typing import TypeAlias

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from telegram import Bot, Update

from advisor.errors import SettingsError
from advisor.settings import Settings
from telegram_bot.polling import ALLOWED

Receive: TypeAlias = Callable[[Request], Awaitable[Response]]

PATH = "/telegram/webhook"
_HEADER = "x-telegram-bot-api-secret-token"
_LONGEST_BODY = 1_000_000
_TELEGRAM_WAITS_S = 50
"""Telegram gives up a request after about a minute and sends the update again."""
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")


def webhook_secret(settings: Settings) -> str:
    """Raises SettingsError, naming what is missing, when Telegram could not reach the webhook or not prove itself."""
    secret = settings.telegram_webhook_secret.get_secret_value()
    if not _SECRET.fullmatch(secret):
        raise SettingsError("Set ADVISOR_TELEGRAM_WEBHOOK_SECRET to 1 to 256 of A-Z, a-z, 0-9, _ and -.")
    if not settings.public_url:
        raise SettingsError("Set ADVISOR_PUBLIC_URL to the https address under which Telegram reaches this process.")
    return secret


async def announce(bot: Bot, settings: Settings, secret: str) -> None:
    """Tells Telegram where to send updates."""
    await bot.set_webhook(settings.public_url.rstrip("/") + PATH, secret_token=secret, allowed_updates=ALLOWED)


def webhook_app(bot: Bot, take: Callable[[Update], Awaitable[None]], secret: str) -> Starlette:
    """`POST /telegram/webhook` for Telegram, `GET /healthz` for whoever watches the process."""

    async def healthy(_: Request) -> Response:
        return PlainTextResponse("ok")

    receive = receiver(bot, take, secret)
    return Starlette(routes=[Route(PATH, receive, methods=["POST"]), Route("/healthz", healthy)])


def receiver(bot: Bot, take: Callable[[Update], Awaitable[None]], secret: str) -> Receive:
    """Lets in only who knows the secret; an update that is being answered is not begun a second time."""
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

    return receive


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
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
