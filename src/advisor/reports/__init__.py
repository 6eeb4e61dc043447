"""Worded reports of a talk, in several formats.

`Reports.build` words what the diagnosis found; `Reports.render` writes it as a file, `Reports.page` as a page of the service.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from advisor.domain.citation import Sources
from advisor.domain.instrument import Instrument
from advisor.domain.talk import Talk
from advisor.engine.ports import Clock, Library, Speaker
from advisor.errors import NotFoundError
from advisor.reports.build import build_report
from advisor.reports.formats import DEFAULT, FORMATS, Format
from advisor.reports.html import STYLESHEET_PATH, render_html, stylesheet
from advisor.reports.json import ReportDocument, report_document, report_schema
from advisor.reports.report import Report

__all__ = [
    "DEFAULT",
    "FORMATS",
    "STYLESHEET_PATH",
    "Format",
    "Rendered",
    "Report",
    "ReportDocument",
    "Reports",
    "build_report",
    "report_document",
    "report_schema",
    "stylesheet",
]


@dataclass(frozen=True, slots=True)
class Rendered:
    content: bytes
    media_type: str
    filename: str


@dataclass(frozen=True)
class Reports:
    """All that is needed to make reports."""

    instrument: Instrument
    sources: Sources
    speaker: Speaker
    library: Library
    clock: Clock
    formats: Mapping[str, Format] = field(default_factory=lambda: FORMATS)

    def build(self, talk: Talk, lang: str | None = None) -> Report:
        """The report as the talk stands, in the talk's language unless another is asked for."""
        return build_report(
            talk,
            lang or talk.lang,
            instrument=self.instrument,
            sources=self.sources,
            speaker=self.speaker,
            library=self.library,
            now=self.clock(),
        )

    def render(self, report: Report, fmt: str) -> Rendered:
        """The report as a file that stands alone. Raises NotFoundError for a format that there is not."""
        if fmt not in self.formats:
            raise NotFoundError(f"there is no report format {fmt!r}; there are {', '.join(self.formats)}")
        chosen = self.formats[fmt]
        filename = f"partnership-report-{report.date.isoformat()}.{chosen.extension}"
        return Rendered(chosen.render(report), chosen.content_type, filename)

    def page(self, report: Report) -> str:
        """The report as a page of the service, which serves `stylesheet()` at `STYLESHEET_PATH`."""
        return render_html(report, standalone=False)
