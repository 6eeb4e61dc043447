"""When somebody is reminded to look again. Only who asked for it, and never after they said stop."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

REMIND_AFTER_DAYS = (30, 90)


@dataclass(frozen=True, slots=True)
class Due:
    """A reminder to be sent now to a chat that asked for it so many days ago."""

    chat: str
    days: int
    conversation_id: str


def due_dates(now: datetime, kept_days: int = 0, touched: datetime | None = None) -> Mapping[int, datetime]:
    """{days from now: when}. A talk that will be erased by then needs no reminder: it is kept for so many days (0: for good)
    after it was last `touched`."""
    due = {days: now + timedelta(days=days) for days in REMIND_AFTER_DAYS}
    if not kept_days:
        return due
    erased = (touched or now) + timedelta(days=kept_days)
    return {days: at for days, at in due.items() if at < erased}
