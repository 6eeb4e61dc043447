"""`knowledge/examples/`: what people write, and how it is meant. Everything the reader is trained on is read here.

answers/<practice>.txt   sections `[lang]`, lines `2 text`, `1 text`, `0 text`, `? text`
acts/<lang>.txt          `act text`
openings/<lang>.txt      `story text` or `question text`
wishes/<lang>.txt        `report text` ... or `none text`
danger/<lang>.txt        `threat text` ... or `none text`
stories/<lang>.yaml      text, evidence, red_flags, partners, names, pair
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import regex
from pydantic import Field, RootModel

from advisor.domain.instrument import Instrument
from advisor.domain.level import Level
from advisor.domain.reading import ActKind, Danger, PartnerType, Wish
from advisor.errors import ContentError
from advisor.knowledge.content_file import ContentFile, StrictModel, Words, problem, read_text
from advisor.understanding.language import KNOWN
from advisor.understanding.partners import read_partner_names
from advisor.understanding.transliteration import read_own_letters

FOLDER = "examples"
OPENINGS = ("story", "question")
NO_DANGER = "none"
NO_WISH = "none"
_LEVELS = {"2": Level.IN_PLACE, "1": Level.PARTLY, "0": Level.NOT_YET, "?": Level.UNKNOWN}
_SECTION = regex.compile(r"\[(\w+)\]")


@dataclass(frozen=True, slots=True)
class AnswerExample:
    """An answer to the question about a practice. `position` counts within its language: rows of one position often
    tell the same in several languages."""

    practice: str
    lang: str
    position: int
    level: Level
    text: str


@dataclass(frozen=True, slots=True)
class LabelledText:
    """A line of acts, openings, wishes or danger."""

    lang: str
    position: int
    label: str
    text: str


class StoryEvidence(StrictModel):
    practice: Words
    level: Level
    quote: Words


class StoryFlag(StrictModel):
    id: Words
    quote: Words


class StoryExample(StrictModel):
    """What somebody told, and what it shows. Two stories of one `pair` tell the same facts from two sides."""

    text: Words
    evidence: tuple[StoryEvidence, ...] = ()
    red_flags: tuple[StoryFlag, ...] = ()
    partners: tuple[PartnerType, ...] = ()
    names: dict[PartnerType, Words] = Field(default_factory=dict)
    pair: str = ""
    lang: str = ""


class _StoryFile(RootModel[tuple[StoryExample, ...]]):
    """The stories of one language."""


@dataclass(frozen=True, slots=True)
class Examples:
    """All examples, in the order of the files."""

    answers: tuple[AnswerExample, ...]
    acts: tuple[LabelledText, ...]
    openings: tuple[LabelledText, ...]
    wishes: tuple[LabelledText, ...]
    danger: tuple[LabelledText, ...]
    stories: tuple[StoryExample, ...]


def read_examples(folder: Path, instrument: Instrument) -> Examples:
    """From the knowledge folder. Raises ContentError with the problems of all files."""
    root, problems = folder / FOLDER, list[str]()
    found = Examples(
        tuple(_all(root / "answers", "*.txt", lambda path: _answers(path, instrument), problems)),
        tuple(_all(root / "acts", "*.txt", lambda path: _labelled(path, [act.value for act in ActKind]), problems)),
        tuple(_all(root / "openings", "*.txt", lambda path: _labelled(path, OPENINGS), problems)),
        tuple(_all(root / "wishes", "*.txt", lambda path: _labelled(path, [*Wish, NO_WISH]), problems)),
        tuple(_all(root / "danger", "*.txt", lambda path: _labelled(path, [*Danger, NO_DANGER]), problems)),
        tuple(_all(root / "stories", "*.yaml", lambda path: _stories(path, instrument), problems)),
    )
    if problems:
        raise ContentError(problems)
    return found


def example_problems(folder: Path, instrument: Instrument) -> list[str]:
    """`file:line: what` for everything that is wrong in the example files; for `advisor knowledge check`."""
    problems: list[str] = []
    for read in (
        lambda: read_examples(folder, instrument),
        lambda: read_partner_names(folder),
        lambda: read_own_letters(folder),
    ):
        try:
            read()
        except ContentError as error:
            problems += error.problems
    return problems


RowT = TypeVar("RowT")


def _all(folder: Path, names: str, read: Callable[[Path], list[RowT]], problems: list[str]) -> Iterator[RowT]:
    for path in sorted(folder.glob(names)):
        try:
            yield from read(path)
        except ContentError as error:
            problems += error.problems


def _answers(path: Path, instrument: Instrument) -> list[AnswerExample]:
    if not instrument.has_practice(path.stem):
        raise ContentError([problem(path, 1, f"the instrument has no practice `{path.stem}`")])
    found: list[AnswerExample] = []
    problems: list[str] = []
    lang, position = "", 0
    meant: dict[str, Level] = {}
    for number, line in _lines(path):
        section = _SECTION.fullmatch(line)
        if section:
            lang, position = section.group(1), 0
            if lang not in KNOWN:
                problems.append(problem(path, number, f"no language `{lang}`; there are {', '.join(KNOWN)}"))
            continue
        mark, _, text = line.partition(" ")
        level = _LEVELS.get(mark)
        if level is None or not text.strip():
            problems.append(problem(path, number, "a line reads `2 text`, `1 text`, `0 text` or `? text`"))
        elif not lang:
            problems.append(problem(path, number, "before the first line stands its language, such as `[en]`"))
        elif meant.setdefault(text, level) is not level:
            problems.append(problem(path, number, "the same text stands above with another level"))
        else:
            found.append(AnswerExample(path.stem, lang, position, level, text.strip()))
            position += 1
    if problems:
        raise ContentError(problems)
    return found


def _labelled(path: Path, labels: Sequence[str]) -> list[LabelledText]:
    if path.stem not in KNOWN:
        raise ContentError([problem(path, 1, f"no language `{path.stem}`; there are {', '.join(KNOWN)}")])
    found: list[LabelledText] = []
    problems: list[str] = []
    meant: dict[str, str] = {}
    for number, line in _lines(path):
        label, _, text = line.partition(" ")
        if label not in labels:
            problems.append(problem(path, number, f"no label `{label}`; there are {', '.join(labels)}"))
        elif not text.strip():
            problems.append(problem(path, number, f"no text after `{label}`"))
        elif meant.setdefault(text, label) != label:
            problems.append(problem(path, number, f"the same text stands above as `{meant[text]}`"))
        else:
            found.append(LabelledText(path.stem, len(found), label, text.strip()))
    if problems:
        raise ContentError(problems)
    return found


def _stories(path: Path, instrument: Instrument) -> list[StoryExample]:
    if path.stem not in KNOWN:
        raise ContentError([problem(path, 1, f"no language `{path.stem}`; there are {', '.join(KNOWN)}")])
    file = ContentFile.read(path)
    stories = file.parse(_StoryFile).root
    problems: list[str] = []
    for at, story in enumerate(stories):
        for i, evidence in enumerate(story.evidence):
            where = (at, "evidence", i)
            if not instrument.has_practice(evidence.practice):
                problems.append(file.problem(where, f"the instrument has no practice `{evidence.practice}`"))
            problems += _unquoted(file, where, evidence.quote, story.text)
        for i, flag in enumerate(story.red_flags):
            where = (at, "red_flags", i)
            if not instrument.has_red_flag(flag.id):
                problems.append(file.problem(where, f"the instrument has no red flag `{flag.id}`"))
            problems += _unquoted(file, where, flag.quote, story.text)
    if problems:
        raise ContentError(problems)
    return [story.model_copy(update={"lang": path.stem}) for story in stories]


def _unquoted(file: ContentFile, where: Sequence[str | int], quote: str, text: str) -> list[str]:
    return [] if quote in text else [file.problem(where, "the quote does not stand in the text, word for word")]


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(read_text(path).splitlines(), start=1):
        if line.strip() and not line.startswith("#"):
            yield number, line.strip()
