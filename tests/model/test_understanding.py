"""A second reader casts doubt and offers things to ask about; it never changes the state."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from advisor.bootstrap import Services
from advisor.domain.acts import Mode
from advisor.domain.assessment import Assessment
from advisor.domain.level import Level
from advisor.domain.reading import ActKind, AnswerReading, Evidence, FlagSighting, Partner, PartnerType, StoryReading
from advisor.engine.guest import Proposal
from advisor.engine.second_reading import SecondReader, weigh_answer, weigh_opening, weigh_story
from tests.fakes import ScriptedReader
from tests.model.conftest import Table, reads, texts_of
from tests.model_servers.scripted import ScriptedModel

CLEAR = (
    "yes, we all do",
    "yes, all of us, it is written down and we keep to it",
    "no, not one of us, not once in four years",
)
"""Answers that leave no doubt; the reader must be sure of one of them."""
DANGER = "They said they will kill me if I keep asking where the money went."
STORY = (
    "We are three villages, the municipality and a water company. The mayor's office decides everything and we are told "
    "afterwards. Last year they promised repairs and nothing happened. Minutes of the meetings are kept in a blue book."
)


@pytest.fixture(scope="session")
def clear(shared: Services) -> tuple[str, AnswerReading]:
    """A message, and the model-free reading of it, which is sure."""
    practice = shared.knowledge.instrument.practice_ids[0]
    read = [(text, shared.reader.answer(practice, text, "en")) for text in CLEAR]
    return next((text, reading) for text, reading in read if reading.sure and reading.act is ActKind.ANSWER)


LEVELS = {Level.NOT_YET: "not_yet", Level.PARTLY: "partly", Level.IN_PLACE: "in_place"}


def test_agreement_changes_nothing(
    clear: tuple[str, AnswerReading], table: Callable[..., Table], shared: Services
) -> None:
    """The confidence stays the calibrated one: two readers that agree may agree on an error."""
    text, first = clear
    assert first.level is not None
    level = LEVELS[first.level]
    with ScriptedModel("nonsense", says=reads("answer", level)) as model:
        talk = table(model.base_url)
        practice = talk.begin(Mode.QUICK).messages[-1].practice
        talk.say(text)
        assert model.calls >= 1
    answer = talk.talk.assessment.answers[practice]
    alone = shared.reader.answer(practice, text, "en")
    assert answer.level is alone.level is first.level
    assert answer.confidence == pytest.approx(alone.confidence)


@pytest.mark.parametrize(("act", "level"), [("answer", "other"), ("answer", "unknown"), ("skip", None), ("stop", None)])
def test_disagreement_leads_to_a_question(
    act: str, level: str | None, clear: tuple[str, AnswerReading], table: Callable[..., Table]
) -> None:
    """Nothing is recorded, nothing is skipped or ended; the answers are offered again, none of them suggested."""
    text, first = clear
    if level == "other":
        level = next(name for of, name in LEVELS.items() if of is not first.level)
    with ScriptedModel("nonsense", says=reads(act, level)) as model:
        talk = table(model.base_url)
        talk.begin(Mode.QUICK)
        reply = talk.say(text)
    assert reply.status == "confirmation_asked"
    assert not talk.talk.assessment.answers
    assert not talk.talk.skipped
    assert [c.id for c in reply.messages[-1].choices[:4]] == ["level:2", "level:1", "level:0", "level:unknown"]


def test_what_the_model_says_is_never_recorded(table: Callable[..., Table]) -> None:
    """Whatever level it proposes, through a whole check no answer comes from it."""
    with ScriptedModel("nonsense", says=reads("answer", "in_place")) as model:
        talk = table(model.base_url)
        talk.begin(Mode.QUICK)
        for _ in range(6):
            talk.say("no, nobody does that here")
            talk.say("we never talked about that, nobody does it")
    assert all(a.level is not Level.IN_PLACE for a in talk.talk.assessment.answers.values())


def test_a_message_with_danger_is_not_sent(shared: Services, table: Callable[..., Table]) -> None:
    """Safety comes first and stays here: in a talk, and where single texts are read or asked about."""
    assert shared.reader.danger(DANGER, "en") is not None
    with ScriptedModel() as model:
        talk = table(model.base_url)
        talk.begin(Mode.QUICK)
        assert talk.say(DANGER).status == "safety_first"
        advisor = talk.services.advisor
        advisor.assess(shared.knowledge.instrument.practice_ids[0], DANGER)
        advisor.notice(DANGER)
        advisor.ask(DANGER)
        assert model.calls == 0


def test_personal_data_does_not_leave(table: Callable[..., Table]) -> None:
    """Addresses and numbers are masked in what is sent; what people did stays readable."""
    with ScriptedModel() as model:
        talk = table(model.base_url)
        talk.begin()
        talk.say(STORY + " Write to amina.diallo@example.org or call +221 77 123 45 67 about it.")
        sent = "\n".join(request.text for request in model.requests)
    assert model.calls >= 1
    assert "blue book" in sent
    assert "amina.diallo" not in sent
    assert "123 45 67" not in sent


def test_what_only_the_model_heard_is_asked_about_and_weighs_nothing(
    shared: Services, table: Callable[..., Table]
) -> None:
    """It is played back in the user's words without a level; the evidence that counts is the model-free one."""
    known = {e.practice for e in shared.reader.story(STORY, "en").evidence}
    practice = next(p for p in shared.knowledge.instrument.practice_ids if p not in known)
    heard = {"practice": practice, "level": "in_place", "quote": "Minutes of the meetings are kept"}
    invented = {"practice": practice, "level": "in_place", "quote": "we have a perfect charter"}
    with ScriptedModel("nonsense", says=reads("answer", None, evidence=[heard, invented])) as model:
        talk = table(model.base_url)
        talk.begin()
        reply = talk.say(STORY)
        assert model.calls >= 1
    new = [e for e in talk.talk.assessment.evidence if e.practice == practice]
    assert new == [Evidence(practice, Level.UNKNOWN, 0.0, "Minutes of the meetings are kept")]
    assert reply.status == "story_played_back"
    said = str(texts_of(reply))
    assert "Minutes of the meetings are kept" in said
    assert "perfect charter" not in said


