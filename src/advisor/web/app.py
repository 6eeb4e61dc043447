"""The HTTP application, put together."""

from __future__ import annotations

import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

import anyio.to_thread
import structlog
from fastapi import FastAPI
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.gzip import GZipMiddleware

from advisor import __version__
from advisor.bootstrap import Services
from advisor.errors import UnavailableError
from advisor.web import problems
from advisor.web.events import OpenStreams
from advisor.web.limits import BodyLimitMiddleware, RateLimitMiddleware
from advisor.web.observe import ObserveMiddleware
from advisor.web.openapi import install_openapi
from advisor.web.pages.problem_pages import ProblemPagesMiddleware
from advisor.web.pages.render import STATIC
from advisor.web.pages.static_files import VersionedFiles
from advisor.web.routes import conversations, guidance, health, pages, reminders, reports, widget

_RETENTION_EVERY_S = 6 * 3600
_THREADS = 12
"""Turns are computing and short transactions: more threads than this only cost memory and each other's time. Those that may wait
for a language model come on top, so that none of these is ever taken by waiting."""
_log = structlog.get_logger("advisor.web")


def create_app(services: Services) -> FastAPI:
    """The service over given parts; opens and starts nothing before its lifespan begins."""
    settings = services.settings
    stop = threading.Event()

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        waiting = settings.model_concurrency if settings.model else 0
        anyio.to_thread.current_default_thread_limiter().total_tokens = _THREADS + waiting
        threading.Thread(target=services.warm_up, name="warm-up", daemon=True).start()
        threading.Thread(target=_retain, args=(services, stop), name="retention", daemon=True).start()
        yield
        stop.set()
        app.state.streams.closing = True

    app = FastAPI(
        title="Partnership advisor",
        version=__version__,
        summary="Diagnose a partnership in a talk; every piece of advice carries its source.",
        license_info={"name": "MIT", "identifier": "MIT"},
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
    )
    app.state.services = services
    app.state.streams = OpenStreams()
    app.state.unlimited = set()  # a front that adds a route of its own may add its path
    problems.install(app)
    for module in (health, guidance, conversations, reports, reminders, widget, pages):
        app.include_router(module.router)
    app.include_router(reports.schemas)
    app.mount("/static", VersionedFiles(directory=STATIC), name="static")
    install_openapi(app)
    app.add_middleware(BodyLimitMiddleware)
    if settings.rate_limit != "off":
        app.add_middleware(
            RateLimitMiddleware,
            limit=settings.rate_limit,
            redis_url=settings.redis_url,
            unlimited=app.state.unlimited,
        )
    app.add_middleware(ProblemPagesMiddleware)
    app.add_middleware(
        CORSMiddleware,
        allow_origins=list(settings.allowed_origins),
        allow_methods=["GET", "POST", "PUT", "DELETE"],
        allow_headers=["Authorization", "Content-Type", "Accept", "Accept-Language", "Last-Event-ID"],
        expose_headers=["RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset", "Retry-After", "X-Request-Id"],
    )
    app.add_middleware(GZipMiddleware, minimum_size=1000)
    app.add_middleware(ObserveMiddleware)
    return app


def _retain(services: Services, stop: threading.Event) -> None:
    """Erase conversations that nobody touched for longer than the operator keeps them."""
    days = services.settings.retention_days
    while days and not stop.is_set():
        try:
            erased = services.store.delete_untouched_since(services.clock() - timedelta(days=days))
        except UnavailableError as error:  # a database that is away for a minute must not end what was promised
            _log.warning("not_erased", reason=str(error))
        else:
            if erased:
                _log.info("retention", erased=erased)
        stop.wait(_RETENTION_EVERY_S)
