"""One door for all formats: what the file is, whether it can be taken, what it says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from advisor.errors import AdvisorError, DocumentError
from advisor.knowledge.documents import Content

MOST_BYTES = 50 * 1024 * 1024
MOST_CHARS = 12_000_000
"""Some 2,000 pages."""

_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"
_PDF = b"%PDF-"
_PDF_WITHIN = 1024
_TEXTS = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".txt": "text",
    ".text": "text",
    ".htm": "html",
    ".html": "html",
    ".xhtml": "html",
}
_TAKEN = "PDF, DOCX, HTML, Markdown (.md) and text (.txt) are taken"


def read_document(path: Path) -> Content:
    """What a file says, block by block. Raises DocumentError with what to do about it."""
    read = _reader_of(path)
    try:
        content = read(path)
    except AdvisorError:
        raise
    except MemoryError as error:
        raise DocumentError(f"{path.name} needs more memory than there is; split it into smaller files.") from error
    except Exception as error:  # whatever a parser raises on a broken file, recursion included
        raise DocumentError(
            f"{path.name} cannot be read, it seems to be broken ({type(error).__name__}: {str(error)[:120]}). Open it, "
            "save it again and import the new file."
        ) from error
    if sum(len(block.text) for block in content.blocks) > MOST_CHARS:
        raise DocumentError(
            f"{path.name} has more than {MOST_CHARS:,} letters; split it and import the parts that matter."
        )
    if not any(block.text.strip() for block in content.blocks):
        raise DocumentError(f"There is no text in {path.name}.")
    return content


def _reader_of(path: Path) -> Callable[[Path], Content]:
    """By what the file is; its name decides only between kinds of text."""
    from advisor.adapters.documents import html, pdf, plain, word  # noqa: PLC0415 - each loads its library when it reads

    head = _head(path)
    if _PDF in head:
        return pdf.read
    if head.startswith(_OLD_OFFICE):
        raise DocumentError(
            f"{path.name} is an old Office file or protected by a password; save it as DOCX without a password."
        )
    if head.startswith(_ZIP):
        return word.read
    kind = _TEXTS.get(path.suffix.lower())
    if kind is None:
        hint = " It is named .pdf but is none." if path.suffix.lower() == ".pdf" else ""
        raise DocumentError(f"{path.name} is of a kind that is not known; {_TAKEN}.{hint}")
    return {"markdown": plain.read_markdown, "text": plain.read_text, "html": html.read}[kind]


def _head(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if not path.is_file():
            raise DocumentError(f"{path} is no file.")
        if size == 0:
            raise DocumentError(f"{path.name} is empty.")
        if size > MOST_BYTES:
            raise DocumentError(
                f"{path.name} has {size / 1024**2:.0f} MB; at most {MOST_BYTES // 1024**2} MB are taken. Split it, or save "
                "it without pictures."
            )
        with path.open("rb") as file:
            return file.read(_PDF_WITHIN)
    except FileNotFoundError as error:
        raise DocumentError(f"There is no file {path}.") from error
    except OSError as error:
        raise DocumentError(f"{path} cannot be opened: {error.strerror}.") from error
