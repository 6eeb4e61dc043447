"""The report as a tagged PDF (PDF/UA-1): the page of `html.py`, set by WeasyPrint."""

from __future__ import annotations

import contextlib
import io
import logging
import re
import threading
from typing import Any

from advisor.errors import FormatUnavailableError, UnavailableError
from advisor.reports._templates import style
from advisor.reports.html import render_html
from advisor.reports.language import direction_of
from advisor.reports.report import Report

PANGO = "apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
FONTS = "apt-get install fonts-noto-core"
_VARIANT = "pdf/ua-1"
_LEFT_OUT = "[…]"
_one_at_a_time = threading.Lock()
"""Pango is not safe to use from several threads, and on a small machine two at once would only slow each other."""
_in_line = threading.BoundedSemaphore(4)
"""Who would have to wait longer is asked to come again: the threads that wait are those that answer everybody else."""


def render_pdf(report: Report) -> bytes:
    """Raises FormatUnavailableError where Pango, or a font for the report's language, is not installed."""
    if not _in_line.acquire(blocking=False):
        raise UnavailableError("Several PDF files are being made. Try again in a few seconds.")
    try:
        with _one_at_a_time:
            return _render(report)
    finally:
        _in_line.release()


def _render(report: Report) -> bytes:
    content, missing = _set(_page(report))
    if missing & set(report.title):
        raise FormatUnavailableError(
            f"PDF in this language needs a font that is not installed here: {FONTS}. The other formats work."
        )
    if missing:
        content, _ = _set(_without(_page(report, note=report.labels.missing_letters), missing))
    return content


def _page(report: Report, note: str = "") -> str:
    return render_html(
        report,
        more_style=style("pdf.css"),
        note=note,
        bars_in_table=True,
        turn=lambda text: direction_of(text, report.direction),
    )


def _without(page: str, letters: frozenset[str]) -> str:
    """Letters without a font would print as boxes; a gap that the note explains is honest."""
    one = f"[{re.escape(''.join(sorted(letters)))}]"
    return re.sub(rf"{one}+(?:\s+{one}+)*", _LEFT_OUT, page)


def _set(page: str) -> tuple[bytes, frozenset[str]]:
    """The PDF, and the letters for which no font was found."""
    weasyprint = _weasyprint()
    log, heard = logging.getLogger("weasyprint"), _MissingLetters()
    log.addHandler(heard)
    log.propagate = False  # what it says about style rules that it does not know is of no use to operators
    try:
        nothing = weasyprint.urls.URLFetcher(allowed_protocols=())  # a report fetches nothing, no matter from where
        content: bytes = weasyprint.HTML(string=page, url_fetcher=nothing).write_pdf(pdf_variant=_VARIANT)
    finally:
        log.removeHandler(heard)
    return content, frozenset(heard.letters)


def _weasyprint() -> Any:
    try:
        with contextlib.redirect_stdout(io.StringIO()):  # it prints advice before it fails
            import weasyprint.urls  # noqa: PLC0415 - needs libraries that a system may lack, and 40 MB
    except OSError as error:
        raise FormatUnavailableError(
            f"PDF needs the Pango library, which is not installed here: {PANGO}. The other formats work."
        ) from error
    return weasyprint


class _MissingLetters(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.letters: set[str] = set()

    def emit(self, record: logging.LogRecord) -> None:
        if str(record.msg).startswith(".notdef") and isinstance(record.args, tuple):
            self.letters.add(str(record.args[0]))
