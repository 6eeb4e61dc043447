"""Chroma as the store of vectors: embedded in the data folder, or a server by ADVISOR_CHROMA_URL.

The index is a disposable cache. Its collection is named after what it was built from (corpus, embedder, Chroma version),
filled under another name and renamed when complete, so that readers see a whole index or none. Embedded Chroma is not
safe for two processes: a lock file keeps the second one out, which then scores exactly in memory.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import numpy as np

from advisor.adapters.process_lock import ProcessLock
from advisor.errors import UnavailableError
from advisor.retrieval.exact import ExactBeside, ExactIndex
from advisor.retrieval.index_build import CorpusVectors
from advisor.retrieval.ports import Positions, Progress, VectorIndex, Vectors

if TYPE_CHECKING:
    from chromadb.api import ClientAPI
    from chromadb.api.models.Collection import Collection

FOLDER_NAME = "chroma"
EXACT_ROWS = 200_000
"""Up to here exact scoring in memory (8 bit, read in blocks) is as fast as Chroma, misses nothing and needs no building."""
_PREFIX = "advisor-"
_BUILDING = "-building"
_BATCH = 1000
_SEARCH_WIDTH = 600
_SPACE = {"hnsw": {"space": "cosine", "ef_search": _SEARCH_WIDTH, "ef_construction": 200, "max_neighbors": 32}}


class ChromaIndex:
    """Rows in a Chroma collection. Construction builds it when it is missing, stale, unfinished or unreadable."""

    def __init__(self, client: ClientAPI, corpus: CorpusVectors, progress: Progress | None = None) -> None:
        self._client = client
        self._first = _first(corpus)
        self._name = _PREFIX + _fingerprint(corpus)
        self._rows = len(corpus.rows) - self._first
        if not self._complete():
            self._build(corpus, progress)
        self._store = self._open_store()

    def nearest(self, vector: Vectors, width: int) -> tuple[Positions, Vectors]:
        """Raises UnavailableError when Chroma does not answer."""
        wanted = min(width, self._rows)
        try:
            found = self._store.similarity_search_by_vector_with_relevance_scores(vector.tolist(), k=wanted)
        except Exception as error:
            raise UnavailableError(f"the search index does not answer: {error}") from error
        rows = np.array([int(document.page_content) for document, _ in found], dtype=np.int64)
        distances = np.array([distance for _, distance in found], dtype=np.float32)
        return rows, np.clip(1 - distances, -1, 1)

    def _complete(self) -> bool:
        collection = self._find(self._name)
        return collection is not None and collection.count() == self._rows

    def _build(self, corpus: CorpusVectors, progress: Progress | None) -> None:
        """Goes on where an earlier build stopped; renames when complete; then drops what other corpora left."""
        if self._find(self._name) is not None:
            self._client.delete_collection(self._name)
        building = self._client.get_or_create_collection(
            self._name + _BUILDING,
            embedding_function=None,
            configuration=_SPACE,  # type: ignore[arg-type]
        )
        for start in range(building.count(), self._rows, _BATCH):
            end = min(start + _BATCH, self._rows)
            rows = range(self._first + start, self._first + end)
            numbers = [str(row) for row in rows]
            building.upsert(ids=numbers, documents=numbers, embeddings=corpus.compared[rows.start : rows.stop])
            if progress:
                progress(end, self._rows)
        building.modify(name=self._name)
        for other in self._client.list_collections():
            if other.name.startswith(_PREFIX) and other.name != self._name:
                self._client.delete_collection(other.name)

    def _find(self, name: str) -> Collection | None:
        return next((c for c in self._client.list_collections() if c.name == name), None)

    def _open_store(self) -> Any:
        from langchain_chroma import Chroma  # noqa: PLC0415 - only where needed

        return Chroma(
            client=self._client,
            collection_name=self._name,
            embedding_function=None,
            create_collection_if_not_exists=False,
        )


def open_index(
    corpus: CorpusVectors,
    data_dir: Path,
    chroma_url: str = "",
    *,
    exact_rows: int = EXACT_ROWS,
    progress: Progress | None = None,
) -> VectorIndex:
    """The index to search with: a Chroma server where one is set; else exact while the corpus is small, Chroma when large."""
    if not chroma_url and len(corpus.rows) <= exact_rows:
        return ExactIndex(corpus.compared)
    try:
        index = build_index(corpus, data_dir, chroma_url, progress=progress)
    except UnavailableError:
        return ExactIndex(corpus.compared)
    first = _first(corpus)
    return ExactBeside(ExactIndex(corpus.compared.upto(first)), index) if first else index


def build_index(
    corpus: CorpusVectors, data_dir: Path, chroma_url: str = "", *, progress: Progress | None = None
) -> ChromaIndex:
    """The Chroma index of this corpus, built where needed. Raises UnavailableError when the server does not answer or
    another process holds the embedded one."""
    if chroma_url:
        return _translated(lambda: ChromaIndex(_server(chroma_url), corpus, progress))
    folder = data_dir / FOLDER_NAME
    lock = ProcessLock.of(data_dir / f"{FOLDER_NAME}.lock")
    if not lock.held():
        raise UnavailableError("another process holds the search index")
    try:
        return ChromaIndex(_embedded(folder), corpus, progress)
    except Exception:  # whatever an unreadable index raises, Rust panics included: it is only a cache, start over
        _forget(folder)
        return _translated(lambda: ChromaIndex(_embedded(folder), corpus, progress))


def _embedded(folder: Path) -> ClientAPI:
    import chromadb  # noqa: PLC0415 - only where needed

    folder.mkdir(parents=True, exist_ok=True)
    return chromadb.PersistentClient(path=str(folder), settings=_settings())


def _server(url: str) -> ClientAPI:
    import chromadb  # noqa: PLC0415 - only where needed

    parts = urlsplit(url)
    return chromadb.HttpClient(
        host=parts.hostname or "127.0.0.1",
        port=parts.port or (443 if parts.scheme == "https" else 8000),
        ssl=parts.scheme == "https",
        settings=_settings(),
    )


def _settings() -> Any:
    from chromadb.config import Settings  # noqa: PLC0415 - only where needed

    return Settings(anonymized_telemetry=False)


def _forget(folder: Path) -> None:
    """Chroma keeps one open system per path; it is let go before the folder is."""
    from chromadb.api.shared_system_client import SharedSystemClient  # noqa: PLC0415 - only where needed

    SharedSystemClient.clear_system_cache()
    shutil.rmtree(folder, ignore_errors=True)


def _translated(make: Callable[[], ChromaIndex]) -> ChromaIndex:
    try:
        return make()
    except Exception as error:
        raise UnavailableError(f"the search index cannot be used: {error}") from error


def _first(corpus: CorpusVectors) -> int:
    """The first row that goes into Chroma. Where documents were imported, what is curated is always searched exactly: it
    is small beside them, and none of it may be missed."""
    return corpus.curated_rows if corpus.curated_rows < len(corpus.rows) else 0


def _fingerprint(corpus: CorpusVectors) -> str:
    version = importlib.metadata.version("chromadb")
    return hashlib.sha256(f"{corpus.fingerprint} {_first(corpus)} {version}".encode()).hexdigest()[:20]
