"""Word and OpenDocument: what an office program needs to find in the files, beside the text."""

from __future__ import annotations

import io
import zipfile
from xml.etree import ElementTree

import pytest
from docx import Document

from advisor.domain.talk import Talk
from advisor.reports import Reports
from tests.reports.readers import Page, part

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_XLINK = "{http://www.w3.org/1999/xlink}"


def _made(reports: Reports, talk: Talk, fmt: str, lang: str | None = None) -> bytes:
    return reports.render(reports.build(talk, lang), fmt).content


def _headings(reports: Reports, talk: Talk) -> dict[int, int]:
    """How many sections and entries the page has, by level."""
    page = Page(_made(reports, talk, "html").decode())
    return {1: len(page.of("h2")), 2: len(page.of("h3"))}


def _attribute(element: ElementTree.Element | None, name: str) -> str:
    assert element is not None
    return element.get(name, "")


def test_word_has_real_headings(reports: Reports, troubled_talk: Talk) -> None:
    """The navigation pane and screen readers find the same parts as on the page."""
    document = Document(io.BytesIO(_made(reports, troubled_talk, "docx")))
    styles = [p.style.name for p in document.paragraphs if p.style is not None]
    assert styles[0] == "Title"
    assert styles.count("Title") == 1
    assert {level: styles.count(f"Heading {level}") for level in (1, 2)} == _headings(reports, troubled_talk)


def test_opendocument_has_real_headings(reports: Reports, troubled_talk: Talk) -> None:
    """The same in the navigator of LibreOffice."""
    content = part(_made(reports, troubled_talk, "odt"), "content.xml")
    levels = [int(_attribute(h, f"{_TEXT}outline-level")) for h in content.iter(f"{_TEXT}h")]
    assert {level: levels.count(level) for level in (1, 2)} == _headings(reports, troubled_talk)


def test_tables_mark_their_header_row(reports: Reports, troubled_talk: Talk) -> None:
    """Header rows are repeated on each page and read out with their cells; every table has a name."""
    word = Document(io.BytesIO(_made(reports, troubled_talk, "docx"))).tables
    labels = reports.build(troubled_talk).labels
    for table in word:
        assert table.rows[0]._tr.find(f"{_W}trPr/{_W}tblHeader") is not None
        assert all(row._tr.find(f"{_W}trPr/{_W}tblHeader") is None for row in table.rows[1:])
    captions = [_attribute(t._tbl.find(f"{_W}tblPr/{_W}tblCaption"), f"{_W}val") for t in word]
    assert captions == [labels.dimensions, labels.actions, labels.other_side]
    tables = list(part(_made(reports, troubled_talk, "odt"), "content.xml").iter(f"{_TABLE}table"))
    assert [t.findtext(f"{_TABLE}title") for t in tables] == captions
    assert all(len(t.findall(f"{_TABLE}table-header-rows/{_TABLE}table-row")) == 1 for t in tables)


@pytest.mark.parametrize(("lang", "tag", "direction"), [("en", "en-US", "lr-tb"), ("fr", "fr-FR", "lr-tb")])
def test_the_language_is_set(reports: Reports, troubled_talk: Talk, lang: str, tag: str, direction: str) -> None:
    """Spelling and speech follow the report's language."""
    word = _made(reports, troubled_talk, "docx", lang)
    assert _attribute(part(word, "word/styles.xml").find(f".//{_W}rPrDefault//{_W}lang"), f"{_W}val") == tag
    assert Document(io.BytesIO(word)).core_properties.language == lang
    styles = part(_made(reports, troubled_talk, "odt", lang), "styles.xml")
    default = styles.find(f".//{_STYLE}default-style[@{_STYLE}family='paragraph']")
    assert default is not None
    text = default.find(f"{_STYLE}text-properties")
    assert f"{_attribute(text, f'{_FO}language')}-{_attribute(text, f'{_FO}country')}" == tag
    assert _attribute(default.find(f"{_STYLE}paragraph-properties"), f"{_STYLE}writing-mode") == direction


