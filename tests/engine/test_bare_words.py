"""A bare yes, no or label, and what it is an answer to."""

from __future__ import annotations

import pytest

from advisor.domain.acts import Mode
from advisor.domain.level import Level
from advisor.domain.reading import Evidence, StoryReading
from advisor.domain.talk import Phase
from tests.engine.test_check import question_of
from tests.fakes import ScriptedReader


@pytest.mark.parametrize(
    ("lang", "words", "level"),
    [
        ("en", "it depends", Level.PARTLY),
        ("en", "no idea", Level.UNKNOWN),
        ("es", "más o menos", Level.PARTLY),
        ("es", "ns/nc", Level.UNKNOWN),
        ("fr", "ça dépend", Level.PARTLY),
        ("fr", "je sais pas", Level.UNKNOWN),
        ("ar", "نص نص", Level.PARTLY),
        ("ar", "مش عارف", Level.UNKNOWN),
        ("en", "Yes.", Level.IN_PLACE),
        ("en", "nope", Level.NOT_YET),
        ("es", "sí", Level.IN_PLACE),
        ("fr", "non, jamais", Level.NOT_YET),
        ("ar", "لا", Level.NOT_YET),
        ("pt", "sim", Level.IN_PLACE),
        ("sw", "hapana", Level.NOT_YET),
    ],
)
def test_the_shortest_answers_are_answers(desk, lang, words, level):
    """What everybody says needs no model, and no second question."""
    practice = question_of(desk.begin(Mode.QUICK, lang))
    desk.say(words)
    assert desk.talk.assessment.level(practice) is level


def test_what_a_bare_yes_was_noted_as_is_said_back(desk):
    """So that it can be taken back."""
    practice = question_of(desk.begin(Mode.QUICK))
    reply = desk.say("yes")
    assert desk.parts.speaker.word(f"practices/{practice}/answers/2", "en") in reply.messages[0].text


@pytest.mark.parametrize("text", ["...", "?!", "👎", "8", "11"])
def test_what_is_no_word_is_no_answer(desk, text):
    """Neither dots nor a picture nor the number of a button that is not there."""
    practice = question_of(desk.begin(Mode.QUICK))
    desk.say(text)
    assert desk.talk.assessment.level(practice) is None


def test_a_bare_yes_to_what_the_advisor_believes_is_about_that(desk):
    """ "Yes" after "I think you mean: not yet" is no "in place"."""
    practice = question_of(desk.begin(Mode.QUICK))
    desk.reader.answers["hm, hardly"] = ScriptedReader.means(Level.NOT_YET, sure=False)
    desk.say("hm, hardly")
    desk.say("yes")
    assert desk.talk.assessment.level(practice) is Level.NOT_YET


def test_a_guess_that_was_not_shown_cannot_be_confirmed(desk):
    """ "Yes" after "I am not sure how to take that" answers the question."""
    practice = question_of(desk.begin(Mode.QUICK))
    desk.reader.answers["they shot down our idea"] = ScriptedReader.means(Level.NOT_YET, 0.2, sure=False)
    assert desk.say("they shot down our idea").status == "confirmation_asked"
    desk.say("yes")
    assert desk.talk.assessment.level(practice) is Level.IN_PLACE


@pytest.mark.parametrize(
    ("proposed", "said", "level"),
    [
        (Level.NOT_YET, "no", Level.NOT_YET),
        (Level.IN_PLACE, "no", Level.NOT_YET),
        (Level.PARTLY, "yes", Level.PARTLY),
        (Level.PARTLY, "no", None),
        (Level.IN_PLACE, "not quite", None),
    ],
)
def test_yes_and_no_to_what_was_proposed(desk, proposed, said, level):
    """What was noted is said back; "no" to "in part" leaves the question open."""
    practice = question_of(desk.begin(Mode.QUICK))
    desk.reader.answers["well, you know"] = ScriptedReader.means(proposed, 0.5, sure=False)
    desk.say("well, you know")
    reply = desk.say(said)
    assert desk.talk.assessment.level(practice) is level
    if level is None:
        assert question_of(reply) == practice
    else:
        assert desk.parts.speaker.word(f"practices/{practice}/answers/{level.value}", "en") in reply.messages[0].text


