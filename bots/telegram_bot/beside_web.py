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
from telegram import Bot
from telegram.error import BadRequest, TelegramError

from advisor.bootstrap import Services
from advisor.errors import SettingsError
from telegram_bot.application import running
from telegram_bot.webhook import PATH, Receive, announce, receiver, webhook_secret

_FIRST_PAUSE_S, _LONGEST_PAUSE_S = 1.0, 30.0
_log = structlog.get_logger(__name__)


def with_webhook(app: Starlette, services: Services) -> None:
    """Adds `POST /telegram/webhook` to the service; the bot runs for as long as the service does.

    The pages do not wait for Telegram: until the bot has introduced itself the route asks Telegram to come back. All chats
    come from Telegram's few addresses, so the limit per address is not for them. Raises SettingsError when a setting is
    missing.
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
                await _announced(front.bot, services, secret)
                await asyncio.Event().wait()
        except SettingsError as error:
            _log.error("no_telegram", reason=str(error))
        finally:
            ready.clear()

    async def keep_running() -> None:
        """Nothing that goes wrong with the bot ends it for good, nor the pages."""
        while True:
            try:
                return await run_bot()
            except Exception as error:  # a database that is away, Telegram that is away
                _log.error("telegram_stopped", error=type(error).__name__, again_in_s=_LONGEST_PAUSE_S)
            await asyncio.sleep(_LONGEST_PAUSE_S)

    pages = app.router.lifespan_context

    @asynccontextmanager
    async def lifespan(inner: Any) -> AsyncIterator[Any]:
        async with pages(inner) as state:
            bot = asyncio.create_task(keep_running())
            try:
                yield state
            finally:
                bot.cancel()
                with suppress(asyncio.CancelledError):
                    await bot

    app.router.lifespan_context = lifespan
    app.state.unlimited.add(PATH)
    app.add_route(PATH, receive, methods=["POST"], include_in_schema=False)


async def _announced(bot: Bot, services: Services, secret: str) -> None:
    """Tells Telegram where we are, until it has heard. Raises SettingsError for an address that it refuses."""
    pause = _FIRST_PAUSE_S
    while True:
        try:
            return await announce(bot, services.settings, secret)
        except BadRequest as error:
            raise SettingsError(f"Telegram refuses ADVISOR_PUBLIC_URL as a webhook: {error.message}") from error
        except TelegramError as error:
            _log.warning("webhook_not_announced", reason=type(error).__name__, again_in_s=pause)
        await asyncio.sleep(pause)
        pause = min(pause * 2, _LONGEST_PAUSE_S)
