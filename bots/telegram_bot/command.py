"""`advisor telegram`: the bot with long polling, or behind a webhook."""

from __future__ import annotations

import asyncio
import signal

import click
import uvicorn

from advisor.bootstrap import Services, open_services
from advisor.errors import SettingsError
from advisor.settings import Settings
from advisor.telemetry import configure_logging
from telegram_bot.application import running
from telegram_bot.polling import Poller
from telegram_bot.webhook import PATH, announce, webhook_app, webhook_secret


@click.command()
@click.option("--webhook", is_flag=True, help="Let Telegram send updates here (`advisor serve` does so too).")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on, with --webhook.")
@click.option("--port", default=8081, show_default=True, type=click.IntRange(0, 65535), help="Port, with --webhook.")
def telegram(webhook: bool, host: str, port: int) -> None:
    """Run the Telegram bot."""
    settings = Settings.from_environment()
    if not settings.telegram_token.get_secret_value():
        raise SettingsError("Set ADVISOR_TELEGRAM_TOKEN to the token that @BotFather gave you.")
    configure_logging(settings.log_level, settings.log_format)
    services = open_services(settings)
    asyncio.run(_serve(services, host, port) if webhook else _poll(services))


async def _poll(services: Services) -> None:
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    async with running(services, shared=False) as front:
        await front.bot.delete_webhook(drop_pending_updates=False)
        click.echo(f"The bot @{front.bot.username} is listening  (stop with Ctrl-C)")
        await Poller(front.bot, front.take).run(stop)


async def _serve(services: Services, host: str, port: int) -> None:
    settings = services.settings
    secret = webhook_secret(settings)
    async with running(services, shared=True) as front:
        config = uvicorn.Config(
            webhook_app(front.bot, front.take, secret),
            host=host,
            port=port,
            log_config=None,
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=10,
        )
        server = uvicorn.Server(config)
        serving = asyncio.create_task(server.serve())
        while not server.started and not serving.done():
            await asyncio.sleep(0.02)
        if server.started:
            await announce(front.bot, settings, secret)
            listening = server.servers[0].sockets[0].getsockname()
            click.echo(f"The bot @{front.bot.username} is listening at http://{listening[0]}:{listening[1]}{PATH}")
        await serving
