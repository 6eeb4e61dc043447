"""Sentences in eight languages."""

from __future__ import annotations

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from advisor.grounding.sentences import split_sentences


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "en",
            "Agree first. [S1] Then write it down. [S2] [S3]",
            ["Agree first. [S1]", "Then write it down. [S2] [S3]"],
        ),
        (
            "en",
            "Ask, e.g. on paper. Dr. Smith said 3.5 is ok! Really?",
            ["Ask, e.g. on paper.", "Dr. Smith said 3.5 is ok!", "Really?"],
        ),
        ("en", "The U.N. said so. J. R. Smith agreed.", ["The U.N. said so.", "J. R. Smith agreed."]),
        ("en", "Wait … and see. Then go.", ["Wait … and see.", "Then go."]),
        ("en", "- One thing. [1]\n- Another\n\n2. A third", ["One thing. [1]", "Another", "A third"]),
        ("en", "“Do it.” She left.", ["“Do it.”", "She left."]),
        (
            "es",
            "Hable p. ej. con el Sr. López. ¿Quién decide? ¡Todos!",
            ["Hable p. ej. con el Sr. López.", "¿Quién decide?", "¡Todos!"],
        ),
        ("fr", "Voyez M. Diallo, etc. pour la suite. Bien !", ["Voyez M. Diallo, etc. pour la suite.", "Bien !"]),
        ("ar", "ما هذا؟ هذا كتاب. نعم", ["ما هذا؟", "هذا كتاب.", "نعم"]),
        ("hi", "यह पहला है।यह दूसरा है। ठीक?", ["यह पहला है।", "यह दूसरा है।", "ठीक?"]),
        ("bn", "এটা এক। এটা দুই?", ["এটা এক।", "এটা দুই?"]),
        ("sw", "Andikeni. Kisha someni kwa sauti.", ["Andikeni.", "Kisha someni kwa sauti."]),
    ],
)
def test_sentences_end_where_readers_see_an_end(lang: str, text: str, expected: list[str]) -> None:
    """Protects the unit that every check works on."""
    assert split_sentences(text, lang) == expected


@given(st.text(alphabet="Ab c.!?।؟\n[]S1-*", max_size=80), st.sampled_from(["en", "ar", "hi"]))
def test_no_letter_escapes_the_checks(text: str, lang: str) -> None:
    """Protects against a sentence that is said and never checked: all words come out, in order."""
    marks = regex.compile(r"^[^\S\n]*(?:[-*]|\(?\d{1,3}[.)]|[a-zA-Z][.)])[^\S\n]+", regex.MULTILINE)
    letters = regex.findall(r"\p{L}|\d", marks.sub("", text))
    assert regex.findall(r"\p{L}|\d", " ".join(split_sentences(text, lang))) == letters
