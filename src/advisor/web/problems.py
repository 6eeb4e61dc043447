"""Errors as RFC 9457 problem details, in one place. `type` tells programs apart, `detail` tells people what to do."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

import structlog
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException

from advisor.errors import (
    AccessDeniedError,
    AdvisorError,
    ConflictError,
    FormatUnavailableError,
    InvalidInputError,
    MovedOnError,
    NotFoundError,
    UnavailableError,
)

MEDIA_TYPE = "application/problem+json"
_BASE = "urn:partnership-advisor:problem:"
_log = structlog.get_logger(__name__)

_KINDS: dict[type[AdvisorError], tuple[HTTPStatus, str, str]] = {
    NotFoundError: (HTTPStatus.NOT_FOUND, "not-found", "There is no such thing here"),
    AccessDeniedError: (HTTPStatus.FORBIDDEN, "access-denied", "The token does not fit"),
    InvalidInputError: (HTTPStatus.UNPROCESSABLE_ENTITY, "invalid-input", "The input cannot be taken as it is"),
    MovedOnError: (HTTPStatus.CONFLICT, "moved-on", "The talk has moved on"),
    ConflictError: (HTTPStatus.CONFLICT, "conflict", "Somebody else was faster"),
    FormatUnavailableError: (HTTPStatus.NOT_IMPLEMENTED, "format-unavailable", "This format cannot be made here"),
    UnavailableError: (HTTPStatus.SERVICE_UNAVAILABLE, "unavailable", "A part that is needed does not answer"),
}


class InvalidField(BaseModel):
    """One input that is wrong."""

    field: str
    message: str


class Problem(BaseModel):
    """An error as RFC 9457 describes it."""

    type: str = Field(examples=[_BASE + "not-found"])
    title: str
    status: int
    detail: str = ""
    errors: list[InvalidField] | None = None


def problem_responses(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """The `responses` of a route: which problems it can answer with."""
    return {
        status: {
            "description": HTTPStatus(status).phrase,
            "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}},
        }
        for status in statuses
    }


def problem(
    status: int,
    kind: str,
    title: str,
    detail: str = "",
    errors: list[InvalidField] | None = None,
    headers: dict[str, str] | None = None,
) -> JSONResponse:
    body = Problem(type=_BASE + kind, title=title, status=status, detail=detail, errors=errors)
    return JSONResponse(body.model_dump(exclude_none=True), status, headers=headers, media_type=MEDIA_TYPE)


def install(app: FastAPI) -> None:
    """Register the handlers for our errors, validation, the framework's errors and everything unforeseen."""

    @app.exception_handler(AdvisorError)
    async def _ours(_: Request, error: AdvisorError) -> JSONResponse:
        for kind, (status, name, title) in _KINDS.items():
            if isinstance(error, kind):
                errors = (
                    [InvalidField(field=error.field, message=str(error))]
                    if isinstance(error, InvalidInputError) and error.field
                    else None
                )
                headers = {"Retry-After": "5"} if status is HTTPStatus.SERVICE_UNAVAILABLE else None
                return problem(status, name, title, str(error), errors, headers)
        _log.error("unexpected_error", error=type(error).__name__)
        return problem(500, "internal", "Something went wrong here")

    @app.exception_handler(RequestValidationError)
    async def _invalid(_: Request, error: RequestValidationError) -> JSONResponse:
        errors = [
            InvalidField(field=".".join(str(part) for part in e["loc"]), message=str(e["msg"])) for e in error.errors()
        ]
        detail = "; ".join(f"{e.field}: {e.message}" for e in errors)
        return problem(422, "invalid-input", "The input cannot be taken as it is", detail, errors)

    @app.exception_handler(HTTPException)
    async def _http(_: Request, error: HTTPException) -> JSONResponse:
        phrase = HTTPStatus(error.status_code).phrase
        kind = phrase.lower().replace(" ", "-")
        return problem(error.status_code, kind, phrase, str(error.detail), headers=dict(error.headers or {}))

    @app.exception_handler(Exception)
    async def _unforeseen(request: Request, error: Exception) -> JSONResponse:
        _log.error(
            "unexpected_error", error=type(error).__name__, path=request.scope.get("route_path", ""), exc_info=error
        )
        return problem(500, "internal", "Something went wrong here", "It was logged. Please try again in a moment.")