def test_a_question_that_was_put_again_is_what_yes_answers(desk):
    """Whatever was proposed before somebody asked why."""
    practice = question_of(desk.begin(Mode.QUICK))
    desk.reader.answers["well, you know"] = ScriptedReader.means(Level.NOT_YET, 0.5, sure=False)
    desk.say("well, you know")
    assert question_of(desk.say(choice="why")) == practice
    desk.say("yes")
    assert desk.talk.assessment.level(practice) is Level.IN_PLACE


def test_another_level_than_the_proposed_one_does_not_keep_the_words(desk):
    """They were said for something else."""
    practice = question_of(desk.begin(Mode.QUICK))
    desk.reader.answers["well, you know"] = ScriptedReader.means(Level.NOT_YET, 0.5, sure=False)
    desk.say("well, you know")
    desk.say(choice="level:2")
    assert desk.talk.assessment.answers[practice].words == ""


@pytest.mark.parametrize(
    ("typed", "level"),
    [("no, they cant", Level.NOT_YET), ("yes, eazily and in time", Level.IN_PLACE), ("No, they can't", Level.NOT_YET)],
)
def test_a_label_typed_with_slips_is_that_choice_and_is_said_back(desk, typed, level):
    """An apostrophe left out must not turn a no into a yes."""
    told = "Nobody shows us the accounts."
    seen = Evidence("accountability.transparency", Level.NOT_YET, 0.9, told)
    desk.reader.stories[told], desk.reader.answers[told] = StoryReading((seen,)), ScriptedReader.means(Level.NOT_YET)
    desk.begin()
    desk.say(told)
    assert question_of(desk.say("yes")) == "accountability.transparency"
    reply = desk.say(typed)
    assert desk.talk.assessment.level("accountability.transparency") is level
    assert "I note" in reply.messages[0].text


def test_a_command_in_other_letters_is_the_command(desk):
    """Who types Arabic in Latin letters says "aywa"; a longer text is no command, whatever letters it is in."""
    practice = question_of(desk.begin(Mode.QUICK, "ar"))
    desk.reader.own_letters["aywa"] = "أيوه"
    desk.say("aywa")
    assert desk.talk.assessment.level(practice) is Level.IN_PLACE


@pytest.mark.parametrize(
    ("lang", "words", "meant"),
    [
        ("en", "hi, im back", "resumed"),
        ("es", "hola, seguimos", "resumed"),
        ("en", "good morning! report", "reported"),
        ("en", "ok enough show me the result", "reported"),
        ("en", "Please provide me with the report.", "reported"),
        ("fr", "je veux voir le résultat", "reported"),
    ],
)
def test_a_greeting_before_a_command_is_only_polite(desk, lang, words, meant):
    desk.begin(Mode.QUICK, lang)
    desk.say(choice="level:0")
    desk.say(choice="stop")
    reply = desk.say(words)
    assert (reply.status == "report_shown") == (meant == "reported")
    assert (desk.talk.phase is Phase.ASKING) == (meant == "resumed")


def test_a_question_in_other_letters_is_looked_up_in_its_own(desk):
    """The passages are found by the words of the language; what was typed is what is answered."""
    desk.begin(Mode.ASK, "hi")
    first = desk.parts.library.passages[0].id
    desk.reader.own_letters["faisla kaun kare?"] = f"{first}?"
    assert desk.say("faisla kaun kare?").status == "question_answered"


def test_a_greeting_answers_nothing_and_any_number_of_them_is_fine(desk):
    """ "thanks, no" may be a no to anything."""
    practice = question_of(desk.begin(Mode.QUICK))
    for words in ("thanks, no", "hi 2", "hi " * 1300):
        desk.say(words.strip())
        assert desk.talk.answered == ()
    assert desk.talk.open_practice == practice


@pytest.mark.parametrize(("words", "level"), [("not realy", Level.NOT_YET), ("we had", None), ("not ready", None)])
def test_a_slip_in_a_long_word_is_forgiven(desk, words, level):
    practice = question_of(desk.begin(Mode.QUICK))
    desk.say(words)
    assert desk.talk.assessment.level(practice) is level
