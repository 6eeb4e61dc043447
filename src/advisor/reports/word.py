"""The report as a Word document: real headings, tables with marked header rows, marks that lead to their source.

How things look is in `templates/word-styles.xml.jinja`; this module says which text has which style.
"""

from __future__ import annotations

import io
from datetime import UTC, datetime, time

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.table import WD_TABLE_DIRECTION
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Length, Mm
from docx.table import Table as WordTable
from docx.table import _Cell
from docx.text.paragraph import Paragraph as WordParagraph

from advisor.diagnosis.priorities import Band
from advisor.reports._templates import template
from advisor.reports.blocks import (
    Bar,
    Block,
    Cell,
    Heading,
    Items,
    Line,
    Paragraph,
    Places,
    Said,
    Span,
    Table,
)
from advisor.reports.language import direction_of, with_region, without_isolates
from advisor.reports.outline import outline
from advisor.reports.report import Report

_PAGE = (Mm(210), Mm(297))
_MARGIN = Mm(20)
_TEXT_WIDTH = _PAGE[0] - 2 * _MARGIN
_CELL_MARGINS = Mm(3.6)
_BLANK_ROW = Mm(13)
_SHORTEST_BAR = 0.04
"""A dimension where nothing is in place still shows a piece of bar, so that its pattern can be seen."""


def render_word(report: Report) -> bytes:
    document = Document()
    _set_up(document, report)
    writer = _Writer(document, report)
    for block in outline(report):
        writer.write(block)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def _set_up(document: WordDocument, report: Report) -> None:
    styles = template("word-styles.xml.jinja").render(report=report, lang=with_region(report.lang))
    document.styles.element[:] = list(parse_xml(styles.strip()))
    section = document.sections[0]
    section.page_width, section.page_height = _PAGE
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = _MARGIN
    section.different_first_page_header_footer = True  # the first page has the title itself
    section.header.paragraphs[0].text = report.title
    for footer in (section.footer, section.first_page_footer):
        _number_pages(footer.paragraphs[0])
    about = document.core_properties
    about.title, about.subject, about.language = report.title, report.view_sentence[:255], report.lang
    about.author = about.last_modified_by = about.comments = about.keywords = ""
    about.created = about.modified = datetime.combine(report.date, time(), UTC)


def _number_pages(paragraph: WordParagraph) -> None:
    paragraph.style = "Footer"
    for instruction, after in (("PAGE", " / "), ("NUMPAGES", "")):
        paragraph._p.append(_element("w:fldSimple", instr=instruction))
        if after:
            paragraph.add_run(after)


