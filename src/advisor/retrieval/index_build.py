"""Which vectors a corpus needs, and getting them: incremental by text hash, resumable, with progress."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

import numpy as np

from advisor.domain.passage import Passage
from advisor.retrieval.metric import Metric
from advisor.retrieval.ports import EmbeddingModel, Positions, Progress, VectorCache, Vectors

_BATCH = 32


class Part(StrEnum):
    """What of a passage a vector stands for."""

    TEXT = "text"
    PHRASING = "phrasing"
    OUTSIDE = "outside"
    """Not of a passage at all: a question that the corpus does not answer."""


@dataclass(frozen=True, slots=True)
class Row:
    """One vector that is needed: of the passage at position `owner`, in that language."""

    owner: int
    part: Part
    lang: str
    text: str

    def key(self, embedder: str) -> str:
        """The same text embedded the same way has the same key."""
        way = "passage" if self.part is Part.TEXT else "query"
        return hashlib.sha256(f"{embedder}\0{way}\0{self.text}".encode("utf-8", "replace")).hexdigest()[:16]


def needed_rows(passages: Sequence[Passage]) -> tuple[Row, ...]:
    """One for the text in each language and one per phrasing; rows of a passage stand together, texts first."""
    return tuple(row for owner, passage in enumerate(passages) for row in _rows_of(owner, passage))


def outside_rows(questions: Iterable[tuple[str, str]]) -> tuple[Row, ...]:
    """Rows of (language, question)."""
    return tuple(Row(-1, Part.OUTSIDE, lang, text) for lang, text in questions)


def obtain_vectors(
    rows: Sequence[Row], embedder: EmbeddingModel, cache: VectorCache, progress: Progress | None = None
) -> Vectors:
    """One vector per row. What the cache lacks is computed batch by batch and kept at once: a stop loses one batch."""
    keys = [row.key(embedder.name) for row in rows]
    have = dict(cache.get(keys))
    missing = list({key: row for key, row in zip(keys, rows, strict=True) if key not in have}.items())
    done = len(rows) - len(missing)
    for batch in _batches(missing):
        texts = [row.text for _, row in batch]
        of_passages = batch[0][1].part is Part.TEXT
        vectors = embedder.embed_passages(texts) if of_passages else embedder.embed_queries(texts)
        fresh = {key: vector for (key, _), vector in zip(batch, vectors, strict=True)}
        cache.put(fresh)
        have |= fresh
        done += len(batch)
        if progress:
            progress(done, len(rows))
    return np.stack([have[key] for key in keys]) if keys else np.zeros((0, 0), dtype=np.float32)


@dataclass(frozen=True)
class CorpusVectors:
    """The vectors of all passages, compared by the learnt metric."""

    rows: tuple[Row, ...]
    compared: Vectors
    metric: Metric
    embedder: str

    @classmethod
    def build(
        cls,
        passages: Sequence[Passage],
        embedder: EmbeddingModel,
        cache: VectorCache,
        progress: Progress | None = None,
    ) -> CorpusVectors:
        """Imported excerpts have no phrasings; the metric is learnt from curated passages alone and so does not move
        when documents come and go."""
        rows = needed_rows(passages)
        raw = obtain_vectors(rows, embedder, cache, progress)
        owners = np.array([row.owner for row in rows])
        learnt = np.array([passages[row.owner].curated for row in rows], dtype=bool)
        metric = Metric.learn(raw[learnt], owners[learnt])
        return cls(rows, metric.apply(raw), metric, embedder.name)

    @cached_property
    def owners(self) -> Positions:
        return np.array([row.owner for row in self.rows], dtype=np.int64)

    @cached_property
    def is_phrasing(self) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
        return np.array([row.part is Part.PHRASING for row in self.rows], dtype=bool)

    @cached_property
    def fingerprint(self) -> str:
        """Changes with any text and with the embedder, from which the metric follows; names an index of these vectors."""
        digest = hashlib.sha256(self.embedder.encode())
        for row in self.rows:
            digest.update(f"{row.owner}\0{row.key(self.embedder)}\n".encode())
        return digest.hexdigest()[:16]


def _rows_of(owner: int, passage: Passage) -> Iterator[Row]:
    for lang, text in passage.texts.items():
        yield Row(owner, Part.TEXT, lang, "\n".join(filter(None, (text.title, text.body, *text.do, text.watch))))
    for lang, phrases in passage.asked_as.items():
        for phrase in phrases:
            yield Row(owner, Part.PHRASING, lang, phrase)


def _batches(missing: Sequence[tuple[str, Row]]) -> Iterator[Sequence[tuple[str, Row]]]:
    """Batches of one kind each, short texts with short ones."""
    for texts in (True, False):
        kind = sorted((m for m in missing if (m[1].part is Part.TEXT) == texts), key=lambda m: len(m[1].text))
        for start in range(0, len(kind), _BATCH):
            yield kind[start : start + _BATCH]