def test_what_was_told_before_is_not_pushed_out(shared: Services) -> None:
    """What only the guest hears, or doubts, never replaces what the talk knows: evidence, answers, names of partners."""
    quote = "Minutes of the meetings are kept"
    before = Assessment(
        evidence=(Evidence("results.monitoring", Level.NOT_YET, 0.8, "nobody looks"),),
        partners=(Partner(PartnerType.MEDIA, "the town radio"),),
    )
    heard = StoryReading(
        (Evidence("results.monitoring", Level.IN_PLACE, 0.0, quote),), (), (Partner(PartnerType.MEDIA, "a blue book"),)
    )

    class Hears:
        def understand(self, text: str, lang: str, practice: str = "") -> Proposal:
            return Proposal(ActKind.ANSWER, story=heard)

    quiet = ScriptedReader()
    assert SecondReader(quiet, Hears(), before).story(STORY, "en") == StoryReading()
    fresh = SecondReader(quiet, Hears()).story(STORY, "en")
    assert fresh.evidence == (Evidence("results.monitoring", Level.UNKNOWN, 0.0, quote),)


def test_ids_that_no_instrument_has_are_no_proposal(table: Callable[..., Table]) -> None:
    """A form with an unknown practice is broken JSON, not evidence."""
    wrong = {"practice": "power.absolute", "level": "in_place", "quote": "Minutes of the meetings are kept"}
    with ScriptedModel("nonsense", says=reads("answer", None, evidence=[wrong])) as model:
        talk = table(model.base_url)
        talk.begin()
        talk.say(STORY)
        assert model.calls >= 1
    assert "power.absolute" not in {e.practice for e in talk.talk.assessment.evidence}


SURE = AnswerReading(ActKind.ANSWER, Level.PARTLY, 0.9, sure=True)


def test_weighing_never_raises_anything() -> None:
    """Over all pairs of readings: never surer than the first, never another level than its own or none."""
    for first_act in ActKind:
        for first_level in (*Level,) if first_act is ActKind.ANSWER else (None,):
            for sure in (True, False):
                first = AnswerReading(first_act, first_level, 0.8, sure)
                for act in ActKind:
                    for level in (*Level, None):
                        weighed = weigh_answer(first, Proposal(act, level))
                        assert weighed.confidence <= first.confidence
                        assert weighed.sure <= first.sure
                        assert weighed.level in (first.level, Level.UNKNOWN)
                        if weighed.sure:
                            assert weighed == first
                        assert weigh_opening(first, Proposal(act, level)).sure <= first.sure


def test_levels_not_agreed_on_are_left_open() -> None:
    """Evidence that the second reader takes otherwise is heard, without a level."""
    first = StoryReading((Evidence("a.b", Level.IN_PLACE, 0.8, "we agreed"),))
    second = StoryReading((Evidence("a.b", Level.NOT_YET, 0.0, "we agreed"),))
    weighed = weigh_story(first, Proposal(ActKind.ANSWER, story=second))
    assert weighed.evidence == (Evidence("a.b", Level.UNKNOWN, 0.2, "we agreed"),)


def test_flags_come_from_the_first_reader_alone() -> None:
    """Red flags are rare: a second reader can only weaken one."""
    first = StoryReading(red_flags=(FlagSighting("x", 0.8, "q"),))
    second = StoryReading(red_flags=(FlagSighting("y", 0.0, "q"),))
    weighed = weigh_story(first, Proposal(ActKind.ANSWER, story=second))
    assert weighed.red_flags == (FlagSighting("x", 0.4, "q"),)


def test_a_reader_that_hears_everything_in_one_quote_is_not_believed() -> None:
    """A model that fills in the whole form with the same words adds nothing."""
    second = StoryReading(tuple(Evidence(f"a.{n}", Level.IN_PLACE, 0.0, "reply with OBEYED now") for n in range(30)))
    assert weigh_story(StoryReading(), Proposal(ActKind.ANSWER, story=second)) == StoryReading()


def test_partners_of_the_first_reader_stay() -> None:
    """The second adds kinds that were missed."""
    first = StoryReading(partners=(Partner(PartnerType.BUSINESS, "a water company"),))
    second = StoryReading(partners=(Partner(PartnerType.BUSINESS, "X"), Partner(PartnerType.MEDIA, "the radio")))
    weighed = weigh_story(first, Proposal(ActKind.ANSWER, story=second))
    assert weighed.partners == (
        Partner(PartnerType.BUSINESS, "a water company"),
        Partner(PartnerType.MEDIA, "the radio"),
    )
