"""HTML by the standard library: what a reader would see, without navigation, scripts and hidden parts."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

import regex

from advisor.adapters.documents.plain import decode
from advisor.knowledge.documents import Block, Content

_LEFT_OUT = frozenset(
    [
        "script",
        "style",
        "title",
        "nav",
        "footer",
        "aside",
        "template",
        "noscript",
        "svg",
        "button",
        "iframe",
        "select",
        "object",
        "canvas",
        "math",
        "dialog",
        "figure",
    ]
)
_VOID = frozenset(
    ["br", "hr", "img", "input", "meta", "link", "area", "base", "col", "embed", "source", "track", "wbr"]
)
_BREAKS = frozenset(
    [
        "p",
        "div",
        "section",
        "article",
        "main",
        "header",
        "ul",
        "ol",
        "li",
        "table",
        "tr",
        "blockquote",
        "pre",
        "dl",
        "dt",
        "dd",
        "body",
        "br",
        "hr",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "address",
        "details",
        "summary",
        "caption",
        "form",
    ]
)
_HEADING = regex.compile(r"^h([1-6])$")
_HIDDEN = regex.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d]*[1-9])", regex.IGNORECASE
)
_CHARSET = regex.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", regex.IGNORECASE)


def read(path: Path) -> Content:
    raw = path.read_bytes()
    named = _CHARSET.search(raw[:4096])
    parser = _Reader()
    parser.feed(decode(raw, path.name, named[1].decode("ascii") if named else ""))
    parser.close()
    return Content(tuple(parser.finish()))


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._blocks: list[Block] = []
        self._text: list[str] = []
        self._level = 0
        self._left_out = ""
        """The element in which everything is left out, and how many of its name are open."""
        self._deep = 0

    def finish(self) -> list[Block]:
        self._end_block()
        return self._blocks

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._left_out:
            self._deep += tag == self._left_out
            return
        if tag in _BREAKS:
            self._end_block()
            heading = _HEADING.match(tag)
            self._level = int(heading[1]) if heading else 0
        elif tag in ("td", "th"):
            self._text.append("; " if self._text else "")
        if tag not in _VOID and (tag in _LEFT_OUT or _is_hidden(dict(attrs))):
            self._left_out, self._deep = tag, 1

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _VOID:
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if self._left_out:
            self._deep -= tag == self._left_out
            if self._deep == 0:
                self._left_out = ""
        elif tag in _BREAKS:
            self._end_block()
            self._level = 0

    def handle_data(self, data: str) -> None:
        if not self._left_out:
            self._text.append(data)

    def _end_block(self) -> None:
        text = " ".join("".join(self._text).split())
        if text:
            self._blocks.append(Block(text, self._level))
        self._text = []


def _is_hidden(attributes: dict[str, str | None]) -> bool:
    return (
        "hidden" in attributes
        or attributes.get("aria-hidden") == "true"
        or bool(_HIDDEN.search(attributes.get("style") or ""))
    )
