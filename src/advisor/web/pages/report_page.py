"""The report inside the frame of the site, with the forms that belong to it put at their place."""

from __future__ import annotations

import re
from dataclasses import dataclass

from markupsafe import Markup

from advisor.bootstrap import Services
from advisor.domain.talk import Talk
from advisor.reports.report import MOST_ACTIONS, Report

_MAIN = re.compile(r'<main class="report">(.*)</main>', re.DOTALL)
_ACTIONS = re.compile(r'<section class="actions".*?</section>', re.DOTALL)
_READING = re.compile(r'<li data-passage="([\w.-]+)"><span([^>]*)>(.*?)</span>')


@dataclass(frozen=True, slots=True)
class ReportParts:
    """What comes before the plan of actions, the plan as it prints, and what comes after it."""

    before: Markup
    plan: Markup
    after: Markup


@dataclass(frozen=True, slots=True)
class AnswerView:
    practice: str
    name: str
    answer: str


@dataclass(frozen=True, slots=True)
class ActionView:
    slot: int
    practice: str
    what: str
    owner: str
    due: str


def report_parts(parts: Services, report: Report) -> ReportParts:
    """Cuts our own template's output, in which everything that users wrote is escaped."""
    whole = _MAIN.search(parts.reports.page(report))
    body = whole[1] if whole else ""
    body = _READING.sub(r'<li data-passage="\1"><a href="/passages/\1"\2>\3</a>', body)
    plan = _ACTIONS.search(body)
    start, end = plan.span() if plan else (len(body), len(body))
    return ReportParts(Markup(body[:start]), Markup(body[start:end]), Markup(body[end:]))  # noqa: S704 - escaped there


def answers_given(parts: Services, talk: Talk) -> list[AnswerView]:
    """In the order of the instrument."""
    word = parts.speaker.word
    return [
        AnswerView(
            p, word(f"practices/{p}/name", talk.lang), word(f"practices/{p}/answers/{given.level.value}", talk.lang)
        )
        for p in parts.knowledge.instrument.practice_ids
        if (given := talk.assessment.answers.get(p)) is not None
    ]


def action_slots(talk: Talk) -> list[ActionView]:
    """Three rows, those not planned yet empty."""
    planned = {x.slot: x for x in talk.assessment.actions}
    return [
        ActionView(slot, x.practice, x.what, x.owner, x.due)
        if (x := planned.get(slot))
        else ActionView(slot, "", "", "", "")
        for slot in range(1, MOST_ACTIONS + 1)
    ]
