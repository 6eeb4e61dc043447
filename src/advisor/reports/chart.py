"""The one chart: a bar per dimension, told apart by pattern and label, so that it can be read in black and white.

Its text equivalent is the table of dimensions, which every format shows beside it.
"""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from advisor.diagnosis.priorities import Band
from advisor.reports._templates import style, template
from advisor.reports.report import DimensionView, Report

WIDTH = 360
_TRACK = 216
_LINE = 17
_BAR = 16
_GAP = 16
_LETTERS_PER_LINE = 46
_LONE_TRACK = 150
_LONE_BAR = 10
_SHORTEST = 8.0
"""A dimension where nothing is in place still shows a piece of bar, so that its pattern can be seen."""


@dataclass(frozen=True, slots=True)
class _Row:
    lines: tuple[tuple[float, str], ...]
    """(baseline, text) of the dimension's name."""
    bar_y: float
    bar_x: float
    bar_width: float
    band: str
    band_label: str
    spoken: str


def chart_svg(report: Report, *, standalone: bool = False) -> Markup:
    """The chart as SVG. `standalone` adds namespace and styles, for a file or a picture of its own."""
    right_to_left = report.direction == "rtl"
    rows, height = _rows(report, right_to_left)
    track_x = WIDTH - _TRACK - 1 if right_to_left else 1
    return Markup(  # noqa: S704 - made by a template that escapes
        template("chart.svg.jinja").render(
            report=report,
            rows=rows,
            width=WIDTH,
            height=height,
            bar=_BAR,
            track=_TRACK,
            track_x=track_x,
            thirds=[track_x + _TRACK * share / 3 for share in (1, 2)],
            name_x=WIDTH - 1 if right_to_left else 1,
            label_x=WIDTH - _TRACK - 11 if right_to_left else _TRACK + 11,
            style=Markup(style("chart.css")) if standalone else "",  # noqa: S704 - our own file
            standalone=standalone,
        )
    )


def bars(report: Report) -> Mapping[str, Markup]:
    """The bars one by one, by dimension: for a page whose table shows each beside its words."""
    return {
        d.id: Markup(  # noqa: S704 - made by a template that escapes
            template("bar.svg.jinja").render(
                spoken=_spoken(report, d),
                id=d.id,
                band=_css_name(d),
                width=_LONE_TRACK,
                height=_LONE_BAR,
                thirds=[_LONE_TRACK * share / 3 for share in (1, 2)],
                length=round(_length(d) * _LONE_TRACK / _TRACK - 1, 1),
                x=round(_LONE_TRACK * (1 - _length(d) / _TRACK) + 0.5, 1) if report.direction == "rtl" else 0.5,
            )
        )
        for d in report.dimensions
    }


def _rows(report: Report, right_to_left: bool) -> tuple[list[_Row], float]:
    rows: list[_Row] = []
    y = 0.0
    for dimension in report.dimensions:
        names = textwrap.wrap(dimension.name, _LETTERS_PER_LINE) or [""]
        lines = tuple((y + 13 + _LINE * i, name) for i, name in enumerate(names))
        bar_y = y + _LINE * len(names) + 3
        width = _length(dimension)
        rows.append(
            _Row(
                lines=lines,
                bar_y=bar_y,
                bar_x=WIDTH - 1 - width if right_to_left else 1,
                bar_width=width,
                band=_css_name(dimension),
                band_label=dimension.band_label,
                spoken=_spoken(report, dimension),
            )
        )
        y = bar_y + _BAR + _GAP
    return rows, y - _GAP + 2


def _spoken(report: Report, dimension: DimensionView) -> str:
    return report.labels.comma.join(filter(None, (dimension.name, dimension.band_label, dimension.sureness_label)))


def _css_name(dimension: DimensionView) -> str:
    return dimension.band.value.replace("_", "-")


def _length(dimension: DimensionView) -> float:
    return 0.0 if dimension.band is Band.NOT_ASKED else round(max(_SHORTEST, _TRACK * dimension.score), 1)
