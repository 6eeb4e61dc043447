"""DOCX by python-docx, after a look at what the archive would unpack to."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import regex

from advisor.errors import DocumentError
from advisor.knowledge.documents import Block, Content

if TYPE_CHECKING:
    from docx.table import Table
    from docx.text.paragraph import Paragraph

MOST_UNPACKED = 300 * 1024 * 1024
MOST_ENTRIES = 10_000
HIGHEST_RATIO = 150
"""XML shrinks to a tenth or a thirtieth; what shrinks to less than this was made to."""
_RATIO_FROM = 5 * 1024 * 1024
_MAIN = "word/document.xml"
_LEVEL = regex.compile(r"^heading (\d)$")
_DEEPEST_TABLE = 3


def read(path: Path) -> Content:
    _look_inside(path)
    from docx import Document  # noqa: PLC0415 - only where needed
    from docx.opc.exceptions import PackageNotFoundError  # noqa: PLC0415

    try:
        document = Document(str(path))
    except (PackageNotFoundError, KeyError, ValueError) as error:
        raise DocumentError(
            f"{path.name} is no whole DOCX. Open it in Word or LibreOffice and save it again."
        ) from error
    return Content(tuple(_blocks(document)))


def _look_inside(path: Path) -> None:
    """The sizes that the archive declares bound what reading it can unpack."""
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise DocumentError(
            f"{path.name} is a broken archive. Open it in Word or LibreOffice and save it again."
        ) from error
    if _MAIN not in {entry.filename for entry in entries}:
        raise DocumentError(f"{path.name} is no DOCX; save it as DOCX or PDF.")
    if any(entry.flag_bits & 1 for entry in entries):
        raise DocumentError(f"{path.name} is encrypted. Save a copy without a password and import that.")
    unpacked = sum(entry.file_size for entry in entries)
    strange = [e for e in entries if e.file_size > max(_RATIO_FROM, HIGHEST_RATIO * max(e.compress_size, 1))]
    if len(entries) > MOST_ENTRIES or unpacked > MOST_UNPACKED or strange:
        raise DocumentError(
            f"{path.name} would unpack to {unpacked / 1024**2:,.0f} MB, which no honest document does. Save the text alone "
            "as a new DOCX."
        )


def _blocks(holder: object, depth: int = 0) -> Iterator[Block]:
    from docx.table import Table  # noqa: PLC0415 - only where needed

    for item in holder.iter_inner_content():  # type: ignore[attr-defined]
        if isinstance(item, Table):
            yield from _rows(item, depth)
        elif item.text.strip():
            yield Block(item.text, _level(item) if depth == 0 else 0)


def _rows(table: Table, depth: int) -> Iterator[Block]:
    """A row is a paragraph; a cell that spans several counts once."""
    for row in table.rows if depth < _DEEPEST_TABLE else ():
        cells = list({id(cell._tc): cell for cell in row.cells}.values())
        texts = [" ".join(block.text for block in _blocks(cell, depth + 1)) for cell in cells]
        if any(texts):
            yield Block("; ".join(text for text in texts if text))


def _level(paragraph: Paragraph) -> int:
    """Word keeps the English names of its own styles in every language."""
    style = paragraph.style
    while style is not None:
        name = (style.name or "").lower()
        if name == "title":
            return 1
        found = _LEVEL.match(name)
        if found:
            return int(found[1]) + 1
        style = style.base_style
    return 0
