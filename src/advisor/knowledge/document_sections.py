"""Documents in sections: by headings, by pages, or all in one."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from advisor.knowledge.document_text import clean
from advisor.knowledge.documents import Block

_LONGEST_NAME = 120
_DEEPEST = 4
_FEWEST_LETTERS = 0.4
"""Of a block's signs this share must be letters; tables of figures and dotted lines are no guidance."""


@dataclass(slots=True)
class Section:
    """Paragraphs under one heading or on one page. `locator` and `place` are those of its excerpts; the locator is empty in a
    document with neither headings nor pages."""

    locator: str
    place: str
    heading: str = ""
    paragraphs: list[str] = field(default_factory=list)


def sections(blocks: Sequence[Block]) -> Iterator[Section]:
    """By headings where there are any, else by pages, else all in one."""
    cleaned = [replace(block, text=clean(block.text)) for block in blocks]
    told = [block for block in cleaned if block.level or _says_something(block.text)]
    if any(block.level for block in told):
        yield from _by_heading(told)
    else:
        yield from _by_page(told)


def _by_heading(blocks: Sequence[Block]) -> Iterator[Section]:
    levels = sorted({block.level for block in blocks if block.level})[:_DEEPEST]
    if sum(block.level == levels[0] for block in blocks) == 1 and len(levels) > 1 and blocks[0].level == levels[0]:
        levels, blocks = levels[1:], blocks[1:]  # the title of the whole is no section
    depths = {level: depth for depth, level in enumerate(levels)}
    count = [0] * len(levels)
    section = Section("s0", "")
    for block in blocks:
        depth = depths.get(block.level)
        if depth is None:
            section.paragraphs.append(block.text)
            continue
        if section.paragraphs:
            yield section
        count = [*count[:depth], count[depth] + 1, *[0] * (len(levels) - depth - 1)]
        number = ".".join(str(max(n, 1)) for n in count[: depth + 1])
        section = Section(f"s{number}", short_name(block.text), block.text)
    if section.paragraphs:
        yield section


def _by_page(blocks: Sequence[Block]) -> Iterator[Section]:
    section = Section("", "")
    for block in blocks:
        locator = f"p{block.page}" if block.page else ""
        if locator != section.locator:
            if section.paragraphs:
                yield section
            section = Section(locator, f"p. {block.page}")
        section.paragraphs.append(block.text)
    if section.paragraphs:
        yield section


def short_name(text: str, most: int = _LONGEST_NAME) -> str:
    """The text, or as many whole words of it as fit into so many letters."""
    return text if len(text) <= most else text[: most - 1].rsplit(" ", 1)[0] + "…"


def _says_something(text: str) -> bool:
    signs = [sign for sign in text if not sign.isspace()]
    return bool(signs) and sum(unicodedata.category(s)[0] in "LM" for s in signs) >= _FEWEST_LETTERS * len(signs)
