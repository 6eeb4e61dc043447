"""What a reader finds in each format, as text without spaces; each with a reader that is not the writer's."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from xml.etree import ElementTree

import pypdf
from markdown_it import MarkdownIt

_VOID = frozenset({"meta", "link", "br", "img", "hr", "input"})
_INVISIBLE = dict.fromkeys(map(ord, "\u2060\u2066\u2067\u2068\u2069"))


class Page(HTMLParser):
    """The text of a page without head, style and drawing, its elements, and whether they close in order."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.words: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in _VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if not {"head", "svg"} & set(self.open):
            self.words.append(data)

    @property
    def text(self) -> str:
        return flat(" ".join(self.words))

    def of(self, tag: str) -> list[dict[str, str | None]]:
        return [attrs for name, attrs in self.elements if name == tag]


def flat(text: str) -> str:
    return "".join(text.translate(_INVISIBLE).split())


def stored_text(content: bytes) -> Iterator[str]:
    """What is in the file: the text itself, or every part of an office file."""
    if not content.startswith(b"PK"):
        yield content.decode()
        return
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        yield from (archive.read(name).decode() for name in archive.namelist() if name.endswith((".xml", ".rels")))


def part(content: bytes, name: str) -> ElementTree.Element:
    """A part of an office file, by the name that ends its path."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        return ElementTree.fromstring(archive.read(name))


def _html_text(content: bytes) -> str:
    return Page(content.decode()).text


def _markdown_text(content: bytes) -> str:
    return Page(MarkdownIt("commonmark").enable("table").render(content.decode())).text


def _json_text(content: bytes) -> str:
    return flat(" ".join(_strings(json.loads(content))))


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)


def _pdf_text(content: bytes) -> str:
    """Without the running title and the page numbers that every page carries."""
    pages = [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content)).pages]
    total = len(pages)
    return "".join(flat(page).removesuffix(f"{number}/{total}") for number, page in enumerate(pages, start=1))


def _word_text(content: bytes) -> str:
    return flat("".join(part(content, "word/document.xml").itertext()))


def _opendocument_text(content: bytes) -> str:
    return flat("".join(part(content, "content.xml").itertext()))


READ: dict[str, Callable[[bytes], str]] = {
    "html": _html_text,
    "pdf": _pdf_text,
    "docx": _word_text,
    "odt": _opendocument_text,
    "md": _markdown_text,
    "json": _json_text,
}
