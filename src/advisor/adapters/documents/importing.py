"""Taking in a document: read, cut, keep. Whatever is wrong with it is found before anything is kept."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from advisor.adapters.documents.reader import read_document
from advisor.adapters.documents.store import DocumentStore, is_id
from advisor.errors import DocumentError, InvalidInputError
from advisor.knowledge.document_excerpts import cut
from advisor.knowledge.document_text import clean
from advisor.knowledge.documents import MOST_ID_CHARS, Content, Document, SourceRecord, id_of


def take_in(
    path: Path, record: SourceRecord, store: DocumentStore, curated: Collection[str], *, replacing: bool = False
) -> tuple[Document, Content]:
    """`record.id` may be empty: it is made of the title. `curated`: the source ids that are taken. Raises DocumentError or
    InvalidInputError and has then changed nothing."""
    record = replace(record, title=clean(record.title), licence=clean(record.licence))
    document_id = record.id or id_of(record.title)
    _check(document_id, record, store, curated, replacing=replacing)
    content = read_document(path)
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    twin = next((d.record.id for d in store if d.sha256 == digest and d.record.id != document_id), None)
    if twin:
        raise DocumentError(f"{path.name} was imported already, as {twin}. Remove that first, or leave it as it is.")
    document = Document(
        replace(record, id=document_id),
        cut(content),
        clean(path.name),
        digest,
        datetime.now(UTC).date().isoformat(),
    )
    store.put(document)
    return document, content


def _check(
    document_id: str, record: SourceRecord, store: DocumentStore, curated: Collection[str], *, replacing: bool
) -> None:
    if not record.title:
        raise InvalidInputError("The title is empty.", "title")
    if not is_id(document_id):
        raise InvalidInputError(
            f"{document_id!r} cannot be an id; give one with --id: lower case words joined by hyphens, at most "
            f"{MOST_ID_CHARS} letters.",
            "id",
        )
    if document_id in curated:
        raise InvalidInputError(
            f"The id {document_id} is that of a source in sources.yaml; give another with --id.", "id"
        )
    if document_id in store and not replacing:
        raise InvalidInputError(
            f"There is an imported document {document_id} already; --replace puts the new one in its place, --id gives "
            "this one another id.",
            "id",
        )
