"""All of the knowledge folder that is read at start, in one go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from advisor.domain.citation import Sources
from advisor.domain.instrument import Instrument
from advisor.domain.passage import Passage
from advisor.errors import ContentError
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

    @property
    def passages(self) -> tuple[Passage, ...]:
        return tuple(found.passage for found in self.files)


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