class _Writer:
    def __init__(self, document: WordDocument, report: Report) -> None:
        self._document = document
        self._report = report

    def write(self, block: Block) -> None:
        match block:
            case Heading(0, spans):
                self._paragraph("Title", spans)
            case Heading(level, spans):
                self._paragraph(f"Heading {level}", spans)
            case Paragraph(spans, soft, leads, closes):
                written = self._paragraph("Closing" if closes else "Note" if soft else "Normal", spans)
                written.paragraph_format.keep_with_next = True if leads else None
            case Said(words):
                for one in words:
                    self._paragraph(self._turned("Quote", one), (Span(one),))
            case Items(items):
                for item in items:
                    written = self._paragraph("List Bullet", item)
                    written.paragraph_format.keep_with_next = True if block.short and item is not items[-1] else None
            case Places(places):
                for number, spans in places:
                    self._place(number, spans)
            case Table():
                self._table(block)

    def _turned(self, style: str, text: str) -> str:
        """The style for text that somebody wrote, which may run the other way than the report."""
        return f"{style} {direction_of(text, self._report.direction).upper()}"

    def _paragraph(self, style: str, spans: Line) -> WordParagraph:
        paragraph = self._document.add_paragraph(style=style)
        self._fill(paragraph, spans)
        return paragraph

    def _fill(self, paragraph: WordParagraph, spans: Line) -> None:
        for index, span in enumerate(span for span in spans if span.text):
            if index:
                paragraph.add_run(" ")
            self._run(paragraph, span)

    def _run(self, paragraph: WordParagraph, span: Span) -> None:
        style = "Code" if span.code else "Soft" if span.soft else "Mark" if span.source else None
        run = paragraph.add_run(without_isolates(span.text), style)
        if span.strong:
            run.bold = run.font.cs_bold = True
        direction = direction_of(span.text, self._report.direction)
        if direction != self._report.direction:
            run.font.rtl = direction == "rtl"
        if span.lang:
            run._r.get_or_add_rPr().append(_element("w:lang", val=with_region(span.lang)))
        if span.source:
            link = _element("w:hyperlink", anchor=f"source-{span.source}", history="1")
            run._r.addprevious(link)
            link.append(run._r)

    def _place(self, number: int, spans: Line) -> None:
        paragraph = self._document.add_paragraph(style="Place")
        paragraph._p.append(_element("w:bookmarkStart", id=str(number), name=f"source-{number}"))
        paragraph.add_run(f"[{number}]")
        paragraph._p.append(_element("w:bookmarkEnd", id=str(number)))
        paragraph.add_run("\t")
        self._fill(paragraph, spans)

    def _table(self, block: Table) -> None:
        table = self._document.add_table(1, len(block.columns), "Report Table")
        table.autofit = False
        if self._report.direction == "rtl":
            table.table_direction = WD_TABLE_DIRECTION.RTL
        widths = [Length(int(_TEXT_WIDTH * share)) for share in block.widths]
        _mark(table, block)
        for cell, column in zip(table.rows[0].cells, block.columns, strict=True):
            cell.paragraphs[0].style = "Column"
            self._fill(cell.paragraphs[0], (Span(column),))
        for row in block.rows:
            added = table.add_row()
            added._tr.get_or_add_trPr().append(_element("w:cantSplit"))
            if not any(content.lines for content in row):
                added.height = _BLANK_ROW
            for cell, content, width in zip(added.cells, row, widths, strict=True):
                self._cell(cell, content, width)
        if block.short:
            for row in table.rows[:-1]:
                for paragraph in (p for cell in row.cells for p in cell.paragraphs):
                    paragraph.paragraph_format.keep_with_next = True
        for index, width in enumerate(widths):
            table.columns[index].width = width
            for cell in table.columns[index].cells:
                cell.width = width

    def _cell(self, cell: _Cell, content: Cell, width: Length) -> None:
        paragraph = cell.paragraphs[0]
        if content.bar is not None:
            _draw(paragraph, content.bar, Length(width - _CELL_MARGINS))
            paragraph = cell.add_paragraph()
        paragraph.style = "Cell"
        for index, line in enumerate(content.lines):
            paragraph = cell.add_paragraph(style="Cell") if index else paragraph
            if content.free:
                paragraph.style = self._turned("Cell", line[0].text)
            self._fill(paragraph, line)


def _draw(paragraph: WordParagraph, bar: Bar, track: Length) -> None:
    """A bar of the chart is a shaded line without text, as long as what it shows."""
    paragraph.style = f"Bar {bar.band.value.replace('_', ' ')}"
    if bar.band is not Band.NOT_ASKED:
        paragraph.paragraph_format.right_indent = Length(int(track * (1 - max(bar.share, _SHORTEST_BAR))))


def _mark(table: WordTable, block: Table) -> None:
    """Its name, and what of it are headings, for screen readers and for page breaks."""
    head = table.rows[0]._tr.get_or_add_trPr()
    head.append(_element("w:cantSplit"))
    head.append(_element("w:tblHeader"))
    properties = table._tbl.tblPr
    for look in properties.findall(qn("w:tblLook")):
        properties.remove(look)
    first = "1" if block.row_headings else "0"
    properties.append(_element("w:tblLook", firstRow="1", firstColumn=first, lastRow="0", lastColumn="0", noVBand="1"))
    properties.append(_element("w:tblCaption", val=block.name))


def _element(tag: str, **attributes: str) -> BaseOxmlElement:
    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    return made
