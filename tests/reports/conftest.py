"""A real instrument, real sources and passages, and talks of several kinds."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from ctypes.util import find_library
from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml

from advisor.domain import acts as a
from advisor.domain import check_acts as check
from advisor.domain.instrument import Instrument
from advisor.domain.level import Level
from advisor.domain.passage import ANY, Filters, Finding, Passage
from advisor.domain.reading import Evidence, FlagSighting
from advisor.domain.talk import Talk, fold
from advisor.errors import FormatUnavailableError
from advisor.knowledge.instrument_file import read_instrument
from advisor.knowledge.passage_files import read_passages
from advisor.knowledge.sources_file import read_sources
from advisor.reports import Reports
from advisor.wording.replies import load_replies
from advisor.wording.speaker import ContentSpeaker
from tests.required import lacking

ROOT = Path(__file__).parents[2]
KNOWLEDGE = ROOT / "knowledge"
NOW = datetime(2025, 3, 9, 12, tzinfo=UTC)
LANGUAGES = ("en", "es", "fr", "ar")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call() -> Generator[None, object, object]:
    """Where the system has no Pango, tests that set a PDF say what to install."""
    try:
        return (yield)
    except FormatUnavailableError as error:
        if find_library("pangoft2-1.0") is None:
            lacking(str(error))
        raise


class ListLibrary:
    """The library port over passages in memory."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._passages = {p.id: p for p in passages}

    def find(
        self, query: str, *, k: int = 10, lang: str | None = None, filters: Filters = ANY, practice: str | None = None
    ) -> Finding:
        raise AssertionError("a report searches for nothing")

    def passage(self, passage_id: str) -> Passage:
        return self._passages[passage_id]

    def for_practice(self, practice: str, kind: str | None = None) -> Sequence[Passage]:
        found = [p for p in self._passages.values() if practice in p.practices and kind in (None, p.kind.value)]
        return sorted(found, key=lambda p: p.practices.index(practice))


def make_reports() -> Reports:
    """As the service makes them, without the engine and the index."""
    files = {lang: KNOWLEDGE / "wording" / f"{lang}.yaml" for lang in LANGUAGES}
    wordings = {lang: yaml.safe_load(path.read_text(encoding="utf-8")) for lang, path in files.items()}
    sources = read_sources(KNOWLEDGE)
    instrument = read_instrument(KNOWLEDGE, sources)
    return Reports(
        instrument=instrument,
        sources=sources,
        speaker=ContentSpeaker(load_replies(ROOT / "prompts" / "report"), wordings, {}),
        library=ListLibrary(read_passages(KNOWLEDGE, instrument, sources)),
        clock=lambda: NOW,
    )


@pytest.fixture(scope="session")
def reports() -> Reports:
    return make_reports()


@pytest.fixture(scope="session")
def instrument(reports: Reports) -> Instrument:
    return reports.instrument


def talk_of(*happened: a.Act, lang: str = "en") -> Talk:
    return fold(Talk(lang), happened)


def answered(practice: str, level: Level, words: str = "") -> tuple[a.Act, a.Act]:
    return check.QuestionPut(practice), check.Answered(
        practice, level, check.Via.TEXT if words else check.Via.CHOICE, 1.0, words
    )


@pytest.fixture
def empty_talk() -> Talk:
    return Talk("en")


@pytest.fixture
def harmonious_talk(instrument: Instrument) -> Talk:
    return _all_answered(instrument, Level.IN_PLACE)


@pytest.fixture
def unknowing_talk(instrument: Instrument) -> Talk:
    return _all_answered(instrument, Level.UNKNOWN)


def _all_answered(instrument: Instrument, level: Level) -> Talk:
    return talk_of(*(act for p in instrument.practice_ids for act in answered(p, level)))


@pytest.fixture
def talk_saying(instrument: Instrument) -> Callable[[str], Talk]:
    """A talk in which the user puts the same text wherever a user can put text."""

    def saying(text: str) -> Talk:
        return talk_of(
            check.StoryTold(
                text,
                (Evidence("power.decisions", Level.NOT_YET, 0.8, text),),
                (FlagSighting("dominance", 0.9, text),),
            ),
            *answered("power.decisions", Level.NOT_YET, text),
            *answered("purpose.shared", Level.IN_PLACE, text),
            check.Noted("power.decisions", text),
            a.ViewGiven(text),
            a.ActionPlanned(1, "power.decisions", text, text, text),
        )

    return saying


@pytest.fixture
def troubled_talk() -> Talk:
    """A community's view: the office decides, nobody explains, and much is open."""
    story = "They call us partners, but the mayor's office decides and we just get told."
    return talk_of(
        check.StoryTold(
            story,
            (Evidence("power.decisions", Level.NOT_YET, 0.8, "the mayor's office decides and we just get told"),),
            (
                FlagSighting("tokenism", 0.6, "They call us partners"),
                FlagSighting("dominance", 0.9, "the mayor's office decides"),
            ),
        ),
        check.StoryConfirmed(),
        *answered("purpose.shared", Level.IN_PLACE, "we all want clean water, that was said at the first meeting"),
        *answered("power.decisions", Level.NOT_YET),
        check.Noted("power.decisions", "nobody has ever shown us the rules"),
        *answered("accountability.map", Level.PARTLY, "there is a meeting every 6 months but the company never comes"),
        check.OtherSidePut("accountability.map"),
        check.OtherSideGiven("accountability.map", Level.IN_PLACE),
        *answered("roles.commitments", Level.NOT_YET, "last year they promised repairs and nothing happened"),
        *answered("inclusion.primary", Level.PARTLY),
        *answered("framing.fit", Level.UNKNOWN),
        *answered("trust.openness", Level.IN_PLACE),
        *answered("influence.priorities", Level.PARTLY),
        *answered("capacity.strategy", Level.NOT_YET),
        check.QuestionPut("purpose.results"),
        check.Skipped("purpose.results"),
        a.ViewGiven("water committee of the three villages"),
        a.ActionPlanned(1, "power.decisions", "Ask for one agenda item on who decides", "Amina", "2025-04-02"),
    )


@pytest.fixture
def village_talk() -> Talk:
    """A short talk in Arabic."""
    told = "القرار في مكتب رئيس البلدية ونحن نُبلَّغ بعد ذلك فقط"
    return talk_of(
        check.StoryTold(
            told, (Evidence("power.decisions", Level.NOT_YET, 0.8, told),), (FlagSighting("dominance", 0.9, told),)
        ),
        check.StoryConfirmed(),
        *answered("power.decisions", Level.NOT_YET),
        *answered("purpose.shared", Level.IN_PLACE, "كلنا نريد ماءً نظيفاً، قيل ذلك في الاجتماع الأول"),
        *answered("accountability.map", Level.PARTLY, "هناك اجتماع كل ستة أشهر لكن الشركة لا تأتي أبداً"),
        *answered("framing.fit", Level.UNKNOWN),
        check.OtherSidePut("accountability.map"),
        check.OtherSideGiven("accountability.map", Level.IN_PLACE),
        a.ViewGiven("لجنة المياه في القرى الثلاث"),
        a.ActionPlanned(1, "power.decisions", "طلب بند في جدول الأعمال", "Amina", "2025-04-02"),
        lang="ar",
    )
