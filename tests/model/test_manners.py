"""The manners of a guest: limits, rest, budget, memory, the switch; and that nobody else waits for it."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from itertools import permutations
from pathlib import Path

import pytest
from click.testing import CliRunner
from langsmith.utils import get_env_var
from prometheus_client import REGISTRY
from structlog.testing import capture_logs

from advisor.bootstrap import MODEL_SWITCH, Services
from advisor.cli import cli
from advisor.domain.acts import Mode
from advisor.errors import ConflictError
from advisor.model.budget import TokenBudget, estimate
from advisor.settings import Settings
from tests.model.conftest import NewServices, Table, answers, texts_of
from tests.model.test_answering import ALSO_CARRIED, CARRIED, QUESTION
from tests.model_servers.scripted import ScriptedModel


def reasons(log: list[dict[str, object]]) -> list[object]:
    return [line["reason"] for line in log if line["event"] == "model_fallback"]


def answered(model: ScriptedModel) -> int:
    """How often it was asked for an answer."""
    return len([request for request in model.requests if "<passage" in request.user])


def test_after_failures_the_model_is_left_alone(table: Callable[..., Table]) -> None:
    """Three failed calls in a row, then nobody waits for it any more for a while."""
    with ScriptedModel("slow:30") as model:
        talk = table(model.base_url, model_timeout_s=2)
        talk.begin(Mode.ASK)
        with capture_logs() as log:
            for n in range(12):
                talk.say(f"{QUESTION} {n}")
                if reasons(log)[-1] == "resting":
                    break
        assert reasons(log).count("timeout") == 3
        before = model.calls
        with capture_logs() as log:
            talk.say(QUESTION)
        assert model.calls == before
    assert reasons(log) == ["resting"]


def test_a_slow_model_keeps_no_other_turn_waiting(table: Callable[..., Table]) -> None:
    """As many turns as allowed wait for it; the next ones are answered without it at once."""
    with ScriptedModel("slow:30") as model:
        first = table(model.base_url, model_timeout_s=60, model_concurrency=1)
        others = [Table(first.services) for _ in range(4)]
        for talk in (first, *others):
            talk.begin(Mode.ASK)
        with ThreadPoolExecutor(1) as pool:
            waiting = pool.submit(first.say, QUESTION)
            while model.calls < 1:
                time.sleep(0.02)
            with capture_logs() as log:
                replies = [talk.say(QUESTION) for talk in others]
            assert not waiting.done()
            model.__exit__()
            assert waiting.result().status == "question_answered"
    assert {reply.status for reply in replies} == {"question_answered"}
    assert reasons(log) == ["busy"] * 4


def test_one_conversation_never_waits_for_another(table: Callable[..., Table]) -> None:
    """A turn that waits holds no lock that a turn of another conversation needs, however many there are."""
    with ScriptedModel("slow:30") as model:
        first = table(model.base_url, model_timeout_s=60, model_concurrency=1)
        first.begin(Mode.ASK)
        others = [Table(first.services) for _ in range(100)]
        for talk in others:
            talk.begin(Mode.QUICK)
        waiting = threading.Thread(target=first.say, args=(QUESTION,))
        waiting.start()
        while model.calls < 1:
            time.sleep(0.02)
        for talk in others:
            talk.say(choice="level:1")
        assert waiting.is_alive(), "the others were over before the slow one"
    waiting.join()


def test_the_deadline_is_one_for_the_whole_turn(table: Callable[..., Table]) -> None:
    """Reading, answering and mending together take no longer than one call may."""
    plain = table()
    plain.begin(Mode.QUICK)
    began = time.monotonic()
    plain.say(QUESTION)
    usual = time.monotonic() - began
    with ScriptedModel("slow:1.5", says=answers("An invention of 1987. [S1]")) as model:
        talk = table(model.base_url, model_timeout_s=4)
        talk.begin(Mode.QUICK)
        began = time.monotonic()
        with capture_logs() as log:
            talk.say(QUESTION)
        assert time.monotonic() - began < 4 + 1 + 4 * usual
    assert reasons(log)[-1] in ("timeout", "too_late")


def test_checking_a_long_reply_ends_with_the_deadline(table: Callable[..., Table]) -> None:
    """Hundreds of sentences come quickly and would be looked at for long."""
    words = permutations(("topic", "work", "life", "partners", "rights", "power", "idea"), 3)
    many = " ".join(
        f"What a partner may decide about {' '.join(w)} should come from its agreed role. [S1]" for w in words
    )
    with ScriptedModel("nonsense", says=answers(many)) as model:
        talk = table(model.base_url, model_timeout_s=2)
        slow = talk.services.guest._desk
        object.__setattr__(slow, "similarity", lambda text, others: time.sleep(0.05) or [1.0] * len(others))
        talk.begin(Mode.ASK)
        began = time.monotonic()
        with capture_logs() as log:
            reply = talk.say(QUESTION)
        assert time.monotonic() - began < 5
    assert reply.status == "question_answered"
    assert reasons(log)[-1] == "timeout"


@pytest.mark.parametrize("limit", ["model_tokens_per_conversation", "model_tokens_per_day"])
def test_the_budget_ends_the_visits(limit: str, table: Callable[..., Table]) -> None:
    """When the tokens are used up, the model is not asked any more."""
    with ScriptedModel("nonsense", says=answers(CARRIED)) as model:
        talk = table(model.base_url, **{limit: 4000})
        talk.begin(Mode.ASK)
        with capture_logs() as log:
            for n in range(8):
                talk.say(f"{QUESTION} {n}")
        used = model.calls
        assert 1 <= used < 8
        talk.say(QUESTION)
        assert model.calls == used
    assert "budget" in reasons(log)


def test_one_conversation_does_not_use_up_another_s_budget() -> None:
    """Conversations are counted apart, the day together; erasing forgets the count."""
    budget = TokenBudget(per_conversation=100, per_day=1000)
    budget.spend("a", 90)
    assert not budget.allows("a", 20)
    assert budget.allows("b", 20)
    budget.forget("a")
    assert budget.allows("a", 20)
    budget.spend("c", 900)
    assert not budget.allows("b", 20)
    assert TokenBudget(0, 0).allows("a", 10**9)


def test_estimates_are_cautious_in_every_script() -> None:
    """Where a server counts nothing, rather too many than too few."""
    assert estimate("word " * 100) > 100
    assert estimate("অংশীদারিত্ব " * 100) > estimate("partnership " * 100) / 2


def test_the_same_call_is_not_made_twice(table: Callable[..., Table]) -> None:
    """A question asked again within minutes gets the remembered reply; another conversation's is its own; erasing forgets."""
    with ScriptedModel("nonsense", says=answers(CARRIED)) as model:
        talk = table(model.base_url)
        talk.begin(Mode.ASK)
        first = texts_of(talk.say(QUESTION))
        assert texts_of(talk.say(QUESTION)) == first
        assert answered(model) == 1
        other = Table(talk.services)
        other.begin(Mode.ASK)
        other.say(QUESTION)
        assert answered(model) == 2
        cache = talk.services.guest._desk.cache
        assert [key for key in cache if key[0] == talk.id]
        talk.services.advisor.erase(talk.id, talk.token)
        assert not [key for key in cache if key[0] == talk.id]
        assert [key for key in cache if key[0] == other.id]


