"""Opening the service, and the table of settings."""

from __future__ import annotations

import importlib

import click
import uvicorn
from rich.console import Console
from rich.table import Table

from advisor.bootstrap import open_services
from advisor.settings import Settings
from advisor.telemetry import configure_logging
from advisor.web.app import create_app
from advisor.web.events import OpenStreams


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", default=8080, show_default=True, type=click.IntRange(0, 65535), help="Port to listen on.")
def serve(host: str, port: int) -> None:
    """Open the service: web page, widget, HTTP interface, and the Telegram webhook where it is set up."""
    settings = Settings.from_environment()
    configure_logging(settings.log_level, settings.log_format)
    services = open_services(settings, progress=_show_progress)
    app = create_app(services)
    if settings.telegram_token.get_secret_value() and settings.telegram_webhook_secret.get_secret_value():
        # by name, as the commands are: a front knows nothing of another
        importlib.import_module("telegram_bot.beside_web").with_webhook(app, services)
    config = uvicorn.Config(
        app,
        host=host,
        port=port,
        log_config=None,
        access_log=False,
        proxy_headers=True,
        forwarded_allow_ips=settings.trusted_proxies,
        server_header=False,
        timeout_graceful_shutdown=10,
    )
    _AnnouncingServer(config, app.state.streams).run()


class _AnnouncingServer(uvicorn.Server):
    """Says where the service is once it listens, whatever port the system chose."""

    def __init__(self, config: uvicorn.Config, streams: OpenStreams) -> None:
        super().__init__(config)
        self._streams = streams

    async def shutdown(self, sockets: list[object] | None = None) -> None:  # type: ignore[override]
        self._streams.closing = True  # uvicorn waits for open responses before the lifespan ends
        await super().shutdown(sockets)  # type: ignore[arg-type]

    async def startup(self, sockets: list[object] | None = None) -> None:  # type: ignore[override]
        await super().startup(sockets)  # type: ignore[arg-type]
        for server in self.servers:
            for socket in server.sockets:
                address, port = socket.getsockname()[:2]
                shown = "localhost" if address in ("127.0.0.1", "::1", "0.0.0.0", "::") else address  # noqa: S104
                click.echo(f"The advisor is open at http://{shown}:{port}  (stop with Ctrl-C)")


def _show_progress(what: str, done: int, total: int) -> None:
    click.echo(f"\r{what}: {done}/{total}", nl=done >= total)


@click.command()
@click.option("--markdown", is_flag=True, help="As the table in docs/operations.md.")
def settings(markdown: bool) -> None:
    """Show every setting, its default and what it does."""
    if markdown:
        for variable, default, description in Settings.table():
            click.echo(f"| `{variable}` | {default} | {description} |")
        return
    table = Table("Variable", "Default", "What it does")
    for row in Settings.table():
        table.add_row(*row)
    Console().print(table)
