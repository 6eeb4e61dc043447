"""A talk as the list of what both sides said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from advisor.engine.ports import Speaker, Turn
from advisor.web.schemas.conversations import MessageOut, ReplyResponse

_SPOKEN_BY_PAGE = frozenset({"repeat"})
"""Choices that a front makes for the user; they are not something the user said."""
_LOOK_BACK = 4


def said(turns: Sequence[Turn], speaker: Speaker) -> Iterator[tuple[Turn, list[MessageOut]]]:
    """Each turn with its messages, the user's own line first."""
    latest: list[MessageOut] = []
    for turn in turns:
        own = _own_words(turn, latest, speaker)
        messages = [MessageOut(id=f"{turn.seq}.0", role="user", text=own, choices=[], citations=[])] if own else []
        messages += [MessageOut.of(m) for m in turn.reply.messages]
        latest = [*latest, *messages][-_LOOK_BACK:]
        yield turn, messages


def said_after(turns: Sequence[Turn], speaker: Speaker, after: tuple[int, int]) -> Iterator[ReplyResponse]:
    """What was said after the message with that place, turn by turn; the user's own lines are among the messages."""
    for turn, messages in said(turns, speaker):
        new = [m for m in messages if message_place(m.id) > after]
        if new or turn.seq > after[0]:
            yield ReplyResponse.of(turn.reply).model_copy(update={"messages": new})


def message_place(message_id: str) -> tuple[int, int]:
    """(seq, number) of a message id such as `4.1`; (0, 0) for none."""
    seq, _, number = message_id.partition(".")
    return (int(seq), int(number)) if seq.isdecimal() and number.isdecimal() else (0, 0)


def last_message(turns: Sequence[Turn]) -> str:
    """The id of the last message; what was made before a later one is not taken."""
    return next((t.reply.messages[-1].id for t in reversed(turns) if t.reply.messages), "")


def _own_words(turn: Turn, latest: Sequence[MessageOut], speaker: Speaker) -> str:
    choice = turn.incoming.choice
    if not choice or choice in _SPOKEN_BY_PAGE:
        return "" if choice else turn.incoming.text
    offered = {c.id: c.label for m in latest for c in m.choices}
    if choice in offered:
        return offered[choice]
    try:
        return speaker.say("choice-" + choice.replace(":", "-"), turn.reply.lang)
    except KeyError:
        return choice
