"""Stories told otherwise: a danger in their middle, less said around what they show, the half of another story after it.

A clause must be read the same whatever stands beside it; who has seen it in one story only learns the story."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from advisor.knowledge.corpus import Knowledge
from advisor.retrieval.outside import OutsideQuestion
from advisor.understanding.clauses import split_clauses
from advisor.understanding.examples import Examples, StoryExample
from training.rows import NOTHING, STORY_SHARE, Row, Targets, clause_targets, one, plain_rows, story_groups

_DANGERS_TOLD = 400
_LEFT_OUT = 0.6
_TOLD_WITH_LESS = 0.4
_OTHER_END = 0.15
_FEWEST_CLAUSES = 3


def make_rows(knowledge: Knowledge, examples: Examples, outside: Sequence[OutsideQuestion], seed: int) -> list[Row]:
    """All that is taught, in a fixed order: the examples as they stand, and stories told otherwise."""
    rows = [*plain_rows(knowledge, examples, outside, seed), *mixed_rows(examples, seed)]
    return [replace(row, targets={**row.targets, "lang": one(row.lang)}) for row in rows]


def mixed_rows(examples: Examples, seed: int) -> Iterator[Row]:
    """Stories told otherwise, in a fixed order."""
    yield from _with_a_danger(examples, random.Random(seed))
    yield from _with_less(examples, random.Random(seed))
    yield from _with_another_end(examples, random.Random(seed))


def _with_a_danger(examples: Examples, rng: random.Random) -> Iterator[Row]:
    """People in danger say so in the middle of something else; what stands around it stays what it is."""
    for row in rng.sample(examples.danger, min(len(examples.danger), _DANGERS_TOLD)):
        story = rng.choice([story for story in examples.stories if story.lang == row.lang])
        clauses = split_clauses(story.text)
        at = rng.randrange(len(clauses) + 1)
        within = (*clauses[:at], row.text, *clauses[at:])
        group = f"d {row.position % 40}"
        yield Row(
            row.text,
            {"danger": one(row.label)},
            "danger told",
            row.lang,
            group,
            share=STORY_SHARE,
            within=within,
            at=at,
        )
        for beside in (at - 1, at + 1):
            if 0 <= beside < len(within):
                targets = clause_targets(within[beside], story)
                yield Row(
                    within[beside], targets, "danger told", row.lang, group, share=STORY_SHARE, within=within, at=beside
                )


def _with_less(examples: Examples, rng: random.Random) -> Iterator[Row]:
    """Most of what shows nothing is left out."""
    for story, group in story_groups(examples):
        if rng.random() > _TOLD_WITH_LESS:
            continue
        told = list(_told(story))
        kept = [(clause, targets) for clause, targets in told if _shows(targets) or rng.random() > _LEFT_OUT]
        if len(kept) < len(told):
            yield from _rows(kept, story.lang, group)


def _with_another_end(examples: Examples, rng: random.Random) -> Iterator[Row]:
    """The first half of one story and the second of another in the same language."""
    by_lang: dict[tuple[str, int], list[tuple[StoryExample, str]]] = defaultdict(list)
    for story, group in story_groups(examples):
        if len(split_clauses(story.text)) >= _FEWEST_CLAUSES:
            by_lang[story.lang].append((story, group))
    for lang, stories in by_lang.items():
        others = rng.sample(stories, len(stories))
        for (story, group), (other, _) in zip(stories, others, strict=True):
            if rng.random() > _OTHER_END:
                continue
            first, second = list(_told(story)), list(_told(other))
            yield from _rows([*first[: len(first) // 2], *second[len(second) // 2 :]], lang, group)


def _told(story: StoryExample) -> Iterator[tuple[str, Targets]]:
    for clause in split_clauses(story.text):
        yield clause, clause_targets(clause, story)


def _shows(targets: Targets) -> bool:
    return targets["practice"] != one(NOTHING) or targets["flag"] != one(NOTHING)


def _rows(told: list[tuple[str, Targets]], lang: str, group: str) -> Iterator[Row]:
    within = tuple(clause for clause, _ in told)
    for at, (clause, targets) in enumerate(told):
        yield Row(clause, targets, "clause", lang, group, share=STORY_SHARE, within=within, at=at)
