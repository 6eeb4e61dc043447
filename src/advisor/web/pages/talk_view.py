"""A talk as a page shows it."""

from __future__ import annotations

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
from advisor.web.schemas.conversations import ChoiceOut, ConversationResponse, MessageOut
from advisor.web.transcript import last_message, said

_WAYS_OUT = frozenset({"skip", "why", "back", "stop"})


@dataclass(frozen=True, slots=True)
class CitationView:
    anchor: str
    number: int
    cite: str
    place: str
    source: str
    kind: str
    year_text: str
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
    talk = ConversationResponse.of(standing, [m for _, new in said(standing.turns, parts.speaker) for m in new])
    spoken = {str(turn.seq): turn.reply.lang for turn in standing.turns}
    messages = talk.messages
    offered = messages[-1].choices if messages else []
    code = come_back_code(standing.id, token)
    return TalkView(
        id=standing.id,
        token=token,
        code=code,
        link=f"{address(request, parts)}/back#{code}",
        lang=talk.lang,
        last=last_message(standing.turns),
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
                c.cite,
                c.title,
                c.source,
                source_kind(parts, lang, c.kind),
                str(c.year) if c.year else parts.speaker.say("page-undated", lang),
                c.passage_id,
            )
            for n, c in enumerate(message.citations, start=1)
        ),
    )
