"""The user's own words: added at any answer, quoted in the report, left out when the user says so."""

from __future__ import annotations

from advisor.domain.acts import Mode
from advisor.domain.level import Level
from tests.engine.test_check import answer_all, question_of


def shown(desk):
    return [(q.words, q.shown) for q in desk.advisor.quotes(desk.talk)]


def test_a_remark_belongs_to_the_answer_given_last_and_the_question_stays_open(desk):
    """Tap first, explain afterwards."""
    first = question_of(desk.begin(Mode.QUICK))
    second = question_of(desk.say(choice="level:0"))
    reply = desk.say("note: the mayor's driver brought the minutes, already signed")
    assert reply.status == "noted"
    assert question_of(reply) == second
    note = desk.talk.assessment.notes[0]
    assert (note.practice, note.words) == (first, "the mayor's driver brought the minutes, already signed")


def test_words_can_come_with_a_button(desk):
    """A front that has both at once sends both: one answer, in the user's words."""
    first = question_of(desk.begin(Mode.QUICK))
    desk.say("we asked twice", choice="level:0")
    answer = desk.talk.assessment.answers[first]
    assert (answer.level, answer.words) == (Level.NOT_YET, "we asked twice")


def test_a_remark_works_in_each_language_and_without_words_says_how(desk):
    """Nothing is taken for an answer by mistake."""
    desk.begin(Mode.QUICK, "es")
    desk.say(choice="level:0")
    assert desk.say("Nota: nunca nos llaman").status == "noted"
    reply = desk.say("nota:")
    assert reply.status == "note_invited"
    assert len(desk.talk.assessment.answers) == 1


def test_each_quote_can_be_left_out_and_put_back_by_button(desk):
    """After the report, on every front; the report follows."""
    desk.begin(Mode.QUICK)
    _, reply = answer_all(desk, desk.say("they call us partners", choice="level:0"))
    reply = desk.say(choice="report")
    assert "quotes" in [c.id for c in reply.messages[-1].choices]
    reply = desk.say(choice="quotes")
    leave_out = reply.messages[-1].choices[0]
    assert "they call us partners" in leave_out.label
    reply = desk.say(choice=leave_out.id)
    assert shown(desk) == [("they call us partners", False)]
    desk.say(choice=reply.messages[-1].choices[0].id)
    assert shown(desk) == [("they call us partners", True)]


def test_directly_set_answers_keep_their_words_and_may_hide_them(desk):
    """The interface of integrators: the same switch, without a talk."""
    desk.begin(Mode.QUICK)
    begun = desk.begun
    desk.say("they never call", choice="level:0")
    practice = desk.talk.trail[0]
    desk.advisor.set_answer(begun.id, begun.token, practice, Level.NOT_YET, note_shown=False)
    assert shown(desk) == [("they never call", False)]
    desk.advisor.set_answer(begun.id, begun.token, practice, Level.NOT_YET, "a note of mine", note_shown=False)
    assert ("a note of mine", False) in shown(desk)
    desk.advisor.set_answer(begun.id, begun.token, practice, Level.NOT_YET, note_shown=True)
    assert shown(desk) == [("they never call", True), ("a note of mine", True)]


def test_what_the_list_says_is_left_out_is_what_the_report_leaves_out(desk):
    """Words inside longer ones that were left out are left out with them, and come back when they are put back."""
    first = question_of(desk.begin(Mode.QUICK))
    desk.say("they only tell us afterwards", choice="level:0")
    desk.advisor.set_answer(
        desk.begun.id, desk.begun.token, first, Level.NOT_YET, "they only tell us afterwards, always"
    )
    assert len(desk.advisor.quotes(desk.talk)) == 2
    longer = next(q for q in desk.advisor.quotes(desk.talk) if q.words.endswith("always"))
    desk.advisor.show_quote(desk.begun.id, desk.begun.token, longer.id, False)
    assert {q.shown for q in desk.advisor.quotes(desk.talk)} == {False}
    for quote in desk.advisor.quotes(desk.talk):
        desk.advisor.show_quote(desk.begun.id, desk.begun.token, quote.id, True)
    assert {q.shown for q in desk.advisor.quotes(desk.talk)} == {True}


def test_words_left_out_on_one_topic_can_be_put_back_on_another(desk):
    """The same sentence told on two topics: what is weak changes, and the list and the report still say the same."""
    told = "nobody has ever shown us the rules"
    one, other = "power.decisions", "accountability.map"
    desk.begin(Mode.QUICK)
    key = desk.begun.id, desk.begun.token
    for practice in (one, other):
        desk.advisor.set_answer(*key, practice, Level.NOT_YET, told)
    (quote,) = desk.advisor.quotes(desk.talk)
    desk.advisor.show_quote(*key, quote.id, False)
    desk.advisor.set_answer(*key, quote.practice, Level.UNKNOWN)
    (elsewhere,) = desk.advisor.quotes(desk.talk)
    assert (elsewhere.practice != quote.practice, elsewhere.shown) == (True, False)
    desk.advisor.show_quote(*key, elsewhere.id, True)
    (back,) = desk.advisor.quotes(desk.talk)
    assert back.shown
