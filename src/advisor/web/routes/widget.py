"""The widget: its script, its sentences, and the passages that it opens inside."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response
from pydantic import BaseModel, Field

from advisor.errors import NotFoundError
from advisor.web.dependencies import AdvisorDep, LanguageDep, ServicesDep
from advisor.web.pages.language import offered_languages
from advisor.web.pages.render import STATIC
from advisor.web.pages.words import script_words, source_kinds
from advisor.web.problems import problem_responses
from advisor.web.schemas.fields import LANG, CitationOut, Lang

router = APIRouter()
_PARTS = ("core.js", "widget_style.js", "widget.js")
"""Sent as one file: on a slow line every further file costs a round trip."""


class LanguageOut(BaseModel):
    tag: str
    name: str
    direction: str


class SentencesResponse(BaseModel):
    """What a front of its own needs to speak: sentences by short name and what kinds of sources are called."""

    lang: str
    direction: str
    languages: list[LanguageOut]
    words: dict[str, str] = Field(description="`{answered}` and `{expected}` in them are filled in by the caller.")
    kinds: dict[str, str]
    max_message_chars: int


class PassageResponse(BaseModel):
    """A whole passage. `lang` is the language that it really has."""

    id: str
    kind: str
    title: str
    text: str
    do: list[str]
    watch: str
    lang: str
    citations: list[CitationOut]


@router.get(
    "/widget.js",
    summary="The widget",
    response_class=Response,
    responses={200: {"description": "A module.", "content": {"text/javascript": {"schema": {"type": "string"}}}}},
)
def widget(request: Request) -> Response:
    """`<script type="module" src="…/widget.js" async></script><partnership-advisor></partnership-advisor>`"""
    script, tag = widget_script()
    headers = {"ETag": tag, "Cache-Control": "max-age=300", "Vary": "Origin"}
    if request.headers.get("if-none-match") == tag:
        return Response(status_code=304, headers=headers)
    return Response(script, media_type="text/javascript", headers=headers)


@router.get(
    "/api/ui/{lang}", tags=["widget"], summary="Sentences of the user interface", responses=problem_responses(422)
)
def sentences(
    lang: Annotated[str, Path(pattern=LANG, max_length=35)], parts: ServicesDep, advisor: AdvisorDep
) -> SentencesResponse:
    """In the offered language that is nearest to the one asked for."""
    spoken = advisor.supported(lang)
    languages = [LanguageOut(tag=x.tag, name=x.name, direction=x.direction) for x in offered_languages(parts.speaker)]
    return SentencesResponse(
        lang=spoken,
        direction=parts.speaker.word("language/direction", spoken),
        languages=languages,
        words=script_words(parts, spoken),
        kinds=source_kinds(parts, spoken),
        max_message_chars=parts.settings.max_message_chars,
    )


@router.get(
    "/api/passages/{passage_id}", tags=["guidance"], summary="A whole passage", responses=problem_responses(404, 422)
)
def passage(
    passage_id: Annotated[str, Path(min_length=1, max_length=120)],
    parts: ServicesDep,
    advisor: AdvisorDep,
    accepted: LanguageDep,
    lang: Annotated[Lang | None, Query()] = None,
) -> PassageResponse:
    """What a citation rests on, in the language asked for as far as it was told in it."""
    try:
        found = parts.library.passage(passage_id)
    except KeyError as error:
        raise NotFoundError(f"There is no passage {passage_id!r}.") from error
    text, told_in = found.text(advisor.supported(lang) if lang else accepted)
    cites = [parts.knowledge.sources.resolve(cite) for cite in found.cites]
    return PassageResponse(
        id=found.id,
        kind=found.kind.value,
        title=text.title,
        text=text.body,
        do=list(text.do),
        watch=text.watch,
        lang=told_in,
        citations=[
            CitationOut(
                cite=c.cite, title=c.place, passage_id=found.id, source=c.source_title, kind=c.source_kind, year=c.year
            )
            for c in cites
        ],
    )


@lru_cache(maxsize=1)
def widget_script() -> tuple[str, str]:
    """(the module, its ETag): the parts in order, without what they import from one another."""
    lines = [line for part in _PARTS for line in (STATIC / part).read_text(encoding="utf-8").splitlines()]
    script = "\n".join(line for line in lines if not line.startswith(("import ", "//"))) + "\n"
    return script, f'"{hashlib.sha256(script.encode()).hexdigest()[:16]}"'
