"""People who do not know what to do, or say it in other words than expected. Nobody is left without a way on."""

from __future__ import annotations

import pytest

from advisor.domain.acts import Mode
from advisor.domain.level import Level
from advisor.domain.reading import (
    ActKind,
    AnswerReading,
    Danger,
    DangerSign,
    FlagSighting,
    Partner,
    PartnerType,
    StoryReading,
)
from advisor.domain.talk import PendingKind, Phase
from tests.engine.test_check import answer_all, question_of
from tests.fakes import ScriptedReader


@pytest.fixture
def asked_to_change(desk):
    """A talk with two answers, an open question, and the list of answers to change."""
    first = question_of(desk.begin(Mode.QUICK))
    second = question_of(desk.say(choice="level:0"))
    still_open = question_of(desk.say(choice="level:2"))
    desk.say(choice="correct")
    return first, second, still_open


def test_the_answer_to_change_can_be_named(desk, asked_to_change):
    """By a word of its topic, not only by its button."""
    first, second, _ = asked_to_change
    name = desk.parts.speaker.word(f"practices/{first}/name", "en")
    assert question_of(desk.say(f"the one about {name.lower()}")) == first
    desk.say(choice="level:1")
    assert desk.talk.assessment.level(first) is Level.PARTLY
    assert desk.talk.assessment.level(second) is Level.IN_PLACE


def test_what_names_no_answer_brings_the_list_again(desk, asked_to_change):
    """Never silence: the list stays, and nothing is changed."""
    first, second, _ = asked_to_change
    reply = desk.say("xyzzy qwert")
    assert {c.id for c in reply.messages[-1].choices} == {f"correct:{first}", f"correct:{second}", "repeat"}
    assert desk.talk.answered == (first, second)


@pytest.mark.parametrize("way", ["repeat", "skip"])
def test_the_list_can_be_left_for_the_open_question(desk, asked_to_change, way):
    """Whoever changes their mind goes on where they were."""
    assert question_of(desk.say(choice=way)) == asked_to_change[2]


def test_the_list_can_be_left_when_all_is_done(desk):
    """The end stays the end."""
    answer_all(desk, desk.begin(Mode.QUICK))
    desk.say(choice="correct")
    reply = desk.say(choice="repeat")
    assert desk.talk.phase is Phase.DONE
    assert desk.talk.pending is None
    assert reply.messages[-1].choices


@pytest.mark.parametrize(("lang", "words"), [("en", "Help!"), ("es", "ayuda"), ("fr", "aide"), ("ar", "مساعدة")])
def test_help_explains_and_puts_the_question_again(desk, lang, words):
    """It is no wish to stop."""
    practice = question_of(desk.begin(Mode.QUICK, lang))
    reply = desk.say(words)
    assert desk.parts.speaker.say("help", lang) in reply.messages[0].text
    assert question_of(reply) == practice


@pytest.mark.parametrize(
    ("lang", "words"), [("en", "I don't understand"), ("es", "no entiendo"), ("fr", "pas compris"), ("ar", "ما فهمت")]
)
def test_who_does_not_understand_hears_it_in_other_words(desk, lang, words):
    """And nothing is noted: not to understand a question is no answer to it."""
    practice = question_of(desk.begin(Mode.QUICK, lang))
    reply = desk.say(words)
    for key in ("strength", "gap"):
        assert desk.parts.speaker.word(f"practices/{practice}/{key}", lang) in reply.messages[-1].text
    assert question_of(reply) == practice
    assert desk.talk.assessment.level(practice) is None


def test_thanks_at_the_end_are_answered_as_thanks(desk):
    """Nothing is paused, and the result is not told once more."""
    answer_all(desk, desk.begin(Mode.QUICK))
    before = desk.talk
    reply = desk.say(choice="stop")
    assert desk.talk.phase is Phase.DONE
    assert reply.messages[-1].text == desk.parts.speaker.say("farewell", "en")
    assert "report" in {c.id for c in reply.messages[-1].choices}
    assert desk.talk.assessment == before.assessment


