"""The formats that a report can be had in. A further one is one more entry here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from advisor.reports.html import render_html
from advisor.reports.json import render_json
from advisor.reports.markdown import render_markdown
from advisor.reports.report import Report


@dataclass(frozen=True, slots=True)
class Format:
    media_type: str
    extension: str
    render: Callable[[Report], bytes]


def _text(render: Callable[[Report], str]) -> Callable[[Report], bytes]:
    return lambda report: render(report).encode("utf-8")


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        "html": Format("text/html; charset=utf-8", "html", _text(render_html)),
        "md": Format("text/markdown; charset=utf-8", "md", _text(render_markdown)),
        "json": Format("application/json", "json", _text(render_json)),
    }
)
