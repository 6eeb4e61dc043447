"""What people meant instead: "sorry, I meant two of them"."""

from __future__ import annotations

import pytest

from advisor.domain.acts import Mode
from advisor.domain.level import Level
from advisor.engine.corrections import meant_instead
from tests.engine.test_check import question_of


@pytest.mark.parametrize(
    ("lang", "text", "meant"),
    [
        ("en", "sorry I meant two of them", "two of them"),
        ("en", "oh no wait, I meant: yes", "yes"),
        ("es", "perdón, quise decir que solo a veces", "que solo a veces"),
        ("fr", "pardon, je voulais dire en partie", "en partie"),
        ("hi", "हाँ कहना चाहता था", "हाँ"),
        ("en", "we told them in May what we meant and they laughed", None),
        ("en", "the mayor came and told us all what he wanted to say was never written", None),
        ("en", "I meant", None),
    ],
)
def test_what_is_left_when_somebody_meant_something_else(desk, lang, text, meant):
    """Only at the beginning; further on it is part of a story."""
    assert meant_instead(text, lang, desk.parts) == meant


@pytest.mark.parametrize("words", ["sorry I meant partly", "sorry, I meant the two of us do"])
def test_what_was_meant_changes_the_answer_before(desk, words):
    """The new words are not lost, and the question that is open stays."""
    desk.reader.answers["the two of us do"] = desk.reader.means(Level.PARTLY)
    first = question_of(desk.begin(Mode.QUICK))
    second = question_of(desk.say(choice="level:0"))
    reply = desk.say(words)
    assert desk.talk.assessment.level(first) is Level.PARTLY
    assert question_of(reply) == second
    noted = desk.parts.speaker.word(f"practices/{first}/answers/1", "en")
    assert reply.messages[0].text.startswith(desk.parts.speaker.say("answer-changed", "en", answer=noted))


def test_what_was_meant_and_is_not_understood_is_asked_again(desk):
    """The answer before is opened, and stands until it is given anew."""
    first = question_of(desk.begin(Mode.QUICK))
    desk.say(choice="level:0")
    reply = desk.say("sorry I meant the thing with the boats")
    assert question_of(reply) == first
    assert desk.talk.assessment.level(first) is Level.NOT_YET


def test_with_nothing_answered_it_is_about_the_open_question(desk):
    """Who corrects a slip before it was read answers."""
    first = question_of(desk.begin(Mode.QUICK))
    desk.say("sorry I meant partly")
    assert desk.talk.assessment.level(first) is Level.PARTLY


@pytest.mark.parametrize("words", ["not applicable", "n/a", "that does not apply to us"])
def test_what_does_not_apply_is_left_out(desk, words):
    """It is no answer, and is not asked for twice."""
    first = question_of(desk.begin(Mode.QUICK))
    assert question_of(desk.say(words)) != first
    assert first in desk.talk.skipped
