"""The tuning sets as rows: `evals/understanding/*.tune.jsonl`, `*.fresh.jsonl` and `*.hard.jsonl`, never trained on.
Temperatures and lines come from them, so that they hold for people who write differently than the examples."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from advisor.understanding.examples import NO_DANGER, NO_WISH, StoryEvidence, StoryExample, StoryFlag
from advisor.understanding.transliteration import OwnLetters
from advisor.understanding.wishes import WISH
from training.rows import ANSWER, Row, Targets

LEVELS = ("0", "1", "2", "unknown")
SETS = ("tune", "fresh", "hard")


def tuning_rows(folder: Path, letters: OwnLetters) -> list[Row]:
    """Answers, dangers and wishes, as the reader sees them."""
    rows = []
    for raw in _lines(folder, "answers"):
        label = raw["label"]
        targets = {"act": {ANSWER if label in LEVELS else label: 1.0}, "danger": {NO_DANGER: 1.0}}
        if label in LEVELS:
            targets["level"] = {label: 1.0}
            targets[WISH] = {NO_WISH: 1.0}
        rows.append(_row(raw, targets, "answer", letters))
    for raw in _lines(folder, "danger"):
        targets = {"danger": {raw["label"]: 1.0}}
        rows.append(_row(raw, targets, "danger", letters))
    rows += [_row(raw, {WISH: {raw["wish"]: 1.0}}, "wish", letters) for raw in _lines(folder, "wishes")]
    return rows


def tuning_stories(folder: Path, letters: OwnLetters) -> list[StoryExample]:
    """Stories; what they show is known for the whole text only."""
    return [
        StoryExample(
            text=_as_read(raw, letters),
            lang=raw["lang"],
            evidence=tuple(
                StoryEvidence(practice=practice, level=level, quote=raw["text"])
                for practice, level in raw["practices"].items()
            ),
            red_flags=tuple(StoryFlag(id=flag, quote=raw["text"]) for flag in raw["red_flags"]),
        )
        for raw in _lines(folder, "stories")
    ]


def _row(raw: Mapping[str, Any], targets: Targets, kind: str, letters: OwnLetters) -> Row:
    text, asked = _as_read(raw, letters), raw.get("practice", "")
    return Row(text, targets, kind, raw["lang"], raw["id"], asked=asked, typed_otherwise=text != raw["text"])


def _as_read(raw: Mapping[str, Any], letters: OwnLetters) -> str:
    own = letters.needed(raw["text"], raw["lang"])
    return raw["text"] if own is None else own(raw["text"])


def _lines(folder: Path, kind: str) -> Iterator[dict[str, Any]]:
    for path in (folder / f"{kind}.{name}.jsonl" for name in SETS):
        for line in path.read_text("utf-8").splitlines() if path.exists() else ():
            if line.strip():
                yield json.loads(line)
