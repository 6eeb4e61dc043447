"""The rows that the model is trained on, and that a training can be repeated bit for bit."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from advisor.adapters.encoder.classifier import FILE_NAME
from advisor.adapters.encoder.weight_file import WeightFile
from advisor.knowledge.corpus import Knowledge
from advisor.retrieval.outside import read_outside_questions
from advisor.settings import content_folder
from advisor.understanding.clauses import split_clauses
from advisor.understanding.examples import Examples, read_examples
from advisor.understanding.levels import SHOWN, shown
from advisor.understanding.transliteration import OwnLetters, read_own_letters
from training.held_out import is_held_out
from training.mixed import make_rows, mixed_rows
from training.romanised import as_read, romanised_rows
from training.rows import Row, clause_targets, heads
from training.tuning import tuning_rows, tuning_stories

EVALS = Path(__file__).parents[2] / "evals" / "understanding"


@pytest.fixture(scope="module")
def examples(known: Knowledge) -> Examples:
    return read_examples(content_folder("knowledge"), known.instrument)


@pytest.fixture(scope="module")
def letters() -> OwnLetters:
    return read_own_letters(content_folder("knowledge"))


@pytest.fixture(scope="module")
def rows(known: Knowledge, examples: Examples) -> list[Row]:
    return make_rows(known, examples, read_outside_questions(content_folder("knowledge")), seed=1)


def test_the_same_files_give_the_same_rows(known: Knowledge, examples: Examples, rows: list[Row]) -> None:
    """Order and choice are fixed, or no training could be repeated."""
    assert rows == make_rows(known, examples, read_outside_questions(content_folder("knowledge")), seed=1)


def test_every_label_is_taught(known: Knowledge, rows: list[Row]) -> None:
    """A label without rows would never be read."""
    for head, labels in heads(known).items():
        assert {label for row in rows for label in row.targets.get(head, {})} == set(labels)


def test_the_head_of_practice_and_level_is_taught_both(rows: list[Row]) -> None:
    """What it is taught of practices is what the head of practices is, and of an answer, the level."""
    taught = [row for row in rows if SHOWN in row.targets]
    assert len(taught) > 50_000
    for row in taught:
        practices = {label.partition(":")[0] for label in row.targets[SHOWN]}
        assert practices == set(row.targets["practice"])
        if row.kind == "answer":
            assert row.targets[SHOWN] == {shown(row.asked, next(iter(row.targets["level"]))): 1.0}
    assert any(len({label[-1] for label in row.targets[SHOWN]}) > 1 for row in taught)  # one clause, two levels


def test_parallel_rows_are_held_out_together(known: Knowledge, rows: list[Row]) -> None:
    """A row must not be known from its translation; some practices are held out as a whole."""
    practices = known.instrument.practice_ids
    sides = {}
    for row in rows:
        assert sides.setdefault(row.group, is_held_out(row, practices)) is is_held_out(row, practices)
    whole = {p for p in practices if all(held for group, held in sides.items() if group.startswith(f"{p}/"))}
    assert 3 <= len(whole) <= 6
    assert 0.1 < sum(sides[row.group] for row in rows) / len(rows) < 0.3


def test_nothing_of_the_evaluation_sets_is_trained_on(rows: list[Row]) -> None:
    """Otherwise the figures would be about memory."""
    files = sorted(EVALS.glob("*.jsonl"))
    assert len(files) == 25
    texts = {json.loads(line)["text"].casefold() for file in files for line in file.read_text("utf-8").splitlines()}
    assert len(texts) > 300
    assert not texts & {row.text.casefold() for row in rows}


def test_the_tuning_sets_are_rows_for_every_line(known: Knowledge, letters: OwnLetters) -> None:
    """Temperatures and lines come from answers, dangers and stories that nothing was trained on."""
    labels = heads(known)
    for row in tuning_rows(EVALS, letters):
        assert all(set(shares) <= set(labels[head]) for head, shares in row.targets.items())
    assert {flag.id for story in tuning_stories(EVALS, letters) for flag in story.red_flags} <= set(labels["flag"])


def test_a_clause_shows_what_its_quotes_show(examples: Examples) -> None:
    """Clauses without a quote of a story show nothing: the model learns what to pass over."""
    story = next(s for s in examples.stories if s.evidence)
    assert story.evidence[0].practice in clause_targets(story.evidence[0].quote, story)["practice"]
    assert clause_targets("nothing of the kind", story)["practice"] == {"none": 1.0}


def test_stories_told_otherwise_show_what_they_showed(examples: Examples) -> None:
    """A clause keeps its labels whatever stands beside it."""
    mixed = list(mixed_rows(examples, seed=1))
    assert {row.kind for row in mixed} == {"clause", "danger told"}
    stories = {clause: story for story in examples.stories for clause in split_clauses(story.text)}
    told = [row for row in mixed if row.kind == "clause" and row.text in stories]
    assert len(told) > 1000
    assert all(row.within[row.at] == row.text for row in mixed)
    assert all(row.targets == clause_targets(row.text, stories[row.text]) for row in told[::50])


def test_what_is_exported_reads_as_it_was_trained(known: Knowledge, rows: list[Row]) -> None:
    """Whole numbers in place of floating point change little (needs requirements/train.txt)."""
    pytest.importorskip("torch")
    pytest.importorskip("onnx")
    from training.fit import Recipe, fit  # noqa: PLC0415 - torch
    from training.onnx_file import onnx_bytes  # noqa: PLC0415
    from training.runs import classifier_of  # noqa: PLC0415
    from training.settle import read_rows  # noqa: PLC0415

    recipe, told, few = Recipe(epochs=1), list[str](), rows[::300]
    trained = fit(WeightFile(), heads(known), few, recipe, told.append)
    wanted = trained.logits(few)
    read = read_rows(classifier_of(onnx_bytes(trained.network), recipe), few)
    for head in ("level", "practice", "danger"):
        assert np.corrcoef(read[head].ravel(), wanted[head].ravel())[0, 1] > 0.99
        assert (read[head].argmax(1) == wanted[head].argmax(1)).mean() > 0.9


def test_a_training_goes_on_from_what_was_shipped(known: Knowledge, rows: list[Row]) -> None:
    """The weights taken from the file and written again read the same (needs requirements/train.txt)."""
    pytest.importorskip("torch")
    pytest.importorskip("onnx")
    from training.fit import Recipe  # noqa: PLC0415 - torch
    from training.network import Network  # noqa: PLC0415
    from training.onnx_file import onnx_bytes  # noqa: PLC0415
    from training.runs import classifier_of  # noqa: PLC0415
    from training.settle import read_rows, with_vectors  # noqa: PLC0415

    shipped, recipe, few = (content_folder("knowledge") / FILE_NAME).read_bytes(), Recipe(), rows[::2000]
    network = Network(WeightFile(), heads(known), recipe.tuned, 0.0)
    network.take(shipped)
    before, after = (
        read_rows(classifier_of(m, recipe), few) for m in (with_vectors(shipped), onnx_bytes(network.eval()))
    )
    for head in ("level", "practice", "flag", "danger", "act", "lang"):
        assert np.abs(before[head] - after[head]).max() < 0.01


def test_a_training_can_be_repeated_bit_for_bit(known: Knowledge, rows: list[Row]) -> None:
    """Two runs on a few rows give the same file (needs requirements/train.txt)."""
    pytest.importorskip("torch")
    pytest.importorskip("onnx")
    from training.fit import Recipe, fit  # noqa: PLC0415 - torch
    from training.onnx_file import onnx_bytes  # noqa: PLC0415

    recipe, told, few = Recipe(epochs=1), list[str](), rows[::200]
    first, second = (onnx_bytes(fit(WeightFile(), heads(known), few, recipe, told.append).network) for _ in range(2))
    assert first == second


def test_in_latin_letters_only_the_language_is_taught(rows: list[Row], letters: OwnLetters) -> None:
    """What is typed so means what it means in its own letters, in which the reader reads it."""
    typed = [
        row for row in rows if row.lang in ("hi", "bn", "ar") and row.kind in ("answer", "act") and _in_latin(row.text)
    ]
    told = list(as_read(typed, letters))
    assert len(typed) > 500
    for row in told:
        assert set(row.targets) == {"lang"} or ("act" in row.targets and "lang" not in row.targets)
    assert {row.text for row in told if "lang" in row.targets} == {row.text for row in typed}
    assert sum("act" in row.targets and not _in_latin(row.text) for row in told) > 0.9 * len(typed)
    clause = next(row for row in rows if row.lang == "hi" and row.within and _in_latin(" ".join(row.within)))
    (read,) = as_read([clause], letters)
    assert read.within[read.at] == read.text != clause.text


def test_hindi_and_bengali_are_told_from_others_in_latin_letters(rows: list[Row]) -> None:
    """Romanised by rule, in the same order each time (needs requirements/train.txt)."""
    pytest.importorskip("uroman")
    own = [row for row in rows if row.lang in ("hi", "bn")][::20]
    told = list(romanised_rows(own, 1))
    assert told == list(romanised_rows(own, 1))
    assert len(told) > 20
    assert all(_in_latin(row.text) and set(row.targets) == {"lang"} for row in told)


def _in_latin(text: str) -> bool:
    """Most of it."""
    letters = [letter for letter in text if letter.isalpha()]
    return 2 * sum(letter < "\u02ff" for letter in letters) > len(letters) > 0
