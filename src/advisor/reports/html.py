"""The report as an accessible page: no scripts, nothing fetched from elsewhere."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup

from advisor.reports._templates import style, template
from advisor.reports.chart import bars, chart_svg
from advisor.reports.report import Report

STYLESHEET_PATH = "/static/report.css"


def stylesheet() -> str:
    """What the service answers at `STYLESHEET_PATH`, and what a standalone page carries inside."""
    return style("chart.css") + style("report.css")


def find_out(_: str) -> str:
    """Browsers find out themselves which way a text runs."""
    return "auto"


def render_html(
    report: Report,
    *,
    standalone: bool = True,
    more_style: str = "",
    note: str = "",
    bars_in_table: bool = False,
    turn: Callable[[str], str] = find_out,
) -> str:
    """A whole page. Standalone, it carries its style sheet; else it links to the service's.

    `note` is said under the title; `bars_in_table` puts each bar of the chart beside its words; `turn` says which way a
    text of unknown language runs.
    """
    return template("report.html.jinja").render(
        report=report,
        labels=report.labels,
        chart=chart_svg(report),
        bars=bars(report) if bars_in_table else {},
        style=Markup(stylesheet() + more_style) if standalone else "",  # noqa: S704 - our own files
        stylesheet_path=STYLESHEET_PATH,
        note=note,
        turn=turn,
    )
