"""The check: what is asked, when it ends, and how people find their way in it."""

from __future__ import annotations

import pytest

from advisor.domain.acts import Mode
from advisor.domain.level import Level
from advisor.domain.reading import Danger, DangerSign, Evidence, FlagSighting, Partner, PartnerType, StoryReading
from advisor.engine.partner_names import partner_name
from advisor.errors import AccessDeniedError, InvalidInputError, NotFoundError
from tests.fakes import ScriptedReader


def question_of(reply):
    return next((m.practice for m in reply.messages if m.practice), None)


def answer_all(desk, reply, choose=lambda practice: "level:1", most=60):
    """Answer by button until the check is done; the practices asked, in order."""
    asked = []
    while not reply.done:
        practice = question_of(reply)
        assert practice is not None, reply.messages
        asked.append(practice)
        reply = desk.say(choice=choose(practice))
        assert len(asked) <= most
    return asked, reply


def test_a_quick_check_asks_at_most_13_questions_and_touches_every_dimension(desk):
    """The contract of the quick check."""
    asked, reply = answer_all(desk, desk.begin(Mode.QUICK))
    assert len(asked) == len(set(asked)) == 13
    assert {p.split(".")[0] for p in asked} == {d.id for d in desk.parts.instrument.dimensions}
    assert reply.status == "closed"


def test_a_full_check_carries_the_quick_answers_over(desk):
    """Nothing that was answered is asked again when somebody goes on from quick to full."""
    asked, _ = answer_all(desk, desk.begin(Mode.QUICK), lambda p: f"level:{len(p) % 3}")
    more, reply = answer_all(desk, desk.say(choice="mode:full"), lambda p: f"level:{len(p) % 3}")
    assert not set(asked) & set(more)
    assert len(asked) + len(more) <= 31
    assert reply.done


@pytest.mark.parametrize("level", ["level:0", "level:2", "level:unknown", "skip"])
def test_the_same_answer_everywhere_still_ends_the_check(desk, level):
    """Extremes: everything missing, everything in place, nothing known, everything skipped."""
    asked, reply = answer_all(desk, desk.begin(Mode.FULL), lambda p: level)
    assert reply.done
    assert len(asked) <= 31


def test_a_first_finding_comes_with_the_third_answer(desk):
    """People who stop early leave with something, and it carries its source."""
    reply = desk.begin(Mode.QUICK)
    for _ in range(3):
        reply = desk.say(choice="level:0")
    finding = reply.messages[0]
    assert finding.practice is None
    assert finding.citations
    assert question_of(reply)


@pytest.mark.parametrize(("level", "told"), [(0, "gap"), (1, "partly"), (2, "strength")])
def test_the_first_finding_says_what_there_is_and_what_not(desk, level, told):
    """Who said "partly" does not hear that there is nothing."""
    reply, practices = desk.begin(Mode.QUICK), []
    for _ in range(3):
        practices.append(question_of(reply))
        reply = desk.say(choice=f"level:{level}")
    said = [desk.parts.speaker.word(f"practices/{practice}/{told}", "en") for practice in practices]
    assert any(sentence in reply.messages[0].text for sentence in said)


def test_why_gives_the_reason_with_its_source_and_keeps_the_question_open(desk):
    """A question can be questioned."""
    first = question_of(desk.begin(Mode.QUICK))
    reply = desk.say(choice="why")
    assert reply.messages[0].citations
    assert question_of(reply) == first


def test_stop_shows_the_result_so_far_and_the_talk_goes_on_later(desk):
    """Stopping is a result, and resuming puts the same question."""
    reply = desk.begin(Mode.QUICK)
    for _ in range(2):
        reply = desk.say(choice="level:0")
    waiting = question_of(reply)
    stopped = desk.say("stop")
    assert stopped.done
    assert stopped.status == "paused"
    assert stopped.messages[-1].citations
    desk.clock.forward(days=40)
    assert question_of(desk.say(choice="resume")) == waiting


def test_coming_back_after_hours_is_greeted_and_goes_on(desk):
    """Weeks later the talk is where it was."""
    desk.begin(Mode.QUICK)
    desk.clock.forward(days=21)
    reply = desk.say(choice="level:1")
    assert "Welcome back" in reply.messages[0].text
    assert question_of(reply)


