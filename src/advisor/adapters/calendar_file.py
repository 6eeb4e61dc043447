"""Reminders as a calendar file, for fronts that keep no address: the user's own calendar reminds, and nothing is stored here."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import datetime, timedelta

from icalendar import Alarm, Calendar, Event

_PRODUCT = "-//Partnership advisor//Reminders//EN"
_RINGS_AFTER = timedelta(hours=9)
"""From the beginning of the day."""


def reminders_calendar(
    due: Mapping[int, datetime], now: datetime, title: str, text: str, talk: str, link: str = ""
) -> bytes:
    """One whole-day event per date, with an alarm in the morning.

    `talk` tells the events of one talk from those of another; taken in twice, a calendar keeps each once. It cannot be read
    back from the file.
    """
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for days, at in due.items():
        event = Event()
        event.add("uid", f"{hashlib.sha256(f'{talk} {days}'.encode()).hexdigest()[:32]}@partnership-advisor")
        event.add("dtstamp", now)
        event.add("dtstart", at.date())
        event.add("dtend", at.date() + timedelta(days=1))
        event.add("summary", title)
        event.add("description", text)
        event.add("transp", "TRANSPARENT")
        event.add("class", "PRIVATE")
        if link:
            event.add("url", link)
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", title)
        alarm.add("trigger", _RINGS_AFTER)
        event.add_component(alarm)
        calendar.add_component(event)
    content: bytes = calendar.to_ical()
    return content
