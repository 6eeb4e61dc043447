"""Answers to another question than the one that is open."""

from __future__ import annotations

from dataclasses import replace

import pytest

from advisor.diagnosis.next_question import QUICK_QUESTIONS
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
from advisor.domain.talk import Phase
from tests.engine.test_check import contradict, question_of
from tests.fakes import ScriptedReader


def _speaks_of(practice: str, *, sure: bool = True, confidence: float = 0.9) -> AnswerReading:
    told = Evidence(practice, Level.NOT_YET, confidence, "no accounts were ever shown")
    return AnswerReading(ActKind.ANSWER, Level.NOT_YET, 0.95 if sure else 0.5, sure, elsewhere=told)


def _name(desk, practice: str) -> str:
    return desk.parts.speaker.word(f"practices/{practice}/name", "en")


@pytest.mark.parametrize("sure", [True, False])
def test_a_plain_answer_to_another_question_is_noted_there(desk, sure):
    """And said to be, so that it can be changed; the open question is put again."""
    practice = question_of(desk.begin(Mode.QUICK))
    desk.reader.answers["no accounts were ever shown"] = _speaks_of("accountability.transparency", sure=sure)
    reply = desk.say("no accounts were ever shown")
    assert question_of(reply) == practice
    assert _name(desk, "accountability.transparency") in reply.messages[0].text
    assert "back" in [choice.id for choice in reply.messages[-1].choices]
    assert desk.talk.assessment.level("accountability.transparency") is Level.NOT_YET
    assert desk.talk.answered == ("accountability.transparency",)


def test_what_may_answer_another_question_is_asked_there_first(desk):
    """In the user's words; no level is claimed, and what was asked comes after it."""
    practice = question_of(desk.begin(Mode.QUICK))
    desk.reader.answers["no accounts were ever shown"] = _speaks_of("accountability.transparency", confidence=0.6)
    reply = desk.say("no accounts were ever shown")
    assert question_of(reply) == "accountability.transparency"
    assert "no accounts were ever shown" in reply.messages[-1].text
    assert not desk.talk.answered
    assert question_of(desk.say(choice="level:1")) == practice


def test_a_quick_check_stays_quick_and_touches_every_dimension(desk):
    """What is told on the way is asked first only while there is room for all dimensions; else it is kept as heard."""
    reply = desk.begin(Mode.QUICK)
    for practice in desk.parts.instrument.practice_ids:
        if reply.done or practice in desk.talk.answered:
            continue
        desk.reader.answers[f"about {practice}"] = _speaks_of(practice, confidence=0.6)
        reply = desk.say(f"about {practice}")
        reply = reply if reply.done else desk.say(choice="level:1")
    while not reply.done:
        reply = desk.say(choice="level:1")
    assert len(desk.talk.put) <= QUICK_QUESTIONS
    assert {p.partition(".")[0] for p in desk.talk.answered} == {d.id for d in desk.parts.instrument.dimensions}


def test_a_later_check_asks_only_what_it_asks_again(desk):
    """What is told of something else is kept as heard."""
    reply = desk.begin(Mode.QUICK)
    while not reply.done:
        reply = desk.say(choice="level:0" if question_of(reply).startswith("power") else "level:2")
    practice = question_of(desk.say(choice="again"))
    fresh = next(p for p in desk.parts.instrument.practice_ids if p not in desk.talk.answered)
    desk.reader.answers["no accounts were ever shown"] = _speaks_of(fresh)
    assert question_of(desk.say("no accounts were ever shown")) == practice
    assert fresh not in desk.talk.answered
    assert fresh in {e.practice for e in desk.talk.assessment.evidence}


def test_what_hardly_speaks_of_the_question_is_asked_back(desk):
    """A remark on something else is no answer, however sure its tone is; and nothing is proposed."""
    practice = question_of(desk.begin(Mode.QUICK))
    sure = ScriptedReader.means(Level.NOT_YET)
    desk.reader.answers["the engineer is new"] = replace(sure, astray=True)
    reply = desk.say("the engineer is new")
    assert question_of(reply) == practice
    assert reply.messages[-1].text == desk.parts.speaker.say("answer-unclear", "en")
    assert not desk.talk.answered


@pytest.mark.parametrize("words", ["No, we never talked about that", "yes, we all do", "none of us"])
def test_what_takes_the_question_up_is_its_answer(desk, words):
    """A "no, never" speaks of nothing by itself; what it seems to be about is chance."""
    practice = question_of(desk.begin(Mode.QUICK))
    desk.reader.answers[words] = replace(_speaks_of("framing.risks"), astray=True)
    desk.say(words)
    assert desk.talk.answered == (practice,)


def test_an_answer_to_another_question_wakes_a_paused_talk(desk):
    """As any answer does."""
    practice = question_of(desk.begin(Mode.QUICK))
    desk.say("stop")
    desk.reader.answers["no accounts were ever shown"] = _speaks_of("accountability.transparency")
    assert question_of(desk.say("no accounts were ever shown")) == practice
    assert desk.talk.phase is Phase.ASKING


