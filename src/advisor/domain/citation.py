"""Where a piece of guidance comes from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """One document of the corpus. `kind` says what sort of text it is, so that readers can weigh it."""

    id: str
    title: str
    year: int | None
    kind: str
    places: Mapping[str, str]
    language: str = "en"
    licence: str = ""
    curated: bool = True


@dataclass(frozen=True, slots=True)
class Citation:
    """A place in a source, written `<source id>#<locator>`, with what a reader needs to judge it."""

    cite: str
    place: str
    source_title: str
    source_kind: str
    year: int | None


class Sources:
    """All documents that can be cited; resolves the short form of a citation."""

    def __init__(self, sources: Mapping[str, Source]) -> None:
        self._sources = dict(sources)

    def __iter__(self) -> Iterator[Source]:
        return iter(self._sources.values())

    def __contains__(self, cite: str) -> bool:
        source, _, locator = cite.partition("#")
        return source in self._sources and locator in self._sources[source].places

    def resolve(self, cite: str) -> Citation:
        """The full citation; raises KeyError for a place that no source has."""
        source_id, _, locator = cite.partition("#")
        source = self._sources[source_id]
        return Citation(cite, source.places[locator], source.title, source.kind, source.year)

    @property
    def cites(self) -> frozenset[str]:
        return frozenset(f"{s.id}#{place}" for s in self._sources.values() for place in s.places)
