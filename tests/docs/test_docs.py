"""What the documents claim is executed or looked up."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from advisor.settings import Settings

ROOT = Path(__file__).parents[2]
DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]


def test_there_are_documents():
    """A scan that finds nothing must not pass."""
    assert len(DOCUMENTS) > 6


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda d: str(d.relative_to(ROOT)))
def test_every_file_a_document_links_to_exists(document):
    """No dead links inside the project."""
    for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", document.read_text()):
        assert (document.parent / target).exists(), target


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda d: str(d.relative_to(ROOT)))
def test_every_make_command_in_a_document_is_a_target(document):
    """`make something` in a document works."""
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    for command in re.findall(r"(?:^|`|    )make ([a-z]+)", document.read_text(), re.MULTILINE):
        assert command in targets, command


def test_the_settings_table_in_the_operations_manual_is_the_real_one():
    """Documentation of settings cannot drift: each row is there, word for word."""
    manual = (ROOT / "docs" / "operations.md").read_text()
    for variable, default, description in Settings.table():
        assert f"| `{variable}` | {default} | {description} |" in manual, variable


def test_the_readme_shows_the_two_commands_that_ci_and_users_run():
    """README, CI and Makefile agree."""
    readme = (ROOT / "README.md").read_text()
    assert "make serve" in readme
    assert "make test" in readme
    assert "make test" in (ROOT / ".ci" / "run").read_text()


def test_the_architecture_names_only_rooms_that_exist():
    """Folders named in the picture of the house are there."""
    text = (ROOT / "docs" / "architecture.md").read_text()
    block = text.split("```")[1]
    names = re.findall(r"^  ([a-z_]+)/", block, re.MULTILINE)
    assert len(names) >= 9
    for name in names:
        assert (ROOT / "src" / "advisor" / name).is_dir(), name


def test_the_packages_of_the_house_are_all_in_the_architecture():
    """A new room enters the picture."""
    text = (ROOT / "docs" / "architecture.md").read_text()
    for package in (ROOT / "src" / "advisor").iterdir():
        if (package / "__init__.py").exists():
            assert f"{package.name}/" in text, package.name
