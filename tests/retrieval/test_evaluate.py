"""`advisor evaluate retrieval` and `advisor knowledge`: figures that are right, commands that run."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from advisor.bootstrap import Services
from advisor.cli.evaluate_commands import evaluate, ndcg, recall
from advisor.cli.knowledge_commands import knowledge as knowledge_commands
from advisor.settings import Settings


def test_figures_by_hand() -> None:
    """Protects the measures: a place counts once, four citations of a result count, five results for recall."""
    grades = {"a#1": 2, "b#1": 1}
    assert ndcg([["a#1"], ["b#1"]], grades) == pytest.approx(1)
    assert ndcg([["x#1", "x#2", "x#3", "x#4", "a#1"]], grades) == 0
    assert ndcg([["a#1"], ["a#1"], ["b#1"]], grades) == pytest.approx(1)
    assert recall([["x#1"]] * 5 + [["a#1"]], grades) == 0
    assert recall([["x#1", "b#1"]], grades) == 0.5


def test_retrieval_is_measured_beside_its_peers(tmp_path: Path) -> None:
    """Protects the evaluation command from a question file to its figures."""
    rows = [
        {"question": "who decides here?", "lang": "en", "relevant": [{"cite": "un-msp#II.C.ii", "grade": 2}]},
        {"question": "best pizza in town", "lang": "en", "relevant": []},
    ]
    (tmp_path / "q.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    texts = tmp_path / "texts"
    texts.mkdir()
    (texts / "un-msp.txt").write_text("Decision-making structures and rules. " * 60, encoding="utf-8")
    services = Services(Settings(data_dir=tmp_path / "data"))
    arguments = ["retrieval", str(tmp_path / "q.jsonl"), "--sources", str(texts), "--json"]
    done = CliRunner().invoke(evaluate, arguments, obj=lambda: services, catch_exceptions=False)
    figures = json.loads(done.stdout)
    assert figures["systems"]["advisor"]["all"]["questions"] == 1
    assert set(figures["systems"]) == {"advisor", "BM25", "tutorial stack"}
    assert figures["covered"] == {"covered": 1.0, "refused": 1.0}


def test_the_knowledge_commands_run(tmp_path: Path) -> None:
    """Protects stats, list, show and build on the real folder."""
    services = Services(Settings(data_dir=tmp_path))

    def run(*arguments: str) -> str:
        return CliRunner().invoke(knowledge_commands, arguments, obj=lambda: services, catch_exceptions=False).output

    assert json.loads(run("stats", "--json"))["practices"] == 31
    listed = run("list", "--practice", "power.decisions", "--kind", "warning").splitlines()
    assert listed
    passage_id = listed[0].split("\t")[0]
    assert passage_id in run("show", passage_id)
    assert "ready." in run("build")
