"""Vectors in little memory, words in three arrays, and the corpus looked at with its own vectors."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import pytest

from advisor.domain.passage import Passage, PassageKind, PassageText
from advisor.retrieval.compact import CompactVectors
from advisor.retrieval.exact import ExactBeside, ExactIndex
from advisor.retrieval.index_build import CorpusVectors, Part, Row, obtain_vectors
from advisor.retrieval.lexical import LexicalIndex
from advisor.retrieval.metric import Metric
from advisor.retrieval.question_parts import QuestionParts
from advisor.retrieval.self_check import same_passages, unfound_passages
from advisor.settings import content_folder


def _unit(rows: int, width: int = 64, seed: int = 0) -> np.ndarray:
    vectors = np.random.default_rng(seed).normal(size=(rows, width))
    return (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)


def test_compact_vectors_read_like_an_array_and_score_the_same() -> None:
    """Protects search from the rounding that saves three quarters of the memory."""
    vectors = _unit(3000)
    compact = CompactVectors.of(vectors)
    assert compact.shape == (3000, 64)
    assert np.allclose(compact[:], vectors, atol=0.005)
    assert np.allclose(compact[7], vectors[7], atol=0.005)
    assert np.allclose(np.linalg.norm(compact[:], axis=1), 1, atol=1e-5)
    assert np.allclose(compact.products(vectors[5]), vectors @ vectors[5], atol=0.01)
    assert len(compact.upto(10)) == 10
    assert sum(len(rows) for _, rows in compact.blocks()) == 3000
    assert CompactVectors(0, 4).products(np.ones(4, dtype=np.float32)).shape == (0,)


def test_the_metric_learns_block_by_block_what_it_would_learn_at_once() -> None:
    """Protects the closed form behind all comparing."""
    vectors, owners = _unit(2500, 16), np.arange(2500) // 5
    learnt = Metric.learn(vectors, owners)
    means = vectors.reshape(-1, 5, 16).mean(axis=1).repeat(5, axis=0)
    spread = (vectors - means).T @ (vectors - means) / len(vectors)
    mixed = 0.7 * spread + 0.3 * np.trace(spread) / 16 * np.eye(16)
    values, directions = np.linalg.eigh(mixed)
    assert np.allclose(learnt.whitening, (directions / np.sqrt(values)) @ directions.T, rtol=0.02, atol=0.02)


def test_curated_rows_are_searched_exactly_beside_an_index_that_misses_some() -> None:
    """Protects curated passages among a hundred thousand excerpts."""

    class Forgetful:
        def nearest(self, vector: np.ndarray, width: int) -> tuple[np.ndarray, np.ndarray]:
            return np.array([12, 11]), np.array([0.9, 0.8], dtype=np.float32)

    vectors = CompactVectors.of(_unit(20))
    rows, similarities = ExactBeside(ExactIndex(vectors.upto(10)), Forgetful()).nearest(vectors[3], 2)
    assert rows.tolist() == [*range(10), 12, 11]
    assert int(rows[np.argmax(similarities)]) == 3


def _passage(name: str, text: str, lang: str = "en", **more: object) -> Passage:
    return Passage(name, PassageKind.CONCEPT, (), ("x#1",), {lang: PassageText(name, text)}, language=lang, **more)  # type: ignore[arg-type]


def test_documents_move_neither_the_scores_of_passages_nor_what_is_known() -> None:
    """Protects curated answers and the coverage decision from documents that come and go."""
    curated = [_passage("a", "trust grows slowly"), _passage("b", "money and power")]
    extra = [_passage(f"d.{n}", "trust bees honey " * 9, curated=False) for n in range(50)]
    alone, beside = LexicalIndex.build(curated), LexicalIndex.build([*curated, *extra])
    assert np.allclose(beside.scores("trust", "en")[:2], alone.scores("trust", "en"))
    assert beside.scores("honey", "en")[2:].all()
    assert beside.known_share("honey trust") == alone.known_share("honey trust") == 0.5


def test_texts_count_only_in_their_own_language() -> None:
    """Protects Spanish questions from English noise once one Spanish text is there."""
    index = LexicalIndex.build([_passage("a", "no doubt"), _passage("b", "no hay duda", "es")])
    assert index.scores("no", "es").tolist()[0] == 0
    assert index.scores("no", "es")[1] > 0
    assert index.scores("no", None).all()


@pytest.mark.parametrize(
    ("query", "parts"),
    [
        ("how do we start, and who decides about money?", 2),
        ("Who pays for it? What if they leave?", 2),
        ("¿cómo empezamos? ¿quién decide el dinero?", 2),
        ("comment commencer et qui décide de l'argent ?", 2),
        ("donors and villages do not trust each other", 0),
        ("who?", 0),
        ("We are three villages. Nothing moves. Who decides?", 0),
    ],
)
def test_two_questions_in_one_message_are_told_apart(query: str, parts: int) -> None:
    """Protects questions of two parts, and stories from being torn."""
    assert len(QuestionParts(content_folder("knowledge"))(query)) == parts


class _Model:
    name = "axes"

    def embed_queries(self, texts: Sequence[str]) -> np.ndarray:
        return np.stack(
            [
                _unit(1, 32, seed=int(text.split()[0]))[0] + _unit(1, 32, seed=hash(text) % 1000)[0] * 0.3
                for text in texts
            ]
        )

    embed_passages = embed_queries


def test_passages_that_their_phrasings_do_not_find_and_twins_are_named() -> None:
    """Protects `knowledge check --deep`: passage 3 has phrasings of all others, passages 8 and 9 the same."""

    rows, vectors = [], []
    base = _unit(10, 48, seed=4)
    rng = np.random.default_rng(2)
    for owner in range(10):
        rows.append(Row(owner, Part.TEXT, "en", f"text {owner}"))
        vectors.append(base[owner])
        for n in range(6):
            own = base[(n * 2 + 4) % 8] if owner == 3 else base[8] if owner == 9 else base[owner]
            rows.append(Row(owner, Part.PHRASING, "en", f"{owner} {n}"))
            vectors.append(own + rng.normal(scale=0.03, size=48))
    stacked = np.asarray(vectors, dtype=np.float32)
    stacked /= np.linalg.norm(stacked, axis=1, keepdims=True)
    metric = Metric(np.zeros(48, dtype=np.float32), np.eye(48, dtype=np.float32))
    corpus = CorpusVectors(tuple(rows), CompactVectors.of(stacked), metric, "test", len(rows))
    assert [n for n, _ in unfound_passages(corpus, 10, first=1) if n not in (8, 9)] == [3]
    assert [(a, b) for a, b, _ in same_passages(corpus, 10, 0.9)] == [(8, 9)]


def test_a_cache_gives_its_vectors_in_place() -> None:
    """Protects rows that share a text: one vector computed, put in both places."""

    class Cache(dict[str, np.ndarray]):
        def get(self, keys: Sequence[str]) -> Mapping[str, np.ndarray]:  # type: ignore[override]
            return {key: self[key] for key in keys if key in self}

        put = dict.update

    rows = [
        Row(0, Part.PHRASING, "en", "1 same"),
        Row(1, Part.PHRASING, "en", "2 other"),
        Row(2, Part.PHRASING, "en", "1 same"),
    ]
    cache = Cache()
    seen: list[tuple[int, int]] = []
    found = obtain_vectors(rows, _Model(), cache, lambda done, total: seen.append((done, total)))
    assert np.array_equal(found[0], found[2])
    assert len(cache) == 2
    assert seen == [(3, 3)]
    assert np.allclose(obtain_vectors(rows, _Model(), cache)[:], found[:], atol=0.02)
