"""Which vectors a corpus needs, and getting them: incremental by text hash, resumable, with progress."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

import numpy as np

from advisor.domain.passage import Passage
from advisor.retrieval.compact import CompactVectors
from advisor.retrieval.metric import Metric
from advisor.retrieval.ports import EmbeddingModel, Positions, Progress, VectorCache

_BATCH = 32
_ASKED_AT_ONCE = 512


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
) -> CompactVectors:
    """One vector per row. What the cache lacks is computed batch by batch and kept at once: a stop loses one batch."""
    keys = [row.key(embedder.name) for row in rows]
    vectors = CompactVectors(0, 0)
    missing: dict[str, list[int]] = {}
    for start in range(0, len(keys), _ASKED_AT_ONCE):
        have = cache.get(keys[start : start + _ASKED_AT_ONCE])
        found = [at for at in range(start, min(start + _ASKED_AT_ONCE, len(keys))) if keys[at] in have]
        if found:
            vectors = vectors if len(vectors) else CompactVectors(len(rows), len(have[keys[found[0]]]))
            vectors.put(np.array(found), np.stack([have[keys[at]] for at in found]))
        for at in range(start, min(start + _ASKED_AT_ONCE, len(keys))):
            if keys[at] not in have:
                missing.setdefault(keys[at], []).append(at)
    done = len(rows) - sum(len(places) for places in missing.values())
    for batch in _batches([(key, rows[places[0]]) for key, places in missing.items()]):
        texts = [row.text for _, row in batch]
        of_passages = batch[0][1].part is Part.TEXT
        fresh = embedder.embed_passages(texts) if of_passages else embedder.embed_queries(texts)
        cache.put({key: vector for (key, _), vector in zip(batch, fresh, strict=True)})
        vectors = vectors if len(vectors) else CompactVectors(len(rows), fresh.shape[1])
        for (key, _), vector in zip(batch, fresh, strict=True):
            places = np.array(missing[key])
            vectors.put(places, np.repeat(vector[None, :], len(places), axis=0))
            done += len(places)
        if progress:
            progress(done, len(rows))
    return vectors


@dataclass(frozen=True)
class CorpusVectors:
    """The vectors of all passages, compared by the learnt metric. `curated_rows`: how many rows from the first on belong
    to curated passages, where excerpts of documents follow."""

    rows: tuple[Row, ...]
    compared: CompactVectors
    metric: Metric
    embedder: str
    curated_rows: int = 0

    @classmethod
    def build(
        cls,
        passages: Sequence[Passage],
        embedder: EmbeddingModel,
        cache: VectorCache,
        progress: Progress | None = None,
    ) -> CorpusVectors:
        """Imported excerpts come after the curated passages. They have no phrasings; the metric is learnt from curated
        passages alone and so does not move when documents come and go."""
        rows = needed_rows(passages)
        curated = next((n for n, row in enumerate(rows) if not passages[row.owner].curated), len(rows))
        raw = obtain_vectors(rows, embedder, cache, progress)
        metric = Metric.learn(raw, np.array([row.owner for row in rows[:curated]]))
        return cls(rows, metric.apply_all(raw), metric, embedder.name, curated)

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
