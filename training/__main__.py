"""`python -m training` (or `make train`): reads knowledge/examples, writes knowledge/models/understanding.* and CARD.md."""

from __future__ import annotations

import argparse
import hashlib
import json
import time
from dataclasses import asdict, replace
from pathlib import Path

from advisor.adapters.encoder.classifier import fingerprint
from advisor.adapters.encoder.weight_file import WeightFile
from advisor.knowledge.corpus import Knowledge, read_knowledge
from advisor.retrieval.outside import read_outside_questions
from advisor.understanding.examples import read_examples
from training.card import write_card
from training.fit import Recipe, fit
from training.held_out import Calibration, calibrate, is_held_out, story_f1_rows
from training.onnx_file import onnx_bytes
from training.rows import Row, heads, make_rows


def main() -> None:
    began = time.perf_counter()
    options = _options()
    folder: Path = options.knowledge
    recipe = replace(Recipe(), epochs=options.epochs) if options.epochs else Recipe()
    knowledge = read_knowledge(folder)
    examples = read_examples(folder, knowledge.instrument)
    rows = make_rows(knowledge, examples, read_outside_questions(folder), recipe.seed)[:: options.every]
    labels, weights = heads(knowledge), WeightFile()
    practices = knowledge.instrument.practice_ids

    _say(f"{len(rows)} rows; first without the held-out ones, to calibrate")
    known = [row for row in rows if not is_held_out(row, practices)]
    unknown = [row for row in rows if is_held_out(row, practices)]
    groups = {row.group for row in unknown}
    stories = [s for n, s in enumerate(examples.stories) if f"{s.lang} {s.pair or n}" in groups]
    first = fit(weights, labels, known, recipe, _say)
    calibration = calibrate(first.logits, unknown, stories, labels, story_f1_rows)
    del first

    _say("now with all rows")
    network = fit(weights, labels, rows, recipe, _say).network
    out: Path = options.out or folder / "models"
    out.mkdir(parents=True, exist_ok=True)
    model = onnx_bytes(network)
    (out / "understanding.onnx").write_bytes(model)
    meta = _meta(knowledge, recipe, calibration, rows, weights) | {"model": hashlib.sha256(model).hexdigest()}
    (out / "understanding.json").write_text(json.dumps(meta, ensure_ascii=False, indent=1) + "\n", "utf-8")
    write_card(out / "CARD.md", meta, calibration.figures, rows)
    _say(
        f"{out / 'understanding.onnx'}: {len(model) / 1e6:.1f} MB, sha256 {meta['model'][:16]}, data {meta['data'][:16]}"
    )
    _say(f"done in {time.perf_counter() - began:.0f} s")


def _meta(
    knowledge: Knowledge, recipe: Recipe, calibration: Calibration, rows: list[Row], weights: WeightFile
) -> dict[str, object]:
    told = json.dumps([[r.text, r.targets, r.group, r.share] for r in rows], ensure_ascii=False, sort_keys=True)
    return {
        "prefix": recipe.prefix,
        "limit": recipe.limit,
        "base": fingerprint(weights),
        "data": hashlib.sha256(told.encode()).hexdigest(),
        "labels": heads(knowledge),
        "temperatures": calibration.temperatures,
        "lines": calibration.lines,
        "recipe": asdict(recipe),
    }


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("--knowledge", type=Path, default=Path("knowledge"), help="the folder with the examples")
    parser.add_argument("--out", type=Path, help="where to write; the models folder in it if not said")
    parser.add_argument("--epochs", type=int, help="fewer for a try")
    parser.add_argument("--every", type=int, default=1, help="every so many rows only, for a try")
    return parser.parse_args()


def _say(text: str) -> None:
    print(text, flush=True)


if __name__ == "__main__":
    main()
