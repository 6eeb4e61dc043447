"""Style sheets, scripts and pictures: kept for good under an address with a version, asked for again without one."""

from __future__ import annotations

from os import PathLike, stat_result

from fastapi.staticfiles import StaticFiles
from starlette.datastructures import URL
from starlette.responses import Response
from starlette.types import Scope


class VersionedFiles(StaticFiles):
    """A new version of the service is never seen half old and half new."""

    def file_response(
        self, full_path: str | PathLike[str], stat_result: stat_result, scope: Scope, status_code: int = 200
    ) -> Response:
        response = super().file_response(full_path, stat_result, scope, status_code)
        versioned = "v=" in URL(scope=scope).query
        response.headers["Cache-Control"] = "max-age=31536000, immutable" if versioned else "no-cache"
        return response
