"""The PDF: tagged, closed in itself, readable in every script, and honest where something is missing."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import textwrap
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pypdf
import pytest
from pypdf.generic import ArrayObject, DictionaryObject

from advisor.domain.talk import Talk
from advisor.errors import UnavailableError
from advisor.reports import Reports
from advisor.reports.pdf import _in_line, _one_at_a_time, _set
from tests.reports.readers import READ, Page, flat
from tests.required import lacking

ROOT = Path(__file__).parents[2]
SANS = Path("/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf")
HOSTILE = '<b>&amp;</b> [x](javascript:alert(1)) =HYPERLINK("http://evil.example") https://evil.example {{ 7*7 }}'
BENGALI = "মেয়রের অফিস সিদ্ধান্ত নেয়"


def _read(reports: Reports, talk: Talk) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(reports.render(reports.build(talk), "pdf").content))


def _elements(node: object) -> Iterator[DictionaryObject]:
    """The structure that a screen reader walks through."""
    node = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(node, ArrayObject):
        for inner in node:
            yield from _elements(inner)
    elif isinstance(node, DictionaryObject):
        if node.get("/Type") == "/StructElem":
            yield node
        yield from _elements(node.get("/K", ArrayObject()))


def _annotations(reader: pypdf.PdfReader) -> list[DictionaryObject]:
    return [a.get_object() for page in reader.pages for a in page.get("/Annots", ())]


@pytest.fixture(scope="module")
def troubled(request: pytest.FixtureRequest) -> Callable[[Talk, Reports], pypdf.PdfReader]:
    """One PDF for the tests that only look at it."""
    made: dict[str, pypdf.PdfReader] = {}

    def read(talk: Talk, reports: Reports) -> pypdf.PdfReader:
        if talk.lang not in made:
            made[talk.lang] = _read(reports, talk)
        return made[talk.lang]

    return read


Reader = Callable[[Talk, Reports], pypdf.PdfReader]


def test_it_is_tagged_for_screen_readers(troubled: Reader, reports: Reports, troubled_talk: Talk) -> None:
    """PDF/UA: headings, tables with header cells and pictures with words, as on the page."""
    reader = troubled(troubled_talk, reports)
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert "pdfuaid:part" in root["/Metadata"].get_data().decode()
    tags = Counter(str(e["/S"]) for e in _elements(root["/StructTreeRoot"]))
    page = Page(reports.render(reports.build(troubled_talk), "html").content.decode())
    assert all(tags[f"/H{level}"] == len(page.of(f"h{level}")) for level in (1, 2, 3, 4))
    assert tags["/Table"] == len(page.of("table"))
    assert tags["/TH"] >= len(page.of("th"))
    figures = [e for e in _elements(root["/StructTreeRoot"]) if e["/S"] == "/Figure"]
    assert len(figures) == 9
    assert all(figure["/Alt"] for figure in figures)


def test_it_names_its_language_and_title(
    troubled: Reader, reports: Reports, troubled_talk: Talk, village_talk: Talk
) -> None:
    """Viewers show the title instead of a file name, and speech uses the right voice."""
    for talk, lang in ((troubled_talk, "en"), (village_talk, "ar")):
        reader = troubled(talk, reports)
        assert reader.trailer["/Root"]["/Lang"] == lang
        assert reader.trailer["/Root"]["/ViewerPreferences"]["/DisplayDocTitle"]
        assert reader.metadata is not None
        assert reports.build(talk).title in (reader.metadata.title or "")


def test_every_page_is_numbered_and_later_ones_carry_the_title(
    troubled: Reader, reports: Reports, troubled_talk: Talk
) -> None:
    """Loose sheets find back together; the first page has the title itself."""
    pages = [flat(p.extract_text()) for p in troubled(troubled_talk, reports).pages]
    title = flat(reports.build(troubled_talk).title)
    assert len(pages) >= 5
    for number, page in enumerate(pages, start=1):
        assert page.endswith(f"{number}/{len(pages)}")
        assert page.count(title) == 1


def test_marks_lead_to_sources_and_nothing_leads_out(troubled: Reader, reports: Reports, troubled_talk: Talk) -> None:
    """Links go to places inside; there are no addresses, scripts or attachments."""
    reader = troubled(troubled_talk, reports)
    annotations = _annotations(reader)
    destinations = {str(a.get("/Dest") or a["/A"]["/D"]) for a in annotations}
    assert destinations == {f"source-{s.number}" for s in reports.build(troubled_talk).sources}
    assert not any("/URI" in a.get("/A", {}) for a in annotations)
    assert not {"/OpenAction", "/AA", "/AcroForm"} & reader.trailer["/Root"].keys()
    assert not reader.attachments


def test_numbers_of_sources_are_those_of_the_marks(troubled: Reader, reports: Reports, troubled_talk: Talk) -> None:
    """[7] in the text is the seventh place in the list, across texts."""
    report = reports.build(troubled_talk)
    text = "".join(flat(p.extract_text()) for p in troubled(troubled_talk, reports).pages)
    assert len(report.sources) > 9
    for source in report.sources:
        assert flat(f"{source.number}. {source.place} {source.cite}") in text


def test_hostile_words_are_only_words(reports: Reports, talk_saying: Callable[[str], Talk]) -> None:
    """What a user wrote is read back as written, wherever a user can write, and makes no link."""
    report = reports.build(talk_saying(HOSTILE))
    content = reports.render(report, "pdf").content
    assert READ["pdf"](content).count(flat(HOSTILE)) >= 7
    reader = pypdf.PdfReader(io.BytesIO(content))
    assert not any("/URI" in a.get("/A", {}) for a in _annotations(reader))


def test_words_without_a_gap_stay_on_the_page(reports: Reports, talk_saying: Callable[[str], Talk]) -> None:
    """Two thousand letters in a row are broken into lines, not cut at the edge."""
    report = reports.build(talk_saying("x" * 2000))
    text = READ["pdf"](reports.render(report, "pdf").content)
    (told,) = report.priorities[0].words
    assert len(told) > 1000
    assert told in text


def test_it_fetches_nothing() -> None:
    """Even a page that asks for pictures, styles or files of the machine gets none of them."""
    asked: list[str] = []

    class Listener(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(404)
            self.end_headers()

    server = HTTPServer(("127.0.0.1", 0), Listener)
    Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}"
    content, _ = _set(
        f'<html lang="en"><title>x</title><link rel=stylesheet href="{address}/a.css"><style>@import "{address}/b.css";'
        f'body {{ background: url({address}/c.png) }}</style><img alt="" src="{address}/d.png">'
        '<link rel=attachment href="file:///etc/hostname"><img alt="" src="file:///etc/hostname">words'
    )
    server.shutdown()
    assert asked == []
    reader = pypdf.PdfReader(io.BytesIO(content))
    assert "words" in reader.pages[0].extract_text()
    assert not reader.attachments


def test_six_pages_take_less_than_three_seconds(reports: Reports, troubled_talk: Talk) -> None:
    """People wait for it. Counted is the computing, so that a busy machine does not decide."""
    report = reports.build(troubled_talk)
    began = time.process_time()
    content = reports.render(report, "pdf").content
    assert time.process_time() - began < 3
    assert len(pypdf.PdfReader(io.BytesIO(content)).pages) >= 5


def test_few_wait_in_line_and_the_rest_are_asked_to_come_again(reports: Reports, empty_talk: Talk) -> None:
    """Many who want a PDF at once must not take all the threads that answer everybody."""
    report = reports.build(empty_talk)
    with ThreadPoolExecutor(4) as pool:
        with _one_at_a_time:
            waiting = [pool.submit(reports.render, report, "pdf") for _ in range(4)]
            deadline = time.monotonic() + 10
            while _in_line._value and time.monotonic() < deadline:
                time.sleep(0.01)
            with pytest.raises(UnavailableError, match="again"):
                reports.render(report, "pdf")
        assert all(made.result().content.startswith(b"%PDF-") for made in waiting)


def _apart(code: str, **environment: str) -> str:
    """What the code prints in a process of its own; `report(lang, words)` builds a report there."""
    begin = textwrap.dedent("""
        import sys
        from advisor.domain import check_acts as check
        from advisor.domain.level import Level
        from advisor.domain.talk import Talk, fold
        from advisor.errors import FormatUnavailableError
        from tests.reports.conftest import make_reports
        reports = make_reports()
        def report(lang, words):
            answered = check.Answered("power.decisions", Level.NOT_YET, check.Via.TEXT, 1.0, words)
            return reports.build(fold(Talk(lang), [check.QuestionPut("power.decisions"), answered]))
    """)
    done = subprocess.run(
        [sys.executable, "-c", begin + textwrap.dedent(code)],
        env=os.environ | environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture
def fonts() -> None:
    """The machine has the fonts of the languages that reports are written in."""
    if not SANS.exists():
        lacking("needs fonts: apt-get install fonts-noto-core")


@pytest.fixture
def latin_only(fonts: None, tmp_path: Path) -> dict[str, str]:
    """The environment of a machine with one font that knows neither Bengali nor Arabic."""
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts" / SANS.name).symlink_to(SANS)
    (tmp_path / "fonts.conf").write_text(
        f"<fontconfig><dir>{tmp_path / 'fonts'}</dir><cachedir>{tmp_path / 'cache'}</cachedir></fontconfig>"
    )
    return {"FONTCONFIG_FILE": str(tmp_path / "fonts.conf")}


def test_letters_without_a_font_are_named_not_boxed(latin_only: dict[str, str]) -> None:
    """A gap with a note that says where the letters can be read; what has a font stays."""
    text = _apart(
        f"""
        import io, pypdf
        made = reports.render(report("en", "they said {BENGALI} to us"), "pdf").content
        print("".join(p.extract_text() for p in pypdf.PdfReader(io.BytesIO(made)).pages))
        """,
        **latin_only,
    )
    assert flat("they said […] to us") in flat(text)
    assert flat("the web page and the Word file have them") in flat(text)


def test_a_language_without_a_font_is_refused_with_the_remedy(latin_only: dict[str, str]) -> None:
    """A report of gaps would be useless; the message says what to install."""
    said = _apart(
        """
        try:
            reports.render(report("ar", "-"), "pdf")
        except FormatUnavailableError as error:
            print(error)
        print(reports.render(report("ar", "-"), "docx").filename)
        """,
        **latin_only,
    )
    assert "apt-get install fonts-noto-core" in said
    assert ".docx" in said


@pytest.mark.usefixtures("fonts")
def test_bengali_words_are_set_in_bengali(reports: Reports, talk_saying: Callable[[str], Talk]) -> None:
    """With the fonts installed nothing is left out."""
    report = reports.build(talk_saying(BENGALI))
    text = READ["pdf"](reports.render(report, "pdf").content)
    assert "[…]" not in text
    assert flat(report.labels.missing_letters) not in text


def test_large_libraries_wait_until_a_file_is_wanted() -> None:
    """Start-up and memory: building reports and showing pages needs none of them, and each format only its own."""
    said = _apart(
        """
        import advisor.web.app
        large = ("weasyprint", "fontTools", "docx", "odfdo")
        page = reports.page(report("en", "-"))
        print([m for m in large if m in sys.modules])
        reports.render(report("en", "-"), "docx")
        print([m for m in large if m in sys.modules])
        """
    )
    assert said.splitlines() == ["[]", "['docx']"]
