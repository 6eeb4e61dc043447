"""The text of a document as its reader sees it: no hidden signs, no head and foot lines."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence

import regex

_EDGE = 2
"""So many lines at the top and at the bottom of a page may be furniture."""
_INVISIBLE = regex.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    r"\U000e0000-\U000e007f\p{Co}\p{Cs}]"
)
"""Control signs, direction overrides, tag letters and the like: what a reader would not see, no search should. The joiners
that Bengali, Hindi and Persian need stay."""
_LIGATURES = regex.compile(r"[\ufb00-\ufb06]")


def clean(text: str) -> str:
    """Only what a reader sees, on one line, in one spelling."""
    text = _LIGATURES.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)
    return " ".join(_INVISIBLE.sub("", unicodedata.normalize("NFC", text.replace("\x00", " "))).split())


def without_page_furniture(pages: Iterable[Sequence[str]]) -> list[list[str]]:
    """Lines of pages without those that stand at the top or bottom of most of them, and without page numbers."""
    pages = [[line for line in lines if line.strip()] for lines in pages]
    seen: dict[str, int] = {}
    for lines in pages:
        for line in {_pattern(line) for line in (*lines[:_EDGE], *lines[-_EDGE:])}:
            seen[line] = seen.get(line, 0) + 1
    often = {line for line, count in seen.items() if count >= max(3, len(pages) * 0.5)}
    return [
        [
            line
            for at, line in enumerate(lines)
            if not (_edge(at, len(lines)) and (_pattern(line) in often or not _pattern(line).strip("#-–—. /|")))
        ]
        for lines in pages
    ]


def _edge(at: int, of: int) -> bool:
    return at < _EDGE or at >= of - _EDGE


def _pattern(line: str) -> str:
    """A line with its numbers left open."""
    pattern: str = regex.sub(r"\d+", "#", " ".join(line.split()).lower())
    return pattern
