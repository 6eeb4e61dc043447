"""`advisor evaluate answers`: what people are told, judged by the places that it cites."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import click
from pydantic import BaseModel, ValidationError
from rich.console import Console
from rich.table import Table

from advisor.cli.services import services_of
from advisor.domain.citation import Sources
from advisor.engine.answering import ComposedAnswer
from advisor.engine.references import used_references
from advisor.errors import InvalidInputError

Ask: TypeAlias = Callable[[str, str], ComposedAnswer]
"""(question, language) to its answer."""


class _Place(BaseModel):
    cite: str
    grade: int


class AnswerRow(BaseModel):
    """A question with the places that answer it; a strange one has none, and a kind."""

    question: str
    lang: str = "en"
    relevant: tuple[_Place, ...] = ()
    kind: str = ""

    @property
    def places(self) -> frozenset[str]:
        return frozenset(place.cite for place in self.relevant if place.grade >= 1)


@dataclass(frozen=True)
class AnswerQuality:
    """Shares. `covered`, `asked_back` (a vague question got readings to choose from), `precise` (cited places that are
    relevant) and `first` (answers whose first cited place is) are of the questions that have an answer, the last two of
    those that were answered; `refused` and `kind_named` are of the strange ones; `clean` of all: no citation under a
    refusal, no mark without a citation, no place that no source has. None where there was nothing to judge."""

    questions: int
    strange: int
    covered: float | None
    asked_back: float | None
    precise: float | None
    first: float | None
    refused: float | None
    kind_named: float | None
    clean: float | None


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
@click.pass_context
def answers(ctx: click.Context, files: tuple[Path, ...], as_json: bool) -> None:
    """Answers per language, for rows {question, lang, relevant: [{cite, grade}]} and strange questions
    {question, lang, kind}: covered, cited rightly, refused, and no citation where none belongs."""
    services = services_of(ctx)
    rows = [row for file in files for row in read_rows(file)]
    figures = measure_answers(lambda q, lang: services.advisor.ask(q, lang)[0], rows, services.knowledge.sources)
    if as_json:
        click.echo(json.dumps({lang: vars(quality) for lang, quality in figures.items()}, indent=2))
        return
    names = ("covered", "asked_back", "precise", "first", "refused", "kind_named", "clean")
    titles = (
        "covered",
        "asked back",
        "citations relevant",
        "first citation relevant",
        "refused",
        "kind named",
        "clean",
    )
    table = Table("language", "questions", "strange", *titles)
    for lang, quality in figures.items():
        shares = [getattr(quality, name) for name in names]
        cells = ["-" if share is None else f"{share:.0%}" if share in (0, 1) else f"{share:.1%}" for share in shares]
        table.add_row(lang, str(quality.questions), str(quality.strange), *cells)
    Console().print(table)


def read_rows(file: Path) -> list[AnswerRow]:
    """Raises InvalidInputError with the line that is wrong."""
    rows = []
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
        if line.strip():
            try:
                rows.append(AnswerRow.model_validate_json(line))
            except ValidationError as error:
                raise InvalidInputError(f"{file}:{number}: {error.errors()[0]['msg']}") from error
    if not rows:
        raise InvalidInputError(f"{file}: there are no questions in it")
    return rows


def measure_answers(ask: Ask, rows: Sequence[AnswerRow], sources: Sources) -> dict[str, AnswerQuality]:
    """Quality per language and for `all`, English first."""
    judged: dict[str, list[tuple[AnswerRow, ComposedAnswer]]] = defaultdict(list)
    for row in rows:
        answer = ask(row.question, row.lang)
        judged[row.lang].append((row, answer))
        judged["all"].append((row, answer))
    order = sorted(judged, key=lambda lang: (lang == "all", lang != "en", lang))
    return {lang: _quality(judged[lang], sources) for lang in order}


def _quality(judged: Sequence[tuple[AnswerRow, ComposedAnswer]], sources: Sources) -> AnswerQuality:
    inside = [(row, answer) for row, answer in judged if row.relevant]
    strange = [(row, answer) for row, answer in judged if not row.relevant]
    cited = [(row, [c.citation.cite for c in answer.citations]) for row, answer in inside if answer.citations]
    return AnswerQuality(
        len(inside),
        len(strange),
        covered=_share(answer.covered for _, answer in inside),
        asked_back=_share(bool(answer.suggestions) and not answer.citations for _, answer in inside),
        precise=_share(cite in row.places for row, cites in cited for cite in cites),
        first=_share(cites[0] in row.places for row, cites in cited),
        refused=_share(not answer.covered and not answer.citations for _, answer in strange),
        kind_named=_share(row.kind == answer.outside for row, answer in strange if not answer.covered),
        clean=_share(_clean(answer, sources) for _, answer in judged),
    )


def _clean(answer: ComposedAnswer, sources: Sources) -> bool:
    marks = used_references(answer.text)
    if not answer.covered:
        return not answer.citations and not marks
    known = all(cited.citation.cite in sources for cited in answer.citations)
    return known and max(marks, default=0) <= len(answer.citations)


def _share(values: Iterable[bool]) -> float | None:
    listed = [bool(value) for value in values]
    return sum(listed) / len(listed) if listed else None
