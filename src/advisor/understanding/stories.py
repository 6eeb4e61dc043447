"""Which practices and red flags a story tells of, in which words. Read clause by clause, whoever tells it."""

from __future__ import annotations

from collections.abc import Iterator

from advisor.domain.reading import Evidence, FlagSighting, StoryReading
from advisor.understanding.levels import LEVEL, likeliest
from advisor.understanding.partners import PartnerNames
from advisor.understanding.readings import NOTHING, Clauses, Readings

_MOST_FLAGS = 3


def read_story(readings: Readings, partners: PartnerNames, text: str, lang: str) -> StoryReading:
    """Each practice and flag once, in the clause that shows it best; practices in the order they are told."""
    clauses = readings.clauses(text)
    found = sorted(_best(readings, clauses, "practice"), key=lambda one: one[2])
    evidence = [_evidence(readings, text, label, share, at) for label, share, at in found]
    flags = sorted(_best(readings, clauses, "flag"), key=lambda one: -one[1])[:_MOST_FLAGS]
    return StoryReading(
        tuple(evidence),
        tuple(FlagSighting(label, share * readings.trust, clauses.texts[at]) for label, share, at in flags),
        partners.find(text, lang, readings.is_word),
    )


def _best(readings: Readings, clauses: Clauses, head: str) -> Iterator[tuple[str, float, int]]:
    """(label, share, clause) for every label whose best clause is over the line."""
    rows, line = clauses.shares[head], readings.lines[head]
    for at, label in enumerate(readings.labels[head]):
        clause = int(rows[:, at].argmax())
        share = float(rows[clause, at])
        if label != NOTHING and share >= line:
            yield label, share, clause


def _evidence(readings: Readings, text: str, practice: str, share: float, at: int) -> Evidence:
    level, likely = likeliest(readings.levels(text, practice)[1 + at], readings.labels[LEVEL])
    return Evidence(practice, level, share * likely * readings.trust, readings.clauses(text).texts[at])
