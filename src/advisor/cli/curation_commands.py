"""`advisor knowledge import` and `advisor knowledge add`: what a curator brings into the corpus."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click
import regex

from advisor.adapters.documents.importing import take_in
from advisor.adapters.documents.store import DocumentStore
from advisor.bootstrap import Services
from advisor.cli.progress_bar import ProgressBar
from advisor.cli.services import services_of
from advisor.domain.passage import Passage, PassageKind
from advisor.errors import AdvisorError, ContentError, InvalidInputError
from advisor.knowledge.documents import Document, SourceRecord
from advisor.knowledge.passage_skeleton import write_skeleton
from advisor.retrieval.index_build import needed_rows, obtain_vectors

_LANG = regex.compile(r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\Z")
_KINDS = [kind.value for kind in PassageKind if kind is not PassageKind.EXCERPT]


def _year(ctx: click.Context, parameter: click.Parameter, value: str | None) -> int | None:
    """0 stands for `none`, None for not given."""
    if value is None or value == "none":
        return None if value is None else 0
    if not value.isdecimal() or not 1500 <= int(value) <= 2200:  # noqa: PLR2004 - as in sources.yaml
        raise InvalidInputError(
            f"--year {value}: a year has four digits; a document without a date has `none`.", "year"
        )
    return int(value)


def _lang(ctx: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    if value is not None and not _LANG.match(value):
        raise InvalidInputError(f"--lang {value}: a language is named by its short code, such as en, es or sw.", "lang")
    return value


@click.command("import")
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option("--title", help="Title of the document, as it is cited.")
@click.option("--year", callback=_year, help="Year it appeared, or `none`.")
@click.option("--licence", help="Terms under which it may be used, e.g. CC-BY-4.0.")
@click.option("--lang", callback=_lang, help="Language it is written in, e.g. en.")
@click.option("--id", "document_id", default="", help="Short name used in citations; left out, made of the title.")
@click.option("--replace", "replacing", is_flag=True, help="Put it in the place of the document with the same id.")
@click.option("--list", "listing", is_flag=True, help="List what was imported.")
@click.option("--remove", metavar="ID", help="Take an imported document out again.")
@click.pass_context
def import_(ctx: click.Context, /, file: Path | None, listing: bool, remove: str | None, **record: Any) -> None:
    """Import a document (PDF, DOCX, HTML, Markdown, text): it is cut into excerpts that are searched and cited
    beside the curated passages, weighted lower. It is kept in the data folder."""
    services = services_of(ctx)
    if listing:
        _list(services.documents)
    elif remove:
        services.documents.remove(remove)
        click.echo(f"{remove} is removed. A running service forgets it when it is started again.")
    elif file is None:
        raise click.UsageError("Name a FILE, or use --list or --remove ID.")
    else:
        _import(services, file, record)


@click.command()
@click.argument("passage_id")
@click.option("--title", required=True, help="What the reader gets, under 70 letters.")
@click.option("--kind", required=True, type=click.Choice(_KINDS))
@click.option("--practice", "practices", multiple=True, help="Id of a practice; up to three.")
@click.option("--cite", "cites", multiple=True, required=True, help="Place it rests on; one to four.")
@click.option("--subject", default="", help="Folder under passages/; left out, the dimension of its first practice.")
@click.pass_context
def add(ctx: click.Context, /, passage_id: str, **front: Any) -> None:
    """Begin a passage: a file with everything that has to be filled in, its ids checked."""
    folder = services_of(ctx).settings.knowledge_folder
    path = write_skeleton(folder, passage_id, **front)
    click.echo(f"{path}\nFill it in, then run `advisor knowledge check`.")


def _import(services: Services, file: Path, record: dict[str, Any]) -> None:
    missing = [f"--{name}" for name in ("title", "licence", "lang") if not record[name]]
    if record["year"] is None:
        missing.append("--year")
    if missing:
        raise click.UsageError(f"A document needs its record: {', '.join(missing)} missing.")
    told = SourceRecord(
        record["document_id"], record["title"], record["year"] or None, record["licence"], record["lang"]
    )
    curated = {source.id for source in services.knowledge.sources if source.curated}
    document, content = take_in(file, told, services.documents, curated, replacing=record["replacing"])
    click.echo(f"{document.record.id}: {len(document.excerpts)} excerpts at {len(document.source.places)} places.")
    if content.blank_pages:
        click.echo(f"{content.blank_pages} of {content.pages} pages have no text (pictures?); they are not searched.")
    _embed(services, document.passages)
    click.echo("A running service knows it when it is started again.")


def _embed(services: Services, passages: tuple[Passage, ...]) -> None:
    """Only what was not embedded before; what a stop leaves undone is done at the next start."""
    from advisor.adapters.bundled_embeddings import open_embeddings  # noqa: PLC0415 - heavy, only here
    from advisor.adapters.vector_cache import LayeredVectors  # noqa: PLC0415

    settings = services.settings
    try:
        embedder = open_embeddings(settings.embeddings)
        if embedder is not None:
            cache = LayeredVectors.open(settings.knowledge_folder, settings.data_dir)
            with ProgressBar("Embedding") as progress:
                obtain_vectors(needed_rows(passages), embedder, cache, progress.step)
    except ContentError:
        raise
    except AdvisorError as error:
        click.echo(f"It is kept, but not embedded yet ({error}); that is done at the next start.")
    except KeyboardInterrupt:
        click.echo("It is kept; the rest is embedded at the next start or by `advisor knowledge build`.")


def _list(documents: DocumentStore) -> None:
    found: list[Document] = list(documents)
    for document in found:
        record = document.record
        year = str(record.year or "no date")
        click.echo(
            "\t".join(
                (record.id, record.title, year, record.lang, record.licence, f"{len(document.excerpts)} excerpts")
            )
        )
    if not found:
        click.echo("Nothing was imported yet.", err=True)
