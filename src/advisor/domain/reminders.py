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


def due_dates(now: datetime, kept_days: int = 0) -> Mapping[int, datetime]:
    """{days from now: when}. A talk that will be erased by then (kept so many days; 0: for good) needs no reminder."""
    return {days: now + timedelta(days=days) for days in REMIND_AFTER_DAYS if not kept_days or days <= kept_days}
