"""One running service for all tests of the HTTP interface."""

from __future__ import annotations

import httpx
import pytest

from tests.server import RunningServer, serve


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory):
    with serve(tmp_path_factory.mktemp("data")) as running:
        yield running


@pytest.fixture
def api(server: RunningServer):
    with httpx.Client(base_url=server.url, timeout=30) as client:
        yield client


@pytest.fixture
def begun(api: httpx.Client):
    """(path of a new quick conversation, its headers, its first reply)."""
    answer = api.post("/api/conversations", json={"mode": "quick", "lang": "en"}).json()
    return f"/api/conversations/{answer['id']}", {"Authorization": f"Bearer {answer['token']}"}, answer
