"""Webhook mode: only Telegram is let in, and it may send the same update as often as it likes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from tests.telegram.bot_api.limits import ApiError
from tests.telegram.bot_api.server import BotApiServer, running
from tests.telegram.running_bot import RUN, RunningBot, beside_the_pages, bot

SECRET = "a-secret_of-the-webhook"


def address(started: RunningBot) -> str:
    return next(found[1] for line in started.log if (found := re.search(r"listening at (http://\S+)", line)))


@contextmanager
def alone(server: BotApiServer, folder: Path) -> Iterator[str]:
    """`advisor telegram --webhook`; the address of its webhook."""
    with bot(server, folder, "--webhook", "--port", "0", ADVISOR_TELEGRAM_WEBHOOK_SECRET=SECRET) as started:
        yield address(started)


@contextmanager
def inside_serve(server: BotApiServer, folder: Path) -> Iterator[str]:
    """`advisor serve` with the same settings, and a limit per address that Telegram's few addresses would soon be over."""
    limit = {"ADVISOR_RATE_LIMIT": "5/minute"}
    with beside_the_pages(server, folder, ADVISOR_TELEGRAM_WEBHOOK_SECRET=SECRET, **limit) as pages:
        assert httpx.get(f"{pages.url}/healthz", timeout=30).status_code == 200
        yield f"{pages.url}/telegram/webhook"


@pytest.fixture(params=[alone, inside_serve], ids=["own process", "in serve"], scope="module")
def hooked(request, tmp_path_factory):
    with running() as server, request.param(server, tmp_path_factory.mktemp("hooked")) as url:
        server.webhook["local_url"] = url
        yield server


def update(server: BotApiServer, number: int, text: str, chat: int = 3) -> dict:
    return {"update_id": number, "message": server.person(chat).message(text)}


def test_the_webhook_is_announced_with_its_secret(hooked):
    """Telegram is told the public address and the secret it has to send."""
    assert hooked.webhook["url"] == "https://advisor.example/telegram/webhook"
    assert hooked.webhook["secret_token"] == SECRET


@pytest.mark.parametrize("secret", ["", "wrong", SECRET + "x", SECRET[:-1], "é"])
def test_without_the_secret_nothing_is_taken(hooked, secret):
    """Anybody can find the address; only Telegram knows the secret."""
    headers = {"X-Telegram-Bot-Api-Secret-Token": secret.encode()} if secret else {}
    answer = httpx.post(
        hooked.webhook["local_url"], json=update(hooked, 1, "/help", chat=4), headers=headers, timeout=30
    )
    assert answer.status_code == 403
    assert hooked.of(4) == []


def test_an_update_is_answered_before_it_is_acknowledged_and_only_once(hooked):
    """The 200 means: answered. Repeated, at once or later, nothing more happens."""
    made = update(hooked, 10, "/help")
    assert hooked.deliver_to_webhook(made).status_code == 200
    assert len(hooked.of(3)) == 1
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: hooked.deliver_to_webhook(made).status_code, range(8)))
    assert answers == [200] * 8
    assert len(hooked.of(3)) == 1


def test_the_same_update_at_two_replicas_is_answered_once(tmp_path: Path):
    """Several processes behind one address share the database: one takes the update, the other asks Telegram to come back."""
    arguments = ("--webhook", "--port", "0")
    with (
        running() as server,
        bot(server, tmp_path, *arguments, ADVISOR_TELEGRAM_WEBHOOK_SECRET=SECRET) as one,
        bot(server, tmp_path, *arguments, ADVISOR_TELEGRAM_WEBHOOK_SECRET=SECRET) as two,
    ):
        headers = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
        for number in range(20, 30):
            made = update(server, number, "/help", chat=number)
            with ThreadPoolExecutor(2) as pool:
                post = lambda a: httpx.post(a, json=made, headers=headers, timeout=60)  # noqa: E731, B023
                codes = {r.status_code for r in pool.map(post, (address(one), address(two)))}
            assert codes <= {200, 503}
            assert 200 in codes
            assert len(server.of(number)) == 1


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[" * 200_000,
        b"[]",
        b"{}",
        b"null",
        b'{"update_id": "x"}',
        b"\xff\xfe",
        b"{" * 1000,
        b'{"update_id": 1, "message": 5}',
    ],
)
def test_nonsense_is_refused(hooked, body):
    """A body that is no update is a client error, never a crash."""
    headers = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
    assert httpx.post(hooked.webhook["local_url"], content=body, headers=headers, timeout=30).status_code == 400
    assert hooked.deliver_to_webhook(update(hooked, 40, "/help")).status_code == 200


def test_a_body_without_end_is_cut_off(hooked):
    """Nobody fills the memory."""
    headers = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
    assert (
        httpx.post(hooked.webhook["local_url"], content=b"x" * 1_500_000, headers=headers, timeout=30).status_code
        == 413
    )


def test_a_telegram_that_is_away_for_a_moment_is_told_of_the_webhook_later(tmp_path):
    """Beside the pages the bot must not end silently because one call failed."""
    with running() as server:

        def away(method: str, data: dict) -> None:
            if method == "setWebhook" and server.calls[method] == 1:
                raise ApiError(502, "Bad Gateway")

        server.before_call = away
        with inside_serve(server, tmp_path) as url:
            server.webhook["local_url"] = url
            assert server.deliver_to_webhook(update(server, 50, "/help")).status_code == 200
        assert server.calls["setWebhook"] == 2


@pytest.mark.parametrize(
    ("settings", "says"),
    [
        ({"ADVISOR_TELEGRAM_TOKEN": ""}, "ADVISOR_TELEGRAM_TOKEN"),
        ({"ADVISOR_TELEGRAM_WEBHOOK_SECRET": ""}, "ADVISOR_TELEGRAM_WEBHOOK_SECRET"),
        ({"ADVISOR_TELEGRAM_WEBHOOK_SECRET": "with space"}, "ADVISOR_TELEGRAM_WEBHOOK_SECRET"),
        ({"ADVISOR_TELEGRAM_WEBHOOK_SECRET": SECRET, "ADVISOR_PUBLIC_URL": ""}, "ADVISOR_PUBLIC_URL"),
        ({"ADVISOR_TELEGRAM_WEBHOOK_SECRET": SECRET, "ADVISOR_TELEGRAM_TOKEN": "1:wrong"}, "ADVISOR_TELEGRAM_TOKEN"),
    ],
)
def test_a_setting_that_is_missing_is_named(telegram, tmp_path, settings, says):
    """Off unless fully set up; the operator reads one sentence and no trace."""
    assert RUN[-1] == "telegram"
    started = RunningBot(telegram, tmp_path, "--webhook", "--port", "0", **settings)
    assert started.process.wait(60) == 1
    started.stop()
    log = "".join(started.log)
    assert says in log
    assert "Traceback" not in log
