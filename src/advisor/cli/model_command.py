"""The language model: what is configured, on and off while the service runs, and whether it answers."""

from __future__ import annotations

import json
import time

import click

from advisor.bootstrap import MODEL_SWITCH, open_services
from advisor.errors import UnavailableError


@click.group()
def model() -> None:
    """The language model: status, on, off, try."""


@model.command()
def status() -> None:
    """What is configured and whether it is switched on, JSON out."""
    services = open_services()
    settings = services.settings
    told = {
        "model": settings.model or None,
        "where": services.model_where or None,
        "switched_on": services.switches.is_on(MODEL_SWITCH),
        "timeout_s": settings.model_timeout_s,
        "tokens_per_conversation": settings.model_tokens_per_conversation or None,
        "tokens_per_day": settings.model_tokens_per_day or None,
    }
    click.echo(json.dumps(told, ensure_ascii=False, indent=2))


@model.command()
def on() -> None:
    """Let all replicas use the model again."""
    _turn(True)


@model.command()
def off() -> None:
    """Nothing is sent to the model any more, by any replica, from the next turn on."""
    _turn(False)


@model.command("try")
def try_it() -> None:
    """Ask the model one short question with the settings as they are."""
    services = open_services()
    if services.guest is None:
        raise UnavailableError("No model is configured. Set ADVISOR_MODEL.")
    passage = services.library.for_practice(services.knowledge.instrument.practice_ids[0])[0]
    began = time.monotonic()
    answer = services.guest.visit().answer(passage.texts["en"].title, [passage], "en")
    seconds = time.monotonic() - began
    if answer is None:
        raise UnavailableError(f"No usable answer after {seconds:.1f} seconds; the log line above says why.")
    click.echo(f"It answered in {seconds:.1f} seconds:\n\n{answer.text}")


def _turn(on_: bool) -> None:
    services = open_services()
    services.switches.turn(MODEL_SWITCH, on_, services.clock())
    click.echo("The model is switched on." if on_ else "The model is switched off.")
