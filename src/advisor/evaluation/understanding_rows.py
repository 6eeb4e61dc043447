"""Rows of the sets that understanding is measured on: answers, stories, texts that may tell of danger, messages that may
want something of the talk, and messages whose language is to be told."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pydantic import BaseModel, Field, ValidationError

from advisor.errors import InvalidInputError


class AnswerRow(BaseModel):
    """An answer to a practice's question; the label is a level or, for what is no answer, an act."""

    practice: str
    text: str
    label: str
    lang: str = "en"


class StoryRow(BaseModel):
    """A story with the level of every practice it tells about. Two rows of a `pair` tell the same facts."""

    text: str
    practices: dict[str, int | str]
    red_flags: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    """The kinds of partner that take part; none where nobody labelled them."""
    pair: str = ""
    lang: str = "en"


class DangerRow(BaseModel):
    """A text with the kind of danger it tells of, or `NO_DANGER`."""

    text: str
    danger: str = Field(alias="label")
    lang: str = "en"


class LanguageRow(BaseModel):
    """A message with the language of its grammar, and what is hard about it ("short", "mixed", ...)."""

    text: str
    lang: str
    kind: str


class WishRow(BaseModel):
    """A message with what it wants of the talk itself, or `NO_WISH`."""

    text: str
    wish: str
    lang: str = "en"


_KINDS: dict[str, type[BaseModel]] = {
    "practice": AnswerRow,
    "practices": StoryRow,
    "kind": LanguageRow,
    "wish": WishRow,
}
"""By a field that no other kind has."""


def read_rows(file: Path) -> list[AnswerRow] | list[StoryRow] | list[DangerRow] | list[LanguageRow] | list[WishRow]:
    """All rows of a file are of one kind; its first row tells which. Raises InvalidInputError, with the line that is wrong,
    and for a file without rows."""
    lines = [(n, line) for n, line in enumerate(file.read_text("utf-8").splitlines(), start=1) if line.strip()]
    if not lines:
        raise InvalidInputError(f"{file}: there are no rows in it")
    found: list[Any] = []
    for number, line in lines:
        try:
            raw = json.loads(line)
            model = next((model for field, model in _KINDS.items() if field in raw), DangerRow)
            found.append(model.model_validate(raw))
        except (ValueError, TypeError) as error:
            what = error.errors()[0]["msg"] if isinstance(error, ValidationError) else str(error)
            raise InvalidInputError(f"{file}:{number}: {what}") from error
        if type(found[-1]) is not type(found[0]):
            raise InvalidInputError(f"{file}:{number}: another kind of row than the first")
    return found
