"""The command line. Subcommands are loaded when called, so that `advisor --help` stays quick."""

from __future__ import annotations

import importlib
import sys

import click

from advisor import __version__
from advisor.errors import AdvisorError, ContentError

_COMMANDS = {
    "ask": ("advisor.cli.talk_commands", "ask", "Ask a question, get a cited answer."),
    "chat": ("advisor.cli.talk_commands", "chat", "Talk in the terminal: story, check, report."),
    "evaluate": ("advisor.cli.evaluate_commands", "evaluate", "Measure quality on question sets."),
    "knowledge": ("advisor.cli.knowledge_commands", "knowledge", "Check, list and index what the advisor knows."),
    "model": ("advisor.cli.model_command", "model", "The language model: status, on, off, try."),
    "report": ("advisor.cli.talk_commands", "report", "Write the report of a conversation."),
    "search": ("advisor.cli.talk_commands", "search", "Find guidance passages."),
    "serve": ("advisor.cli.serve_command", "serve", "Open the service: web page, widget and HTTP interface."),
    "settings": ("advisor.cli.serve_command", "settings", "Show every setting, its default and what it does."),
    "step": ("advisor.cli.talk_commands", "step", "Run one step of the engine on a text, JSON out."),
    "telegram": ("telegram_bot.command", "telegram", "Run the Telegram bot."),
}


class _LazyGroup(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        module, name, _ = _COMMANDS[cmd_name]
        command: click.Command = getattr(importlib.import_module(module), name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, summary) for name, (_, _, summary) in sorted(_COMMANDS.items())])


@click.group(cls=_LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="advisor")
def cli() -> None:
    """Helps people find out what is wrong with a partnership, with cited advice on what to do."""


def _log_to_stderr() -> None:
    """What a command prints may be read by a program; a line of the log must not stand in it."""
    import structlog  # noqa: PLC0415 - `advisor --help` does without

    structlog.configure(logger_factory=structlog.PrintLoggerFactory(sys.stderr))


def main() -> None:
    """Entry point: our own errors become one readable message and exit code 1."""
    if len(sys.argv) > 1 and sys.argv[1] in _COMMANDS:
        _log_to_stderr()
    try:
        cli()
    except ContentError as error:
        click.echo("\n".join(error.problems), err=True)
        click.echo(f"{len(error.problems)} problems in the knowledge files.", err=True)
        sys.exit(1)
    except AdvisorError as error:
        click.echo(f"advisor: {error}", err=True)
        sys.exit(1)
