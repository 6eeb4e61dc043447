"""The small words of each language that checks look at: `words.yaml` beside this module, read once."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import yaml
from pydantic import BaseModel, ConfigDict

_FILE = "words.yaml"


class Words(BaseModel):
    """Of one language. A language that the file does not have gets empty ones, and the checks by words then see less."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    abbreviations: frozenset[str] = frozenset()
    """With inner points, without the last one."""
    common: frozenset[str] = frozenset()
    """Words that carry no content of their own; they also tell the language."""
    numbers: dict[str, float] = {}
    """Number words, and words for shares."""
    forces: tuple[frozenset[str], ...] = ()
    """What makes a sentence stronger, by kind: a duty, a rule without exception, the utmost, a certainty."""
    softens: frozenset[str] = frozenset()
    """What leaves room: may, sometimes, often."""
    denies: frozenset[str] = frozenset()
    percent: frozenset[str] = frozenset()
    opposites: tuple[tuple[frozenset[str], frozenset[str]], ...] = ()
    """Two sides of a thing; the same things in the same order in every language."""
    titles: frozenset[str] = frozenset()
    """What stands before a person's name."""
    introduces: frozenset[str] = frozenset()
    """What the speaker's own name follows."""
    same: tuple[frozenset[str], ...] = ()
    """Beginnings of words that mean the same here."""


@cache
def _all() -> dict[str, Words]:
    raw = yaml.safe_load((files(__package__) / _FILE).read_text(encoding="utf-8"))
    return {lang: Words.model_validate(_spread(words)) for lang, words in raw.items()}


def words_of(lang: str) -> Words:
    """For a BCP 47 tag, by its language."""
    return _all().get(lang.partition("-")[0].lower(), _NONE)


def languages() -> tuple[str, ...]:
    """All that the file has."""
    return tuple(_all())


_NONE = Words()


def _spread(words: dict[str, object]) -> dict[str, object]:
    """Lists are written as lines of words, to be read and compared by people."""
    spread: dict[str, object] = {}
    for name, value in words.items():
        if isinstance(value, str):
            spread[name] = _phrases(value)
        elif name == "forces" and isinstance(value, list):
            spread[name] = tuple(_phrases(str(line)) for line in value)
        elif name == "same" and isinstance(value, list):
            spread[name] = tuple(frozenset(str(line).lower().split()) for line in value)
        elif name == "opposites" and isinstance(value, list):
            sides = [str(line).lower().partition("|") for line in value]
            spread[name] = tuple((frozenset(left.split()), frozenset(right.split())) for left, _, right in sides)
        else:
            spread[name] = value
    return spread


def _phrases(text: str) -> frozenset[str]:
    return frozenset(word.replace("_", " ") for word in text.lower().split())
