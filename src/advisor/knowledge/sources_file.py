"""`sources.yaml`: the documents that are cited, and the places in them."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field

from advisor.domain.citation import Source, Sources
from advisor.knowledge.content_file import ContentFile, Key, StrictModel, Words

FILE_NAME = "sources.yaml"


class _Source(StrictModel):
    title: Words
    kind: Words
    year: int | None = Field(ge=1500, le=2200)
    language: Words = "en"
    licence: str = ""
    locators: dict[Key, Words] = Field(min_length=1)


class _SourcesFile(StrictModel):
    sources: dict[Key, _Source] = Field(min_length=1)


def read_sources(folder: Path) -> Sources:
    """The sources of a knowledge folder. Raises ContentError."""
    content = ContentFile.read(folder / FILE_NAME).parse(_SourcesFile)
    return Sources(
        {
            source_id: Source(
                id=source_id,
                title=source.title,
                year=source.year,
                kind=source.kind,
                places=source.locators,
                language=source.language,
                licence=source.licence,
            )
            for source_id, source in content.sources.items()
        }
    )
