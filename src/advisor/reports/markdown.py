"""The report as Markdown. Every text is escaped, so that nothing in it can become markup, a link or HTML."""

from __future__ import annotations

import re
from collections.abc import Sequence

from advisor.reports.blocks import Block, Cell, Heading, Items, Line, Paragraph, Places, Said, Span, Table
from advisor.reports.outline import outline
from advisor.reports.report import Report

_ALWAYS = re.compile(r"[\\`*_{}\[\]<>#+!|~&$^=@]")
_SOMETIMES = re.compile(
    r"""(?:^|(?<=\s)) -      # a list item or a rule
      | (?<=-)-              # a rule
      | (?<=\w) \. (?=\w)    # www.example.org
      | (?<=\d) [.)]         # a numbered item
      | : (?=\S)             # https://, :emoji:
    """,
    re.VERBOSE,
)
_WORD_JOINER = "\u2060"


def escape(text: str) -> str:
    """Plain text on one line. A word joiner after `@` keeps GitHub from making a link of an address."""
    text = _ALWAYS.sub(r"\\\g<0>", " ".join(text.split()))
    return _SOMETIMES.sub(r"\\\g<0>", text).replace("@", "@" + _WORD_JOINER)


def render_markdown(report: Report) -> str:
    return "\n\n".join(_written(block, report.labels.dash) for block in outline(report)) + "\n"


def _written(block: Block, dash: str) -> str:
    match block:
        case Heading(level, spans):
            return f"{'#' * (level + 1)} {_line(spans)}"
        case Paragraph(spans):
            return _line(spans)
        case Said(words):
            return "\n>\n".join(f"> {escape(one)}" for one in words)
        case Items(items):
            return "\n".join(f"- {_line(item)}" for item in items)
        case Places(places):
            return "\n".join(f"{number}. {_line(spans)}" for number, spans in places)
        case Table(_, columns, rows):
            return _table(columns, [[_cell(cell, dash) for cell in row] for row in rows])


def _line(spans: Line) -> str:
    return " ".join(_span(span) for span in spans if span.text)


def _span(span: Span) -> str:
    if span.code:
        return f"`{span.text.replace('`', '')}`"
    text = escape(span.text)
    return f"**{text}**" if span.strong else text


def _cell(cell: Cell, dash: str) -> str:
    return f" {dash} ".join(filter(None, map(_line, cell.lines)))


def _table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [[escape(column) for column in columns], ["---"] * len(columns), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
