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
    Evidence,
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


def test_no_with_the_true_story_takes_the_wrong_one_back(desk):
    """What was read wrongly is gone; what was said instead is read and played back."""
    told, right = "They decide and we hear of it.", "the trouble is that nobody answers us"
    desk.reader.stories[told] = StoryReading((Evidence("influence.anchoring", Level.PARTLY, 0.9, told),))
    desk.reader.stories[right] = StoryReading((Evidence("accountability.map", Level.NOT_YET, 0.9, right),))
    desk.reader.answers[told] = desk.reader.answers[right] = ScriptedReader.means(Level.NOT_YET)
    desk.begin()
    desk.say(told)
    reply = desk.say(f"No, {right}")
    assert [seen.practice for seen in desk.talk.assessment.evidence] == ["accountability.map"]
    assert right in reply.messages[-1].text
    assert desk.talk.pending.kind is PendingKind.STORY_CHECK


@pytest.mark.parametrize(("lang", "no"), [("en", "No,"), ("hi", "नहीं।"), ("bn", "না।")])
def test_no_with_one_thing_put_right_leaves_the_rest(desk, lang, no):
    """Who objects to one of two things has not taken the other one back."""
    told, right = "They decide, and of the money we hear nothing.", "of the money we hear every month"
    desk.reader.stories[told] = StoryReading(
        (
            Evidence("power.decisions", Level.NOT_YET, 0.9, told),
            Evidence("accountability.transparency", Level.NOT_YET, 0.9, told),
        ),
        partners=(Partner(PartnerType.BUSINESS, "the mill"),),
    )
    desk.reader.stories[right] = StoryReading((Evidence("accountability.transparency", Level.IN_PLACE, 0.9, right),))
    desk.reader.answers[told] = desk.reader.answers[right] = ScriptedReader.means(Level.NOT_YET)
    desk.begin(Mode.OPEN, lang)
    desk.say(told)
    desk.say(f"{no} {right}")
    seen = {e.practice: e.level for e in desk.talk.assessment.evidence}
    assert seen == {"power.decisions": Level.NOT_YET, "accountability.transparency": Level.IN_PLACE}
    assert [p.name for p in desk.talk.assessment.partners] == ["the mill"]


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


def test_no_with_something_new_leaves_what_nobody_objected_to(desk):
    """Nor does it take back a possible warning sign that was not spoken of."""
    told, more = "They decide, and nobody hears of the money.", "we are four villages and not three"
    desk.reader.stories[told] = StoryReading(
        (Evidence("power.decisions", Level.NOT_YET, 0.9, "They decide"),),
        (FlagSighting("dominance", 0.9, "They decide"),),
    )
    desk.reader.answers[told] = desk.reader.answers[more] = ScriptedReader.means(Level.NOT_YET)
    desk.begin()
    desk.say(told)
    desk.say(f"No, {more}")
    assert [e.practice for e in desk.talk.assessment.evidence] == ["power.decisions"]
    assert [f.flag for f in desk.talk.assessment.red_flags] == ["dominance"]


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


def test_clauses_that_may_be_danger_are_not_played_back(desk):
    """The rest of the story is."""
    told, harmless, grave = "They decide. They would kill me for this.", "They decide.", "They would kill me for this."
    desk.reader.stories[told] = StoryReading(
        (
            Evidence("power.decisions", Level.NOT_YET, 0.9, harmless),
            Evidence("trust.openness", Level.NOT_YET, 0.9, grave),
        )
    )
    desk.reader.answers[told] = ScriptedReader.means(Level.NOT_YET)
    for words in (told, grave):
        desk.reader.dangers[words] = DangerSign(Danger.THREAT, certain=False)
    desk.begin()
    reply = desk.say(told)
    assert [e.practice for e in desk.talk.assessment.evidence] == ["power.decisions"]
    assert "kill" not in str(reply) + str(desk.talk)


def test_who_takes_part_is_said_back_even_where_nothing_else_was_read(desk):
    """The names show that the story was heard."""
    told = "We have an agreement with the water company and it does not move."
    desk.reader.stories[told] = StoryReading(partners=(Partner(PartnerType.BUSINESS, "the water company"),))
    desk.reader.answers[told] = ScriptedReader.means(Level.NOT_YET)
    desk.begin()
    assert "the water company" in desk.say(told).messages[0].text


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


@pytest.mark.parametrize("words", ["yes thats it", "Yes, all of it is right", "yes"])
def test_a_yes_with_more_words_is_a_yes(desk, words):
    """What was played back is confirmed, and the questions begin."""
    told = "They decide, and nobody hears of the money."
    desk.reader.stories[told] = StoryReading((Evidence("power.decisions", Level.NOT_YET, 0.9, "They decide"),))
    desk.reader.answers[told] = ScriptedReader.means(Level.NOT_YET)
    desk.begin()
    desk.say(told)
    assert question_of(desk.say(words)) == "power.decisions"


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


def test_a_possible_red_flag_is_looked_into_first(desk):
    """What was told leads to the first question, even where no practice was read in it."""
    told = "The mayor decides alone."
    desk.reader.stories[told] = StoryReading(red_flags=(FlagSighting("lost-base", 0.6, told),))
    desk.reader.answers[told] = ScriptedReader.means(Level.NOT_YET)
    desk.begin()
    desk.say(told)
    assert question_of(desk.say("yes")) == "accountability.constituencies"


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
    """Who stops before the first answer hears that, and not "here is the result"."""
    desk.begin(Mode.QUICK)
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


def test_a_no_that_tells_nothing_new_is_not_met_with_the_same_words_alone(desk):
    """Whoever objects hears that the objection was not understood; going on, what was heard is asked about."""
    told = "nobody outside sees our books and the mayor decides"
    books, mayor = "accountability.transparency", "power.decisions"
    desk.reader.stories[told] = StoryReading(tuple(Evidence(p, Level.NOT_YET, 0.9, told) for p in (books, mayor)))
    desk.begin()
    desk.say(told)
    reply = desk.say("No, that is not how it is")
    assert "could not make out" in reply.messages[0].text
    assert reply.status == "story_played_back"
    assert desk.talk.assessment.stories == (told,)
    assert question_of(desk.say("go on")) in (books, mayor)


def test_a_no_that_may_tell_of_danger_is_not_called_unplaced(desk):
    """Its words are left out on purpose; what was heard before stays as it was."""
    told, worried = "nobody outside sees our books and the mayor decides", "No, they said they would find me"
    heard = tuple(Evidence(p, Level.NOT_YET, 0.9, told) for p in ("accountability.transparency", "power.decisions"))
    desk.reader.stories[told] = StoryReading(heard)
    desk.reader.dangers[worried] = DangerSign(Danger.THREAT, certain=False)
    desk.begin()
    desk.say(told)
    reply = desk.say(worried)
    assert not any("could not make out" in message.text for message in reply.messages)
    assert desk.talk.assessment.evidence == heard
