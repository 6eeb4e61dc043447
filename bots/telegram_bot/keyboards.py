"""Inline keyboards. What a button carries is a short token, resolved against what was offered; never the choice itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from advisor.domain.reply import Choice

MOST_BYTES = 64
"""That callback data may have."""

WIDEST = 38
"""Longer labels are cut off on a small phone: they go numbered into the text, and the buttons show the numbers."""

_WAYS_OUT = frozenset({"skip", "why", "back"})
_NUMBERS_IN_A_ROW = 5


@dataclass(frozen=True, slots=True)
class Button:
    label: str
    data: str = ""
    url: str = ""


Rows = tuple[tuple[Button, ...], ...]


def numbered(choices: Sequence[Choice]) -> bool:
    return any(len(choice.label) > WIDEST for choice in choices if choice.id not in _WAYS_OUT)


def numbered_lines(choices: Sequence[Choice]) -> str:
    answers = [choice for choice in choices if choice.id not in _WAYS_OUT]
    return "\n".join(f"{n}. {choice.label}" for n, choice in enumerate(answers, start=1))


def choice_rows(choices: Sequence[Choice], token: str) -> Rows:
    """One answer per row (numbers share one); skip, why and back together in the last."""
    buttons = [(choice, Button(choice.label, f"{token}:{index}")) for index, choice in enumerate(choices)]
    answers = [button for choice, button in buttons if choice.id not in _WAYS_OUT]
    ways_out = tuple(button for choice, button in buttons if choice.id in _WAYS_OUT)
    if numbered(choices):
        digits = [Button(str(n), button.data) for n, button in enumerate(answers, start=1)]
        rows = [tuple(digits[at : at + _NUMBERS_IN_A_ROW]) for at in range(0, len(digits), _NUMBERS_IN_A_ROW)]
    else:
        rows = [(button,) for button in answers]
    return (*rows, ways_out) if ways_out else tuple(rows)


def read_data(data: str, token: str, choices: Sequence[Choice]) -> Choice | None:
    """The offered choice that a pressed button stands for; None for a button of another question."""
    theirs, _, index = data.rpartition(":")
    if theirs != token or not (index.isascii() and index.isdecimal()) or int(index) >= len(choices):
        return None
    return choices[int(index)]


def markup(rows: Rows) -> InlineKeyboardMarkup | None:
    """For the Bot API; None for no keyboard."""
    made = [[_button(button) for button in row] for row in rows if row]
    return InlineKeyboardMarkup(made) if made else None


def _button(button: Button) -> InlineKeyboardButton:
    if button.url:
        return InlineKeyboardButton(button.label, url=button.url)
    if len(button.data.encode()) > MOST_BYTES:
        raise ValueError(f"callback data of {len(button.data.encode())} bytes: {button.data}")
    return InlineKeyboardButton(button.label, callback_data=button.data)
