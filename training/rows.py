"""Makes training rows of the examples: a text, and what each head should say of it."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from advisor.domain.level import Level
from advisor.domain.reading import ActKind, Danger, Wish
from advisor.knowledge.corpus import Knowledge
from advisor.retrieval.outside import OutsideQuestion
from advisor.understanding.clauses import split_clauses
from advisor.understanding.examples import NO_DANGER, NO_WISH, Examples, StoryExample
from advisor.understanding.language import KNOWN
from advisor.understanding.levels import SCORED, SHOWN, shown
from advisor.understanding.readings import NOTHING
from advisor.understanding.wishes import WISH

ANSWER, QUESTION = ActKind.ANSWER.value, ActKind.QUESTION.value
_QUESTION_MARKS = ("?", "？", "؟")
_QUESTIONS = 900
_SENTENCES = 1200
_SHARE_OF_QUOTE = 0.5
_SHARE_OF_CLAUSE = 0.6
_ALONE = 0.1
_QUOTED = 0.2
STORY_SHARE = 0.6
"""Stories have ten times the words of answers, and are learned from one look at all their clauses."""


Targets = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True)
class Row:
    """`targets` gives each head a share per label. Rows of one `group` are validated together. `share` is the part of
    the epochs in which its text is seen. A row with `within` is the part at `at` of a longer text, and read in it; one
    without is read as a whole. `asked` is the practice that an answer is for: nothing is taught by it, the reader is told.
    `typed_otherwise`: it was typed in other letters than those in which it stands here, as the reader puts it."""

    text: str
    targets: Targets
    kind: str
    lang: str
    group: str
    share: float = 1.0
    within: tuple[str, ...] = ()
    at: int = 0
    asked: str = ""
    typed_otherwise: bool = False

    @property
    def parts(self) -> tuple[str, ...]:
        """The text that the encoder sees, cut as the reader cuts it."""
        return self.within or split_clauses(self.text) or ("",)

    @property
    def position(self) -> int:
        """Among what the encoder gives for the parts: first the whole, then each part."""
        return 1 + self.at if self.within else 0


def heads(knowledge: Knowledge) -> dict[str, list[str]]:
    """The labels of every head, in order."""
    instrument = knowledge.instrument
    return {
        "act": [act.value for act in ActKind],
        "level": [str(level.value) for level in Level],
        "practice": [*instrument.practice_ids, NOTHING],
        SHOWN: [*(shown(practice, level) for practice in instrument.practice_ids for level in SCORED), NOTHING],
        "flag": [*(flag.id for flag in instrument.red_flags), NOTHING],
        "danger": [*(danger.value for danger in Danger), NO_DANGER],
        WISH: [*(wish.value for wish in Wish), NO_WISH],
        "lang": list(KNOWN),
    }


def plain_rows(knowledge: Knowledge, examples: Examples, outside: Sequence[OutsideQuestion], seed: int) -> list[Row]:
    """Each example as it stands, in a fixed order."""
    return [
        *_answers(examples),
        *_wording(knowledge),
        *_acts(examples),
        *_openings(examples),
        *_wishes(examples),
        *_danger(examples),
        *_stories(examples),
        *_asked(knowledge, outside, random.Random(seed)),
        *_spoken(knowledge, random.Random(seed)),
    ]


def _answers(examples: Examples) -> Iterator[Row]:
    counted: Counter[tuple[str, str, Level]] = Counter()
    for row in examples.answers:
        level = str(row.level.value)
        place = (row.practice, row.lang, row.level)
        group = f"{row.practice}/{level}/{counted[place]}"  # the n-th of a level is often the same in all languages
        counted[place] += 1
        targets = {"act": one(ANSWER), "level": one(level), "danger": one(NO_DANGER), WISH: one(NO_WISH)}
        if row.level.known:
            targets |= _speaks_of(row.practice, level)
        if row.level is Level.IN_PLACE:
            targets["flag"] = one(NOTHING)
        yield Row(row.text, targets, "answer", row.lang, group, asked=row.practice)


def _wording(knowledge: Knowledge) -> Iterator[Row]:
    """The answers on the buttons, what the report says of a strength or a gap, and the meanings."""
    for lang, wording in knowledge.wordings.items():
        for practice, words in wording.practices.items():
            for key, text in words.answers.model_dump(by_alias=True).items():
                targets = {"act": one(ANSWER), "level": one(str(key))}
                yield Row(text, targets, "button", lang, f"{practice}/button", share=0.5)
            for text, level in ((words.strength, "2"), (words.gap, "0")):
                told = {"level": one(level), **_speaks_of(practice, level)}
                yield Row(text, told, "report", lang, f"{practice}/report")
        for flag_id, about in wording.red_flags.items():
            yield Row(about.what, {"flag": one(flag_id)}, "flag", lang, flag_id)
    for flag in knowledge.instrument.red_flags:
        yield Row(flag.means, {"flag": one(flag.id)}, "flag", "en", flag.id)
    for meant in knowledge.instrument.practices:
        targets = {"level": one("2"), "flag": one(NOTHING), **_speaks_of(meant.id, "2")}
        yield Row(meant.means, targets, "means", "en", f"{meant.id}/means")


def _acts(examples: Examples) -> Iterator[Row]:
    for row in examples.acts:
        targets = {"act": one(row.label), "danger": one(NO_DANGER)}
        if row.label != ANSWER:
            targets |= {"practice": one(NOTHING), SHOWN: one(NOTHING), "flag": one(NOTHING)}
        yield Row(row.text, targets, "act", row.lang, f"act {row.lang == 'en'} {row.position}")


def _openings(examples: Examples) -> Iterator[Row]:
    for row in examples.openings:
        act = QUESTION if row.label == "question" else ANSWER
        targets = {"act": one(act), "danger": one(NO_DANGER), WISH: one(NO_WISH)}
        yield Row(row.text, targets, "opening", row.lang, f"o {row.position}")


def _wishes(examples: Examples) -> Iterator[Row]:
    """What is none is an answer, a question, a "skip" or a goodbye: which, it does not say."""
    for row in examples.wishes:
        targets: Targets = {WISH: one(row.label)}
        if row.label != NO_WISH:
            nothing = one(NOTHING)
            targets = {**targets, "practice": nothing, SHOWN: nothing, "flag": nothing, "danger": one(NO_DANGER)}
        yield Row(row.text, targets, "wish", row.lang, f"w {row.position % 40}")


def _danger(examples: Examples) -> Iterator[Row]:
    for row in examples.danger:
        targets = {"danger": one(row.label), WISH: one(NO_WISH)}
        yield Row(row.text, targets, "danger", row.lang, f"d {row.position % 40}", share=1.0)


def _stories(examples: Examples) -> Iterator[Row]:
    for story, group in story_groups(examples):
        clauses = split_clauses(story.text)
        whole = {"act": one(ANSWER), "danger": one(NO_DANGER), WISH: one(NO_WISH)}
        yield Row(story.text, whole, "story", story.lang, group, share=STORY_SHARE)
        for at, clause in enumerate(clauses):
            targets = clause_targets(clause, story)
            yield Row(clause, targets, "clause", story.lang, group, share=STORY_SHARE, within=clauses, at=at)
            yield Row(clause, targets, "clause", story.lang, group, share=_ALONE)
        for evidence in story.evidence:
            if evidence.quote not in clauses:
                level = str(evidence.level.value)
                targets = {"level": one(level), **_speaks_of(evidence.practice, level)}
                yield Row(evidence.quote, targets, "quote", story.lang, group, share=_QUOTED)
        for flag in story.red_flags:
            if flag.quote not in clauses:
                yield Row(flag.quote, {"flag": one(flag.id)}, "quote", story.lang, group, share=_QUOTED)


def story_groups(examples: Examples) -> Iterator[tuple[StoryExample, str]]:
    """Each story with its group; the two tellings of a pair are of one."""
    for number, story in enumerate(examples.stories):
        yield story, f"{story.lang} {story.pair or number}"


def clause_targets(clause: str, story: StoryExample) -> Targets:
    """What a clause of a story shows, by the quotes that it holds."""
    evidence = [e for e in story.evidence if _holds(clause, e.quote, story.text)]
    flags = sorted({f.id for f in story.red_flags if _holds(clause, f.quote, story.text)})
    practices = sorted({e.practice for e in evidence})
    shows = sorted({shown(e.practice, str(e.level.value)) for e in evidence})
    targets: dict[str, Mapping[str, float]] = {
        "practice": {p: 1 / len(practices) for p in practices} or one(NOTHING),
        SHOWN: {s: 1 / len(shows) for s in shows} or one(NOTHING),
        "flag": {f: 1 / len(flags) for f in flags} or one(NOTHING),
        "danger": one(NO_DANGER),
    }
    levels = {str(e.level.value) for e in evidence}
    if len(levels) == 1:
        targets["level"] = one(levels.pop())
    return targets


def _holds(clause: str, quote: str, text: str) -> bool:
    start, quoted = text.find(clause), text.find(quote)
    shared = min(start + len(clause), quoted + len(quote)) - max(start, quoted)
    return shared >= _SHARE_OF_QUOTE * len(quote) or shared >= _SHARE_OF_CLAUSE * len(clause)


def _asked(knowledge: Knowledge, outside: Sequence[OutsideQuestion], rng: random.Random) -> Iterator[Row]:
    """Questions that people ask of the guidance, and questions that it does not answer."""
    told = [
        (lang, phrasing)
        for passage in knowledge.passages
        for lang, phrasings in passage.asked_as.items()
        for phrasing in phrasings
        if phrasing.rstrip().endswith(_QUESTION_MARKS)
    ]
    told += [(row.lang, row.text) for row in outside if row.kind != "other"]
    for number, (lang, text) in enumerate(rng.sample(told, min(len(told), _QUESTIONS))):
        targets = {"act": one(QUESTION), "danger": one(NO_DANGER), WISH: one(NO_WISH)}
        yield Row(text, targets, "asked", lang, f"q {number}", share=0.5)


def _spoken(knowledge: Knowledge, rng: random.Random) -> Iterator[Row]:
    """Sentences that teach nothing but the language they are in."""
    told = [
        (lang, phrasing)
        for passage in knowledge.passages
        for lang, phrasings in passage.asked_as.items()
        if lang in KNOWN
        for phrasing in phrasings
    ]
    for number, (lang, text) in enumerate(rng.sample(told, min(len(told), _SENTENCES))):
        yield Row(text, {}, "spoken", lang, f"s {number}", share=0.5)


def _speaks_of(practice: str, level: str) -> Targets:
    return {"practice": one(practice), SHOWN: one(shown(practice, level))}


def one(label: str) -> dict[str, float]:
    """This label and no other."""
    return {label: 1.0}
