"""Cutting and cleaning, without any file."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advisor.errors import DocumentError
from advisor.knowledge.document_excerpts import FEWEST_WORDS, MOST_WORDS, cut
from advisor.knowledge.document_text import clean, without_page_furniture
from advisor.knowledge.documents import Block, Content, id_of


def sentences(count: int, words: int = 10) -> str:
    return " ".join("water " * (words - 1) + f"end{n}." for n in range(count))


def sizes(*blocks: Block) -> list[int]:
    return [len(excerpt.text.split()) for excerpt in cut(Content(blocks))]


def test_what_no_reader_sees_is_taken_away() -> None:
    """Protects from orders hidden in tag letters, direction overrides and control signs; joiners of scripts stay."""
    assert clean("a\x00b\u202ec\U000e0041d\u00ade  \n f\ufb01") == "a bcde ffi"
    assert clean("क्\u200dष") == "क्\u200dष"


@given(st.lists(st.tuples(st.integers(1, 40), st.integers(0, 2), st.integers(1, 4)), min_size=1, max_size=30))
@settings(max_examples=80, deadline=None)
def test_excerpts_have_60_to_220_words_and_lose_none(shape: list[tuple[int, int, int]]) -> None:
    """Protects the size of excerpts whatever the document's shape; a document shorter than that is one."""
    blocks = [Block("Part" if level else sentences(count), level, page) for count, level, page in shape]
    told = sum(len(block.text.split()) for block in blocks if not block.level)
    if not told:
        return
    found = cut(Content(tuple(blocks)))
    assert sum(excerpt.text.count("end") for excerpt in found) == sum(block.text.count("end") for block in blocks)
    slack = 12  # headings in between, and the sentence that fills a short one
    for excerpt in found:
        assert len(excerpt.text.split()) <= MOST_WORDS + slack
    assert all(len(excerpt.text.split()) >= FEWEST_WORDS for excerpt in found) or told < 3 * FEWEST_WORDS


def test_short_neighbours_stand_together_and_long_ones_are_parted() -> None:
    """Protects from crumbs and from walls of text."""
    assert sizes(*(Block(sentences(2)) for _ in range(10))) == [200]
    assert max(sizes(Block(sentences(100)))) <= MOST_WORDS
    assert max(sizes(Block("word " * 1000))) <= MOST_WORDS
    assert len(cut(Content((Block("水" * 9000),)))) >= 4


def test_places_follow_headings_then_pages() -> None:
    """Protects locators, which citations rest on."""
    long = sentences(8)
    found = cut(
        Content(
            (
                Block("Guide", 1),
                Block("One", 2),
                Block(long),
                Block("Deep", 3),
                Block(long),
                Block("Two", 2),
                Block(long),
            )
        )
    )
    assert [(e.locator, e.place) for e in found] == [("s1", "One"), ("s1.1", "Deep"), ("s2", "Two")]
    found = cut(Content((Block(long, page=3), Block(long, page=3), Block(long, page=4))))
    assert [e.locator for e in found] == ["p3", "p4"]
    found = cut(Content((Block(long), Block(sentences(20)))))
    assert [e.locator for e in found] == ["s1", "s2"]


def test_nothing_is_no_document() -> None:
    """Protects from sources without a place."""
    with pytest.raises(DocumentError):
        cut(Content((Block("Heading", 1), Block("12 ... 34"))))


def test_ids_are_made_of_titles() -> None:
    """Protects citations from odd letters and endless names."""
    assert id_of("Água & Solo: a guide") == "agua-solo-a-guide"
    assert len(id_of("very long title " * 9)) <= 32
    assert id_of("دليل") == ""


def test_page_furniture_goes_and_text_stays() -> None:
    """Protects from a head line that stands on every page."""
    pages = [
        ["Annual report 2020", f"{word} tells of it", f"so does {word}", f"{n}"]
        for n, word in enumerate("abcde", start=1)
    ]
    assert without_page_furniture(pages)[2] == ["c tells of it", "so does c"]
