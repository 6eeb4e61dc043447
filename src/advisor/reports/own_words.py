"""The user's own words in a report: cleaned, shortened, and only those that the user did not leave out."""

from __future__ import annotations

import unicodedata

from advisor.domain.assessment import Assessment
from advisor.domain.left_out import LeftOut, folded
from advisor.engine.quoting import DIRECTION_CONTROLS

MOST_SAID = 1200
"""Characters of one note or answer; a longer text is cut at a word, with an ellipsis."""
MOST_QUOTED = 400
MOST_PER_PRACTICE = 3

_SPACES = frozenset("\t\n\r\u000b\u000c\u0085\u2028\u2029")


def clean(text: str, most: int = MOST_SAID) -> str:
    """One line of plain text.

    Controls that turn the direction of what follows, and characters that no document format may hold, are dropped;
    joiners and direction marks, which several languages need, stay.
    """
    kept = "".join(" " if c in _SPACES else c for c in text if c in _SPACES or _fit_to_print(c))
    line = " ".join(kept.split())
    if len(line) <= most:
        return line
    cut = line[: most - 1]
    at_word, space, _ = cut.rpartition(" ")
    return (at_word if space and len(at_word) > most // 2 else cut) + "…"


def _fit_to_print(character: str) -> bool:
    if character in DIRECTION_CONTROLS:
        return False
    noncharacter = ord(character) & 0xFFFE == 0xFFFE or 0xFDD0 <= ord(character) <= 0xFDEF  # noqa: PLR2004 - Unicode's
    return unicodedata.category(character) not in ("Cc", "Cs") and not noncharacter


class OwnWords:
    """What may be quoted of an assessment."""

    def __init__(self, assessment: Assessment) -> None:
        self._assessment = assessment
        self._left_out = LeftOut(assessment.notes)

    def on(self, practice: str) -> tuple[str, ...]:
        """The words on a practice: the answer, then notes, then what the story said. Each once."""
        answer = self._assessment.answers.get(practice)
        said = [answer.words] if answer else []
        said += [n.words for n in self._assessment.notes if n.practice == practice and n.shown]
        said += self._assessment.quotes_for(practice)
        found: list[str] = []
        for words in said:
            told = clean(words)
            if told and not self._left_out.by(words, practice) and not any(_same(told, f) for f in found):
                found.append(told)
        return tuple(found[:MOST_PER_PRACTICE])

    def quote(self, words: str) -> str:
        """A quotation that belongs to no practice; empty when it was left out."""
        return "" if self._left_out.by(words) else clean(words, MOST_QUOTED)


def _same(one: str, other: str) -> bool:
    return folded(one) in folded(other)
