"""Imported documents as plain files: `<data_dir>/documents/<id>/source.yaml` and `excerpts.jsonl`."""

from __future__ import annotations

import json
import shutil
import tempfile
import warnings
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import regex
import yaml

from advisor.errors import AdvisorWarning, DocumentError, NotFoundError
from advisor.knowledge.documents import MOST_ID_CHARS, Document, Excerpt, SourceRecord

FOLDER_NAME = "documents"
_SOURCE, _EXCERPTS = "source.yaml", "excerpts.jsonl"
_ID = regex.compile(r"^[a-z0-9]+(-[a-z0-9]+)*\Z")
_HIDDEN = "."
"""Unfinished and outgoing folders start with it and are never read."""


def is_id(text: str) -> bool:
    """Lower case words joined by hyphens, not too long."""
    return len(text) <= MOST_ID_CHARS and _ID.match(text) is not None


class DocumentStore:
    """A folder per document, there as a whole or not at all."""

    def __init__(self, data_dir: Path) -> None:
        self._folder = data_dir / FOLDER_NAME

    def __contains__(self, document_id: str) -> bool:
        return (self._folder / document_id).is_dir()

    def __iter__(self) -> Iterator[Document]:
        """Every document, by id. One that cannot be read is left out with a warning: search goes on without it."""
        for folder in sorted(self._folder.glob("*")) if self._folder.is_dir() else ():
            if not folder.name.startswith(_HIDDEN) and folder.is_dir():
                try:
                    yield _read(folder)
                except (OSError, ValueError, KeyError, TypeError, yaml.YAMLError) as error:
                    warnings.warn(
                        f"the imported document in {folder} cannot be read ({error}); import it again or remove it",
                        AdvisorWarning,
                        stacklevel=2,
                    )

    def put(self, document: Document) -> None:
        """Written beside its place and renamed into it. Raises DocumentError when the folder cannot be written."""
        goal = self._folder / document.record.id
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            made = Path(tempfile.mkdtemp(dir=self._folder, prefix=_HIDDEN))
        except OSError as error:
            raise DocumentError(f"{self._folder} cannot be written: {error.strerror}.") from error
        try:
            _write(made, document)
            made.chmod(0o755)
            old = self._out_of_the_way(goal) if goal.exists() else None
            try:
                made.rename(goal)
            except OSError:
                if old:
                    (old / goal.name).rename(goal)
                raise
        except OSError as error:
            raise DocumentError(f"{goal} cannot be written: {error.strerror}.") from error
        finally:
            shutil.rmtree(made, ignore_errors=True)
        if old:
            shutil.rmtree(old, ignore_errors=True)

    def remove(self, document_id: str) -> None:
        """Raises NotFoundError."""
        goal = self._folder / document_id
        if not is_id(document_id) or not goal.is_dir():
            raise NotFoundError(
                f"There is no imported document {document_id}; `advisor knowledge import --list` shows them."
            )
        shutil.rmtree(self._out_of_the_way(goal))

    def _out_of_the_way(self, goal: Path) -> Path:
        old = Path(tempfile.mkdtemp(dir=self._folder, prefix=_HIDDEN)) / goal.name
        goal.rename(old)
        return old.parent


def _write(folder: Path, document: Document) -> None:
    record = asdict(document.record)
    about = {"file": document.file_name, "sha256": document.sha256, "imported": document.imported}
    (folder / _SOURCE).write_text(
        yaml.safe_dump(record | about, allow_unicode=True, sort_keys=False), encoding="utf-8", newline="\n"
    )
    lines = [json.dumps(asdict(excerpt), ensure_ascii=False) for excerpt in document.excerpts]
    (folder / _EXCERPTS).write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def _read(folder: Path) -> Document:
    about = yaml.load((folder / _SOURCE).read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    record = SourceRecord(folder.name, about["title"], about["year"], about["licence"], about["lang"])
    with (folder / _EXCERPTS).open(encoding="utf-8") as file:
        excerpts = tuple(Excerpt(**json.loads(line)) for line in file if line.strip())
    if not excerpts:
        raise ValueError("it has no excerpts")
    return Document(record, excerpts, about.get("file", ""), about.get("sha256", ""), str(about.get("imported", "")))