def test_arabic_runs_from_right_to_left(reports: Reports, village_talk: Talk) -> None:
    """Paragraphs, tables and pages turn, and the words are marked as Arabic; English titles inside keep their way."""
    word = _made(reports, village_talk, "docx")
    styles, body = part(word, "word/styles.xml"), part(word, "word/document.xml")
    assert _attribute(styles.find(f".//{_W}rPrDefault//{_W}lang"), f"{_W}bidi") == "ar-EG"
    assert styles.find(f"{_W}style[@{_W}styleId='Normal']/{_W}pPr/{_W}bidi") is not None
    tables = list(body.iter(f"{_W}tbl"))
    assert tables
    assert all(t.find(f"{_W}tblPr/{_W}bidiVisual") is not None for t in tables)
    told = [(r.find(f"{_W}rPr/{_W}lang"), r.find(f"{_W}rPr/{_W}rtl")) for r in body.iter(f"{_W}r")]
    english = [_attribute(turn, f"{_W}val") for lang, turn in told if lang is not None]
    assert english
    assert set(english) == {"0"}
    styles = part(_made(reports, village_talk, "odt"), "styles.xml")
    turned = [e for e in styles.iter() if e.get(f"{_STYLE}writing-mode") == "rl-tb"]
    assert {e.tag.removeprefix(_STYLE) for e in turned} >= {"paragraph-properties", "page-layout-properties"}


def test_marks_lead_to_their_source_and_nowhere_else(reports: Reports, troubled_talk: Talk) -> None:
    """Every [n] is a link to the place that it stands for; no link leaves the document."""
    report = reports.build(troubled_talk)
    places = {f"source-{s.number}" for s in report.sources}
    word = reports.render(report, "docx").content
    body = part(word, "word/document.xml")
    assert {_attribute(b, f"{_W}name") for b in body.iter(f"{_W}bookmarkStart")} == places
    assert {_attribute(link, f"{_W}anchor") for link in body.iter(f"{_W}hyperlink")} == places
    assert not any(r.get("TargetMode") == "External" for r in part(word, "word/_rels/document.xml.rels"))
    content = part(reports.render(report, "odt").content, "content.xml")
    assert {_attribute(b, f"{_TEXT}name") for b in content.iter(f"{_TEXT}bookmark")} == places
    assert {_attribute(link, f"{_XLINK}href") for link in content.iter(f"{_TEXT}a")} == {f"#{p}" for p in places}


def test_pages_are_numbered_under_a_running_title(reports: Reports, troubled_talk: Talk) -> None:
    """A printed page that is lost says where it belongs."""
    report = reports.build(troubled_talk)
    document = Document(io.BytesIO(reports.render(report, "docx").content))
    section = document.sections[0]
    assert section.header.paragraphs[0].text == report.title
    for footer in (section.footer, section.first_page_footer):
        fields = [f.get(f"{_W}instr") for f in footer.paragraphs[0]._p.iter(f"{_W}fldSimple")]
        assert fields == ["PAGE", "NUMPAGES"]
    styles = part(reports.render(report, "odt").content, "styles.xml")
    assert report.title in "".join(styles.itertext())
    assert len(list(styles.iter(f"{_TEXT}page-number"))) == 2


def test_files_say_what_they_are_and_not_who_made_them(reports: Reports, troubled_talk: Talk) -> None:
    """Title and date are set; no library's name stands where an author would."""
    report = reports.build(troubled_talk)
    about = Document(io.BytesIO(reports.render(report, "docx").content)).core_properties
    assert (about.title, about.author, about.comments) == (report.title, "", "")
    assert about.created is not None
    assert about.created.date() == report.date
    odt = reports.render(report, "odt").content
    assert report.title in "".join(part(odt, "meta.xml").itertext())
    with zipfile.ZipFile(io.BytesIO(odt)) as archive:
        first = archive.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        assert archive.read("mimetype").decode() == reports.formats["odt"].media_type


def test_bars_are_as_long_as_what_they_show(reports: Reports, troubled_talk: Talk) -> None:
    """The chart of the office files: the stronger, the longer; what was not asked has an outline alone."""
    report = reports.build(troubled_talk)
    table = Document(io.BytesIO(reports.render(report, "docx").content)).tables[0]
    drawn = [row.cells[1].paragraphs[0] for row in table.rows[1:]]
    rest = [p.paragraph_format.right_indent for p in drawn]
    seen = [(d.score, r) for d, r in zip(report.dimensions, rest, strict=True) if d.band.value != "not_asked"]
    assert len(seen) > 5
    assert [r for _, r in sorted(seen, key=lambda s: s[0])] == sorted((r for _, r in seen), reverse=True)
    styles = {p.style.name for p in drawn if p.style is not None}
    assert styles == {"Bar weak", "Bar mixed", "Bar strong", "Bar not asked"}
