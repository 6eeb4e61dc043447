"""python-telegram-bot's Application for this bot, and the parts that answer, put together."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, suppress
from datetime import timedelta
from typing import Any, TypeAlias

import structlog
from telegram.error import InvalidToken, NetworkError
from telegram.ext import AIORateLimiter, Application, ApplicationBuilder, ExtBot

from advisor.bootstrap import Services
from advisor.errors import SettingsError, UnavailableError
from telegram_bot.chats import ChatStore
from telegram_bot.commands import Commands
from telegram_bot.delivery import Delivery
from telegram_bot.front import Front
from telegram_bot.groups import Group
from telegram_bot.private import Private
from telegram_bot.profile import set_profile
from telegram_bot.reminders import Reminders, keep_reminding
from telegram_bot.talk import Talk

TelegramApplication: TypeAlias = Application[Any, Any, Any, Any, Any, Any]
_MAX_RETRIES = 5
_POOL = 128
_TIDY_EVERY_S = 6 * 3600
_THREADS = 6
_REPEATED_AT_MOST = timedelta(days=3)
_log = structlog.get_logger(__name__)


def build_application(services: Services) -> TelegramApplication:
    """The library's application with its rate limiter; nothing is opened yet."""
    settings = services.settings
    token = settings.telegram_token.get_secret_value()
    limiter = AIORateLimiter(overall_max_rate=settings.telegram_messages_per_s, max_retries=_MAX_RETRIES)
    return (
        ApplicationBuilder()
        .token(token)
        .base_url(f"{settings.telegram_api_url.rstrip('/')}/bot")
        .rate_limiter(limiter)
        .updater(None)
        .job_queue(None)
        .connection_pool_size(_POOL)
        .pool_timeout(60)
        .connect_timeout(10)
        .read_timeout(30)
        .write_timeout(30)
        .get_updates_read_timeout(35)
        .build()
    )


def build_front(bot: ExtBot[Any], services: Services, *, shared: bool) -> Front:
    """The parts that answer. The bot must have introduced itself (`initialize`): its name is in links."""
    store: ChatStore = services.chats(f"telegram:{bot.id}")
    talk = Talk(services, store)
    private = Private(talk, Commands(talk, Reminders(talk, services.reminders(f"telegram:{bot.id}"))))
    group = Group(services, bot.username)
    return Front(bot, services, store, private, group, Delivery(bot, store, services.clock), shared)


@asynccontextmanager
async def running(services: Services, *, shared: bool) -> AsyncIterator[Front]:
    """The bot ready to take updates, its profile being set, reminders being sent and old notes being tidied away.

    Updates go to `Front.take` directly: the application's own queue confirms them before they are answered and keeps errors
    to itself.
    """
    app = build_application(services)
    if services.settings.model:
        # Turns that wait for the model must not take the threads of those that do not.
        threads = _THREADS + services.settings.model_concurrency
        asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(threads, "turn"))
    await _introduce(app)
    front = await asyncio.to_thread(build_front, app.bot, services, shared=shared)
    threading.Thread(target=services.warm_up, name="warm-up", daemon=True).start()
    beside = [
        asyncio.create_task(set_profile(app.bot, services.speaker)),
        asyncio.create_task(_tidy(services, front.store)),
        asyncio.create_task(keep_reminding(front, front.private.commands.reminders.store)),
    ]
    try:
        yield front
    finally:
        for task in beside:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task
        await app.shutdown()


async def _introduce(app: TelegramApplication) -> None:
    """Asks Telegram who we are, until it answers. Raises SettingsError for a token that it refuses."""
    pause = 1.0
    while True:
        try:
            await app.initialize()
        except InvalidToken as error:
            raise SettingsError(
                "Telegram refuses ADVISOR_TELEGRAM_TOKEN; take the token that @BotFather shows."
            ) from error
        except NetworkError as error:
            _log.warning("telegram_not_reached", reason=error.message, again_in_s=pause)
            await asyncio.sleep(pause)
            pause = min(pause * 2, 30.0)
        else:
            return


async def _tidy(services: Services, store: ChatStore) -> None:
    """Erase what nobody touched for longer than the operator keeps it, also where no web service runs beside the bot."""
    days = services.settings.retention_days
    while True:
        now = services.clock()
        try:
            await asyncio.to_thread(store.tidy, now - _REPEATED_AT_MOST)
            if days:
                await asyncio.to_thread(services.store.delete_untouched_since, now - timedelta(days=days))
        except UnavailableError as error:
            _log.warning("not_tidied", reason=str(error))
        await asyncio.sleep(_TIDY_EVERY_S)
