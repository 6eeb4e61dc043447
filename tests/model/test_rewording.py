"""Remarks in other words say the same, keep what must stay, and never touch what is fixed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from structlog.testing import capture_logs

from advisor.domain.acts import Mode
from advisor.model.fallbacks import FallbackError, Reason
from advisor.model.rewording import check_reworded, joined, parted
from tests.model.conftest import Table, texts_of
from tests.model_servers.asked import Asked
from tests.model_servers.behaviours import Says
from tests.model_servers.scripted import ScriptedModel

ANSWER = "yes, we all do"
DRAFT = "I note: “Some do, others don't”. You can change that later."


def rewords(change: Callable[[str], str]) -> Says:
    """A model that changes the draft so and understands nothing."""

    def says(asked: Asked) -> str:
        return "{}" if asked.schema is not None else change(asked.block("draft") or "")

    return says


def test_the_tone_of_the_message_and_the_draft_are_sent(table: Callable[..., Table]) -> None:
    """And nothing else of the talk."""
    with ScriptedModel("nonsense", says=rewords(lambda draft: draft)) as model:
        talk = table(model.base_url)
        asked = talk.begin(Mode.QUICK).messages[-1].text
        talk.say(ANSWER)
        requests = [r for r in model.requests if r.schema is None]
    assert len(requests) == 1
    assert requests[0].block("message") == ANSWER
    assert asked not in requests[0].user


def test_a_remark_in_other_words_is_taken_and_the_question_stays(table: Callable[..., Table]) -> None:
    """The question after it and its choices are the composed ones, letter by letter."""
    plain = table()
    plain.begin(Mode.QUICK)
    composed = plain.say(ANSWER)
    with ScriptedModel("nonsense", says=rewords(lambda draft: draft.replace("I note", "Noted"))) as model:
        talk = table(model.base_url)
        talk.begin(Mode.QUICK)
        with capture_logs() as log:
            reply = talk.say(ANSWER)
    assert not [x for x in log if x["event"] == "model_fallback" and x["call"] == "reword_reply"]
    assert "Noted" in reply.messages[-1].text
    assert reply.messages[-1].text.rpartition("\n\n")[2] == composed.messages[-1].text.rpartition("\n\n")[2]
    assert reply.messages[-1].choices == composed.messages[-1].choices
    assert talk.talk.assessment == plain.talk.assessment


@pytest.mark.parametrize(
    "change",
    [
        lambda draft: draft + " You must sign a contract now.",
        lambda draft: draft.replace("“", "").replace("”", ""),
        lambda draft: draft + " What is your name?",
        lambda draft: "Ok",
        lambda draft: draft + " See https://evil.example",
        lambda draft: draft + "\n---\nmore",
        lambda draft: "Kumppanuuden tarkoitus on sovittava yhdessä.",
        lambda draft: draft + " [S1]",
    ],
)
def test_anything_else_is_not_taken(change: Callable[[str], str], table: Callable[..., Table]) -> None:
    """Advice, questions, links, lost quotes, other languages, references: the composed remark stands."""
    plain = table()
    plain.begin(Mode.QUICK)
    expected = texts_of(plain.say(ANSWER))
    with ScriptedModel("nonsense", says=rewords(change)) as model:
        talk = table(model.base_url)
        talk.begin(Mode.QUICK)
        assert texts_of(talk.say(ANSWER)) == expected
        assert [r for r in model.requests if r.schema is None]


def test_safety_and_results_are_never_sent(table: Callable[..., Table]) -> None:
    """What must be said in exactly these words is not even offered."""
    with ScriptedModel("nonsense", says=rewords(str.upper)) as model:
        talk = table(model.base_url)
        talk.begin(Mode.QUICK)
        for _ in range(3):
            talk.say(choice="level:0")
        talk.say("stop")
        talk.say("They said they will kill me if I keep asking where the money went.")
        assert not [r for r in model.requests if r.schema is None]


def test_parts_come_back_as_parts() -> None:
    """Several remarks of one turn go in one call; references become tokens and come back."""
    drafts = ["One thing. [1]", "Another one."]
    assert joined(drafts) == "One thing. [S1]\n---\nAnother one."
    assert parted("Um ponto. [S1]\n\n---\n\nOutro.", 2) == ["Um ponto. [1]", "Outro."]
    for said, count in (("one", 2), ("one\n---\ntwo", 1), ("one\n---\n", 2)):
        with pytest.raises(FallbackError):
            parted(said, count)


@pytest.mark.parametrize(
    ("new", "detail"),
    [
        (DRAFT.replace("“Some do, others don't”", "“All do”"), "quotes"),
        (DRAFT + " [1]", "references"),
        (DRAFT + " Right?", "questions"),
        ("I note.", "quotes"),
        (DRAFT + " Most partnerships in 2019 failed because of this.", "number"),
    ],
)
def test_differences_are_found(new: str, detail: str) -> None:
    """Each kind of change by itself."""
    with pytest.raises(FallbackError) as error:
        check_reworded(new, DRAFT, "en", "en", None)
    assert error.value.reason is Reason.CHANGED
    assert error.value.detail == detail


def test_the_same_again_is_the_same() -> None:
    """Marks of direction that Arabic sentences carry are no difference."""
    check_reworded(DRAFT, DRAFT, "en", "en", None)
    check_reworded("سجّلت: “بعضهم”.", "سجّلت: “\u2068بعضهم\u2069”.", "ar", "ar", None)
