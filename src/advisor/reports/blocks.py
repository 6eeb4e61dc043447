"""What a report is made of, for formats that have no template of their own: headings, paragraphs, tables and lists."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from advisor.diagnosis.priorities import Band

_SHORT = 5
"""Lists and tables with no more lines than this are not broken by a page."""


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of text; a space stands between two of them.

    `lang` is empty where it is the report's; `source` is the number of the cited place that this is a mark for.
    """

    text: str
    strong: bool = False
    soft: bool = False
    code: bool = False
    lang: str = ""
    source: int = 0


Line: TypeAlias = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """Level 0 is the title."""

    level: int
    spans: Line


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`leads` keeps it on the page of what follows; `closes` sets it apart from what went before."""

    spans: Line
    soft: bool = False
    leads: bool = False
    closes: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """The user's own words, in whatever language and direction."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Items:
    items: tuple[Line, ...]

    @property
    def short(self) -> bool:
        """Short enough to stand on one page."""
        return len(self.items) <= _SHORT


@dataclass(frozen=True, slots=True)
class Places:
    """Cited places with the numbers that stand for them in the text."""

    places: tuple[tuple[int, Line], ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar of the chart; `share` 0..1 is its length."""

    band: Band
    share: float


@dataclass(frozen=True, slots=True)
class Cell:
    """Lines under one another; `free` is text that somebody wrote, in whatever direction."""

    lines: tuple[Line, ...] = ()
    bar: Bar | None = None
    free: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """`widths` are shares of the page; `row_headings` says that the first column names its row."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[float, ...]
    row_headings: bool = True

    @property
    def short(self) -> bool:
        """Short enough to stand on one page."""
        return len(self.rows) <= _SHORT


Block: TypeAlias = Heading | Paragraph | Said | Items | Places | Table
