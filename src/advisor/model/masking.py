"""Personal data is masked before a text leaves, and put back into what returns.

Masked is what identifies a person whoever reads it: addresses, numbers of phones, cards, accounts and papers, handles, links
that carry a key, names after a title or an introduction. Years, amounts, dates and the names of organisations stay: without
them the model could not understand what is told.
"""

from __future__ import annotations

from functools import cache

import regex

from advisor.grounding.words import languages, words_of

_PLACEHOLDER = regex.compile(r"\[\[P(\d{1,4})\]\]")
_EMAIL = (
    r"[\p{L}\p{N}._%+\-]+\s?(?:@|\(at\)|\[at\]|\{at\})\s?[\p{L}\p{N}\-]+"
    r"(?:(?:\.|\s?\(dot\)\s?|\s?\[dot\]\s?)[\p{L}\p{N}\-]{2,})+"
)
_URL_WITH_KEY = r"(?:https?://|www\.|t\.me/)(?:[^\s<>\"']*[?#@=][^\s<>\"']*|[^\s<>\"']*/(?=[^\s/]*\d)[\w\-]{12,}[^\s<>\"']*|(?<=t\.me/)\S+)"
_IBAN = r"\b[A-Z]{2}\d{2}(?:[ \-]?[A-Z0-9]{4}){2,7}(?:[ \-]?[A-Z0-9]{1,4})?\b"
_UUID = r"\b[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\b"
_BOT_KEY = r"\b\d{6,12}:[A-Za-z0-9_\-]{20,}"
_LONG_ID = r"\b(?=[\w\-]*\d)(?=[\w\-]*[A-Za-z])(?:[A-Za-z]{1,6}[\-_]){0,3}[A-Za-z0-9_]{12,}(?:[\-_][A-Za-z0-9_]+)*\b"
_SHORT_ID = r"\b[A-Z]{1,3}[\- ]?\d{6,11}[A-Z]?\b"
_HANDLE = r"(?<![\w.@/])@[A-Za-z][A-Za-z0-9_]{2,31}\b"
_NUMBER = r"(?<![\p{L}\p{N}.,])(?:\+|00)?\(?\p{Nd}(?:[ .\-/()\u00a0\u202f]{0,2}\p{Nd}){6,18}(?![\p{L}\p{N}]|[.,]\p{Nd})"
_KINDS = (_EMAIL, _URL_WITH_KEY, _IBAN, _UUID, _BOT_KEY, _NUMBER, _LONG_ID, _SHORT_ID, _HANDLE)
_FOUND = regex.compile("|".join(f"(?:{kind})" for kind in (_PLACEHOLDER.pattern, *_KINDS)))

_STAYS = regex.compile(
    r"\p{Nd}{1,3}(?:[., \u00a0\u202f]\p{Nd}{3})+"  # an amount
    r"|(?:19|20)\p{Nd}{2}[ \-–/.]{1,3}(?:19|20)\p{Nd}{2}"  # from year to year
    r"|\p{Nd}{4}[\-/.]\p{Nd}{1,2}[\-/.]\p{Nd}{1,2}|\p{Nd}{1,2}[\-/.]\p{Nd}{1,2}[\-/.]\p{Nd}{4}"  # a date
    r"|\p{Nd}{1,3}(?:\.\p{Nd}{1,3}){2,}"  # an article
)
_MONEY = regex.compile(r"\p{Sc}|\b(?:USD|EUR|GBP|CHF|KES|TZS|UGX|BDT|INR|MXN|BRL|XOF|FCFA|Rs|Tk|Sh)\b|%")
_AROUND = 8
_LONGEST_BLANK_AMOUNT = 7
"""Groups of three with blanks between them are an amount up to so many digits; longer ones without money beside them a phone."""


class Mask:
    """One for a conversation's calls: the same thing has the same placeholder in all of them."""

    def __init__(self) -> None:
        self._values: list[str] = []

    def mask(self, text: str) -> str:
        """The text with `[[P1]]`, `[[P2]]` ... instead of personal data."""
        text = _FOUND.sub(lambda m: m[0] if _harmless(m) else self._placeholder(m[0]), text)
        for pattern in (_after_titles(), _introduced()):
            text = pattern.sub(lambda m: m["before"] + self._placeholder(m["name"]), text)
        return text

    def unmask(self, text: str) -> str:
        """What was masked, put back; placeholders that were never given go."""
        restored: str = _PLACEHOLDER.sub(lambda m: self._value(int(m[1])), text)
        return restored

    def _placeholder(self, value: str) -> str:
        if value not in self._values:
            self._values.append(value)
        return f"[[P{self._values.index(value) + 1}]]"

    def _value(self, number: int) -> str:
        return self._values[number - 1] if 1 <= number <= len(self._values) else ""


def _harmless(match: regex.Match[str]) -> bool:
    """Years, amounts, dates and articles tell what happened, not to whom."""
    value = match[0]
    if not _STAYS.fullmatch(value):
        return False
    digits = regex.sub(r"\P{Nd}", "", value)
    grouped = regex.fullmatch(r"\p{Nd}{1,3}(?:[ \u00a0\u202f]\p{Nd}{3})+", value)
    if not grouped or len(digits) <= _LONGEST_BLANK_AMOUNT:
        return True
    around = match.string[max(match.start() - _AROUND, 0) : match.end() + _AROUND]
    return bool(_MONEY.search(around))


@cache
def _after_titles() -> regex.Pattern[str]:
    titles = {t for lang in languages() for t in words_of(lang).titles}
    cased = sorted((t for t in titles if t.isascii() or regex.match(r"\p{Latin}", t)), key=len, reverse=True)
    plain = sorted(titles - set(cased), key=len, reverse=True)
    latin = (
        rf"(?P<before>\b(?i:{_either(cased)})\b\.?\s+)(?P<name>\p{{Lu}}[\p{{L}}'’\-]+(?:\s+(?:\p{{Lu}}[\p{{L}}'’\-]*\.?))"
        r"{0,3})"
    )
    other = rf"(?P<before>(?<![\p{{L}}\p{{M}}])[وفبكل]?(?:{_either(plain)})\.?\s+)(?P<name>[\p{{L}}\p{{M}}]+)"
    return regex.compile(f"{latin}|{other}")


@cache
def _introduced() -> regex.Pattern[str]:
    phrases = sorted({p for lang in languages() for p in words_of(lang).introduces}, key=len, reverse=True)
    latin, other = r"\p{Lu}[\p{L}'’\-]+(?:\s+\p{Lu}[\p{L}'’\-]+){0,2}", r"(?!\p{Latin})[\p{L}\p{M}]+"
    name = rf"(?P<name>{latin}|{other}(?:\s{other})?)"
    return regex.compile(rf"(?P<before>(?<![\p{{L}}\p{{M}}])(?i:{_either(phrases)})\s+){name}")


def _either(words: list[str]) -> str:
    return "|".join(regex.escape(word) for word in words)
