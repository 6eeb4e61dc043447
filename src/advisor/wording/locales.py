"""What the locale data of a language knows: dates as people write them, and read them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from contextlib import suppress
from datetime import date, datetime, time, timedelta

from babel import Locale, UnknownLocaleError
from babel.dates import format_date

_SHORTEST_DAY, _LONGEST_DAY = 3, 40
_PLANNED = {
    "PREFER_DATES_FROM": "future",
    "DATE_ORDER": "DMY",
    "TIMEZONE": "UTC",
    "PARSERS": ["relative-time", "absolute-time"],
}
_DATES_AS_IN = {"en": "en-001"}
"""English without a country writes dates as most of the world does: 2 April 2025."""


def written_day(day: date, lang: str) -> str:
    """The day in that language; in English where its locale is not known."""
    try:
        locale = Locale.parse(_DATES_AS_IN.get(lang, lang), sep="-")
    except (UnknownLocaleError, ValueError):
        locale = Locale("en")
    return format_date(day, format="long", locale=locale)


def named_day(text: str, langs: Sequence[str], today: date, around: Collection[str] = ()) -> date | None:
    """The day that a text is about and nothing else, the next one of its kind. `around` are words that may stand before or
    after it ("by", "until"), and with a hyphen before them endings that it may have. An ISO date is taken as it is."""
    words = text.replace("’", "'").split()
    while words and words[0].casefold() in around:
        del words[0]
    while words and words[-1].casefold() in around:
        del words[-1]
    bare = " ".join(words)
    with suppress(ValueError):
        return date.fromisoformat(bare)
    if not _SHORTEST_DAY <= len(bare) <= _LONGEST_DAY:
        return None
    endings = [word[1:] for word in around if word.startswith("-") and bare.endswith(word[1:])]
    tries = [" ".join(text.split()), bare, *(bare.removesuffix(ending) for ending in endings)]
    return next((day for form in tries if (day := _read(form, langs, today)) is not None), None)


def _read(text: str, langs: Sequence[str], today: date) -> date | None:
    """By dateparser; a month alone is no day. What leaves open whether it is past ("परसों") is to come, as plans are."""
    import dateparser  # noqa: PLC0415 - a quarter of a second, and only for who plans

    if text.isdecimal():
        return None
    languages, settings = list(dict.fromkeys(langs)), {**_PLANNED, "RELATIVE_BASE": datetime.combine(today, time(12))}
    found = dateparser.parse(text, languages=languages, settings={**settings, "REQUIRE_PARTS": ["day"]})
    if found is not None:
        day = found.date()
        return day if day >= today or any(map(str.isdecimal, text)) else today + (today - day)
    found = dateparser.parse(text, languages=languages, settings=settings) if len(text) > _SHORTEST_DAY else None
    weekday = found is not None and today < found.date() <= today + timedelta(weeks=1)
    return found.date() if found is not None and weekday else None
