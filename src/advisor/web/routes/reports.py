"""The report of a conversation, by `Accept` or by suffix, and the schema of its JSON form."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Header, Path, Response
from starlette.exceptions import HTTPException

from advisor.reports import DEFAULT, FORMATS, ReportDocument, report_schema
from advisor.web.dependencies import AdvisorDep, ServicesDep, TokenDep
from advisor.web.problems import problem_responses
from advisor.web.routes.conversations import ConversationId

SCHEMA_PATH = "/schemas/report.json"
_SCHEMA = "application/schema+json"
router = APIRouter(prefix="/api/conversations", tags=["report"])
schemas = APIRouter(tags=["report"])
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox"

_OK: dict[int | str, dict[str, Any]] = {
    200: {
        "description": f"The report. Its JSON form follows the schema at {SCHEMA_PATH}.",
        "model": ReportDocument,
        "content": {
            f.media_type: {"schema": {"type": "string"} if f.text else {"type": "string", "format": "binary"}}
            for name, f in FORMATS.items()
            if name != DEFAULT
        },
    },
    **problem_responses(401, 403, 404, 422, 429, 501, 503),
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
    accept: Annotated[str, Header()] = "*/*",
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
    suffix: Annotated[str, Path(pattern=f"^({'|'.join(FORMATS)})$")],
    services: ServicesDep,
    advisor: AdvisorDep,
    token: TokenDep,
) -> Response:
    """As a download with a file name."""
    return _render(services, advisor, conversation_id, token, suffix, download=True)


@schemas.get(
    SCHEMA_PATH,
    summary="The JSON schema of the report",
    response_class=Response,
    responses={
        200: {"description": "JSON Schema, draft 2020-12.", "content": {_SCHEMA: {"schema": {"type": "object"}}}}
    },
)
def schema() -> Response:
    """What readers can rely on: a change that breaks them gets another `format` in the report."""
    return Response(report_schema(), media_type=_SCHEMA, headers={"Cache-Control": "max-age=3600"})


def _render(
    services: ServicesDep, advisor: AdvisorDep, conversation_id: str, token: str, fmt: str, *, download: bool = False
) -> Response:
    talk = advisor.standing(conversation_id, token).talk
    rendered = services.reports.render(services.reports.build(talk), fmt)
    disposition = "attachment" if download else "inline"
    headers = {
        "Content-Disposition": f'{disposition}; filename="{rendered.filename}"',
        "Cache-Control": "no-store",
        "Content-Security-Policy": _POLICY,
        "Vary": "Accept",
    }
    return Response(rendered.content, media_type=rendered.media_type, headers=headers)


def _negotiate(accept: str) -> str:
    """The format that is wanted most; of equally wanted ones the one that is named most exactly."""
    offered = {DEFAULT: FORMATS[DEFAULT].media_type} | {name: f.media_type for name, f in FORMATS.items()}
    wanted: list[tuple[float, int, str]] = []
    for part in accept.lower().split(","):
        media, *parameters = (x.strip() for x in part.split(";"))
        quality = next((p.partition("=")[2] for p in parameters if p.startswith("q=")), "1")
        try:
            wanted.append((-float(quality), media.count("*"), media))
        except ValueError:
            continue
    for refused, _, media in sorted(wanted):
        for fmt, media_type in offered.items():
            if refused < 0 and media in (media_type, "*/*", f"{media_type.partition('/')[0]}/*"):
                return fmt
    raise HTTPException(406, f"The report comes as {', '.join(offered.values())}.")
