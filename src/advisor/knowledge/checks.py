"""Everything that `advisor knowledge check` reports about files that can be read: gaps, doubles, lengths, plain words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import regex

from advisor.domain.passage import Passage, PassageKind, PassageText
from advisor.errors import ContentError
from advisor.knowledge.content_file import ContentFile, problem, read_text
from advisor.knowledge.corpus import Knowledge, read_knowledge
from advisor.knowledge.instrument_file import FILE_NAME as INSTRUMENT_FILE
from advisor.knowledge.passage_files import MARK, PassageFile
from advisor.knowledge.sources_file import FILE_NAME as SOURCES_FILE
from advisor.knowledge.wording_files import FOLDER_NAME as WORDING_FOLDER

MOST_TITLE_CHARS = 70
FEWEST_SENTENCES, MOST_SENTENCES = 2, 5
MOST_STEPS = 4
FEWEST_ENGLISH = 6
FEWEST_OTHER = 2
OTHER_LANGUAGES = ("es", "fr", "pt", "ar", "sw", "bn", "hi")
MOST_SHARED_WORDS = 7
HARDEST_GRADE = 8.0
NEAR_DUPLICATE = 0.35
"""Share of three-word sequences that two passages have in common."""

NEEDED_KINDS = (PassageKind.CONCEPT, PassageKind.PRACTICE, PassageKind.WARNING)
FULL_KINDS = (*NEEDED_KINDS, PassageKind.CASE, PassageKind.TOOL)

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+(?:['’][\p{L}]+)*")
_SENTENCE = regex.compile(r"[.!?]+[\"'”’)]*(?:\s|$)")
ItemT = TypeVar("ItemT")


@dataclass(frozen=True)
class SharedRun:
    """The longest word sequence that a passage shares with a source text."""

    words: str
    length: int
    passage: str
    source: str


@dataclass
class CheckReport:
    """`problems` must be mended; `advice` should be looked at."""

    problems: list[str] = field(default_factory=list)
    advice: list[str] = field(default_factory=list)
    passages: int = 0
    longest_shared: SharedRun | None = None

    @property
    def ok(self) -> bool:
        return not self.problems


def check_knowledge(folder: Path, sources_folder: Path | None = None) -> CheckReport:
    """Reads all files of a knowledge folder and looks at them. Raises nothing for what is wrong with them."""
    report = CheckReport()
    try:
        knowledge = read_knowledge(folder)
    except ContentError as error:
        report.problems += error.problems
        return report
    report.passages = len(knowledge.files)
    for look in (_duplicate_keys, _uncited_places, _short_practices, _duplicate_phrasings, _broken_rules, _unwritten):
        report.problems += look(knowledge)
    for consider in (_thin_practices, _near_duplicates, _hard_to_read, _lengths):
        report.advice += consider(knowledge)
    if sources_folder is not None:
        report.longest_shared = longest_shared_run(knowledge.passages, sources_folder)
        report.problems += _copied(knowledge, sources_folder)
    return report


def _duplicate_keys(knowledge: Knowledge) -> Iterator[str]:
    for name in (SOURCES_FILE, INSTRUMENT_FILE, *(f"{WORDING_FOLDER}/{lang}.yaml" for lang in knowledge.wordings)):
        yield from ContentFile.read(knowledge.folder / name).duplicate_keys()
    for found in knowledge.files:
        yield from found.file.duplicate_keys()


def _uncited_places(knowledge: Knowledge) -> Iterator[str]:
    cited = {cite for passage in knowledge.passages for cite in passage.cites}
    file = ContentFile.read(knowledge.folder / SOURCES_FILE)
    for source in knowledge.sources:
        for place in source.places:
            if f"{source.id}#{place}" not in cited:
                where = ("sources", source.id, "locators", place)
                yield file.problem(where, f"no passage cites {source.id}#{place} ({source.places[place]})")


def _short_practices(knowledge: Knowledge) -> Iterator[str]:
    yield from _missing_kinds(knowledge, NEEDED_KINDS)


def _thin_practices(knowledge: Knowledge) -> Iterator[str]:
    yield from _missing_kinds(knowledge, FULL_KINDS)
    for where, practice, passages in _by_practice(knowledge):
        if len(passages) < len(FULL_KINDS):
            yield where(f"{practice} has {len(passages)} passages; it should have {len(FULL_KINDS)}")


def _missing_kinds(knowledge: Knowledge, kinds: Sequence[PassageKind]) -> Iterator[str]:
    for where, practice, passages in _by_practice(knowledge):
        has = {passage.kind for passage in passages}
        for kind in kinds:
            if kind not in has:
                yield where(f"{practice} has no passage of kind {kind}")


def _by_practice(knowledge: Knowledge) -> Iterator[tuple[Callable[[str], str], str, list[Passage]]]:
    """(how to name its line, practice, passages on it)."""
    file = ContentFile.read(knowledge.folder / INSTRUMENT_FILE)
    for d, dimension in enumerate(knowledge.instrument.dimensions):
        for p, practice in enumerate(dimension.practices):
            path = ("dimensions", d, "practices", p)

            def where(what: str, path: Sequence[str | int] = path) -> str:
                return file.problem(path, what)

            yield where, practice.id, [x for x in knowledge.passages if practice.id in x.practices]


def _duplicate_phrasings(knowledge: Knowledge) -> Iterator[str]:
    seen: dict[str, str] = {}
    for found in knowledge.files:
        for lang, phrases in found.passage.asked_as.items():
            for position, phrase in enumerate(phrases):
                first = seen.setdefault(" ".join(_words(phrase)) or phrase, found.passage.id)
                if first != found.passage.id:
                    yield found.problem(("asked_as", lang, position), f"the phrasing {phrase!r} stands in {first} too")


def _broken_rules(knowledge: Knowledge) -> Iterator[str]:
    for found in knowledge.files:
        passage, text = found.passage, found.passage.texts["en"]
        if len(text.title) >= MOST_TITLE_CHARS:
            yield found.problem(("title",), f"the title has {len(text.title)} characters; under {MOST_TITLE_CHARS}")
        if passage.kind is PassageKind.PRACTICE and not (text.do and text.watch):
            yield found.problem(("kind",), "a passage of kind practice needs both Do and Watch")
        if len(text.do) > MOST_STEPS:
            yield found.problem(("id",), f"{len(text.do)} steps under Do; at most {MOST_STEPS}")
        for lang, fewest in (("en", FEWEST_ENGLISH), *((lang, FEWEST_OTHER) for lang in OTHER_LANGUAGES)):
            has = len(passage.asked_as.get(lang, ()))
            if has < fewest:
                yield found.problem(("asked_as", lang), f"{has} phrasings in {lang}; at least {fewest}")


def _unwritten(knowledge: Knowledge) -> Iterator[str]:
    for found in knowledge.files:
        for number, line in enumerate(read_text(found.file.path).splitlines(), start=1):
            if MARK in line:
                yield problem(found.file.path, number, "still to be written")


def _lengths(knowledge: Knowledge) -> Iterator[str]:
    for found in knowledge.files:
        sentences = len(_SENTENCE.findall(found.passage.texts["en"].body))
        if not FEWEST_SENTENCES <= sentences <= MOST_SENTENCES:
            yield found.problem(("id",), f"{sentences} sentences; {FEWEST_SENTENCES} to {MOST_SENTENCES}")


def _near_duplicates(knowledge: Knowledge) -> Iterator[str]:
    """Only pairs that share a rarer sequence are compared."""
    shingles = [frozenset(_runs(_words(_all(f.passage.texts["en"])), 3)) for f in knowledge.files]
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, own in enumerate(shingles):
        for shingle in own:
            holders[shingle].append(number)
    pairs = {(a, b) for held in holders.values() for i, a in enumerate(held) for b in held[i + 1 :]}
    for a, b in sorted(pairs):
        alike = len(shingles[a] & shingles[b]) / len(shingles[a] | shingles[b])
        if alike >= NEAR_DUPLICATE:
            yield knowledge.files[b].problem(("id",), f"{alike:.0%} the same as {knowledge.files[a].passage.id}")


def _hard_to_read(knowledge: Knowledge) -> Iterator[str]:
    for found in knowledge.files:
        grade = reading_grade(_all(found.passage.texts["en"]))
        if grade > HARDEST_GRADE:
            yield found.problem(
                ("id",), f"reading grade {grade:.1f}; a reader of twelve follows up to {HARDEST_GRADE:.0f}"
            )


def reading_grade(text: str) -> float:
    """The school year from which an English text is followed (automated readability index: letters per word, words per
    sentence; the measures that count syllables would download a dictionary)."""
    import textstat  # noqa: PLC0415 - takes more than a second, and only this needs it

    return float(textstat.automated_readability_index(text))


def longest_shared_run(passages: Iterable[Passage], sources_folder: Path) -> SharedRun | None:
    """The longest sequence of words that stands both in a passage (English) and in a text of the folder."""
    sources = {path.name: _words(read_text(path)) for path in sorted(sources_folder.glob("*.txt"))}
    lines = [(passage.id, _words(line)) for passage in passages for line in _lines(passage.texts["en"])]
    best: SharedRun | None = None
    length = 1
    while (found := _shared(lines, sources, length)) is not None:
        best, length = found, length + 1
    return best


def _shared(lines: Iterable[tuple[str, list[str]]], sources: Mapping[str, list[str]], length: int) -> SharedRun | None:
    known = {run: name for name, text in sources.items() for run in _runs(text, length)}
    for passage, line in lines:
        for run in _runs(line, length):
            if run in known:
                return SharedRun(" ".join(run), length, passage, known[run])
    return None


def _copied(knowledge: Knowledge, sources_folder: Path) -> Iterator[str]:
    known = {
        run
        for path in sorted(sources_folder.glob("*.txt"))
        for run in _runs(_words(read_text(path)), MOST_SHARED_WORDS + 1)
    }
    for found in knowledge.files:
        for line in _lines(found.passage.texts["en"]):
            run = next((r for r in _runs(_words(line), MOST_SHARED_WORDS + 1) if r in known), None)
            if run:
                yield problem(
                    found.file.path, _line_holding(found, run), f"stands word for word in a source: {' '.join(run)}"
                )


def _line_holding(found: PassageFile, run: Sequence[str]) -> int:
    start = " ".join(run[:3])
    for number, line in enumerate(read_text(found.file.path).splitlines(), start=1):
        if start in " ".join(_words(line)):
            return number
    return 1


def _lines(text: PassageText) -> tuple[str, ...]:
    return (text.title, text.body, *text.do, text.watch)


def _all(text: PassageText) -> str:
    return " ".join(part if part.endswith((".", "!", "?")) else part + "." for part in _lines(text)[1:] if part)


def _words(text: str) -> list[str]:
    found: list[str] = _WORD.findall(text.lower().replace("’", "'"))
    return found


def _runs(items: Sequence[ItemT], length: int) -> Iterator[tuple[ItemT, ...]]:
    return (tuple(items[start : start + length]) for start in range(len(items) - length + 1))
