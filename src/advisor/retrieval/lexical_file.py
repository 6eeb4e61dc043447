"""Keeps the index of words on disk: building it takes a second of every start, reading it a few hundredths."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from advisor.domain.passage import Passage
from advisor.retrieval.lexical import LexicalIndex, Postings

_FORM = "1"
"""To be raised whenever the same passages give another index."""
_NAME = "words-{key}.npz"
_PHRASINGS = "phrasings"
_BREAK = "\n"


def kept_index(passages: Sequence[Passage], folder: Path) -> LexicalIndex:
    """The index of these passages: from `folder` where it is there and whole, else built, and kept for the next start. A
    folder that cannot be written to costs time, nothing else."""
    path = folder / _NAME.format(key=_key(passages))
    try:
        return _read(path, len(passages))
    except (OSError, ValueError, KeyError, EOFError, BadZipFile):
        index = LexicalIndex.build(passages)
    try:
        _write(path, index)
    except OSError:
        return index
    for old in folder.glob(_NAME.format(key="*")):
        if old != path:
            old.unlink(missing_ok=True)
    return index


def _key(passages: Sequence[Passage]) -> str:
    told = hashlib.sha256(_FORM.encode())
    for passage in passages:
        told.update(repr((passage.id, passage.curated, passage.texts, passage.asked_as)).encode())
    return told.hexdigest()[:16]


def _arrays(index: LexicalIndex) -> Iterator[tuple[str, NDArray[np.generic]]]:
    yield "vocabulary", _packed(sorted(index.vocabulary))
    for name, postings in ((_PHRASINGS, index.phrasings), *index.told.items()):
        yield f"{name}.words", _packed(postings.words)
        yield f"{name}.ends", postings.ends
        yield f"{name}.places", postings.places
        yield f"{name}.weights", postings.weights


def _read(path: Path, size: int) -> LexicalIndex:
    with np.load(path, allow_pickle=False) as file:
        arrays = {name: file[name] for name in file.files}
    names = [name.removesuffix(".words") for name in arrays if name.endswith(".words")]
    postings = {
        name: Postings(
            _unpacked(arrays[f"{name}.words"]),
            arrays[f"{name}.ends"],
            arrays[f"{name}.places"],
            arrays[f"{name}.weights"],
        )
        for name in names
    }
    return LexicalIndex(size, postings.pop(_PHRASINGS), postings, frozenset(_unpacked(arrays["vocabulary"])))


def _write(path: Path, index: LexicalIndex) -> None:
    """All or nothing."""
    descriptor, name = tempfile.mkstemp(dir=path.parent, suffix=".part")
    try:
        with os.fdopen(descriptor, "wb") as file:
            np.savez(file, allow_pickle=False, **dict(_arrays(index)))
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _packed(words: Sequence[str]) -> NDArray[np.uint8]:
    return np.frombuffer(_BREAK.join(words).encode(), np.uint8)


def _unpacked(told: NDArray[np.uint8]) -> Sequence[str]:
    text = told.tobytes().decode()
    return text.split(_BREAK) if text else ()
