"""Puts the library together from passages, vectors and the trained decision."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from advisor.domain.passage import Passage
from advisor.retrieval.coverage import FILE_NAME as COVERAGE_FILE
from advisor.retrieval.coverage import Coverage, Report, Strange, train_coverage
from advisor.retrieval.index_build import CorpusVectors, Part, Row, needed_rows, obtain_vectors, outside_rows
from advisor.retrieval.lexical import LexicalIndex, words
from advisor.retrieval.outside import OutsideQuestion, read_outside_questions
from advisor.retrieval.ports import EmbeddingModel, Progress, VectorCache, VectorIndex
from advisor.retrieval.question_parts import QuestionParts
from advisor.retrieval.search import CorpusLibrary, DenseSearch


def word_library(passages: Sequence[Passage], lexical: LexicalIndex | None = None) -> CorpusLibrary:
    """Search by words alone: ready at once, for while vectors are missing."""
    return CorpusLibrary(passages, lexical or LexicalIndex.build(passages))


def full_library(
    passages: Sequence[Passage],
    folder: Path,
    embedder: EmbeddingModel,
    cache: VectorCache,
    *,
    make_index: Callable[[CorpusVectors], VectorIndex] | None = None,
    progress: Progress | None = None,
    lexical: LexicalIndex | None = None,
) -> CorpusLibrary:
    """Words and vectors. `folder` is the knowledge folder; missing vectors are computed and cached. Imported excerpts
    come last among the passages."""
    corpus = CorpusVectors.build(passages, embedder, cache, progress)
    questions = read_outside_questions(folder)
    strange = strange_vectors(questions, corpus, embedder, cache)
    lexical = lexical or LexicalIndex.build(passages)
    coverage = _trained(folder, corpus, strange, questions)
    index = make_index(corpus) if make_index else None
    dense = DenseSearch(passages, embedder, corpus, coverage, strange, index=index, split=QuestionParts(folder))
    return CorpusLibrary(passages, lexical, dense)


def strange_vectors(
    questions: Sequence[OutsideQuestion], corpus: CorpusVectors, embedder: EmbeddingModel, cache: VectorCache
) -> Strange:
    """The strange questions, compared as the corpus is."""
    raw = obtain_vectors(outside_rows((q.lang, q.text) for q in questions), embedder, cache)
    return Strange(corpus.metric.apply(raw[:]), tuple(q.kind for q in questions))


def train(corpus: CorpusVectors, strange: Strange, questions: Sequence[OutsideQuestion]) -> tuple[Coverage, Report]:
    """The decision whether a question is covered, and how it does on questions held out."""
    seen_in = _word_counts(corpus.rows)
    phrasings = [row for row in corpus.rows if row.part is Part.PHRASING]
    return train_coverage(
        corpus,
        [_share(row.text, seen_in, but_one=True) for row in phrasings],
        strange,
        [_share(q.text, seen_in, but_one=False) for q in questions],
    )


def shipped_rows(passages: Sequence[Passage], questions: Sequence[OutsideQuestion]) -> tuple[Row, ...]:
    """Everything whose vectors belong into the shipped file."""
    return (*needed_rows(passages), *outside_rows((q.lang, q.text) for q in questions))


def _trained(folder: Path, corpus: CorpusVectors, strange: Strange, questions: Sequence[OutsideQuestion]) -> Coverage:
    """The decision in the knowledge folder if it is for this embedder, else one trained now (some seconds)."""
    try:
        coverage = Coverage.load(folder / COVERAGE_FILE)
        if coverage.embedder == corpus.embedder:
            return coverage
    except (OSError, ValueError, KeyError):
        pass
    return train(corpus, strange, questions)[0]


def _word_counts(rows: Sequence[Row]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for row in rows:
        for word in set(words(row.text)):
            counts[word] = counts.get(word, 0) + 1
    return counts


def _share(text: str, seen_in: dict[str, int], *, but_one: bool) -> float:
    asked = set(words(text))
    return float(np.mean([seen_in.get(word, 0) > but_one for word in asked])) if asked else 0.0
