"""A later check: at most five questions and the plan, then what has moved; the earlier answers stand until given anew."""

from __future__ import annotations

import pytest

from advisor.diagnosis.priorities import diagnose
from advisor.domain.acts import ActionPlanned, Done, Mode
from advisor.domain.level import Level
from advisor.domain.reading import ActKind, AnswerReading, Evidence, StoryReading
from advisor.domain.rounds import Moved, compare
from advisor.domain.talk import Phase
from tests.engine.test_check import answer_all, question_of
from tests.fakes import ScriptedReader


def first_check(desk, choose=lambda practice: "level:1", mode=Mode.QUICK):
    """A check that is done; the practices that came out weakest."""
    answer_all(desk, desk.begin(mode), choose)
    return diagnose(desk.parts.instrument, desk.talk.assessment, desk.talk.put).priorities


def plan(desk, *actions):
    for slot, what in enumerate(actions, start=1):
        desk.advisor.record(desk.begun.id, desk.begun.token, ActionPlanned(slot, "", what, "Amina", "2026-04-01"))


def changes(desk):
    talk = desk.talk
    return {c.practice: c.moved for c in compare(talk.compared, talk.assessment, talk.given)}


def offered(reply):
    return [c.id for c in reply.messages[-1].choices]


def test_it_is_offered_when_the_check_is_done_and_asks_only_the_priorities_again(desk):
    """Under three minutes: five questions, none of them new."""
    weakest = first_check(desk)
    assert "again" in offered(desk.say(choice="report"))
    desk.clock.forward(days=30)
    reply = desk.say(choice="again")
    assert "1 March 2026" in reply.messages[0].text
    asked, reply = answer_all(desk, reply, lambda p: "level:2")
    assert asked == list(weakest)
    assert len(asked) <= 5
    assert reply.status == "compared"
    assert desk.talk.phase is Phase.DONE


def test_what_moved_and_what_did_not_is_said_in_words_with_the_next_step_and_its_source(desk):
    """Better, worse, the same, each under its own heading, before and now in words."""
    weakest = first_check(desk, lambda p: "level:1")
    to = dict(zip(weakest, ("level:2", "level:0", "level:1", "level:unknown", "skip"), strict=True))
    desk.clock.forward(days=30)
    _, reply = answer_all(desk, desk.say(choice="again"), lambda p: to[p])
    moves = (Moved.BETTER, Moved.WORSE, Moved.SAME, Moved.UNSURE_NOW, Moved.LEFT)
    assert changes(desk) == dict(zip(weakest, moves, strict=True))
    said = reply.messages[-1].text
    for heading in ("Better than before:", "Worse than before:", "As before:", "Less clear", "Not answered this time:"):
        assert heading in said
    assert "partly → in place" in said
    assert "partly → not yet" in said
    assert reply.messages[-1].citations


@pytest.mark.parametrize(
    ("lang", "said"),
    [("en", "same as before"), ("en", "Nothing has changed."), ("es", "igual que antes"), ("hi", "pehle jaisa hi")],
)
def test_same_as_before_is_the_answer_of_the_check_before(desk, lang, said):
    levels = dict(zip(desk.parts.instrument.practice_ids, ("level:1", "level:0", "level:2") * 11, strict=False))
    answer_all(desk, desk.begin(Mode.QUICK, lang), levels.__getitem__)
    before = desk.talk.assessment
    desk.clock.forward(days=30)
    reply = desk.say(choice="again")
    asked = []
    while (question := question_of(reply)) is not None:
        asked.append(question)
        reply = desk.say(said)
    assert reply.status == "compared"
    assert {desk.talk.assessment.level(p) for p in asked} == {before.level(p) for p in asked}
    assert set(changes(desk).values()) == {Moved.SAME}


def test_same_as_before_is_read_like_anything_else_in_a_first_check(desk):
    asked = question_of(desk.begin(Mode.QUICK))
    desk.reader.answers["same as before"] = ScriptedReader.means(Level.PARTLY)
    desk.say("same as before")
    assert desk.talk.assessment.level(asked) is Level.PARTLY


