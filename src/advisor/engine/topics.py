"""Which of several practices somebody names in words: "the one about goals"."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Sequence

import regex

from advisor.engine.context import Parts

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+")
_STEM_LETTERS = 5
"""Endings differ by case, number and person; beginnings rarely do."""
_FEWEST_LETTERS = 3
_IN_MANY = 6
"""Practices: a word that more of them share names none."""
_CLEARLY = 1.5
"""How much better than the next one the best has to fit; else it is asked."""


def named_practice(text: str, practices: Sequence[str], lang: str, parts: Parts) -> str | None:
    """The practice whose name or question shares the rarest words with the text; None where none clearly does."""
    all_of_them = {p: _stems(" ".join(_told(p, lang, parts))) for p in parts.instrument.practice_ids}
    common = Counter(stem for stems in all_of_them.values() for stem in stems)
    about = {p: all_of_them[p] for p in practices}
    said = {stem for stem in _stems(text) if common[stem] <= _IN_MANY} - _stems(" ".join(_asking(lang, parts)))
    fits = sorted(((sum(1 / common[stem] for stem in said & stems), p) for p, stems in about.items()), reverse=True)
    if not fits or not fits[0][0]:
        return None
    clear = len(fits) == 1 or fits[0][0] >= _CLEARLY * fits[1][0]
    return fits[0][1] if clear else None


def _asking(lang: str, parts: Parts) -> frozenset[str]:
    """The words with which people ask to change an answer, and say which one; they name no topic."""
    return parts.speaker.words("correct", lang) | parts.speaker.words("word:last", lang)


def _told(practice: str, lang: str, parts: Parts) -> tuple[str, ...]:
    keys = ("name", "question", "strength")
    return tuple(parts.speaker.word(f"practices/{practice}/{key}", lang) for key in keys)


def _stems(text: str) -> frozenset[str]:
    composed = unicodedata.normalize("NFC", text).casefold()  # Bengali keyboards type the same letter in two ways
    found = (word for word in _WORD.findall(composed) if len(word) >= _FEWEST_LETTERS)
    return frozenset(word[:_STEM_LETTERS] for word in found)
