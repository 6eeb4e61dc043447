"""What people want of the talk itself, said in a sentence."""

from __future__ import annotations

import pytest

from advisor.domain.acts import Mode
from advisor.domain.level import Level
from advisor.domain.reading import ActKind, AnswerReading, Danger, DangerSign, Wish
from advisor.domain.talk import Phase
from tests.engine.test_check import question_of


@pytest.mark.parametrize(
    ("wish", "status"),
    [
        (Wish.REPORT, "report_shown"),
        (Wish.FORGET, "explained"),
        (Wish.PRIVACY, "explained"),
        (Wish.LEFT, "explained"),
        (Wish.PLANNED, "plan_shown"),
        (Wish.EXPLAIN, "explained"),
        (Wish.PLAN, "plan_invited"),
        (Wish.THANKS, "question_put"),
    ],
)
def test_a_wish_is_no_answer(desk, wish, status):
    """It is done, and the question that is open is neither answered nor skipped."""
    practice = question_of(desk.begin(Mode.QUICK))
    desk.reader.wishes["would you be so kind"] = wish
    reply = desk.say("would you be so kind")
    assert reply.status == status
    assert desk.talk.assessment.answers == {}
    assert desk.talk.skipped == frozenset()
    desk.say("skip") if wish is Wish.PLAN else None
    assert desk.talk.open_practice == practice


def test_a_goodbye_that_speaks_of_coming_back_is_a_goodbye(desk):
    """The talk pauses; only then is "back again" a wish to go on."""
    desk.begin(Mode.QUICK)
    for words in ("enough for now, back on friday", "here i am again"):
        desk.reader.wishes[words] = Wish.RESUME
    desk.reader.answers["enough for now, back on friday"] = AnswerReading(ActKind.STOP, None, 0.9, sure=True)
    assert desk.say("enough for now, back on friday").status == "paused"
    assert desk.say("here i am again").status == "question_put"


def test_who_asks_is_told_who_can_read_it(desk):
    """Nobody tells the truth to they do not know whom."""
    desk.begin(Mode.QUICK)
    desk.reader.wishes["can he see this"] = Wish.PRIVACY
    assert desk.say("can he see this").messages[0].text.startswith(desk.parts.speaker.say("privacy", "en"))


def test_an_action_said_in_a_sentence_is_written_down(desk):
    """What stands behind the colon is the action; all of it where there is no colon."""
    desk.begin(Mode.QUICK)
    with_colon = "I want to plan something: ring Dave about the truck by 31 March 2027"
    without = "put it on the list that Amina asks for the accounts"
    desk.reader.wishes |= {with_colon: Wish.PLAN, without: Wish.PLAN}
    desk.say(with_colon)
    desk.say(without)
    first, second = desk.talk.assessment.actions
    assert (first.what, first.due) == ("ring Dave about the truck", "2027-03-31")
    assert second.what == without
    desk.reader.wishes["what did I plan"] = Wish.PLANNED
    told = desk.say("what did I plan").messages[0].text
    assert "ring Dave about the truck" in told
    assert "Amina asks for the accounts" in told


def test_an_objection_opens_the_answer_that_was_noted_last(desk):
    """It is asked again, and stands until it is given anew; what was played back has its own "not quite"."""
    first = question_of(desk.begin(Mode.QUICK))
    desk.say(choice="level:0")
    desk.reader.wishes["that is not what i said"] = Wish.OBJECT
    assert question_of(desk.say("that is not what i said")) == first
    assert desk.talk.assessment.level(first) is Level.NOT_YET


def test_thanks_at_the_end_are_a_farewell(desk):
    """Politeness is not outside of anything."""
    desk.begin(Mode.QUICK)
    while desk.talk.phase is not Phase.DONE:
        desk.say(choice="level:2")
    desk.reader.wishes["much obliged, good day"] = Wish.THANKS
    assert desk.say("much obliged, good day").status == "farewell"


def test_who_may_be_in_danger_is_not_told_that_nothing_was_understood(desk):
    """After the note on safety the question is put again, and nothing is recorded that was only half read."""
    practice = question_of(desk.begin(Mode.QUICK))
    words = "my cousin said something and the next day his bike was gone"
    desk.reader.dangers[words] = DangerSign(Danger.REPRISAL, certain=False)
    desk.reader.answers[words] = desk.reader.means(Level.PARTLY, 0.7)
    reply = desk.say(words)
    text = " ".join(message.text for message in reply.messages)
    assert desk.parts.speaker.say("not-understood", "en") not in text
    assert desk.talk.assessment.answers == {}
    assert question_of(reply) == practice


def test_who_begins_with_no_is_not_taken_to_mean_yes(desk):
    """It is asked back without proposing the opposite of what was said."""
    practice = question_of(desk.begin(Mode.QUICK))
    words = "no, never. though it bugs people here that we look like their staff"
    desk.reader.answers[words] = desk.reader.means(Level.IN_PLACE, 0.75)
    reply = desk.say(words)
    assert desk.talk.assessment.answers == {}
    assert question_of(reply) == practice
    proposed = desk.parts.speaker.word(f"practices/{practice}/answers/2", "en")
    assert proposed not in reply.messages[0].text


def test_who_was_asked_for_an_action_keeps_it(desk):
    """What may sound like danger, or like a wish, is an action and a name where those were asked for."""
    desk.begin(Mode.QUICK)
    desk.say(choice="plan")
    desk.reader.dangers["ring Dave about the truck"] = DangerSign(Danger.THREAT, certain=False)
    desk.reader.wishes["me"] = Wish.PLANNED
    desk.say("ring Dave about the truck")
    desk.say("me")
    (action,) = desk.talk.assessment.actions
    assert (action.what, action.owner) == ("ring Dave about the truck", "me")
    desk.say(choice="plan")
    desk.reader.dangers["they will kill me"] = DangerSign(Danger.THREAT, certain=True)
    assert desk.say("they will kill me").status == "safety_first"


@pytest.mark.parametrize(
    ("lang", "words", "status"),
    [
        ("en", "erase this talk pls", "explained"),
        ("en", "ok report please", "report_shown"),
        ("es", "mi informe, por favor", "report_shown"),
        ("en", "please", "not_understood"),
        ("es", "quién puede leer esto?", "explained"),
        ("es", "muéstreme el informe por favor", "report_shown"),
        ("sw", "nimeandika nini", "plan_shown"),
    ],
)
def test_politeness_around_a_command_changes_nothing(desk, lang, words, status):
    """Before it or after it; alone it is no command."""
    practice = question_of(desk.begin(Mode.QUICK, lang))
    desk.reader.answers["please"] = AnswerReading(ActKind.OFF_TOPIC, None, 0.3, sure=False)
    assert desk.say(words).status == status
    assert desk.talk.open_practice == practice


def test_who_has_enough_while_planning_stops(desk):
    """The talk pauses; the invitation to plan does not wait."""
    _ = desk.begin(Mode.QUICK)
    desk.say(choice="plan")
    desk.reader.answers["had it, bye"] = AnswerReading(ActKind.STOP, None, 0.9, sure=True)
    assert desk.say("had it, bye").status == "paused"
    assert desk.talk.assessment.actions == ()
