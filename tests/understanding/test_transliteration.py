"""What is typed in Latin letters, in the letters of its language again."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from advisor.errors import ContentError
from advisor.settings import content_folder
from advisor.understanding.transliteration import OwnLetters, Spelling, Transliterator, read_own_letters

KNOWLEDGE = content_folder("knowledge")


@pytest.fixture(scope="module")
def letters() -> OwnLetters:
    return read_own_letters(KNOWLEDGE)


def made(letters: OwnLetters, text: str, lang: str) -> str:
    own = letters.needed(text, lang)
    return text if own is None else own(text)


@pytest.mark.parametrize(
    ("lang", "typed", "own"),
    [
        ("hi", "koi nahi batata, paisa kahan gaya kisi ko pata nahi", "कोई नहीं बताता, पैसा कहाँ गया किसी को पता नहीं"),
        ("hi", "Faisla hum sab milkar karte hain.", "फ़ैसला हम सब मिलकर करते हैं."),
        ("bn", "amader gramer kotha keu shone na", "আমাদের গ্রামের কথা কেউ শোনে না"),
        ("bn", "taka kothay gelo keu jane na", "টাকা কোথায় গেল কেউ জানে না"),
        ("ar", "ma 7adesh byes2alna 3an el mashroo3", "ما حدش بيسألنا عن المشروع"),
        ("ar", "koll shi maktoub w kol el nas 3arfin", "كل شي مكتوب و كل الناس عارفين"),
    ],
)
def test_whole_sentences_are_put_back(letters: OwnLetters, lang: str, typed: str, own: str) -> None:
    assert made(letters, typed, lang) == own


@pytest.mark.parametrize("spelling", ["nahi", "nahin", "nhi", "Nahi", "NAHI", "nahii"])
def test_all_spellings_of_a_word_are_the_word(letters: OwnLetters, spelling: str) -> None:
    """Nobody types by a standard; half the answers hang on this word."""
    assert made(letters, spelling, "hi") == "नहीं"


def test_the_country_of_a_language_tag_does_not_matter(letters: OwnLetters) -> None:
    assert made(letters, "kisi ko pata nahi", "hi-IN") == "किसी को पता नहीं"


def test_what_is_no_word_of_the_language_stays(letters: OwnLetters) -> None:
    """Names, numbers, English in between, and what stands around the words."""
    assert (
        made(letters, "WhatsApp pe Lucknow se 25000 ka screenshot!", "hi")
        == "WhatsApp पर Lucknow से 25000 का screenshot!"
    )


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("कोई नहीं बताता, MoU कहाँ है", "hi"),
        ("we all know who decides", "en"),
        ("nadie sabe quién decide", "es"),
        ("12 345", "hi"),
        ("", "ar"),
    ],
)
def test_what_is_in_its_own_letters_is_not_touched(letters: OwnLetters, text: str, lang: str) -> None:
    assert letters.needed(text, lang) is None


def test_of_two_words_the_likelier_is_meant() -> None:
    """The one that sounds more alike; of two that sound the same, the one that is used more."""
    spelling = Spelling(
        trust=1,
        letters={"म": "m", "ल": "l", "न": "n"},
        signs={"ा": "a", "े": "e"},
        inherent="a",
        unwritten="ae",
    )
    put_back = Transliterator(spelling, {"मेल": 5, "माल": 5, "मालन": 1})
    assert put_back("mel, mal") == "मेल, माल"
    assert Transliterator(spelling, {"मल": 1, "माल": 90})("mal") == "माल"


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("en.yaml", "trust: 1.0\nletters: {}\n", "en.yaml:1: no language `en`; there are ar, bn, hi"),
        ("hi.yaml", "trust: 1.0\nletters:\n  {क: k,\n   b: b}\n", "hi.yaml:4: `b` is no letter of that language"),
        ("hi.yaml", "trust: 1.0\nletters: {क: k}\nshort:\n  {है: h}\n", "hi.yaml:4: `है: h` should read"),
        ("hi.yaml", "trust: 1.0\nletters: {क: k}\nshort:\n  {h: है,\n   h: हाँ}\n", "hi.yaml:5: `h` stands twice"),
        ("hi.yaml", "trust: 2.0\nletters: {क: k}\n", "less than or equal to 1"),
        ("hi.yaml", "trust: 1.0\nleters: {क: k}\n", "hi.yaml:2:"),
    ],
)
def test_a_mistake_in_the_file_is_named(tmp_path: Path, name: str, content: str, told: str) -> None:
    """With file and line, all of them at once."""
    folder = tmp_path / "transliteration"
    folder.mkdir()
    (folder / name).write_text(content, "utf-8")
    with pytest.raises(ContentError) as error:
        read_own_letters(tmp_path)
    assert any(told in problem for problem in error.value.problems)


def test_words_that_curators_add_are_known(tmp_path: Path) -> None:
    """The words of the examples are all there is; a new one is put back as soon as it stands there."""
    shutil.copytree(KNOWLEDGE / "transliteration", tmp_path / "transliteration")
    (tmp_path / "examples").mkdir()
    assert made(read_own_letters(tmp_path), "gaushala", "hi") == "gaushala"
    (tmp_path / "examples" / "new.txt").write_text("गौशाला बंद है", "utf-8")
    assert made(read_own_letters(tmp_path), "gaushala", "hi") == "गौशाला"
