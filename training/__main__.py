"""`python -m training` (or `make train`): reads knowledge/examples, writes knowledge/models/understanding.* and CARD.md."""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from advisor.adapters.encoder.classifier import fingerprint
from advisor.adapters.encoder.weight_file import WeightFile
from advisor.knowledge.corpus import read_knowledge
from advisor.retrieval.outside import read_outside_questions
from advisor.understanding.examples import read_examples
from advisor.understanding.transliteration import read_own_letters
from training.card import write_card
from training.fit import Recipe
from training.held_out import Calibration
from training.mixed import make_rows
from training.romanised import as_read, romanised_rows
from training.rows import Row, heads
from training.runs import Labels, calibrated, run_heads, run_to_ship, run_to_validate, say
from training.tuning import tuning_rows, tuning_stories

_FURTHER = {"epochs": 1, "rate": 1e-4, "head_rate": 5e-4, "warm_up": 0.05}
"""Of a recipe that goes on from a model which has learned most of it."""


def main() -> None:
    began = time.perf_counter()
    options = _options()
    folder: Path = options.knowledge
    recipe = replace(Recipe(), threads=options.threads, precision=options.precision)
    recipe = replace(recipe, **_FURTHER) if options.further else recipe
    recipe = replace(recipe, epochs=options.epochs) if options.epochs else recipe
    knowledge = read_knowledge(folder)
    examples = read_examples(folder, knowledge.instrument)
    rows = make_rows(knowledge, examples, read_outside_questions(folder), recipe.seed)
    letters = read_own_letters(folder)
    rows = [*as_read(rows, letters), *romanised_rows(rows, recipe.seed)][:: options.every]
    labels = heads(knowledge)
    data = fingerprint_of(rows)
    say(f"{len(rows)} rows, {recipe.precision}, threads: {recipe.threads}")
    if options.validate:
        for name, value in run_to_validate(rows, labels, examples, recipe).figures.items():
            say(f"{name}: {value}")
        return
    out = options.out or folder / "models"
    begun = ""
    if options.lines or options.heads:  # what the layers were trained by stays
        shipped, before = _shipped(out)
        recipe = Recipe(**before["recipe"])
        layers, begun = before["layers"], before.get("begun", "")
        data = before["data"] if options.lines else data
        model = shipped if options.lines else run_heads(shipped, rows, labels, recipe)
    elif options.further:
        shipped, before = _shipped(folder / "models")
        if before["base"] != fingerprint(WeightFile()) or before["labels"] != labels:
            sys.exit(
                "The shipped model has another encoder, or other practices, flags or acts: train from the beginning (make train)."
            )
        layers, begun = data, before["model"]
        model = run_to_ship(rows, labels, recipe, start=shipped)
    else:
        layers = data
        model = run_to_ship(rows, labels, recipe)
    calibration = calibrated(
        model, recipe, labels, tuning_rows(options.tuning, letters), tuning_stories(options.tuning, letters)
    )
    write(out, rows, labels, recipe, calibration, model, layers, data, begun)
    say(f"done in {time.perf_counter() - began:.0f} s")


def _shipped(folder: Path) -> tuple[bytes, dict[str, Any]]:
    """The model, and what is known of it."""
    told = json.loads((folder / "understanding.json").read_text("utf-8"))
    return (folder / "understanding.onnx").read_bytes(), told


def write(
    out: Path,
    rows: Sequence[Row],
    labels: Labels,
    recipe: Recipe,
    calibration: Calibration,
    model: bytes,
    layers: str,
    data: str,
    begun: str,
) -> None:
    """Model, metadata and card."""
    meta = {
        "prefix": recipe.prefix,
        "stretch": recipe.stretch,
        "base": fingerprint(WeightFile()),
        "data": data,
        "layers": layers,
        "begun": begun,
        "model": hashlib.sha256(model).hexdigest(),
        "labels": labels,
        "temperatures": calibration.temperatures,
        "lines": calibration.lines,
        "recipe": asdict(recipe),
    }
    out.mkdir(parents=True, exist_ok=True)
    (out / "understanding.onnx").write_bytes(model)
    (out / "understanding.json").write_text(json.dumps(meta, ensure_ascii=False, indent=1) + "\n", "utf-8")
    write_card(out / "CARD.md", meta, calibration.figures, rows)
    say(f"{out / 'understanding.onnx'}: {len(model) / 1e6:.1f} MB, sha256 {meta['model']}, data {meta['data']}")


def fingerprint_of(rows: Sequence[Row]) -> str:
    """A hash over all that is taught."""
    told = [[r.text, r.targets, r.group, r.share, r.within, r.at] for r in rows]
    return hashlib.sha256(json.dumps(told, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("--knowledge", type=Path, default=Path("knowledge"), help="the folder with the examples")
    parser.add_argument("--out", type=Path, help="where to write; the models folder in it if not said")
    parser.add_argument("--epochs", type=int, help="fewer for a try")
    ways = parser.add_mutually_exclusive_group()
    ways.add_argument(
        "--heads",
        action="store_true",
        help="fit only the heads again, to examples added since; minutes instead of hours",
    )
    ways.add_argument(
        "--further",
        action="store_true",
        help="go on from the shipped model for one round over all examples; a third of the time",
    )
    ways.add_argument("--lines", action="store_true", help="find only temperatures and lines again; seconds")
    ways.add_argument("--validate", action="store_true", help="write nothing; train without some rows and test on them")
    parser.add_argument("--threads", type=int, default=Recipe().threads, help="the result depends on their number")
    parser.add_argument("--precision", choices=("bfloat16", "float32"), default=Recipe().precision, help="of products")
    parser.add_argument("--every", type=int, default=1, help="every so many rows only, for a try")
    parser.add_argument(
        "--tuning", type=Path, default=Path("evals/understanding"), help="the folder of the tuning sets"
    )
    return parser.parse_args()


if __name__ == "__main__":
    main()
