"""The services that a command works with."""

from __future__ import annotations

import click

from advisor.bootstrap import Services, open_services


def services_of(ctx: click.Context) -> Services:
    """Those of the caller, where the context's `obj` holds a callable that gives them; else those of the environment."""
    services: Services = ctx.obj() if callable(ctx.obj) else open_services()
    return services
