"""Composed remarks in other words, or in another language, that say the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from advisor.domain.passage import Passage, PassageKind, PassageText
from advisor.grounding.sentences import split_sentences
from advisor.grounding.support import Similarity, unsupported
from advisor.model.checking import MARKUP, InTime
from advisor.model.fallbacks import FallbackError, Reason

_BETWEEN = regex.compile(r"\s*^[ \t]*-{3,}[ \t]*$\s*", regex.MULTILINE)
_SHORTEST, _LONGEST, _LONGEST_MORE = 0.4, 2.0, 40
"""Other words may take so much of the room of the first ones, and so many characters more."""
_REFERENCE = regex.compile(r"\s*\[(\d{1,2})\]")
_TOKEN = regex.compile(r"\[S(\d{1,2})\]")
_QUOTE = regex.compile(r"[“«\"](.+?)[”»\"]", regex.DOTALL)
_ISOLATES = regex.compile(r"[\u2066-\u2069]")


def joined(drafts: Sequence[str]) -> str:
    """One text for one call; references become tokens."""
    return "\n---\n".join(_REFERENCE.sub(lambda m: f" [S{m[1]}]", draft) for draft in drafts)


def parted(said: str, count: int) -> list[str]:
    """The parts of what came back, with references again. Raises FallbackError when there are more or fewer."""
    parts = [_TOKEN.sub(lambda m: f"[{m[1]}]", part).strip() for part in _BETWEEN.split(said.strip())]
    if len(parts) != count or not all(parts):
        raise FallbackError(Reason.CHANGED, f"{len(parts)} parts of {count}")
    return parts


def check_reworded(
    new: str, draft: str, lang: str, told_in: str, similarity: Similarity | None, in_time: InTime = lambda: None
) -> None:
    """Raises FallbackError unless the new text says what the draft says, sentence by sentence."""
    for problem in _differences(new, draft):
        raise problem
    carrier = Passage("draft", PassageKind.EXCERPT, (), (), {told_in: PassageText("", _bare(draft))}, language=told_in)
    also = (_bare(draft), *split_sentences(_bare(draft), told_in))
    for sentence in split_sentences(_bare(new), lang):
        in_time()
        reason = unsupported(sentence, [carrier], lang, also=also, similarity=similarity)
        if reason == "language":
            raise FallbackError(Reason.LANGUAGE)
        if reason is not None:
            raise FallbackError(Reason.CHANGED, reason)


def _differences(new: str, draft: str) -> Iterator[FallbackError]:
    if MARKUP.search(new):
        yield FallbackError(Reason.MARKUP)
    if sorted(_REFERENCE.findall(new)) != sorted(_REFERENCE.findall(draft)):
        yield FallbackError(Reason.CHANGED, "references")
    if _quotes(draft) != _quotes(new):
        yield FallbackError(Reason.CHANGED, "quotes")
    if _questions(new) != _questions(draft):
        yield FallbackError(Reason.CHANGED, "questions")
    if not _SHORTEST * len(draft) <= len(new) <= _LONGEST * len(draft) + _LONGEST_MORE:
        yield FallbackError(Reason.CHANGED, "length")


def _bare(text: str) -> str:
    bare: str = _ISOLATES.sub("", _REFERENCE.sub("", text))
    return bare


def _quotes(text: str) -> set[str]:
    return {found.strip() for found in _QUOTE.findall(_ISOLATES.sub("", text))}


def _questions(text: str) -> int:
    return sum(text.count(mark) for mark in "?؟？")
