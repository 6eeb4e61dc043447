"""A training run with all rows, to ship; and one without some, to see what the recipe does on rows it has not seen."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np
import onnxruntime

from advisor.adapters.encoder.classifier import EncoderClassifier, session_options
from advisor.adapters.encoder.weight_file import WeightFile
from advisor.understanding.examples import Examples, StoryExample
from training.fit import Fitted, Recipe, fit
from training.held_out import Calibration, calibrate, is_held_out, story_f1_rows
from training.onnx_file import onnx_bytes
from training.rows import Row
from training.settle import read_rows, settle, vectors, with_vectors

Labels = Mapping[str, Sequence[str]]
Watch = Callable[[int, Fitted], None]


def run_to_validate(rows: Sequence[Row], labels: Labels, examples: Examples, recipe: Recipe) -> Calibration:
    """Figures on examples that a run did not see: some practices as a whole, and a tenth of the other groups."""
    unknown = [row for row in rows if is_held_out(row, labels["practice"])]
    hidden = {part for row in unknown for part in row.within}  # a story may end with the half of another one
    known = [row for row in rows if not is_held_out(row, labels["practice"]) and hidden.isdisjoint(row.within)]
    groups = {row.group for row in unknown}
    stories = [s for n, s in enumerate(examples.stories) if f"{s.lang} {s.pair or n}" in groups]
    return calibrated(run_to_ship(known, labels, recipe), recipe, labels, unknown, stories)


def calibrated(
    model: bytes, recipe: Recipe, labels: Labels, rows: Sequence[Row], stories: Sequence[StoryExample]
) -> Calibration:
    """Temperatures, lines and figures from rows and stories that the model has not seen."""
    classifier = classifier_of(model, recipe)
    seen: dict[tuple[tuple[str, tuple[str, ...], int], ...], Mapping[str, np.ndarray]] = {}

    def logits(some: Sequence[Row]) -> Mapping[str, np.ndarray]:
        key = tuple((row.text, row.within, row.at) for row in some)
        if key not in seen:
            seen[key] = read_rows(classifier, some)
        return seen[key]

    return calibrate(logits, rows, stories, labels, story_f1_rows)


def run_to_ship(
    rows: Sequence[Row], labels: Labels, recipe: Recipe, watch: Watch | None = None, start: bytes | None = None
) -> bytes:
    """The model file."""
    fitted = fit(WeightFile(), labels, rows, recipe, say, watch, start)
    return finish(onnx_bytes(fitted.network), rows, labels, recipe)


def run_heads(model: bytes, rows: Sequence[Row], labels: Labels, recipe: Recipe) -> bytes:
    """A finished model with the heads of `training.settle` fitted to these rows; layers and levels stay as they are."""
    return finish(with_vectors(model), rows, labels, recipe)


def finish(model: bytes, rows: Sequence[Row], labels: Labels, recipe: Recipe) -> bytes:
    """The exported model with its heads settled."""
    say(f"settling heads on {len(rows)} rows")
    return settle(model, vectors(classifier_of(model, recipe), rows), rows, labels)


def classifier_of(model: bytes, recipe: Recipe) -> EncoderClassifier:
    """The model as it will run."""
    session = onnxruntime.InferenceSession(model, session_options(onnxruntime), ["CPUExecutionProvider"])
    return EncoderClassifier(session, {"prefix": recipe.prefix, "stretch": recipe.stretch}, WeightFile())


def say(text: str) -> None:
    print(text, flush=True)
