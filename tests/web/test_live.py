"""Following a conversation by server-sent events, and answers that come too late."""

from __future__ import annotations

import json
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack

import httpx
import pytest


def parse(block: str) -> dict:
    """The fields of one event."""
    return {k: v.strip() for k, _, v in (line.partition(":") for line in block.split("\n")) if k}


def events_of(text: str) -> list[dict]:
    return [event for block in text.strip().split("\n\n") if "event" in (event := parse(block))]


def catch_up(api, path, headers, **more) -> list[dict]:
    answer = api.get(f"{path}/events", headers=headers | more.pop("extra", {}), params={"wait": 0, **more})
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"].startswith("text/event-stream")
    return events_of(answer.text)


def say(api, path, headers, **body) -> httpx.Response:
    return api.post(f"{path}/messages", headers=headers, json=body)


def ids(events: list[dict]) -> list[str]:
    return [e["id"] for e in events if e["event"] == "message"]


def test_the_stream_begins_with_everything_said_and_ends_each_turn(api, begun):
    """The same messages as the transcript, each with its id, and progress and done after each turn."""
    path, headers, _ = begun
    say(api, path, headers, choice="level:1")
    say(api, path, headers, choice="stop")
    events = catch_up(api, path, headers)
    transcript = api.get(path, headers=headers).json()["messages"]
    assert [json.loads(e["data"]) for e in events if e["event"] == "message"] == transcript
    assert ids(events) == [m["id"] for m in transcript]
    assert [e["event"] for e in events if e["event"] != "message"] == ["progress", "done"] * 3
    assert "stop" not in [m["text"] for m in transcript]


@pytest.mark.parametrize("how", ["header", "query"])
def test_it_resumes_after_the_last_event_that_was_heard(api, begun, how):
    """`Last-Event-ID` in the middle of a turn brings its rest and all that follows; at the end, nothing."""
    path, headers, _ = begun
    say(api, path, headers, choice="level:1")
    whole = ids(catch_up(api, path, headers))
    for n, last in enumerate(whole):
        resumed = {"extra": {"Last-Event-ID": last}} if how == "header" else {"after": last}
        assert ids(catch_up(api, path, headers, **resumed)) == whole[n + 1 :]


def test_what_another_device_says_arrives_within_two_seconds(api, begun):
    """The stream stays open and hears of a turn that it did not cause."""
    path, headers, first = begun
    with api.stream(
        "GET", f"{path}/events", headers=headers, params={"after": first["messages"][-1]["id"], "wait": 20}
    ) as stream:
        said = threading.Timer(0.5, say, (api, path, headers), {"choice": "level:1"})
        said.start()
        started, heard = time.monotonic(), ""
        for text in stream.iter_text():
            heard += text
            if "event: done" in heard:
                break
        assert time.monotonic() - started < 5
        said.join()
    assert ids(events_of(heard))[0] == "2.0"


def test_a_cookie_opens_the_stream_and_a_wrong_token_does_not(api, begun):
    """As for reading the transcript."""
    path, headers, _ = begun
    talk, token = path.rsplit("/", 1)[1], headers["Authorization"].split()[1]
    by_cookie = api.get(f"{path}/events", params={"wait": 0}, headers={"Cookie": f"advisor_talk={talk}.{token}"})
    assert by_cookie.status_code == 200
    assert api.get(f"{path}/events").status_code == 401
    assert api.get(f"{path}/events", headers={"Authorization": "Bearer wrong"}).status_code == 403
    assert api.get(f"{path}/events", headers=headers | {"Last-Event-ID": "soon"}).status_code == 422


def test_erasing_ends_the_stream(api, begun):
    """Whoever follows an erased talk is told."""
    path, headers, _ = begun
    with api.stream("GET", f"{path}/events", headers=headers, params={"wait": 20}) as stream:
        gone = threading.Timer(0.3, api.delete, (path,), {"headers": headers})
        gone.start()
        assert "event: erased" in "".join(stream.iter_text())
        gone.join()


def test_many_open_streams_keep_nobody_waiting(server, begun):
    """More streams than the server has threads: an ordinary call is answered all the same."""
    path, headers, _ = begun
    with (
        ExitStack() as stack,
        httpx.Client(base_url=server.url, timeout=30, limits=httpx.Limits(max_connections=200)) as api,
    ):

        def follow(_):
            return stack.enter_context(api.stream("GET", f"{path}/events", headers=headers, params={"wait": 60}))

        with ThreadPoolExecutor(16) as pool:
            assert {s.status_code for s in pool.map(follow, range(80))} == {200}
        started = time.monotonic()
        assert say(api, path, headers, choice="level:1").status_code == 200
        assert time.monotonic() - started < 5


@pytest.mark.parametrize("late", ["level:0", "skip"])
def test_an_answer_to_a_question_that_is_gone_is_refused(api, begun, late):
    """Two clients, one question: the second one's choice is not put on the next question."""
    path, headers, first = begun
    seen = first["messages"][-1]["id"]
    assert say(api, path, headers, choice="level:2", seen=seen, client_message_id="a").status_code == 200
    refused = say(api, path, headers, choice=late, seen=seen, client_message_id="b")
    assert refused.status_code == 409
    assert refused.json()["type"].endswith(":moved-on")
    assert "Reload" in refused.json()["detail"]
    assert api.get(path, headers=headers).json()["progress"]["answered"] == 1
    again = say(api, path, headers, choice="level:2", seen=seen, client_message_id="a")
    assert again.status_code == 200, "a retry is not a second answer"
    now = again.json()["messages"][-1]["id"]
    assert say(api, path, headers, choice=late, seen=now).status_code == 200


def test_two_answers_at_the_same_moment_count_one(api, begun):
    """The check is part of the turn: of eight clients that saw the same question, one is heard."""
    path, headers, first = begun
    seen = first["messages"][-1]["id"]
    with ThreadPoolExecutor(8) as pool:
        statuses = list(pool.map(lambda _: say(api, path, headers, choice="level:1", seen=seen).status_code, range(8)))
    assert sorted(statuses) == [200] + [409] * 7
    assert api.get(path, headers=headers).json()["progress"]["answered"] == 1


def test_what_says_nothing_does_not_count_as_moving_on(api, begun):
    """A plan or a name filled in beside the talk leaves the open question open."""
    path, headers, first = begun
    assert api.put(f"{path}/view", headers=headers, json={"side": "the village"}).status_code == 200
    assert say(api, path, headers, choice="level:1", seen=first["messages"][-1]["id"]).status_code == 200


def test_words_are_taken_wherever_the_talk_stands(api, begun):
    """Only what could fit any question is refused; a text is read for what it says."""
    path, headers, first = begun
    seen = first["messages"][-1]["id"]
    say(api, path, headers, choice="level:2", seen=seen)
    assert say(api, path, headers, text="why do you ask?", seen=seen).status_code == 200
