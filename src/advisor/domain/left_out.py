"""Which of the user's own words stay out of the report: those that were left out, and whatever has them inside or is in them."""

from __future__ import annotations

from collections.abc import Iterable

from advisor.domain.assessment import Note

_TELLING = 3
"""From so many words on, a text is recognised inside another one; "yes" is part of everything."""


class LeftOut:
    """Made of everything noted; of two notes on the same words the later one holds."""

    def __init__(self, notes: Iterable[Note]) -> None:
        latest = {(note.practice, folded(note.words)): note for note in notes}
        self._hidden = [(words, note) for (_, words), note in latest.items() if not note.shown]

    def by(self, words: str, practice: str = "") -> tuple[Note, ...]:
        """The notes that keep these words on that practice out; empty where nothing does."""
        said = folded(words)
        return tuple(
            note
            for hidden, note in self._hidden
            if said == hidden
            or (note.practice == practice and said in hidden)
            or (_telling(said) and said in hidden)
            or (_telling(hidden) and hidden in said)
        )


def folded(words: str) -> str:
    """Case and spaces do not make other words of it."""
    return " ".join(words.casefold().split())


def _telling(said: str) -> bool:
    return said.count(" ") + 1 >= _TELLING
