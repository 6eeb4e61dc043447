"""Hindi, Bengali and Arabic as people type them on a phone: in Latin letters. What they mean is taught in their own letters, in
which the reader puts them before it reads; that they are Hindi, Bengali or Arabic is taught as they are typed."""

from __future__ import annotations

import random
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache

import regex

from advisor.understanding.transliteration import OwnLetters
from training.rows import Row

_CODES = {"hi": "hin", "bn": "ben"}
_SCRIPT = regex.compile(r"[\p{Devanagari}\p{Bengali}]")
_KINDS = frozenset({"answer", "act", "opening", "danger"})
_OF_ALL = 2
"""One in so many of the short rows is romanised: enough to tell a language by."""
_SHARE = 0.5
_LANGUAGE = "lang"
_SILENT = regex.compile(r"(?<=[aeiou][^aeiou\W])a(?=[^aeiou\W][aeiou])")
"""The vowel that is written in Devanagari and not spoken: "karate" is said, and typed, "karte"."""
_NASAL = regex.compile(r"m(?=[cdgjkstz])")
_NASAL_END = regex.compile(r"(?<=[aeiou])[mn]\b")
_DOUBLE = regex.compile(r"(aa|ii|uu|tt|dd|nn)")
_TYPED = (("c", "ch"), ("chh", "ch"), ("ngg", "ng"), ("v", "w"), ("|", "."))
_OTHERWISE = 0.5


def as_read(rows: Sequence[Row], letters: OwnLetters) -> Iterator[Row]:
    """The rows as the reader sees them: those in other letters than their language's in its own, and once more as they are
    typed, for the language alone."""
    for row in rows:
        own = letters.needed(" ".join(row.parts) if row.within else row.text, row.lang)
        if own is None:
            yield row
            continue
        targets = {head: shares for head, shares in row.targets.items() if head != _LANGUAGE}
        yield replace(row, text=own(row.text), targets=targets, within=tuple(map(own, row.within)))
        if not row.within and _LANGUAGE in row.targets:
            yield _for_the_language(row, row.text)


def romanised_rows(rows: Sequence[Row], seed: int) -> Iterator[Row]:
    """Of short rows in the letters of Hindi and Bengali, what language they are in when they are typed in Latin ones."""
    rng = random.Random(seed)
    spell = _speller(rng)
    for row in rows:
        if row.lang not in _CODES or row.kind not in _KINDS or not _SCRIPT.search(row.text):
            continue
        if zlib.crc32(row.text.encode()) % _OF_ALL == 0:
            yield _for_the_language(row, spell(row.text, row.lang))


def _for_the_language(row: Row, text: str) -> Row:
    return Row(text, {_LANGUAGE: row.targets[_LANGUAGE]}, "spoken", row.lang, row.group, share=_SHARE)


def _speller(rng: random.Random) -> Callable[[str, str], str]:
    """Every text is spelt in one way, and different texts in different ways."""
    from uroman import Uroman  # noqa: PLC0415 - only there for training

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