@pytest.mark.parametrize(
    ("lang", "words", "level"),
    [
        ("en", "better now", Level.IN_PLACE),
        ("en", "better now, two women sit in the committee since may", Level.IN_PLACE),
        ("en", "Worse, they stopped coming.", Level.NOT_YET),
        ("es", "un poco mejor", Level.IN_PLACE),
        ("hi", "पहले से खराब", Level.NOT_YET),
    ],
)
def test_better_or_worse_than_before_is_proposed_and_confirmed(desk, lang, words, level):
    """By how much nobody said, so a level more or less is asked about; "yes" takes it."""
    answer_all(desk, desk.begin(Mode.QUICK, lang), lambda practice: "level:1")
    practice = question_of(desk.say(choice="again"))
    reply = desk.say(words)
    assert (reply.status, question_of(reply)) == ("confirmation_asked", practice)
    assert desk.parts.speaker.word(f"practices/{practice}/answers/{level.value}", lang) in reply.messages[-1].text
    desk.say(choice="story:yes") if lang != "en" else desk.say("yes")
    assert desk.talk.assessment.level(practice) is level


def test_worse_than_nothing_is_nothing(desk):
    answer_all(desk, desk.begin(Mode.QUICK), lambda practice: "level:0")
    practice = question_of(desk.say(choice="again"))
    desk.say("worse")
    desk.say("yes")
    assert desk.talk.assessment.level(practice) is Level.NOT_YET


def test_what_became_better_is_no_slip_to_correct(desk):
    """ "Better now" is the answer that a later check asks for, not the wish to change another one; which level, the talk asks."""
    first_check(desk)
    practice = question_of(desk.say(choice="again"))
    desk.reader.answers["by now we wrote it down"] = AnswerReading(ActKind.CORRECT, None, 0.9, sure=True)
    desk.reader.stories["by now we wrote it down"] = StoryReading(
        (Evidence(next(p for p in desk.talk.answered if p != practice), Level.IN_PLACE, 0.9, "we wrote it down"),)
    )
    reply = desk.say("by now we wrote it down")
    assert question_of(reply) == practice
    assert reply.status == "confirmation_asked"


def test_the_plan_is_asked_about_first_and_done_actions_leave_it(desk):
    """Done, partly, not done; by button or in words. What is still open stays planned."""
    first_check(desk)
    plan(desk, "invite the women's group", "write down who decides", "publish the budget")
    reply = desk.say(choice="again")
    assert reply.status == "action_asked"
    assert "invite the women's group" in reply.messages[-1].text
    assert offered(reply) == ["action:done", "action:partly", "action:not", "skip"]
    desk.say(choice="action:done")
    desk.reader.answers["half of it"] = ScriptedReader.means(Level.PARTLY)
    desk.say("half of it")
    reply = desk.say("no")
    assert question_of(reply)
    assert desk.talk.compared.done == {1: Done.DONE, 2: Done.PARTLY, 3: Done.NOT}
    assert [x.what for x in desk.talk.assessment.actions] == ["write down who decides", "publish the budget"]
    _, reply = answer_all(desk, reply)
    assert "“invite the women's group” (Amina): done" in reply.messages[-1].text


def test_back_leads_through_the_questions_to_the_plan(desk):
    """Going back works across the border between practices and actions, and what was done counts no more."""
    weakest = first_check(desk)
    plan(desk, "invite the women's group")
    desk.say(choice="again")
    reply = desk.say(choice="action:done")
    assert question_of(desk.say(choice="level:2")) == weakest[1]
    assert question_of(desk.say(choice="back")) == weakest[0]
    reply = desk.say(choice="back")
    assert reply.status == "action_asked"
    assert [x.what for x in desk.talk.assessment.actions] == ["invite the women's group"]
    assert question_of(desk.say(choice="action:not")) == weakest[1]
    assert desk.talk.assessment.level(weakest[0]) is Level.IN_PLACE


def test_what_was_not_asked_again_yet_still_counts(desk):
    """Somebody who stops in the middle keeps the report of before, with the new answers in it."""
    weakest = first_check(desk)
    desk.say(choice="again")
    desk.say(choice="level:2")
    reply = desk.say(choice="stop")
    assert reply.status == "paused"
    assert desk.talk.assessment.level(weakest[0]) is Level.IN_PLACE
    assert desk.talk.assessment.level(weakest[1]) is Level.PARTLY
    assert question_of(desk.say(choice="resume")) == weakest[1]


