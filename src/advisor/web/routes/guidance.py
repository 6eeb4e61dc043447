"""Search, questions and the understanding of single texts: calls that keep nothing."""

from __future__ import annotations

from fastapi import APIRouter

from advisor.domain.passage import ANY, Filters
from advisor.web.dependencies import AdvisorDep
from advisor.web.problems import problem_responses
from advisor.web.schemas.guidance import (
    AskRequest,
    AskResponse,
    AssessRequest,
    AssessResponse,
    NoticeRequest,
    NoticeResponse,
    SearchRequest,
    SearchResponse,
    SearchResult,
)

router = APIRouter(prefix="/api", tags=["guidance"], responses=problem_responses(400, 413, 415, 422, 429, 503))


@router.post("/search", summary="Find guidance passages")
def search(body: SearchRequest, advisor: AdvisorDep) -> SearchResponse:
    """Best first. `covered` says whether the corpus speaks to the query at all."""
    wanted = body.filters
    filters = Filters(wanted.dimension, wanted.practice, wanted.kind.value if wanted.kind else None) if wanted else ANY
    finding = advisor.search(body.query, body.k, body.lang, filters)
    lang = advisor.supported(body.lang) if body.lang else "en"
    return SearchResponse(covered=finding.covered, results=[SearchResult.of(h, lang) for h in finding.hits])


@router.post("/ask", summary="Ask a question, get a cited answer")
def ask(body: AskRequest, advisor: AdvisorDep) -> AskResponse:
    """The answer is made of curated passages; a question they do not cover is answered so, with no citation."""
    answer, lang = advisor.ask(body.question, body.lang)
    return AskResponse.of(answer, lang)


@router.post("/assess", summary="Read a free-text answer to a practice's question", responses=problem_responses(404))
def assess(body: AssessRequest, advisor: AdvisorDep) -> AssessResponse:
    return AssessResponse.of(advisor.assess(body.practice, body.text, body.lang))


@router.post("/notice", summary="Read a story")
def notice(body: NoticeRequest, advisor: AdvisorDep) -> NoticeResponse:
    """Practices, possible red flags and partners that a free text tells something about, with the quoted words."""
    return NoticeResponse.of(advisor.notice(body.text, body.lang))
