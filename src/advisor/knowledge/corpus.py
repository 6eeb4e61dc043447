"""All of the knowledge folder that is read at start, in one go."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from advisor.domain.citation import Sources
from advisor.domain.instrument import Instrument
from advisor.domain.passage import Passage
from advisor.errors import ContentError
from advisor.knowledge.documents import Document
from advisor.knowledge.instrument_file import read_instrument
from advisor.knowledge.passage_files import PassageFile, read_passage_files
from advisor.knowledge.sources_file import read_sources
from advisor.knowledge.wording_files import Wording, read_wordings


@dataclass(frozen=True)
class Knowledge:
    """What the files say. `files` still knows lines, for checks."""

    folder: Path
    sources: Sources
    instrument: Instrument
    files: tuple[PassageFile, ...]
    wordings: Mapping[str, Wording]
    excerpts: tuple[Passage, ...] = ()
    """Of documents that a curator imported; they come after the curated passages."""

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        return (*self.curated, *self.excerpts)

    @cached_property
    def curated(self) -> tuple[Passage, ...]:
        """The passages in the folder."""
        return tuple(found.passage for found in self.files)

    @cached_property
    def questions(self) -> Mapping[str, Mapping[str, str]]:
        """By language and practice, what the check asks."""
        return {
            lang: {practice: words.question for practice, words in wording.practices.items()}
            for lang, wording in self.wordings.items()
        }

    def beside(self, documents: Iterable[Document]) -> Knowledge:
        """With imported documents as more sources and passages. A document whose id is that of a source gives way."""
        taken = {source.id for source in self.sources}
        added = [document for document in documents if document.record.id not in taken]
        sources = {source.id: source for source in (*self.sources, *(document.source for document in added))}
        excerpts = tuple(passage for document in added for passage in document.passages)
        return replace(self, sources=Sources(sources), excerpts=excerpts)


def read_knowledge(folder: Path) -> Knowledge:
    """Raises ContentError with the problems of all files that could be looked at."""
    sources = read_sources(folder)
    instrument = read_instrument(folder, sources)
    problems: list[str] = []
    files: tuple[PassageFile, ...] = ()
    wordings: Mapping[str, Wording] = {}
    try:
        files = read_passage_files(folder, instrument, sources)
    except ContentError as error:
        problems += error.problems
    try:
        wordings = read_wordings(folder, instrument)
    except ContentError as error:
        problems += error.problems
    if problems:
        raise ContentError(problems)
    return Knowledge(folder, sources, instrument, files, wordings)
