"""The pages for people: server-rendered, usable with scripts off."""

from __future__ import annotations

from fastapi import APIRouter

router = APIRouter(include_in_schema=False)
