"""What routes are given: the services, the caller's token, the language asked for, a place under the rate limit."""

from __future__ import annotations

from typing import Annotated

from babel import negotiate_locale
from fastapi import Cookie, Depends, Header, Request
from starlette.exceptions import HTTPException

from advisor.bootstrap import Services
from advisor.engine.advisor import Advisor

COOKIE = "advisor_talk"


def services(request: Request) -> Services:
    found: Services = request.app.state.services
    return found


def advisor(request: Request) -> Advisor:
    return services(request).advisor


def bearer_token(
    conversation_id: str,
    request: Request,
    authorization: Annotated[str | None, Header(description="`Bearer` and the token of the conversation.")] = None,
    advisor_talk: Annotated[str | None, Cookie(include_in_schema=False)] = None,
) -> str:
    """The token from the header; for reading, the cookie that the pages set will do as well."""
    scheme, _, token = (authorization or "").partition(" ")
    if scheme.lower() == "bearer" and token.strip():
        return token.strip()
    cookie_id, _, cookie_token = (advisor_talk or "").partition(".")
    if request.method in ("GET", "HEAD") and cookie_id == conversation_id and cookie_token:
        return cookie_token
    raise HTTPException(
        401,
        "Send the conversation's token as `Authorization: Bearer TOKEN`.",
        headers={"WWW-Authenticate": "Bearer"},
    )


def preferred_language(request: Request) -> str:
    """The offered language that `Accept-Language` likes best."""
    offered = list(services(request).advisor.languages)
    wanted = []
    for part in request.headers.get("accept-language", "").split(","):
        tag, _, weight = part.strip().partition(";")
        try:
            quality = float(weight.partition("=")[2] or 1)
        except ValueError:
            continue
        if tag and quality > 0:
            wanted.append((-quality, tag))
    return negotiate_locale([tag for _, tag in sorted(wanted)], offered, sep="-") or offered[0]


ServicesDep = Annotated[Services, Depends(services)]
AdvisorDep = Annotated[Advisor, Depends(advisor)]
TokenDep = Annotated[str, Depends(bearer_token)]
LanguageDep = Annotated[str, Depends(preferred_language)]
