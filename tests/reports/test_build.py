"""What a report says, before it takes a format."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from advisor.diagnosis.priorities import Band, diagnose
from advisor.domain import check_acts as check
from advisor.domain.level import Level
from advisor.domain.reading import Evidence
from advisor.domain.talk import Talk, fold
from advisor.reports import Reports
from tests.reports.readers import READ, flat, stored_text


def test_the_report_follows_the_diagnosis(reports: Reports, troubled_talk: Talk) -> None:
    """Priorities, strengths and open topics are those of the diagnosis, in its order; dimensions in the instrument's."""
    report = reports.build(troubled_talk)
    found = diagnose(reports.instrument, troubled_talk.assessment, troubled_talk.put)
    assert tuple(p.practice for p in report.priorities) == found.priorities
    assert tuple(s.practice for s in report.strengths) == found.strengths
    assert tuple(t.practice for t in report.cannot_say) == found.cannot_say == ("framing.fit",)
    assert tuple(t.practice for t in report.not_asked) == found.not_asked
    assert [d.id for d in report.dimensions] == [d.id for d in reports.instrument.dimensions]
    assert report.asked == len(troubled_talk.put)


def test_every_priority_is_ready_to_act_on(reports: Reports, troubled_talk: Talk) -> None:
    """A priority without a reason, steps, a sign or sources is advice nobody can follow or check."""
    for priority in reports.build(troubled_talk).priorities:
        assert all((priority.gap, priority.reason, priority.week, priority.quarter, priority.sign))
        assert priority.citations
        assert 1 <= len(priority.readings) <= 2
        assert all(r.id and r.title and r.citations for r in priority.readings)


def test_the_users_own_words_stand_at_the_priority(reports: Reports, troubled_talk: Talk) -> None:
    """Answer, note and story are all told back at the practice that they are about, and in `why`."""
    priorities = {p.practice: p for p in reports.build(troubled_talk).priorities}
    decisions = priorities["power.decisions"]
    assert decisions.words == ("nobody has ever shown us the rules", "the mayor's office decides and we just get told")
    assert "You said: “nobody has ever shown us the rules”" in decisions.why
    assert priorities["roles.commitments"].words == ("last year they promised repairs and nothing happened",)


def test_words_left_out_by_the_user_never_appear(reports: Reports, troubled_talk: Talk) -> None:
    """Leaving words out takes them out of answers, notes, story quotes and red flags, in every format."""
    hidden = (
        ("roles.commitments", "last year they promised repairs and nothing happened"),
        ("power.decisions", "They call us partners, but the mayor's office decides and we just get told."),
        ("power.decisions", "nobody has ever shown us the rules"),
    )
    talk = fold(troubled_talk, (check.Noted(practice, words, shown=False) for practice, words in hidden))
    report = reports.build(talk)
    assert [f.quote for f in report.red_flags] == ["", ""]
    for fmt in reports.formats:
        text = READ[fmt](reports.render(report, fmt).content)
        for said in ("promised repairs and nothing", "office decides", "They call us", "shown us the rules"):
            assert flat(said) not in text


def test_words_can_be_put_back(reports: Reports, troubled_talk: Talk) -> None:
    """The last word on a note counts: shown again after having been left out."""
    words = "nobody has ever shown us the rules"
    acts = (check.Noted("power.decisions", words, shown=False), check.Noted("power.decisions", words))
    report = reports.build(fold(troubled_talk, acts))
    assert words in {p.practice: p.words for p in report.priorities}["power.decisions"]


def test_leaving_out_a_short_word_does_not_silence_the_rest(reports: Reports, troubled_talk: Talk) -> None:
    """A hidden "we" at one practice must not hide every sentence with "we" in it."""
    report = reports.build(fold(troubled_talk, [check.Noted("power.decisions", "we", shown=False)]))
    assert (
        "we all want clean water, that was said at the first meeting"
        in report.strengths[0].words + report.strengths[1].words
    )
    assert any(f.quote for f in report.red_flags)


def test_it_says_whose_view_it_is(reports: Reports, troubled_talk: Talk, empty_talk: Talk) -> None:
    """One side's view is labelled as that, whether or not the side was named."""
    named, unnamed = reports.build(troubled_talk), reports.build(empty_talk)
    assert "water committee of the three villages" in named.view_sentence
    assert unnamed.view == ""
    assert all("one view" in r.view_sentence for r in (named, unnamed))


