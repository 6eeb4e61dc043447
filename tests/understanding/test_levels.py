"""What a text tells of a practice is read by two heads, and both are heard."""

from __future__ import annotations

import numpy as np
import pytest

from advisor.domain.level import Level
from advisor.understanding.levels import LEVEL, PRACTICE, SHOWN, level_logits, likeliest, practice_logits, shown

LABELS = {
    PRACTICE: ["trust.contact", "power.decisions", "none"],
    LEVEL: ["0", "1", "2", "unknown"],
    SHOWN: [*(shown(practice, level) for practice in ("trust.contact", "power.decisions") for level in "012"), "none"],
}
DONE, NOT_DONE = [0.0, 0.0, 4.0], [4.0, 0.0, 0.0]


def told(common, *own):
    """Logits of one text: of the head for all practices, and of the other for the two practices."""
    return {
        LEVEL: np.array([common], np.float32),
        SHOWN: np.array([[x for each in own for x in each] + [0.0]], np.float32),
    }


def test_the_same_words_show_one_level_of_one_practice_and_another_of_the_next():
    found = told([0.5, 0.4, 0.5, -3.0], DONE, NOT_DONE)
    levels = {
        p: likeliest(level_logits(found, LABELS, p)[0], LABELS[LEVEL])[0] for p in ("trust.contact", "power.decisions")
    }
    assert levels == {"trust.contact": Level.IN_PLACE, "power.decisions": Level.NOT_YET}


def test_whether_a_level_is_told_at_all_is_said_by_the_common_head_alone():
    common = [0.3, 0.1, 0.2, 2.5]
    mixed = level_logits(told(common, DONE, NOT_DONE), LABELS, "trust.contact")[0]
    assert mixed[3] == pytest.approx(2.5)
    assert np.logaddexp.reduce(mixed[:3]) == pytest.approx(np.logaddexp.reduce(common[:3]), abs=1e-5)


def test_a_practice_is_shown_by_what_both_heads_say_of_it_at_any_level():
    """The mean of the shares, which add up to one."""
    found = told([0.0, 0.0, 0.0, 0.0], [2.0, 1.0, 0.0], [0.0, 0.0, 0.0])
    found[PRACTICE] = np.array([[0.0, 3.0, 0.0]], np.float32)
    together = np.exp([2, 1, 0]).sum()
    whole = together + 3 + 1
    mine = np.exp(practice_logits(found, LABELS)[0])
    one = np.exp(3) + 2
    assert mine == pytest.approx(
        [(1 / one + together / whole) / 2, (np.exp(3) / one + 3 / whole) / 2, (1 / one + 1 / whole) / 2]
    )
    del found[SHOWN]
    assert practice_logits(found, LABELS).tolist() == [[0.0, 3.0, 0.0]]


@pytest.mark.parametrize("practice", ["", "trust.contact"])
def test_without_a_practice_or_a_second_head_the_common_one_stands(practice):
    found = told([1.0, 2.0, 3.0, 0.0], NOT_DONE, NOT_DONE)
    if practice:
        del found[SHOWN]
    assert level_logits(found, LABELS, practice)[0].tolist() == [1.0, 2.0, 3.0, 0.0]
