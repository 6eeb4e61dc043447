"""Simulated partnerships that answer by button, and how well a plan of questions finds their weakest points.

The generator is not the model behind the check: its settings differ in how strongly things move together, in the mean and
in the cuts between levels. A partnership is a complete set of levels; what its full check finds is the truth that plans
with fewer questions are measured against. Ties count as right.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from advisor.diagnosis.belief import believe
from advisor.diagnosis.next_question import next_practice
from advisor.domain.acts import Mode
from advisor.domain.assessment import Answer, Assessment
from advisor.domain.check_acts import Via
from advisor.domain.instrument import Instrument
from advisor.domain.level import Level

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Setting:
    """Shares of variance (overall, dimension, practice), mean of the population and half-width of "partly"."""

    name: str
    overall: float
    dimension: float
    practice: float
    mean: float = 0.0
    cut: float = 0.45


SETTINGS = (
    Setting("balanced", 0.30, 0.35, 0.35),
    Setting("good or bad as a whole", 0.50, 0.25, 0.25),
    Setting("strong dimensions", 0.15, 0.50, 0.35),
    Setting("every practice for itself", 0.20, 0.20, 0.60),
    Setting("mostly well", 0.30, 0.30, 0.40, mean=0.5, cut=0.5),
    Setting("mostly badly", 0.30, 0.30, 0.40, mean=-0.4, cut=0.5),
)


@dataclass(frozen=True, slots=True)
class Estimate:
    """What a plan concludes: expected level (0 to 2) per dimension and per practice, in instrument order."""

    dimensions: Floats
    practices: Floats


@dataclass(frozen=True, slots=True)
class Found:
    """Shares found, ties counted as right: lowest dimension, three lowest dimensions, five lowest practices."""

    first: float
    three: float
    five: float


class World:
    """The instrument as arrays."""

    def __init__(self, instrument: Instrument) -> None:
        self.instrument = instrument
        self.ids = instrument.practice_ids
        names = [d.id for d in instrument.dimensions]
        self.owner = np.array([names.index(p.dimension) for p in instrument.practices])
        self.core = [i for i, p in enumerate(instrument.practices) if p.dimension in instrument.core_dimensions]

    def partnership(self, setting: Setting, rng: np.random.Generator) -> NDArray[np.int64]:
        """(practices,) levels 0, 1, 2."""
        dimensions = len(self.instrument.dimensions)
        drive = (
            setting.mean
            + np.sqrt(setting.overall) * rng.normal()
            + np.sqrt(setting.dimension) * rng.normal(size=dimensions)[self.owner]
            + np.sqrt(setting.practice) * rng.normal(size=len(self.ids))
        )
        levels: NDArray[np.int64] = (drive > -setting.cut).astype(np.int64) + (drive > setting.cut)
        return levels

    def dimension_means(self, levels: NDArray[np.int64] | Floats) -> Floats:
        counts = np.bincount(self.owner)
        means: Floats = np.bincount(self.owner, weights=levels) / counts
        return means


Plan = Callable[[World, NDArray[np.int64], int], Estimate]
"""(world, true levels, questions) -> what the plan concludes after so many questions."""


def our_plan(world: World, truth: NDArray[np.int64], questions: int) -> Estimate:
    """The product's own check: quick for 13, then the full one."""
    assessment = Assessment()
    put: list[str] = []
    for number in range(questions):
        mode = Mode.QUICK if number < QUICK else Mode.FULL
        practice = next_practice(world.instrument, assessment, mode, put)
        if practice is None:
            break
        put.append(practice)
        level = Level.parse(int(truth[world.ids.index(practice)]))
        assessment = assessment.with_answer(Answer(practice, level, Via.CHOICE))
    belief = believe(world.instrument, assessment)
    return Estimate(belief.dimension_samples.mean(axis=0), belief.practice_means)


QUICK = 13


