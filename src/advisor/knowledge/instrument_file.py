"""`instrument.yaml`: the dimensions, practices and red flags."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from pydantic import Field

from advisor.domain.citation import Sources
from advisor.domain.instrument import Dimension, Instrument, Practice, RedFlag
from advisor.errors import ContentError
from advisor.knowledge.content_file import ContentFile, StrictModel, Words

FILE_NAME = "instrument.yaml"


class _Item(StrictModel):
    id: Words
    means: Words
    cites: tuple[Words, ...] = Field(min_length=1)


class _Flag(_Item):
    asks: Words


class _Dimension(StrictModel):
    id: Words
    name: Words
    core: bool = False
    practices: tuple[_Item, ...] = Field(min_length=1)


class _InstrumentFile(StrictModel):
    dimensions: tuple[_Dimension, ...] = Field(min_length=1)
    red_flags: tuple[_Flag, ...]


def read_instrument(folder: Path, sources: Sources) -> Instrument:
    """The instrument of a knowledge folder. Raises ContentError."""
    file = ContentFile.read(folder / FILE_NAME)
    content = file.parse(_InstrumentFile)
    problems = list(_problems(file, content, sources))
    if problems:
        raise ContentError(problems)
    return Instrument(
        dimensions=tuple(
            Dimension(d.id, d.core, tuple(Practice(p.id, p.means, p.cites) for p in d.practices))
            for d in content.dimensions
        ),
        red_flags=tuple(RedFlag(f.id, f.means, f.cites, f.asks) for f in content.red_flags),
    )


def _problems(file: ContentFile, content: _InstrumentFile, sources: Sources) -> Iterator[str]:
    seen: set[str] = set()
    for where, item in _items(content):
        if item.id in seen:
            yield file.problem((*where, "id"), f"the id {item.id} is used twice")
        seen.add(item.id)
        for position, cite in enumerate(item.cites):
            if cite not in sources:
                yield file.problem((*where, "cites", position), f"no place {cite} in sources.yaml")
    practices = {practice.id for dimension in content.dimensions for practice in dimension.practices}
    for f, flag in enumerate(content.red_flags):
        if flag.asks not in practices:
            yield file.problem(("red_flags", f, "asks"), f"no practice {flag.asks}")
    for d, dimension in enumerate(content.dimensions):
        for p, practice in enumerate(dimension.practices):
            if practice.id.partition(".")[0] != dimension.id:
                yield file.problem(
                    ("dimensions", d, "practices", p, "id"), f"the id {practice.id} must start with {dimension.id}."
                )


def _items(content: _InstrumentFile) -> Iterator[tuple[Sequence[str | int], _Item]]:
    for d, dimension in enumerate(content.dimensions):
        for p, practice in enumerate(dimension.practices):
            yield ("dimensions", d, "practices", p), practice
    for f, flag in enumerate(content.red_flags):
        yield ("red_flags", f), flag
