"""The report of a conversation, by `Accept` or by suffix."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Header, Path, Response
from starlette.exceptions import HTTPException

from advisor.web.dependencies import AdvisorDep, ServicesDep, TokenDep
from advisor.web.problems import problem_responses
from advisor.web.routes.conversations import ConversationId

router = APIRouter(prefix="/api/conversations", tags=["report"])
MEDIA_TYPES = {"json": "application/json", "md": "text/markdown", "html": "text/html"}
"""Suffix to media type, the default first."""

_OK: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "The report.",
        "content": {
            media: {"schema": {"type": "object"} if fmt == "json" else {"type": "string"}}
            for fmt, media in MEDIA_TYPES.items()
        },
    },
    **problem_responses(401, 403, 404, 422, 429),
}


@router.get(
    "/{conversation_id}/report",
    summary="The report, in the form that `Accept` asks for",
    response_class=Response,
    responses={**_OK, **problem_responses(406)},
)
def report(
    conversation_id: ConversationId,
    services: ServicesDep,
    advisor: AdvisorDep,
    token: TokenDep,
    accept: Annotated[str, Header()] = "application/json",
) -> Response:
    """JSON unless something else is preferred."""
    return _render(services, advisor, conversation_id, token, _negotiate(accept))


@router.get(
    "/{conversation_id}/report.{suffix}",
    summary="The report as a file",
    response_class=Response,
    responses=_OK,
)
def report_file(
    conversation_id: ConversationId,
    suffix: Annotated[str, Path(pattern=f"^({'|'.join(MEDIA_TYPES)})$")],
    services: ServicesDep,
    advisor: AdvisorDep,
    token: TokenDep,
) -> Response:
    """As a download with a file name."""
    return _render(services, advisor, conversation_id, token, suffix, download=True)


def _render(
    services: ServicesDep, advisor: AdvisorDep, conversation_id: str, token: str, fmt: str, *, download: bool = False
) -> Response:
    talk = advisor.standing(conversation_id, token).talk
    rendered = services.reports.render(services.reports.build(talk), fmt)
    disposition = "attachment" if download else "inline"
    headers = {
        "Content-Disposition": f'{disposition}; filename="{rendered.filename}"',
        "Cache-Control": "no-store",
        "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
    }
    return Response(rendered.content, media_type=rendered.media_type, headers=headers)


def _negotiate(accept: str) -> str:
    wanted = []
    for part in accept.split(","):
        media, *parameters = (x.strip() for x in part.split(";"))
        quality = next((p.partition("=")[2] for p in parameters if p.startswith("q=")), "1")
        try:
            wanted.append((-float(quality), media))
        except ValueError:
            continue
    for refused, media in sorted(wanted):
        if refused == 0:
            continue
        for fmt, offered in MEDIA_TYPES.items():
            if media in (offered, "*/*", offered.partition("/")[0] + "/*"):
                return fmt
    raise HTTPException(406, f"The report comes as {', '.join(MEDIA_TYPES.values())}.")
