"""Documents that a curator imports, as the advisor keeps them: a record, and excerpts that become a source and passages.

What a document says is data. It is searched, quoted and cited; nothing in it is ever obeyed.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

import regex

from advisor.domain.citation import Source
from advisor.domain.passage import Passage, PassageKind, PassageText

SOURCE_KIND = "imported document"
MOST_ID_CHARS = 32
_SLUG = regex.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or a heading where `level` is 1 (highest) or more. `page` counts from 1 where a document has pages."""

    text: str
    level: int = 0
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Content:
    """What a reader found in a file. `pages`: how many it has; `blank_pages`: how many of them have no text."""

    blocks: tuple[Block, ...]
    pages: int = 0
    blank_pages: int = 0


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """What a curator says about a document."""

    id: str
    title: str
    year: int | None
    licence: str
    lang: str


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A piece of a document. `locator` names its place (`p3`, `s2.1`), `place` says it in words."""

    locator: str
    place: str
    text: str


@dataclass(frozen=True, slots=True)
class Document:
    """An imported document."""

    record: SourceRecord
    excerpts: tuple[Excerpt, ...]
    file_name: str = ""
    sha256: str = ""
    imported: str = ""

    @property
    def source(self) -> Source:
        """To be cited like any other source."""
        record, places = self.record, dict[str, str]()
        for excerpt in self.excerpts:
            places.setdefault(excerpt.locator, excerpt.place)
        return Source(
            record.id, record.title, record.year, SOURCE_KIND, places, record.lang, record.licence, curated=False
        )

    @property
    def passages(self) -> tuple[Passage, ...]:
        """To be found beside the curated ones. A dot in an id keeps it from ever being that of a curated passage."""
        record, seen = self.record, dict[str, int]()
        made = []
        for excerpt in self.excerpts:
            seen[excerpt.locator] = seen.get(excerpt.locator, 0) + 1
            made.append(
                Passage(
                    id=f"{record.id}.{excerpt.locator}.{seen[excerpt.locator]}",
                    kind=PassageKind.EXCERPT,
                    practices=(),
                    cites=(f"{record.id}#{excerpt.locator}",),
                    texts={record.lang: PassageText(_title(excerpt, record), excerpt.text)},
                    language=record.lang,
                    curated=False,
                )
            )
        return tuple(made)


def id_of(title: str) -> str:
    """An id made of a title: `Water users' guide` gives `water-users-guide`. Empty for a title without Latin letters."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    slug: str = _SLUG.sub("-", plain).strip("-")
    return slug if len(slug) <= MOST_ID_CHARS else slug[:MOST_ID_CHARS].rpartition("-")[0] or slug[:MOST_ID_CHARS]


def _title(excerpt: Excerpt, record: SourceRecord) -> str:
    return excerpt.place if excerpt.locator.startswith("s") else f"{record.title}, {excerpt.place}"
