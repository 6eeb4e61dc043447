"""`advisor evaluate understanding`: answers, stories or danger, read by the advisor and by two simple peers."""

from __future__ import annotations

import hashlib
import json
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

import click
import numpy as np
import regex
from pydantic import BaseModel, Field, ValidationError
from rich.console import Console
from rich.table import Table

from advisor.bootstrap import open_services
from advisor.domain.level import Level
from advisor.domain.reading import ActKind
from advisor.engine.ports import Reader
from advisor.errors import InvalidInputError
from advisor.knowledge.corpus import Knowledge
from advisor.settings import Settings
from advisor.understanding.calibration import reliability
from advisor.understanding.examples import NO_DANGER, AnswerExample, read_examples

_BANDS = (0.0, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
_HIGH = 0.8
_SEVERAL = 3
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+")
_LEVELS = tuple(str(level.value) for level in Level)


class Services(Protocol):
    """What this command needs of `advisor.bootstrap.Services`."""

    @property
    def settings(self) -> Settings: ...

    @property
    def knowledge(self) -> Knowledge: ...

    @property
    def reader(self) -> Reader: ...


class AnswerRow(BaseModel):
    """An answer to a practice's question; the label is a level or, for what is no answer, an act."""

    practice: str
    text: str
    label: str
    lang: str = "en"


class StoryRow(BaseModel):
    """A story with the level of every practice it tells about. Two rows of a `pair` tell the same facts."""

    text: str
    practices: dict[str, int | str]
    red_flags: tuple[str, ...] = ()
    pair: str = ""
    lang: str = "en"


class DangerRow(BaseModel):
    text: str
    danger: str = Field(alias="label")
    lang: str = "en"


@dataclass(frozen=True)
class Read:
    """What one way of reading made of an answer."""

    label: str
    confidence: float = 0.0


ReadAnswer = Callable[[AnswerRow], Read]


@dataclass
class Figures:
    """What is shown: sentences, and tables by name as (heading, rows)."""

    numbers: dict[str, Any] = field(default_factory=dict)
    tables: dict[str, tuple[Sequence[str], list[Sequence[str]]]] = field(default_factory=dict)


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--peers/--no-peers", default=True, show_default=True, help="Read answers with two simple peers as well.")
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
@click.pass_context
def understanding(ctx: click.Context, file: Path, peers: bool, as_json: bool) -> None:
    """How answers {practice, lang, text, label}, stories {lang, text, practices, red_flags, pair} or danger
    {lang, text, label} are read: per language, with confusion and reliability."""
    services: Services = ctx.obj() if callable(ctx.obj) else open_services()
    rows = read_rows(file)
    if isinstance(rows[0], AnswerRow):
        answers = [row for row in rows if isinstance(row, AnswerRow)]
        ways: dict[str, ReadAnswer] = {"advisor": _advisor(services.reader)}
        if peers:
            ways |= _peers(services)
        figures = measure_answers(ways, answers)
    elif isinstance(rows[0], StoryRow):
        figures = measure_stories(services.reader, [row for row in rows if isinstance(row, StoryRow)])
    else:
        figures = measure_danger(services.reader, [row for row in rows if isinstance(row, DangerRow)])
    if as_json:
        tables = {name: [list(heading), *map(list, lines)] for name, (heading, lines) in figures.tables.items()}
        click.echo(json.dumps(figures.numbers | {"tables": tables}, ensure_ascii=False, indent=2))
    else:
        _print(figures)


def read_rows(file: Path) -> list[AnswerRow] | list[StoryRow] | list[DangerRow]:
    """All rows of a file are of one kind; its first row tells which."""
    lines = [(n, line) for n, line in enumerate(file.read_text("utf-8").splitlines(), start=1) if line.strip()]
    if not lines:
        raise InvalidInputError(f"{file}: there are no rows in it")
    found: list[Any] = []
    for number, line in lines:
        try:
            raw = json.loads(line)
            model = AnswerRow if "practice" in raw else StoryRow if "practices" in raw else DangerRow
            found.append(model.model_validate(raw))
        except (ValueError, TypeError) as error:
            what = error.errors()[0]["msg"] if isinstance(error, ValidationError) else str(error)
            raise InvalidInputError(f"{file}:{number}: {what}") from error
        if type(found[-1]) is not type(found[0]):
            raise InvalidInputError(f"{file}:{number}: another kind of row than the first")
    return found


def measure_answers(ways: Mapping[str, ReadAnswer], rows: Sequence[AnswerRow]) -> Figures:
    """Levels over the rows that are answers, acts over all rows."""
    figures = Figures()
    levels = [row for row in rows if row.label in _LEVELS]
    languages = ["all", *sorted({row.lang for row in rows}, key=lambda lang: (lang != "en", lang))]
    shown: list[list[str]] = [[lang, str(sum(lang in ("all", row.lang) for row in levels))] for lang in languages]
    for name, read in ways.items():
        began = time.perf_counter()
        told = [read(row) for row in rows]
        took = 1000 * (time.perf_counter() - began) / len(rows)
        by_row = list(zip(rows, told, strict=True))
        graded = [(row, one) for row, one in by_row if row.label in _LEVELS]
        right = {
            lang: _share(row.label == one.label for row, one in graded if lang in ("all", row.lang))
            for lang in languages
        }
        for line, lang in zip(shown, languages, strict=True):
            line.append(f"{right[lang]:.2f}")
        confidence = np.array([one.confidence for _, one in graded], dtype=np.float32)
        good = np.array([row.label == one.label for row, one in graded])
        figures.numbers[name] = {
            "level right": right,
            "0 and 2 swapped": _share({row.label, one.label} == {"0", "2"} for row, one in graded),
            "act right": _share(_act(row.label) == _act(one.label) for row, one in by_row),
            "confident share": float((confidence >= _HIGH).mean()),
            "right when confident": float(good[confidence >= _HIGH].mean()) if (confidence >= _HIGH).any() else None,
            "ms per answer": round(took, 1),
        }
        if name == "advisor":
            figures.tables["reliability"] = (
                ("confidence from", "answers", "mean confidence", "right"),
                [[f"{a:.1f}", str(n), f"{c:.2f}", f"{g:.2f}"] for a, n, c, g in reliability(confidence, good, _BANDS)],
            )
            for lang in languages:
                figures.tables[f"read as ({lang})"] = _confusion([x for x in by_row if lang in ("all", x[0].lang)])
    figures.tables = {"level right": (("language", "answers", *ways), [*shown]), **figures.tables}
    return figures


def measure_stories(reader: Reader, rows: Sequence[StoryRow]) -> Figures:
    """F1 of practices and red flags over all stories; levels where the practice was found; agreement of pairs."""
    by_lang: dict[str, Counter[str]] = defaultdict(Counter)
    facts: dict[str, list[set[str]]] = defaultdict(list)
    for row in rows:
        reading = reader.story(row.text, row.lang)
        found = {e.practice: str(e.level.value) for e in reading.evidence}
        flags = {sighting.flag for sighting in reading.red_flags}
        wanted = {practice: str(level) for practice, level in row.practices.items()}
        hits = found.keys() & wanted.keys()
        count = Counter(
            hits=len(hits), found=len(found), wanted=len(wanted), level=sum(found[p] == wanted[p] for p in hits),
            flag_hits=len(flags & set(row.red_flags)), flags=len(flags), flags_wanted=len(row.red_flags),
            clean=not row.red_flags, alarmed=bool(flags) and not row.red_flags, stories=1,
        )  # fmt: skip
        for lang in ("all", row.lang):
            by_lang[lang].update(count)
        if row.pair:
            facts[row.pair].append({f"{p}={level}" for p, level in found.items()} | flags)
    shown: list[Sequence[str]] = []
    numbers: dict[str, Any] = {}
    for lang, c in sorted(by_lang.items(), key=lambda item: (item[0] != "all", item[0] != "en", item[0])):
        numbers[lang] = {
            "practices F1": 2 * c["hits"] / max(c["found"] + c["wanted"], 1),
            "level right": c["level"] / max(c["hits"], 1),
            "red flags F1": 2 * c["flag_hits"] / max(c["flags"] + c["flags_wanted"], 1),
            "false alarms": f"{c['alarmed']} of {c['clean']} clean",
        }
        shown.append(
            [lang, str(c["stories"]), *(f"{v:.2f}" if isinstance(v, float) else str(v) for v in numbers[lang].values())]
        )
    if facts:
        told = [len(a & b) / max(len(a | b), 1) for a, b in (pair for pair in facts.values() if len(pair) == 2)]  # noqa: PLR2004
        numbers["pairs agree on"] = _share(told)
    return Figures(numbers, {"stories": (("language", "stories", *list(numbers["all"])), shown)})


def measure_danger(reader: Reader, rows: Sequence[DangerRow]) -> Figures:
    """What share of the dangers is found, and what share of the rest raises a false alarm."""
    told = [(row, reader.danger(row.text, row.lang)) for row in rows]
    languages = ["all", *sorted({row.lang for row in rows}, key=lambda lang: (lang != "en", lang))]
    shown: list[Sequence[str]] = []
    numbers: dict[str, Any] = {}
    for lang in languages:
        mine = [(row.danger, kind) for row, kind in told if lang in ("all", row.lang)]
        numbers[lang] = {
            "found": _share(kind is not None for label, kind in mine if label != NO_DANGER),
            "right kind": _share(kind == label for label, kind in mine if label != NO_DANGER),
            "false alarms": _share(kind is not None for label, kind in mine if label == NO_DANGER),
        }
        shown.append([lang, str(len(mine)), *(f"{value:.2f}" for value in numbers[lang].values())])
    return Figures(numbers, {"danger": (("language", "texts", *numbers["all"]), shown)})


def _advisor(reader: Reader) -> ReadAnswer:
    def read(row: AnswerRow) -> Read:
        reading = reader.answer(row.practice, row.text, row.lang)
        return Read(str(reading.level.value) if reading.level else reading.act.value, reading.confidence)

    return read


def _peers(services: Services) -> dict[str, ReadAnswer]:
    """Both learn from the same example files."""
    examples = read_examples(services.settings.knowledge_folder, services.knowledge.instrument)
    labelled = [(e.text, str(e.level.value)) for e in examples.answers] + [
        (e.text, e.label) for e in examples.acts if e.label != ActKind.ANSWER
    ]
    return {"bag of words": _bag_of_words(labelled)} | _nearest(services, examples.answers)


def _bag_of_words(labelled: Sequence[tuple[str, str]]) -> ReadAnswer:
    """Naive Bayes over words."""
    labels = sorted({label for _, label in labelled})
    seen: dict[str, Counter[str]] = {label: Counter() for label in labels}
    for text, label in labelled:
        seen[label].update(_words(text))
    known = len({word for words in seen.values() for word in words})
    totals = {label: words.total() + known for label, words in seen.items()}
    prior = Counter(label for _, label in labelled)

    def read(row: AnswerRow) -> Read:
        words = _words(row.text)
        scores = np.array(
            [np.log(prior[x]) + sum(np.log((seen[x][word] + 1) / totals[x]) for word in words) for x in labels]
        )
        chances = np.exp(scores - scores.max())
        return Read(labels[int(scores.argmax())], float((chances / chances.sum()).max()))

    return read


def _nearest(services: Services, examples: Sequence[AnswerExample]) -> dict[str, ReadAnswer]:
    """The level of most of the three most similar examples for the same practice in the same language, by the bundled
    embeddings. These are kept in the data folder: the first run takes minutes."""
    from advisor.adapters.bundled_embeddings import open_embeddings  # noqa: PLC0415 - heavy, only here
    from advisor.adapters.vector_cache import LayeredVectors  # noqa: PLC0415

    embedder = open_embeddings(services.settings.embeddings)
    if embedder is None:
        return {}
    cache = LayeredVectors.open(services.settings.knowledge_folder, services.settings.data_dir)
    alike_in: dict[tuple[str, str], list[AnswerExample]] = defaultdict(list)
    for example in examples:
        alike_in[example.practice, example.lang].append(example)

    def vectors(texts: Sequence[str]) -> np.ndarray[Any, np.dtype[np.float32]]:
        keys = [hashlib.sha256(f"{embedder.name} exemplar {text}".encode()).hexdigest()[:16] for text in texts]
        found = dict(cache.get(keys))
        missing = [(key, text) for key, text in zip(keys, texts, strict=True) if key not in found]
        if missing:
            new = dict(zip((k for k, _ in missing), embedder.embed_queries([t for _, t in missing]), strict=True))
            cache.put(new)
            found |= new
        return np.stack([found[key] for key in keys])

    def read(row: AnswerRow) -> Read:
        near = alike_in.get((row.practice, row.lang), [])
        if not near:
            return Read(str(Level.UNKNOWN.value))
        alike = vectors([example.text for example in near]) @ embedder.embed_queries([row.text])[0]
        best = Counter(str(near[at].level.value) for at in np.argsort(-alike, kind="stable")[:_SEVERAL])
        label, votes = best.most_common(1)[0]
        return Read(label, votes / _SEVERAL)

    return {"nearest exemplar": read}


def _confusion(rows: Sequence[tuple[AnswerRow, Read]]) -> tuple[Sequence[str], list[Sequence[str]]]:
    columns = [*_LEVELS, *sorted({one.label for _, one in rows} - set(_LEVELS))]
    meant = [*_LEVELS, *sorted({row.label for row, _ in rows} - set(_LEVELS))]
    counts = Counter((row.label, one.label) for row, one in rows)
    return ("meant", *columns), [[label, *(str(counts[label, column]) for column in columns)] for label in meant]


def _act(label: str) -> str:
    return ActKind.ANSWER.value if label in _LEVELS else label


def _share(values: Any) -> float:
    counted = [float(value) for value in values]
    return sum(counted) / len(counted) if counted else 0.0


def _words(text: str) -> list[str]:
    found: list[str] = _WORD.findall(text.casefold())
    return found


def _print(figures: Figures) -> None:
    console = Console()
    for name, (heading, lines) in figures.tables.items():
        table = Table(*heading, title=name)
        for line in lines:
            table.add_row(*line)
        console.print(table)
    for name, value in figures.numbers.items():
        console.print(f"{name}: {_rounded(value)}")


def _rounded(value: Any) -> str:
    if isinstance(value, dict):
        flat = {name: each for name, each in value.items() if not isinstance(each, dict)}  # the others are tables
        return ", ".join(f"{name} {_rounded(each)}" for name, each in flat.items())
    return f"{value:.3f}" if isinstance(value, float) else str(value)
