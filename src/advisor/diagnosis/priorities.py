"""Scores, bands, strengths and priorities: what a report says, before it is worded."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from advisor.diagnosis.belief import Belief, believe
from advisor.domain.assessment import Assessment
from advisor.domain.instrument import Instrument
from advisor.domain.level import Level

MOST_PRIORITIES = 5
MOST_STRENGTHS = 5
_WEAK_BELOW = 1 / 3
_STRONG_FROM = 2 / 3
_SURE = (0.6, 0.85)
_SEVERAL = 2


class Band(StrEnum):
    """A dimension of three or four questions carries no decimals; people see bands."""

    WEAK = "weak"
    MIXED = "mixed"
    STRONG = "strong"
    NOT_ASKED = "not_asked"


class Sureness(StrEnum):
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


@dataclass(frozen=True, slots=True)
class DimensionResult:
    """`score` 0..1 is the expected share in place; `confidence` 0..1 the chance that the band is right.

    A dimension with nothing answered has the band NOT_ASKED; its score is only what the others suggest.
    """

    id: str
    score: float
    confidence: float
    answered: int
    asked: int
    total: int
    band: Band
    sureness: Sureness

    @property
    def heard(self) -> bool:
        return self.band is not Band.NOT_ASKED

    @property
    def whole(self) -> bool:
        """Whether the sentence for its band is about nothing but what was answered."""
        return self.answered == self.total


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """`priorities` and `strengths` are practice ids, the weakest and the strongest first."""

    dimensions: tuple[DimensionResult, ...]
    priorities: tuple[str, ...]
    strengths: tuple[str, ...]
    cannot_say: tuple[str, ...]
    told: tuple[str, ...]
    """What was told of in a story and not asked about."""
    not_asked: tuple[str, ...]

    @property
    def weakest_first(self) -> tuple[DimensionResult, ...]:
        """Of those that are about equally weak, the one that the first priority belongs to: what is named weakest and what to do
        first then speak of the same thing."""
        first = self.priorities[0].partition(".")[0] if self.priorities else ""

        def weakness(d: DimensionResult) -> tuple[bool, float, bool, float]:
            return (d.band is Band.NOT_ASKED, round(d.score, 1), d.id != first, d.score)

        return tuple(sorted(self.dimensions, key=weakness))

    @property
    def weakest(self) -> DimensionResult | None:
        """The weakest part, where there is another one to compare it with."""
        heard = [d for d in self.weakest_first if d.heard]
        return heard[0] if len(heard) > 1 and heard[0].band is not Band.STRONG else None

    @property
    def steps(self) -> tuple[str, ...]:
        """The priorities in the order in which to act on them: those of the weakest part first, so that one speaks of what the
        other names."""
        weakest = self.weakest.id if self.weakest else ""
        return tuple(sorted(self.priorities, key=lambda practice: practice.partition(".")[0] != weakest))


def diagnose(instrument: Instrument, assessment: Assessment, put: tuple[str, ...] = ()) -> Diagnosis:
    """The diagnosis as the answers stand. Only what was answered becomes a priority or a strength."""
    belief = believe(instrument, assessment)
    dimensions = _dimensions(instrument, assessment, belief, put)
    strength_of_dimension = {d.id: d.score for d in dimensions}
    order = {p: i for i, p in enumerate(instrument.practice_ids)}

    def weakness(practice: str) -> tuple[float, bool, float, bool, int]:
        """Equally weak ones: first what the user spoke of unasked or in own words, then by dimension, the core ones first."""
        dimension = practice.partition(".")[0]
        return (
            assessment.answers[practice].level.score,
            not assessment.speaks_of(practice),
            round(strength_of_dimension[dimension], 1),
            dimension not in instrument.core_dimensions,
            order[practice],
        )

    known = [p for p in instrument.practice_ids if (level := assessment.level(p)) is not None and level.known]
    low = sorted((p for p in known if assessment.level(p) is not Level.IN_PLACE), key=weakness)
    high = sorted(
        (p for p in known if assessment.level(p) is Level.IN_PLACE),
        key=lambda p: (-strength_of_dimension[p.partition(".")[0]], order[p]),
    )
    left = [p for p in instrument.practice_ids if p not in assessment.answers]
    told = tuple(p for p in left if any(seen.level.known for seen in assessment.evidence_for(p)))
    return Diagnosis(
        dimensions,
        tuple(low[:MOST_PRIORITIES]),
        tuple(high[:MOST_STRENGTHS]),
        tuple(p for p in instrument.practice_ids if assessment.level(p) is Level.UNKNOWN),
        told,
        tuple(p for p in left if p not in told),
    )


def _dimensions(
    instrument: Instrument, assessment: Assessment, belief: Belief, put: tuple[str, ...]
) -> tuple[DimensionResult, ...]:
    samples = belief.dimension_samples / 2
    results = []
    for column, dimension in enumerate(instrument.dimensions):
        ids = [p.id for p in dimension.practices]
        levels = [assessment.level(p) for p in ids]
        answered = sum(level is not None and level.known for level in levels)
        values = samples[:, column]
        score = float(values.mean())
        band = _band(score)
        low, high = _limits(band)
        confidence = float(np.mean((values >= low - 1e-9) & (values <= high + 1e-9)))
        results.append(
            DimensionResult(
                dimension.id,
                round(score, 3),
                round(confidence, 3),
                answered,
                sum(p in put or p in assessment.answers for p in ids),
                len(ids),
                band if answered else Band.NOT_ASKED,
                _sureness(confidence, answered),
            )
        )
    return tuple(results)


def _band(score: float) -> Band:
    if score < _WEAK_BELOW:
        return Band.WEAK
    return Band.STRONG if score >= _STRONG_FROM else Band.MIXED


def _limits(band: Band) -> tuple[float, float]:
    return {Band.WEAK: (0.0, _WEAK_BELOW), Band.MIXED: (_WEAK_BELOW, _STRONG_FROM)}.get(band, (_STRONG_FROM, 1.0))


def _sureness(confidence: float, answered: int) -> Sureness:
    """One answer alone says a lot about its neighbours, but it is a first impression, whatever the sums say."""
    medium, high = _SURE
    if answered < _SEVERAL or confidence < medium:
        return Sureness.LOW
    return Sureness.HIGH if confidence >= high else Sureness.MEDIUM
