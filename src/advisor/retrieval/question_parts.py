"""Two questions in one message, told apart by the words in `knowledge/asking.yaml`."""

from __future__ import annotations

from pathlib import Path

import regex
import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from advisor.errors import ContentError

FILE_NAME = "asking.yaml"
_FEWEST_PART_WORDS = 2


class _Words(BaseModel):
    model_config = ConfigDict(extra="forbid")

    asking: list[list[str]]
    and_: list[str]
    prefixed_and: list[str]


class QuestionParts:
    """Splits a message into its two questions. Raises ContentError when the file is wrong."""

    def __init__(self, folder: Path) -> None:
        path = folder / FILE_NAME
        raw = yaml.safe_load(path.read_text(encoding="utf-8"))
        try:
            words = _Words(**{("and_" if key == "and" else key): value for key, value in raw.items()})
        except (ValidationError, AttributeError, TypeError) as error:
            raise ContentError([f"{path}:1: {error}"]) from error
        asking = _either([word for group in words.asking for word in group])
        joined, prefixed = _either(words.and_), _either(words.prefixed_and)
        self._between = regex.compile(
            rf"[?؟]+\s+|[,;]?\s+(?:{joined})\s+(?=(?:{asking})\b)|\s+(?:{prefixed})(?=(?:{asking})\b)", regex.IGNORECASE
        )

    def __call__(self, query: str) -> tuple[str, ...]:
        """The two questions in one message ("how do we start, and who decides?"); empty where there is only one.

        Stories that end in a question are one: only what itself asks is a part.
        """
        parts = [part.strip() for part in self._between.split(query) if len(part.split()) >= _FEWEST_PART_WORDS]
        return tuple(parts) if len(parts) == 2 else ()  # noqa: PLR2004 - two


def _either(words: list[str]) -> str:
    return "|".join(regex.escape(word) for word in sorted(words, key=len, reverse=True))
