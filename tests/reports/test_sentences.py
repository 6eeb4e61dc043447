"""The report's fixed sentences: complete in every language, and loaded beside the replies."""

from __future__ import annotations

from pathlib import Path

import pytest

from advisor.errors import ContentError
from advisor.wording.replies import load_replies

ROOT = Path(__file__).parents[2]


def _folder(root: Path, name: str, **files: str) -> Path:
    folder = root / name
    folder.mkdir()
    for lang, text in files.items():
        (folder / f"{lang}.ftl").write_text(text, encoding="utf-8")
    return folder


def test_the_reports_sentences_are_complete_in_every_language() -> None:
    """A missing or superfluous sentence, or one that fills in other values, is found before a user does."""
    assert {"en", "es"} <= load_replies(ROOT / "prompts" / "report").keys()


def test_sentences_of_several_folders_come_together(tmp_path: Path) -> None:
    """Replies and report are one voice."""
    bundles = load_replies(_folder(tmp_path, "one", en="a = A"), _folder(tmp_path, "two", en="b = B"))
    assert bundles["en"].has_message("a")
    assert bundles["en"].has_message("b")


def test_a_language_that_one_folder_lacks_is_named(tmp_path: Path) -> None:
    """Half a language is not spoken by accident."""
    with pytest.raises(ContentError, match=r"two:1: es\.ftl is missing"):
        load_replies(_folder(tmp_path, "one", en="a = A", es="a = A"), _folder(tmp_path, "two", en="b = B"))


def test_a_sentence_in_two_folders_is_named(tmp_path: Path) -> None:
    """Which of two sentences would be said must not depend on the order of folders."""
    with pytest.raises(ContentError, match="the sentence a is also in"):
        load_replies(_folder(tmp_path, "one", en="a = A"), _folder(tmp_path, "two", en="a = B"))


@pytest.mark.parametrize(
    ("spanish", "problem"), [("", "a is missing"), ("a = { $x }", "fills in"), ("a = A\nb = B", "b is not in")]
)
def test_differences_between_languages_are_named(tmp_path: Path, spanish: str, problem: str) -> None:
    """A translator learns what is missing, too much or filled in differently."""
    with pytest.raises(ContentError, match=problem):
        load_replies(_folder(tmp_path, "one", en="a = A", es=spanish))
