"""`advisor evaluate check`: how well a few questions find the weakest points of simulated partnerships."""

from __future__ import annotations

import click
from rich.console import Console
from rich.table import Table

from advisor.bootstrap import open_services
from advisor.evaluation.simulation import PLANS, SETTINGS, measure

QUICK, LONGER = 13, 18


@click.command()
@click.option("--partnerships", default=100, show_default=True, help="Partnerships per setting.")
@click.option("--seed", default=1, show_default=True)
@click.option("--by-setting", is_flag=True, help="One row per setting for the advisor's own plan.")
def check(partnerships: int, seed: int, by_setting: bool) -> None:
    """Weakest things found after 13 and 18 questions, beside three simpler plans in the same run."""
    instrument = open_services().knowledge.instrument
    table = Table("plan", *(f"{what} ({n})" for n in (QUICK, LONGER) for what in ("lowest", "three", "five practices")))
    for name, plan in PLANS.items():
        found = [measure(instrument, plan, n, partnerships, seed) for n in (QUICK, LONGER)]
        settings = [s.name for s in SETTINGS] if by_setting and name == "advisor" else []
        for row in (*settings, "all"):
            cells = [f"{100 * x:.0f} %" for f in found for x in (f[row].first, f[row].three, f[row].five)]
            table.add_row(name if row == "all" else f"{name}, {row}", *cells)
    Console().print(table)
