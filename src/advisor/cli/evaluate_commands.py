"""`advisor evaluate`: quality on question sets, beside simpler ways in the same run."""

from __future__ import annotations

import json
import math
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import click
import numpy as np
from pydantic import BaseModel, ValidationError
from rich.console import Console
from rich.table import Table

from advisor.bootstrap import Services
from advisor.cli.evaluate_answers import answers
from advisor.cli.evaluate_check import check
from advisor.cli.evaluate_grounding import grounding, sentences
from advisor.cli.evaluate_understanding import understanding
from advisor.cli.services import services_of
from advisor.domain.passage import Passage, PassageKind, PassageText
from advisor.engine.ports import Library
from advisor.errors import InvalidInputError, UnavailableError
from advisor.knowledge.corpus import Knowledge
from advisor.retrieval.lexical import LexicalIndex

Places: TypeAlias = Sequence[Sequence[str]]
"""The places that the results of a search cite, best result first."""
Search: TypeAlias = Callable[[str, str], Places]
"""(question, language) to the places of ten results."""

_RESULTS = 10
_RECALL_RESULTS = 5
_CITES = 4
_CHUNK, _OVERLAP = 1000, 200


class _Relevant(BaseModel):
    cite: str
    grade: int


class _Question(BaseModel):
    question: str
    lang: str = "en"
    relevant: tuple[_Relevant, ...] = ()

    @property
    def grades(self) -> dict[str, int]:
        return {place.cite: place.grade for place in self.relevant}


@dataclass(frozen=True)
class Quality:
    """Means over the questions of one language. `ndcg` over places in the order of the results that cite them first;
    `recall` of the relevant places among those of the first five results."""

    questions: int
    ndcg: float
    recall: float


@click.group()
def evaluate() -> None:
    """Measure quality on question sets."""


evaluate.add_command(understanding)
evaluate.add_command(answers)
evaluate.add_command(check)
evaluate.add_command(grounding)
evaluate.add_command(sentences)


@evaluate.command("all")
@click.option("--folder", default="evals", type=click.Path(path_type=Path), help="Folder of the sets.")
@click.option("--sealed", is_flag=True, help="The sealed sets as well; nothing may be chosen by what they show.")
@click.pass_context
def everything(ctx: click.Context, folder: Path, sealed: bool) -> None:
    """Retrieval, answers, understanding, grounding and the check, on every set there is."""
    if not folder.is_dir():
        raise InvalidInputError(f"there is no folder {folder}; run this in a checkout, or name one with --folder")
    for state in ("tune", "sealed") if sealed else ("tune",):
        asked = sorted((folder / "retrieval").glob(f"questions*.{state}.jsonl"))
        strange = sorted((folder / "retrieval").glob(f"strange*.{state}.jsonl"))
        for file in asked:
            _headed(ctx, f"Retrieval: {file.name}", "retrieval", file=file)
        if asked or strange:
            _headed(ctx, f"Answers: {state}", "answers", files=(*asked, *strange))
        for file in sorted((folder / "understanding").glob(f"*.{state}.jsonl")):
            _headed(ctx, f"Understanding: {file.name}", "understanding", file=file)
        for file in sorted((folder / "grounding").glob(f"sentences.{state}.jsonl")):
            _headed(ctx, f"Grounding: {file.name}", "sentences", files=(file,))
    for file in sorted((folder / "grounding").glob("questions.jsonl")):
        _headed(ctx, f"Grounding: {file.name}", "grounding", file=file)
    _headed(ctx, "The check, simulated", "check")


def _headed(ctx: click.Context, title: str, name: str, **arguments: object) -> None:
    command = evaluate.commands.get(name)
    if command is not None:
        Console().rule(title)
        ctx.invoke(command, **arguments)


@evaluate.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--sources", type=click.Path(exists=True, file_okay=False, path_type=Path), help="Folder of source texts."
)
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
@click.pass_context
def retrieval(ctx: click.Context, file: Path, sources: Path | None, as_json: bool) -> None:
    """nDCG@10 and recall@5 per language, for rows {question, lang, relevant: [{cite, grade}]}; rows that nothing answers
    (relevant is empty) count for the share judged covered only."""
    services = services_of(ctx)
    rows = _read(file)
    systems: dict[str, Search] = {
        "advisor": _advisor(services.library),
        "BM25": _bm25(_without_phrasings(services.knowledge.curated)),
    }
    if sources is not None:
        systems["tutorial stack"] = _tutorial_stack(services, sources)
    figures = {name: measure(search, [row for row in rows if row.relevant]) for name, search in systems.items()}
    covered = _covered(services.library, rows)
    if as_json:
        plain = {name: {lang: vars(q) for lang, q in by_lang.items()} for name, by_lang in figures.items()}
        click.echo(json.dumps({"systems": plain, "covered": covered}, indent=2))
    else:
        _print(figures, covered)


def measure(search: Search, rows: Sequence[_Question]) -> dict[str, Quality]:
    """Quality per language and for `all`."""
    found: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for row in rows:
        places = search(row.question, row.lang)
        figures = ndcg(places, row.grades), recall(places, row.grades)
        found[row.lang].append(figures)
        found["all"].append(figures)
    return {
        lang: Quality(len(values), *(float(x) for x in np.mean(values, axis=0)))
        for lang, values in sorted(found.items(), key=lambda item: (item[0] == "all", item[0] != "en", item[0]))
    }


