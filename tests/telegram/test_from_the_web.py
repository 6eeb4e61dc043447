"""A talk that began in the browser goes on in Telegram by a link that works once."""

from __future__ import annotations

import itertools
import json
import re
import sqlite3

import httpx
import pytest

from telegram_bot.links import read_payload
from tests.telegram.bot_api.server import running
from tests.telegram.running_bot import beside_the_pages

SECRET = "a-secret_of-the-webhook"


@pytest.fixture
def both(tmp_path):
    settings = {"ADVISOR_TELEGRAM_WEBHOOK_SECRET": SECRET, "ADVISOR_TELEGRAM_BOT": "our_bot"}
    with running() as server, beside_the_pages(server, tmp_path, **settings) as pages:
        server.webhook["local_url"] = f"{pages.url}/telegram/webhook"
        browsing = {"Origin": pages.url, "Accept": "text/html", "Accept-Language": "en"}
        with httpx.Client(timeout=30, base_url=pages.url, headers=browsing, follow_redirects=True) as browser:
            yield server, browser


def test_the_talk_is_in_both_places_and_the_link_is_spent(both):
    """The open question comes in the chat, what is answered there shows on the page, and nobody else gets in."""
    server, browser = both
    talk = browser.post("/begin", data={"mode": "quick", "lang": "en"}).url.path
    shown = browser.get(talk).text
    question = re.search(r"<p[^>]*>([^<]{20,}\?)</p>", shown)[1]
    link = re.search(r"https://t\.me/our_bot\?start=([\w-]+)", browser.post(f"{talk}/telegram").text)
    assert read_payload(link[1]).code

    person = server.person(21)
    server.deliver_to_webhook({"update_id": 1, "message": person.message(f"/start {link[1]}")})
    open_one = next(m for m in reversed(server.of(21)) if m.keyboard)
    assert question in open_one.text
    server.deliver_to_webhook({"update_id": 2, "message": person.message(open_one.labels[0])})
    assert "1" in re.search(r'id="progress-text">([^<]+)', browser.get(talk).text)[1]

    other = server.person(22)
    server.deliver_to_webhook({"update_id": 3, "message": other.message(f"/start {link[1]}")})
    assert question not in "".join(m.text for m in server.of(22))


def test_what_the_chat_had_before_is_exported_and_erased_too(both, tmp_path):
    """`/forget` promises that nothing stays; a talk that gave way to one from the page is part of that."""
    server, browser = both
    person = server.person(23)
    updates = itertools.count(10)

    def deliver(what: str) -> None:
        server.deliver_to_webhook({"update_id": next(updates), "message": person.message(what)})

    deliver("/start check")
    deliver("the first talk was begun here, by the river committee")
    talk = browser.post("/begin", data={"mode": "quick", "lang": "en"}).url.path
    link = re.search(r"https://t\.me/our_bot\?start=([\w-]+)", browser.post(f"{talk}/telegram").text)
    deliver(f"/start {link[1]}")

    deliver("/export")
    document = next(m.document for m in reversed(server.of(23)) if m.document)
    exported = json.loads(document)
    assert exported["id"] in talk
    assert ["river committee" in json.dumps(one) for one in exported["earlier"]] == [True]
    assert "token" not in json.dumps(exported["telegram"]["memory"].get("earlier", {}))

    deliver("/forget")
    question = next(m for m in reversed(server.of(23)) if "cannot be brought back" in m.text)
    yes = person.callback(question, question.button("Yes, erase it")["callback_data"])
    server.deliver_to_webhook({"update_id": next(updates), "callback_query": yes})
    assert browser.get(talk).status_code == 404
    with sqlite3.connect(next(tmp_path.rglob("*.sqlite3"))) as kept:
        assert kept.execute("select count(*) from conversations").fetchone() == (0,)
