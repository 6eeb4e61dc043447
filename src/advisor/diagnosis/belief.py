"""What the answers so far say about all 31 practices.

The model behind it: how far a practice is in place depends on the partnership as a whole, on its dimension and on the
practice itself, each a standard normal factor; two thresholds cut the sum into the three levels. Given the overall
factor, dimensions are independent; given the dimension's factor, practices are. Both factors are integrated on a grid,
so the posterior is exact for answers and for weak evidence alike, and samples of complete partnerships are drawn from it.
How strongly things move together differs between partnerships; a few settings are weighed by how well they explain the
answers. The random numbers are fixed: the same answers give the same belief.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

from advisor.domain.assessment import Assessment
from advisor.domain.instrument import Instrument
from advisor.domain.level import Level

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

LEVELS = 3
SAMPLES = 700
_GRID = 13
_SETTINGS = (
    # share of variance that is overall, dimension, practice; and the mean of the partnership population
    (0.25, 0.35, 0.40, 0.0),
    (0.45, 0.25, 0.30, 0.0),
    (0.10, 0.55, 0.35, 0.0),
    (0.10, 0.20, 0.70, 0.0),
)
_CUT = 0.43  # thirds of a standard normal: without answers, all three levels are equally likely


@dataclass(frozen=True)
class Belief:
    """Samples of complete partnerships that fit the answers. `levels`: (samples, practices) of 0, 1, 2."""

    instrument: Instrument
    levels: Ints
    scored: NDArray[np.bool_]
    """(practices,) False where the user cannot say: the practice takes no part in the dimension's score."""

    @property
    def practice_means(self) -> Floats:
        """(practices,) expected level, 0 to 2."""
        means: Floats = self.levels.mean(axis=0)
        return means

    @property
    def dimension_samples(self) -> Floats:
        """(samples, dimensions) mean level of the dimension's scored practices, 0 to 2; 1 where none is scored."""
        membership = _membership(self.instrument) * self.scored
        counts = membership.sum(axis=1)
        sums = self.levels @ membership.T
        means: Floats = np.where(counts > 0, sums / np.maximum(counts, 1), 1.0)
        return means


def believe(instrument: Instrument, assessment: Assessment) -> Belief:
    """The belief after all answers and story evidence of the assessment."""
    likelihood = np.ones((len(instrument.practices), LEVELS))
    scored = np.ones(len(instrument.practices), dtype=bool)
    for row, practice in enumerate(instrument.practice_ids):
        answer = assessment.answers.get(practice)
        if answer is not None:
            if answer.level is Level.UNKNOWN:
                scored[row] = False
            else:
                likelihood[row] = np.eye(LEVELS)[int(answer.level.value)]
        else:
            for seen in assessment.evidence_for(practice):
                likelihood[row] *= _weak(seen.level, seen.confidence)
    levels = _sample(instrument, likelihood)
    return Belief(instrument, levels, scored)


def _weak(level: Level, confidence: float) -> Floats:
    """Evidence nobody confirmed yet: right with 0.5 to 0.8, never certain, nothing for 'unknown'."""
    if level is Level.UNKNOWN:
        return np.ones(LEVELS)
    right = 0.5 + 0.3 * min(max(confidence, 0.0), 1.0)
    weights = np.full(LEVELS, (1 - right) / (LEVELS - 1))
    weights[int(level.value)] = right
    return weights


@lru_cache(maxsize=4)
def _membership(instrument: Instrument) -> Floats:
    rows = [[float(p.dimension == d.id) for p in instrument.practices] for d in instrument.dimensions]
    return np.array(rows)


def _normal_cdf(x: Floats) -> Floats:
    below: Floats = np.vectorize(NormalDist().cdf)(x)
    return below


@lru_cache(maxsize=1)
def _tables() -> tuple[Floats, Floats]:
    """Prior of each state (states,), and P(level | state, dimension factor): (states, grid, levels).

    A state is one setting with one value of the overall factor.
    """
    nodes, weights = np.polynomial.hermite_e.hermegauss(_GRID)
    weights = weights / weights.sum()
    tables = []
    for overall, dimension, practice, mean in _SETTINGS:
        centre = mean + np.sqrt(overall) * nodes[:, None] + np.sqrt(dimension) * nodes[None, :]
        below = _normal_cdf((-_CUT - centre) / np.sqrt(practice))
        below_or_partly = _normal_cdf((_CUT - centre) / np.sqrt(practice))
        tables.append(np.stack([below, below_or_partly - below, 1 - below_or_partly], axis=-1))
    return np.tile(weights / len(_SETTINGS), len(_SETTINGS)), np.concatenate(tables)


@lru_cache(maxsize=1)
def _grid_weights() -> Floats:
    weights = np.polynomial.hermite_e.hermegauss(_GRID)[1]
    share: Floats = weights / weights.sum()
    return share


@lru_cache(maxsize=4)
def _uniforms(dimensions: int, practices: int) -> tuple[Floats, Floats, Floats]:
    """The random numbers, drawn once: the same answers always give the same belief, and questions do not flicker."""
    rng = np.random.default_rng(20040601)
    spread = (rng.permutation(SAMPLES) + 0.5) / SAMPLES
    return spread, rng.random((SAMPLES, dimensions)), rng.random((SAMPLES, practices))


def _sample(instrument: Instrument, likelihood: Floats) -> Ints:
    """(samples, practices): exact draws from the posterior over complete partnerships."""
    prior, table = _tables()
    owner = _membership(instrument).argmax(axis=0)
    dimensions, practices = len(instrument.dimensions), len(instrument.practices)
    for_state, for_dimension, for_practice = _uniforms(dimensions, practices)
    # (practices, states, grid): how well each grid point explains what is known of the practice
    fit = np.tensordot(likelihood, table, axes=(1, 2))
    joint = np.ones((dimensions, *table.shape[:2]))
    np.multiply.at(joint, owner, fit)
    joint *= _grid_weights()
    given_state = joint.sum(axis=2)
    states = prior * given_state.prod(axis=0)
    state = np.searchsorted(np.cumsum(states / states.sum()), for_state).clip(max=len(prior) - 1)
    steps = np.cumsum(joint / given_state[:, :, None], axis=2)
    reached = steps[:, state].transpose(1, 0, 2)
    point = (for_dimension[:, :, None] > reached).sum(axis=2).clip(max=_GRID - 1)
    # thresholds between the levels, for every state, grid point and practice
    weighted = table[:, :, None, :] * likelihood
    weighted /= np.maximum(weighted.sum(axis=3, keepdims=True), np.finfo(float).tiny)
    lowest, low = weighted[..., 0], weighted[..., 0] + weighted[..., 1]
    where = (state[:, None], point[:, owner], np.arange(practices)[None, :])
    levels: Ints = (for_practice > lowest[where]).astype(np.int64) + (for_practice > low[where])
    return levels
