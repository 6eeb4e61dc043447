"""Cuts a text into clauses that can be quoted: sentences, and parts of sentences that run on for too long."""

from __future__ import annotations

from collections.abc import Iterator

import regex

_SENTENCE_END = regex.compile(r"(?<=[.!?…;।؟！？。\n][\"'”’»)\]]*)\s+|(?<=[।؟。！？])")
_PAUSE = regex.compile(r"(?<=[,،:—–])\s+")
_SPACE = regex.compile(r"\s+")
_FEW_WORDS = 4
_MANY_WORDS = 38
_MOST_CLAUSES = 48


def split_clauses(text: str) -> tuple[str, ...]:
    """Parts of the text, word for word and in order. Very short sentences stay with the one before."""
    spans: list[tuple[int, int]] = []
    for start, end in _cut(text, 0, len(text), _SENTENCE_END):
        short = _words(text, start, end) < _FEW_WORDS
        if short and spans and _words(text, spans[-1][0], end) <= _MANY_WORDS:
            spans[-1] = (spans[-1][0], end)
        else:
            spans += _shortened(text, start, end)
    return tuple(text[start:end].strip() for start, end in spans[:_MOST_CLAUSES])


def _shortened(text: str, start: int, end: int) -> list[tuple[int, int]]:
    if _words(text, start, end) <= _MANY_WORDS:
        return [(start, end)]
    parts: list[tuple[int, int]] = []
    for piece in _cut(text, start, end, _PAUSE):
        for first, last in _by_words(text, *piece):
            if parts and _words(text, parts[-1][0], last) <= _MANY_WORDS // 2:
                parts[-1] = (parts[-1][0], last)
            else:
                parts.append((first, last))
    return parts


def _by_words(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Texts without any stop are cut after so many words."""
    count = 0
    for space in _SPACE.finditer(text, start, end):
        count += 1
        if count == _MANY_WORDS:
            yield start, space.start()
            start, count = space.end(), 0
    if start < end:
        yield start, end


def _cut(text: str, start: int, end: int, where: regex.Pattern[str]) -> Iterator[tuple[int, int]]:
    for found in where.finditer(text, start, end):
        if text[start : found.start()].strip():
            yield start, found.start()
        start = found.end()
    if text[start:end].strip():
        yield start, end


def _words(text: str, start: int, end: int) -> int:
    return len(text[start:end].split())
