"""The formats that a report can be had in. A further one is one more entry here; everything that offers formats reads it."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from advisor.reports.report import Report

DEFAULT = "json"
"""What programs get that ask for nothing in particular."""


@dataclass(frozen=True, slots=True)
class Format:
    """`text` says that it is UTF-8 that people can read, in a terminal for instance."""

    media_type: str
    extension: str
    render: Callable[[Report], bytes]
    text: bool = False

    @property
    def content_type(self) -> str:
        return f"{self.media_type}; charset=utf-8" if self.media_type.startswith("text/") else self.media_type


def _by(module: str, name: str) -> Callable[[Report], bytes]:
    """The function of that module, which is loaded when it is first needed: some bring large libraries."""

    def render(report: Report) -> bytes:
        made: str | bytes = getattr(importlib.import_module(f"advisor.reports.{module}"), name)(report)
        return made.encode("utf-8") if isinstance(made, str) else made

    return render


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        "html": Format("text/html", "html", _by("html", "render_html"), text=True),
        "pdf": Format("application/pdf", "pdf", _by("pdf", "render_pdf")),
        "docx": Format(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "docx",
            _by("word", "render_word"),
        ),
        "odt": Format("application/vnd.oasis.opendocument.text", "odt", _by("opendocument", "render_opendocument")),
        "md": Format("text/markdown", "md", _by("markdown", "render_markdown"), text=True),
        "json": Format("application/json", "json", _by("json", "render_json"), text=True),
    }
)
