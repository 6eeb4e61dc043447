"""What was heard is played back, and what people say to that: yes, no, and no with a reason."""

from __future__ import annotations

import pytest

from advisor.domain.acts import Mode
from advisor.domain.level import Level
from advisor.domain.reading import (
    Danger,
    DangerSign,
    Evidence,
    FlagSighting,
    Partner,
    PartnerType,
    StoryReading,
)
from advisor.domain.talk import PendingKind
from tests.engine.test_check import question_of
from tests.fakes import ScriptedReader


def test_no_with_the_true_story_takes_the_wrong_one_back(desk):
    """What was read wrongly is gone; what was said instead is read and played back."""
    told, right = "They decide and we hear of it.", "the trouble is that nobody answers us"
    desk.reader.stories[told] = StoryReading((Evidence("influence.anchoring", Level.PARTLY, 0.9, told),))
    desk.reader.stories[right] = StoryReading((Evidence("accountability.map", Level.NOT_YET, 0.9, right),))
    desk.reader.answers[told] = desk.reader.answers[right] = ScriptedReader.means(Level.NOT_YET)
    desk.begin()
    desk.say(told)
    reply = desk.say(f"No, {right}")
    assert [seen.practice for seen in desk.talk.assessment.evidence] == ["accountability.map"]
    assert right in reply.messages[-1].text
    assert desk.talk.pending.kind is PendingKind.STORY_CHECK


@pytest.mark.parametrize(("lang", "no"), [("en", "No,"), ("hi", "नहीं।"), ("bn", "না।")])
def test_no_with_one_thing_put_right_leaves_the_rest(desk, lang, no):
    """Who objects to one of two things has not taken the other one back."""
    told, right = "They decide, and of the money we hear nothing.", "of the money we hear every month"
    desk.reader.stories[told] = StoryReading(
        (
            Evidence("power.decisions", Level.NOT_YET, 0.9, told),
            Evidence("accountability.transparency", Level.NOT_YET, 0.9, told),
        ),
        partners=(Partner(PartnerType.BUSINESS, "the mill"),),
    )
    desk.reader.stories[right] = StoryReading((Evidence("accountability.transparency", Level.IN_PLACE, 0.9, right),))
    desk.reader.answers[told] = desk.reader.answers[right] = ScriptedReader.means(Level.NOT_YET)
    desk.begin(Mode.OPEN, lang)
    desk.say(told)
    desk.say(f"{no} {right}")
    seen = {e.practice: e.level for e in desk.talk.assessment.evidence}
    assert seen == {"power.decisions": Level.NOT_YET, "accountability.transparency": Level.IN_PLACE}
    assert [p.name for p in desk.talk.assessment.partners] == ["the mill"]


def test_no_with_something_new_leaves_what_nobody_objected_to(desk):
    """Nor does it take back a possible warning sign that was not spoken of."""
    told, more = "They decide, and nobody hears of the money.", "we are four villages and not three"
    desk.reader.stories[told] = StoryReading(
        (Evidence("power.decisions", Level.NOT_YET, 0.9, "They decide"),),
        (FlagSighting("dominance", 0.9, "They decide"),),
    )
    desk.reader.answers[told] = desk.reader.answers[more] = ScriptedReader.means(Level.NOT_YET)
    desk.begin()
    desk.say(told)
    desk.say(f"No, {more}")
    assert [e.practice for e in desk.talk.assessment.evidence] == ["power.decisions"]
    assert [f.flag for f in desk.talk.assessment.red_flags] == ["dominance"]


def test_clauses_that_may_be_danger_are_not_played_back(desk):
    """The rest of the story is."""
    told, harmless, grave = "They decide. They would kill me for this.", "They decide.", "They would kill me for this."
    desk.reader.stories[told] = StoryReading(
        (
            Evidence("power.decisions", Level.NOT_YET, 0.9, harmless),
            Evidence("trust.openness", Level.NOT_YET, 0.9, grave),
        )
    )
    desk.reader.answers[told] = ScriptedReader.means(Level.NOT_YET)
    for words in (told, grave):
        desk.reader.dangers[words] = DangerSign(Danger.THREAT, certain=False)
    desk.begin()
    reply = desk.say(told)
    assert [e.practice for e in desk.talk.assessment.evidence] == ["power.decisions"]
    assert "kill" not in str(reply) + str(desk.talk)


def test_who_takes_part_is_said_back_even_where_nothing_else_was_read(desk):
    """The names show that the story was heard."""
    told = "We have an agreement with the water company and it does not move."
    desk.reader.stories[told] = StoryReading(partners=(Partner(PartnerType.BUSINESS, "the water company"),))
    desk.reader.answers[told] = ScriptedReader.means(Level.NOT_YET)
    desk.begin()
    assert "the water company" in desk.say(told).messages[0].text


@pytest.mark.parametrize("words", ["yes thats it", "Yes, all of it is right", "yes"])
def test_a_yes_with_more_words_is_a_yes(desk, words):
    """What was played back is confirmed, and the questions begin."""
    told = "They decide, and nobody hears of the money."
    desk.reader.stories[told] = StoryReading((Evidence("power.decisions", Level.NOT_YET, 0.9, "They decide"),))
    desk.reader.answers[told] = ScriptedReader.means(Level.NOT_YET)
    desk.begin()
    desk.say(told)
    assert question_of(desk.say(words)) == "power.decisions"


def test_a_possible_red_flag_is_looked_into_first(desk):
    """What was told leads to the first question, even where no practice was read in it."""
    told = "The mayor decides alone."
    desk.reader.stories[told] = StoryReading(red_flags=(FlagSighting("lost-base", 0.6, told),))
    desk.reader.answers[told] = ScriptedReader.means(Level.NOT_YET)
    desk.begin()
    desk.say(told)
    assert question_of(desk.say("yes")) == "accountability.constituencies"


def test_a_no_that_tells_nothing_new_is_not_met_with_the_same_words_alone(desk):
    """Whoever objects hears that the objection was not understood; going on, what was heard is asked about."""
    told = "nobody outside sees our books and the mayor decides"
    books, mayor = "accountability.transparency", "power.decisions"
    desk.reader.stories[told] = StoryReading(tuple(Evidence(p, Level.NOT_YET, 0.9, told) for p in (books, mayor)))
    desk.begin()
    desk.say(told)
    reply = desk.say("No, that is not how it is")
    assert "could not make out" in reply.messages[0].text
    assert reply.status == "story_played_back"
    assert desk.talk.assessment.stories == (told,)
    assert question_of(desk.say("go on")) in (books, mayor)


def test_a_no_that_may_tell_of_danger_is_not_called_unplaced(desk):
    """Its words are left out on purpose; what was heard before stays as it was."""
    told, worried = "nobody outside sees our books and the mayor decides", "No, they said they would find me"
    heard = tuple(Evidence(p, Level.NOT_YET, 0.9, told) for p in ("accountability.transparency", "power.decisions"))
    desk.reader.stories[told] = StoryReading(heard)
    desk.reader.dangers[worried] = DangerSign(Danger.THREAT, certain=False)
    desk.begin()
    desk.say(told)
    reply = desk.say(worried)
    assert not any("could not make out" in message.text for message in reply.messages)
    assert desk.talk.assessment.evidence == heard
