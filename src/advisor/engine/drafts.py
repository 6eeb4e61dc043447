"""What of a composed message may be said in other words, beside the message itself."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.domain.passage import Finding, Passage

_TOLD_AT_MOST = 4
_TOLD_FROM = 0.5
"""A passage is given to answer from when its score is at least this share of the best one's."""


@dataclass(frozen=True, slots=True)
class Draft:
    """The message is `loose` and `fixed`, in this order. Questions, safety, privacy and results are always fixed.

    With `passages`, the fixed part answers the question from them and may be answered anew, from nothing else.
    """

    loose: str = ""
    fixed: str = ""
    question: str = ""
    passages: tuple[Passage, ...] = ()
    stiff: bool = False
    """What is loose is only translated, where its language has no wording of its own."""


def told_from(finding: Finding) -> tuple[Passage, ...]:
    """What an answer may be made of: the best passages, and what answers another part of the question."""
    if not finding.covered or not finding.hits:
        return ()
    best = finding.hits[0].score
    near = [hit.passage for hit in finding.hits if hit.score >= _TOLD_FROM * best]
    also = [hit.passage for hit in finding.also]
    return tuple({p.id: p for p in (*near[:1], *also, *near[1:])}.values())[:_TOLD_AT_MOST]
