"""Words typed with one slip: a letter left out, a letter typed twice, two neighbours exchanged. Only of long words in Latin
letters, and never at their ends ("trades" are no "traders"): that is where grammar is, and in short words and other scripts one
letter makes another word."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import regex

_LONG_ENOUGH = regex.compile(r"\p{Latin}{6,}")

_RARER = 20


class Slips:
    """Finds the word that is meant among some words."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(word for word in words if _LONG_ENOUGH.fullmatch(word))
        self._left_out = {word[:at] + word[at + 1 :]: word for word in self._words for at in range(1, len(word) - 2)}

    def meant(self, typed: str, is_word: Callable[[str], bool], said: Callable[[str], int]) -> str | None:
        """What a text that is itself none of the words may be meant as; None where it is a word of its own ("amateur" is no
        "armateur"). `said` tells how often a word is used: slips are rare beside what is meant ("offices" are no "officers")."""
        if not _LONG_ENOUGH.fullmatch(typed) or typed in self._words:
            return None
        inner = range(1, len(typed) - 2)
        twice = (typed[:at] + typed[at + 1 :] for at in (*inner, len(typed) - 2) if typed[at] == typed[at - 1])
        exchanged = (typed[:at] + typed[at + 1] + typed[at] + typed[at + 2 :] for at in inner)
        found = next((word for word in (*twice, *exchanged) if word in self._words), self._left_out.get(typed))
        if found is None or is_word(typed) or said(typed) * _RARER > said(found):
            return None
        return found
