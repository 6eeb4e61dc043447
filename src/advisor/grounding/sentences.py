"""Sentences of a text in any of the languages.

Own lines: the kept libraries know few of the eight languages, and what is needed is small. Where it is in doubt it does not
split: a sentence too long is checked more strictly, never less.
"""

from __future__ import annotations

import regex

from advisor.grounding.words import words_of

_MARK = r"(?:\s*(?:\[[^\[\]\s]{1,12}\]|\([Ss]?\d{1,2}\)))*"
"""References after the full stop belong to the sentence before it."""
_CLOSING = r"[\"'”’»)\]*_]*"
_END = regex.compile(rf"(?:(?<stop>[.…]+)|[!?？！؟۔।॥。]+){_CLOSING}{_MARK}(?:(?=\s)|(?<=[।॥۔؟。])|(?<=\])|$)")
_LIST_ITEM = regex.compile(r"^\s*(?:[-+*•·–—]|\(?\d{1,3}[.)]|[a-zA-Z][.)])\s+|^\s*(?:#{1,6}|>)\s+")
_LAST_WORD = regex.compile(r"[\p{L}\p{M}\p{N}.]+$")
_INITIAL = regex.compile(r"^\p{Lu}(?:\.\p{Lu})*$")
_LOWER_NEXT = regex.compile(rf"^{_CLOSING}\s*\p{{Ll}}")


def split_sentences(text: str, lang: str) -> list[str]:
    """In order, without the marks of lists and headings; references stay with the sentence they stand behind."""
    found: list[str] = []
    for line in text.splitlines():
        bare = _LIST_ITEM.sub("", line).strip()
        found += _split_line(bare, lang)
    return found


def _split_line(line: str, lang: str) -> list[str]:
    found, start = [], 0
    for end in _END.finditer(line):
        if end.end() < len(line) and not _ends(line, end, lang):
            continue
        sentence = line[start : end.end()].strip()
        if sentence:
            found.append(sentence)
        start = end.end()
    rest = line[start:].strip()
    return [*found, rest] if rest else found


def _ends(line: str, end: regex.Match[str], lang: str) -> bool:
    """A full stop after an abbreviation or an initial, or before a small letter, ends nothing."""
    if end["stop"] is None:
        return True
    if end["stop"] == "…" or len(end["stop"]) > 1:
        return not _LOWER_NEXT.match(line[end.end() :])
    before = _LAST_WORD.search(line[: end.start()])
    word = before[0] if before else ""
    if word.lower() in words_of(lang).abbreviations or _INITIAL.match(word):
        return False
    return not (_LOWER_NEXT.match(line[end.end() :]) and len(word) <= _SHORT)


_SHORT = 4
"""A longer word before the full stop is no abbreviation, whatever follows."""
