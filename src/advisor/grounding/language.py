"""Whether a sentence is in the language it should be in, by its script and its small words."""

from __future__ import annotations

from functools import cache

import regex

from advisor.grounding.words import languages, words_of

_WORD = regex.compile(r"[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*")
_LETTER = regex.compile(r"\p{L}")
_OWN_SCRIPT = 0.6
"""Share of letters; names of organisations stay in Latin letters in any language."""
_MORE = 2
"""So many more small words of another language than of its own are none of chance."""
_LONG = 7
"""A sentence of so many words without any small word of its language is in another."""


def in_language(sentence: str, lang: str) -> bool:
    lang = lang.partition("-")[0]
    if lang not in languages():
        return True
    letters = _LETTER.findall(sentence)
    own = regex.compile(rf"\p{{{_script(lang)}}}")
    if sum(bool(own.match(c)) for c in letters) < _OWN_SCRIPT * len(letters):
        return False
    words = [part for word in _WORD.findall(sentence.lower()) for part in regex.split("['’]", word)]
    mine = _known(words, lang)
    if len(words) >= _LONG and mine == 0:
        return False
    return all(
        _known(words, other) < mine + _MORE
        for other in languages()
        if other != lang and _script(other) == _script(lang)
    )


def _known(words: list[str], lang: str) -> int:
    return sum(word in words_of(lang).common for word in words)


@cache
def _script(lang: str) -> str:
    sample = next(iter(words_of(lang).common))
    for script in ("Latin", "Arabic", "Bengali", "Devanagari"):
        if regex.match(rf"\p{{{script}}}", sample):
            return script
    return "L"
