"""The example files: read as they stand, and every mistake is named with its file and line."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from advisor.errors import ContentError
from advisor.knowledge.corpus import Knowledge
from advisor.settings import content_folder
from advisor.understanding.examples import example_problems, read_examples
from advisor.understanding.language import KNOWN

STORY = (
    '- text: "We meet on Mondays."\n  evidence:\n    - {practice: trust.contact, level: 2, quote: "meet on Mondays"}\n'
)

MISTAKES = [
    ("answers/trust.contact.txt", "[en]\n2 yes we do\n3 what is this\n", 3, "a line reads"),
    ("answers/trust.contact.txt", "2 before any language\n", 1, "[en]"),
    ("answers/trust.contact.txt", "[en]\n2 same words\n0 same words\n", 3, "another level"),
    ("answers/trust.contact.txt", "[xx]\n2 yes\n", 1, "no language `xx`"),
    ("answers/trust.nonsense.txt", "[en]\n2 yes\n", 1, "no practice `trust.nonsense`"),
    ("acts/en.txt", "# comment\nskip next\ndance with me\n", 3, "no label `dance`"),
    ("acts/tlh.txt", "skip next\n", 1, "no language `tlh`"),
    ("openings/en.txt", "story\n", 1, "no text after `story`"),
    ("danger/en.txt", "none all is well\nthreat all is well\n", 2, "stands above as `none`"),
    ("stories/en.yaml", STORY.replace("trust.contact", "trust.nothing"), 3, "no practice `trust.nothing`"),
    ("stories/en.yaml", STORY.replace('quote: "meet', 'quote: "dance'), 3, "word for word"),
    ("stories/en.yaml", STORY + "  red_flags:\n    - {id: gloom, quote: Mondays}\n", 5, "no red flag `gloom`"),
    ("stories/en.yaml", STORY.replace("evidence", "evidense"), 2, "no such key"),
    ("partners/en.yaml", "nouns:\n  business: [bank]\n  donor:\n    - bank\n", 4, "stands under business as well"),
]


def test_the_examples_are_right_and_many(known: Knowledge) -> None:
    """All practices, all languages, thousands of rows, and nothing wrong in any file."""
    folder = content_folder("knowledge")
    examples = read_examples(folder, known.instrument)
    assert {row.practice for row in examples.answers} == set(known.instrument.practice_ids)
    assert {row.lang for row in examples.answers} == set(KNOWN)
    assert len(examples.answers) > 5000
    assert example_problems(folder, known.instrument) == []


@pytest.mark.parametrize(("name", "text", "line", "what"), MISTAKES)
def test_a_mistake_is_named_with_file_and_line(
    known: Knowledge, tmp_path: Path, name: str, text: str, line: int, what: str
) -> None:
    """Whoever edits an example learns where and what, not only that."""
    path = tmp_path / "examples" / name
    path.parent.mkdir(parents=True)
    path.write_text(text, "utf-8")
    (problem,) = example_problems(tmp_path, known.instrument)
    assert problem.startswith(f"{path}:{line}: ")
    assert what in problem


def test_all_problems_come_at_once(known: Knowledge, tmp_path: Path) -> None:
    """A second mistake is not hidden by the first, in one file or in two."""
    shutil.copytree(content_folder("knowledge") / "examples" / "acts", tmp_path / "examples" / "acts")
    for lang in ("en", "sw"):
        with (tmp_path / "examples" / "acts" / f"{lang}.txt").open("a", encoding="utf-8") as file:
            file.write("hop over\nskop\n")
    with pytest.raises(ContentError) as caught:
        read_examples(tmp_path, known.instrument)
    assert len(caught.value.problems) == 4
