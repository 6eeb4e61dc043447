"""The shapes of search, of questions and of the understanding of single texts."""

from __future__ import annotations

from pydantic import BaseModel, Field

from advisor.domain.passage import Hit, PassageKind
from advisor.domain.reading import ActKind, AnswerReading, PartnerType, StoryReading
from advisor.engine.answering import ComposedAnswer
from advisor.web.schemas.fields import CitationOut, Lang, LevelValue, Request, Text


class SearchFilters(Request):
    """Narrow the search to a dimension, a practice or a kind of passage."""

    dimension: str | None = Field(None, max_length=60)
    practice: str | None = Field(None, max_length=60)
    kind: PassageKind | None = None


class SearchRequest(Request):
    query: Text
    k: int = Field(10, ge=1, le=100)
    lang: Lang | None = None
    filters: SearchFilters | None = None


class SearchResult(BaseModel):
    id: str
    title: str
    text: str
    cites: list[str]
    kind: PassageKind
    practices: list[str]
    score: float
    lang: str

    @classmethod
    def of(cls, hit: Hit, lang: str) -> SearchResult:
        passage = hit.passage
        text, told_in = passage.text(lang)
        return cls(
            id=passage.id,
            title=text.title,
            text=text.body,
            cites=list(passage.cites),
            kind=passage.kind,
            practices=list(passage.practices),
            score=round(hit.score, 6),
            lang=told_in,
        )


class SearchResponse(BaseModel):
    covered: bool
    results: list[SearchResult]


class AskRequest(Request):
    question: Text
    lang: Lang | None = None


class SuggestionOut(BaseModel):
    title: str
    passage_id: str


class AskResponse(BaseModel):
    covered: bool
    answer: str
    citations: list[CitationOut]
    suggestions: list[SuggestionOut]
    lang: str

    @classmethod
    def of(cls, answer: ComposedAnswer, lang: str) -> AskResponse:
        return cls(
            covered=answer.covered,
            answer=answer.text,
            citations=[CitationOut.of(c) for c in answer.citations],
            suggestions=[SuggestionOut(title=s.title, passage_id=s.passage_id) for s in answer.suggestions],
            lang=lang,
        )


class AssessRequest(Request):
    practice: str = Field(max_length=60)
    text: Text
    lang: Lang | None = None


class AssessResponse(BaseModel):
    """`level` is there only where the message is an answer; `sure` says whether the talk would take it without asking."""

    act: ActKind
    level: LevelValue | None
    confidence: float = Field(ge=0, le=1)
    sure: bool

    @classmethod
    def of(cls, reading: AnswerReading) -> AssessResponse:
        level = reading.level.value if reading.level is not None else None
        return cls(act=reading.act, level=level, confidence=round(reading.confidence, 4), sure=reading.sure)


class NoticeRequest(Request):
    text: Text
    lang: Lang | None = None


class EvidenceOut(BaseModel):
    practice: str
    level: LevelValue
    confidence: float
    quote: str


class FlagOut(BaseModel):
    id: str
    confidence: float
    quote: str


class NoticeResponse(BaseModel):
    evidence: list[EvidenceOut]
    red_flags: list[FlagOut]
    partners: list[PartnerType]

    @classmethod
    def of(cls, story: StoryReading) -> NoticeResponse:
        return cls(
            evidence=[
                EvidenceOut(practice=e.practice, level=e.level.value, confidence=round(e.confidence, 4), quote=e.quote)
                for e in story.evidence
            ],
            red_flags=[FlagOut(id=f.flag, confidence=round(f.confidence, 4), quote=f.quote) for f in story.red_flags],
            partners=list(dict.fromkeys(p.type for p in story.partners)),
        )
