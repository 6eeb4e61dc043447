"""Getting vectors: only what is missing, kept at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import pytest

from advisor.domain.passage import Passage, PassageKind, PassageText
from advisor.errors import ContentError
from advisor.retrieval.coverage import Coverage
from advisor.retrieval.index_build import needed_rows, obtain_vectors
from advisor.retrieval.metric import Metric
from advisor.retrieval.outside import read_outside_questions
from advisor.retrieval.ports import Vectors
from advisor.settings import content_folder


class CountingModel:
    """Random vectors; stops after some batches when told to."""

    name = "counting"

    def __init__(self, batches: int = 1000) -> None:
        self.embedded = 0
        self._left = batches

    def embed_queries(self, texts: Sequence[str]) -> Vectors:
        if self._left == 0:
            raise InterruptedError
        self._left -= 1
        self.embedded += len(texts)
        rows = np.array([np.random.default_rng(abs(hash(text)) % 2**32).normal(size=8) for text in texts])
        return (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)

    embed_passages = embed_queries


class DictCache:
    """In memory."""

    def __init__(self) -> None:
        self.kept: dict[str, Vectors] = {}

    def get(self, keys: Sequence[str]) -> Mapping[str, Vectors]:
        return {key: self.kept[key] for key in keys if key in self.kept}

    def put(self, vectors: Mapping[str, Vectors]) -> None:
        self.kept |= vectors


def _passage(number: int) -> Passage:
    asked = {"en": tuple(f"question {number} {n}" for n in range(10)), "es": (f"pregunta {number}",)}
    return Passage(
        f"p{number}", PassageKind.CONCEPT, (), ("x#1",), {"en": PassageText(f"Title {number}", "Body.")}, asked
    )


def test_a_stopped_build_goes_on_where_it_was() -> None:
    """Protects hours of embedding from one interruption."""
    rows, cache = needed_rows([_passage(n) for n in range(20)]), DictCache()
    with pytest.raises(InterruptedError):
        obtain_vectors(rows, CountingModel(batches=3), cache)
    assert len(cache.kept) == 84
    again, seen = CountingModel(), []
    obtain_vectors(rows, again, cache, lambda done, total: seen.append((done, total)))
    assert again.embedded == len(rows) - 84
    assert seen[-1] == (len(rows), len(rows))


def test_only_changed_texts_are_embedded_again() -> None:
    """Protects that editing one passage costs one passage."""
    passages, cache = [_passage(n) for n in range(5)], DictCache()
    obtain_vectors(needed_rows(passages), CountingModel(), cache)
    model = CountingModel()
    obtain_vectors(needed_rows([*passages[:4], _passage(9)]), model, cache)
    assert model.embedded == 12


def test_the_metric_makes_differences_within_a_passage_count_less() -> None:
    """Protects the point of the learnt metric."""
    rng = np.random.default_rng(0)
    meaning = np.repeat(rng.normal(size=(20, 1)), 10, axis=0)
    vectors = np.hstack([meaning, rng.normal(scale=3, size=(200, 4))]).astype(np.float32)
    owners = np.repeat(np.arange(20), 10)
    metric = Metric.learn(vectors, owners)
    weight = np.abs(metric.whitening).sum(axis=0)
    assert weight[0] > 1.5 * weight[1:].max()
    assert np.allclose(np.linalg.norm(metric.apply(vectors), axis=1), 1, atol=1e-5)


def test_a_trained_decision_survives_its_file(tmp_path: Path) -> None:
    """Protects models/coverage.json from drifting from the code."""
    coverage = Coverage.load(content_folder("knowledge") / "models" / "coverage.json")
    coverage.save(tmp_path / "models" / "coverage.json")
    again = Coverage.load(tmp_path / "models" / "coverage.json")
    assert np.array_equal(again.weights, coverage.weights)
    assert again.bias == coverage.bias


def test_strange_questions_cover_all_kinds_and_languages() -> None:
    """Protects the training set from losing a language."""
    questions = read_outside_questions(content_folder("knowledge"))
    langs = {lang: sum(q.lang == lang for q in questions) for lang in ("en", "es", "fr", "pt", "ar", "sw", "bn", "hi")}
    assert langs["en"] >= 60
    assert min(langs.values()) >= 12
    assert {q.kind for q in questions} == {"legal", "tax", "medical", "safety", "other"}


def test_a_wrong_line_among_strange_questions_is_named(tmp_path: Path) -> None:
    """Protects curators from a silently dropped line."""
    (tmp_path / "examples" / "outside").mkdir(parents=True)
    path = tmp_path / "examples" / "outside" / "en.txt"
    path.write_text("# a comment\ntax | vat?\nno bar here\nspace | ufo?\n", encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        read_outside_questions(tmp_path)
    assert [p.split("en.txt:")[1][0] for p in caught.value.problems] == ["3", "4"]
