"""What the shapes of several calls share: kinds of fields, the strictness of requests, a citation."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, StringConstraints

from advisor.domain.reply import CitedPassage

LANG = r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"
Lang = Annotated[str, StringConstraints(pattern=LANG, max_length=35)]
Text = Annotated[str, StringConstraints(min_length=1, max_length=20_000)]
LevelValue = Literal[0, 1, 2, "unknown"]


class Request(BaseModel):
    model_config = ConfigDict(extra="forbid")


class CitationOut(BaseModel):
    """A place in a source, with what a reader needs to judge it."""

    cite: str
    title: str
    passage_id: str
    source: str
    kind: str
    year: int | None

    @classmethod
    def of(cls, cited: CitedPassage) -> CitationOut:
        c = cited.citation
        return cls(
            cite=c.cite,
            title=c.place,
            passage_id=cited.passage_id,
            source=c.source_title,
            kind=c.source_kind,
            year=c.year,
        )
