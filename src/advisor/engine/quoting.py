"""The user's words and lists of names, as sentences quote and list them."""

from __future__ import annotations

from collections.abc import Sequence

from advisor.engine.ports import Speaker

QUOTED = 160
"""The user's words are quoted up to this many characters."""
DIRECTION_CONTROLS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""They would turn the direction of the sentence around the user's words; direction marks and joiners may stay."""
_ENDS = " .,;:،؛।"
"""The sentence around a quote has its own full stop."""
_UNSAID = str.maketrans(dict.fromkeys(DIRECTION_CONTROLS, ""))
_MARKUP = str.maketrans({"*": "", "[": "(", "]": ")", "`": "'", "“": "'", "”": "'", "«": "'", "»": "'"})


def shorten(words: str, most: int = QUOTED) -> str:
    """The user's words for quoting: short, on one line, and never read as markup, as a reference or against their direction."""
    words = " ".join(words.translate(_MARKUP).translate(_UNSAID).split()).rstrip(_ENDS)
    return words if len(words) <= most else words[: most - 1].rsplit(" ", 1)[0] + "…"


def quoted(words: str, speaker: Speaker, lang: str) -> str:
    """In the quotation marks of the language. Without isolating marks of its own: the sentence around it isolates the whole, and
    one isolate in another leaves the outer one without a letter to take its direction from."""
    return speaker.say("quoted", lang, words=words).translate(_UNSAID)


def listed(names: Sequence[str], speaker: Speaker, lang: str) -> str:
    """Names in a row, separated as the language does."""
    return speaker.say("list-separator", lang).join(names)


def listed_topics(names: Sequence[str], speaker: Speaker, lang: str) -> str:
    """The same for what may have commas inside."""
    return speaker.say("topic-separator", lang).join(names)
