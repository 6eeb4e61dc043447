"""Conversations: begin, say, come back, correct, erase."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Header, Path, Query, Request, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import StreamingResponse

from advisor.domain import acts as a
from advisor.engine.ports import Incoming
from advisor.web.dependencies import AdvisorDep, LanguageDep, ServicesDep, TokenDep
from advisor.web.events import EVENT_SCHEMA, LONGEST_S, SSE, OpenStreams, growing_events
from advisor.web.problems import problem_responses
from advisor.web.schemas.conversations import (
    MESSAGE_ID_OR_NONE,
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
from advisor.web.transcript import message_place, said

router = APIRouter(
    prefix="/api/conversations", tags=["conversations"], responses=problem_responses(400, 413, 415, 422, 429, 503)
)
ON_ONE = problem_responses(401, 403, 404, 409)
ConversationId = Annotated[str, Path(min_length=1, max_length=80)]
_RESUME = "Everything said after the message with this id; without it, from the beginning."


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
            "description": (
                "What the advisor says; with `Accept: text/event-stream` as events `message`, `progress`, `done`. An answer that "
                "is still growing comes as several `message` events with one id, each longer, all checked; the last one counts."
            ),
            "content": {SSE: {"schema": EVENT_SCHEMA}},
        },
        **ON_ONE,
    },
)
async def say(
    conversation_id: ConversationId,
    body: SayRequest,
    advisor: AdvisorDep,
    token: TokenDep,
    accept: Annotated[str, Header()] = "application/json",
) -> Response | ReplyResponse:
    """One message in, the reply out. It is stored before it is acknowledged."""
    incoming = Incoming(body.text, body.choice, body.client_message_id, body.seen)
    if SSE not in accept:
        return await run_in_threadpool(lambda: ReplyResponse.of(advisor.say(conversation_id, token, incoming)))
    events = await growing_events(lambda show: advisor.say(conversation_id, token, incoming, show))
    return StreamingResponse(events, media_type=SSE, headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"})


@router.get(
    "/{conversation_id}/events",
    summary="Follow a conversation",
    response_class=StreamingResponse,
    responses={
        200: {
            "description": (
                "For each turn the events `message` (as in the transcript; its id is the id of the event), `progress` and "
                "`done`; `erased` when there is nothing more to follow. Comments keep the line open."
            ),
            "content": {SSE: {"schema": EVENT_SCHEMA}},
        },
        **ON_ONE,
    },
)
async def events(
    conversation_id: ConversationId,
    request: Request,
    parts: ServicesDep,
    advisor: AdvisorDep,
    token: TokenDep,
    last_event_id: Annotated[str, Header(alias="Last-Event-ID", pattern=MESSAGE_ID_OR_NONE, description=_RESUME)] = "",
    after: Annotated[str, Query(pattern=MESSAGE_ID_OR_NONE, description="The same, for a first request.")] = "",
    wait: Annotated[int, Query(ge=0, le=LONGEST_S, description="For how many seconds it stays open.")] = LONGEST_S,
) -> StreamingResponse:
    """Everything said so far, then whatever other windows and devices cause. Ends after ten minutes at most; browsers come
    back by themselves with `Last-Event-ID`."""
    streams: OpenStreams = request.app.state.streams
    streams.check()
    await run_in_threadpool(advisor.standing, conversation_id, token)
    said_and_coming = streams.follow(parts, conversation_id, message_place(last_event_id or after), wait)
    return StreamingResponse(
        said_and_coming, media_type=SSE, headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
    )


@router.get("/{conversation_id}", summary="The transcript and where it stands", responses=ON_ONE)
def show(
    conversation_id: ConversationId, parts: ServicesDep, advisor: AdvisorDep, token: TokenDep
) -> ConversationResponse:
    standing = advisor.standing(conversation_id, token)
    return ConversationResponse.of(standing, [m for _, new in said(standing.turns, parts.speaker) for m in new])


@router.put("/{conversation_id}/answers/{practice}", summary="Set or correct one answer", responses=ON_ONE)
def set_answer(
    conversation_id: ConversationId,
    practice: Annotated[str, Path(min_length=1, max_length=60)],
    body: AnswerRequest,
    advisor: AdvisorDep,
    token: TokenDep,
) -> ReplyResponse:
    return ReplyResponse.of(
        advisor.set_answer(conversation_id, token, practice, body.parsed, body.note, body.note_shown)
    )


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
