"""Liveness, readiness and metrics."""

from __future__ import annotations

from typing import Literal

from fastapi import APIRouter, Response
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from pydantic import BaseModel

from advisor.web.dependencies import ServicesDep
from advisor.web.problems import problem_responses

router = APIRouter(tags=["operation"])


class Health(BaseModel):
    status: Literal["ok"] = "ok"


class Readiness(BaseModel):
    """`index` says how search works right now: `ready`, or `lexical` while the vectors are being built or missing."""

    status: Literal["ready"] = "ready"
    store: Literal["ready"] = "ready"
    index: Literal["ready", "lexical"]
    passages: int


@router.get("/healthz", summary="Is the process alive?")
async def healthz() -> Health:
    return Health()


@router.get("/readyz", summary="Can it serve?", responses=problem_responses(503))
def readyz(services: ServicesDep) -> Readiness:
    """Store and search are usable; 503 otherwise."""
    services.store.ping()
    return Readiness(index="ready" if services.library.dense_ready else "lexical", passages=services.library.size)


@router.get("/metrics", summary="Prometheus metrics", response_class=Response)
def metrics() -> Response:
    return Response(generate_latest(), headers={"Content-Type": CONTENT_TYPE_LATEST})
