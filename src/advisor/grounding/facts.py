"""What must be exactly as it was given: numbers, names, addresses."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

import regex

from advisor.grounding.words import languages, words_of

_DIGITS = regex.compile(r"\p{Nd}+(?:[.,٫٬\u00a0\u202f ]\p{Nd}{3}(?!\p{Nd}))*(?:[.,٫]\p{Nd}+)?")
_SHARE = regex.compile(r"^\s?[%٪]")
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+(?:[-'’][\p{L}\p{M}\p{N}]+)*")
_NAME_WORD = regex.compile(r"(?=[\p{Latin}\p{N}'’.-]*\p{Lu})\p{Latin}[\p{Latin}\p{N}'’-]*")
_STARTS_AFTER = regex.compile(r"(?:^|[.!?:;…—–\"“«„‘'(¿¡\[*•]|\n)\s*$")
_ADDRESS = regex.compile(
    r"(?:https?|ftp|file|data|javascript|tg|mailto):\S+|www\.\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|example|info|me|ru|cn|xyz|app|dev)\b\S*"
    r"|[\w.+-]+@[\w-]+\.[\w.-]+|<[^<>\s][^<>]*>|!\[|\]\s?\(|`|(?<![\w.])@\w{3,}|\|\s*-{3,}|&#?\w{2,8};",
    regex.IGNORECASE,
)
_SHORT_INITIAL = 1


def addresses(text: str) -> list[str]:
    """Links, mail addresses, handles and markup, as they stand."""
    return [found.lower() for found in _ADDRESS.findall(text)]


def numbers(text: str, lang: str) -> set[str]:
    """All numbers, in digits of any script or in words of the language; shares of a hundred as `87%`."""
    found = set()
    known = words_of(lang)
    for match in _DIGITS.finditer(text):
        after = text[match.end() :]
        share = bool(_SHARE.match(after)) or _share_word(lang).match(after.lower()) is not None
        found.add(_plain(match[0]) + ("%" if share else ""))
    lowered = text.lower()
    for match in _WORD.finditer(lowered):
        value = known.numbers.get(match[0])
        if value is not None:
            share = _share_word(lang).match(lowered[match.end() :]) is not None
            found.add(f"{value:g}" + ("%" if share else ""))
    return found


def names(sentence: str, lang: str) -> Iterator[str]:
    """Words in capitals where no sentence begins, acronyms anywhere, and in other scripts whatever is Latin."""
    other_script = lang in _without_case()
    for match in _NAME_WORD.finditer(sentence) if not other_script else _latin(sentence):
        word = match[0].removesuffix("'s").removesuffix("’s").strip("-'’")
        if len(word) <= _SHORT_INITIAL:
            continue
        acronym = sum(c.isupper() for c in word) > 1
        if other_script or acronym or not _STARTS_AFTER.search(sentence[: match.start()]):
            yield word


def opening_name(sentence: str) -> str:
    """The first word, where what follows shows that it names somebody: "Oxfam, quoted ...", "Harrington Institute says"."""
    found = regex.match(r"[*\"“«]*(\p{Lu}\p{Ll}[\p{L}'’-]+)(?:,\s|\s\p{Lu})", sentence)
    return found[1] if found else ""


def has_name(word: str, texts: Sequence[str]) -> bool:
    """Whether one of the texts has that word, in whatever case."""
    bare = fold(word)
    return any(bare in {fold(w) for w in _parts(text)} for text in texts)


def fold(word: str) -> str:
    """Small letters without accents; the plural of an acronym is the acronym."""
    plain = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(c))
    return plain.removesuffix("'s").removesuffix("’s")


@lru_cache(maxsize=2048)
def _parts(text: str) -> frozenset[str]:
    whole = _WORD.findall(text)
    return frozenset([*whole, *(part for word in whole for part in regex.split(r"[-'’]", word))])


def _plain(digits: str) -> str:
    """`1,250,000` and `1.250.000` are 1250000, `3,5` is 3.5, in the digits of any script."""
    latin = "".join(str(unicodedata.digit(c)) if c.isdigit() else c for c in digits)
    latin = regex.sub(r"[.,٬\u00a0\u202f ](?=\d{3}(?!\d))", "", latin)
    return f"{float(regex.sub('[,٫]', '.', latin)):g}" if regex.fullmatch(r"\d+([.,٫]\d+)?", latin) else latin


@cache
def _share_word(lang: str) -> regex.Pattern[str]:
    return regex.compile(
        rf"\s?(?:{'|'.join(regex.escape(w) for w in sorted(words_of(lang).percent)) or '%'})(?![\p{{L}}])"
    )


def _latin(sentence: str) -> Iterator[regex.Match[str]]:
    yield from regex.finditer(r"\p{Latin}[\p{Latin}\p{N}'’-]*", sentence)


@cache
def _without_case() -> frozenset[str]:
    """Languages whose script has no capitals."""
    return frozenset(x for x in languages() if not any(c.islower() for word in words_of(x).common for c in word))
