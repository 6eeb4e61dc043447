"""`knowledge/examples/outside/<lang>.txt`: questions that the corpus does not answer, one `kind | question` per line."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from advisor.errors import ContentError

KINDS = ("legal", "tax", "medical", "safety", "other")


@dataclass(frozen=True, slots=True)
class OutsideQuestion:
    """`kind` says which people answer it; "other" says nothing."""

    lang: str
    kind: str
    text: str


def read_outside_questions(folder: Path) -> tuple[OutsideQuestion, ...]:
    """From the knowledge folder. Raises ContentError with every line that is wrong."""
    found: list[OutsideQuestion] = []
    problems: list[str] = []
    for path in sorted((folder / "examples" / "outside").glob("*.txt")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            if not line.strip() or line.startswith("#"):
                continue
            kind, bar, text = (part.strip() for part in line.partition("|"))
            if not bar or not text:
                problems.append(f"{path}:{number}: a line reads `kind | question`")
            elif kind not in KINDS:
                problems.append(f"{path}:{number}: no kind {kind!r}; there are {', '.join(KINDS)}")
            else:
                found.append(OutsideQuestion(path.stem, kind, text))
    if problems:
        raise ContentError(problems)
    return tuple(found)
