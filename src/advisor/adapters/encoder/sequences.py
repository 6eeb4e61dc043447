"""What the encoder sees at once: a text cut into parts, each to be read among the others, and the text as a whole."""

from __future__ import annotations

from collections.abc import Sequence
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


def sequences(tokenizer: Tokenizer, parts: Sequence[str], prefix: str, limit: int) -> list[TokenSequence]:
    """One span for the text as a whole, then one for each part, in order. Where the parts are more than `limit` tokens, the
    next sequence begins with the last part of the one before, which is not read again but gives it a context; then the
    whole is what the first sequence holds."""
    before = tokenizer.pieces(prefix)
    room = limit - len(before) - 2
    pieces = [tokenizer.pieces(part[: CHARS_PER_PIECE * limit])[:room] for part in parts]  # bounds the work
    found: list[TokenSequence] = []
    context: list[int] = []
    inside: list[list[int]] = []
    for part in pieces:
        if inside and len(context) + sum(map(len, inside)) + len(part) > room:
            found.append(_joined(tokenizer, before, context, inside))
            context, inside = inside[-1][: room - len(part)], []
        inside.append(part)
    found.append(_joined(tokenizer, before, context, inside))
    first = found[0]
    found[0] = TokenSequence(first.ids, ((0, len(first.ids)), *first.spans))
    return found


def _joined(
    tokenizer: Tokenizer, before: Sequence[int], context: Sequence[int], parts: Sequence[Sequence[int]]
) -> TokenSequence:
    ids = [tokenizer.begin, *before, *context]
    spans: list[Span] = []
    for part in parts:
        spans.append((len(ids), len(ids) + len(part)))
        ids += part
    return TokenSequence((*ids, tokenizer.end), tuple(spans))


def shares_of(sequence: TokenSequence) -> NDArray[np.float32]:
    """(spans, tokens): with which share a token is part of the average of a span."""
    shares = np.zeros((len(sequence.spans), len(sequence.ids)), np.float32)
    for share, (start, end) in zip(shares, sequence.spans, strict=True):
        share[start:end] = 1 / max(end - start, 1)
    return shares
