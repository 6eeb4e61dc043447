"""Who may see a talk in a browser (the cookie), and which forms are taken (only those of our own pages)."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import parse_qsl, urlsplit

from fastapi import Depends, Request, Response
from starlette.exceptions import HTTPException

from advisor.web.dependencies import COOKIE, services

_LONGEST_COOKIE_S = 400 * 24 * 3600
"""Browsers keep no cookie longer."""
_FORM = "application/x-www-form-urlencoded"
_MOST_FIELDS = 40


def kept_talk(request: Request) -> tuple[str, str]:
    """(id, token) of the talk that this browser holds; both empty when it holds none."""
    talk, _, token = request.cookies.get(COOKIE, "").partition(".")
    return (talk, token) if token else ("", "")


def held_token(conversation_id: str, request: Request) -> str:
    """The token of this talk from the cookie."""
    kept, token = kept_talk(request)
    if kept != conversation_id:
        raise HTTPException(401, "This browser does not hold the talk; open it with its come-back code.")
    return token


def keep_talk(request: Request, response: Response, conversation_id: str, token: str) -> None:
    days = services(request).settings.retention_days
    response.set_cookie(
        COOKIE,
        come_back_code(conversation_id, token),
        max_age=min(days * 24 * 3600 or _LONGEST_COOKIE_S, _LONGEST_COOKIE_S),
        httponly=True,
        samesite="lax",
        secure=request.url.scheme == "https",
    )


def let_go(response: Response) -> None:
    response.delete_cookie(COOKIE, httponly=True, samesite="lax")


def come_back_code(conversation_id: str, token: str) -> str:
    return f"{conversation_id}.{token}"


def read_come_back_code(typed: str) -> tuple[str, str]:
    """(id, token) from a code or from a whole come-back link; both empty when it is neither."""
    conversation_id, _, token = "".join(typed.split()).rpartition("#")[2].partition(".")
    return (conversation_id, token) if conversation_id and token else ("", "")


async def read_form(request: Request) -> dict[str, str]:
    """The fields of a form that one of our own pages sent. Other sites cannot act for the user."""
    _refuse_other_sites(request)
    body = (await request.body()).decode("utf-8", "replace")
    if body and request.headers.get("content-type", "").partition(";")[0].strip() != _FORM:
        raise HTTPException(415, f"Forms are sent as {_FORM}.")
    try:
        fields = parse_qsl(body, keep_blank_values=True, max_num_fields=_MOST_FIELDS)
    except ValueError as error:
        raise HTTPException(422, "The form has too many fields.") from error
    return {name: value.replace("\r\n", "\n") for name, value in fields}


def _refuse_other_sites(request: Request) -> None:
    """Every current browser says where a form comes from, by one header or the other."""
    site = request.headers.get("sec-fetch-site")
    origin = request.headers.get("origin")
    if site is not None:
        ours = site in ("same-origin", "none")
    elif origin is not None:
        own = {request.headers.get("host", ""), urlsplit(services(request).settings.public_url).netloc}
        ours = urlsplit(origin).netloc in own - {""}
    else:
        ours = True
    if not ours:
        raise HTTPException(403, "This form was sent from another site.")


Form = Annotated[dict[str, str], Depends(read_form)]
HeldToken = Annotated[str, Depends(held_token)]
