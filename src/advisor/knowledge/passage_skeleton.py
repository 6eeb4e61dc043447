"""Begins a passage file: its front matter is right from the start, what has to be written is marked."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Sequence
from pathlib import Path

import yaml

from advisor.errors import ContentError, InvalidInputError
from advisor.knowledge.corpus import read_knowledge
from advisor.knowledge.passage_files import FOLDER_NAME, MARK, read_passage_file

_LANGUAGES = {"en": 6, "es": 2, "fr": 2, "pt": 2, "ar": 2, "sw": 2, "bn": 2, "hi": 2}
_BODY = f"""{MARK} two to five sentences that say the thing itself, and answer first.

## Do
- {MARK} one to four steps, each starting with a verb.

## Watch
{MARK} what goes wrong, and how one would notice.
"""


def write_skeleton(
    folder: Path,
    passage_id: str,
    *,
    title: str,
    kind: str,
    practices: Sequence[str],
    cites: Sequence[str],
    subject: str = "",
) -> Path:
    """The path of the new file. Raises InvalidInputError for an id that is taken and for a folder that cannot be written,
    ContentError for whatever else is wrong; nothing is written then."""
    knowledge = read_knowledge(folder)
    if any(passage.id == passage_id for passage in knowledge.curated):
        raise InvalidInputError(f"There is a passage {passage_id} already.", "passage_id")
    subject = subject or (practices[0].partition(".")[0] if practices else "background")
    if not subject.replace("-", "").isalnum():
        raise InvalidInputError(f"--subject {subject}: a folder name has letters, digits and hyphens.", "subject")
    front = {"id": passage_id, "title": title, "kind": kind, "practices": list(practices), "cites": list(cites)}
    asked = {lang: [f"{MARK} {lang} {n}" for n in range(1, many + 1)] for lang, many in _LANGUAGES.items()}
    head = yaml.safe_dump(front | {"asked_as": asked}, allow_unicode=True, sort_keys=False, width=120)
    with tempfile.TemporaryDirectory() as drafts:
        draft = Path(drafts) / f"{Path(passage_id).name or 'passage'}.md"
        draft.write_text(f"---\n{head}---\n{_BODY}", encoding="utf-8")
        try:
            read_passage_file(draft, knowledge.instrument, knowledge.sources)
        except ContentError as error:
            raise ContentError(
                [text.partition(".md:")[2].partition(": ")[2] or text for text in error.problems]
            ) from error
        text = draft.read_text(encoding="utf-8")
    goal = folder / FOLDER_NAME / subject / f"{passage_id}.md"
    try:
        goal.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(goal, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)
    except OSError as error:
        raise InvalidInputError(f"{goal} cannot be written: {error.strerror}.", "passage_id") from error
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text)
    return goal
