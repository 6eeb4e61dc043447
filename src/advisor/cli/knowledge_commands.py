"""`advisor knowledge`: check, count, list, show and index what the advisor knows."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from advisor.bootstrap import Services
from advisor.cli.curation_commands import add, import_
from advisor.cli.progress_bar import ProgressBar
from advisor.cli.services import services_of
from advisor.domain.passage import Filters, Passage
from advisor.errors import InvalidInputError, UnavailableError
from advisor.knowledge.checks import CheckReport, check_knowledge
from advisor.knowledge.corpus import Knowledge
from advisor.retrieval.coverage import FILE_NAME as COVERAGE_FILE
from advisor.retrieval.index_build import CorpusVectors
from advisor.retrieval.library_build import shipped_rows, strange_vectors, train
from advisor.retrieval.outside import read_outside_questions
from advisor.retrieval.ports import EmbeddingModel, VectorCache
from advisor.retrieval.self_check import FIRST, same_passages, unfound_passages
from advisor.understanding.examples import example_problems


@click.group()
def knowledge() -> None:
    """Check, list and index what the advisor knows."""


knowledge.add_command(import_)
knowledge.add_command(add)


@knowledge.command()
@click.option(
    "--sources", type=click.Path(exists=True, file_okay=False, path_type=Path), help="Folder of source texts."
)
@click.option("--deep", is_flag=True, help="Also search every passage by its own phrasings, and compare meanings.")
@click.option("--strict", is_flag=True, help="Count advice as problems.")
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
@click.pass_context
def check(ctx: click.Context, sources: Path | None, deep: bool, strict: bool, as_json: bool) -> None:
    """Report whatever is wrong in the files, with file and line."""
    services = services_of(ctx)
    folder = services.settings.knowledge_folder
    report = check_knowledge(folder, sources)
    if not report.problems:
        report.problems += example_problems(folder, services.knowledge.instrument)
    if deep and not report.problems:
        report.advice += _deep(services)
    elif deep:
        click.echo("The deep check waits until the problems are mended.", err=True)
    if as_json:
        click.echo(json.dumps(_as_json(report), ensure_ascii=False, indent=2))
    else:
        _print_report(report)
    if report.problems or (strict and report.advice):
        ctx.exit(1)


@knowledge.command()
@click.option("--json", "as_json", is_flag=True, help="Print the counts as JSON.")
@click.pass_context
def stats(ctx: click.Context, as_json: bool) -> None:
    """Count passages, phrasings, practices and places."""
    known = services_of(ctx).knowledge
    counts = _counts(known)
    if as_json:
        click.echo(json.dumps(counts, ensure_ascii=False, indent=2))
        return
    table = Table("what", "how many")
    for name, value in counts.items():
        text = ", ".join(f"{k} {v}" for k, v in value.items()) if isinstance(value, dict) else str(value)
        table.add_row(name, text)
    Console().print(table)


@knowledge.command("list")
@click.option("--dimension", help="Only passages of this dimension.")
@click.option("--practice", help="Only passages on this practice.")
@click.option("--kind", help="Only passages of this kind.")
@click.option("--cite", help="Only passages that cite this place.")
@click.pass_context
def list_passages(
    ctx: click.Context, dimension: str | None, practice: str | None, kind: str | None, cite: str | None
) -> None:
    """List passages: id, kind, practices and title, tab between."""
    wanted = Filters(dimension, practice, kind)
    for passage in services_of(ctx).knowledge.passages:
        if wanted.admits(passage) and (cite is None or cite in passage.cites):
            practices = ",".join(passage.practices) or "-"
            click.echo("\t".join((passage.id, passage.kind.value, practices, passage.text("en")[0].title)))


@knowledge.command()
@click.argument("passage_id")
@click.option("--lang", default="en", show_default=True, help="Language to show it in.")
@click.pass_context
def show(ctx: click.Context, passage_id: str, lang: str) -> None:
    """Show one passage with its sources and phrasings."""
    known = services_of(ctx).knowledge
    passage = next((p for p in known.passages if p.id == passage_id), None)
    if passage is None:
        raise InvalidInputError(f"there is no passage {passage_id}; `advisor knowledge list` names them all")
    click.echo(_written_out(passage, known, lang))


@knowledge.command()
@click.option("--ship", is_flag=True, help="Also write models/vectors.npz and models/coverage.json into the folder.")
@click.pass_context
def build(ctx: click.Context, ship: bool) -> None:
    """Embed what is not embedded yet and fill the search index. Can be stopped and goes on where it was."""
    from advisor.adapters.bundled_embeddings import open_embeddings  # noqa: PLC0415 - heavy, only here
    from advisor.adapters.chroma_index import build_index  # noqa: PLC0415
    from advisor.adapters.vector_cache import LayeredVectors  # noqa: PLC0415

    services = services_of(ctx)
    settings, passages = services.settings, services.knowledge.passages
    embedder = open_embeddings(settings.embeddings)
    if embedder is None:
        click.echo("ADVISOR_EMBEDDINGS is none: there is nothing to build, search goes by words.")
        return
    cache = LayeredVectors.open(settings.knowledge_folder, settings.data_dir)
    with ProgressBar("Embedding") as progress:
        corpus = CorpusVectors.build(passages, embedder, cache, progress.step)
    if ship:
        _ship(settings.knowledge_folder, services.knowledge.curated, embedder, cache)
    try:
        with ProgressBar("Filling the index") as progress:
            build_index(corpus, settings.data_dir, settings.chroma_url, progress=progress.step)
    except UnavailableError as error:
        click.echo(f"The index was not filled: {error}.")
        return
    click.echo(f"{len(passages)} passages, {len(corpus.rows)} vectors: ready.")


def _ship(folder: Path, passages: Sequence[Passage], embedder: EmbeddingModel, cache: VectorCache) -> None:
    """What a first start needs: the vectors of all curated texts and the trained decision."""
    from advisor.adapters.vector_cache import SHIPPED_NAME, write_shipped  # noqa: PLC0415 - only here

    corpus = CorpusVectors.build(passages, embedder, cache)
    questions = read_outside_questions(folder)
    strange = strange_vectors(questions, corpus, embedder, cache)
    coverage, report = train(corpus, strange, questions)
    coverage.save(folder / COVERAGE_FILE)
    rows = shipped_rows(passages, questions)
    write_shipped(folder / SHIPPED_NAME, cache.get([row.key(embedder.name) for row in rows]))
    click.echo(f"Held out: {report.kept:.1%} of phrasings covered, {report.refused:.1%} of strange questions refused.")


def _deep(services: Services) -> list[str]:
    """What only vectors show. Those that are missing are computed and kept."""
    from advisor.adapters.bundled_embeddings import open_embeddings  # noqa: PLC0415 - heavy, only here
    from advisor.adapters.vector_cache import LayeredVectors  # noqa: PLC0415

    settings, files = services.settings, services.knowledge.files
    embedder = open_embeddings(settings.embeddings)
    if embedder is None:
        raise UnavailableError("the deep check needs embeddings; ADVISOR_EMBEDDINGS is none")
    cache = LayeredVectors.open(settings.knowledge_folder, settings.data_dir)
    with ProgressBar("Embedding") as progress:
        corpus = CorpusVectors.build(services.knowledge.curated, embedder, cache, progress.step)
    found = [
        files[n].problem(("asked_as",), f"none of its own phrasings finds it among the first {FIRST} (best: {rank})")
        for n, rank in unfound_passages(corpus, len(files))
    ]
    for a, b, alike in same_passages(corpus, len(files)):
        found.append(files[b].problem(("id",), f"is asked for like {files[a].passage.id} ({alike:.2f} of 1)"))
    return found


def _counts(known: Knowledge) -> dict[str, int | dict[str, int]]:
    passages = known.passages
    phrasings: Counter[str] = Counter()
    for passage in passages:
        phrasings.update({lang: len(phrases) for lang, phrases in passage.asked_as.items()})
    cited = {cite for passage in passages for cite in passage.cites}
    return {
        "passages": len(passages),
        "kinds": dict(Counter(p.kind.value for p in passages).most_common()),
        "texts": dict(Counter(lang for p in passages for lang in p.texts).most_common()),
        "phrasings": dict(phrasings.most_common()),
        "practices": len(known.instrument.practice_ids),
        "practices with a passage": len({x for p in passages for x in p.practices}),
        "sources": sum(1 for _ in known.sources),
        "places": len(known.sources.cites),
        "places cited": len(cited),
        "wordings": len(known.wordings),
    }


def _written_out(passage: Passage, known: Knowledge, lang: str) -> str:
    text, _ = passage.text(lang)
    lines = [f"# {text.title}", "", f"{passage.id} | {passage.kind.value} | {', '.join(passage.practices) or '-'}", ""]
    lines += [text.body, ""]
    lines += [f"- {step}" for step in text.do] + ([""] if text.do else [])
    lines += [text.watch, ""] if text.watch else []
    for cite in passage.cites:
        citation = known.sources.resolve(cite)
        year = citation.year or "no date"
        lines.append(f"[{cite}] {citation.source_title}: {citation.place} ({citation.source_kind}, {year})")
    for language, phrases in passage.asked_as.items():
        lines += ["", f"asked as ({language}):", *(f"  {phrase}" for phrase in phrases)]
    return "\n".join(lines)


def _print_report(report: CheckReport) -> None:
    for text in report.problems:
        click.echo(text)
    for text in report.advice:
        click.echo(f"{text} (advice)")
    if report.longest_shared:
        run = report.longest_shared
        click.echo(
            f"Longest word sequence shared with a source: {run.length} ({run.words!r} in {run.passage}, {run.source})."
        )
    click.echo(f"{report.passages} passages, {len(report.problems)} problems, {len(report.advice)} pieces of advice.")


def _as_json(report: CheckReport) -> dict[str, object]:
    run = report.longest_shared
    return {
        "passages": report.passages,
        "problems": report.problems,
        "advice": report.advice,
        "longest_shared": run
        and {"words": run.words, "length": run.length, "passage": run.passage, "source": run.source},
    }
