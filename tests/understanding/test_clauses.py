"""Texts are cut into clauses that can be quoted."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from advisor.understanding.clauses import split_clauses


def test_sentences_of_all_scripts() -> None:
    """The stops of every language end a clause."""
    assert split_clauses("We meet every single week. They never come to us, though!") == (
        "We meet every single week.",
        "They never come to us, though!",
    )
    assert len(split_clauses("আমরা প্রতি সপ্তাহে এখানে বসি। ওরা কখনও আমাদের কাছে আসে না।")) == 2
    assert len(split_clauses("نحن نلتقي هنا كل أسبوع. هم لا يأتون إلينا أبدا؟ نعم هذا ما يحدث فعلا")) == 3


def test_texts_without_stops_are_cut_too() -> None:
    """Somebody who never types a full stop is read piece by piece as well."""
    parts = split_clauses("and then they came and " * 60)
    assert len(parts) > 5
    assert max(len(part.split()) for part in parts) < 60


@given(st.text(max_size=400))
def test_every_clause_stands_in_the_text(text: str) -> None:
    """A quote is word for word, whatever was typed."""
    for clause in split_clauses(text):
        assert clause
        assert clause in text
