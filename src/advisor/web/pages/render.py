"""Templates to pages, with the headers that every page carries."""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache
from pathlib import Path
from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined

from advisor.bootstrap import Services
from advisor.web.dependencies import services
from advisor.web.pages.access import kept_talk
from advisor.web.pages.language import keep_language, offered_languages, staying_in

_NO_ID = re.compile("[^A-Za-z0-9_-]+")
STATIC = Path(__file__).parents[1] / "static"
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors {framed_by}"
)


def page(request: Request, template: str, lang: str, status: int = 200, **context: Any) -> HTMLResponse:
    """One page in that language. Nothing of it is cached, since most pages show what somebody told."""
    made = HTMLResponse(
        content=render(
            services(request),
            template,
            lang,
            current=request.url.path,
            kept=kept_talk(request)[0],
            stay=staying_in(request, lang),
            **context,
        ),
        status_code=status,
        headers=page_headers(),
    )
    keep_language(request, made)
    return made


def page_headers(framed_by: str = "'self'") -> dict[str, str]:
    """`Referrer-Policy` lets our own forms say where they come from; other sites learn nothing."""
    return {
        "Content-Security-Policy": _POLICY.format(framed_by=framed_by),
        "Cache-Control": "no-store",
        "Referrer-Policy": "same-origin",
    }


def render(parts: Services, template: str, lang: str, **context: Any) -> str:
    def sentence(key: str, **values: str | int) -> str:
        return parts.speaker.say(key, lang, **values)

    return (
        _environment()
        .get_template(template)
        .render(
            t=sentence,
            word=lambda path: parts.speaker.word(path, lang),
            lang=lang,
            direction=parts.speaker.word("language/direction", lang),
            languages=offered_languages(parts.speaker),
            operator=parts.settings.operator,
            days=parts.settings.retention_days,
            most_characters=parts.settings.max_message_chars,
            **({"current": "", "kept": "", "stay": ""} | context),
        )
    )


@lru_cache(maxsize=1)
def _environment() -> Environment:
    made = Environment(
        loader=ChoiceLoader([PackageLoader(p, "templates") for p in ("advisor.web", "advisor.reports")]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals["asset"] = asset
    made.filters["place_id"] = place_id
    return made


def place_id(cite: str) -> str:
    """The id of a cited place on the page of sources: `un-msp#II.D.i` is `un-msp-II-D-i`."""
    return _NO_ID.sub("-", cite)


@lru_cache(maxsize=32)
def asset(name: str) -> str:
    """The address of a static file, which changes when the file does."""
    return f"/static/{name}?v={hashlib.sha256((STATIC / name).read_bytes()).hexdigest()[:10]}"
