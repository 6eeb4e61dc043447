"""Whatever the model does, the user gets the reply without it, once, in time, and the log says why."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from structlog.testing import capture_logs

from advisor.domain.acts import Mode
from advisor.domain.reply import Reply
from tests.model.conftest import Table, texts_of
from tests.model_servers.scripted import ScriptedModel

QUESTION = "do we have to give every partner an equal vote?"
ANSWER = "some of it is in the contract, but the part about repairs was left out"
LATE = {"slow:30": 3.0, "dribble:0.3": 3.0, "stall": 3.0}
"""What only the deadline ends, and the deadline."""
SLACK_S = 1.5
"""For the rest of the turn, beside what the same turn takes without a model."""

SILENT = {
    "down": "unreachable",
    "slow:30": "timeout",
    "dribble:0.3": "timeout",
    "stall": "timeout",
    "cut": "unreachable",
    "status:429": "limited",
    "status:500": "server",
    "status:401": "denied",
    "status:400": "denied",
    "html": "error",
    "none_tool": "empty",
    "silent": "empty",
    "huge": "too_large",
    "broken_json": "broken",
    "wrong_json": "broken",
    "nonsense": "broken",
    "refusing": "refused",
}
"""How the model misbehaves, and the first reason in the log."""
SPEAKING = ("nonsense", "refusing", "wrong_language", "hallucinating", "broken_json", "wrong_json")
"""What says something, but nothing that could be used."""


def timed(talk: Table, text: str) -> tuple[Reply, float]:
    began = time.monotonic()
    return talk.say(text), time.monotonic() - began


@pytest.mark.parametrize("behaviour", SILENT)
def test_a_question_is_answered_without_the_model(behaviour: str, table: Callable[..., Table]) -> None:
    """The composed answer, word for word, within the limit, in one turn, with the reason in the log."""
    plain = table()
    plain.begin(Mode.QUICK)
    expected, usual = timed(plain, QUESTION)
    limit = LATE.get(behaviour, 10.0)
    with ScriptedModel(behaviour) as model:
        talk = table(model.base_url, model_timeout_s=limit)
        talk.begin(Mode.QUICK)
        with capture_logs() as log:
            reply, took = timed(talk, QUESTION)
    assert texts_of(reply) == texts_of(expected)
    assert reply.status == "question_answered"
    assert took < limit + SLACK_S + 4 * usual
    assert talk.turns == 2
    fallbacks = [line for line in log if line["event"] == "model_fallback"]
    assert fallbacks[0]["reason"] == SILENT[behaviour]
    assert QUESTION not in str(log)


@pytest.mark.parametrize("behaviour", SPEAKING)
def test_nothing_that_is_not_carried_is_said(behaviour: str, table: Callable[..., Table]) -> None:
    """Nonsense, refusals, inventions and other languages are dropped for the composed answer."""
    plain = table()
    plain.begin(Mode.ASK)
    expected = texts_of(plain.say(QUESTION))
    with ScriptedModel(behaviour) as model:
        talk = table(model.base_url)
        talk.begin(Mode.ASK)
        with capture_logs() as log:
            reply = talk.say(QUESTION)
        asked = [r for r in model.requests if r.schema is None and "passage" in r.user]
    assert texts_of(reply) == expected
    assert len(asked) == 2, "one answer, one repair"
    last = [line for line in log if line["event"] == "model_fallback"][-1]
    assert last["call"] == "answer_question"
    assert last["reason"] in ("unsupported", "language", "markup", "uncited")


@pytest.mark.parametrize("behaviour", SILENT)
def test_an_answer_is_taken_as_without_the_model(behaviour: str, table: Callable[..., Table]) -> None:
    """A model that says nothing usable casts no doubt: the state is the one without it."""
    plain = table()
    plain.begin(Mode.QUICK)
    expected = plain.say(ANSWER)
    with ScriptedModel(behaviour) as model:
        talk = table(model.base_url, model_timeout_s=LATE.get(behaviour, 10.0))
        talk.begin(Mode.QUICK)
        reply = talk.say(ANSWER)
    assert texts_of(reply) == texts_of(expected)
    assert talk.talk.assessment == plain.talk.assessment


def test_a_reply_that_is_too_long_is_not_read_to_its_end(table: Callable[..., Table]) -> None:
    """Sixty megabytes are neither waited for nor held in memory, announced or not; what the system buffers is a few."""
    with ScriptedModel("huge:60000000") as model:
        talk = table(model.base_url)
        talk.begin(Mode.ASK)
        talk.say(QUESTION)
        shown: list[object] = []
        talk.say(QUESTION + " really?", show=shown.append)
        assert model.calls >= 2
        assert model.bytes_sent < 30_000_000
        assert not shown


def test_a_server_that_recovers_is_asked_again_within_the_same_turn(table: Callable[..., Table]) -> None:
    """One failed attempt does not cost the user the better answer."""
    with ScriptedModel("status:500", then=["faithful"]) as model:
        talk = table(model.base_url)
        talk.begin(Mode.ASK)
        with capture_logs() as log:
            talk.say(QUESTION)
        assert model.calls >= 2
    assert not [line for line in log if line["event"] == "model_fallback"]