def test_sources_are_numbered_without_gaps_and_all_cited(reports: Reports, troubled_talk: Talk) -> None:
    """Each mark in the text leads to one source, and no source stands there for show."""
    report = reports.build(troubled_talk)
    cited = {c for p in report.priorities for c in (*p.citations, *(c for r in p.readings for c in r.citations))}
    cited |= {c for f in report.red_flags for c in f.citations}
    assert {s.cite for s in report.sources} == cited
    assert [s.number for s in report.sources] == list(range(1, len(cited) + 1))
    assert len(report.sources_by_text) == len({s.text_id for s in report.sources})


def test_it_counts_how_much_rests_on_one_paper(reports: Reports, troubled_talk: Talk, empty_talk: Talk) -> None:
    """The reader is told, in true numbers, that much of the advice comes from one paper of 2004."""
    report = reports.build(troubled_talk)
    count = sum(s.text_id == "un-msp" for s in report.sources)
    assert f"Of the {len(report.sources)} places cited here, {count} are in one paper of 2004" in report.sources_note
    assert reports.build(empty_talk).sources_note == ""


def test_an_empty_talk_claims_nothing(reports: Reports, empty_talk: Talk) -> None:
    """Before the first answer there is no finding, and the report says so."""
    report = reports.build(empty_talk)
    assert (report.priorities, report.strengths, report.red_flags, report.sources) == ((), (), (), ())
    assert {d.band for d in report.dimensions} == {Band.NOT_ASKED}
    assert {d.sureness_label for d in report.dimensions} == {""}
    assert "Nothing has been answered yet" in report.summary[0]


def test_a_harmonious_partnership_is_not_given_problems(reports: Reports, harmonious_talk: Talk) -> None:
    """Where all is in place nothing is invented to work on."""
    report = reports.build(harmonious_talk)
    assert report.priorities == ()
    assert len(report.strengths) == 5
    assert "No weak point" in report.summary[-1]


def test_equal_strengths_stand_in_the_instruments_order(reports: Reports, harmonious_talk: Talk) -> None:
    """Strongest dimension first, and within it as the instrument has them, not backwards."""
    report = reports.build(harmonious_talk)
    score = {d.id: d.score for d in report.dimensions}
    order = reports.instrument.practice_ids.index
    told = [(-score[s.practice.partition(".")[0]], order(s.practice)) for s in report.strengths]
    assert len({score for score, _ in told}) < len(told)
    assert told == sorted(told)


def test_what_is_there_in_part_is_not_called_missing(reports: Reports, troubled_talk: Talk) -> None:
    """And what is not there, is."""
    told = {priority.practice: priority.gap for priority in reports.build(troubled_talk).priorities}
    assert told["accountability.map"] == reports.speaker.word("practices/accountability.map/partly", "en")
    assert told["power.decisions"] == reports.speaker.word("practices/power.decisions/gap", "en")


def test_not_knowing_is_reported_as_a_finding(reports: Reports, unknowing_talk: Talk) -> None:
    """Questions that the user could not answer come back as questions for the others, not as weaknesses."""
    report = reports.build(unknowing_talk)
    assert report.priorities == report.strengths == ()
    assert len(report.cannot_say) == len(reports.instrument.practices)
    assert {d.band_label for d in report.dimensions} == {"No answer yet"}


def test_the_other_side_comes_widest_difference_first(reports: Reports, troubled_talk: Talk) -> None:
    """What would be worth talking about stands on top; a side that cannot say differs from nobody."""
    talk = fold(
        troubled_talk,
        [
            check.OtherSideGiven("framing.fit", Level.IN_PLACE),
            check.OtherSideGiven("power.decisions", Level.IN_PLACE),
            check.OtherSideGiven("trust.openness", Level.IN_PLACE),
        ],
    )
    seen = [(v.practice, v.differs) for v in reports.build(talk).other_side]
    assert seen == [
        ("power.decisions", True),
        ("accountability.map", True),
        ("trust.openness", False),
        ("framing.fit", False),
    ]


