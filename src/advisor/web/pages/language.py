"""The language of a page: asked for in the address, chosen before (cookie), or what the browser prefers."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import Request, Response

from advisor.engine.ports import Speaker
from advisor.web.dependencies import preferred_language, services

LANGUAGE_COOKIE = "advisor_lang"
_ONCE = "once"
"""In an address: this page in that language, and no choice of one."""
_A_YEAR = 365 * 24 * 3600


@dataclass(frozen=True, slots=True)
class Language:
    """A language that pages are offered in, by its own name."""

    tag: str
    name: str
    direction: str


def offered_languages(speaker: Speaker) -> list[Language]:
    return [
        Language(tag, speaker.word("language/name", tag), speaker.word("language/direction", tag))
        for tag in speaker.languages
    ]


def page_language(request: Request) -> str:
    offered = services(request).advisor.languages
    for wanted in (request.query_params.get("lang", ""), request.cookies.get(LANGUAGE_COOKIE, "")):
        if wanted in offered:
            return wanted
    return preferred_language(request)


def staying_in(request: Request, lang: str) -> str:
    """What a link needs to open in the language of a page that has its own, as a talk has; empty where it would anyway."""
    return "" if lang == page_language(request) else f"?lang={lang}&{_ONCE}"


def keep_language(request: Request, response: Response) -> None:
    """Remember a language that was asked for in the address."""
    wanted = request.query_params.get("lang", "")
    if wanted in services(request).advisor.languages and _ONCE not in request.query_params:
        remember_language(response, wanted, secure=request.url.scheme == "https")


def remember_language(response: Response, lang: str, *, secure: bool) -> None:
    response.set_cookie(LANGUAGE_COOKIE, lang, max_age=_A_YEAR, httponly=True, samesite="lax", secure=secure)