def test_a_question_in_the_middle_is_answered_with_citations_and_the_check_goes_on(desk, knowledge):
    """Ask at any moment, then go on where one was."""
    first = question_of(desk.begin(Mode.QUICK))
    passage = knowledge.passages[0]
    reply = desk.say(f"please tell me about {passage.id} would you ?")
    assert reply.status == "question_answered"
    assert {c.citation.cite for c in reply.messages[0].citations} == set(passage.cites)
    assert question_of(reply) == first


def test_a_question_outside_the_corpus_is_refused_without_a_citation(desk):
    """Grounded or silent."""
    desk.begin(Mode.ASK)
    reply = desk.say("how is VAT handled in such a thing?")
    assert reply.status == "not_covered"
    assert not any(m.citations for m in reply.messages)
    assert "do not cover" in reply.messages[0].text


def test_a_sure_free_answer_is_noted_and_an_unsure_one_is_asked_about(desk):
    """Unsure means ask, not guess; the user's words are kept either way."""
    first = question_of(desk.begin(Mode.QUICK))
    desk.reader.answers["it is all on paper"] = ScriptedReader.means(Level.PARTLY, 0.5, sure=False)
    reply = desk.say("it is all on paper")
    assert reply.status == "confirmation_asked"
    assert question_of(reply) == first
    assert first not in desk.talk.assessment.answers
    desk.say("yes")
    answer = desk.talk.assessment.answers[first]
    assert (answer.level, answer.words) == (Level.PARTLY, "it is all on paper")


def test_danger_is_answered_first_and_its_words_are_not_kept(desk):
    """Safety first, and no details in the store."""
    first = question_of(desk.begin(Mode.QUICK))
    desk.reader.dangers["they said they will burn my house"] = DangerSign(Danger.THREAT)
    reply = desk.say("they said they will burn my house")
    assert reply.status == "safety_first"
    assert "safety comes first" in reply.messages[0].text
    assert question_of(reply) == first
    assert "burn" not in str(desk.parts.store.turns(desk.begun.id))


def test_what_may_be_danger_gets_a_note_and_is_taken_in(desk):
    """A figure of speech costs nobody the answer; in case it was none, its words are not kept."""
    first = question_of(desk.begin(Mode.QUICK))
    words = "never, they would rather see me dead"
    desk.reader.dangers[words] = DangerSign(Danger.THREAT, certain=False)
    desk.reader.answers[words] = ScriptedReader.means(Level.NOT_YET)
    reply = desk.say(words)
    assert "safety comes first" in reply.messages[0].text
    assert desk.talk.assessment.level(first) is Level.NOT_YET
    assert question_of(reply) not in ("", first)
    assert "dead" not in str(desk.parts.store.turns(desk.begun.id))
    assert "dead" not in str(desk.talk)


def test_the_note_on_safety_is_given_in_full_once(desk):
    """Afterwards it is one line: who is misread twice is not told to seek help twice; a real danger is still answered first."""
    desk.begin(Mode.QUICK)
    for words in ("never, they would rather see me dead", "they are killing us with forms"):
        desk.reader.dangers[words] = DangerSign(Danger.THREAT, certain=False)
        desk.reader.answers[words] = ScriptedReader.means(Level.NOT_YET)
    first, second = (desk.say(words).messages[0].text for words in desk.reader.dangers)
    assert "safety comes first" in second
    assert "legal aid" in first
    assert len(second) < len(first) / 2
    desk.reader.dangers["they said they will burn my house"] = DangerSign(Danger.THREAT)
    assert "human rights" in desk.say("they said they will burn my house").messages[0].text


STORY = "The mayor decides alone and the company never reports. We are three villages."
READ = StoryReading(
    (Evidence("power.decisions", Level.NOT_YET, 0.9, "The mayor decides alone"),),
    (FlagSighting("dominance", 0.8, "The mayor decides alone"),),
    (Partner(PartnerType.GOVERNMENT, "the mayor's office"), Partner(PartnerType.BUSINESS, "the water company")),
)


def test_a_story_is_played_back_before_anything_is_judged(desk):
    """What was understood is said with the user's words, and "not quite" is as easy as "yes"."""
    desk.reader.stories[STORY] = READ
    desk.begin()
    reply = desk.say(STORY)
    assert reply.status == "story_played_back"
    assert "The mayor decides alone" in reply.messages[-1].text
    assert [c.id for c in reply.messages[-1].choices] == ["story:yes", "story:no"]
    assert question_of(desk.say("yes"))


