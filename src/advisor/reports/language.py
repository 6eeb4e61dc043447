"""What file formats ask about a language or a text: which way it runs, and the country that a tag lacks."""

from __future__ import annotations

import unicodedata
from typing import Literal, TypeAlias

from babel.core import get_global

_ISOLATES = dict.fromkeys(range(0x2066, 0x206A))
Direction: TypeAlias = Literal["ltr", "rtl"]


def direction_of(text: str, otherwise: Direction) -> Direction:
    """By the first letter that says so: what `dir="auto"` does in a browser, for formats that do not find out."""
    for character in text:
        match unicodedata.bidirectional(character):
            case "L":
                return "ltr"
            case "R" | "AL":
                return "rtl"
    return otherwise


def without_isolates(text: str) -> str:
    """Office programs set text wrongly around the marks that isolate a name or a number within a sentence."""
    return text.translate(_ISOLATES)


def with_region(lang: str) -> str:
    """`es-ES` for `es`: office programs choose the dictionary by language and country."""
    if "-" in lang:
        return lang
    likely = str(get_global("likely_subtags").get(lang, "")).split("_")
    return f"{lang}-{likely[-1]}" if len(likely) > 1 else lang
