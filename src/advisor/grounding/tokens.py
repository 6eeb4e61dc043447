"""Short tokens that stand for citations while a model writes, and the way back.

A model sees `[S1]` and never a real citation. What it returns is taken apart: tokens that were given become the marks of the
house (`[1]` for the first citation of the message), everything else that looks like a reference goes.
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from advisor.domain.citation import Citation

_OPEN, _CLOSE = "\ue000", "\ue001"
"""Private signs around the number of a real token while the rest is cleaned; taken out of what comes in."""
_HELD, _FREE = "\ue002", "\ue003"
"""The same for what is masked."""
_PRIVATE = regex.compile(r"[\ue000-\uf8ff]")
_HIDDEN = regex.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]")
_TOKEN = regex.compile(r"\[S([1-9]\d{0,2})\]")
_MASKED = regex.compile(r"\[\[P(\d{1,4})\]\]")
"""A placeholder of masked personal data (`advisor.model.masking`) is no reference and stays."""
_TOGETHER = regex.compile(r"\[S\d{1,3}(?:\s*[,;]\s*S\d{1,3})+\]")
_BRACKETS = r"\[［【〔⟦⁅❲", r"\]］】〕⟧⁆❳"
_LIKE_TOKEN = regex.compile(
    rf"[{_BRACKETS[0]}]\s*(?:[\p{{L}}^#№.]{{0,8}}\s*)?[\p{{Nd}}\p{{No}}\p{{Nl}}]{{1,4}}"
    rf"(?:\s*[\p{{Pd}},;–]\s*\p{{L}}{{0,3}}\s*\p{{Nd}}{{1,4}})*\s*[{_BRACKETS[1]}]"
)
"""Numbers in brackets of any kind, with whatever letters before them: `[1]`, `[S 9]`, `[s1]`, `[^2]`, `[Source 3]`."""
_BARE_TOKEN = regex.compile(r"(?<![\p{L}\p{N}])S\d{1,3}(?![\p{L}\p{N}])|[⁰¹²³⁴-⁹₀-₉]+|[①-⑳]")
_LIKE_CITE = regex.compile(r"[(\[]?\b[\p{L}\p{N}]+(?:[-_][\p{L}\p{N}]+)*\s?#\s?[\p{L}\p{N}][\p{L}\p{N}.\-_]*[)\]]?")
_EMPTY = regex.compile(rf"[(\[{_BRACKETS[0][2:]}]\s*[,;.]*\s*[)\]{_BRACKETS[1][2:]}]")
_BLANKS = regex.compile(r"[ \t]{2,}")
_BEFORE_STOP = regex.compile(r"[ \t]+(?=[.,;:!?؟।](?:\s|$))")
_REAL = regex.compile(rf"{_OPEN}(\d+){_CLOSE}")
_WRAPPED = regex.compile(rf"[{_BRACKETS[0]}(]\s*S?\s*((?:{_OPEN}\d+{_CLOSE}[\s,;]*)+)\d*\s*[)\]{_BRACKETS[1]}]")
_LINKED = regex.compile(rf"(?<={_CLOSE})\s?(?:\([^)\n]*\)|\[[^\]\n]*\]|:\s*\S+://\S*)")
"""What would make a link of the mark before it."""
_ROUNDS = 8


class CitationTokens:
    """The tokens of one call."""

    def __init__(self, citations: Sequence[Citation]) -> None:
        unique = {c.cite: c for c in citations}
        self._citations = tuple(unique.values())
        self._number = {cite: n for n, cite in enumerate(unique, start=1)}

    def token(self, citation: Citation) -> str:
        """Raises KeyError for a citation that was not given."""
        return f"[S{self._number[citation.cite]}]"

    def restore(self, text: str) -> tuple[str, tuple[Citation, ...]]:
        """The text with the marks of the house, and the citations that they number, in the order in which they appear."""
        text = _PRIVATE.sub("", _HIDDEN.sub("", text))
        text = _TOGETHER.sub(lambda m: " ".join(f"[{t}]" for t in regex.findall(r"S\d+", m[0])), text)
        text = _TOKEN.sub(self._kept, _MASKED.sub(rf"{_HELD}\1{_FREE}", text))
        for _ in range(_ROUNDS):
            cleaned = _without_invented(text)
            if cleaned == text:
                break
            text = cleaned
        text = _BEFORE_STOP.sub("", _BLANKS.sub(" ", text))
        order: dict[int, int] = {}
        text = regex.sub(rf"{_HELD}(\d+){_FREE}", r"[[P\1]]", text)
        text = _REAL.sub(lambda m: f"[{order.setdefault(int(m[1]), len(order) + 1)}]", text)
        return text.strip(), tuple(self._citations[n - 1] for n in order)

    def _kept(self, match: regex.Match[str]) -> str:
        number = int(match[1])
        return f"{_OPEN}{number}{_CLOSE}" if 1 <= number <= len(self._citations) else ""


def _without_invented(text: str) -> str:
    """Once; what is left may look like a reference again, so it is called until nothing goes any more."""
    text = _LINKED.sub("", _WRAPPED.sub(r"\1", text))
    for pattern in (_TOKEN, _LIKE_TOKEN, _LIKE_CITE, _BARE_TOKEN, _EMPTY):
        text = pattern.sub("", text)
    return text
