"""The report as JSON: the fields of the HTTP contract, and the rest of the report beside them.

`report_schema()` is published as `schemas/report.schema.json`; a test holds the two together.
"""

from __future__ import annotations

import json
from datetime import date
from typing import Annotated, Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, Field

from advisor.diagnosis.priorities import Band, Sureness
from advisor.domain.acts import Done
from advisor.domain.rounds import Moved
from advisor.reports.report import Priority, Report

Share = Annotated[float, Field(ge=0, le=1)]
Count = Annotated[int, Field(ge=0)]
Cites: TypeAlias = tuple[str, ...]


class _Shape(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, from_attributes=True)


class DimensionDocument(_Shape):
    id: str
    name: str
    score: Share = Field(
        description="The expected share in place; a guess from the others where the band is not_asked."
    )
    confidence: Share = Field(description="The chance that the band is right.")
    band: Band
    band_label: str
    sentence: str
    sureness: Sureness
    sureness_label: str
    answered: Count
    asked: Count
    total: Count
    answered_label: str


class StrengthDocument(_Shape):
    practice: str
    name: str
    sentence: str
    words: tuple[str, ...] = Field(description="The user's own words, as plain text.")


class ToldDocument(_Shape):
    practice: str
    name: str
    words: tuple[str, ...] = Field(description="The user's own words, as plain text.")


class RedFlagDocument(_Shape):
    id: str
    name: str
    what: str
    quote: str = Field(description="The words that raised it, as plain text; empty where the user left them out.")
    confidence: Share
    confirm: str
    care: str
    citations: Cites


class StepsDocument(_Shape):
    week: str
    quarter: str


class ReadingDocument(_Shape):
    id: str = Field(description="The id of a passage.")
    title: str
    lang: str
    citations: Cites


class PriorityDocument(_Shape):
    practice: str
    name: str
    level_label: str
    answer: str
    why: str = Field(description="The gap, the reason and the user's own words.")
    gap: str
    reason: str
    words: tuple[str, ...]
    steps: StepsDocument
    sign: str
    citations: Cites
    readings: tuple[ReadingDocument, ...]


class TopicDocument(_Shape):
    practice: str
    name: str
    question: str
    dimension_name: str


class SideDocument(_Shape):
    practice: str
    name: str
    own: str
    other: str
    differs: bool


class ActionDocument(_Shape):
    slot: int
    practice: str
    practice_name: str
    what: str
    owner: str
    due: str = Field(description="As written in the report's language.")
    due_date: str = Field(description="The ISO date, or empty.")


class SourceDocument(_Shape):
    number: int
    cite: str
    place: str
    title: str
    kind: str
    year: int | None
    about: str = Field(description="Kind and year in words.")


class ChangeDocument(_Shape):
    practice: str
    name: str
    before: str
    now: str = Field(description="Empty where it was not answered again.")
    moved: Moved
    moved_label: str


class PlannedThenDocument(_Shape):
    what: str
    owner: str
    done: Done
    done_label: str


class ComparisonDocument(_Shape):
    """What has moved since an earlier check."""

    since: date
    note: str
    changes: tuple[ChangeDocument, ...]
    actions: tuple[PlannedThenDocument, ...] = Field(
        max_length=3, description="The plan of then, and what became of it."
    )


class ReportDocument(_Shape):
    """One view of a partnership: what is strong, what is weak, what to do next, and where that advice comes from."""

    format: Literal["partnership-report/1"] = "partnership-report/1"
    lang: str
    direction: Literal["ltr", "rtl"]
    title: str
    date: date
    made_on: str
    view: str = Field(description="Whose view this is, in the user's words; empty where it was not said.")
    view_sentence: str
    asked: Count = Field(description="The number of questions put.")
    basis: str
    summary: tuple[str, ...]
    dimensions: tuple[DimensionDocument, ...]
    strengths: tuple[StrengthDocument, ...]
    red_flags: tuple[RedFlagDocument, ...]
    priorities: tuple[PriorityDocument, ...] = Field(max_length=5, description="Worst first.")
    actions: tuple[ActionDocument, ...] = Field(max_length=3)
    other_side: tuple[SideDocument, ...]
    told: tuple[ToldDocument, ...] = Field(description="What the user told of and was not asked about.")
    cannot_say: tuple[TopicDocument, ...]
    not_asked: tuple[TopicDocument, ...]
    sources: tuple[SourceDocument, ...]
    sources_note: str
    disclaimer: str
    comparison: ComparisonDocument | None = Field(None, description="Null where this is the first check.")


def report_document(report: Report) -> ReportDocument:
    """The report in its published shape."""
    worded = {
        name: getattr(report, name)
        for name in ReportDocument.model_fields
        if name not in ("format", "priorities", "disclaimer")
    }
    return ReportDocument.model_validate(
        worded | {"priorities": tuple(map(_priority, report.priorities)), "disclaimer": report.labels.footer}
    )


def _priority(priority: Priority) -> PriorityDocument:
    steps = StepsDocument(week=priority.week, quarter=priority.quarter)
    rest = {name: getattr(priority, name) for name in PriorityDocument.model_fields if name != "steps"}
    return PriorityDocument.model_validate(rest | {"steps": steps})


def render_json(report: Report) -> str:
    return report_document(report).model_dump_json(indent=2) + "\n"


def report_schema() -> str:
    """The JSON schema (draft 2020-12), as it is published."""
    schema = ReportDocument.model_json_schema(mode="serialization")
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    return json.dumps(head | schema, indent=2, ensure_ascii=False) + "\n"
