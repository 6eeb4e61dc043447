"""A real Chromium, the real service, and a page of another origin that embeds the widget."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from advisor.bootstrap import open_services
from tests.required import lacking
from tests.server import serve

_CHROMIUM = os.environ.get("ADVISOR_TEST_CHROMIUM") or shutil.which("chromium") or "/usr/bin/chromium"
_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
SPEAKER = open_services().speaker
LANGUAGES = tuple(SPEAKER.languages)
"""All that the service offers: a new language is tested without a word here, but for its story in talk.py."""
RIGHT_TO_LEFT = tuple(lang for lang in LANGUAGES if SPEAKER.word("language/direction", lang) == "rtl")
PHONE = {"viewport": {"width": 360, "height": 740}, "is_mobile": True, "has_touch": True, "device_scale_factor": 2}
DESK = {"viewport": {"width": 1280, "height": 860}}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "tests/browser/" in item.nodeid:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    if not os.access(_CHROMIUM, os.X_OK):
        reason = (
            f"no Chromium at {_CHROMIUM}; as root: apt-get install -y --no-install-recommends chromium fonts-noto-core"
        )
        lacking(reason)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_CHROMIUM, args=_ARGUMENTS)
        yield browser
        browser.close()


class Host(ThreadingHTTPServer):
    """A municipal site with a strict policy. `page` is what it shows."""

    daemon_threads = True
    page = ""
    policy = ""


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        host = self.server
        assert isinstance(host, Host)
        found = self.path.partition("?")[0] == "/"
        body = (host.page if found else "").encode()
        self.send_response(200 if found else 204)
        if found:
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Security-Policy", host.policy)
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Quiet."""


@pytest.fixture(scope="session")
def host() -> Iterator[Host]:
    with Host(("127.0.0.1", 0), _Handler) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield running
        running.shutdown()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, host: Host, chromium: Browser) -> Iterator[str]:
    """The address of the service, which lets the host's origin embed it."""
    origins = f"http://127.0.0.1:{host.server_port},http://localhost:{host.server_port}"
    with serve(
        tmp_path_factory.mktemp("data"),
        ADVISOR_ALLOWED_ORIGINS=origins,
        ADVISOR_EMBEDDINGS="none",
        ADVISOR_OPERATOR="Riverside Citizens' Office",
        ADVISOR_TELEGRAM_BOT="riverside_bot",
    ) as running:
        yield running.url


@pytest.fixture
def open_page(chromium: Browser):
    """Opens pages in contexts of their own; at the end no page may have thrown or broken its policy."""
    contexts = []
    troubles: list[str] = []

    @contextmanager
    def closing():
        yield
        for context in contexts:
            context.close()

    def new(expect_trouble: bool = False, **options) -> Page:
        context = chromium.new_context(**({"locale": "en-US", "reduced_motion": "reduce"} | DESK | options))
        contexts.append(context)
        page = context.new_page()
        if not expect_trouble:
            page.on("pageerror", lambda error: troubles.append(str(error)))
            page.on("console", lambda m: troubles.append(m.text) if m.type in ("error", "warning") else None)
        return page

    with closing():
        yield new
    assert not troubles


@pytest.fixture
def accessible():
    """Fails with what axe-core found; nothing is excused. Also: no scrolling sideways."""
    axe = Axe()

    def check(page: Page) -> None:
        found = axe.run(page).response["violations"]
        told = [f"{v['id']} ({v['impact']}): {v['nodes'][0]['html'][:200]}" for v in found]
        assert not told, f"{page.url}: {told}"
        room, shown = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
        assert room <= shown, f"{page.url} scrolls sideways: {room} > {shown}"

    return check
