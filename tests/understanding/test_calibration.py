"""Confidence that can be believed."""

from __future__ import annotations

import numpy as np

from advisor.understanding.calibration import (
    fitting_temperature,
    line_for_false_alarms,
    line_for_recall,
    reliability,
    shares,
    sure_line,
)


def test_shares_add_up_and_flatten_with_temperature() -> None:
    """A higher temperature makes every reading less confident, never another one."""
    logits = np.array([[4.0, 1.0, 0.0]], dtype=np.float32)
    cold, warm = shares(logits, 0.5), shares(logits, 3.0)
    assert np.allclose(cold.sum(), 1)
    assert cold.argmax() == warm.argmax() == 0
    assert cold.max() > warm.max()


def test_boasting_is_cooled_down() -> None:
    """Logits that are always extreme and often wrong get a temperature above one."""
    logits = np.tile(np.array([[8.0, 0.0]], dtype=np.float32), (100, 1))
    right = np.array([0] * 70 + [1] * 30)
    assert fitting_temperature(logits, right) > 3


def test_above_the_sure_line_enough_is_right() -> None:
    """The line is as low as the promise allows, and 1.0 when the promise cannot be kept."""
    confidence = np.linspace(0, 1, 200).astype(np.float32)
    right = confidence > 0.5
    line = sure_line(confidence, right, 0.9)
    assert right[confidence >= line].mean() >= 0.9
    assert line < 0.55
    assert sure_line(confidence, np.zeros(200, dtype=bool), 0.9) == 1.0


def test_lines_for_dangers_and_flags() -> None:
    """A recall and a share of false alarms are kept on the rows the lines were made from."""
    scores = np.linspace(0, 1, 101).astype(np.float32)
    assert (scores >= line_for_recall(scores, 0.95)).mean() >= 0.95
    assert (scores > line_for_false_alarms(scores, 0.1)).mean() <= 0.1


def test_reliability_counts_every_answer() -> None:
    """No answer falls between the bands."""
    confidence = np.array([0.0, 0.45, 0.8, 1.0], dtype=np.float32)
    rows = reliability(confidence, np.array([False, True, True, True]), (0.0, 0.4, 0.8))
    assert sum(count for _, count, _, _ in rows) == 4