def test_it_is_switched_off_for_all_replicas_while_they_run(
    new_services: NewServices, warm: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`advisor model off` in one process ends what others send from the next turn on; `on` brings it back."""
    monkeypatch.setenv("ADVISOR_DATA_DIR", str(tmp_path))
    with ScriptedModel("nonsense", says=answers(CARRIED)) as model:
        talk = Table(new_services(model.base_url))
        talk.begin(Mode.ASK)
        talk.say(QUESTION + " 1")
        used = model.calls
        assert used >= 1
        assert CliRunner().invoke(cli, ["model", "off"]).exit_code == 0
        with capture_logs() as log:
            reply = talk.say(QUESTION + " 2")
        assert model.calls == used
        assert reply.status == "question_answered"
        assert reasons(log) == ["off"]
        status = CliRunner().invoke(cli, ["model", "status"])
        assert '"switched_on": false' in status.output
        assert CliRunner().invoke(cli, ["model", "on"]).exit_code == 0
        talk.say(QUESTION + " 3")
        assert model.calls > used


@pytest.mark.postgres
def test_the_switch_works_on_postgresql(new_postgres_url: Callable[[], str], tmp_path: Path) -> None:
    """Two replicas on one server see the same switch."""
    url = new_postgres_url()
    one, two = (Services(Settings(data_dir=tmp_path / name, database_url=url)) for name in ("one", "two"))
    assert two.switches.is_on(MODEL_SWITCH)
    one.switches.turn(MODEL_SWITCH, False, one.clock())
    assert not two.switches.is_on(MODEL_SWITCH)
    two.switches.turn(MODEL_SWITCH, True, two.clock())
    assert one.switches.is_on(MODEL_SWITCH)
    assert one.switches.is_on("anything else")
    for services in (one, two):
        services._database.close()


def test_a_provider_that_is_not_installed_is_no_reason_to_stop(table: Callable[..., Table]) -> None:
    """The service starts and answers; the log says what to install."""
    talk = table("", model="fireworks:some-model")
    talk.begin(Mode.ASK)
    with capture_logs() as log:
        talk.services.guest.warm_up()
        reply = talk.say(QUESTION)
    assert reply.status == "question_answered"
    assert [line for line in log if line["event"] == "model_missing"]
    assert reasons(log) == ["missing"]
    assert "fireworks" in str(log)


def test_the_key_is_sent_to_the_server_and_to_nobody_else(table: Callable[..., Table]) -> None:
    """As a bearer, never in a prompt or a log line."""
    with ScriptedModel("status:401") as model, capture_logs() as log:
        talk = table(model.base_url, model_api_key="sk-very-secret")
        talk.begin(Mode.ASK)
        talk.say(QUESTION)
    assert model.requests[0].headers["authorization"] == "Bearer sk-very-secret"
    assert all("very-secret" not in request.text for request in model.requests)
    assert "very-secret" not in str(log)


def test_nothing_is_traced_elsewhere(table: Callable[..., Table], monkeypatch: pytest.MonkeyPatch) -> None:
    """LangChain can send every prompt to a tracing service; the environment of another program must not switch that on."""
    with socket.create_server(("127.0.0.1", 0)) as tracing, ScriptedModel("nonsense", says=answers(CARRIED)) as model:
        tracing.settimeout(2)
        monkeypatch.setenv("LANGSMITH_TRACING", "true")
        monkeypatch.setenv("LANGSMITH_ENDPOINT", f"http://127.0.0.1:{tracing.getsockname()[1]}")
        monkeypatch.setenv("LANGSMITH_API_KEY", "any")
        get_env_var.cache_clear()
        talk = table(model.base_url)
        talk.begin(Mode.ASK)
        talk.say(QUESTION)
        assert model.calls >= 1
        with pytest.raises(TimeoutError):
            tracing.accept()
    get_env_var.cache_clear()


def metric(name: str, **labels: str) -> float:
    return REGISTRY.get_sample_value(name, labels) or 0.0


def test_calls_tokens_cost_and_fallbacks_are_counted(table: Callable[..., Table]) -> None:
    """What an operator needs to see is on the metrics page."""
    before = {
        name: metric(name, **labels)
        for name, labels in {
            "advisor_model_calls_total": {"call": "answer_question", "outcome": "ok"},
            "advisor_model_tokens_total": {"call": "answer_question", "way": "sent"},
            "advisor_model_cost_total": {"call": "answer_question"},
            "advisor_model_fallbacks_total": {"call": "answer_question", "reason": "unsupported"},
        }.items()
    }
    with ScriptedModel("nonsense", says=answers(CARRIED, "Nobody ever said this before 1987. [S1]")) as model:
        talk = table(model.base_url, model_price_in=2.0, model_price_out=8.0)
        talk.begin(Mode.ASK)
        talk.say(QUESTION)
        talk.say("who should decide when the funder pays for everything?")
    assert (
        metric("advisor_model_calls_total", call="answer_question", outcome="ok")
        == before["advisor_model_calls_total"] + 2
    )
    assert (
        metric("advisor_model_tokens_total", call="answer_question", way="sent")
        > before["advisor_model_tokens_total"] + 500
    )
    assert metric("advisor_model_cost_total", call="answer_question") > before["advisor_model_cost_total"]
    fallen = metric("advisor_model_fallbacks_total", call="answer_question", reason="unsupported")
    assert fallen == before["advisor_model_fallbacks_total"] + 1


def test_buttons_do_not_go_to_the_model(table: Callable[..., Table]) -> None:
    """A tap says exactly what it means; the turn stays as quick as without a model."""
    with ScriptedModel() as model:
        talk = table(model.base_url)
        talk.begin(Mode.QUICK)
        for _ in range(5):
            talk.say(choice="level:1")
        assert model.calls == 0


def test_a_turn_taken_again_is_one_visit(table: Callable[..., Table]) -> None:
    """Where another replica was faster, the turn is taken again from what the model said already."""
    with ScriptedModel("nonsense", says=answers(f"{ALSO_CARRIED} {CARRIED}")) as model:
        talk = table(model.base_url)
        talk.begin(Mode.ASK)
        store = talk.services.store
        append, failed = store.append, []

        def once_beaten(*args: object) -> None:
            if not failed:
                failed.append(True)
                raise ConflictError("beaten")
            append(*args)

        store.append = once_beaten
        reply = talk.say(QUESTION)
        assert failed
        assert reply.status == "question_answered"
        assert answered(model) == 1
