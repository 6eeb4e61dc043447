"""`advisor evaluate grounding`: a judge that can find fault, and the promise kept with models of every kind."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner

from advisor.bootstrap import Services
from advisor.cli.evaluate_commands import evaluate
from advisor.domain.citation import Citation
from advisor.domain.passage import Passage, PassageKind, PassageText
from advisor.domain.reply import CitedPassage
from advisor.engine.answering import ComposedAnswer
from advisor.evaluation.grounding import AskedRow, GroundingJudge, summed
from advisor.settings import Settings, content_folder
from tests.model_servers.scripted import ScriptedModel
from tests.model_servers.small import small_model

QUESTIONS = [
    {"question": "Who decides what in a partnership?", "lang": "en", "covered": True},
    {"question": "¿Cómo definimos los resultados que esperamos?", "lang": "es", "covered": True},
    {"question": "What is the capital of Mongolia?", "lang": "en", "covered": False},
]
AGREE = Passage("a", PassageKind.PRACTICE, (), ("s#1",), {"en": PassageText("Agree", "Agree on the purpose first.")})
BUSES = Passage("b", PassageKind.PRACTICE, (), ("s#2",), {"en": PassageText("Buses", "Run a bus on market days.")})


def _answer(text: str, *cites: str) -> ComposedAnswer:
    return ComposedAnswer(True, text, tuple(CitedPassage(Citation(c, "", "", "", None), "") for c in cites))


@pytest.mark.parametrize(
    ("text", "supported", "precision"),
    [
        ("Agree on the purpose first. [1]", 1.0, 1.0),
        ("Agree on the purpose first. [1] Pay the chair a fee. [1]", 0.5, 0.5),
        ("Agree on the purpose first. [2]", 1.0, 0.0),
        ("Agree on the purpose first. [3]", 1.0, 0.0),
        ("**What to do**\n- Agree on the purpose first. [1]\n- Run a bus on market days. [2]", 1.0, 1.0),
    ],
)
def test_the_judge_finds_fault(text: str, supported: float, precision: float) -> None:
    """Protects the figures from being perfect whatever is said."""
    judge = GroundingJudge([AGREE, BUSES], (), None)
    told = judge.judge(
        AskedRow("?", "en", covered=True), lambda q, lang: (_answer(text, "s#1", "s#2"), "en"), dict, has_model=False
    )
    figures = summed([told])
    assert (figures.supported, figures.precision) == (supported, precision)


def test_refusals_and_fallbacks_are_counted() -> None:
    """Protects the two shares that pull against each other, and the price of the promise."""
    judge, counted = GroundingJudge([AGREE], (), None), {"timeout": 4}

    def ask(question: str, lang: str) -> tuple[ComposedAnswer, str]:
        if question == "slow":
            counted["timeout"] += 1
        if question == "strange":
            return ComposedAnswer(False, "Not mine."), lang
        return _answer("Agree on the purpose first. [1]", "s#1"), lang

    rows = [
        AskedRow(q, "en", covered=c) for q, c in (("slow", True), ("good", True), ("strange", True), ("strange", False))
    ]
    figures = summed([judge.judge(row, ask, lambda: dict(counted), has_model=True) for row in rows])
    assert figures.refused_rightly == 1.0
    assert figures.refused_wrongly == pytest.approx(1 / 3)
    assert (figures.by_model, figures.fallbacks) == (0.5, {"timeout": 0.5})


@pytest.fixture(scope="module")
def warm(tmp_path_factory: pytest.TempPathFactory) -> Services:
    """The parts that no model changes, made once."""
    services = Services(Settings(data_dir=tmp_path_factory.mktemp("warm")))
    services.warm_up()
    return services


def _services(warm: Services, folder: Path, **settings: Any) -> Services:
    services = Services(Settings(data_dir=folder, **settings))
    for name in ("knowledge", "documents", "speaker", "library", "reader", "_embedder", "similarity"):
        services.__dict__[name] = getattr(warm, name)
    return services


def _figures(
    warm: Services, tmp_path: Path, questions: list[Mapping[str, Any]] = QUESTIONS, **settings: Any
) -> dict[str, Any]:
    file = tmp_path / "q.jsonl"
    file.write_text("\n".join(json.dumps(q) for q in questions), encoding="utf-8")
    services = _services(warm, tmp_path / "data", **settings)
    done = CliRunner().invoke(
        evaluate, ["grounding", str(file), "--json"], obj=lambda: services, catch_exceptions=False
    )
    figures: dict[str, Any] = json.loads(done.stdout[done.stdout.index("{\n") :])["all"]
    assert figures["questions"] == len(questions)
    assert figures["precision"] == 1.0
    assert figures["supported"] >= 0.95
    return figures


@pytest.mark.parametrize(
    ("behaviour", "by_model", "fallback"),
    [("faithful", 1.0, set()), ("hallucinating", 0.0, {"unsupported"}), ("subtle", 0.0, {"unsupported"})],
)
def test_with_a_scripted_model_the_promise_holds(
    behaviour: str, by_model: float, fallback: set[str], warm: Services, tmp_path: Path
) -> None:
    """Protects the promise: whoever speaks, what is told is carried by what it cites."""
    with ScriptedModel(behaviour) as model:
        at = {"model": "openai:scripted", "model_base_url": model.base_url, "model_api_key": "any"}
        figures = _figures(warm, tmp_path, **at, model_timeout_s=30)
        assert model.calls > 0
    assert figures["by_model"] == by_model
    assert set(figures["fallbacks"]) == fallback
    assert figures["refused_rightly"] == 1.0


def test_with_a_real_small_model_the_promise_holds(warm: Services, tmp_path: Path) -> None:
    """Protects the whole path against a real peer, whose words are poor; it is kept short, to be judged in time."""
    prompts = shutil.copytree(content_folder("prompts"), tmp_path / "prompts")
    for prompt in (prompts / "model").glob("*.jinja"):
        text = re.sub(
            r"^answer_tokens: \d+", "answer_tokens: 40", prompt.read_text(encoding="utf-8"), flags=re.MULTILINE
        )
        prompt.write_text(text, encoding="utf-8")
    with small_model() as url:
        at = {"model": "openai:small", "model_base_url": url, "model_api_key": "any", "prompts_dir": prompts}
        figures = _figures(warm, tmp_path, QUESTIONS[:1], **at, model_timeout_s=100)
    spoken = {"unsupported", "uncited", "markup", "language", "declined", "empty", "too_late", "timeout"}
    assert figures["by_model"] == 1.0 or set(figures["fallbacks"]) <= spoken


def test_without_a_model_everything_is_carried(warm: Services, tmp_path: Path) -> None:
    figures = _figures(warm, tmp_path)
    assert (figures["by_model"], figures["fallbacks"], figures["refused_wrongly"]) == (0.0, {}, 0.0)


def test_sentence_sets_are_measured(warm: Services, tmp_path: Path) -> None:
    """Protects the command that reports the check itself."""
    said = {"passage": "decisions-meaning", "lang": "en"}
    rows = [
        {"sentence": "Pay the chair a fee.", **said, "supported": False, "kind": "invented"},
        {"sentence": "Ask three members separately how you decide about money.", **said, "supported": True},
    ]
    file = tmp_path / "s.jsonl"
    file.write_text("\n".join(json.dumps(r) for r in rows), encoding="utf-8")
    services = _services(warm, tmp_path / "data")
    done = CliRunner().invoke(
        evaluate, ["sentences", str(file), "--json"], obj=lambda: services, catch_exceptions=False
    )
    assert json.loads(done.stdout)["caught"] == {"sentences": 1, "share": 1.0}
    assert json.loads(done.stdout)["kept"]["share"] == 1.0
    assert isinstance(evaluate, click.Group)
