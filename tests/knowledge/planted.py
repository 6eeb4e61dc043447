"""A small knowledge folder, right in everything, in which tests plant mistakes."""

from __future__ import annotations

import shutil
from pathlib import Path

from advisor.settings import content_folder

PASSAGE = """---
id: decide-together
title: Write down who decides what
kind: practice
practices: [power.decisions]
cites: [un-msp#II.C.ii]
asked_as:
  en:
    - who decides here
    - the boss decides alone
---
Rules make decisions fair. Agree on them early.

## Do
- Write the rules down.
- Read them aloud.

## Watch
Rules that nobody knows.
"""


def small_folder(folder: Path) -> Path:
    """The real sources, instrument and wording, with one passage."""
    real = content_folder("knowledge")
    for name in ("sources.yaml", "instrument.yaml"):
        shutil.copy(real / name, folder / name)
    shutil.copytree(real / "wording", folder / "wording")
    (folder / "passages" / "power").mkdir(parents=True)
    passage_path(folder).write_text(PASSAGE, encoding="utf-8")
    return folder


def passage_path(folder: Path) -> Path:
    return folder / "passages" / "power" / "decide-together.md"


def replace(path: Path, old: str, new: str) -> int:
    """Puts `new` in the place of the first `old`; the line on which that is."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1