def ndcg(results: Places, grades: Mapping[str, int]) -> float:
    """Of the first ten different places that the results cite."""
    places = list(dict.fromkeys(place for cites in results[:_RESULTS] for place in cites[:_CITES]))
    ideal = _gain(sorted(grades.values(), reverse=True))
    return _gain([grades.get(place, 0) for place in places]) / ideal if ideal else 0.0


def recall(results: Places, grades: Mapping[str, int]) -> float:
    """Share of the relevant places that the first five results cite."""
    places = {place for cites in results[:_RECALL_RESULTS] for place in cites[:_CITES]}
    return len(places & grades.keys()) / len(grades) if grades else 0.0


def _gain(grades: Sequence[int]) -> float:
    return sum((2.0**grade - 1) / math.log2(rank + 2) for rank, grade in enumerate(grades[:_RESULTS]))


def _advisor(library: Library) -> Search:
    return lambda question, lang: [h.passage.cites for h in library.find(question, k=_RESULTS, lang=lang).hits]


def _bm25(passages: Sequence[Passage]) -> Search:
    index = LexicalIndex.build(passages)

    def search(question: str, lang: str) -> Places:
        return [passages[i].cites for i in np.argsort(-index.scores(question, None), kind="stable")[:_RESULTS]]

    return search


def _without_phrasings(passages: Sequence[Passage]) -> list[Passage]:
    return [Passage(p.id, p.kind, p.practices, p.cites, p.texts) for p in passages]


def _tutorial_stack(services: Services, folder: Path) -> Search:
    """Raw sources in windows of 1000 characters, 200 overlapping, dense search. The texts carry no addresses, so a window
    stands for the place of its source whose passages share most words with it: a favour to the peer, if anything."""
    from advisor.adapters.bundled_embeddings import open_embeddings  # noqa: PLC0415 - heavy, only here

    embedder = open_embeddings(services.settings.embeddings)
    if embedder is None:
        raise UnavailableError("the tutorial stack needs embeddings; ADVISOR_EMBEDDINGS is none")
    windows = [(path.stem, text) for path in sorted(folder.glob("*.txt")) for text in _windows(path.read_text("utf-8"))]
    vectors = np.concatenate([embedder.embed_passages([text]) for _, text in windows])
    places = _places_of(windows, services.knowledge)

    def search(question: str, lang: str) -> Places:
        order = np.argsort(-(vectors @ embedder.embed_queries([question])[0]), kind="stable")
        return [places[i] for i in order[:_RESULTS]]

    return search


def _windows(text: str) -> list[str]:
    return [text[start : start + _CHUNK] for start in range(0, max(len(text) - _OVERLAP, 1), _CHUNK - _OVERLAP)]


def _places_of(windows: Sequence[tuple[str, str]], knowledge: Knowledge) -> list[tuple[str, ...]]:
    """One pseudo passage per place, made of its name and of all passages that cite it first."""
    told: dict[str, list[str]] = {
        f"{s.id}#{place}": [name] for s in knowledge.sources for place, name in s.places.items()
    }
    for passage in knowledge.curated:
        text = passage.texts["en"]
        told[passage.cites[0]] += [text.title, text.body]
    places = list(told)
    texts = [PassageText(told[place][0], " ".join(told[place][1:])) for place in places]
    index = LexicalIndex.build(
        [Passage(p, PassageKind.EXCERPT, (), (p,), {"en": t}) for p, t in zip(places, texts, strict=True)]
    )
    found: list[tuple[str, ...]] = []
    for source, window in windows:
        scores = index.scores(window, "en")
        own = [i for i, place in enumerate(places) if place.partition("#")[0] == source]
        found.append((places[max(own, key=lambda i: scores[i])],) if own else ())
    return found


def _covered(library: Library, rows: Sequence[_Question]) -> dict[str, float]:
    """Share judged covered among questions with an answer, and share refused among those without."""
    judged: dict[bool, list[bool]] = {True: [], False: []}
    for row in rows:
        judged[bool(row.relevant)].append(library.find(row.question, k=1, lang=row.lang).covered)
    shares = {}
    if judged[True]:
        shares["covered"] = sum(judged[True]) / len(judged[True])
    if judged[False]:
        shares["refused"] = 1 - sum(judged[False]) / len(judged[False])
    return shares


def _read(file: Path) -> list[_Question]:
    rows = []
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
        if line.strip():
            try:
                rows.append(_Question.model_validate_json(line))
            except ValidationError as error:
                raise InvalidInputError(f"{file}:{number}: {error.errors()[0]['msg']}") from error
    if not rows:
        raise InvalidInputError(f"{file}: there are no questions in it")
    return rows


def _print(figures: Mapping[str, Mapping[str, Quality]], covered: Mapping[str, float]) -> None:
    table = Table("language", "questions", *(f"{name}: nDCG@10 / recall@5" for name in figures))
    for lang, first in next(iter(figures.values())).items():
        cells = [f"{by_lang[lang].ndcg:.2f} / {by_lang[lang].recall:.2f}" for by_lang in figures.values()]
        table.add_row(lang, str(first.questions), *cells)
    console = Console()
    console.print(table)
    for name, share in covered.items():
        console.print(f"{name}: {share:.1%}")
