"""Actions that are planned in words."""

from __future__ import annotations

import pytest

from advisor.domain.acts import Mode
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
