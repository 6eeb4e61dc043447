"""The user's words and lists of names, as sentences quote and list them."""

from __future__ import annotations

from collections.abc import Sequence

from advisor.engine.ports import Speaker

QUOTED = 160
"""The user's words are quoted up to this many characters."""
_MARKUP = str.maketrans({"*": "", "[": "(", "]": ")", "`": "'", "“": "'", "”": "'", "«": "'", "»": "'"})


def shorten(words: str, most: int = QUOTED) -> str:
    """The user's words for quoting: short, on one line, and never read as markup or as a reference."""
    words = " ".join(words.translate(_MARKUP).split())
    return words if len(words) <= most else words[: most - 1].rsplit(" ", 1)[0] + "…"


def quoted(words: str, speaker: Speaker, lang: str) -> str:
    """In the quotation marks of the language."""
    return speaker.say("quoted", lang, words=words)


def listed(names: Sequence[str], speaker: Speaker, lang: str) -> str:
    """Names in a row, separated as the language does."""
    return speaker.say("list-separator", lang).join(names)


def listed_topics(names: Sequence[str], speaker: Speaker, lang: str) -> str:
    """The same for what may have commas inside."""
    return speaker.say("topic-separator", lang).join(names)
