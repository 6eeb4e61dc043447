"""The report inside the frame of the site, with the forms that belong to it put at their place."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from advisor.bootstrap import Services
from advisor.domain.talk import Talk
from advisor.reports.chart import chart_svg
from advisor.reports.html import find_out
from advisor.reports.report import MOST_ACTIONS, Report
from advisor.web.pages.render import render


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


def report_inside(parts: Services, report: Report, talk: Talk, talk_id: str, *, wrong: str, stay: str) -> Markup:
    """The report's own template, its named blocks filled for the site."""
    return Markup(  # noqa: S704 - the templates escape
        render(
            parts,
            "report_inside.html.jinja",
            report.lang,
            report=report,
            labels=report.labels,
            chart=chart_svg(report),
            bars={},
            note="",
            turn=find_out,
            talk_id=talk_id,
            actions=action_slots(talk),
            wrong=wrong,
            stay=stay,
        )
    )


def downloads(parts: Services, lang: str) -> list[tuple[str, str]]:
    """(suffix, what people call it) of each format; one that no sentence names yet is called by its suffix."""
    named = []
    for suffix in parts.reports.formats:
        try:
            named.append((suffix, parts.speaker.say(f"page-format-{suffix}", lang)))
        except KeyError:
            named.append((suffix, suffix.upper()))
    return named


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
