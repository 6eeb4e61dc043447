"""Actions that are planned in words."""

from __future__ import annotations

import pytest

from advisor.domain.acts import Mode
from advisor.domain.level import Level
from advisor.domain.talk import Phase
from tests.engine.test_check import question_of


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", "action: ask for the rules; Amina; 2027-03-31"),
        ("es", "acción: ask for the rules; 2027-03-31; Amina"),
        ("ar", "خطوة: ask for the rules؛ Amina؛ 2027-03-31"),
        ("en", "action: ask for the rules; by the 31 March 2027; Amina"),
        ("fr", "action : ask for the rules ; Amina ; avant le 31 mars 2027"),
    ],
)
def test_an_action_can_be_planned_in_words(desk, lang, words):
    """Chats have no form: what, who and by when in one line, read back."""
    practice = question_of(desk.begin(Mode.QUICK, lang))
    reply = desk.say(words)
    (action,) = desk.talk.assessment.actions
    assert (action.slot, action.what, action.owner, action.due) == (1, "ask for the rules", "Amina", "2027-03-31")
    assert "ask for the rules" in reply.messages[0].text
    assert question_of(reply) == practice


@pytest.mark.parametrize(
    "words", ["action:", "action: a; b; c; d", "action: a; 2027-01-01; 2027-02-01", "plan: " + "x" * 201]
)
def test_what_cannot_be_told_apart_is_not_planned(desk, words):
    """The form is shown instead of a guess."""
    desk.begin(Mode.QUICK)
    reply = desk.say(words)
    assert desk.talk.assessment.actions == ()
    assert reply.messages[0].text.startswith(desk.parts.speaker.say("plan-how", "en"))


def test_a_name_that_is_also_a_month_stays_a_name(desk):
    """May is a person where a day follows."""
    desk.begin(Mode.QUICK)
    desk.say("action: ask for the rules; May; 31 March 2027")
    (action,) = desk.talk.assessment.actions
    assert (action.owner, action.due) == ("May", "2027-03-31")


def test_a_time_that_is_no_day_is_kept_with_the_action(desk):
    """Nothing that was written down is lost for want of a date."""
    desk.begin(Mode.QUICK)
    desk.say("action: ask for the rules; Amina; after the harvest")
    (action,) = desk.talk.assessment.actions
    assert (action.what, action.owner, action.due) == ("ask for the rules (after the harvest)", "Amina", "")


def test_nothing_is_planned_for_a_day_that_has_passed(desk):
    """It is said, and nothing is kept."""
    desk.begin(Mode.QUICK)
    reply = desk.say("action: ask for the rules; Amina; 2020-01-31")
    assert desk.talk.assessment.actions == ()
    assert reply.messages[0].text.startswith(desk.parts.speaker.say("plan-past", "en"))


def test_a_fourth_action_overwrites_none(desk):
    """Three are the most; none is lost for another."""
    desk.begin(Mode.QUICK)
    for what in ("one", "two", "three", "four"):
        reply = desk.say(f"action: {what}")
    assert [action.what for action in desk.talk.assessment.actions] == ["one", "two", "three"]
    assert reply.messages[0].text.startswith(desk.parts.speaker.say("plan-full", "en"))


def _finished(desk):
    """A quick check walked to its end; then its report, with what can be chosen there."""
    desk.begin(Mode.QUICK)
    while desk.talk.phase is not Phase.DONE:
        desk.say(choice="level:0")
    return desk.say(choice="report")


def test_after_the_button_plain_words_are_the_action(desk):
    """Nobody has to learn a form: what comes next is what will be done; who and when are asked for once."""
    _finished(desk)
    invited = desk.say(choice="plan")
    assert invited.status == "plan_invited"
    assert [choice.id for choice in invited.messages[-1].choices] == ["skip"]
    reply = desk.say("ask the council to show us the rules")
    (action,) = desk.talk.assessment.actions
    assert (action.what, action.owner, action.due) == ("ask the council to show us the rules", "", "")
    assert reply.messages[-1].text.endswith(desk.parts.speaker.say("plan-who", "en"))
    reply = desk.say("Amina, by 31 March 2027")
    (action,) = desk.talk.assessment.actions
    assert (action.what, action.owner, action.due) == ("ask the council to show us the rules", "Amina", "2027-03-31")
    assert "plan" in [choice.id for choice in desk.say(choice="report").messages[-1].choices]


@pytest.mark.parametrize(
    ("lang", "words", "what", "owner", "due"),
    [
        ("en", "Amina asks for the rules by 31 March 2027", "Amina asks for the rules", "", "2027-03-31"),
        ("en", "ask for the rules, Amina, by 31 March 2027.", "ask for the rules", "Amina", "2027-03-31"),
        ("en", "buy rope, nails and wood", "buy rope, nails and wood", "", ""),
        ("fr", "Amina demande les règles avant le 31 mars 2027", "Amina demande les règles", "", "2027-03-31"),
        ("es", "hablar con Domingo", "hablar con Domingo", "", ""),
        ("sw", "Amina ataomba kanuni kabla ya 31 Machi 2027", "Amina ataomba kanuni", "", "2027-03-31"),
    ],
)
def test_a_day_at_the_end_is_its_day(desk, lang, words, what, owner, due):
    """And what only looks like a list of who and when stays whole."""
    desk.begin(Mode.QUICK, lang)
    desk.say(choice="plan")
    desk.say(words)
    (action,) = desk.talk.assessment.actions
    assert (action.what, action.owner, action.due) == (what, owner, due)


@pytest.mark.parametrize("words", ["skip", "no", "I don't know yet"])
def test_who_and_when_may_stay_open(desk, words):
    """The action stands as it is, and the question that waited is put again."""
    desk.reader.answers["I don't know yet"] = desk.reader.means(Level.UNKNOWN)
    practice = question_of(desk.begin(Mode.QUICK))
    desk.say(choice="plan")
    desk.say("ask the council to show us the rules")
    reply = desk.say(words)
    (action,) = desk.talk.assessment.actions
    assert (action.what, action.owner, action.due) == ("ask the council to show us the rules", "", "")
    assert question_of(reply) == practice


def test_what_is_neither_who_nor_when_is_not_lost(desk):
    """It stays with the action."""
    desk.begin(Mode.QUICK)
    desk.say(choice="plan")
    desk.say("ask for the rules")
    desk.say("whoever of us gets to the town hall first, after the harvest")
    (action,) = desk.talk.assessment.actions
    assert action.what == "ask for the rules (whoever of us gets to the town hall first, after the harvest)"


@pytest.mark.parametrize("choice", ["report", "mode:ask", "stop"])
def test_who_wants_something_else_is_not_held_by_the_plan(desk, choice):
    """The invitation to write an action down is left by asking for anything else."""
    _finished(desk)
    desk.say(choice="plan")
    desk.say(choice=choice)
    assert desk.talk.pending is None
    assert desk.talk.assessment.actions == ()