def test_what_was_more_likely_misread_is_not_put_into_anybodys_mouth(desk):
    """A reading below even odds is neither played back nor quoted in the report."""
    doubtful = Evidence("trust.sharing", Level.NOT_YET, 0.49, "We are three villages.")
    desk.reader.stories[STORY] = StoryReading((*READ.evidence, doubtful), READ.red_flags, READ.partners)
    desk.begin()
    reply = desk.say(STORY)
    assert "“We are three villages.”" not in reply.messages[-1].text
    assert [e.practice for e in desk.talk.assessment.evidence] == ["power.decisions"]


def test_trouble_told_in_the_story_is_asked_about_in_the_short_check(desk):
    """What somebody complains about unasked is what the talk is about; the question leads with their own words."""
    told = Evidence("trust.sharing", Level.NOT_YET, 0.7, "they do the work and we get the praise")
    desk.reader.stories[STORY] = StoryReading((told,))
    desk.begin()
    desk.say(STORY)
    reply = desk.say("yes")
    leads = {}
    while not reply.done:
        leads[question_of(reply)] = reply.messages[-1].text
        reply = desk.say(choice="level:1")
    assert "they do the work and we get the praise" in leads["trust.sharing"]


@pytest.mark.parametrize("lang", ["en", "es", "fr", "ar"])
def test_the_plain_word_for_a_level_is_that_level(desk, speaker, lang):
    """Typed alone it needs no reading: "not yet" is never taken for "I don't know"."""
    first = question_of(desk.begin(Mode.QUICK, lang))
    desk.say(speaker.word("levels/0", lang).upper())
    assert desk.talk.assessment.level(first) is Level.NOT_YET


def test_not_quite_drops_what_was_read_and_asks_again(desk):
    """A wrong reading leaves no trace in the result."""
    desk.reader.stories[STORY] = READ
    desk.begin()
    desk.say(STORY)
    reply = desk.say("not quite")
    assert desk.talk.assessment.evidence == ()
    assert desk.talk.assessment.red_flags == ()
    assert "in your own words" in reply.messages[-1].text


def test_the_other_side_is_asked_about_where_there_is_a_conflict(desk):
    """One teller's story is not taken for the whole; the partner is called what the user calls it."""
    desk.reader.stories[STORY] = READ
    desk.begin()
    desk.say(STORY)
    reply = desk.say("yes")
    for _ in range(13):
        if "the mayor's office" in reply.messages[-1].text:
            break
        reply = desk.say(choice="level:0")
    assert "the mayor's office" in reply.messages[-1].text
    desk.say(choice="level:2")
    assert list(desk.talk.assessment.other_side.values()) == [Level.IN_PLACE]


def contradict(desk):
    """The first practice, answered "in place", and the reply to words that say its opposite."""
    first = question_of(desk.begin(Mode.QUICK))
    desk.say(choice="level:2")
    told = "we do have rules, but honestly nobody has ever told anybody what all of this is for"
    desk.reader.answers[told] = ScriptedReader.means(Level.PARTLY)
    desk.reader.stories[told] = StoryReading((Evidence(first, Level.NOT_YET, 0.9, "nobody has ever told anybody"),))
    return first, desk.say(told)


def test_a_contradiction_is_put_to_the_user_kindly(desk):
    """Two answers that cannot both hold are shown; the user decides."""
    first, reply = contradict(desk)
    assert reply.status == "contradiction_asked"
    assert "nobody has ever told anybody" in reply.messages[-1].text
    desk.say(choice="level:0")
    assert desk.talk.assessment.level(first) is Level.NOT_YET


@pytest.mark.parametrize(
    ("lang", "said", "told"),
    [
        ("en", "The foundation", "the foundation"),
        ("en", "UN office", "UN office"),
        ("es", "El alcalde", "el alcalde"),
        ("fr", "L’entreprise des eaux", "l’entreprise des eaux"),
        ("fr", "Un bailleur", "un bailleur"),
        ("ar", "البلدية", "البلدية"),
        ("en", "The \u202efoundation** [1]", "the foundation (1)"),
    ],
)
def test_a_partner_is_named_within_the_sentence_as_its_language_writes_it(speaker, lang, said, told):
    """The article that began the user's sentence is small inside of ours, and a name brings neither markup nor direction."""
    assert partner_name("donor", said, speaker, lang) == told


