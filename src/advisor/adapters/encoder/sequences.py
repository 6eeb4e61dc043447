"""What the encoder sees at once: one text, or the parts of a text in a row, each to be read among the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from advisor.adapters.encoder.tokenizer import CHARS_PER_PIECE, Tokenizer

Span = tuple[int, int]


@dataclass(frozen=True)
class TokenSequence:
    """Token ids, and the spans (from, to) whose vectors are averaged: one vector per span."""

    ids: tuple[int, ...]
    spans: tuple[Span, ...]


def alone(tokenizer: Tokenizer, text: str, prefix: str, limit: int) -> TokenSequence:
    """A text by itself, averaged over everything; at most `limit` tokens."""
    ids = tuple(tokenizer.encode(text, prefix, limit))
    return TokenSequence(ids, ((0, len(ids)),))


def together(tokenizer: Tokenizer, texts: Sequence[str], prefix: str, limit: int) -> Iterator[TokenSequence]:
    """The parts of a text, one span each and in order. Where they are more than `limit` tokens, the next sequence
    begins with the last part of the one before, which is not read again but gives it a context."""
    before = tokenizer.pieces(prefix)
    room = limit - len(before) - 2
    parts = [tokenizer.pieces(text[: CHARS_PER_PIECE * limit])[:room] for text in texts]  # bounds the work
    context: list[int] = []
    inside: list[list[int]] = []
    for part in parts:
        if inside and len(context) + sum(map(len, inside)) + len(part) > room:
            yield _joined(tokenizer, before, context, inside)
            context, inside = inside[-1][: room - len(part)], []
        inside.append(part)
    if inside:
        yield _joined(tokenizer, before, context, inside)


def _joined(
    tokenizer: Tokenizer, before: Sequence[int], context: Sequence[int], parts: Sequence[Sequence[int]]
) -> TokenSequence:
    ids = [tokenizer.begin, *before, *context]
    spans: list[Span] = []
    for part in parts:
        spans.append((len(ids), len(ids) + len(part)))
        ids += part
    return TokenSequence((*ids, tokenizer.end), tuple(spans))


def shares_of(sequences: Sequence[TokenSequence], width: int) -> NDArray[np.float32]:
    """(sequences, spans, tokens): with which share a token is part of the average of a span; zeros fill up."""
    shares = np.zeros((len(sequences), max(len(s.spans) for s in sequences), width), np.float32)
    for row, sequence in zip(shares, sequences, strict=True):
        for share, (start, end) in zip(row, sequence.spans, strict=False):
            share[start:end] = 1 / max(end - start, 1)
    return shares
