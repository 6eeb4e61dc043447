"""Own words in a chat: added after an answer, left out of the report with one tap."""

from __future__ import annotations

from tests.telegram.test_talks import answer_until


def test_a_remark_is_kept_and_left_out_of_the_report_again(new_person):
    """note: and words; then /report, "My words in the report", one tap."""
    person = new_person()
    person.write("/start check")
    person.wait_for("?")
    person.tap(person.open().labels[1])
    person.wait_for("?")
    person.write("note: the minutes came already signed")
    person.wait_for("I keep your words for the report")
    answer_until(person, "Where it looks weakest")
    person.write("/report")
    person.wait_for("short form of your report")
    person.wait()  # the file
    person.tap("My words in the report")
    listed = person.wait_for("These words of yours")
    assert "Leave out: “the minutes came already signed”" in listed.text + str(listed.labels)
    person.tap(listed.labels[0])
    listed = person.wait_for("These words of yours")
    assert "Put back: “the minutes came already signed”" in listed.text + str(listed.labels)


def test_the_second_check_by_command(new_person):
    """/again, five questions, what has moved; nothing to compare with says so."""
    person = new_person()
    person.write("/start")
    person.wait_for("own words")
    person.write("/again")
    person.wait_for("nothing to compare with yet")
    person.write("/check")
    person.wait_for("?")
    answer_until(person, "Where it looks weakest")
    person.write("/again")
    person.wait_for("then I show what has moved")
    answer_until(person, "nothing has moved")
