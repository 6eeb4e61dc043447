"""Conversations: begin, say, come back, correct, erase."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated

from fastapi import APIRouter, Header, Path, Response
from fastapi.responses import StreamingResponse
from fastapi.sse import format_sse_event

from advisor.domain import acts as a
from advisor.engine.ports import Incoming
from advisor.web.dependencies import AdvisorDep, LanguageDep, TokenDep
from advisor.web.problems import problem_responses
from advisor.web.schemas import (
    ActionRequest,
    AnswerRequest,
    BeginRequest,
    BeginResponse,
    ConversationResponse,
    LanguageRequest,
    ReplyResponse,
    SayRequest,
    ViewRequest,
)

router = APIRouter(
    prefix="/api/conversations", tags=["conversations"], responses=problem_responses(400, 413, 415, 422, 429, 503)
)
ON_ONE = problem_responses(401, 403, 404, 409)
ConversationId = Annotated[str, Path(min_length=1, max_length=80)]
SSE = "text/event-stream"


@router.post("", status_code=201, summary="Begin a conversation")
def begin(body: BeginRequest, advisor: AdvisorDep, accepted: LanguageDep) -> BeginResponse:
    """Without `lang`, the language follows `Accept-Language` and later what the user writes."""
    return BeginResponse.of(advisor.begin(body.mode, body.lang or accepted, body.channel))


@router.post(
    "/{conversation_id}/messages",
    summary="Say something",
    response_model=ReplyResponse,
    responses={
        200: {
            "description": "What the advisor says; with `Accept: text/event-stream` as events `message`, `progress`, `done`.",
            "content": {SSE: {"schema": {"type": "string"}}},
        },
        **ON_ONE,
    },
)
def say(
    conversation_id: ConversationId,
    body: SayRequest,
    advisor: AdvisorDep,
    token: TokenDep,
    accept: Annotated[str, Header()] = "application/json",
) -> Response | ReplyResponse:
    """One message in, the reply out. It is stored before it is acknowledged."""
    incoming = Incoming(body.text, body.choice, body.client_message_id)
    reply = ReplyResponse.of(advisor.say(conversation_id, token, incoming))
    if SSE in accept:
        return StreamingResponse(_events(reply), media_type=SSE, headers={"Cache-Control": "no-store"})
    return reply


def _events(reply: ReplyResponse) -> Iterable[bytes]:
    for message in reply.messages:
        yield format_sse_event(data_str=message.model_dump_json(), event="message", id=message.id)
    yield format_sse_event(data_str=reply.progress.model_dump_json(), event="progress")
    yield format_sse_event(data_str=reply.model_dump_json(include={"done", "status", "lang"}), event="done")


@router.get("/{conversation_id}", summary="The transcript and where it stands", responses=ON_ONE)
def show(conversation_id: ConversationId, advisor: AdvisorDep, token: TokenDep) -> ConversationResponse:
    return ConversationResponse.of(advisor.standing(conversation_id, token))


@router.put("/{conversation_id}/answers/{practice}", summary="Set or correct one answer", responses=ON_ONE)
def set_answer(
    conversation_id: ConversationId,
    practice: Annotated[str, Path(min_length=1, max_length=60)],
    body: AnswerRequest,
    advisor: AdvisorDep,
    token: TokenDep,
) -> ReplyResponse:
    return ReplyResponse.of(advisor.set_answer(conversation_id, token, practice, body.parsed, body.note))


@router.put("/{conversation_id}/view", summary="Say whose view this is", responses=ON_ONE)
def set_view(conversation_id: ConversationId, body: ViewRequest, advisor: AdvisorDep, token: TokenDep) -> ReplyResponse:
    return ReplyResponse.of(advisor.record(conversation_id, token, a.ViewGiven(body.side)))


@router.put("/{conversation_id}/actions/{slot}", summary="Plan one of three actions", responses=ON_ONE)
def plan_action(
    conversation_id: ConversationId,
    slot: Annotated[int, Path(ge=1, le=3)],
    body: ActionRequest,
    advisor: AdvisorDep,
    token: TokenDep,
) -> ReplyResponse:
    planned = a.ActionPlanned(slot, body.practice, body.what, body.owner, body.due)
    return ReplyResponse.of(advisor.record(conversation_id, token, planned))


@router.put("/{conversation_id}/language", summary="Change the language of the talk", responses=ON_ONE)
def set_language(
    conversation_id: ConversationId, body: LanguageRequest, advisor: AdvisorDep, token: TokenDep
) -> ReplyResponse:
    return ReplyResponse.of(advisor.record(conversation_id, token, a.LanguageChosen(body.lang)))


@router.delete("/{conversation_id}", status_code=204, summary="Erase it and everything derived", responses=ON_ONE)
def erase(conversation_id: ConversationId, advisor: AdvisorDep, token: TokenDep) -> None:
    advisor.erase(conversation_id, token)
