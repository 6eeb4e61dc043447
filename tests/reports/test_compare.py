"""Since last time: what a later check adds to the report, in every format and in words."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from advisor.domain import acts as a
from advisor.domain import check_acts as check
from advisor.domain.level import Level
from advisor.domain.talk import Talk
from advisor.reports import Report, Reports
from tests.reports.conftest import LANGUAGES, answered, talk_of
from tests.reports.readers import READ, flat

AGAIN = ("purpose.shared", "power.decisions", "accountability.map", "trust.openness", "roles.commitments")


@pytest.fixture
def later_talk() -> Talk:
    """Everything once partly; a month later one better, one worse, one the same, one not known, one left out."""
    now = (Level.IN_PLACE, Level.NOT_YET, Level.PARTLY, Level.UNKNOWN)
    return talk_of(
        *(act for p in AGAIN for act in answered(p, Level.PARTLY)),
        a.ActionPlanned(1, "power.decisions", "write down <who> decides", "Amina & Jo", "2025-02-01"),
        a.ActionPlanned(2, "", "ask the treasurer", ""),
        a.Closed(),
        a.CheckedAgain(AGAIN, "2025-02-06"),
        a.ActionReviewed(1, a.Done.DONE),
        a.ActionReviewed(2, a.Done.NOT),
        *(act for p, level in zip(AGAIN, now, strict=False) for act in answered(p, level)),
        check.Skipped(AGAIN[-1]),
        a.Closed(),
    )


def _told(report: Report) -> Iterator[str]:
    found = report.comparison
    assert found is not None
    yield found.note
    for change in found.changes:
        yield from (change.name, change.before, change.now, change.moved_label)
    for action in found.actions:
        yield from (action.what, action.owner, action.done_label)


def test_before_and_now_stand_side_by_side_with_what_moved_in_words(reports: Reports, later_talk: Talk) -> None:
    """Nothing is told by colour alone, and what was not asked again does not look as if it had been."""
    found = reports.build(later_talk).comparison
    assert found is not None
    assert found.note == "Compared with your answers of 6 February 2025: what was asked again, and what has changed."
    assert [(c.before, c.now, c.moved_label) for c in found.changes] == [
        ("Partly", "In place", "better"),
        ("Partly", "Not yet", "worse"),
        ("Partly", "Partly", "as before"),
        ("Partly", "Cannot say", "less clear"),
        ("Partly", "", "not answered this time"),
    ]
    assert [(x.what, x.done_label) for x in found.actions] == [
        ("write down <who> decides", "done"),
        ("ask the treasurer", "not done"),
    ]
    assert [x.what for x in reports.build(later_talk).actions] == ["ask the treasurer"]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("fmt", [fmt for fmt in READ if fmt != "pdf"])
def test_every_format_tells_it(reports: Reports, later_talk: Talk, fmt: str, lang: str) -> None:
    """The same words everywhere; what people wrote stays text."""
    report = reports.build(later_talk, lang)
    text = READ[fmt](reports.render(report, fmt).content)
    expected = [told for told in _told(report) if told]
    assert len(expected) > 20
    assert [told for told in expected if flat(told) not in text] == []


def test_a_pdf_tells_it_too(reports: Reports, later_talk: Talk) -> None:
    """The pages for the file."""
    report = reports.build(later_talk)
    text = READ["pdf"](reports.render(report, "pdf").content)
    assert [told for told in _told(report) if told and flat(told) not in text] == []


def test_programs_get_levels_of_change_by_name(reports: Reports, later_talk: Talk) -> None:
    """The published shape; null in the report of a first check."""
    found = json.loads(reports.render(reports.build(later_talk), "json").content)["comparison"]
    assert [c["moved"] for c in found["changes"]] == ["better", "worse", "same", "unsure_now", "left"]
    assert [x["done"] for x in found["actions"]] == ["done", "not"]
    assert found["since"] == "2025-02-06"


def test_the_first_report_compares_nothing(reports: Reports, troubled_talk: Talk) -> None:
    """No empty table, no heading without content, also right after a later check was begun."""
    assert reports.build(troubled_talk).comparison is None
    begun = troubled_talk.after(a.CheckedAgain(("power.decisions",), "2025-02-06"))
    assert reports.build(begun).comparison is None
    assert "Since last time" not in reports.render(reports.build(begun), "html").content.decode()
