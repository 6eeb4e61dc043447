"""Let the guest say it better: answers made of the passages anew, remarks in the user's language and tone.

The composed reply stands wherever the guest says nothing. Questions, choices, safety, privacy and results are never touched.
"""

from __future__ import annotations

from dataclasses import replace

from advisor.domain.reply import CitedPassage, Message
from advisor.engine.context import Parts, TurnContext
from advisor.engine.drafts import Draft
from advisor.engine.guest import ShowSoFar
from advisor.engine.intent import IntentKind


def reword_reply(turn: TurnContext, parts: Parts) -> None:
    """Only where the user wrote something, or asked for a passage: a tap has no tone to answer in."""
    tapped = turn.intent.by_choice and turn.intent.kind is not IntentKind.READING
    if turn.visit is None or tapped or turn.intent.kind in (IntentKind.BEGIN, IntentKind.DANGER):
        return
    if len(turn.drafts) != len(turn.messages):
        return
    lang = turn.spoken or turn.lang
    answering = [at for at, draft in enumerate(turn.drafts) if draft.passages]
    for at in answering:
        _answer(turn, at, turn.drafts[at], lang)
    foreign = lang not in parts.speaker.languages
    if foreign or not answering:  # beside an answer, a remark in other words is not worth another call
        _reword(turn, lang, stiff_too=foreign)


def _answer(turn: TurnContext, at: int, draft: Draft, lang: str) -> None:
    assert turn.visit is not None  # noqa: S101 - narrows the type for the checker
    composed = turn.messages[at]
    answered = turn.visit.answer(draft.question, draft.passages, lang, _shown(turn, at, draft))
    if answered is not None:
        turn.messages[at] = replace(composed, text=_whole(draft.loose, answered.text), citations=answered.citations)
        turn.drafts[at] = replace(draft, fixed=answered.text)


def _shown(turn: TurnContext, at: int, draft: Draft) -> ShowSoFar | None:
    """Shows the message with what is checked of its answer so far, under the id that it will have."""
    show, number = turn.show, f"{turn.conversation.seq + 1}.{at + 1}"
    if show is None:
        return None

    def shown(text: str, citations: tuple[CitedPassage, ...]) -> None:
        show(Message(_whole(draft.loose, text), citations=citations, id=number))

    return shown


def _reword(turn: TurnContext, lang: str, *, stiff_too: bool) -> None:
    """All loose parts in one call."""
    assert turn.visit is not None  # noqa: S101
    places = [at for at, draft in enumerate(turn.drafts) if draft.loose and (stiff_too or not draft.stiff)]
    if not places:
        return
    drafts = [turn.drafts[at].loose for at in places]
    said = turn.visit.reword(drafts, turn.lang, turn.incoming.text.strip(), lang)
    for at, text in zip(places, said or (), strict=said is not None):
        turn.messages[at] = replace(turn.messages[at], text=_whole(text, turn.drafts[at].fixed))


def _whole(loose: str, fixed: str) -> str:
    return "\n\n".join(filter(None, (loose, fixed)))
