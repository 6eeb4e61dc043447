"""Back, corrections and skips: nothing is lost on the way."""

from __future__ import annotations

import pytest

from advisor.domain.acts import Mode
from advisor.domain.level import Level
from advisor.domain.reading import ActKind, AnswerReading
from advisor.domain.talk import Phase
from tests.engine.test_check import answer_all, question_of
from tests.fakes import ScriptedReader


def test_back_reopens_the_last_answer_and_the_open_question_comes_again(desk):
    """Back is a way, not a loss: both questions are put again, in that order."""
    first = question_of(desk.begin(Mode.QUICK))
    second = question_of(desk.say(choice="level:0"))
    assert question_of(desk.say(choice="back")) == first
    assert question_of(desk.say(choice="level:2")) == second
    assert desk.talk.assessment.level(first) is Level.IN_PLACE


@pytest.mark.parametrize("leaves", ["report", "stop", "mode:full"])
def test_an_answer_opened_again_stands_until_it_is_given_anew(desk, leaves):
    """Whoever looks back and thinks better of it has lost nothing; who passes over it takes it back."""
    first = question_of(desk.begin(Mode.QUICK))
    second = question_of(desk.say(choice="level:0"))
    assert question_of(desk.say(choice="back")) == first
    desk.say(choice=leaves)
    assert desk.talk.assessment.level(first) is Level.NOT_YET
    reply = desk.say(choice="mode:quick")
    assert question_of(reply) == second
    desk.say(choice="level:1")
    desk.say(choice="correct")
    desk.say(choice=f"correct:{first}")
    desk.say(choice="skip")
    assert first not in desk.talk.assessment.answers


def test_back_walks_the_way_that_was_come(desk):
    """Twice back and one answer anew: the answer passed on the way is still there to go back to, and is not asked again."""
    first = question_of(desk.begin(Mode.QUICK))
    second = question_of(desk.say(choice="level:0"))
    third = question_of(desk.say(choice="level:1"))
    assert question_of(desk.say(choice="back")) == second
    assert question_of(desk.say(choice="back")) == first
    assert desk.say("how many questions are left").messages[0].text.startswith("At most 12")
    assert desk.say(choice="back").status == "nothing_to_change"
    assert question_of(desk.say(choice="level:2")) == third
    assert [question_of(desk.say(choice="back")) for _ in range(2)] == [first, second]


def test_back_without_an_earlier_answer_says_so_and_keeps_the_question(desk):
    """A tap too many does no harm."""
    first = question_of(desk.begin(Mode.QUICK))
    reply = desk.say("back")
    assert question_of(reply) == first
    assert reply.status == "nothing_to_change"


def test_any_earlier_answer_can_be_corrected_by_button(desk):
    """Correct offers the answers given; the chosen one is asked again and the result follows."""
    reply = desk.begin(Mode.QUICK)
    asked = []
    for _ in range(4):
        asked.append(question_of(reply))
        reply = desk.say(choice="level:0")
    menu = desk.say("that was wrong")
    assert [c.id for c in menu.messages[-1].choices] == [*(f"correct:{p}" for p in reversed(asked)), "repeat"]
    again = desk.say(choice=f"correct:{asked[1]}")
    assert question_of(again) == asked[1]
    desk.say(choice="level:2")
    assert desk.talk.assessment.level(asked[1]) is Level.IN_PLACE


def test_skip_is_not_an_answer_and_is_not_asked_again(desk):
    """Skipping costs nothing and is respected."""
    first = question_of(desk.begin(Mode.QUICK))
    asked, _ = answer_all(desk, desk.say(choice="skip"))
    assert first not in asked
    assert desk.talk.assessment.level(first) is None


def test_closing_can_be_reopened_by_correcting(desk):
    """The end is not final: one answer changed, the check closes again with the new result."""
    answer_all(desk, desk.begin(Mode.QUICK))
    last = desk.talk.trail[-1]
    desk.say(choice="correct")
    assert question_of(desk.say(choice=f"correct:{last}")) == last
    reply = desk.say(choice="level:2")
    assert reply.done
    assert desk.talk.phase is Phase.DONE
    assert desk.talk.assessment.level(last) is Level.IN_PLACE


def test_who_chooses_nothing_from_the_list_goes_on_with_the_question(desk):
    """The list of answers to change is no trap: an answer to what was asked before it is one."""
    desk.begin(Mode.QUICK)
    practice = question_of(desk.say(choice="level:2"))
    assert desk.say(choice="correct").status == "correction_offered"
    desk.reader.answers["there is no paper at all"] = ScriptedReader.means(Level.NOT_YET)
    reply = desk.say("there is no paper at all")
    assert desk.talk.assessment.level(practice) is Level.NOT_YET
    assert question_of(reply) not in (None, practice)


def test_who_comes_back_finds_the_question_and_no_list(desk):
    """What was open when they left is the question; that they wanted to change an answer is long forgotten."""
    desk.begin(Mode.QUICK)
    practice = question_of(desk.say(choice="level:2"))
    desk.say(choice="correct")
    desk.say(choice="stop")
    assert question_of(desk.say(choice="resume")) == practice


def test_a_question_while_choosing_is_no_choice(desk):
    """ "How is VAT handled" names no answer, whatever words it shares with one."""
    first = question_of(desk.begin(Mode.QUICK))
    desk.say(choice="level:2")
    desk.say(choice="correct")
    name = desk.parts.speaker.word(f"practices/{first}/name", "en")
    words = f"how come that {name}"
    desk.reader.answers[words] = AnswerReading(ActKind.WHY, None, 0.5, sure=False)
    assert question_of(desk.say(words)) != first
    assert desk.talk.assessment.level(first) is Level.IN_PLACE
