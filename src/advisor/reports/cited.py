"""The cited places of a report, numbered, with what a reader needs to weigh them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Literal, Protocol

from advisor.domain.citation import Citation, Sources
from advisor.reports.report import NumberedSource


class Say(Protocol):
    """Makes a sentence of the report of a key."""

    def __call__(self, key: str, /, **values: str | int) -> str: ...


def numbered_sources(cites: Sequence[str], sources: Sources, say: Say) -> tuple[NumberedSource, ...]:
    """Each place once, the places of one text together, texts and places in the order in which they come up."""
    languages = {source.id: source.language for source in sources}
    texts = list(dict.fromkeys(map(_text_id, cites)))
    ordered = sorted(dict.fromkeys(cites), key=lambda cite: texts.index(_text_id(cite)))
    return tuple(
        _numbered(number, sources.resolve(cite), languages[_text_id(cite)], say)
        for number, cite in enumerate(ordered, start=1)
    )


def shares(sources: Sequence[NumberedSource], say: Say) -> str:
    """How much of what is cited stands in one text; empty where that is not even half of it."""
    if not sources:
        return ""
    most, count = Counter(s.text_id for s in sources).most_common(1)[0]
    if 2 * count < len(sources):
        return ""
    source = next(s for s in sources if s.text_id == most)
    extent: Literal["all", "some"] = "all" if count == len(sources) else "some"
    told: dict[str, str | int] = {"extent": extent, "total": len(sources), "count": count, "title": source.title}
    if source.year is None:
        return say("sources-share-undated", **told)
    return say("sources-share", year=str(source.year), **told)


def about_source(place: Citation, say: Say) -> str:
    """Kind and year in words, for a reader to weigh it by."""
    year = str(place.year) if place.year else say("source-undated")
    return say("source-about", kind=_kind(place.source_kind, say), year=year)


def _numbered(number: int, place: Citation, lang: str, say: Say) -> NumberedSource:
    return NumberedSource(
        number=number,
        cite=place.cite,
        place=place.place,
        title=place.source_title,
        kind=_kind(place.source_kind, say),
        year=place.year,
        about=about_source(place, say),
        lang=lang,
    )


def _kind(kind: str, say: Say) -> str:
    """Kinds of the sources that ship are translated; a curator's own stays as it was written."""
    try:
        return say(f"kind-{'-'.join(kind.split())}")
    except KeyError:
        return kind


def _text_id(cite: str) -> str:
    return cite.partition("#")[0]
