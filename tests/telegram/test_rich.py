"""Text, entities, splitting, keyboards: what leaves for Telegram is always valid there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.domain.citation import Citation
from advisor.domain.reply import Choice, CitedPassage, Message
from advisor.settings import content_folder
from advisor.wording.replies import load_replies
from advisor.wording.speaker import ContentSpeaker
from telegram_bot.keyboards import Button, choice_rows, markup, numbered, numbered_lines, read_data
from telegram_bot.links import read_come_back, read_payload, start_link
from telegram_bot.render import render_message, render_text
from telegram_bot.rich import LONGEST, Mark, Rich, split, utf16_length

PROMPTS = content_folder("prompts")
SPEAKER = ContentSpeaker(load_replies(PROMPTS / "replies", PROMPTS / "telegram"), {}, {})
characters = st.characters(codec="utf-8")
texts = st.text(st.sampled_from("ab .!?\n😀👩‍👩‍👧é\u0301") | characters, max_size=300)


@st.composite
def riches(draw):
    text = draw(texts)
    cuts = draw(st.lists(st.integers(0, len(text)), max_size=6).map(sorted))
    return Rich(text, tuple(Mark("bold", a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False)))


@given(riches(), st.integers(4, 60))
def test_pieces_fit_and_nothing_but_space_is_lost(rich, most):
    """Each piece is within the limit, with entities inside it; together they are the whole text."""
    pieces = split(rich, most)
    for piece in pieces:
        assert utf16_length(piece.text) <= most
        for entity in piece.entities():
            assert entity.offset >= 0
            assert entity.length > 0
            assert entity.offset + entity.length <= utf16_length(piece.text)
    together = "".join("".join(piece.text.split()) for piece in pieces)
    assert together == "".join(rich.text.split())
    bold = sum(len("".join(p.text[m.start : m.end].split())) for p in pieces for m in p.marks)
    assert bold == sum(len("".join(rich.text[m.start : m.end].split())) for m in rich.marks)


def test_a_long_text_is_cut_between_sentences_and_outside_of_strong_words():
    """People read whole sentences, with what is strong in one piece."""
    sentence = "This is **a strong part** of the story. "
    pieces = split(render_text(sentence * 400), LONGEST)
    assert len(pieces) == 4
    for piece in pieces:
        assert piece.text.endswith("story.")
        assert piece.text.startswith("This is")
        assert all(piece.text[m.start : m.end] == "a strong part" for m in piece.marks)


def test_the_small_markdown_becomes_entities():
    """Strong words, lists and paragraphs look as intended; everything else stays text."""
    rich = render_text("**Bold 😀** and *not* <b>this</b>\n\n- one\n- two **x**\n\nend [1]")
    assert rich.text == "Bold 😀 and *not* <b>this</b>\n\n• one\n• two x\n\nend [1]"
    assert [(e.offset, e.length) for e in rich.entities()] == [(0, 7), (43, 1)]


@pytest.mark.parametrize(("lang", "title", "comma"), [("en", "Sources", ", "), ("ar", "المصادر", "، ")])
def test_sources_stand_short_below_the_text(lang, title, comma):
    """One line per source, folded, with place and year, separated as the language does."""
    cited = CitedPassage(Citation("a#1", "Chapter 1", "A very long title " * 9, "report", 2004), "p")
    rich = render_message(Message("Text. [1]", citations=(cited,)), SPEAKER, lang)
    lines = rich.text.split("\n")
    assert lines[-2] == title
    assert lines[-1].startswith("[1] Chapter 1 (A very long title")
    assert lines[-1].endswith(f"…{comma}2004)")
    assert len(lines[-1]) < 100
    assert [e.type for e in rich.entities()] == ["expandable_blockquote"]


@given(st.lists(st.builds(Choice, st.text(min_size=1, max_size=90), st.text(min_size=1, max_size=90)), max_size=9))
def test_buttons_carry_short_tokens_that_lead_back_to_the_choice(choices):
    """However long ids and labels are, callback data stays under 64 bytes and means the right thing."""
    token = "abcd.123.45"
    rows = choice_rows(choices, token)
    assert (markup(rows) is None) == (not choices)
    buttons = [button for row in rows for button in row]
    assert len(buttons) == len(choices)
    assert {read_data(button.data, token, choices) for button in buttons} == set(choices)
    assert all(len(button.data.encode()) <= 64 for button in buttons)
    assert read_data("abcd.123.44:0", token, choices) is None


def test_labels_too_wide_for_a_phone_are_numbered_in_the_text():
    """A button that is cut off cannot be read; a number can, and the text says what it stands for."""
    choices = (
        Choice("a", "Short"),
        Choice("b", "A label that is far too long for any small phone"),
        Choice("skip", "Skip"),
    )
    assert numbered(choices)
    assert numbered_lines(choices) == "1. Short\n2. A label that is far too long for any small phone"
    assert [[b.label for b in row] for row in choice_rows(choices, "t")] == [["1", "2"], ["Skip"]]


def test_callback_data_that_is_too_long_is_a_mistake_of_ours():
    """It fails here and not at Telegram."""
    with pytest.raises(ValueError, match="bytes"):
        markup(((Button("x", "é" * 33),),))


def test_links_stay_within_telegrams_alphabet_and_length():
    """A deep link has at most 64 characters of A-Z, a-z, 0-9, _ and -; anything else is a plain start."""
    assert start_link("b", "c-" + "x" * 32) == "https://t.me/b?start=c-" + "x" * 32
    assert read_payload("c-" + "x" * 32).code == "x" * 32
    assert read_payload("check").mode == "check"
    assert read_payload("../etc").mode == read_payload("y" * 65).code == ""
    with pytest.raises(ValueError, match="payload"):
        start_link("b", "x" * 65)


def test_a_come_back_code_is_known_as_a_code_or_a_link_and_not_inside_a_sentence():
    """Whoever pastes the web page's code goes on with that talk; a sentence is never taken for one."""
    code = "a" * 24 + "." + "B" * 24
    assert read_come_back(code) == ("a" * 24, "B" * 24)
    assert read_come_back(f" https://x.org/back?to=report#{code}\n") == ("a" * 24, "B" * 24)
    assert read_come_back(f"my code is {code}") is None
    assert read_come_back("we met.then left") is None
