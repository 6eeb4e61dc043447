"""Text with entities, counted in code points until it leaves for Telegram, which counts in UTF-16 units."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import regex
from telegram import MessageEntity

LONGEST = 4096
"""UTF-16 units that one message may have."""

_PARAGRAPH = regex.compile(r"\n{2,}")
_SENTENCE = regex.compile(r"(?<=[.!?…。？！؟।][\"”»)\]]?)\s+|\n")
_WORD = regex.compile(r"\s+")
_LETTER = regex.compile(r"\X")


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the text and how it looks; `kind` is an entity type of Telegram."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Rich:
    text: str
    marks: tuple[Mark, ...] = ()

    def __add__(self, other: Rich) -> Rich:
        by = len(self.text)
        return Rich(
            self.text + other.text, self.marks + tuple(Mark(m.kind, m.start + by, m.end + by) for m in other.marks)
        )

    @property
    def units(self) -> int:
        return utf16_length(self.text)

    def entities(self) -> Sequence[MessageEntity]:
        """For the Bot API: offsets in UTF-16 units, nothing empty."""
        made = [MessageEntity(m.kind, m.start, m.end - m.start) for m in self.marks if m.end > m.start]
        return MessageEntity.adjust_message_entities_to_utf_16(self.text, made)

    def part(self, start: int, end: int) -> Rich:
        """A piece without the white space around it; a mark that reaches over the edge is cut there."""
        piece = self.text[start:end]
        start += len(piece) - len(piece.lstrip())
        end = start + len(piece.strip())
        inside = (Mark(m.kind, max(m.start, start) - start, min(m.end, end) - start) for m in self.marks)
        return Rich(self.text[start:end], tuple(m for m in inside if m.end > m.start))


def utf16_length(text: str) -> int:
    return len(text) + sum(char > "\uffff" for char in text)


def join(parts: Iterable[Rich], between: str = "\n\n") -> Rich:
    whole = Rich("")
    for part in parts:
        if part.text:
            whole = whole + Rich(between) + part if whole.text else part
    return whole


def split(rich: Rich, most: int = LONGEST) -> list[Rich]:
    """Pieces of at most `most` UTF-16 units: whole paragraphs, else sentences, else words, and never half a letter."""
    pieces: list[Rich] = []
    start = 0
    while utf16_length(rich.text[start:]) > most:
        reach = start + _fitting(rich.text[start:], most)
        cut = _cut(rich, start, reach)
        pieces.append(rich.part(start, cut))
        start = cut
    pieces.append(rich.part(start, len(rich.text)))
    return [piece for piece in pieces if piece.text]


def _fitting(text: str, most: int) -> int:
    """How many code points fit."""
    if utf16_length(text[:most]) <= most:
        return min(most, len(text))
    units = 0
    for index, char in enumerate(text):
        units += 1 + (char > "\uffff")
        if units > most:
            return index
    return len(text)


def _cut(rich: Rich, start: int, reach: int) -> int:
    """The best place to cut in the second half of what fits; outside of marks where there is such a place."""
    least = start + (reach - start) // 2
    for breaks in (_PARAGRAPH, _SENTENCE, _WORD):
        places: list[int] = [m.end() for m in breaks.finditer(rich.text, start, reach) if m.end() > least]
        outside = [p for p in places if not any(m.start < p < m.end for m in rich.marks)]
        if outside or places:
            return (outside or places)[-1]
    letters = [int(m.start()) for m in _LETTER.finditer(rich.text, start, min(reach + 1, len(rich.text)))]
    return max((p for p in letters if start < p <= reach), default=reach)
