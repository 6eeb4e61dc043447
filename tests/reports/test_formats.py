"""The same content in every format, and user text that stays text."""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

import jsonschema
import pytest
from markdown_it import MarkdownIt

from advisor.domain.talk import Talk
from advisor.errors import NotFoundError
from advisor.reports import Report, Reports
from advisor.reports.html import stylesheet
from advisor.reports.json import report_schema
from advisor.reports.markdown import escape
from tests.reports.readers import READ, Page, flat

ROOT = Path(__file__).parents[2]
SCHEMA = ROOT / "schemas" / "report.schema.json"
HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[click me](https://evil.example/x)",
    "![](https://evil.example/x.png)",
    "<https://evil.example>",
    "see https://evil.example and www.evil.example or me@evil.example",
    "javascript:alert(1)",
    "[x]: javascript:alert(1)",
    '=HYPERLINK("https://evil.example","x")',
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "# heading",
    "- item",
    "+ item",
    "1. item",
    "1) item",
    "> quote",
    "--- rule",
    "***",
    "| a | b |",
    "`code` ~~gone~~ **bold** _it_ $x$ &lt;b&gt; :smile:",
    "{{ 7 * 7 }} {% raw %} { $words }",
    "\\",
    "back\\`slash",
    "]]> </style></title></textarea>",
    "' onmouseover='alert(1)",
)
QUICK = ("html", "docx", "odt", "md", "json")
"""Setting a PDF takes seconds; what has to be tried with many texts is tried in the others."""


def _text(reports: Reports, report: Report, fmt: str) -> str:
    return READ[fmt](reports.render(report, fmt).content)


def _told(report: Report) -> Iterator[str]:
    """Every sentence that a reader must find, whatever the format."""
    yield from (report.title, report.made_on, report.view_sentence, report.basis, *report.summary, report.sources_note)
    yield report.labels.footer
    programs_only = ("id", "practice", "band", "sureness", "due_date", "why")
    for part in (*report.dimensions, *report.strengths, *report.red_flags, *report.priorities, *report.actions):
        assert is_dataclass(part)
        for field in fields(part):
            value = getattr(part, field.name)
            if field.name == "words":
                yield from value
            elif isinstance(value, str) and field.name not in programs_only:
                yield value
    for priority in report.priorities:
        yield from (r.title for r in priority.readings)
    for topic in report.cannot_say:
        yield from (topic.name, topic.question)
    for topic in report.not_asked:
        yield from (topic.name, topic.dimension_name)
    for view in report.other_side:
        yield from (view.name, view.own, view.other)
    for source in report.sources:
        yield from (source.cite, source.place, source.title, source.about)


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("fmt", READ)
def test_every_format_tells_everything(reports: Reports, troubled_talk: Talk, fmt: str, lang: str) -> None:
    """Every priority, quote, source and sentence of the report is in each format."""
    report = reports.build(troubled_talk, lang)
    text = _text(reports, report, fmt)
    expected = [told for told in _told(report) if told]
    assert len(expected) > 150
    assert [told for told in expected if flat(told) not in text] == []


@pytest.mark.parametrize("fmt", QUICK)
def test_every_format_tells_everything_from_right_to_left(reports: Reports, village_talk: Talk, fmt: str) -> None:
    """The same in Arabic, with the user's own words in it."""
    report = reports.build(village_talk)
    assert report.priorities[0].words
    text = _text(reports, report, fmt)
    assert [told for told in _told(report) if told and flat(told) not in text] == []


def test_a_pdf_has_every_word_from_right_to_left(reports: Reports, village_talk: Talk) -> None:
    """Readers of PDF put lines of mixed direction together in different orders; the words are all there and whole."""
    report = reports.build(village_talk)
    text = _text(reports, report, "pdf")
    words = {word for told in _told(report) for word in re.findall(r"[^\W\d_]+", told)}
    assert len(words) > 300
    assert {word for word in words if word not in text} == set()


@pytest.mark.parametrize("fmt", READ)
@pytest.mark.parametrize("kind", ["empty_talk", "harmonious_talk", "unknowing_talk"])
def test_extreme_partnerships_render(reports: Reports, request: pytest.FixtureRequest, kind: str, fmt: str) -> None:
    """Nothing answered, all well, nothing known: each is a whole report without holes."""
    report = reports.build(request.getfixturevalue(kind))
    text = _text(reports, report, fmt)
    assert [told for told in _told(report) if told and flat(told) not in text] == []
    assert "None" not in text.replace("Noneofthe", "")


def test_every_known_format_is_read_by_these_tests(reports: Reports) -> None:
    """A format that is added must be compared as well."""
    assert reports.formats.keys() == READ.keys()


@pytest.mark.parametrize("fmt", QUICK)
@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_show_as_text(reports: Reports, talk_saying: Callable[[str], Talk], words: str, fmt: str) -> None:
    """What a user wrote is read back as written, wherever a user can write."""
    report = reports.build(talk_saying(words))
    text = _text(reports, report, fmt)
    # view, strength, red flag, priority, and what, owner and date of the action
    assert text.count(flat(words)) >= 7


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_change_nothing_in_the_page(
    reports: Reports, talk_saying: Callable[[str], Talk], words: str
) -> None:
    """The page has the same elements and attributes as with harmless words."""
    harmless = Page(reports.render(reports.build(talk_saying("harmless words")), "html").content.decode())
    hostile = Page(reports.render(reports.build(talk_saying(words)), "html").content.decode())
    assert hostile.elements == harmless.elements


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_change_nothing_in_the_markdown(
    reports: Reports, talk_saying: Callable[[str], Talk], words: str
) -> None:
    """Read by a renderer that allows HTML and makes links of addresses, the structure stays as with harmless words."""
    reader = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])

    def structure(said: str) -> list[str]:
        tokens = reader.parse(reports.render(reports.build(talk_saying(said)), "md").content.decode())
        inner = [c.type for t in tokens for c in t.children or () if c.type != "text"]
        return [t.type for t in tokens] + inner

    assert structure(words) == structure("harmless words")


