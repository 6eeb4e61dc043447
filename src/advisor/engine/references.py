"""Numbered references in a text: `[1]` stands for the first citation of the message."""

from __future__ import annotations

import re
from collections.abc import Sequence

from advisor.domain.citation import Sources
from advisor.domain.reply import CitedPassage

_REFERENCE = re.compile(r"\[(\d{1,2})\]")


def used_references(text: str) -> set[int]:
    """The numbers referred to in a text."""
    return {int(n) for n in _REFERENCE.findall(text)}


class References:
    """Collects the citations of one message and hands out their numbers, each place once."""

    def __init__(self, sources: Sources) -> None:
        self._sources = sources
        self._cited: list[CitedPassage] = []

    def mark(self, cites: Sequence[str], passage_id: str = "") -> str:
        """The marks for these places, such as ` [1] [3]`."""
        numbers = []
        for cite in cites:
            known = [c.citation.cite for c in self._cited]
            if cite not in known:
                self._cited.append(CitedPassage(self._sources.resolve(cite), passage_id))
                known.append(cite)
            numbers.append(known.index(cite) + 1)
        return "".join(f" [{n}]" for n in numbers)

    @property
    def cited(self) -> tuple[CitedPassage, ...]:
        return tuple(self._cited)
