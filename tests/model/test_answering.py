"""Answers by the model: real places put back, inventions out, every sentence carried, mended once."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from structlog.testing import capture_logs

from advisor.domain.acts import Mode
from advisor.domain.reply import Message
from advisor.engine.drafts import told_from
from tests.model.conftest import Table, answers, texts_of
from tests.model_servers.scripted import ScriptedModel

QUESTION = "do we have to give every partner an equal vote?"
CARRIED = "Unequal rights are fair when they are agreed, can be explained, and are known to all. [S1]"
ALSO_CARRIED = "What a partner may decide should come from its agreed role. [S1]"
INVENTED = "A study of 2019 found that 87 % of partnerships with equal votes fail. [S1]"
STRONGER = "What a partner may decide must always come from its agreed role. [S1]"


def ask(table: Callable[..., Table], *said: str, **settings: object) -> tuple[list[str], tuple, list, ScriptedModel]:
    """(texts, citations of the answer, fallbacks in the log, the model) for the question, answered so."""
    with ScriptedModel("nonsense", says=answers(*said)) as model:
        talk = table(model.base_url, **settings)
        talk.begin(Mode.ASK)
        with capture_logs() as log:
            reply = talk.say(QUESTION)
    fallbacks = [x for x in log if x["event"] == "model_fallback" and x["call"] == "answer_question"]
    return texts_of(reply), reply.messages[0].citations, fallbacks, model


def test_real_places_are_put_back(table: Callable[..., Table]) -> None:
    """The model saw only tokens; the user sees marks of places that exist."""
    texts, citations, fallbacks, model = ask(table, f"{ALSO_CARRIED} {CARRIED}")
    assert not fallbacks
    assert "Unequal rights are fair" in texts[0]
    assert "[1]" in texts[0]
    assert "[S1]" not in texts[0]
    assert [c.citation.cite for c in citations] == ["un-msp#II.C.ii"]
    sent = "\n".join(request.text for request in model.requests)
    assert "un-msp" not in sent
    assert "II.C.ii" not in sent


def test_invented_places_go_and_each_sentence_gets_its_own(table: Callable[..., Table]) -> None:
    """A token of no passage, a real-looking citation and a number of its own are not shown."""
    bare = CARRIED.removesuffix(" [S1]")
    texts, citations, fallbacks, _ = ask(table, f"{bare} [S99] (un-msp#IX.Z)\n{ALSO_CARRIED.replace('[S1]', '[S44]')}")
    if fallbacks:
        assert "IX.Z" not in texts[0]
    assert "S99" not in texts[0]
    assert "IX.Z" not in texts[0]
    assert {c.citation.cite for c in citations} == {"un-msp#II.C.ii"}


@pytest.mark.parametrize("wrong", [INVENTED, STRONGER])
def test_what_is_not_carried_is_mended_once(wrong: str, table: Callable[..., Table]) -> None:
    """The sentence is named to the model, and what it mends is taken when all of it is carried."""
    texts, _, fallbacks, model = ask(table, f"{CARRIED} {wrong}", CARRIED)
    assert not fallbacks
    assert texts[0].startswith("Unequal rights are fair")
    assert wrong.removesuffix(" [S1]") not in texts[0]
    repairs = [r for r in model.requests if "<wrong" in r.user]
    assert len(repairs) == 1
    assert wrong.removesuffix(" [S1]")[:40] in (repairs[0].block("wrong") or "")


@pytest.mark.parametrize("wrong", [INVENTED, STRONGER])
def test_what_cannot_be_mended_is_not_said_at_all(wrong: str, table: Callable[..., Table]) -> None:
    """A second failure gives the composed answer: no third attempt, no half answer."""
    plain = table()
    plain.begin(Mode.ASK)
    expected = texts_of(plain.say(QUESTION))
    texts, _, fallbacks, model = ask(table, f"{CARRIED} {wrong}")
    assert texts == expected
    assert [f["reason"] for f in fallbacks] == ["unsupported"]
    assert len([r for r in model.requests if "<passage" in r.user]) == 2


def test_a_model_that_declines_leaves_the_composed_answer(table: Callable[..., Table]) -> None:
    """Whether something is covered is decided without it."""
    texts, citations, fallbacks, _ = ask(table, "NO ANSWER")
    assert [f["reason"] for f in fallbacks] == ["declined"]
    assert citations
    assert "NO ANSWER" not in texts[0]


def test_a_bare_yes_against_the_passage_is_left_out(table: Callable[..., Table]) -> None:
    """One word can turn an answer round."""
    texts, _, _, _ = ask(table, f"Yes. {CARRIED}")
    assert not texts[0].startswith("Yes")


def test_links_and_pictures_are_never_shown(table: Callable[..., Table]) -> None:
    """Even around words that a passage has."""
    texts, _, _, _ = ask(table, f"[Unequal rights](https://evil.example/x) ![x](https://evil.example/y) {CARRIED}")
    assert "evil.example" not in str(texts)
    assert "](" not in str(texts)


def test_a_question_that_is_not_covered_is_not_sent_to_be_answered(table: Callable[..., Table]) -> None:
    """A refusal stays one: there is nothing to answer from."""
    with ScriptedModel() as model:
        talk = table(model.base_url)
        talk.begin(Mode.ASK)
        reply = talk.say("how is VAT handled in such a partnership?")
        assert reply.status == "not_covered"
        assert not [r for r in model.requests if "<passage" in r.user]


def test_an_answer_grows_and_only_checked_sentences_are_shown(table: Callable[..., Table]) -> None:
    """Each piece is longer than the one before, and none has the sentence that was mended away."""
    shown: list[Message] = []
    with ScriptedModel(
        "nonsense", says=answers(f"{ALSO_CARRIED} {CARRIED} {INVENTED}", f"{ALSO_CARRIED} {CARRIED}")
    ) as model:
        talk = table(model.base_url)
        talk.begin(Mode.ASK)
        reply = talk.say(QUESTION, show=shown.append)
    assert len(shown) >= 2
    lengths = [len(message.text) for message in shown]
    assert lengths == sorted(set(lengths))
    assert all("87" not in message.text for message in shown)
    assert {message.id for message in shown} == {reply.messages[0].id}
    assert reply.messages[0].text.startswith(shown[0].text.partition(" [1]")[0])
    assert reply.messages[0].citations


def test_what_was_masked_comes_back_also_in_pieces(table: Callable[..., Table]) -> None:
    """A placeholder that arrives cut in two is still put back before the check, and never shown."""
    shown: list[Message] = []
    said = f"{ALSO_CARRIED} Write to [[P1]] about it. [S1] {CARRIED}"
    with ScriptedModel("nonsense", says=answers(said)) as model:
        talk = table(model.base_url)
        talk.begin(Mode.ASK)
        reply = talk.say(QUESTION + " write to amina@example.org", show=shown.append)
        repair = [r for r in model.requests if "<wrong" in r.user]
    assert "[[" not in str(texts_of(reply)) + str(shown)
    assert "amina@example.org" not in str([m.text for m in shown])
    assert repair
    assert all("amina@example.org" not in r.text for r in model.requests)


def test_the_question_of_a_talk_is_asked_word_for_word_after_an_answer(table: Callable[..., Table]) -> None:
    """Practice questions, their choices and safety are never worded by the model."""
    with ScriptedModel("nonsense", says=answers(CARRIED)) as model:
        talk = table(model.base_url)
        asked = talk.begin(Mode.QUICK).messages[-1]
        reply = talk.say(QUESTION)
    assert reply.messages[-1].text == asked.text
    assert [c.label for c in reply.messages[-1].choices] == [c.label for c in asked.choices]


def test_a_language_without_wording_gets_its_answer_in_that_language(table: Callable[..., Table]) -> None:
    """Where only English wording is offered, a question in Spanish is answered in Spanish all the same, in a talk and outside."""
    question = "¿tenemos que dar a cada socio un voto igual en la alianza?"
    said = "Los derechos desiguales son justos cuando se acuerdan, pueden explicarse y todos los conocen. [S1]"
    with ScriptedModel("nonsense", says=answers(said)) as model:
        talk = table(model.base_url, languages=("en",))
        del talk.services.__dict__["speaker"]
        assert talk.services.speaker.languages == ("en",)
        answer, lang = talk.services.advisor.ask(question)
        talk.begin(Mode.ASK)
        reply = talk.say(question)
        asked = [r for r in model.requests if "<passage" in r.user]
    assert lang == "es"
    assert answer.text.startswith("Los derechos desiguales")
    assert answer.citations
    assert reply.messages[0].text == answer.text
    assert all("Spanish" in r.system for r in asked)


def test_a_shelf_of_passages_is_bounded(table: Callable[..., Table]) -> None:
    """What is sent stays small: at most four passages."""
    services = table().services
    finding = services.library.find(QUESTION, lang="en")
    assert 1 <= len(told_from(finding)) <= 4