@pytest.mark.parametrize("address", ["https://evil.example", "www.evil.example", "evil.example", "javascript:alert(1)"])
def test_markdown_leaves_no_bare_address(address: str) -> None:
    """GitHub and others make links of what looks like an address; an escape inside it stops them."""
    assert address not in escape(address)


def test_an_address_for_mail_is_no_link_in_markdown() -> None:
    """GitHub links mail addresses even when they are escaped; a word joiner stops it without changing what is seen."""
    assert "@\u2060" in escape("me@evil.example")


def test_json_follows_the_published_schema(
    reports: Reports, troubled_talk: Talk, empty_talk: Talk, harmonious_talk: Talk, unknowing_talk: Talk
) -> None:
    """Programs can rely on `schemas/report.schema.json` for every kind of talk."""
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    for talk in (troubled_talk, empty_talk, harmonious_talk, unknowing_talk):
        document = json.loads(reports.render(reports.build(talk), "json").content)
        jsonschema.validate(document, schema, format_checker=jsonschema.FormatChecker())


def test_the_published_schema_is_current() -> None:
    """The schema in the repository is the one that the code makes."""
    assert SCHEMA.read_text(encoding="utf-8") == report_schema(), (
        'write it anew: python -c "from advisor.reports.json import report_schema as s; print(s(), end=str())" '
        "> schemas/report.schema.json"
    )


def test_json_keeps_the_contract(reports: Reports, troubled_talk: Talk) -> None:
    """The field names that integrators rely on, with the values they expect."""
    document = json.loads(reports.render(reports.build(troubled_talk), "json").content)
    assert all({"id", "score", "confidence", "answered"} <= d.keys() for d in document["dimensions"])
    assert all(0 <= d["score"] <= 1 and 0 <= d["confidence"] <= 1 for d in document["dimensions"])
    first = document["priorities"][0]
    assert {"practice", "why", "steps", "sign", "citations"} <= first.keys()
    assert first["steps"].keys() == {"week", "quarter"}
    assert all(cite in reports.sources for p in document["priorities"] for cite in p["citations"])
    assert document["asked"] == 10


@pytest.mark.parametrize(("lang", "direction"), [("en", "ltr"), ("es", "ltr"), ("ar", "rtl")])
def test_language_and_direction_are_set(reports: Reports, troubled_talk: Talk, lang: str, direction: str) -> None:
    """Screen readers and browsers learn the language and the direction of the page and of the chart."""
    page = Page(reports.render(reports.build(troubled_talk, lang), "html").content.decode())
    (html,) = page.of("html")
    (svg,) = page.of("svg")
    assert (html["lang"], html["dir"]) == (svg["lang"], svg["direction"]) == (lang, direction)
    assert all(attrs["dir"] == "auto" for attrs in page.of("blockquote"))


def test_a_downloaded_page_stands_alone(reports: Reports, troubled_talk: Talk) -> None:
    """Nothing is fetched, run or sent: no scripts, no addresses, styles inside."""
    html = reports.render(reports.build(troubled_talk), "html").content.decode()
    page = Page(html)
    assert not {tag for tag, _ in page.elements} & {"script", "link", "img", "iframe", "object", "base", "form", "use"}
    assert not any(name.startswith("on") or name in ("src", "style") for _, attrs in page.elements for name in attrs)
    assert all((attrs["href"] or "").startswith("#source-") for attrs in page.of("a"))
    assert not any(fetching in html for fetching in ("http:", "https:", "@import", "url(http", 'url("'))
    assert stylesheet() in html


def test_the_services_page_links_its_style_sheet(reports: Reports, troubled_talk: Talk) -> None:
    """Under a policy without inline styles the page still has its looks."""
    page = Page(reports.page(reports.build(troubled_talk)))
    assert page.of("link") == [{"rel": "stylesheet", "href": "/static/report.css"}]
    assert page.of("style") == []
    assert not any("style" in attrs for _, attrs in page.elements)


def test_the_page_has_a_real_structure(reports: Reports, troubled_talk: Talk) -> None:
    """One main heading, no level left out, every mark leads to a source, every section has a name."""
    page = Page(reports.render(reports.build(troubled_talk), "html").content.decode())
    levels = [int(tag[1]) for tag, _ in page.elements if tag in ("h1", "h2", "h3", "h4")]
    ids = [attrs["id"] for _, attrs in page.elements if attrs.get("id")]
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))
    assert len(ids) == len(set(ids))
    assert all((attrs["href"] or "").removeprefix("#") in ids for attrs in page.of("a"))
    assert all(attrs["aria-labelledby"] in ids for attrs in page.of("section"))
    assert all("scope" in attrs for attrs in page.of("th"))


def test_a_file_says_what_it_is(reports: Reports, troubled_talk: Talk) -> None:
    """Media type and name fit the format, and the name carries the date."""
    report = reports.build(troubled_talk)
    files = {fmt: reports.render(report, fmt) for fmt in READ}
    assert {f.filename for f in files.values()} == {f"partnership-report-2025-03-09.{e}" for e in READ}
    assert files["html"].media_type.startswith("text/html")
    assert files["json"].media_type == "application/json"


def test_a_format_that_is_not_there_is_named(reports: Reports, troubled_talk: Talk) -> None:
    """Asking for an unknown format is told apart from a broken report, and says which there are."""
    with pytest.raises(NotFoundError, match="html"):
        reports.render(reports.build(troubled_talk), "xls")
