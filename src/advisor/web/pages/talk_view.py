"""A talk as a page shows it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fastapi import Request
from markupsafe import Markup

from advisor.bootstrap import Services
from advisor.domain.talk import Phase
from advisor.engine.advisor import Standing
from advisor.reports.report import DimensionView
from advisor.web.pages.access import come_back_code
from advisor.web.pages.markdown import citation_anchor, rich_text
from advisor.web.pages.words import source_kind
from advisor.web.schemas import ChoiceOut, ConversationResponse, MessageOut

_SPOKEN_BY_PAGE = frozenset({"repeat"})
"""Choices that the page makes for the user; they are not something the user said."""
_WAYS_OUT = frozenset({"skip", "why", "back", "stop"})


@dataclass(frozen=True, slots=True)
class CitationView:
    anchor: str
    number: int
    place: str
    source: str
    kind: str
    year: int | None
    passage_id: str


@dataclass(frozen=True, slots=True)
class MessageView:
    id: str
    by_user: bool
    lang: str
    """What the advisor said it in; empty for the user's own words, whose language nobody declared."""
    html: Markup
    is_question: bool
    citations: tuple[CitationView, ...]


@dataclass(frozen=True, slots=True)
class PanelView:
    """The result so far."""

    dimensions: tuple[DimensionView, ...]
    answered: int
    expected: int


@dataclass(frozen=True, slots=True)
class TalkView:
    id: str
    token: str
    code: str
    link: str
    lang: str
    last: str
    """The id of the last message; a form that was made before a later one is not taken."""
    messages: tuple[MessageView, ...]
    answers: tuple[ChoiceOut, ...]
    ways_out: tuple[ChoiceOut, ...]
    asking: bool
    done: bool
    panel: PanelView


def view_talk(request: Request, parts: Services, standing: Standing, token: str) -> TalkView:
    talk = ConversationResponse.of(standing)
    spoken = {str(turn.seq): turn.reply.lang for turn in standing.turns}
    messages = _said(parts, standing, talk.messages)
    offered = messages[-1].choices if messages else []
    code = come_back_code(standing.id, token)
    return TalkView(
        id=standing.id,
        token=token,
        code=code,
        link=f"{address(request, parts)}/back#{code}",
        lang=talk.lang,
        last=last_message(standing),
        messages=tuple(_message(parts, talk.lang, m, spoken.get(m.id.partition(".")[0], talk.lang)) for m in messages),
        answers=tuple(c for c in offered if c.id not in _WAYS_OUT),
        ways_out=tuple(c for c in offered if c.id in _WAYS_OUT),
        asking=standing.talk.phase is Phase.ASKING,
        done=talk.done,
        panel=view_panel(parts, standing),
    )


def view_panel(parts: Services, standing: Standing) -> PanelView:
    report = parts.reports.build(standing.talk)
    return PanelView(report.dimensions, standing.progress.answered, standing.progress.expected)


def address(request: Request, parts: Services) -> str:
    """Where users reach the service."""
    return (parts.settings.public_url or str(request.base_url)).rstrip("/")


def last_message(standing: Standing) -> str:
    return next((t.reply.messages[-1].id for t in reversed(standing.turns) if t.reply.messages), "")


def _said(parts: Services, standing: Standing, messages: Sequence[MessageOut]) -> list[MessageOut]:
    """The transcript without what the page chose by itself, and with words for choices that were never offered."""
    choices = {f"{turn.seq}.0": turn.incoming.choice for turn in standing.turns if turn.incoming.choice}
    kept = []
    for message in messages:
        choice = choices.get(message.id, "")
        if choice in _SPOKEN_BY_PAGE:
            continue
        if choice and message.text == choice:
            message = message.model_copy(update={"text": _label(parts, standing.talk.lang, choice)})  # noqa: PLW2901
        kept.append(message)
    return kept


def _label(parts: Services, lang: str, choice: str) -> str:
    try:
        return parts.speaker.say("choice-" + choice.replace(":", "-"), lang)
    except KeyError:
        return choice


def _message(parts: Services, lang: str, message: MessageOut, spoken: str) -> MessageView:
    by_user = message.role == "user"
    return MessageView(
        id=message.id,
        by_user=by_user,
        lang="" if by_user else spoken,
        html=Markup('<p dir="auto">{}</p>').format(message.text)
        if by_user
        else rich_text(message.text, message.id, len(message.citations)),
        is_question=message.question is not None,
        citations=tuple(
            CitationView(
                citation_anchor(message.id, n),
                n,
                c.title,
                c.source,
                source_kind(parts, lang, c.kind),
                c.year,
                c.passage_id,
            )
            for n, c in enumerate(message.citations, start=1)
        ),
    )
