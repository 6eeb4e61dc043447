"""Which language a message is in. Scripts tell some languages apart; py3langid tells the others."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import regex

KNOWN = ("en", "es", "fr", "pt", "ar", "sw", "bn", "hi")
_SCRIPTS = {
    "ar": regex.compile(r"\p{Arabic}"),
    "bn": regex.compile(r"\p{Bengali}"),
    "hi": regex.compile(r"\p{Devanagari}"),
}
_LETTER = regex.compile(r"\p{L}")
_SURE = 0.9
"""A guess less certain than this leaves the language of the talk as it is."""
_SURE_WHEN_SHORT = 0.97
_SHORT_WORDS = 4


def detect(text: str, fallback: str, languages: Sequence[str] = KNOWN) -> str:
    """The language tag, `fallback` when it cannot be told. Mixed scripts count by the most letters."""
    letters = len(_LETTER.findall(text))
    if letters == 0:
        return fallback
    for lang, script in _SCRIPTS.items():
        if lang in languages and len(script.findall(text)) * 2 > letters:
            return lang
    latin = [lang for lang in languages if lang not in _SCRIPTS]
    lang, sure = _identifier(tuple(latin)).classify(text.casefold())
    needed = _SURE if len(text.split()) >= _SHORT_WORDS else _SURE_WHEN_SHORT
    return lang if sure >= needed else fallback


@lru_cache(maxsize=4)
def _identifier(languages: tuple[str, ...]):  # type: ignore[no-untyped-def]
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - loads a model; only when needed

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(list(languages))
    # It keeps the weights of all its 97 languages to switch back to: 38 MB that are never used again.
    identifier._full_model = identifier.nb_ptc, identifier.nb_pc, identifier.nb_classes
    return identifier