def test_after_a_contradiction_the_other_side_is_asked_about_the_same_thing(desk):
    """Two answers that speak against each other are a conflict as well: how would the others answer?"""
    first, _ = contradict(desk)
    reply = desk.say(choice="level:1")
    assert question_of(reply) == first
    assert "the other side" in reply.messages[-1].text
    desk.say(choice="level:0")
    assert desk.talk.assessment.other_side == {first: Level.NOT_YET}


def test_the_first_finding_does_not_wait_for_the_other_side(desk):
    """The third answer brings it, also where the same answer leads to the question about the other side."""
    desk.begin(Mode.QUICK)
    desk.say(choice="level:2")
    desk.say(choice="level:2")
    desk.reader.stories[STORY], desk.reader.answers[STORY] = READ, ScriptedReader.means(Level.NOT_YET)
    told = desk.say(STORY)
    assert "the mayor's office" in told.messages[-1].text
    assert any(message.citations for message in told.messages)


@pytest.mark.parametrize("level", ["level:2", "level:0"])
def test_where_a_flag_was_raised_the_other_side_is_asked_about_once_at_the_latest_before_the_end(desk, level):
    """Also when every answer is rosy, or the low ones were given outside the core."""
    desk.reader.stories[STORY] = READ
    desk.begin()
    desk.say(STORY)
    reply = desk.say("yes")
    sides = 0
    for _ in range(20):
        if reply.done:
            break
        sides += "the other side" in reply.messages[-1].text
        reply = desk.say(choice=level)
    assert reply.done
    assert sides == len(desk.talk.other_side_put) == 1


def test_the_same_client_message_id_counts_once_and_gets_the_same_reply(desk):
    """A retry over a weak network changes nothing."""
    desk.begin(Mode.QUICK)
    one = desk.say(choice="level:0", id_="m1")
    two = desk.say(choice="level:2", id_="m1")
    assert one == two
    assert len(desk.talk.assessment.answers) == 1


def test_direct_answers_set_and_correct(desk):
    """Integrators set answers without talking; everything derived follows."""
    desk.begin(Mode.QUICK)
    begun = desk.begun
    reply = desk.advisor.set_answer(begun.id, begun.token, "trust.contact", Level.NOT_YET, "they never call")
    assert desk.talk.assessment.level("trust.contact") is Level.NOT_YET
    assert desk.talk.assessment.notes[0].words == "they never call"
    assert question_of(reply)
    with pytest.raises(NotFoundError):
        desk.advisor.set_answer(begun.id, begun.token, "trust.nothing", Level.PARTLY)


@pytest.mark.parametrize(
    ("text", "choice", "says"),
    [
        ("", "", "either"),
        ("both", "skip", "either"),
        ("x" * 4001, "", "at most 4000"),
        ("", "level:7", "not 7"),
        ("", "level:", "a level is"),
        ("", "correct:purpose.shared", "not offered"),
        ("", "nonsense", "Offered:"),
    ],
)
def test_bad_input_gets_an_error_that_says_what_to_do(desk, text, choice, says):
    """Nothing is guessed from broken input and nothing changes."""
    desk.begin(Mode.QUICK)
    with pytest.raises(InvalidInputError) as error:
        desk.say(text, choice=choice)
    assert says in str(error.value).replace("'7'", "7")
    assert desk.talk.trail == ()


def test_a_wrong_token_opens_nothing_and_an_erased_talk_is_gone(desk):
    """Only the holder of the token reads or erases, and erased is erased."""
    desk.begin()
    begun = desk.begun
    with pytest.raises(AccessDeniedError):
        desk.advisor.standing(begun.id, "guess")
    desk.advisor.erase(begun.id, begun.token)
    with pytest.raises(NotFoundError):
        desk.say("hello there you")


@pytest.mark.parametrize(
    ("lang", "greeting"), [("en", "Hello again!"), ("es", "buenos días"), ("fr", "me revoilà"), ("ar", "مرحبا")]
)
def test_a_greeting_brings_back_the_open_question(desk, lang, greeting):
    """Whoever comes back with a hello stands where they stopped; in the middle of a talk nothing is lost by being polite."""
    practice = question_of(desk.begin(Mode.QUICK, lang))
    assert question_of(desk.say(greeting)) == practice
    desk.say(choice="stop")
    back = desk.say(greeting)
    assert question_of(back) == practice
    assert not back.done