def test_after_a_pause_the_whole_question_is_open(desk):
    """Nobody remembers what was proposed before: a plain answer is an answer to the question that is shown."""
    practice = question_of(desk.begin(Mode.QUICK))
    desk.reader.answers["somehow or other"] = ScriptedReader.means(Level.PARTLY, 0.5, sure=False)
    desk.say("somehow or other")
    assert desk.talk.pending.kind is PendingKind.LEVEL_CHECK
    desk.say(choice="stop")
    assert question_of(desk.say(choice="resume")) == practice
    assert desk.talk.pending.kind is PendingKind.PRACTICE


@pytest.mark.parametrize("act", [ActKind.SKIP, ActKind.STOP, ActKind.BACK, ActKind.CORRECT, ActKind.OFF_TOPIC])
def test_a_question_is_left_only_when_that_is_surely_meant(desk, act):
    """ "Hm, well" must not end a talk or lead to a list of answers to change."""
    first = question_of(desk.begin(Mode.QUICK))
    desk.reader.answers["hm, well"] = AnswerReading(act, None, 0.31, sure=False)
    reply = desk.say("hm, well")
    assert reply.status == "not_understood"
    assert question_of(reply) == first
    assert (desk.talk.phase, desk.talk.skipped) == (Phase.ASKING, frozenset())


@pytest.mark.parametrize("words", ["the last answer was wrong", "wait, that last one was wrong"])
def test_the_last_answer_can_be_named_as_that(desk, words):
    """ "Was" is no topic."""
    desk.begin(Mode.QUICK)
    desk.say(choice="level:0")
    last = question_of(desk.say(choice="level:2"))
    desk.say(choice="level:2")
    desk.reader.answers[words] = AnswerReading(ActKind.CORRECT, None, 0.9, sure=True)
    assert question_of(desk.say(words)) == last


def test_a_question_in_the_list_of_answers_costs_none_of_them(desk, asked_to_change):
    """It is answered, and the list is left for the open question."""
    first, second, still_open = asked_to_change
    asked = "should we stop working together if nobody reports?"
    desk.reader.answers[asked] = AnswerReading(ActKind.QUESTION, None, 0.9, sure=True)
    reply = desk.say(asked)
    assert desk.talk.answered == (first, second)
    assert question_of(reply) == still_open


@pytest.mark.parametrize("word", ["yes", "no", "not yet"])
def test_a_bare_word_after_the_end_brings_no_essay(desk, word):
    """There is no question that it could answer."""
    answer_all(desk, desk.begin(Mode.QUICK))
    assert desk.talk.phase is Phase.DONE
    reply = desk.say(word)
    assert reply.status == "not_understood"
    assert reply.messages[-1].choices


@pytest.mark.parametrize(
    ("choice", "text"), [("level:0", "they will burn WORD"), ("", "action: ask who threatens WORD")]
)
def test_what_may_be_danger_is_kept_in_no_way(desk, choice, text):
    """Neither beside a choice nor in an action."""
    desk.begin(Mode.QUICK)
    desk.reader.dangers[text] = DangerSign(Danger.THREAT, certain=False)
    reply = desk.say(text, choice=choice)
    assert "safety comes first" in reply.messages[0].text
    assert "WORD" not in str(desk.talk)
    assert "WORD" not in str(desk.parts.store.turns(desk.begun.id))


def test_go_on_in_the_middle_puts_the_question_again(desk):
    """It is no answer."""
    practice = question_of(desk.begin(Mode.QUICK))
    assert question_of(desk.say("let's go on")) == practice
    assert desk.talk.assessment.answers == {}


def test_two_words_are_no_story(desk):
    """ "Not quite" must not become evidence."""
    desk.begin()
    assert desk.say("not quite").status == "not_understood"
    assert desk.talk.assessment.stories == ()


