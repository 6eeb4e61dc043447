"""Reminders for those whose address nobody keeps: a file for their own calendar."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response

from advisor.web.dependencies import AdvisorDep, ServicesDep, TokenDep
from advisor.web.pages.access import come_back_code
from advisor.web.pages.talk_view import address
from advisor.web.problems import problem_responses
from advisor.web.routes.conversations import ConversationId

router = APIRouter(prefix="/api/conversations", tags=["reminders"])
_MEDIA_TYPE, _FILE_NAME = "text/calendar", "partnership-reminders.ics"
_OK: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "A calendar file with an event per reminder.",
        "content": {_MEDIA_TYPE: {"schema": {"type": "string"}}},
    },
    **problem_responses(401, 403, 404, 422, 429, 503),
}
_LINK = "With the come-back link, which opens the talk for whoever sees the calendar. Without it, the address alone."


@router.get(
    "/{conversation_id}/reminders.ics",
    summary="Reminders in 30 and 90 days, for a calendar",
    response_class=Response,
    responses=_OK,
)
def reminders(
    conversation_id: ConversationId,
    request: Request,
    parts: ServicesDep,
    advisor: AdvisorDep,
    token: TokenDep,
    link: Annotated[bool, Query(description=_LINK)] = False,
) -> Response:
    """Nothing is stored here: the user's own calendar reminds. There is no file for a talk that is erased before."""
    stored = advisor.standing(conversation_id, token).stored
    back = f"{address(request, parts)}/back"
    to = f"{back}#{come_back_code(conversation_id, token)}" if link else back
    way = parts.speaker.say("calendar-way-link" if link else "calendar-way-code", stored.talk.lang, link=to)
    headers = {"Content-Disposition": f'attachment; filename="{_FILE_NAME}"', "Cache-Control": "no-store"}
    return Response(parts.calendar(stored, way, to), media_type=_MEDIA_TYPE, headers=headers)
