"""A worded report: everything that a reader sees, in one language, ready for any format.

Renderers add no sentence of their own. Texts that came from users are plain text here; each format escapes them its way.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from advisor.diagnosis.priorities import Band, Sureness
from advisor.reports.compare import Comparison
from advisor.reports.language import Direction

MOST_ACTIONS = 3


@dataclass(frozen=True, slots=True)
class Labels:
    """Headings, labels and what stands between words; each is the sentence `report-label-<name>` of `prompts/report`."""

    in_short: str
    dimensions: str
    dimensions_note: str
    column_dimension: str
    column_band: str
    column_answered: str
    column_sureness: str
    strengths: str
    red_flags: str
    red_flags_note: str
    flag_words: str
    flag_confirm: str
    flag_care: str
    priorities: str
    priorities_note: str
    answer: str
    why_here: str
    you_said: str
    week: str
    quarter: str
    sign: str
    read_more: str
    cited: str
    actions: str
    actions_note: str
    column_action: str
    column_owner: str
    column_due: str
    other_side: str
    other_side_note: str
    column_topic: str
    column_you: str
    column_other: str
    differs: str
    alike: str
    comparison: str
    column_before: str
    column_now: str
    column_moved: str
    planned: str
    column_outcome: str
    told: str
    told_note: str
    cannot_say: str
    cannot_say_note: str
    not_asked: str
    not_asked_note: str
    sources: str
    footer: str
    missing_letters: str
    colon: str
    comma: str
    semicolon: str
    dash: str


@dataclass(frozen=True, slots=True)
class DimensionView:
    """A dimension; `score` and `confidence` are for programs, people read `band_label` and `sureness_label`."""

    id: str
    name: str
    band: Band
    band_label: str
    sentence: str
    score: float
    confidence: float
    sureness: Sureness
    sureness_label: str
    """Empty where nothing was answered: there is nothing to be sure of."""
    answered: int
    asked: int
    total: int
    answered_label: str


@dataclass(frozen=True, slots=True)
class Strength:
    practice: str
    name: str
    sentence: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ToldTopic:
    """A practice that the user told of and was not asked about; `words` may have been left out."""

    practice: str
    name: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PossibleFlag:
    """`quote` is empty where the user left the words out of the report."""

    id: str
    name: str
    what: str
    quote: str
    confidence: float
    confirm: str
    care: str
    citations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """A passage to read on; `lang` is the language that its title really has, `note` says so in the report's where it is
    English."""

    id: str
    title: str
    lang: str
    citations: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Priority:
    practice: str
    name: str
    level_label: str
    answer: str
    gap: str
    reason: str
    words: tuple[str, ...]
    why: str
    """Gap, reason and the user's own words in one text, for formats without structure."""
    week: str
    quarter: str
    sign: str
    citations: tuple[str, ...]
    readings: tuple[Reading, ...]


@dataclass(frozen=True, slots=True)
class OpenTopic:
    """A practice that has no known answer, with the question that would find it out."""

    practice: str
    name: str
    question: str
    dimension_name: str


@dataclass(frozen=True, slots=True)
class SideView:
    """How the user answered and how the user thinks another partner would."""

    practice: str
    name: str
    own: str
    """The level's label; empty where the user's own answer is open."""
    other: str
    differs: bool


@dataclass(frozen=True, slots=True)
class Action:
    """`due` is written out in the report's language, `due_date` is the ISO date behind it, if it was one."""

    slot: int
    practice: str
    practice_name: str
    what: str
    owner: str
    due: str
    due_date: str


@dataclass(frozen=True, slots=True)
class NumberedSource:
    """A place in a source. `lang` is the language of its titles."""

    number: int
    cite: str
    place: str
    title: str
    kind: str
    year: int | None
    about: str
    """Kind and year, for a reader to weigh it by."""
    lang: str

    @property
    def text_id(self) -> str:
        """The id of the source that the place is in."""
        return self.cite.partition("#")[0]


@dataclass(frozen=True, slots=True)
class Report:
    lang: str
    direction: Direction
    title: str
    date: date
    made_on: str
    view: str
    view_sentence: str
    asked: int
    basis: str
    """How many questions were put and how many practices are answered, in words."""
    summary: tuple[str, ...]
    dimensions: tuple[DimensionView, ...]
    chart_title: str
    chart_description: str
    strengths: tuple[Strength, ...]
    red_flags: tuple[PossibleFlag, ...]
    priorities: tuple[Priority, ...]
    told: tuple[ToldTopic, ...]
    cannot_say: tuple[OpenTopic, ...]
    not_asked: tuple[OpenTopic, ...]
    other_side: tuple[SideView, ...]
    actions: tuple[Action, ...]
    sources: tuple[NumberedSource, ...]
    sources_note: str
    """How much of the cited material rests on one text; empty without sources."""
    labels: Labels
    comparison: Comparison | None = None
    """What has moved since an earlier check, where this is a later one."""

    def numbers(self, cites: Sequence[str]) -> tuple[int, ...]:
        """The numbers that stand for these citations in the text."""
        known = self._numbers()
        return tuple(known[cite] for cite in cites)

    def _numbers(self) -> Mapping[str, int]:
        return {source.cite: source.number for source in self.sources}

    @property
    def not_asked_by_dimension(self) -> tuple[tuple[str, tuple[OpenTopic, ...]], ...]:
        """(name of the dimension, its open topics), in the instrument's order."""
        return tuple((name, tuple(topics)) for name, topics in groupby(self.not_asked, lambda t: t.dimension_name))

    @property
    def sources_by_text(self) -> tuple[tuple[NumberedSource, ...], ...]:
        """The cited places, those of one text together."""
        return tuple(tuple(places) for _, places in groupby(self.sources, lambda s: s.text_id))

    @property
    def blank_actions(self) -> range:
        """Rows left free for writing by hand."""
        return range(MOST_ACTIONS - len(self.actions))
