"""The report as a run of blocks.

Everything that a reader sees is here once; a writer only says what a heading or a table looks like in its format.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from advisor.reports.blocks import Bar, Block, Cell, Heading, Items, Line, Paragraph, Places, Said, Span, Table
from advisor.reports.report import Reading, Report


def outline(report: Report) -> Iterator[Block]:
    """The parts of the report, in the order in which they are read."""
    yield from _head(report)
    yield from _comparison(report)
    yield from _dimensions(report)
    yield from _strengths(report)
    yield from _flags(report)
    yield from _priorities(report)
    yield from _actions(report)
    yield from _other_side(report)
    yield from _told(report)
    yield from _open(report)
    yield from _sources(report)
    yield Paragraph(_line(report.labels.footer), soft=True, closes=True)


def _head(report: Report) -> Iterator[Block]:
    yield Heading(0, _line(report.title))
    yield Paragraph(_line(report.made_on), soft=True)
    yield Paragraph(_line(report.view_sentence), soft=True)
    yield Heading(1, _line(report.labels.in_short))
    yield from (Paragraph(_line(line)) for line in report.summary)
    yield Paragraph(_line(report.basis), soft=True)


def _comparison(report: Report) -> Iterator[Block]:
    labels, comparison = report.labels, report.comparison
    if comparison is None:
        return
    yield from _section(labels.comparison, comparison.note)
    yield Table(
        name=labels.comparison,
        columns=(labels.column_topic, labels.column_before, labels.column_now, labels.column_moved),
        rows=tuple(
            (
                Cell((_strong(c.name),)),
                Cell((_line(c.before),)),
                Cell((_line(c.now or labels.dash),)),
                Cell((_line(c.moved_label),)),
            )
            for c in comparison.changes
        ),
        widths=(0.4, 0.18, 0.18, 0.24),
    )
    if comparison.actions:
        yield Heading(2, _line(labels.planned))
        yield Table(
            name=labels.planned,
            columns=(labels.column_action, labels.column_owner, labels.column_outcome),
            rows=tuple(
                (Cell((_line(a.what),), free=True), Cell((_line(a.owner),), free=True), Cell((_line(a.done_label),)))
                for a in comparison.actions
            ),
            widths=(0.54, 0.22, 0.24),
            row_headings=False,
        )


def _dimensions(report: Report) -> Iterator[Block]:
    labels = report.labels
    yield from _section(labels.dimensions, labels.dimensions_note)
    yield Table(
        name=labels.dimensions,
        columns=(labels.column_dimension, labels.column_band, labels.column_answered),
        rows=tuple(
            (
                Cell((_strong(d.name), (Span(d.sentence, soft=True),))),
                Cell(
                    (_strong(d.band_label), *(((Span(d.sureness_label, soft=True),),) if d.sureness_label else ())),
                    Bar(d.band, d.score),
                ),
                Cell((_line(d.answered_label),)),
            )
            for d in report.dimensions
        ),
        widths=(0.52, 0.33, 0.15),
    )


def _strengths(report: Report) -> Iterator[Block]:
    if report.strengths:
        yield from _section(report.labels.strengths)
    for strength in report.strengths:
        yield Heading(2, _line(strength.name))
        yield Paragraph(_line(strength.sentence), leads=bool(strength.words))
        yield from _said(report, report.labels.you_said, strength.words)


def _flags(report: Report) -> Iterator[Block]:
    labels = report.labels
    if report.red_flags:
        yield from _section(labels.red_flags, labels.red_flags_note)
    for flag in report.red_flags:
        yield Heading(2, _line(flag.name))
        yield Paragraph((Span(flag.what), *_marks(report, flag.citations)))
        yield from _said(report, labels.flag_words, (flag.quote,) if flag.quote else ())
        yield _labelled(report, labels.flag_confirm, Span(flag.confirm))
        yield _labelled(report, labels.flag_care, Span(flag.care))


def _priorities(report: Report) -> Iterator[Block]:
    labels = report.labels
    if report.priorities:
        yield from _section(labels.priorities, labels.priorities_note)
    for rank, priority in enumerate(report.priorities, start=1):
        yield Heading(2, _line(f"{rank}. {priority.name}"))
        answer = f"{labels.answer}{labels.colon} {priority.answer}"
        yield Paragraph((*_strong(priority.level_label), Span(labels.dash), Span(answer)), leads=True)
        yield _labelled(report, labels.why_here, Span(f"{priority.gap} {priority.reason}"))
        yield from _said(report, labels.you_said, priority.words)
        yield _labelled(report, labels.week, Span(priority.week))
        yield _labelled(report, labels.quarter, Span(priority.quarter))
        yield _labelled(report, labels.sign, Span(priority.sign))
        yield _labelled(report, labels.cited, *_marks(report, priority.citations))
        if priority.readings:
            yield Paragraph(_strong(f"{labels.read_more}{labels.colon}"), leads=True)
            yield Items(tuple(_reading(report, r) for r in priority.readings))


def _actions(report: Report) -> Iterator[Block]:
    labels = report.labels
    yield from _section(labels.actions, labels.actions_note)
    rows = [
        (
            Cell((_line(a.what), *(((Span(a.practice_name, soft=True),),) if a.practice_name else ())), free=True),
            Cell((_line(a.owner),), free=True),
            Cell((_line(a.due),), free=not a.due_date),
        )
        for a in report.actions
    ]
    rows += [(Cell(), Cell(), Cell())] * len(report.blank_actions)
    yield Table(
        name=labels.actions,
        columns=(labels.column_action, labels.column_owner, labels.column_due),
        rows=tuple(rows),
        widths=(0.54, 0.26, 0.2),
        row_headings=False,
    )


def _other_side(report: Report) -> Iterator[Block]:
    labels = report.labels
    if not report.other_side:
        return
    yield from _section(labels.other_side, labels.other_side_note)
    yield Table(
        name=labels.other_side,
        columns=(labels.column_topic, labels.column_you, labels.column_other),
        rows=tuple(
            (
                Cell((_strong(v.name), *(((Span(labels.differs, soft=True),),) if v.differs else ()))),
                Cell((_line(v.own or labels.dash),)),
                Cell((_line(v.other),)),
            )
            for v in report.other_side
        ),
        widths=(0.5, 0.22, 0.28),
    )


def _told(report: Report) -> Iterator[Block]:
    if report.told:
        yield from _section(report.labels.told, report.labels.told_note)
    for topic in report.told:
        yield Heading(2, _line(topic.name))
        yield from _said(report, report.labels.you_said, topic.words)


def _open(report: Report) -> Iterator[Block]:
    labels = report.labels
    if report.cannot_say:
        yield from _section(labels.cannot_say, labels.cannot_say_note)
        yield Items(tuple((*_strong(t.name), Span(labels.dash), Span(t.question)) for t in report.cannot_say))
    if report.not_asked:
        yield from _section(labels.not_asked, labels.not_asked_note)
        yield Items(
            tuple(
                (*_strong(name), Span(labels.dash), Span(labels.semicolon.join(t.name for t in topics)))
                for name, topics in report.not_asked_by_dimension
            )
        )


def _sources(report: Report) -> Iterator[Block]:
    if report.sources:
        yield from _section(report.labels.sources, report.sources_note)
    for places in report.sources_by_text:
        text = places[0]
        yield Heading(2, (_in(report, text.lang, text.title), Span(f"({text.about})")))
        yield Places(
            tuple((s.number, (_in(report, s.lang, s.place), Span(s.cite, soft=True, code=True))) for s in places)
        )


def _section(title: str, note: str = "") -> Iterator[Block]:
    yield Heading(1, _line(title))
    if note:
        yield Paragraph(_line(note), soft=True, leads=True)


def _line(text: str) -> Line:
    return (Span(text),)


def _strong(text: str) -> Line:
    return (Span(text, strong=True),)


def _in(report: Report, lang: str, text: str) -> Span:
    return Span(text, lang="" if lang == report.lang else lang)


def _reading(report: Report, reading: Reading) -> Line:
    note = (Span(f"({reading.note})"),) if reading.note else ()
    return (_in(report, reading.lang, reading.title), *note, *_marks(report, reading.citations))


def _labelled(report: Report, label: str, *spans: Span) -> Paragraph:
    return Paragraph((*_strong(f"{label}{report.labels.colon}"), *spans))


def _said(report: Report, label: str, words: Sequence[str]) -> Iterator[Block]:
    if words:
        yield Paragraph(_strong(f"{label}{report.labels.colon}"), leads=True)
        yield Said(tuple(words))


def _marks(report: Report, cites: Sequence[str]) -> Line:
    return tuple(Span(f"[{number}]", source=number) for number in report.numbers(cites))
