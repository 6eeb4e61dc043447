"""Does the corpus answer this question at all?

A similarity threshold cannot tell: near misses ("how are partners in a law firm taxed?") use the corpus's own words. The
decision here is a logistic regression on how near the phrasings of passages are, how near authored strange questions are
(`knowledge/examples/outside/`), how many of the words are known, and where in the space of meanings the question lies.
Trained on phrasings, each seen without itself, against strange questions, each seen without its own group of likenesses.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from advisor.retrieval.index_build import CorpusVectors
from advisor.retrieval.ports import Positions, Vectors

FILE_NAME = "models/coverage.json"

_NEAREST = (1, 5, 20)
_NEAREST_OUTSIDE = (1, 3)
_MEANING_WEIGHT = 5.0
"""Scale of the 384 coordinates beside the few features; the ridge penalty sees both."""
_RIDGE = 3.0
_KEPT = 0.917
"""Share of held-out phrasings that must be judged covered. Real questions lie nearer than the oddest phrasings: at this line
97 of 100 of the tuning questions are covered."""
_ALIKE = 0.5
"""Strange questions nearer than this are one group (a question and its translations) and are held out together."""
_FOLDS = 5
_SMALL_STEP = 1e-4
_FIRM = 3.0
_NEARER = 0.02
_KIND_SIMILARITY = 0.3
"""Nearer than this, a refused question is of the kind of its nearest strange question, where no phrasing is nearer."""

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Verdict:
    """`outside` names the kind (legal, tax, medical, safety) of a question that is not covered, where recognised.
    `by_excerpts`: an imported document comes nearer to it than anything curated. `undecided`: only just
    covered, or not covered and yet nearer to a phrasing than to any strange question."""

    covered: bool
    outside: str | None = None
    by_excerpts: bool = False
    undecided: bool = False


@dataclass(frozen=True)
class Report:
    """How the decision does on what it was not trained on."""

    kept: float
    refused: float


@dataclass(frozen=True)
class Strange:
    """Strange questions as compared vectors with their kinds."""

    vectors: Vectors
    kinds: tuple[str, ...]


@dataclass(frozen=True)
class Coverage:
    """The trained decision. `embedder` says for which vectors it holds; an imported excerpt answers when it is as near as
    the nearest other phrasing usually is (`excerpt_line`)."""

    embedder: str
    mean: Floats
    scale: Floats
    weights: Floats
    bias: float
    excerpt_line: float

    def judge(
        self, query: Vectors, similarities: Vectors, known_share: float, strange: Strange, best_excerpt: float = -1.0
    ) -> Verdict:
        """`query` is compared (by the metric), `similarities` those of the nearest rows in any order."""
        outside = strange.vectors @ query
        features = _features(similarities[None, :], outside[None, :], np.array([known_share]), query[None, :])
        score = float(self._scores(features)[0])
        if best_excerpt >= max(self.excerpt_line, float(similarities.max())):
            return Verdict(covered=True, by_excerpts=True)
        if score >= 0:
            return Verdict(covered=True, undecided=score < _FIRM)
        nearest = int(np.argmax(outside))
        undecided = bool(outside[nearest] + _NEARER < similarities.max())
        like_it = (
            outside[nearest] >= _KIND_SIMILARITY and not undecided
        )  # "make them send the truck" is no question of tax
        kind = strange.kinds[nearest] if like_it else "other"
        return Verdict(covered=False, outside=None if kind == "other" else kind, undecided=undecided)

    def _scores(self, features: Floats) -> Floats:
        return ((features - self.mean) / self.scale) @ self.weights + self.bias

    def save(self, path: Path) -> None:
        """Numbers with five digits: they are read by diffs and carry no more."""
        path.parent.mkdir(parents=True, exist_ok=True)
        content: dict[str, Any] = {"embedder": self.embedder, "bias": round(self.bias, 5)}
        content["excerpt_line"] = round(self.excerpt_line, 5)
        for name in ("mean", "scale", "weights"):
            content[name] = [round(float(x), 5) for x in getattr(self, name)]
        path.write_text(json.dumps(content) + "\n", encoding="utf-8")

    @classmethod
    def load(cls, path: Path) -> Coverage:
        """Raises OSError, ValueError or KeyError for a file that is missing or none of ours."""
        content = json.loads(path.read_text(encoding="utf-8"))
        mean, scale, weights = (np.array(content[name], dtype=np.float64) for name in ("mean", "scale", "weights"))
        return cls(content["embedder"], mean, scale, weights, float(content["bias"]), float(content["excerpt_line"]))


def train_coverage(
    corpus: CorpusVectors, known_shares: Sequence[float], strange: Strange, strange_known_shares: Sequence[float]
) -> tuple[Coverage, Report]:
    """`known_shares`: for each phrasing row, in order, the share of its words known to *other* phrasings."""
    phrasings = np.flatnonzero(corpus.is_phrasing)
    inside = _inside_features(corpus, phrasings, np.array(known_shares), strange)
    groups = _groups(strange.vectors)
    outside = _outside_features(corpus, np.array(strange_known_shares), strange, groups)
    features = np.concatenate([inside, outside])
    answered = np.concatenate([np.ones(len(inside)), np.zeros(len(outside))])
    fold = np.concatenate([corpus.owners[phrasings] % _FOLDS, groups % _FOLDS])
    scores = np.empty(len(features))
    for held in range(_FOLDS):
        out = fold == held
        scores[out] = _fit(features[~out], answered[~out], corpus.embedder)._scores(features[out])
    line = float(np.quantile(scores[answered == 1], 1 - _KEPT))
    fitted = _fit(features, answered, corpus.embedder)
    coverage = Coverage(
        fitted.embedder, fitted.mean, fitted.scale, fitted.weights, fitted.bias - line, float(np.median(inside[:, 0]))
    )
    kept, refused = (float((scores[answered == 1] >= line).mean()), float((scores[answered == 0] < line).mean()))
    return coverage, Report(kept, refused)


def _features(similarities: Vectors, outside: Vectors, known: Floats, queries: Vectors) -> Floats:
    near = [_mean_of_best(similarities, n) for n in _NEAREST]
    strange = [_mean_of_best(outside, n) for n in _NEAREST_OUTSIDE]
    features: Floats = np.column_stack([*near, *strange, known, queries.astype(np.float64) * _MEANING_WEIGHT])
    return features


def _mean_of_best(values: Vectors, n: int) -> Floats:
    n = min(n, values.shape[1])
    best: Floats = np.partition(values, -n, axis=1)[:, -n:].mean(axis=1, dtype=np.float64)
    return best


def _inside_features(corpus: CorpusVectors, phrasings: Positions, known: Floats, strange: Strange) -> Floats:
    """In slices: all against all at once would take 200 MB."""
    parts, everything = [], corpus.compared[:]
    for start in range(0, len(phrasings), 512):
        rows = phrasings[start : start + 512]
        queries = corpus.compared[rows]
        similarities = queries @ everything.T
        similarities[np.arange(len(rows)), rows] = -1.0
        parts.append(_features(similarities, queries @ strange.vectors.T, known[start : start + 512], queries))
    return np.concatenate(parts)


def _outside_features(corpus: CorpusVectors, known: Floats, strange: Strange, groups: Positions) -> Floats:
    among = strange.vectors @ strange.vectors.T
    among[groups[:, None] == groups[None, :]] = -1.0
    return _features(strange.vectors @ corpus.compared[:].T, among, known, strange.vectors)


def _groups(vectors: Vectors) -> Positions:
    """Connected likenesses, numbered by their first member."""
    alike = vectors @ vectors.T > _ALIKE
    group = np.arange(len(vectors))
    while True:
        joined = np.where(alike, group[None, :], len(vectors)).min(axis=1)
        if (joined == group).all():
            return group
        group = joined


def _fit(features: Floats, answered: Floats, embedder: str) -> Coverage:
    """Ridge logistic regression by Newton's method, both classes weighing the same."""
    few = len(_NEAREST) + len(_NEAREST_OUTSIDE) + 1
    mean, scale = features.mean(axis=0), np.ones(features.shape[1])
    scale[:few] = np.maximum(features[:, :few].std(axis=0), 1e-9)
    x = np.column_stack([(features - mean) / scale, np.ones(len(features))])
    share = answered.mean()
    weight = np.where(answered == 1, 0.5 / share, 0.5 / (1 - share))
    penalty = np.full(x.shape[1], _RIDGE)
    penalty[-1] = 0.0
    beta = np.zeros(x.shape[1])
    for _ in range(30):
        chance = 1 / (1 + np.exp(-np.clip(x @ beta, -30, 30)))
        gradient = x.T @ (weight * (answered - chance)) - penalty * beta
        curvature = (x * (weight * chance * (1 - chance))[:, None]).T @ x + np.diag(penalty + 1e-6)
        step = np.linalg.solve(curvature, gradient)
        beta += step
        if np.abs(step).max() < _SMALL_STEP:
            break
    return Coverage(embedder, mean, scale, beta[:-1], float(beta[-1]), excerpt_line=1.0)
