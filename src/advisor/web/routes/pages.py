"""The pages for people: server-rendered, usable with scripts off. This module has those that need no talk."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse

from advisor.domain.citation import Citation
from advisor.errors import NotFoundError
from advisor.reports import STYLESHEET_PATH, stylesheet
from advisor.web.dependencies import ServicesDep
from advisor.web.pages.integrate import EVENTS, examples, properties
from advisor.web.pages.language import page_language
from advisor.web.pages.render import page, page_headers
from advisor.web.pages.talk_view import address
from advisor.web.pages.words import model_sentence, operator_sentence, source_kind, stored_sentence
from advisor.web.routes import talk_pages

router = APIRouter(include_in_schema=False)


@router.get("/")
def landing(request: Request, parts: ServicesDep) -> HTMLResponse:
    """What this is, who runs it, what is stored; then straight into the talk."""
    lang = page_language(request)
    run, stored = operator_sentence(parts, lang), stored_sentence(parts, lang)
    return page(request, "landing.html.jinja", lang, run=run, stored=stored, model=model_sentence(parts, lang))


@router.get("/back")
def come_back(request: Request) -> HTMLResponse:
    """The come-back link: the code stands behind the `#`, where no server and no log sees it; the script sends it on."""
    return page(request, "back.html.jinja", page_language(request), wrong=False)


@router.get("/erased")
def erased(request: Request) -> HTMLResponse:
    return page(request, "erased.html.jinja", page_language(request))


@router.get("/privacy")
def privacy(request: Request, parts: ServicesDep) -> HTMLResponse:
    lang = page_language(request)
    run, stored = operator_sentence(parts, lang), stored_sentence(parts, lang)
    return page(request, "privacy.html.jinja", lang, run=run, stored=stored, where=parts.model_where)


@router.get("/sources")
def sources(request: Request, parts: ServicesDep) -> HTMLResponse:
    """The documents that advice is drawn from, with what a reader needs to weigh them."""
    lang = page_language(request)
    rows = [(source, source_kind(parts, lang, source.kind)) for source in parts.knowledge.sources]
    return page(request, "sources.html.jinja", lang, sources=rows)


@router.get("/passages/{passage_id}")
def passage(passage_id: str, request: Request, parts: ServicesDep) -> HTMLResponse:
    """A whole passage with its sources."""
    try:
        found = parts.library.passage(passage_id)
    except KeyError as error:
        raise NotFoundError(f"There is no passage {passage_id!r}.") from error
    lang = page_language(request)
    text, told_in = found.text(lang)
    cites = [_with_kind(parts, lang, parts.knowledge.sources.resolve(cite)) for cite in found.cites]
    return page(request, "passage.html.jinja", lang, passage=found, text=text, told_in=told_in, cites=cites)


@router.get("/integrate")
def integrate(request: Request, parts: ServicesDep) -> HTMLResponse:
    """How an office puts the advisor on its own site."""
    lang = page_language(request)
    shown = examples(parts, address(request, parts), lang)
    return page(
        request,
        "integrate.html.jinja",
        lang,
        server=address(request, parts),
        examples=shown,
        properties=properties(),
        events=EVENTS,
    )


@router.get("/embed")
def embed(request: Request, parts: ServicesDep) -> HTMLResponse:
    """The widget as a page of its own, for sites that allow no script of others; framed by allowed origins only."""
    made = page(request, "embed.html.jinja", page_language(request), server=address(request, parts))
    made.headers.update(page_headers(" ".join(("'self'", *parts.settings.allowed_origins))))
    return made


@router.get(STYLESHEET_PATH)
def report_style() -> Response:
    return Response(stylesheet(), media_type="text/css", headers={"Cache-Control": "max-age=3600"})


def _with_kind(parts: ServicesDep, lang: str, citation: Citation) -> tuple[Citation, str]:
    return citation, source_kind(parts, lang, citation.source_kind)


router.include_router(talk_pages.router)
