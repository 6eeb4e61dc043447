"""How the other side would answer: the buttons below are the answers to the question itself, so it asks nothing else."""

from __future__ import annotations

import pytest

CLOSED = {"en": "Would {partner} say", "ar": "هل "}
OPEN = {
    "es": ("qué", "cuál", "cuáles", "quién", "quiénes", "cómo", "cuándo", "dónde", "a qué", "cada cuánto"),
    "fr": (
        "que ",
        "qu’",
        "quel ",
        "quelle ",
        "quels ",
        "quelles ",
        "qui ",
        "comment",
        "à qui",
        "c’est quoi",
        "combien",
    ),
}


@pytest.mark.parametrize("lang", ["en", "es", "fr", "ar"])
def test_the_question_about_the_other_side_can_be_answered_by_the_buttons_of_the_practice(knowledge, lang):
    """ "Which promises ...?" cannot be answered with "yes, each one has"."""
    for practice, wording in knowledge.wordings[lang].practices.items():
        asked = wording.other_side
        if lang in CLOSED:
            assert CLOSED[lang] in asked, practice
        else:
            question = asked.rpartition("¿" if lang == "es" else "{partner}, ")[2].lower()
            assert not question.startswith(OPEN[lang]), practice
