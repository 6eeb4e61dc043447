"""The report as an accessible page: no scripts, nothing fetched from elsewhere."""

from __future__ import annotations

from markupsafe import Markup

from advisor.reports._templates import style, template
from advisor.reports.chart import chart_svg
from advisor.reports.report import Report

STYLESHEET_PATH = "/static/report.css"


def stylesheet() -> str:
    """What the service answers at `STYLESHEET_PATH`, and what a standalone page carries inside."""
    return style("chart.css") + style("report.css")


def render_html(report: Report, *, standalone: bool = True) -> str:
    """A whole page. Standalone, it carries its style sheet; else it links to the service's."""
    return template("report.html.jinja").render(
        report=report,
        labels=report.labels,
        chart=chart_svg(report),
        style=Markup(stylesheet()) if standalone else "",  # noqa: S704 - our own files
        stylesheet_path=STYLESHEET_PATH,
    )
