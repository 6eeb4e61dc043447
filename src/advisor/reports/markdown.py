"""The report as Markdown. Every text is escaped, so that nothing in it can become markup, a link or HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

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
    blocks = (*_head(report), *_dimensions(report), *_strengths(report), *_flags(report), *_priorities(report))
    tail = (*_actions(report), *_other_side(report), *_open(report), *_sources(report))
    return "\n\n".join((*blocks, *tail)) + "\n"


def _head(report: Report) -> Iterator[str]:
    yield f"# {escape(report.title)}"
    yield escape(report.made_on)
    yield escape(report.view_sentence)
    yield f"## {escape(report.labels.in_short)}"
    yield from (escape(line) for line in report.summary)
    yield escape(report.basis)


def _dimensions(report: Report) -> Iterator[str]:
    labels = report.labels
    yield f"## {escape(labels.dimensions)}"
    yield escape(labels.dimensions_note)
    columns = (labels.column_dimension, labels.column_band, labels.column_sureness, labels.column_answered)
    yield _table(columns, report.dimension_table)
    yield "\n".join(f"- **{escape(d.name)}** {escape(d.sentence)}" for d in report.dimensions)


def _strengths(report: Report) -> Iterator[str]:
    if report.strengths:
        yield f"## {escape(report.labels.strengths)}"
    for strength in report.strengths:
        yield f"### {escape(strength.name)}"
        yield escape(strength.sentence)
        yield from _said(report.labels.you_said, strength.words)


def _flags(report: Report) -> Iterator[str]:
    labels = report.labels
    if report.red_flags:
        yield f"## {escape(labels.red_flags)}"
        yield escape(labels.red_flags_note)
    for flag in report.red_flags:
        yield f"### {escape(flag.name)}"
        yield escape(flag.what) + _marks(report, flag.citations)
        yield from _said(labels.flag_words, (flag.quote,) if flag.quote else ())
        yield f"**{escape(labels.flag_confirm)}:** {escape(flag.confirm)}"
        yield f"**{escape(labels.flag_care)}:** {escape(flag.care)}"


def _priorities(report: Report) -> Iterator[str]:
    labels = report.labels
    if report.priorities:
        yield f"## {escape(labels.priorities)}"
        yield escape(labels.priorities_note)
    for rank, priority in enumerate(report.priorities, start=1):
        yield f"### {rank}. {escape(priority.name)}"
        yield f"**{escape(priority.level_label)}.** {escape(labels.answer)}: {escape(priority.answer)}"
        yield f"**{escape(labels.why_here)}:** {escape(priority.gap)} {escape(priority.reason)}"
        yield from _said(labels.you_said, priority.words)
        yield f"**{escape(labels.week)}:** {escape(priority.week)}"
        yield f"**{escape(labels.quarter)}:** {escape(priority.quarter)}"
        yield f"**{escape(labels.sign)}:** {escape(priority.sign)}"
        yield f"**{escape(labels.cited)}:**{_marks(report, priority.citations)}"
        if priority.readings:
            yield f"**{escape(labels.read_more)}:**"
            yield "\n".join(f"- {escape(r.title)}{_marks(report, r.citations)}" for r in priority.readings)


def _actions(report: Report) -> Iterator[str]:
    labels = report.labels
    yield f"## {escape(labels.actions)}"
    yield escape(labels.actions_note)
    rows = [(" – ".join(filter(None, (a.what, a.practice_name))), a.owner, a.due) for a in report.actions]
    rows += [("", "", "")] * len(report.blank_actions)
    yield _table((labels.column_action, labels.column_owner, labels.column_due), rows)


def _other_side(report: Report) -> Iterator[str]:
    labels = report.labels
    if report.other_side:
        yield f"## {escape(labels.other_side)}"
        yield escape(labels.other_side_note)
        rows = [
            (f"{v.name} ({labels.differs})" if v.differs else v.name, v.own or "–", v.other) for v in report.other_side
        ]
        yield _table((labels.column_topic, labels.column_you, labels.column_other), rows)


def _open(report: Report) -> Iterator[str]:
    labels = report.labels
    if report.cannot_say:
        yield f"## {escape(labels.cannot_say)}"
        yield escape(labels.cannot_say_note)
        yield "\n".join(f"- **{escape(t.name)}.** {escape(t.question)}" for t in report.cannot_say)
    if report.not_asked:
        yield f"## {escape(labels.not_asked)}"
        yield escape(labels.not_asked_note)
        yield "\n".join(
            f"- **{escape(name)}** {escape(' · '.join(t.name for t in topics))}"
            for name, topics in report.not_asked_by_dimension
        )


def _sources(report: Report) -> Iterator[str]:
    if report.sources:
        yield f"## {escape(report.labels.sources)}"
        yield escape(report.sources_note)
    for places in report.sources_by_text:
        yield f"### {escape(places[0].title)} ({escape(places[0].kind)}, {escape(places[0].year_label)})"
        yield "\n".join(f"{s.number}. {escape(s.place)} `{s.cite.replace('`', '')}`" for s in places)
    yield "---"
    yield escape(report.labels.footer)


def _marks(report: Report, cites: Sequence[str]) -> str:
    return "".join(f" \\[{number}\\]" for number in report.numbers(cites))


def _said(label: str, words: Sequence[str]) -> Iterator[str]:
    if words:
        yield f"**{escape(label)}:**"
        yield "\n>\n".join(f"> {escape(one)}" for one in words)


def _table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [columns, ["---"] * len(columns), *([escape(cell) for cell in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
