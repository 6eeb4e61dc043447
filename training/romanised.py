"""Hindi and Bengali as people type them on a phone: in Latin letters. The rows that stand in their own scripts are taught
once more so; too few were written by hand, and what is rare looks like what it was rarely seen with."""

from __future__ import annotations

import random
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache

import regex
from uroman import Uroman

from training.rows import Row

_CODES = {"hi": "hin", "bn": "ben"}
_SCRIPT = regex.compile(r"[\p{Devanagari}\p{Bengali}]")
_KINDS = frozenset({"answer", "act", "opening", "danger", "clause", "story", "quote", "danger told"})
_STORIES = ("clause", "story", "quote", "danger told")
_SILENT = regex.compile(r"(?<=[aeiou][^aeiou\W])a(?=[^aeiou\W][aeiou])")
"""The vowel that is written in Devanagari and not spoken: "karate" is said, and typed, "karte"."""
_NASAL = regex.compile(r"m(?=[cdgjkstz])")
_NASAL_END = regex.compile(r"(?<=[aeiou])[mn]\b")
_DOUBLE = regex.compile(r"(aa|ii|uu|tt|dd|nn)")
_TYPED = (("c", "ch"), ("chh", "ch"), ("ngg", "ng"), ("v", "w"), ("|", "."))
_OTHERWISE = 0.5


def romanised_rows(rows: Sequence[Row], seed: int) -> Iterator[Row]:
    """Of every second story and of all shorter rows, in their order; all parts of a text or none."""
    rng = random.Random(seed)
    spell = _speller(rng)
    for row in rows:
        if row.lang not in _CODES or row.kind not in _KINDS or not _SCRIPT.search(" ".join(row.parts)):
            continue
        if row.kind in _STORIES and zlib.crc32("".join(row.parts).encode()) % 2:
            continue
        within = tuple(spell(part, row.lang) for part in row.within)
        text = within[row.at] if within else spell(row.text, row.lang)
        yield replace(row, text=text, within=within)


def _speller(rng: random.Random) -> Callable[[str, str], str]:
    """Every text is spelt in one way, and different texts in different ways."""
    uroman = Uroman()

    @cache
    def letters(word: str, lang: str) -> str:
        return str(uroman.romanize_string(word, lcode=_CODES[lang]))

    @cache
    def spell(text: str, lang: str) -> str:
        told = " ".join(letters(word, lang) for word in text.split()).lower()
        if lang == "hi":
            told = _SILENT.sub("", told)
        for written, typed in _TYPED:
            told = told.replace(written, typed)
        told = _NASAL.sub("n", told)
        if rng.random() < _OTHERWISE:
            told = _NASAL_END.sub("", told)
        return _DOUBLE.sub(lambda found: found[0][0] if rng.random() < _OTHERWISE else found[0], told)

    return spell
