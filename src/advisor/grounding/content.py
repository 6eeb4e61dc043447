"""Content words: what a sentence says once the small words are taken away."""

from __future__ import annotations

from functools import lru_cache

import regex

from advisor.grounding.words import words_of

_WORD = regex.compile(r"[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*")
_STEM_LETTERS = 5
"""As in the search by words: endings differ in all the languages, beginnings rarely do."""


@lru_cache(maxsize=4096)
def content_words(text: str, lang: str) -> tuple[str, ...]:
    """Beginnings of the words that carry content, in order; words that mean the same here are the same."""
    known = words_of(lang)
    found = []
    for word in _WORD.findall(text.lower()):
        for part in regex.split(r"['’-]", word):
            if len(part) > 1 and part not in known.common and word not in known.common and part not in known.numbers:
                found.append(_meaning(part, lang))
    return tuple(found)


@lru_cache(maxsize=65536)
def _meaning(word: str, lang: str) -> str:
    for group in words_of(lang).same:
        if any(word.startswith(beginning) for beginning in group):
            return min(group)
    return word.removesuffix("s")[:_STEM_LETTERS] if len(word) <= _STEM_LETTERS else word[:_STEM_LETTERS]
