"""What `advisor knowledge check` reports about files that can be read."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

from advisor.knowledge.checks import check_knowledge, reading_grade


def test_uncited_places_and_short_practices_are_named_with_their_lines(folder: Path) -> None:
    """Protects that no place of a source and no practice is left without guidance unnoticed."""
    problems = check_knowledge(folder).problems
    sources = (folder / "sources.yaml").read_text(encoding="utf-8").splitlines()
    line = next(n for n, text in enumerate(sources, start=1) if text.strip().startswith("II.C.i:"))
    assert any(f"sources.yaml:{line}: no passage cites un-msp#II.C.i " in p for p in problems)
    assert not any("un-msp#II.C.ii " in p for p in problems)
    assert any("power.decisions has no passage of kind concept" in p for p in problems)
    assert not any("power.decisions has no passage of kind practice" in p for p in problems)


def test_few_phrasings_long_titles_and_too_many_steps_are_named(folder: Path, planted: ModuleType) -> None:
    """Protects the rules of docs/knowledge-format.md."""
    path = planted.passage_path(folder)
    line = planted.replace(path, "title: Write down", "title: " + "Write down " * 8)
    planted.replace(path, "- Read them aloud.", "- Read.\n- Ask.\n- Wait.\n- Look.")
    problems = check_knowledge(folder).problems
    assert any(f"decide-together.md:{line}: the title has" in p for p in problems)
    assert any("5 steps under Do" in p for p in problems)
    assert any("2 phrasings in en; at least 6" in p for p in problems)
    assert any("0 phrasings in sw; at least 2" in p for p in problems)


def test_a_phrasing_may_stand_in_one_passage_only(folder: Path, planted: ModuleType) -> None:
    """Protects search from a phrasing that pulls two ways."""
    path = planted.passage_path(folder)
    twin = path.with_name("twin.md")
    text = planted.PASSAGE.replace("decide-together", "twin").replace("the boss decides alone", "he rules")
    twin.write_text(text, encoding="utf-8")
    report = check_knowledge(folder)
    assert any("twin.md:9: the phrasing 'who decides here' stands in decide-together too" in p for p in report.problems)
    assert any("twin.md:2: 100% the same as decide-together" in a for a in report.advice)


def test_a_key_that_stands_twice_is_named(folder: Path, planted: ModuleType) -> None:
    """Protects from YAML's habit of keeping the last of two."""
    line = planted.replace(planted.passage_path(folder), "kind: practice", "kind: practice\nkind: concept")
    assert any(f"decide-together.md:{line + 1}: `kind` stands twice" in p for p in check_knowledge(folder).problems)


def test_words_copied_from_a_source_are_found(folder: Path, planted: ModuleType, tmp_path: Path) -> None:
    """Protects that no sentence of a source is copied."""
    texts = tmp_path / "texts"
    texts.mkdir()
    (texts / "paper.txt").write_text(
        "It says: rules that all partners know and trust are best kept short.", encoding="utf-8"
    )
    line = planted.replace(
        planted.passage_path(folder), "Rules that nobody knows.", "Rules that all partners know and trust are best."
    )
    report = check_knowledge(folder, texts)
    assert report.longest_shared
    assert (report.longest_shared.length, report.longest_shared.source) == (9, "paper.txt")
    assert any(f"decide-together.md:{line}: stands word for word" in p for p in report.problems)


def test_unreadable_files_end_the_check_with_their_problems(folder: Path, planted: ModuleType) -> None:
    """Protects that a broken file is reported and not raised."""
    planted.replace(planted.passage_path(folder), "kind: practice", "kind: recipe")
    assert any("decide-together.md:4" in p for p in check_knowledge(folder).problems)


def test_hard_texts_have_a_higher_grade_than_plain_ones() -> None:
    """Protects the reading grade from needing a download or turning round."""
    plain = reading_grade("We meet each week. We say who does what. Then we go home.")
    hard = reading_grade(
        "Institutionalised accountability mechanisms necessitate comprehensive interorganisational alignment."
    )
    assert plain < 6 < hard
