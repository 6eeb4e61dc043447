"""What the locale data of a language knows: dates as people write them."""

from __future__ import annotations

from datetime import date

from babel import Locale, UnknownLocaleError
from babel.dates import format_date

_DATES_AS_IN = {"en": "en-001"}
"""English without a country writes dates as most of the world does: 2 April 2025."""


def written_day(day: date, lang: str) -> str:
    """The day in that language; in English where its locale is not known."""
    try:
        locale = Locale.parse(_DATES_AS_IN.get(lang, lang), sep="-")
    except (UnknownLocaleError, ValueError):
        locale = Locale("en")
    return format_date(day, format="long", locale=locale)
