"""The check finds the weakest points with few questions, deterministically, and says how sure it is."""

from __future__ import annotations

import numpy as np
import pytest

from advisor.diagnosis.belief import believe
from advisor.diagnosis.next_question import next_practice
from advisor.diagnosis.priorities import Band, Sureness, diagnose
from advisor.domain.acts import Mode
from advisor.domain.assessment import Answer, Assessment
from advisor.domain.check_acts import Via
from advisor.domain.level import Level
from advisor.domain.reading import Evidence
from advisor.evaluation.simulation import PLANS, measure


def answered(**levels: Level) -> Assessment:
    assessment = Assessment()
    for name, level in levels.items():
        assessment = assessment.with_answer(Answer(name.replace("__", "."), level, Via.CHOICE))
    return assessment


def test_thirteen_questions_find_more_than_simpler_plans(knowledge):
    """The reason for asking adaptively: on the same simulated partnerships it finds clearly more of the weakest."""
    found = {name: measure(knowledge.instrument, plan, 13, 30)["all"] for name, plan in PLANS.items()}
    ours, fixed = found["advisor"], found["fixed core"]
    assert ours.first > fixed.first
    assert ours.three > fixed.three
    assert ours.five > fixed.five


def test_the_same_answers_always_lead_to_the_same_question(knowledge):
    """Replay after a crash must not ask something else."""
    assessment = answered(purpose__shared=Level.NOT_YET, power__decisions=Level.IN_PLACE)
    asked = {next_practice(knowledge.instrument, assessment, Mode.QUICK, ("purpose.shared",)) for _ in range(5)}
    assert len(asked) == 1


def test_an_answer_tells_something_about_its_neighbours_and_less_about_others(knowledge):
    """Practices of one dimension move together; evidence spreads, more weakly, to the rest."""
    ids = knowledge.instrument.practice_ids
    low = believe(knowledge.instrument, answered(power__decisions=Level.NOT_YET)).practice_means
    none = believe(knowledge.instrument, Assessment()).practice_means
    neighbour, stranger = ids.index("power.acknowledged"), ids.index("capacity.learning")
    assert low[ids.index("power.decisions")] == 0
    assert none[neighbour] - low[neighbour] > none[stranger] - low[stranger] > 0


def test_story_evidence_counts_less_than_an_answer(knowledge):
    """What a story tells is weak until confirmed."""
    at = knowledge.instrument.practice_ids.index("power.decisions")
    told = Assessment(evidence=(Evidence("power.decisions", Level.NOT_YET, 0.9, "they decide alone"),))
    from_story = believe(knowledge.instrument, told).practice_means[at]
    from_nothing = believe(knowledge.instrument, Assessment()).practice_means[at]
    assert 0 < from_story < from_nothing


def test_unknown_is_a_finding_and_not_a_score(knowledge):
    """ "Cannot say" neither raises nor lowers a dimension."""
    base = answered(power__decisions=Level.NOT_YET, power__acknowledged=Level.NOT_YET)
    with_unknown = base.with_answer(Answer("power.facilitation", Level.UNKNOWN, Via.CHOICE))
    result = diagnose(knowledge.instrument, with_unknown)
    power = next(d for d in result.dimensions if d.id == "power")
    assert power.score == 0
    assert power.answered == 2
    assert result.cannot_say == ("power.facilitation",)
    assert "power.facilitation" not in result.priorities


def test_what_was_not_asked_is_shown_as_not_asked(knowledge):
    """Nothing is scored as if it had been asked."""
    result = diagnose(knowledge.instrument, answered(power__decisions=Level.NOT_YET))
    by_id = {d.id: d for d in result.dimensions}
    assert by_id["trust"].band is Band.NOT_ASKED
    assert by_id["trust"].sureness is Sureness.LOW
    assert result.priorities == ("power.decisions",)


def test_a_fully_answered_dimension_is_certain(knowledge):
    """With every question answered the score is the answers' and the band is sure."""
    levels = {p.id.replace(".", "__"): Level.IN_PLACE for p in knowledge.instrument.of_dimension("purpose")}
    purpose = next(d for d in diagnose(knowledge.instrument, answered(**levels)).dimensions if d.id == "purpose")
    assert (purpose.score, purpose.confidence, purpose.band) == (1.0, 1.0, Band.STRONG)


@pytest.mark.parametrize("mode", [Mode.QUICK, Mode.FULL])
def test_core_dimensions_are_touched_first(knowledge, mode):
    """Whoever stops after four questions has been asked about the four core dimensions."""
    put, assessment, rng = [], Assessment(), np.random.default_rng(5)
    for _ in range(9):
        practice = next_practice(knowledge.instrument, assessment, mode, put)
        put.append(practice)
        assessment = assessment.with_answer(Answer(practice, Level.parse(int(rng.integers(3))), Via.CHOICE))
    touched = [p.partition(".")[0] for p in put]
    assert set(touched[:4]) == set(knowledge.instrument.core_dimensions)
    assert len(set(touched)) == 9
