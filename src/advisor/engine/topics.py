"""Which of several practices somebody names in words: "the one about goals"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import regex

from advisor.engine.context import Parts

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+")
_STEM_LETTERS = 5
"""Endings differ by case, number and person; beginnings rarely do."""
_FEWEST_LETTERS = 3
_CLEARLY = 1.5
"""How much better than the next one the best has to fit; else it is asked."""


def named_practice(text: str, practices: Sequence[str], lang: str, parts: Parts) -> str | None:
    """The practice whose name or question shares the rarest words with the text; None where none clearly does."""
    about = {p: _stems(" ".join(_told(p, lang, parts))) for p in practices}
    common = Counter(stem for stems in about.values() for stem in stems)
    said = _stems(text)
    fits = sorted(((sum(1 / common[stem] for stem in said & stems), p) for p, stems in about.items()), reverse=True)
    if not fits or not fits[0][0]:
        return None
    clear = len(fits) == 1 or fits[0][0] >= _CLEARLY * fits[1][0]
    return fits[0][1] if clear else None


def _told(practice: str, lang: str, parts: Parts) -> tuple[str, ...]:
    keys = ("name", "question", "strength")
    return tuple(parts.speaker.word(f"practices/{practice}/{key}", lang) for key in keys)


def _stems(text: str) -> frozenset[str]:
    found = (word for word in _WORD.findall(text.casefold()) if len(word) >= _FEWEST_LETTERS)
    return frozenset(word[:_STEM_LETTERS] for word in found)
