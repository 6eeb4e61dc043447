"""Which question tells most about where the partnership is weakest, and when to stop asking."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np
from numpy.typing import NDArray

from advisor.diagnosis.belief import LEVELS, Belief, Floats, believe
from advisor.domain.acts import Mode
from advisor.domain.assessment import Assessment
from advisor.domain.instrument import Instrument
from advisor.domain.level import Level
from advisor.domain.reading import Evidence

QUICK_QUESTIONS = 13
LOWEST_DIMENSIONS = 3
LOWEST_PRACTICES = 5
_WEIGHTS = (1.5, 1.4, 0.7)
"""How much the lowest dimension, the three lowest and the five lowest practices count."""
_TOLD_FROM = 0.5
"""From this confidence on, trouble read out of a story is asked about before anything else."""
SETTLED = 0.95
"""Full stops when lowest dimension and priorities are right with at least this probability."""


def next_practice(
    instrument: Instrument,
    assessment: Assessment,
    mode: Mode,
    put: Sequence[str],
    skipped: Collection[str] = (),
    others: int = 0,
) -> str | None:
    """The practice to ask about next; None when the check is complete. `others`: questions of another kind, asked or still
    to be asked, that count among the thirteen of a quick check.

    `put` are the practices whose question was put, in order. One that was put but neither answered nor skipped (the
    user opened it again after skipping it) comes first; the others are not put again.
    """
    dealt_with = {*assessment.answers, *skipped}
    reopened = [p for p in put if p not in dealt_with]
    if reopened:
        return reopened[-1]
    open_ones = [p for p in instrument.practice_ids if p not in dealt_with]
    if not open_ones or (mode is not Mode.FULL and _long_enough(instrument, put, assessment.answers, others)):
        return None
    belief = believe(instrument, assessment)
    candidates = _allowed(instrument, dealt_with, open_ones)
    if not (dealt_with or assessment.evidence or assessment.red_flags):
        return candidates[0]  # nothing is known yet: begin with what everyone can answer, the first core practice
    troubling = _troubling(instrument, assessment, candidates)
    if troubling is not None:
        return troubling
    if mode is Mode.FULL and candidates is open_ones and is_settled(belief):
        return None
    gains = information(belief)
    return max(candidates, key=lambda p: gains[instrument.practice_ids.index(p)])


def leaves_room(
    instrument: Instrument, mode: Mode, put: Collection[str], answered: Collection[str], practice: str, others: int
) -> bool:
    """Whether a check can ask about this practice out of turn, and still touch every dimension."""
    if mode is Mode.FULL or practice in put:
        return True
    left = len(_untouched(instrument, {*put, *answered, practice}))
    return len(set(put)) + 1 + left <= QUICK_QUESTIONS - others


def _long_enough(instrument: Instrument, put: Collection[str], answered: Collection[str], others: int) -> bool:
    """Thirteen questions; fewer where as much was told unasked and every dimension was touched."""
    most = QUICK_QUESTIONS - others
    known = {*put, *answered}
    return len(set(put)) >= most or (len(known) >= most and not _untouched(instrument, known))


def _untouched(instrument: Instrument, practices: Collection[str]) -> list[str]:
    touched = {p.partition(".")[0] for p in practices}
    return [d.id for d in instrument.dimensions if d.id not in touched]


def _troubling(instrument: Instrument, assessment: Assessment, candidates: Collection[str]) -> str | None:
    """What was complained about most surely; then what looks into a possible red flag."""
    told = {e.practice: e.confidence for e in assessment.evidence if e.practice in candidates and _of_trouble(e)}
    if told:
        return max(told, key=lambda p: told[p])
    looked_into = (instrument.red_flag(f.flag).asks for f in assessment.red_flags if instrument.has_red_flag(f.flag))
    return next((practice for practice in looked_into if practice in candidates), None)


def _of_trouble(seen: Evidence) -> bool:
    """What somebody complains about unasked is what the talk is about: it is asked about, not left to what others suggest."""
    return seen.level in (Level.NOT_YET, Level.PARTLY) and seen.confidence >= _TOLD_FROM


def most_questions(instrument: Instrument, mode: Mode) -> int:
    """How many questions a check of that kind puts at most."""
    total = len(instrument.practices)
    return total if mode is Mode.FULL else min(QUICK_QUESTIONS, total)


def is_settled(belief: Belief) -> bool:
    """Whether further answers would hardly change which dimensions and practices come out lowest."""
    first, three, five = _targets(belief)
    return (
        float(first.mean(axis=0).max()) >= SETTLED
        and _best(three.mean(axis=0), LOWEST_DIMENSIONS) >= SETTLED
        and _best(five.mean(axis=0), LOWEST_PRACTICES) >= SETTLED
    )


def information(belief: Belief) -> Floats:
    """(practices,) how much an answer is expected to sharpen the three lists: lowest dimension, three, five practices."""
    targets = np.concatenate([t * w for t, w in zip(_targets(belief), _WEIGHTS, strict=True)], axis=1)
    samples, practices = belief.levels.shape
    member = (belief.levels[:, :, None] == np.arange(LEVELS)).reshape(samples, practices * LEVELS).astype(np.float32)
    sizes = member.sum(axis=0)
    means = (member.T @ targets.astype(np.float32)) / np.maximum(sizes, 1)[:, None]
    sharpness = (sizes / samples * (means**2).sum(axis=1)).reshape(practices, LEVELS).sum(axis=1)
    gains: Floats = sharpness.astype(np.float64) - float((targets.mean(axis=0) ** 2).sum())
    return gains


def _targets(belief: Belief) -> tuple[Floats, Floats, Floats]:
    """Per sample: is the dimension lowest, among the three lowest; is the practice among the five lowest. Ties count."""
    dimensions = belief.dimension_samples
    practices = np.where(belief.scored[None, :], belief.levels, LEVELS).astype(float)
    return (
        _among_lowest(dimensions, 1),
        _among_lowest(dimensions, LOWEST_DIMENSIONS),
        _among_lowest(practices, LOWEST_PRACTICES),
    )


def _among_lowest(values: Floats, count: int) -> Floats:
    limit = np.partition(values, count - 1, axis=1)[:, count - 1 : count]
    return (values <= limit + 1e-9).astype(float)


def _best(chances: NDArray[np.float64], count: int) -> float:
    return float(np.sort(chances)[-count:].mean())


def _allowed(instrument: Instrument, dealt_with: set[str], open_ones: list[str]) -> list[str]:
    """Until every dimension is touched only untouched ones are asked about, the core ones first."""
    untouched = _untouched(instrument, dealt_with)
    if not untouched:
        return open_ones
    wanted = [d for d in untouched if d in instrument.core_dimensions] or untouched
    return [p for p in open_ones if p.partition(".")[0] in wanted]
