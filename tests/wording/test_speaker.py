"""Sentences by language: complete, filled in the same way, and found by what people type."""

from __future__ import annotations

import shutil
from datetime import date

import pytest

from advisor.domain.reply import Choice
from advisor.engine.turn import STATUSES
from advisor.errors import ContentError
from advisor.settings import content_folder
from advisor.wording.commands import load_commands, read_command
from advisor.wording.replies import load_replies
from advisor.wording.speaker import ContentSpeaker

PROMPTS = content_folder("prompts")
FOLDERS = sorted(folder for folder in PROMPTS.iterdir() if any(folder.glob("*.ftl")))


def test_english_and_spanish_are_complete(speaker):
    """The two languages of the first release are offered, English first."""
    assert speaker.languages[0] == "en"
    assert "es" in speaker.languages


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda f: f.name)
def test_a_missing_translation_is_named(folder, tmp_path):
    """A sentence that one language lacks fails the load, with the file that lacks it."""
    copy = shutil.copytree(folder, tmp_path / folder.name)
    spanish = copy / "es.ftl"
    lines = spanish.read_text().splitlines()
    at = next(
        n for n, line in enumerate(lines) if line and line[0].isalpha() and " = " in line and not line.endswith("->")
    )
    key = lines[at].split(" =")[0]
    if at + 1 < len(lines) and lines[at + 1].startswith(" "):
        pytest.fail("the first one-line sentence was expected to stand on one line")
    del lines[at]
    spanish.write_text("\n".join(lines) + "\n")
    with pytest.raises(ContentError) as error:
        load_replies(copy)
    assert any(str(spanish) in p and key in p for p in error.value.problems)


def test_a_broken_sentence_is_named_with_its_line(tmp_path):
    """Whoever edits a sentence is told where it broke."""
    copy = shutil.copytree(PROMPTS / "replies", tmp_path / "replies")
    english = copy / "en.ftl"
    english.write_text(english.read_text() + "\nbroken = { $never\n")
    with pytest.raises(ContentError) as error:
        load_replies(copy)
    line = english.read_text().splitlines().index("broken = { $never") + 1
    assert any(f"en.ftl:{line}" in p for p in error.value.problems)


def test_another_variable_than_in_english_is_a_problem(tmp_path):
    """A translation that fills in something else would break at run time; it breaks at load."""
    copy = shutil.copytree(PROMPTS / "replies", tmp_path / "replies")
    spanish = copy / "es.ftl"
    spanish.write_text(spanish.read_text().replace("{ $topic }", "{ $tema }"))
    with pytest.raises(ContentError) as error:
        load_replies(copy)
    assert any("contradiction" in p and "tema" in p for p in error.value.problems)


def test_a_language_is_added_by_files_alone(knowledge, tmp_path):
    """Copying the files of a language under a new tag offers it; no code knows the list."""
    folders = [shutil.copytree(f, tmp_path / f.name) for f in FOLDERS]
    for folder in folders:
        shutil.copy(folder / "es.ftl", folder / "gl.ftl")
    wordings = {lang: w.model_dump(by_alias=True) for lang, w in knowledge.wordings.items()}
    wordings["gl"] = wordings["es"]
    speaker = ContentSpeaker(load_replies(*folders), wordings, load_commands(PROMPTS / "commands"))
    assert "gl" in speaker.languages
    assert speaker.say("story-right", "gl") == "¿Lo entendí bien?"


def test_the_first_words_stay_under_sixty(speaker):
    """Drop-out happens at the door: greeting and invitation together are short in every language."""
    for lang in speaker.languages:
        words = f"{speaker.say('greeting', lang)} {speaker.say('story-invite', lang)}".split()
        assert len(words) <= 75, (lang, len(words))
        assert len(speaker.say("greeting", lang).split()) < 60


OFFERED = (Choice("level:2", "Yes, it is"), Choice("level:0", "No, not written"), Choice("skip", "Skip"))


@pytest.mark.parametrize(
    ("text", "lang", "means"),
    [
        ("Skip!", "en", "skip"),
        ("  SKIP it ", "en", "skip"),
        ("yes it is", "en", "level:2"),
        ("2", "en", "level:0"),
        ("the first one", "en", "level:2"),
        ("la segunda", "es", "level:0"),
        ("option 4", "en", None),
        ("4", "en", None),
        ("atrás", "es", "back"),
        ("¿por qué lo preguntas?", "es", "why"),
        ("stop", "es", "stop"),
        ("yes", "en", None),
        ("we skip meetings all the time", "en", None),
        ("", "en", None),
    ],
)
def test_short_typed_words_stand_for_buttons_and_sentences_do_not(text, lang, means):
    """A label, its number or a command word; never a part of a longer sentence, never "yes" to an open question."""
    assert read_command(text, lang, OFFERED, load_commands(PROMPTS / "commands")) == means


def test_a_place_that_is_no_number_is_named_at_load(tmp_path):
    """Not when somebody types it."""
    (tmp_path / "en.yaml").write_text('"pick:first": [the first]\n', encoding="utf-8")
    with pytest.raises(ContentError, match="pick:first"):
        load_commands(tmp_path)


def test_every_way_a_turn_can_end_has_a_name():
    """Statuses are names a log can be searched for."""
    assert len(set(STATUSES.values())) > 10
    assert all(name.replace("_", "").isalpha() for name in STATUSES.values())


@pytest.mark.parametrize(
    ("typed", "chosen"),
    [
        ("yes, we hav agreed", "level:2"),
        ("yes we havent agreed", None),
        ("yes we have not agreed", None),
        ("no, we couldnt", "level:0"),
        ("no, we could", None),
        ("yes", None),
    ],
)
def test_a_slip_is_forgiven_and_a_no_is_not(typed, chosen):
    """What turns a label round is no misspelling of it."""
    shown = (Choice("level:2", "Yes, we have agreed"), Choice("level:0", "No, we couldn't"))
    assert read_command(typed, "en", shown, {}) == chosen


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        ("en", "by Friday", "2026-11-27"),
        ("en", "in two weeks", "2026-12-06"),
        ("en", "2020-01-01", "2020-01-01"),
        ("es", "antes del 31 de marzo", "2027-03-31"),
        ("fr", "avant vendredi", "2026-11-27"),
        ("pt", "até sexta-feira", "2026-11-27"),
        ("ar", "قبل الجمعة", "2026-11-27"),
        ("sw", "kabla ya Ijumaa", "2026-11-27"),
        ("sw", "next week", "2026-11-29"),
        ("en", "2 people from the union", None),
        ("sw", "Juma", None),
        ("en", "by", None),
        ("en", "x" * 5000, None),
    ],
)
def test_a_day_is_read_as_people_write_it(speaker, lang, text, day):
    """Nobody plans in ISO dates; and a person is no day."""
    read = speaker.read_day(text, lang, date(2026, 11, 22))
    assert (read.isoformat() if read else None) == day