def test_dates_are_written_in_the_readers_language(reports: Reports, troubled_talk: Talk) -> None:
    """A due date is readable, and the machine's date stays beside it."""
    english, spanish = reports.build(troubled_talk), reports.build(troubled_talk, "es")
    assert (english.actions[0].due, english.actions[0].due_date) == ("2 April 2025", "2025-04-02")
    assert spanish.actions[0].due == "2 de abril de 2025"
    assert "9 March 2025" in english.made_on


def test_every_language_tells_the_same(reports: Reports, troubled_talk: Talk) -> None:
    """A translation changes the words, never what was found."""
    english, spanish = reports.build(troubled_talk), reports.build(troubled_talk, "es")
    assert [p.practice for p in english.priorities] == [p.practice for p in spanish.priorities]
    assert english.sources[0].cite == spanish.sources[0].cite
    assert english.labels != spanish.labels
    assert spanish.lang == "es"


def test_an_unknown_language_falls_back_to_english(reports: Reports, troubled_talk: Talk) -> None:
    """A report can always be read: in English where the language is not spoken, and labelled as English."""
    assert reports.build(replace(troubled_talk, lang="xx")).lang == "en"


def test_flags_the_instrument_no_longer_has_are_passed_over(reports: Reports, troubled_talk: Talk) -> None:
    """An old talk with a retired red flag still gives a report."""
    sightings = tuple(replace(f, flag="retired") for f in troubled_talk.assessment.red_flags)
    talk = replace(troubled_talk, assessment=replace(troubled_talk.assessment, red_flags=sightings))
    assert reports.build(talk).red_flags == ()


@pytest.mark.parametrize("character", ["\u202e", "\u2066", "\x00", "\x1b", "\ud800", "\ufffe"])
def test_characters_that_turn_or_break_text_are_dropped(
    reports: Reports, talk_saying: Callable[[str], Talk], character: str
) -> None:
    """Direction overrides and characters that no document may hold never reach a format."""
    report = reports.build(talk_saying(f"safe {character}words here"))
    assert report.priorities[0].words == ("safe words here",)
    for fmt in READ.keys() - {"pdf"}:  # set from the same page as html
        stored = "".join(stored_text(reports.render(report, fmt).content))
        assert "safe words here" in stored
        assert character not in stored


def test_joiners_that_languages_need_stay(reports: Reports, talk_saying: Callable[[str], Talk]) -> None:
    """Persian and Hindi words keep their joiners."""
    assert reports.build(talk_saying("می\u200cخواهیم क्\u200dष")).priorities[0].words == ("می\u200cخواهیم क्\u200dष",)


def test_a_very_long_text_is_cut_and_says_so(reports: Reports, talk_saying: Callable[[str], Talk]) -> None:
    """A text of 100 kB neither fills the report nor breaks it."""
    report = reports.build(talk_saying("word " * 20_000))
    assert all(w.endswith("word…") for w in report.priorities[0].words)
    assert report.red_flags[0].quote.endswith("…")
    assert len(reports.render(report, "html").content) < 60_000
    assert reports.build(talk_saying("x" * 100_000)).priorities[0].words[0].endswith("x…")


def test_what_was_told_and_not_asked_stands_in_every_report(reports: Reports, troubled_talk: Talk) -> None:
    """What somebody said and confirmed is not among the topics on which the report says nothing."""
    words = "when the clerk left, all of it had to begin again"
    told = check.StoryTold("", (Evidence("trust.continuity", Level.NOT_YET, 0.9, words),), (), ())
    report = reports.build(fold(troubled_talk, (told,)))
    assert [(t.practice, t.words) for t in report.told] == [("trust.continuity", (words,))]
    assert "trust.continuity" not in {t.practice for t in report.not_asked}
    for fmt in reports.formats:
        assert flat(words) in flat(READ[fmt](reports.render(report, fmt).content))


def test_no_verdict_is_proved_by_words_that_say_its_opposite(reports: Reports, troubled_talk: Talk) -> None:
    """Who answered "in place" after a complaint is not quoted with the complaint."""
    words = "nobody has promised anything that one could check"
    acts = (
        check.StoryTold("", (Evidence("trust.continuity", Level.NOT_YET, 0.9, words),), (), ()),
        check.QuestionPut("trust.continuity"),
        check.Answered("trust.continuity", Level.IN_PLACE, check.Via.CHOICE),
    )
    strengths = {s.practice: s for s in reports.build(fold(troubled_talk, acts)).strengths}
    assert strengths["trust.continuity"].words == ()
