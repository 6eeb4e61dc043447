"""The chart can be read without colour, from both sides, and without eyes."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from advisor.diagnosis.priorities import Band
from advisor.domain.talk import Talk
from advisor.reports import Report, Reports
from advisor.reports.blocks import Table
from advisor.reports.chart import WIDTH, bars, chart_svg
from advisor.reports.outline import outline

_SVG = "{http://www.w3.org/2000/svg}"


def _drawn(report: Report) -> ElementTree.Element:
    return ElementTree.fromstring(chart_svg(report, standalone=True))


def _bars(svg: ElementTree.Element) -> list[ElementTree.Element]:
    return [r for r in svg.iter(f"{_SVG}rect") if "chart-bar" in r.get("class", "").split()]


def test_every_dimension_has_its_name_and_its_band(reports: Reports, troubled_talk: Talk) -> None:
    """No bar needs a legend."""
    report = reports.build(troubled_talk)
    texts = " ".join(t.text or "" for t in _drawn(report).iter(f"{_SVG}text"))
    assert all(d.name in texts and d.band_label in texts for d in report.dimensions)


def test_it_lists_as_the_language_does(reports: Reports, village_talk: Talk) -> None:
    """An Arabic list has Arabic commas."""
    described = _drawn(reports.build(village_talk)).findtext(f"{_SVG}desc") or ""
    assert "، " in described
    assert ", " not in described


def test_bands_differ_without_colour(reports: Reports, troubled_talk: Talk) -> None:
    """Hatching, dots and a full bar: each band has a filling of its own."""
    fillings = {
        (bar.get("class", "").split()[-1], bar.get("fill", "")) for bar in _bars(_drawn(reports.build(troubled_talk)))
    }
    assert dict(fillings).keys() == {"chart-bar-weak", "chart-bar-mixed", "chart-bar-strong"}
    assert len({filling for _, filling in fillings}) == 3


def test_what_was_not_asked_is_an_empty_outline(reports: Reports, empty_talk: Talk) -> None:
    """A guess is never drawn as a result."""
    svg = _drawn(reports.build(empty_talk))
    outlines = [r for r in svg.iter(f"{_SVG}rect") if r.get("class") == "chart-outline"]
    assert _bars(svg) == []
    assert len(outlines) == 9
    assert {r.get("fill") for r in outlines} == {"none"}


def test_it_speaks_to_screen_readers(reports: Reports, troubled_talk: Talk) -> None:
    """Title and description stand in for the picture, and the description carries every band."""
    report = reports.build(troubled_talk)
    svg = _drawn(report)
    described = svg.findtext(f"{_SVG}desc") or ""
    assert svg.get("role") == "img"
    assert svg.findtext(f"{_SVG}title") == report.chart_title
    assert all(f"{d.name}, {d.band_label}" in described for d in report.dimensions)


@pytest.mark.parametrize(("lang", "edge"), [("en", 1.0), ("ar", WIDTH - 1.0)])
def test_bars_grow_from_where_reading_starts(reports: Reports, troubled_talk: Talk, lang: str, edge: float) -> None:
    """From the right in languages written from the right; nothing leaves the picture."""
    for bar in _bars(_drawn(reports.build(troubled_talk, lang))):
        left = float(bar.get("x", "nan"))
        right = left + float(bar.get("width", "nan"))
        assert edge == pytest.approx(left if lang == "en" else right)
        assert 0 <= left < right <= WIDTH


def test_the_table_says_what_the_chart_shows(reports: Reports, troubled_talk: Talk) -> None:
    """One row per dimension, with band and number of answers in words."""
    report = reports.build(troubled_talk)
    (table,) = (b for b in outline(report) if isinstance(b, Table) and b.name == report.labels.dimensions)
    told = [" ".join(span.text for cell in row for line in cell.lines for span in line) for row in table.rows]
    assert len(told) == len(report.dimensions) == 9
    assert all(d.name in t and d.band_label in t for d, t in zip(report.dimensions, told, strict=True))
    assert told[0].endswith("0 of 3")


@pytest.mark.parametrize(("lang", "edge"), [("en", 0.5), ("ar", 149.5)])
def test_bars_beside_their_words_say_the_same(reports: Reports, troubled_talk: Talk, lang: str, edge: float) -> None:
    """One bar for each dimension, as long as its share, from where reading starts; none where nothing was answered."""
    report = reports.build(troubled_talk, lang)
    lone = bars(report)
    assert list(lone) == [d.id for d in report.dimensions]
    for dimension in report.dimensions:
        svg = ElementTree.fromstring(lone[dimension.id])
        assert dimension.band_label in (svg.findtext(f"{_SVG}title") or "")
        drawn = [r for r in svg.findall(f"{_SVG}rect") if r.get("stroke") and not r.get("stroke-dasharray")]
        assert len(drawn) == (dimension.band is not Band.NOT_ASKED)
        for bar in drawn:
            left, length = float(bar.get("x", "nan")), float(bar.get("width", "nan"))
            assert length == pytest.approx(max(dimension.score * 150, 150 * 8 / 216) - 1, abs=0.2)
            assert (left if lang == "en" else left + length) == pytest.approx(edge, abs=0.2)
