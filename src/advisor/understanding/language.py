"""Which language a message is in. Scripts tell some languages apart; the trained reader, or py3langid without it, the others."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import TypeAlias

import regex

Guess: TypeAlias = Callable[[str, Sequence[str]], tuple[str, float]]
"""The likeliest of some languages for a text, and its share."""

KNOWN = ("en", "es", "fr", "pt", "ar", "sw", "bn", "hi")
SCRIPTS = {
    "ar": regex.compile(r"\p{Arabic}"),
    "bn": regex.compile(r"\p{Bengali}"),
    "hi": regex.compile(r"\p{Devanagari}"),
}
_LETTER = regex.compile(r"\p{L}")
_SURE: tuple[tuple[int, float], ...] = ((4, 0.8), (2, 0.9), (0, 0.97))
"""From how many words a guess needs to be how certain; a less certain one leaves the language of the talk as it is."""
_FEW_IN_LATIN = 4
_SURE_BY_LETTERS: tuple[tuple[int, float], ...] = ((4, 0.9), (0, 0.97))


def primary(lang: str) -> str:
    """The language of a BCP 47 tag: of "hi-IN", "hi"."""
    return lang.partition("-")[0].lower()


def in_other_letters(text: str, lang: str) -> bool:
    """Whether a language that has a script of its own is typed in another one, as on a phone."""
    letters, lang = len(_LETTER.findall(text)), primary(lang)
    return letters > 0 and lang in SCRIPTS and len(SCRIPTS[lang].findall(text)) * 2 <= letters


def detect(text: str, fallback: str, guess: Guess | None = None, languages: Sequence[str] = KNOWN) -> str:
    """The language tag, `fallback` when it cannot be told. Mixed scripts count by the most letters."""
    letters = len(_LETTER.findall(text))
    if letters == 0:
        return fallback
    for lang, script in SCRIPTS.items():
        if lang in languages and len(script.findall(text)) * 2 > letters:
            return lang
    if guess is not None:  # knows Hindi, Bengali and Arabic in Latin letters too
        lang, share = guess(text, languages)
        lines = _SURE
    else:
        lang, share = _by_letters(text, [lang for lang in languages if lang not in SCRIPTS])
        lines = _SURE_BY_LETTERS
    words = len(text.split())
    if fallback in SCRIPTS and (lang in SCRIPTS or words < _FEW_IN_LATIN):
        return fallback  # Hindi and Bengali in Latin letters are too much alike to leave one for the other
    return lang if share >= next(line for few, line in lines if words >= few) else fallback


def _by_letters(text: str, languages: Sequence[str]) -> tuple[str, float]:
    lang, sure = _identifier(tuple(languages)).classify(text.casefold())
    return str(lang), float(sure)


@lru_cache(maxsize=4)
def _identifier(languages: tuple[str, ...]):  # type: ignore[no-untyped-def]
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - loads a model; only when needed

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(list(languages))
    # It keeps the weights of all its 97 languages to switch back to: 38 MB that are never used again.
    identifier._full_model = identifier.nb_ptc, identifier.nb_pc, identifier.nb_classes
    return identifier
