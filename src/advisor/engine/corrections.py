"""Which earlier answer somebody speaks of, and what they meant instead."""

from __future__ import annotations

import regex

from advisor.domain.reading import PLAINLY
from advisor.domain.talk import Talk
from advisor.engine.context import Parts
from advisor.engine.topics import named_practice

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}'’]+")
_APOSTROPHES = str.maketrans("", "", "'’")
_SHORTEST_STORY = 3
"""Fewer words tell nothing about a partnership."""
_OPENING = 4
"""So many words may stand before "I meant"; later in a text it tells a story."""


def answered_before(text: str, talk: Talk, parts: Parts) -> str | None:
    """The practice of an earlier answer that a text speaks of: by its name, as the last one, or by what it tells."""
    named = named_practice(text, talk.answered, talk.lang, parts)
    if named is not None or not talk.answered:
        return named
    if _means_the_last(text, talk, parts):
        return talk.trail[-1] if talk.trail else talk.answered[-1]
    told = parts.reader.story(text, talk.lang).evidence if len(text.split()) >= _SHORTEST_STORY else ()
    return next((seen.practice for seen in told if seen.practice in talk.answered and seen.confidence >= PLAINLY), None)


def names_an_answer(text: str, talk: Talk, parts: Parts) -> bool:
    return _means_the_last(text, talk, parts) or named_practice(text, talk.answered, talk.lang, parts) is not None


def _means_the_last(text: str, talk: Talk, parts: Parts) -> bool:
    return bool(parts.speaker.words("word:last", talk.lang) & set(_WORD.findall(text.casefold())))


def meant_instead(text: str, lang: str, parts: Parts) -> str | None:
    """What is left of "sorry, I meant two of them": "two of them"; None for a text that takes nothing back."""
    found = list(_WORD.finditer(text))
    words = [word[0].casefold().translate(_APOSTROPHES) for word in found]
    for phrase in sorted(parts.speaker.words("word:meant", lang), key=len, reverse=True):
        said = phrase.split()
        for at in range(len(words) - len(said) + 1):
            if words[at : at + len(said)] != said:
                continue
            rest = text[found[at + len(said) - 1].end() :].strip(" ,.:;،।-–—\n")
            if at <= _OPENING and rest:
                return rest
            if at + len(said) == len(words) and at <= _OPENING * 2:  # the verb comes last in Hindi and Bengali
                return text[: found[at].start()].strip(" ,.:;،।-–—\n") or None
    return None
