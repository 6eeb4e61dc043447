"""Markdown and plain text."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from pathlib import Path

import regex

from advisor.errors import DocumentError
from advisor.knowledge.documents import Block, Content

_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_CONTROL = regex.compile(r"[\x00-\x08\x0e-\x1f]")
_MOST_CONTROL = 0.01
_FRONT_MATTER = regex.compile(r"\A---\n.*?\n---\n", regex.DOTALL)
_NUMBERED = regex.compile(r"^(\d{1,2}(?:\.\d{1,2}){0,3})[.)]?\s+\p{Lu}")
_UNDERLINE = regex.compile(r"^(=|-){3,}\s*$")
_LONGEST_HEADING = 90


def decode(raw: bytes, name: str, charset: str = "") -> str:
    """The text of a file in UTF-8, UTF-16 with its mark, the charset it names, or that of old Windows machines."""
    for mark, encoding in _BOMS:
        if raw.startswith(mark):
            return raw.decode(encoding, "replace").replace("\r\n", "\n")
    for encoding in ("utf-8", charset, "cp1252"):
        try:
            text = raw.decode(encoding) if encoding else None
        except (UnicodeDecodeError, LookupError):
            continue
        if text is not None and len(_CONTROL.findall(text[:100_000])) <= _MOST_CONTROL * min(len(text), 100_000):
            return text.replace("\r\n", "\n").replace("\r", "\n")
    raise DocumentError(f"{name} is no text. Save it as UTF-8 text, or import it as PDF or DOCX.")


def read_markdown(path: Path) -> Content:
    from markdown_it import MarkdownIt  # noqa: PLC0415 - only where needed

    text = _FRONT_MATTER.sub("", decode(path.read_bytes(), path.name))
    level, blocks = 0, []
    for token in MarkdownIt("commonmark").enable("table").parse(text):
        if token.type == "heading_open":
            level = int(token.tag[1])
        elif token.type == "inline":
            said = "".join(_said(child.type, child.content) for child in token.children or ())
            blocks.append(Block(said, level))
            level = 0
        elif token.type in ("fence", "code_block"):
            blocks.append(Block(token.content))
    return Content(tuple(blocks))


def _said(kind: str, content: str) -> str:
    if kind in ("text", "code_inline"):
        return content
    return " " if kind in ("softbreak", "hardbreak") else ""


def read_text(path: Path) -> Content:
    """Paragraphs are parted by empty lines, pages by form feeds. Short lines alone that are numbered, underlined or in
    capitals are headings."""
    pages = decode(path.read_bytes(), path.name).split("\f")
    counted = len(pages) > 1
    blocks = [
        Block(block.text, block.level, number if counted else None)
        for number, page in enumerate(pages, start=1)
        for block in _paragraphs(page)
    ]
    return Content(tuple(blocks), len(pages) if counted else 0)


def _paragraphs(text: str) -> Iterator[Block]:
    for part in regex.split(r"\n[ \t]*\n", text):
        lines = [line.strip() for line in part.strip().splitlines() if line.strip()]
        if not lines:
            continue
        if len(lines) > 1 and _UNDERLINE.match(lines[1]):
            yield Block(lines[0], 1 if lines[1][0] == "=" else 2)
            lines = lines[2:]
        elif len(lines) == 1 and len(lines[0]) <= _LONGEST_HEADING and (level := _heading_level(lines[0])):
            yield Block(lines[0], level)
            continue
        if lines:
            yield Block(" ".join(lines))


def _heading_level(line: str) -> int:
    numbered = _NUMBERED.match(line)
    if numbered and not line.endswith((".", "!", "?", ";", ",")):
        return 2 + str(numbered[1]).count(".")
    return 1 if line.isupper() and len(line.split()) > 1 and not line.endswith((".", ",")) else 0
