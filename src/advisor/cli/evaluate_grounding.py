"""`advisor evaluate grounding` and `sentences`: whether what is told rests on what it cites."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TypeVar

import click
from pydantic import BaseModel, ValidationError
from rich.console import Console
from rich.table import Table

from advisor.bootstrap import Services
from advisor.cli.services import services_of
from advisor.domain.passage import Passage
from advisor.errors import InvalidInputError
from advisor.evaluation.grounding import AskedRow, GroundingJudge, GroundingQuality, Told, summed
from advisor.grounding.support import unsupported
from advisor.telemetry import MODEL_FALLBACKS, configure_logging

Row = TypeVar("Row", bound=BaseModel)
_FIXED = ("passage-other-language", "document-other-language")


class _Question(BaseModel):
    question: str
    lang: str = "en"
    covered: bool


class _Sentence(BaseModel):
    sentence: str
    lang: str = "en"
    passage: str
    supported: bool
    kind: str = ""


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
@click.option("--misses", is_flag=True, help="Print the sentences that nothing cited carries.")
@click.pass_context
def grounding(ctx: click.Context, file: Path, as_json: bool, misses: bool) -> None:
    """Answers through whatever model is configured, or none, for rows {question, lang, covered}: sentences carried by what
    they cite, marks whose place carries their sentence, refusals right and wrong, who answered, why not the model, and how long
    it took."""
    services = services_of(ctx)
    if not callable(ctx.obj):
        configure_logging(services.settings.log_level, services.settings.log_format)  # figures and log do not mix
    rows = [AskedRow(r.question, r.lang, r.covered) for r in _read(file, _Question)]
    told = _judged(services, rows)
    quality = {"all": summed(list(told.values()))} | {
        lang: summed([t for row, t in told.items() if row.lang == lang]) for lang in sorted({r.lang for r in rows})
    }
    if as_json:
        figures = {lang: asdict(q) for lang, q in quality.items()}
        click.echo(json.dumps({"model": services.settings.model or None, **figures}, indent=2))
    else:
        _print(quality, services.settings.model)
    for sentence, reason in (miss for t in told.values() for miss in t.misses) if misses else ():
        click.echo(f"{reason}: {sentence}", err=as_json)


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
@click.pass_context
def sentences(ctx: click.Context, files: tuple[Path, ...], as_json: bool) -> None:
    """The check itself, for rows {sentence, lang, passage, supported, kind}: what no passage carries and was caught, what one
    carries and was kept."""
    services = services_of(ctx)
    passages = {p.id: p for p in services.knowledge.passages}
    right: dict[str, list[bool]] = {}
    for row in (row for file in files for row in _read(file, _Sentence)):
        passage = _passage(passages, row.passage)
        reason = unsupported(row.sentence, [passage], row.lang, similarity=services.similarity)
        across = passage.text(row.lang)[1] != row.lang
        name = "kept" if row.supported else "caught"
        for key in (name, f"{name}, {'another' if across else 'same'} language", f"{name}, {row.kind}"):
            right.setdefault(key, []).append((reason is None) == row.supported)
    figures = {key: {"sentences": len(v), "share": sum(v) / len(v)} for key, v in sorted(right.items())}
    if as_json:
        click.echo(json.dumps(figures, indent=2))
        return
    table = Table("sentences", "count", "right")
    for key, figure in figures.items():
        table.add_row(key, str(figure["sentences"]), f"{figure['share']:.1%}")
    Console().print(table)


def _judged(services: Services, rows: Sequence[AskedRow]) -> Mapping[AskedRow, Told]:
    services.warm_up()
    speaker = services.speaker
    fixed = {speaker.say(key, lang) for key in _FIXED for lang in speaker.languages}
    judge = GroundingJudge(services.knowledge.passages, fixed, services.similarity)
    has_model = bool(services.settings.model)
    return {row: judge.judge(row, services.advisor.ask, _fallbacks, has_model=has_model) for row in rows}


def _fallbacks() -> Mapping[str, int]:
    """From the counters that operators see too."""
    samples = [s for metric in MODEL_FALLBACKS.collect() for s in metric.samples if s.name.endswith("_total")]
    counted: dict[str, int] = {}
    for sample in samples:
        reason = sample.labels["reason"]
        counted[reason] = counted.get(reason, 0) + int(sample.value)
    return counted


def _passage(passages: Mapping[str, Passage], passage_id: str) -> Passage:
    if passage_id not in passages:
        raise InvalidInputError(f"there is no passage {passage_id!r}")
    return passages[passage_id]


def _read(file: Path, kind: type[Row]) -> list[Row]:
    rows = []
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
        if line.strip():
            try:
                rows.append(kind.model_validate_json(line))
            except ValidationError as error:
                raise InvalidInputError(f"{file}:{number}: {error.errors()[0]['msg']}") from error
    if not rows:
        raise InvalidInputError(f"{file}: there are no rows in it")
    return rows


def _print(quality: Mapping[str, GroundingQuality], model: str) -> None:
    names = ("supported", "precision", "refused_rightly", "refused_wrongly", "by_model")
    titles = ("sentences supported", "citation precision", "refused rightly", "refused wrongly", "by the model")
    table = Table("language", "questions", *titles, "p50 s", "p95 s", title=f"model: {model or 'none'}")
    for lang, figures in quality.items():
        shares = [getattr(figures, name) for name in names]
        cells = ["-" if share is None else f"{share:.1%}" for share in shares]
        table.add_row(lang, str(figures.questions), *cells, f"{figures.p50_s:.2f}", f"{figures.p95_s:.2f}")
    console = Console()
    console.print(table)
    for reason, share in quality["all"].fallbacks.items():
        console.print(f"answered without the model, {reason}: {share:.1%}")
