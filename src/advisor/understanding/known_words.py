"""Which words stand in what people say and in what is said to them, and how often: all that is known of a language here."""

from __future__ import annotations

import unicodedata
from collections import Counter
from functools import cached_property
from pathlib import Path

import regex

_FOLDERS = ("examples", "wording", "passages")
_TEXTS = ("*.txt", "*.yaml", "*.md")
_LATIN = regex.compile(r"\p{Latin}+")


def count_words(folder: Path, word: regex.Pattern[str]) -> Counter[str]:
    """In the files of the knowledge folder that hold sentences; without regard to case."""
    found: Counter[str] = Counter()
    for path in (path for part in _FOLDERS for names in _TEXTS for path in sorted((folder / part).rglob(names))):
        found.update(word.findall(unicodedata.normalize("NFC", path.read_text("utf-8")).casefold()))
    return found


class LatinWords:
    """How often a word in Latin letters stands there. Counted when the first is asked about."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __call__(self, word: str) -> int:
        return self._counts[word.casefold()]

    @cached_property
    def _counts(self) -> Counter[str]:
        return count_words(self._folder, _LATIN)
