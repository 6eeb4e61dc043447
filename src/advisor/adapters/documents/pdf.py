"""PDF by pypdf: lines of pages become paragraphs, running heads and page numbers are left out."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median

from advisor.errors import DocumentError
from advisor.knowledge.document_text import without_page_furniture
from advisor.knowledge.documents import Block, Content

MOST_PAGES = 2000
_SHORT_LINE = 0.75
"""A line under this share of the usual length that ends like a sentence ends its paragraph."""
_ENDS = '.!?:;।؟。！？"”»)'
_BULLETS = "•▪●◦–‣■□➢✓*"


def read(path: Path) -> Content:
    import pypdf  # noqa: PLC0415 - only where needed
    from pypdf.errors import DependencyError, PyPdfError  # noqa: PLC0415

    logging.getLogger("pypdf").setLevel(logging.ERROR)
    try:
        reader = pypdf.PdfReader(path)
        _unlock(reader, path)
        count = len(reader.pages)
        if count > MOST_PAGES:
            raise DocumentError(f"{path.name} has {count:,} pages; at most {MOST_PAGES:,} are taken. Split it.")
        pages = [page.extract_text().splitlines() for page in reader.pages]
    except DependencyError as error:
        raise _locked(path) from error
    except PyPdfError as error:
        raise DocumentError(
            f"{path.name} is no whole PDF ({error}). Open it in a viewer, print it to PDF and import that file."
        ) from error
    blank = sum(not any(line.strip() for line in lines) for lines in pages)
    if blank == len(pages):
        raise DocumentError(
            f"{path.name} has pictures of pages and no text. Run text recognition on it first (for example `ocrmypdf`)."
        )
    lines = without_page_furniture(pages)
    usual = median([len(line) for page in lines for line in page] or [1])
    blocks = tuple(
        Block(paragraph, page=number)
        for number, page in enumerate(lines, start=1)
        for paragraph in _paragraphs(page, usual)
    )
    return Content(blocks, len(pages), blank)


def _unlock(reader: object, path: Path) -> None:
    """Many files are encrypted with an empty password: anybody may read, few may change."""
    from pypdf import PasswordType, PdfReader  # noqa: PLC0415 - only where needed

    if isinstance(reader, PdfReader) and reader.is_encrypted and reader.decrypt("") is PasswordType.NOT_DECRYPTED:
        raise _locked(path)


def _locked(path: Path) -> DocumentError:
    return DocumentError(f"{path.name} is encrypted. Save a copy without a password and import that.")


def _paragraphs(lines: Sequence[str], usual: float) -> Iterator[str]:
    paragraph = ""
    for raw in lines:
        line = raw.strip()
        if paragraph and line[:1] in _BULLETS:
            yield paragraph
            paragraph = ""
        torn = paragraph.endswith("-") and line[:1].islower()
        paragraph = paragraph[:-1] + line if torn else f"{paragraph} {line}".strip()
        if len(line) < _SHORT_LINE * usual and line[-1:] in _ENDS:
            yield paragraph
            paragraph = ""
    if paragraph:
        yield paragraph
