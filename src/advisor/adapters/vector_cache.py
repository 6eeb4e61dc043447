"""Vectors by the hash of their text: those that ship with the knowledge, and those computed on this machine."""

from __future__ import annotations

import os
import sqlite3
import tempfile
import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from functools import cached_property
from pathlib import Path
from zipfile import BadZipFile

import numpy as np

from advisor.errors import AdvisorWarning, UnavailableError
from advisor.retrieval.ports import Vectors

SHIPPED_NAME = "models/vectors.npz"
LOCAL_NAME = "vectors.sqlite3"
_STEPS = 127
_ASKED_AT_ONCE = 500


class ShippedVectors:
    """A read-only file of vectors in 8 bit with one scale per row: a quarter of the size, the same order of results."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def get(self, keys: Sequence[str]) -> Mapping[str, Vectors]:
        position, steps, scales = self._content
        wanted = [(key, position[key]) for key in keys if key in position]
        rows = [at for _, at in wanted]
        vectors = steps[rows].astype(np.float32) * scales[rows, None]
        return {key: vector for (key, _), vector in zip(wanted, vectors, strict=True)}

    @cached_property
    def _content(self) -> tuple[dict[str, int], np.ndarray[tuple[int, int], np.dtype[np.int8]], Vectors]:
        try:
            with np.load(self._path, allow_pickle=False) as file:
                keys, steps, scales = file["keys"], file["steps"], file["scales"].astype(np.float32)
        except FileNotFoundError:
            return {}, np.zeros((0, 0), dtype=np.int8), np.zeros(0, dtype=np.float32)
        except (OSError, ValueError, KeyError, EOFError, BadZipFile) as error:
            warnings.warn(
                f"{self._path} cannot be read ({error}); vectors are computed anew", AdvisorWarning, stacklevel=2
            )
            return {}, np.zeros((0, 0), dtype=np.int8), np.zeros(0, dtype=np.float32)
        return {f"{int(key):016x}": at for at, key in enumerate(keys)}, steps, scales


def write_shipped(path: Path, vectors: Mapping[str, Vectors]) -> None:
    """Replaces the shipped file at once. Keys are sorted, so that the same vectors give the same file."""
    keys = sorted(vectors)
    rows = np.stack([vectors[key] for key in keys])
    scales = np.maximum(np.abs(rows).max(axis=1), 1e-9) / _STEPS
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(dir=path.parent, suffix=".npz")
    with os.fdopen(descriptor, "wb") as file:
        np.savez_compressed(
            file,
            keys=np.array([int(key, 16) for key in keys], dtype=np.uint64),
            steps=np.round(rows / scales[:, None]).astype(np.int8),
            scales=scales.astype(np.float32),
        )
    Path(name).chmod(0o644)
    Path(name).replace(path)


class LocalVectors:
    """A small SQLite file in the data folder. Several processes may use it at once."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def get(self, keys: Sequence[str]) -> Mapping[str, Vectors]:
        found: dict[str, Vectors] = {}
        if not keys or not self._path.exists():
            return found
        with self._open() as db:
            for start in range(0, len(keys), _ASKED_AT_ONCE):
                some = keys[start : start + _ASKED_AT_ONCE]
                marks = ",".join("?" * len(some))
                query = f"SELECT key, vector FROM vectors WHERE key IN ({marks})"  # noqa: S608 - only question marks
                for key, blob in db.execute(query, list(some)):
                    found[key] = np.frombuffer(blob, dtype=np.float16).astype(np.float32)
        return found

    def put(self, vectors: Mapping[str, Vectors]) -> None:
        with self._open() as db:
            rows = [(key, vector.astype(np.float16).tobytes()) for key, vector in vectors.items()]
            db.executemany("INSERT OR REPLACE INTO vectors (key, vector) VALUES (?, ?)", rows)

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        """A transaction. A file that is no database any more is put away: it is only a cache."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        try:
            db = self._connect()
        except sqlite3.OperationalError as error:
            raise UnavailableError(f"{self._path} cannot be used right now: {error}") from error
        except sqlite3.DatabaseError:
            self._path.replace(self._path.with_suffix(".unreadable"))
            db = self._connect()
        with closing(db), db:
            yield db

    def _connect(self) -> sqlite3.Connection:
        db = sqlite3.connect(self._path, timeout=30)
        try:
            db.execute("PRAGMA journal_mode=WAL")
            db.execute("CREATE TABLE IF NOT EXISTS vectors (key TEXT PRIMARY KEY, vector BLOB NOT NULL) WITHOUT ROWID")
        except sqlite3.DatabaseError:
            db.close()
            raise
        return db


class LayeredVectors:
    """The shipped vectors first, then the local ones; new ones become local."""

    def __init__(self, shipped: ShippedVectors, local: LocalVectors) -> None:
        self._shipped = shipped
        self._local = local

    @classmethod
    def open(cls, knowledge_folder: Path, data_dir: Path) -> LayeredVectors:
        """Reads nothing yet."""
        return cls(ShippedVectors(knowledge_folder / SHIPPED_NAME), LocalVectors(data_dir / LOCAL_NAME))

    def get(self, keys: Sequence[str]) -> Mapping[str, Vectors]:
        found = dict(self._shipped.get(keys))
        found |= self._local.get([key for key in keys if key not in found])
        return found

    def put(self, vectors: Mapping[str, Vectors]) -> None:
        self._local.put(vectors)
