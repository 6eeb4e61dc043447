"""The report as an OpenDocument text: real headings, tables with header rows, marks that lead to their source.

How things look is in `templates/opendocument-styles.xml.jinja`; this module says which text has which style.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime, time
from string import ascii_uppercase
from typing import cast

from odfdo import Bookmark, Cell, Column, Document, Element, Header, Link, List, Row, Table
from odfdo import Paragraph as TextParagraph
from odfdo import Span as TextSpan

from advisor.diagnosis.priorities import Band
from advisor.reports import blocks as b
from advisor.reports._templates import template
from advisor.reports.language import direction_of, with_region, without_isolates
from advisor.reports.outline import outline
from advisor.reports.report import Report

_TEXT_WIDTH_CM = 17.0
_CELL_PADDING = "0.12cm"
_CELL_END_CM = 0.25
_SHORTEST_BAR = 0.04
"""A dimension where nothing is in place still shows a piece of bar, so that its pattern can be seen."""


def render_opendocument(report: Report) -> bytes:
    document = Document("text")
    language, _, country = with_region(report.lang).partition("-")
    styles = template("opendocument-styles.xml.jinja").render(report=report, language=language, country=country)
    document.set_part("styles.xml", styles.strip().encode("utf-8"))
    about = document.meta
    about.title, about.subject, about.language = report.title, report.view_sentence, report.lang
    about.creation_date = datetime.combine(report.date, time())
    writer = _Writer(document, report)
    document.body.clear()
    document.body.extend(element for block in outline(report) for element in writer.written(block))
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


class _Writer:
    def __init__(self, document: Document, report: Report) -> None:
        self._report = report
        self._own_styles = cast("Element", document.content.get_element("office:automatic-styles"))
        self._tables = 0
        self._bars = 0
        self._mode = "rl-tb" if report.direction == "rtl" else "lr-tb"
        self._style("Row", "table-row", {"fo:keep-together": "always"})
        self._style("BlankRow", "table-row", {"style:min-row-height": "1.3cm"})
        for name, line in (("Cell", "0.5pt solid #ddd0be"), ("Head", "1.5pt solid #b9ab99")):
            end = "left" if report.direction == "rtl" else "right"
            padding = {"fo:padding": _CELL_PADDING, f"fo:padding-{end}": f"{_CELL_END_CM}cm"}
            self._style(name, "table-cell", {**padding, "fo:border-bottom": line})

    def _style(self, name: str, family: str, properties: Mapping[str, str], parent: str | None = None) -> str:
        """Widths and lengths are of this document alone: they stand with its content, not with its named styles."""
        style = Element.from_tag("style:style")
        style.set_attribute("style:name", name)
        style.set_attribute("style:family", family)
        style.set_attribute("style:parent-style-name", parent)
        inside = Element.from_tag(f"style:{family}-properties")
        for key, value in properties.items():
            inside.set_attribute(key, value)
        style.extend([inside])
        self._own_styles.extend([style])
        return name

    def written(self, block: b.Block) -> Iterable[Element]:
        match block:
            case b.Heading(0, spans):
                yield self._filled(TextParagraph(style="Title"), spans)
            case b.Heading(level, spans):
                yield self._filled(Header(level, style=f"Heading_20_{level}"), spans)
            case b.Paragraph(spans, soft, leads, closes):
                style = ("Leading_20_note" if leads else "Note") if soft else "Leading" if leads else "Standard"
                yield self._filled(TextParagraph(style="Closing" if closes else style), spans)
            case b.Said(words):
                for one in words:
                    yield self._filled(TextParagraph(style=self._turned("Quote", one)), (b.Span(one),))
            case b.Items(items):
                styles = ["Leading_20_item" if block.short else "Item"] * (len(items) - 1) + ["Item"]
                yield List(
                    [self._filled(TextParagraph(style=style), item) for style, item in zip(styles, items, strict=True)],
                    "Bullets",
                )
            case b.Places(places):
                for number, spans in places:
                    yield self._place(number, spans)
            case b.Table():
                yield self._table(block)

    def _turned(self, style: str, text: str) -> str:
        """The style for text that somebody wrote, which may run the other way than the report."""
        return f"{style}_20_{direction_of(text, self._report.direction).upper()}"

    def _filled(self, paragraph: TextParagraph, spans: b.Line) -> TextParagraph:
        told = [span for span in spans if span.text]
        for span in told:
            element = self._span(replace(span, text=without_isolates(span.text)))
            element.tail = " " if span is not told[-1] else None
            paragraph.extend([element])
        return paragraph

    def _span(self, span: b.Span) -> Element:
        if span.source:
            return Link(f"#source-{span.source}", text=span.text, style="Mark", visited_style="Mark")
        style = "Strong" if span.strong else "Code" if span.code else "Soft" if span.soft else None
        return TextSpan(span.text, style)

    def _place(self, number: int, spans: b.Line) -> TextParagraph:
        paragraph = TextParagraph(style="Place")
        paragraph.extend([Bookmark(f"source-{number}"), TextSpan(f"[{number}]\t")])
        return self._filled(paragraph, spans)

    def _table(self, block: b.Table) -> Table:
        self._tables += 1
        name = f"Table{self._tables}"
        self._style(
            name,
            "table",
            {
                "style:width": f"{_TEXT_WIDTH_CM}cm",
                "table:align": "margins",
                "fo:margin-top": "0.1cm",
                "fo:margin-bottom": "0.3cm",
                "style:may-break-between-rows": "false" if block.short else "true",
                "style:writing-mode": self._mode,
            },
        )
        table = Table(name, style=name)
        title = Element.from_tag("table:title")
        title.text = block.name
        columns = [
            Column(
                style=self._style(
                    f"{name}.{letter}", "table-column", {"style:column-width": f"{_TEXT_WIDTH_CM * share:.2f}cm"}
                )
            )
            for letter, share in zip(ascii_uppercase, block.widths, strict=False)
        ]
        head = Element.from_tag("table:table-header-rows")
        head.extend([self._row((b.Cell(((b.Span(column),),)) for column in block.columns), block.widths, head=True)])
        Element.extend(table, [title, *columns, head, *(self._row(row, block.widths) for row in block.rows)])
        return table

    def _row(self, cells: Iterable[b.Cell], widths: Iterable[float], *, head: bool = False) -> Row:
        made = []
        blank = True
        for content, share in zip(cells, widths, strict=True):
            cell = Cell(style="Head" if head else "Cell")
            cell.extend(self._lines(content, "Column" if head else "Cell", _TEXT_WIDTH_CM * share))
            blank = blank and not content.lines
            made.append(cell)
        row = Row(style="BlankRow" if blank else "Row")
        row.extend(made)
        return row

    def _lines(self, cell: b.Cell, style: str, width: float) -> Iterable[TextParagraph]:
        if cell.bar is not None:
            yield TextParagraph(style=self._bar(cell.bar, width - _CELL_END_CM))
        for line in cell.lines or ((),):
            chosen = self._turned("Cell", line[0].text) if cell.free and line else style
            yield self._filled(TextParagraph(style=chosen), line)

    def _bar(self, bar: b.Bar, track: float) -> str:
        """A bar of the chart is a coloured line without text, as long as what it shows."""
        parent = f"Bar_20_{bar.band.value.replace('_', '_20_')}"
        if bar.band is Band.NOT_ASKED:
            return parent
        self._bars += 1
        rest = track * (1 - max(bar.share, _SHORTEST_BAR))
        return self._style(f"Bar{self._bars}", "paragraph", {"fo:margin-right": f"{rest:.2f}cm"}, parent)
