"""`advisor evaluate understanding`: answers, stories, danger, wishes or languages, read by the advisor and by simple peers."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

import click
from rich.console import Console
from rich.table import Table

from advisor.bootstrap import Services
from advisor.cli.services import services_of
from advisor.engine.ports import Reader
from advisor.evaluation.answer_readers import ReadAnswer, as_the_advisor, bag_of_words, nearest_exemplar
from advisor.evaluation.understanding import (
    ALL,
    LEVELS,
    AnswerFigures,
    Confusion,
    answers_by_language,
    measure_answers,
    measure_calm,
    measure_danger,
    measure_languages,
    measure_stories,
    measure_wishes,
)
from advisor.evaluation.understanding_rows import AnswerRow, DangerRow, LanguageRow, StoryRow, WishRow, read_rows
from advisor.understanding.examples import read_examples
from advisor.understanding.language import detect

Cells: TypeAlias = tuple[Sequence[str], list[Sequence[str]]]
"""(heading, rows)"""


@dataclass
class Shown:
    """What is shown: sentences, and tables by name."""

    numbers: dict[str, Any] = field(default_factory=dict)
    tables: dict[str, Cells] = field(default_factory=dict)


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--peers/--no-peers", default=True, show_default=True, help="Read answers with two simple peers as well.")
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
@click.pass_context
def understanding(ctx: click.Context, file: Path, peers: bool, as_json: bool) -> None:
    """How answers {practice, lang, text, label}, stories {lang, text, practices, red_flags, pair}, danger
    {lang, text, label}, wishes {lang, text, wish} or languages {lang, text, kind} are read, per language."""
    services = services_of(ctx)
    rows = read_rows(file)
    if isinstance(rows[0], AnswerRow):
        ways = {"advisor": as_the_advisor(services.reader)} | (_peers(services) if peers else {})
        answers = [row for row in rows if isinstance(row, AnswerRow)]
        shown = _answers(ways, answers)
        notes, alone = measure_calm(services.reader, answers)
        shown.numbers["safety words, needless"] = {"as a note before the reply": notes, "as all of it": alone}
    elif isinstance(rows[0], StoryRow):
        shown = _stories(services.reader, [row for row in rows if isinstance(row, StoryRow)])
    elif isinstance(rows[0], LanguageRow):
        shown = _languages(services.reader, [row for row in rows if isinstance(row, LanguageRow)])
    elif isinstance(rows[0], WishRow):
        shown = _wishes(services.reader, [row for row in rows if isinstance(row, WishRow)])
    else:
        shown = _danger(services.reader, [row for row in rows if isinstance(row, DangerRow)])
    if as_json:
        tables = {name: [list(heading), *map(list, lines)] for name, (heading, lines) in shown.tables.items()}
        click.echo(json.dumps(shown.numbers | {"tables": tables}, ensure_ascii=False, indent=2))
    else:
        _print(shown)


def _peers(services: Services) -> dict[str, ReadAnswer]:
    """The second only where there are embeddings."""
    from advisor.adapters.bundled_embeddings import open_embeddings  # noqa: PLC0415 - heavy, only here
    from advisor.adapters.vector_cache import LayeredVectors  # noqa: PLC0415

    settings = services.settings
    examples = read_examples(settings.knowledge_folder, services.knowledge.instrument)
    peers = {"bag of words": bag_of_words(examples)}
    embedder = open_embeddings(settings.embeddings)
    if embedder is not None:
        cache = LayeredVectors.open(settings.knowledge_folder, settings.data_dir)
        peers["nearest exemplar"] = nearest_exemplar(examples, embedder, cache)
    return peers


def _answers(ways: Mapping[str, ReadAnswer], rows: Sequence[AnswerRow]) -> Shown:
    """Levels by language beside each other; reliability and confusion of the advisor alone."""
    figures = {name: measure_answers(read, rows) for name, read in ways.items()}
    own = figures["advisor"]
    tables: dict[str, Cells] = {
        "level right": (
            ("language", "answers", *ways),
            [
                [lang, str(count), *(f"{each.level_right[lang]:.2f}" for each in figures.values())]
                for lang, count in answers_by_language(rows).items()
            ],
        ),
        "reliability": (
            ("confidence from", "answers", "mean confidence", "right"),
            [[f"{edge:.1f}", str(n), f"{mean:.2f}", f"{right:.2f}"] for edge, n, mean, right in own.reliability],
        ),
    }
    tables |= {f"read as ({lang})": _confusion(counts) for lang, counts in own.confusion.items()}
    return Shown({name: _answer_numbers(each) for name, each in figures.items()}, tables)


def _answer_numbers(figures: AnswerFigures) -> dict[str, Any]:
    return {
        "level right": figures.level_right,
        "0 and 2 swapped": figures.swapped,
        "act right": figures.act_right,
        "confident share": figures.confident,
        "right when confident": figures.right_when_confident,
        "ms per message": asdict(figures.time),
    }


def _confusion(counts: Confusion) -> Cells:
    columns = [*LEVELS, *sorted({read for _, read in counts} - set(LEVELS))]
    meant = [*LEVELS, *sorted({label for label, _ in counts} - set(LEVELS))]
    return ("meant", *columns), [[label, *(str(counts.get((label, read), 0)) for read in columns)] for label in meant]


def _stories(reader: Reader, rows: Sequence[StoryRow]) -> Shown:
    read = measure_stories(reader, rows)
    figures = read.by_language
    numbers: dict[str, Any] = {
        lang: {
            "practices F1": each.practices_f1,
            "level right": each.level_right,
            "red flags F1": each.red_flags_f1,
            "partners F1": "-" if each.partners_f1 is None else each.partners_f1,
            "false alarms": f"{each.alarmed} of {each.clean} clean",
        }
        for lang, each in figures.items()
    }
    table = _by_language("stories", {lang: each.stories for lang, each in figures.items()}, numbers)
    if read.pairs_agree is not None:
        numbers["pairs agree on"] = read.pairs_agree
        numbers["labelled facts of pairs read alike"] = read.pairs_alike
        numbers["the same, whatever the level"] = read.pairs_named
    numbers["ms per message"] = asdict(read.time)
    return Shown(numbers, {"stories": table})


def _danger(reader: Reader, rows: Sequence[DangerRow]) -> Shown:
    figures = measure_danger(reader, rows)
    numbers = {
        lang: {
            "found": each.found,
            "certain": each.certain,
            "right kind": each.right_kind,
            "needless notes": each.notes,
            "false alarms": each.false_alarms,
        }
        for lang, each in figures.items()
    }
    return Shown(
        dict(numbers), {"danger": _by_language("texts", {lang: each.texts for lang, each in figures.items()}, numbers)}
    )


def _wishes(reader: Reader, rows: Sequence[WishRow]) -> Shown:
    figures = measure_wishes(reader, rows)
    numbers = {
        lang: {"found": each.found, "taken for another": each.mistaken, "needless": each.needless}
        for lang, each in figures.items()
    }
    return Shown(
        dict(numbers), {"wishes": _by_language("texts", {lang: each.texts for lang, each in figures.items()}, numbers)}
    )


def _languages(reader: Reader, rows: Sequence[LanguageRow]) -> Shown:
    """The peer knows languages by letters alone."""
    read = measure_languages({"advisor": reader.language, "py3langid": detect}, rows)
    tables: dict[str, Cells] = {
        f"language right: {name}": (
            ("language", *(f"{kind} ({figures.counts[kind]})" for kind in figures.counts)),
            [
                [lang, *(f"{by_kind[kind]:.2f}" if kind in by_kind else "-" for kind in figures.counts)]
                for lang, by_kind in figures.right.items()
            ],
        )
        for name, figures in read.items()
    }
    numbers = {
        name: {**figures.right[ALL], "left a talk in the message's own language": figures.left}
        for name, figures in read.items()
    }
    return Shown(dict(numbers), tables)


def _by_language(what: str, counts: Mapping[str, int], numbers: Mapping[str, Mapping[str, Any]]) -> Cells:
    lines: list[Sequence[str]] = [
        [lang, str(count), *(f"{v:.2f}" if isinstance(v, float) else str(v) for v in numbers[lang].values())]
        for lang, count in counts.items()
    ]
    return ("language", what, *numbers[ALL]), lines


def _print(shown: Shown) -> None:
    console = Console()
    for name, (heading, lines) in shown.tables.items():
        table = Table(*heading, title=name)
        for line in lines:
            table.add_row(*line)
        console.print(table)
    for name, value in shown.numbers.items():
        console.print(f"{name}: {_rounded(value)}")


def _rounded(value: Any) -> str:
    if isinstance(value, dict):
        flat = {name: each for name, each in value.items() if not isinstance(each, dict)}  # the others are tables
        return ", ".join(f"{name} {_rounded(each)}" for name, each in flat.items())
    return f"{value:.3f}" if isinstance(value, float) else str(value)