def fixed_core(world: World, truth: NDArray[np.int64], questions: int) -> Estimate:
    """The same 13 questions of the four core dimensions for everybody; then the others in order."""
    order = [*world.core, *(i for i in range(len(world.ids)) if i not in world.core)]
    return _by_means(world, truth, order[:questions])


def lowest_dimension(world: World, truth: NDArray[np.int64], questions: int) -> Estimate:
    """One question per dimension, then always the dimension that looks lowest."""
    asked = [int(np.flatnonzero(world.owner == d)[0]) for d in range(world.owner.max() + 1)]
    while len(asked) < questions:
        estimate = _by_means(world, truth, asked).dimensions
        open_ones = [i for i in range(len(world.ids)) if i not in asked]
        asked.append(min(open_ones, key=lambda i: (estimate[world.owner[i]], i)))
    return _by_means(world, truth, asked[:questions])


def gaussian(world: World, truth: NDArray[np.int64], questions: int) -> Estimate:
    """A Gaussian over the practices, asking for the widest that may still be low (mean minus one deviation)."""
    n = len(world.ids)
    covariance = 0.3 + 0.3 * (world.owner[:, None] == world.owner[None, :]) + 0.4 * np.eye(n)
    mean, spread = np.full(n, 1.0), covariance * 0.6
    asked: list[int] = []
    for _ in range(questions):
        bound = mean - np.sqrt(np.maximum(np.diag(spread), 0))
        bound[asked] = np.inf
        i = int(np.argmin(bound))
        asked.append(i)
        gain = spread[:, i] / (spread[i, i] + 0.02)
        mean = mean + gain * (truth[i] - mean[i])
        spread = spread - np.outer(gain, spread[i])
    mean[asked] = truth[asked]
    return Estimate(world.dimension_means(mean), mean)


def _by_means(world: World, truth: NDArray[np.int64], asked: Sequence[int]) -> Estimate:
    known = np.zeros(len(world.ids), dtype=bool)
    known[list(asked)] = True
    overall = float(truth[known].mean())
    dimensions = np.array(
        [
            truth[known & (world.owner == d)].mean() if (known & (world.owner == d)).any() else overall
            for d in range(world.owner.max() + 1)
        ]
    )
    practices = np.where(known, truth, dimensions[world.owner])
    return Estimate(dimensions, practices.astype(float))


PLANS: Mapping[str, Plan] = {
    "advisor": our_plan,
    "fixed core": fixed_core,
    "one per dimension, then the lowest": lowest_dimension,
    "Gaussian, widest that may be low": gaussian,
}


def measure(
    instrument: Instrument, plan: Plan, questions: int, partnerships: int, seed: int = 1
) -> Mapping[str, Found]:
    """Per setting, and under "all": how much of the weakest is found after so many questions."""
    world, results = World(instrument), {}
    for setting in SETTINGS:
        rng = np.random.default_rng(seed)
        rows = []
        for _ in range(partnerships):
            truth = world.partnership(setting, rng)
            rows.append(_score(world, truth, plan(world, truth, questions)))
        results[setting.name] = np.array(rows)
    found = {name: Found(*(float(x) for x in rows.mean(axis=0))) for name, rows in results.items()}
    everything = np.concatenate(list(results.values())).mean(axis=0)
    return {**found, "all": Found(*(float(x) for x in everything))}


def _score(world: World, truth: NDArray[np.int64], estimate: Estimate) -> tuple[float, float, float]:
    true_dimensions = world.dimension_means(truth)
    by_dimension = np.argsort(estimate.dimensions, kind="stable")
    by_practice = np.lexsort((estimate.dimensions[world.owner], estimate.practices))
    return (
        _hits(true_dimensions, by_dimension[:1]),
        _hits(true_dimensions, by_dimension[:3]),
        _hits(truth.astype(float), by_practice[:5]),
    )


def _hits(truth: Floats, named: NDArray[np.int64]) -> float:
    limit = np.partition(truth, len(named) - 1)[len(named) - 1]
    return float(np.mean(truth[named] <= limit + 1e-9))