def test_progress_counts_the_questions_of_this_check(desk):
    """Honest progress: one of five, not fourteen of thirteen."""
    first_check(desk)
    reply = desk.say(choice="again")
    assert (reply.progress.answered, reply.progress.expected) == (0, 5)
    reply = desk.say(choice="level:2")
    assert (reply.progress.answered, reply.progress.expected) == (1, 5)


def test_a_third_check_compares_with_the_second(desk):
    """Each check stands against the one before it."""
    weakest = first_check(desk, lambda p: "level:0")
    answer_all(desk, desk.say(choice="again"), lambda p: "level:1")
    desk.clock.forward(days=60)
    answer_all(desk, desk.say(choice="again"), lambda p: "level:2")
    assert len(desk.talk.earlier) == 2
    assert set(changes(desk).values()) == {Moved.BETTER}
    assert desk.talk.compared.again != weakest


@pytest.mark.parametrize("level", ["level:2", "level:unknown", "skip"])
def test_extremes_still_have_something_to_ask_again_or_say_that_there_is_nothing(desk, level):
    """All well, nothing known, everything skipped."""
    first_check(desk, lambda p: level)
    reply = desk.say(choice="again")
    if level == "skip":
        assert reply.status == "nothing_to_compare"
        return
    asked, reply = answer_all(desk, reply, lambda p: "level:2")
    assert 1 <= len(asked) <= 5
    assert reply.status == "compared"


def test_in_the_middle_of_a_first_check_it_goes_on_instead(desk):
    """A reminder's button pressed in an unfinished check loses nothing."""
    first = question_of(desk.begin(Mode.QUICK))
    assert question_of(desk.say(choice="again")) == first
    assert desk.talk.earlier == ()


def test_a_later_check_that_was_stopped_goes_on_instead_of_comparing_with_itself(desk):
    """What was said about the plan and the answers given so far are not lost to the button of the next reminder."""
    first_check(desk)
    plan(desk, "ask for the minutes")
    desk.clock.forward(days=30)
    desk.say(choice="again")
    desk.say(choice="action:partly")
    answered_again = question_of(desk.say(choice="level:2"))
    since = desk.talk.compared.on
    desk.say(choice="stop")
    desk.clock.forward(days=60)
    reply = desk.say(choice="again")
    assert question_of(reply) == answered_again
    assert desk.talk.compared.on == since
    assert desk.talk.compared.done == {1: Done.PARTLY}
    assert len(desk.talk.given) == len(desk.talk.earlier) == 1


def test_after_a_finished_later_check_the_next_one_begins_also_when_the_last_word_was_stop(desk):
    """Nothing is left to go on with."""
    first_check(desk)
    answer_all(desk, desk.say(choice="again"))
    desk.say(choice="stop")
    desk.clock.forward(days=60)
    assert question_of(desk.say(choice="again")) is not None
    assert len(desk.talk.earlier) == 2


def test_the_rest_of_the_full_check_can_follow(desk):
    """From comparing into the full check, without repeating."""
    first_check(desk)
    asked, reply = answer_all(desk, desk.say(choice="again"))
    more, reply = answer_all(desk, desk.say(choice="mode:full"))
    assert more
    assert not set(asked) & set(more)
    assert reply.status == "closed"
    assert reply.done


@pytest.mark.parametrize("lang", ["en", "es", "fr", "ar"])
def test_it_speaks_every_language(desk, lang):
    """No sentence is missing, and the date is written as in that language."""
    answer_all(desk, desk.begin(Mode.QUICK, lang))
    plan(desk, "invitar")
    reply = desk.say(choice="again")
    assert "invitar" in reply.messages[-1].text
    reply = desk.say(choice="action:done")
    _, reply = answer_all(desk, reply, lambda p: "level:2")
    assert reply.status == "compared"
    assert "2026" in reply.messages[-1].text or "٢٠٢٦" in reply.messages[-1].text