@pytest.mark.parametrize("sure", [True, False])
def test_what_speaks_of_an_earlier_answer_is_asked_back(desk, sure):
    """Neither the open question nor the earlier answer is changed by a guess, and none is proposed."""
    before = question_of(desk.begin(Mode.QUICK))
    practice = question_of(desk.say(choice="level:2"))
    desk.reader.answers["no accounts were ever shown"] = _speaks_of(before, sure=sure)
    reply = desk.say("no accounts were ever shown")
    assert question_of(reply) == practice
    assert reply.messages[-1].text == desk.parts.speaker.say("answer-unclear", "en")
    assert desk.talk.answered == (before,)


def test_what_the_others_would_say_is_nobodys_own_view(desk):
    """In answer to the question about the other side, nothing is kept elsewhere."""
    words = "The mayor decides alone and the company never reports."
    desk.reader.stories[words] = StoryReading(
        red_flags=(FlagSighting("dominance", 0.8, words),),
        partners=(Partner(PartnerType.BUSINESS, "the mill"),),
    )
    desk.begin()
    desk.say(words)
    reply = desk.say("yes")
    while "the mill" not in reply.messages[-1].text:
        reply = desk.say(choice="level:0")
    before, practice = desk.talk.assessment.evidence, desk.talk.open_practice
    desk.reader.answers["no accounts were ever shown"] = _speaks_of("trust.continuity")
    reply = desk.say("no accounts were ever shown")
    assert desk.talk.assessment.evidence == before
    assert not desk.talk.assessment.other_side  # nor is it what they would say
    assert question_of(reply) == practice


def test_an_unsure_answer_settles_no_contradiction(desk):
    """Two answers stand against each other until one is surely given."""
    first, reply = contradict(desk)
    assert question_of(reply) == first
    desk.reader.answers["well now"] = ScriptedReader.means(Level.NOT_YET, 0.5, sure=False)
    assert question_of(desk.say("well now")) == first
    assert desk.talk.assessment.level(first) is Level.IN_PLACE


def test_what_may_be_danger_changes_no_earlier_answer(desk):
    """Its words are not kept, and what else was heard in them is no answer to anything."""
    before = question_of(desk.begin(Mode.QUICK))
    desk.say(choice="level:2")
    words = "no accounts were ever shown and they said that they would find me and we never talked about that at all"
    desk.reader.answers[words] = _speaks_of("accountability.transparency")
    desk.reader.stories[words] = StoryReading((Evidence(before, Level.NOT_YET, 0.85, "we never talked about that"),))
    for dangerous in (words, "no accounts were ever shown"):
        desk.reader.dangers[dangerous] = DangerSign(Danger.THREAT, certain=False)
    desk.say(words)
    assert desk.talk.assessment.level(before) is Level.IN_PLACE
    assert desk.talk.answered == (before,)


def test_an_answer_that_was_opened_again_comes_first(desk):
    """Or the old one would stand, although its question was promised."""
    practice = question_of(desk.begin(Mode.QUICK))
    desk.say(choice="level:2")
    assert question_of(desk.say(choice="back")) == practice
    desk.reader.answers["no accounts were ever shown"] = _speaks_of("accountability.transparency", confidence=0.6)
    assert question_of(desk.say("no accounts were ever shown")) == practice


def test_what_was_skipped_is_not_asked_about_out_of_turn(desk):
    first = question_of(desk.begin(Mode.QUICK))
    practice = question_of(desk.say(choice="skip"))
    desk.reader.answers["no accounts were ever shown"] = _speaks_of(first, confidence=0.6)
    assert question_of(desk.say("no accounts were ever shown")) == practice


def test_notes_on_the_way_leave_no_dimension_untouched(desk):
    """What is noted unasked makes the check shorter, but not narrower."""
    reply = desk.begin(Mode.QUICK)
    for practice in desk.parts.instrument.practice_ids[:12]:
        if practice not in desk.talk.answered:
            desk.reader.answers[f"about {practice}"] = _speaks_of(practice)
            reply = desk.say(f"about {practice}")
    while not reply.done:
        reply = desk.say(choice="level:1")
    assert {p.partition(".")[0] for p in desk.talk.answered} == {d.id for d in desk.parts.instrument.dimensions}
    assert len(desk.talk.put) <= QUICK_QUESTIONS


def test_the_whole_story_in_answer_to_the_first_question_is_played_back(desk):
    """Who presses the button and then tells all is heard like who tells first."""
    story = "we are three villages and the mayor decides alone and nobody ever shows us what became of the money for the pump"
    practice = question_of(desk.begin(Mode.QUICK))
    desk.reader.answers[story] = ScriptedReader.means(Level.NOT_YET, 0.5, sure=False)
    desk.reader.stories[story] = StoryReading(
        (Evidence("accountability.transparency", Level.NOT_YET, 0.9, "nobody ever shows us"),),
        (FlagSighting("dominance", 0.8, "the mayor decides alone"),),
    )
    reply = desk.say(story)
    assert reply.status == "story_played_back"
    assert question_of(desk.say("yes")) == practice
