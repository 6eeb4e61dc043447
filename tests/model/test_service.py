"""The running service with a model: events that grow, what users are told, metrics, start without and with."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from pathlib import Path

import httpx
import pytest

from tests.model.conftest import answers
from tests.model.test_answering import ALSO_CARRIED, CARRIED, INVENTED, QUESTION
from tests.model_servers.scripted import ScriptedModel
from tests.server import RunningServer, serve
from tests.telegram.bot_api.server import running
from tests.telegram.running_bot import bot

GOOD = f"{ALSO_CARRIED} {CARRIED}"


@pytest.fixture(scope="module")
def model() -> Iterator[ScriptedModel]:
    with ScriptedModel("nonsense", says=answers(GOOD)) as running:
        yield running


@pytest.fixture(scope="module")
def server(model: ScriptedModel, tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    environment = {
        "ADVISOR_MODEL": "openai:scripted",
        "ADVISOR_MODEL_BASE_URL": model.base_url,
        "ADVISOR_LOG_FORMAT": "json",
        "ADVISOR_MODEL_TIMEOUT_S": "20",
    }
    with serve(tmp_path_factory.mktemp("data"), **environment) as running:
        yield running


@pytest.fixture
def api(server: RunningServer) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=server.url, timeout=60) as client:
        yield client


@pytest.fixture
def begun(api: httpx.Client) -> tuple[str, dict[str, str]]:
    answer = api.post("/api/conversations", json={"mode": "ask", "lang": "en"}).json()
    return f"/api/conversations/{answer['id']}", {"Authorization": f"Bearer {answer['token']}"}


def events(response: httpx.Response) -> list[tuple[str, dict]]:
    found = []
    for block in response.text.split("\n\n"):
        lines = dict(line.split(": ", 1) for line in block.splitlines() if ": " in line)
        if "data" in lines:
            found.append((lines.get("event", ""), json.loads(lines["data"])))
    return found


def test_an_answer_comes_in_growing_pieces_of_checked_sentences(
    api: httpx.Client, begun: tuple[str, dict[str, str]], model: ScriptedModel
) -> None:
    """Pieces with one id, each longer; the last one is what the transcript has; nothing of a sentence that was not carried."""
    path, headers = begun
    model.says = answers(f"{GOOD} {INVENTED}", GOOD)
    answer = api.post(path + "/messages", headers=headers | {"Accept": "text/event-stream"}, json={"text": QUESTION})
    assert answer.headers["content-type"].startswith("text/event-stream")
    told = events(answer)
    kinds = [kind for kind, _ in told]
    assert kinds[-2:] == ["progress", "done"]
    pieces = [data for kind, data in told if kind == "message"]
    first = [piece["text"] for piece in pieces if piece["id"] == pieces[0]["id"]]
    assert len(first) >= 3
    assert all(len(a) < len(b) for a, b in pairwise(first[:-1]))
    assert all("87" not in text for text in first)
    transcript = api.get(path, headers=headers).json()["messages"]
    assert first[-1] == next(m["text"] for m in transcript if m["id"] == pieces[0]["id"])


def test_a_refused_turn_is_an_ordinary_error(api: httpx.Client, begun: tuple[str, dict[str, str]]) -> None:
    """Also where events were asked for: the status says what is wrong."""
    path, headers = begun
    events_please = {"Accept": "text/event-stream"}
    assert api.post(path + "/messages", headers=events_please, json={"text": "hi"}).status_code == 401
    wrong = {"Authorization": "Bearer wrong"} | events_please
    assert api.post(path + "/messages", headers=wrong, json={"text": "hi"}).status_code == 403
    empty = api.post(path + "/messages", headers=headers | events_please, json={})
    assert empty.status_code == 422
    assert empty.headers["content-type"] == "application/problem+json"


def test_a_question_over_http_is_answered_by_the_model_with_real_citations(
    api: httpx.Client, model: ScriptedModel
) -> None:
    """`/api/ask` goes the same way."""
    model.says = answers(CARRIED)
    answer = api.post("/api/ask", json={"question": QUESTION}).json()
    assert answer["answer"].startswith("Unequal rights are fair")
    assert [c["cite"] for c in answer["citations"]] == ["un-msp#II.C.ii"]


@pytest.mark.parametrize("lang", ["en", "es", "fr", "ar"])
def test_users_are_told_what_is_sent_where(api: httpx.Client, lang: str) -> None:
    """On the landing page, before anything is written, and on the page on privacy, in every language."""
    for path in ("/", "/privacy"):
        assert "127.0.0.1" in api.get(path, params={"lang": lang}).text, path


def test_calls_and_fallbacks_are_on_the_metrics_page_and_in_the_log(
    api: httpx.Client, server: RunningServer, model: ScriptedModel
) -> None:
    """With the reason, without the question."""
    model.says = answers(INVENTED)
    question = "does a quorum of exactly seventeen herons decide on equal votes for every partner?"
    api.post("/api/ask", json={"question": "do all partners need an equal vote in a partnership?"})
    api.post("/api/ask", json={"question": question})
    metrics = api.get("/metrics").text
    assert 'advisor_model_fallbacks_total{call="answer_question",reason="unsupported"}' in metrics
    assert "advisor_model_seconds_bucket" in metrics
    fallbacks = [json.loads(line) for line in server.log if "model_fallback" in line]
    assert any(line["reason"] == "unsupported" for line in fallbacks)
    assert "herons" not in "".join(server.log)


def test_in_the_terminal_the_log_does_not_stand_in_the_answer(tmp_path: Path) -> None:
    """`advisor ask --json` prints JSON also when the model is down; why there was no model is on the other stream."""
    with ScriptedModel("down") as down:
        done = subprocess.run(
            [sys.executable, "-c", "from advisor.cli import main; main()", "ask", QUESTION, "--json"],
            env=os.environ
            | {
                "ADVISOR_DATA_DIR": str(tmp_path),
                "ADVISOR_EMBEDDINGS": "none",
                "ADVISOR_MODEL": "openai:scripted",
                "ADVISOR_MODEL_BASE_URL": down.base_url,
                "ADVISOR_MODEL_TIMEOUT_S": "30",
            },
            capture_output=True,
            text=True,
            timeout=120,
            check=True,
        )
    assert json.loads(done.stdout)["covered"]
    assert "unreachable" in done.stderr


IMPORTED = (
    "import sys; from advisor.bootstrap import Services; from advisor.settings import Settings; "
    "s = Services(Settings(data_dir=sys.argv[1], embeddings='none', model=sys.argv[2], model_base_url='http://127.0.0.1:9/v1')); "
    "s.advisor.ask('do we have to give every partner an equal vote?') if not sys.argv[2] else s.advisor; "
    "print([m for m in ('langchain_openai', 'langchain', 'openai', 'httpx2', 'tiktoken', 'advisor.model') if m in sys.modules])"
)


@pytest.mark.parametrize(("model_name", "imported"), [("", "[]"), ("openai:scripted", "['advisor.model']")])
def test_a_model_s_packages_are_imported_only_when_it_is_asked(model_name: str, imported: str, tmp_path: Path) -> None:
    """Without a model, start and memory are as if there were none to be had; with one, it is loaded after the start."""
    run = [sys.executable, "-c", IMPORTED, str(tmp_path), model_name]
    done = subprocess.run(run, capture_output=True, text=True, timeout=120, check=True)
    assert done.stdout.strip().splitlines()[-1] == imported


def test_telegram_says_what_is_sent_where(model: ScriptedModel, tmp_path: Path) -> None:
    """In the greeting, before anything is written, and at /privacy."""
    settings = {"ADVISOR_MODEL": "openai:scripted", "ADVISOR_MODEL_BASE_URL": model.base_url}
    with running() as telegram, bot(telegram, tmp_path, **settings):
        person = telegram.person(7100, "en", "Amina")
        person.write("/start")
        assert "/privacy" in person.wait_for("127.0.0.1").text
        person.write("/privacy")
        assert "/export" in person.wait_for("127.0.0.1").text


def test_the_service_stays_quick_for_others_while_the_model_is_slow(tmp_path: Path) -> None:
    """While as many messages as allowed wait for a model that never answers, others are answered and taps go through."""
    with ScriptedModel("slow:100") as slow:
        settings = {
            "ADVISOR_MODEL": "openai:scripted",
            "ADVISOR_MODEL_BASE_URL": slow.base_url,
            "ADVISOR_MODEL_TIMEOUT_S": "90",
        }
        with serve(tmp_path, **settings) as server, httpx.Client(base_url=server.url, timeout=120) as api:
            talks = [api.post("/api/conversations", json={"mode": "quick", "lang": "en"}).json() for _ in range(24)]

            def say(talk: dict, **message: str) -> int:
                headers = {"Authorization": f"Bearer {talk['token']}"}
                path = f"/api/conversations/{talk['id']}/messages"
                return api.post(path, headers=headers, json=message).status_code

            with ThreadPoolExecutor(24) as pool:
                waiting = [pool.submit(say, talk, text=QUESTION) for talk in talks[:4]]
                while slow.calls < 4:
                    time.sleep(0.05)
                others = [pool.submit(say, talk, text=QUESTION) for talk in talks[4:20]]
                taps = [pool.submit(say, talk, choice="level:1") for talk in talks[20:]]
                assert {one.result() for one in (*taps, *others)} == {200}
                assert not any(one.done() for one in waiting)
                slow.__exit__()
                assert {one.result() for one in waiting} == {200}
