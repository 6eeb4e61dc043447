"""`advisor evaluate understanding` on small sets of each kind."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from advisor.cli.evaluate_commands import evaluate
from advisor.domain.level import Level
from advisor.domain.reading import Danger, DangerSign, Evidence, StoryReading, Wish
from advisor.errors import InvalidInputError
from advisor.evaluation.understanding import measure_calm, measure_languages, measure_stories, measure_wishes
from advisor.evaluation.understanding_rows import AnswerRow, LanguageRow, StoryRow, WishRow, read_rows
from tests.fakes import ScriptedReader

ANSWER = {"practice": "trust.contact", "lang": "en", "text": "Every Monday at ten, without fail.", "label": "2"}
STORY = {
    "lang": "en",
    "text": "The mayor decides alone.",
    "practices": {"power.decisions": 0},
    "red_flags": ["dominance"],
}
DANGER = {"lang": "en", "text": "He said he will kill me tonight.", "label": "threat"}
SPOKEN = {"lang": "sw", "text": "tutaonana kesho asubuhi kwenye mkutano", "kind": "plain"}


@pytest.mark.parametrize(("row", "key"), [(ANSWER, "advisor"), (STORY, "all"), (DANGER, "all"), (SPOKEN, "py3langid")])
def test_each_kind_of_set_is_measured(tmp_path: Path, row: dict[str, object], key: str) -> None:
    """The first row tells what kind of set it is."""
    file = tmp_path / "set.jsonl"
    file.write_text(json.dumps(row) + "\n", "utf-8")
    result = CliRunner().invoke(evaluate, ["understanding", str(file), "--no-peers", "--json"])
    assert result.exit_code == 0, result.output
    assert key in json.loads(result.output)
    assert CliRunner().invoke(evaluate, ["understanding", str(file), "--no-peers"]).exit_code == 0


def test_a_wrong_row_is_named_with_its_line(tmp_path: Path) -> None:
    """Sets are written by hand."""
    file = tmp_path / "set.jsonl"
    file.write_text(json.dumps(ANSWER) + "\n\n{\n", "utf-8")
    with pytest.raises(InvalidInputError, match=r"set\.jsonl:3"):
        read_rows(file)
    file.write_text(json.dumps(ANSWER) + "\n" + json.dumps(DANGER) + "\n", "utf-8")
    with pytest.raises(InvalidInputError, match="another kind"):
        read_rows(file)


def test_the_two_tellings_of_a_pair_are_held_against_each_other() -> None:
    """A third of what was found is the same; of two labelled facts the one that nobody found was read alike, and both
    whatever the level."""
    told = {
        "ours": (
            Evidence("trust.contact", Level.IN_PLACE, 0.9, "q"),
            Evidence("power.decisions", Level.NOT_YET, 0.9, "q"),
        ),
        "theirs": (
            Evidence("trust.contact", Level.IN_PLACE, 0.9, "q"),
            Evidence("power.decisions", Level.PARTLY, 0.9, "q"),
        ),
    }
    reader = ScriptedReader(stories={text: StoryReading(evidence) for text, evidence in told.items()})
    rows = [
        StoryRow(lang="en", text=text, practices={"power.decisions": 0, "roles.resources": 2}, red_flags=(), pair="p")
        for text in told
    ]
    read = measure_stories(reader, rows)
    assert read.pairs_agree == pytest.approx(1 / 3)
    assert read.pairs_alike == pytest.approx(1 / 2)
    assert read.pairs_named == 1.0


def test_a_language_is_told_against_that_of_the_talk_and_with_it() -> None:
    """Two things can go wrong: staying in the talk's language, and leaving it without need."""
    rows = [LanguageRow(text="a", lang="en", kind="short"), LanguageRow(text="b", lang="sw", kind="plain")]
    stays, swahili = (
        measure_languages({"any": read}, rows)["any"] for read in (lambda _, talk: talk, lambda _, talk: "sw")
    )
    assert (stays.right["all"]["all"], stays.left) == (0.0, 0.0)
    assert (swahili.right["all"], swahili.left) == ({"all": 0.5, "short": 0.0, "plain": 1.0}, 0.5)
    assert swahili.right["en"] == {"all": 0.0, "short": 0.0}


def test_answers_that_meet_safety_words_are_counted() -> None:
    rows = [AnswerRow(practice="purpose.shared", text=text, label="0") for text in ("one", "two", "three", "four")]
    alarms = {"two": DangerSign(Danger.THREAT, certain=False), "three": DangerSign(Danger.THREAT, certain=True)}
    assert measure_calm(ScriptedReader(dangers=alarms | {"four": alarms["two"]}), rows) == (0.5, 0.25)


def test_wishes_are_found_mistaken_or_seen_where_there_are_none() -> None:
    """Three things that can go differently; what is none is counted apart."""
    rows = [WishRow(text=str(n), wish=wish) for n, wish in enumerate(("report", "report", "left", "none", "none"))]
    reader = ScriptedReader(wishes={"0": Wish.REPORT, "1": Wish.FORGET, "3": Wish.PLAN})
    figures = measure_wishes(reader, rows)["all"]
    assert (figures.texts, figures.needless) == (5, 0.5)
    assert (figures.found, figures.mistaken) == (pytest.approx(1 / 3), pytest.approx(1 / 3))