def test_a_goodbye_is_never_taken_for_danger(desk):
    """Whoever has to go gets their result, not a crisis line; the model is not even asked."""
    desk.begin(Mode.QUICK)
    desk.reader.dangers["I have to go now, bye!"] = DangerSign(Danger.SELF_HARM)
    assert desk.say("I have to go now, bye!").status == "paused"


@pytest.mark.parametrize(
    ("lang", "words", "status"),
    [
        ("en", "report", "report_shown"),
        ("es", "informe", "report_shown"),
        ("fr", "rapport", "report_shown"),
        ("ar", "تقرير", "report_shown"),
        ("en", "wait, i want to change my answer", "correction_offered"),
        ("es", "quiero cambiar mi respuesta", "correction_offered"),
    ],
)
def test_what_the_help_names_works_in_mid_check(desk, lang, words, status):
    """It says "you can always write"."""
    desk.begin(Mode.QUICK, lang)
    practice = question_of(desk.say(choice="level:1"))
    assert desk.say(words).status == status
    assert question_of(desk.say(choice="repeat")) == practice


def test_a_greeting_is_greeted_back(desk):
    """And the invitation to tell comes again, not a bare list of choices."""
    desk.begin(Mode.OPEN)
    text = desk.say("hi").messages[-1].text
    assert text.startswith("Hello!")
    assert desk.parts.speaker.say("story-invite", "en") in text


@pytest.mark.parametrize("words", ["hello", "thanks"])
def test_politeness_in_a_paused_talk_goes_on_with_it(desk, words):
    """Also where the talk was stopped before the first story."""
    desk.begin()
    desk.say("stop")
    desk.say(words)
    assert desk.talk.phase is not Phase.PAUSED


@pytest.mark.parametrize(
    ("lang", "words"),
    [("en", "delete my data"), ("fr", "effacer mes données"), ("hi", "सब मिटा दो"), ("ar", "احذف بياناتي")],
)
def test_who_wants_all_of_it_erased_hears_how(desk, lang, words):
    """Words alone erase nothing, and nobody is turned away."""
    practice = question_of(desk.begin(Mode.QUICK, lang))
    reply = desk.say(words)
    assert "/forget" in reply.messages[0].text
    assert question_of(reply) == practice


def test_no_result_is_promised_where_there_is_none(desk):
    """Who stops, or wants the report, before the first answer hears that, and not "here is the result"."""
    desk.begin(Mode.QUICK)
    assert desk.say("report").messages[0].text == desk.parts.speaker.say("report-nothing", "en")
    assert desk.say("stop").messages[0].text == desk.parts.speaker.say("paused-nothing", "en")
    desk.say("go on")
    desk.say(choice="level:2")
    assert desk.say("stop").messages[0].text.startswith(desk.parts.speaker.say("paused", "en"))


def test_how_many_questions_are_left_can_be_asked(desk):
    """Honestly: at most so many."""
    desk.begin(Mode.QUICK)
    desk.say(choice="level:2")
    assert "At most 12 questions" in desk.say("how many left?").messages[0].text


def test_nobody_is_asked_what_their_own_office_would_say(desk):
    """The other side is somebody else."""
    told = "I work for the council. The mill decides alone."
    desk.reader.stories[told] = StoryReading(
        red_flags=(FlagSighting("dominance", 0.8, "The mill decides alone."),),
        partners=(Partner(PartnerType.GOVERNMENT, "the council", own=True), Partner(PartnerType.BUSINESS, "the mill")),
    )
    desk.reader.answers[told] = ScriptedReader.means(Level.NOT_YET)
    desk.begin()
    desk.say(told)
    reply = desk.say("yes")
    while "the other side" not in reply.messages[-1].text:
        reply = desk.say(choice="level:0")
    assert "the mill" in reply.messages[-1].text


def test_a_word_in_another_script_changes_the_language(desk):
    """It is in one language alone; a short word in Latin letters is in many."""
    desk.begin(Mode.QUICK)
    desk.reader.languages |= {"জানি না": "bn", "sijui": "sw"}
    assert desk.say("জানি না").lang == "bn"
    assert desk.say("sijui").lang == "bn"
