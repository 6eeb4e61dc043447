"""The webhook as one more route of the web service, so that one process serves pages and bot."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any

import structlog
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from advisor.bootstrap import Services
from advisor.errors import SettingsError
from telegram_bot.application import running
from telegram_bot.webhook import PATH, Receive, announce, receiver, webhook_secret

_log = structlog.get_logger(__name__)


def with_webhook(app: Starlette, services: Services) -> None:
    """Adds `POST /telegram/webhook` to the service; the bot runs for as long as the service does.

    The pages do not wait for Telegram: until the bot has introduced itself the route asks Telegram to come back. Raises
    SettingsError when a setting is missing.
    """
    secret = webhook_secret(services.settings)
    ready: list[Receive] = []

    async def receive(request: Request) -> Response:
        if not ready:
            return PlainTextResponse("the bot is starting; send it again", 503, {"Retry-After": "5"})
        return await ready[0](request)

    async def run_bot() -> None:
        try:
            async with running(services, shared=True) as front:
                ready.append(receiver(front.bot, front.take, secret))
                await announce(front.bot, services.settings, secret)
                await asyncio.Event().wait()
        except SettingsError as error:
            _log.error("no_telegram", reason=str(error))
        finally:
            ready.clear()

    pages = app.router.lifespan_context

    @asynccontextmanager
    async def lifespan(inner: Any) -> AsyncIterator[Any]:
        async with pages(inner) as state:
            bot = asyncio.create_task(run_bot())
            try:
                yield state
            finally:
                bot.cancel()
                with suppress(asyncio.CancelledError):
                    await bot

    app.router.lifespan_context = lifespan
    app.add_route(PATH, receive, methods=["POST"], include_in_schema=False)
