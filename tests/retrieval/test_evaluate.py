"""`advisor evaluate retrieval` and `advisor knowledge`: figures that are right, commands that run."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from advisor.bootstrap import Services
from advisor.cli.evaluate_answers import AnswerRow, measure_answers
from advisor.cli.evaluate_commands import evaluate, ndcg, recall
from advisor.cli.knowledge_commands import knowledge as knowledge_commands
from advisor.domain.citation import Source, Sources
from advisor.domain.reply import CitedPassage
from advisor.engine.answering import ComposedAnswer
from advisor.errors import InvalidInputError
from advisor.settings import Settings, content_folder


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


def test_answers_are_judged_by_their_places(tmp_path: Path) -> None:
    """Protects `evaluate answers` from a question file to its figures."""
    rows = [
        {
            "question": "who should decide when the donor pays everything?",
            "relevant": [{"cite": "un-msp#II.C.i", "grade": 2}],
        },
        {"question": "what is the tax rate for partners in an architects' office", "kind": "tax"},
    ]
    (tmp_path / "q.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    services = Services(Settings(data_dir=tmp_path / "data"))
    arguments = ["answers", str(tmp_path / "q.jsonl"), "--json"]
    done = CliRunner().invoke(evaluate, arguments, obj=lambda: services, catch_exceptions=False)
    figures = json.loads(done.stdout)["all"]
    assert (figures["questions"], figures["strange"]) == (1, 1)
    assert figures["covered"] == figures["refused"] == figures["clean"] == figures["kind_named"] == 1
    assert 0 < figures["precise"] <= 1


def test_leaks_and_wrong_places_lower_the_figures() -> None:
    """Protects from an evaluation that finds everything fine."""
    sources = Sources({"a": Source("a", "A", None, "paper", {"1": "one", "2": "two"})})
    one, two = (CitedPassage(sources.resolve(cite), "p") for cite in ("a#1", "a#2"))
    told = {
        "good": ComposedAnswer(True, "x [1] y [2]", (one, two)),
        "late": ComposedAnswer(True, "x [1] y [2]", (two, one)),
        "leak": ComposedAnswer(False, "no [1]", (one,), outside="tax"),
        "dangling": ComposedAnswer(True, "x [3]", (one,)),
    }
    place = [{"cite": "a#1", "grade": 1}, {"cite": "a#2", "grade": 0}]
    rows = [AnswerRow(question=q, relevant=place if q != "leak" else (), kind="legal") for q in told]  # type: ignore[arg-type]
    quality = measure_answers(lambda question, lang: told[question], rows, sources)["en"]
    assert quality.precise == pytest.approx(3 / 5)
    assert quality.first == pytest.approx(2 / 3)
    assert quality.refused == quality.kind_named == 0
    assert quality.clean == pytest.approx(0.5)


def test_everything_is_evaluated_at_once(tmp_path: Path) -> None:
    """Protects `make eval`; sealed sets are left alone unless asked for."""
    (tmp_path / "retrieval").mkdir()
    row = {"question": "who decides here?", "lang": "en", "relevant": [{"cite": "un-msp#II.C.ii", "grade": 2}]}
    (tmp_path / "retrieval" / "questions.tune.jsonl").write_text(json.dumps(row), encoding="utf-8")
    (tmp_path / "retrieval" / "questions.sealed.jsonl").write_text("never read", encoding="utf-8")
    services = Services(Settings(data_dir=tmp_path / "data"))
    without = {name: command for name, command in evaluate.commands.items() if name != "check"}
    group = click.Group("evaluate", commands=without)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(evaluate, "commands", without)
        done = CliRunner().invoke(
            group, ["all", "--folder", str(tmp_path)], obj=lambda: services, catch_exceptions=False
        )
    assert "Retrieval: questions.tune.jsonl" in done.output
    assert "Answers: tune" in done.output
    assert "sealed" not in done.output
    assert isinstance(CliRunner().invoke(evaluate, ["all", "--folder", "nowhere"]).exception, InvalidInputError)


def test_documents_are_imported_listed_found_and_removed(tmp_path: Path) -> None:
    """Protects a curator's way from a file to a cited answer and back."""

    def run(*arguments: str) -> str:
        services = Services(Settings(data_dir=tmp_path / "data"))
        done = CliRunner().invoke(knowledge_commands, arguments, obj=lambda: services)
        return done.output + str(done.exception or "")

    file = tmp_path / "bees.md"
    file.write_text("# Bees\n\n## Press\n\nThe beekeepers of Mbale share one honey press and pay by the kilo.\n")
    record = ("--title", "Bees of Mbale", "--year", "none", "--licence", "CC0", "--lang", "en")
    assert "--licence, --lang, --year missing" in run("import", str(file), "--title", "Bees")
    assert "four digits" in run("import", str(file), *record[:2], "--year", "21", *record[4:])
    assert "bees-of-mbale: 1 excerpts at 1 places" in run("import", str(file), *record)
    assert "bees-of-mbale\tBees of Mbale\tno date\ten\tCC0" in run("import", "--list")
    services = Services(Settings(data_dir=tmp_path / "data"))
    answer, _ = services.advisor.ask("how do the beekeepers of Mbale pay for the honey press?", "en")
    assert [c.citation.cite for c in answer.citations] == ["bees-of-mbale#s1"]
    assert answer.citations[0].citation.source_kind == "imported document"
    assert "is removed" in run("import", "--remove", "bees-of-mbale")
    assert "no imported document" in run("import", "--remove", "bees-of-mbale")
    assert "Nothing was imported" in run("import", "--list")


def test_a_passage_is_begun_with_its_ids_checked(tmp_path: Path) -> None:
    """Protects curators from starting with a wrong id, and the corpus from unwritten passages."""
    folder = tmp_path / "knowledge"
    real = content_folder("knowledge")
    folder.mkdir()
    for name in ("sources.yaml", "instrument.yaml"):
        shutil.copy(real / name, folder / name)
    shutil.copytree(real / "wording", folder / "wording")
    one = next(path for path in sorted((real / "passages").rglob("*.md")) if "." not in path.stem)
    (folder / "passages").mkdir()
    shutil.copy(one, folder / "passages" / one.name)

    def run(*arguments: str) -> str:
        services = Services(Settings(data_dir=tmp_path / "data", knowledge_dir=folder))
        done = CliRunner().invoke(knowledge_commands, arguments, obj=lambda: services)
        return done.output + str(done.exception or "")

    rest = ("--title", "Water rota", "--kind", "tool", "--cite", "un-msp#II.C.ii")
    assert "no practice power.nothing" in run("add", "water-rota", *rest, "--practice", "power.nothing")
    assert not list(folder.rglob("water-rota.md"))
    assert "passages/power/water-rota.md" in run("add", "water-rota", *rest, "--practice", "power.decisions").replace(
        "\n", ""
    )
    assert "already" in run("add", "water-rota", *rest)
    assert "id: " in run("add", "../Out", *rest)
    assert "still to be written" in run("check")


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
