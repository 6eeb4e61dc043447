"""Makes shares of logits that can be believed, and finds the lines above which a reading counts."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

_TEMPERATURES = np.exp(np.linspace(np.log(0.5), np.log(5.0), 61))
_FEWEST = 20


def shares(logits: Floats, temperature: float) -> Floats:
    """Softmax of each row, flattened by the temperature."""
    scaled = logits / temperature
    raised = np.exp(scaled - scaled.max(-1, keepdims=True))
    return np.asarray(raised / raised.sum(-1, keepdims=True), dtype=np.float32)


def log_shares(logits: Floats, temperature: float = 1.0) -> Floats:
    """The logarithms of the shares."""
    scaled = logits / temperature
    return np.asarray(scaled - np.logaddexp.reduce(scaled, axis=-1, keepdims=True), dtype=np.float32)


def fitting_temperature(logits: Floats, right: NDArray[np.int64]) -> float:
    """The temperature under which the right labels of held-out rows are most likely."""

    def surprise(temperature: float) -> float:
        told = shares(logits, temperature)[np.arange(len(right)), right]
        return float(-np.log(np.maximum(told, 1e-9)).mean())

    return float(min(_TEMPERATURES, key=lambda t: surprise(float(t))))


def sure_line(confidence: Floats, right: NDArray[np.bool_], wanted: float) -> float:
    """The lowest confidence above which at least the wanted share is right; 1.0 when there is none."""
    order = np.argsort(-confidence, kind="stable")
    correct = np.cumsum(right[order]) / np.arange(1, len(order) + 1)
    enough = np.nonzero((correct >= wanted) & (np.arange(1, len(order) + 1) >= _FEWEST))[0]
    return float(confidence[order[enough[-1]]]) if len(enough) else 1.0


def line_for_recall(scores: Floats, wanted: float) -> float:
    """The highest line that the wanted share of these scores reaches."""
    return float(np.quantile(scores, 1 - wanted, method="lower"))


def line_for_false_alarms(highest: Floats, allowed: float) -> float:
    """A line that at most the allowed share of clean texts goes over, given the highest score in each."""
    return float(np.quantile(highest, 1 - allowed, method="higher"))


def reliability(
    confidence: Floats, right: NDArray[np.bool_], edges: Sequence[float]
) -> list[tuple[float, int, float, float]]:
    """Per band of confidence: its lower edge, how many answers, mean confidence, share right."""
    rows = []
    for low, high in zip(edges, [*edges[1:], 1.01], strict=True):
        inside = (confidence >= low) & (confidence < high)
        if inside.any():
            rows.append((low, int(inside.sum()), float(confidence[inside].mean()), float(right[inside].mean())))
    return rows
