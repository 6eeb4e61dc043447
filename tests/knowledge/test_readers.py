"""The readers of the knowledge folder: what is right is read, what is wrong is named with file and line."""

from __future__ import annotations

import time
from pathlib import Path
from types import ModuleType

import pytest

from advisor.domain.passage import PassageKind
from advisor.errors import ContentError
from advisor.knowledge.corpus import Knowledge, read_knowledge
from advisor.settings import content_folder


def _problems(folder: Path) -> list[str]:
    with pytest.raises(ContentError) as caught:
        read_knowledge(folder)
    return caught.value.problems


def test_the_real_folder_is_read_whole(knowledge: Knowledge) -> None:
    """Protects the counts that everything else relies on."""
    assert len(knowledge.instrument.practices) == 31
    assert len(knowledge.instrument.red_flags) == 14
    assert len(knowledge.passages) >= 250
    assert {"en", "es"} <= set(knowledge.wordings)


def test_sources_say_what_kind_of_text_they_are(knowledge: Knowledge) -> None:
    """Protects that readers can weigh a source."""
    assert all(source.kind and "." not in source.kind for source in knowledge.sources)
    assert knowledge.sources.resolve("un-msp#II.D.i").year == 2004


def test_reading_everything_is_fast() -> None:
    """Protects the start of every command; the bound is loose for busy machines, 0.2 s were measured."""
    started = time.perf_counter()
    read_knowledge(content_folder("knowledge"))
    assert time.perf_counter() - started < 2


def test_a_passage_is_read_in_its_parts(folder: Path) -> None:
    """Protects title, body, steps, warning and phrasings from running into each other."""
    (passage,) = read_knowledge(folder).passages
    text, _ = passage.text("en")
    assert passage.kind is PassageKind.PRACTICE
    assert text.body == "Rules make decisions fair. Agree on them early."
    assert text.do == ("Write the rules down.", "Read them aloud.")
    assert text.watch == "Rules that nobody knows."
    assert passage.asked_as["en"] == ("who decides here", "the boss decides alone")


def test_a_telling_in_another_language_joins_its_passage(folder: Path, planted: ModuleType) -> None:
    """Protects that a translation needs one file and nothing else."""
    path = planted.passage_path(folder).with_name("decide-together.es.md")
    path.write_text("---\ntitle: Quién decide\n---\nLas reglas.\n\n## Do\n- Escribir.\n", encoding="utf-8")
    text, lang = read_knowledge(folder).passages[0].text("es")
    assert (text.title, text.do, lang) == ("Quién decide", ("Escribir.",), "es")


def test_a_telling_of_no_passage_is_named(folder: Path, planted: ModuleType) -> None:
    """Protects against translations that nobody would ever read."""
    planted.passage_path(folder).with_name("gone.es.md").write_text("---\ntitle: x\n---\ny\n", encoding="utf-8")
    assert any("gone.es.md:1: there is no passage" in p for p in _problems(folder))


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("kind: practice", "kind: recipe", "kind"),
        ("power.decisions", "power.nothing", "no practice power.nothing"),
        ("un-msp#II.C.ii", "un-msp#IX", "no place un-msp#IX"),
        ("title: Write", "titel: Write", "titel: no such key"),
        ("id: decide-together", "id: decide-alone", "same as the file name"),
        ("## Watch", "## Beware", "unknown heading 'Beware'"),
        ("kind: practice", "kind: [practice", "not valid YAML"),
    ],
)
def test_a_mistake_in_a_passage_is_named_with_its_line(
    folder: Path, planted: ModuleType, old: str, new: str, what: str
) -> None:
    """Protects the curator from searching for what is wrong."""
    path = planted.passage_path(folder)
    line = planted.replace(path, old, new)
    found = [p for p in _problems(folder) if what in p]
    assert found
    named = int(found[0].split(".md:")[1].split(":")[0])
    assert named in ((line, line + 1, line + 2) if "YAML" in what else (line,))


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ('name: "Reason to be partners"', 'nam: "Reason"', "no such key"),
        ('"No, we just began"', '"' + "No " * 20 + '"', "a button holds 48"),
        ("Would {partner} say that you compared", "Would they say that you compared", "{partner} is missing"),
        ("  framing.fit:\n", "  framing.fitt:\n", "`framing.fitt` is not known"),
    ],
)
def test_a_mistake_in_the_wording_is_named_with_its_line(
    folder: Path, planted: ModuleType, old: str, new: str, what: str
) -> None:
    """Protects translators: missing keys, long buttons and lost placeholders are found before users find them."""
    line = planted.replace(folder / "wording" / "en.yaml", old, new)
    assert any(f"en.yaml:{line}:" in p and what in p for p in _problems(folder))


def test_a_missing_answer_is_named(folder: Path, planted: ModuleType) -> None:
    """Protects that every question can be answered in every language."""
    line = planted.replace(folder / "wording" / "es.yaml", '"2": "Ya está", ', "")
    assert any(f"es.yaml:{line}:" in p and "`2` is missing" in p for p in _problems(folder))


def test_problems_of_all_files_come_at_once(folder: Path, planted: ModuleType) -> None:
    """Protects from mending one mistake per run."""
    planted.replace(planted.passage_path(folder), "kind: practice", "kind: recipe")
    planted.replace(folder / "wording" / "en.yaml", "name:", "nam:")
    problems = _problems(folder)
    assert any("decide-together.md" in p for p in problems)
    assert any("en.yaml" in p for p in problems)


def test_a_mistake_in_the_instrument_is_named(folder: Path, planted: ModuleType) -> None:
    """Protects the ids that talks and reports share."""
    line = planted.replace(folder / "instrument.yaml", "id: framing.risks", "id: inclusion.risks")
    assert any(f"instrument.yaml:{line}: the id inclusion.risks must start" in p for p in _problems(folder))


def test_a_file_that_is_no_text_is_named(folder: Path, planted: ModuleType) -> None:
    """Protects against a bare decoding error."""
    planted.passage_path(folder).write_bytes(b"\xff\xfe\x00")
    assert any("decide-together.md:1: the file is not UTF-8" in p for p in _problems(folder))


def test_wording_is_found_by_path(knowledge: Knowledge) -> None:
    """Protects the door through which sentences are fetched."""
    wording = knowledge.wordings["en"]
    assert wording.at("practices/framing.fit/name") == "Reason to be partners"
    assert wording.at("levels/0") == "Not yet"
    with pytest.raises(KeyError):
        wording.at("practices/framing.fit/nothing")
