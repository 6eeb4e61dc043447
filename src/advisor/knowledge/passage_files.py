"""`passages/<subject>/<id>.md` and its tellings in other languages, `<id>.<lang>.md`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal, TypeAlias

import regex
from pydantic import Field, StringConstraints

from advisor.domain.citation import Sources
from advisor.domain.instrument import Instrument
from advisor.domain.passage import Passage, PassageKind, PassageText
from advisor.errors import ContentError
from advisor.knowledge.content_file import ContentFile, StrictModel, Words, problem, read_text

FOLDER_NAME = "passages"
MARK = "TODO:"
"""Stands where something has still to be written."""
MOST_PRACTICES = 3
MOST_CITES = 4

_SECTIONS = ("Do", "Watch")
_FRONT_MATTER_LINES = 2  # the two rulers around it
_Lang = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$")]
_Kind: TypeAlias = Literal["concept", "practice", "warning", "case", "tool", "theory", "type"]


class _FrontMatter(StrictModel):
    id: Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
    title: Words
    kind: _Kind
    practices: tuple[Words, ...] = Field(default=(), max_length=MOST_PRACTICES)
    cites: tuple[Words, ...] = Field(min_length=1, max_length=MOST_CITES)
    asked_as: dict[_Lang, tuple[Words, ...]] = Field(default_factory=dict)


class _TranslatedFrontMatter(StrictModel):
    title: Words


@dataclass(frozen=True)
class PassageFile:
    """A passage and where its parts stand, for those who check it."""

    passage: Passage
    file: ContentFile

    def problem(self, where: Sequence[str | int], what: str) -> str:
        return self.file.problem(where, what)


def read_passages(folder: Path, instrument: Instrument, sources: Sources) -> tuple[Passage, ...]:
    """All passages of a knowledge folder, by id. Raises ContentError with the problems of all files."""
    return tuple(found.passage for found in read_passage_files(folder, instrument, sources))


def read_passage_files(folder: Path, instrument: Instrument, sources: Sources) -> tuple[PassageFile, ...]:
    """As `read_passages`, with what is needed to name lines."""
    originals, translations = _paths(folder / FOLDER_NAME)
    problems: list[str] = []
    found: dict[str, PassageFile] = {}
    for path in originals:
        try:
            one = _read(path, translations.pop(path.stem, {}))
            problems += _unknown_ids(one, instrument, sources)
        except ContentError as error:
            problems += error.problems
            continue
        earlier = found.setdefault(one.passage.id, one)
        if earlier is not one:
            problems.append(one.problem(("id",), f"the id {one.passage.id} is also that of {_within_folder(earlier)}"))
    for orphans in translations.values():
        problems += [problem(path, 1, "there is no passage that this translates") for path in orphans.values()]
    if problems:
        raise ContentError(problems)
    return tuple(found[key] for key in sorted(found))


def read_passage_file(path: Path, instrument: Instrument, sources: Sources) -> PassageFile:
    """One file, without its tellings in other languages. Raises ContentError."""
    found = _read(path, {})
    problems = list(_unknown_ids(found, instrument, sources))
    if problems:
        raise ContentError(problems)
    return found


def _paths(folder: Path) -> tuple[list[Path], dict[str, dict[str, Path]]]:
    """(passages, {id: {language: telling}}), in a fixed order."""
    originals: list[Path] = []
    translations: dict[str, dict[str, Path]] = {}
    for path in sorted(folder.rglob("*.md")):
        passage_id, _, lang = path.stem.partition(".")
        if lang:
            translations.setdefault(passage_id, {})[lang] = path
        else:
            originals.append(path)
    if not originals:
        raise ContentError([problem(folder, 1, "there are no passages in this folder")])
    return originals, translations


def _read(path: Path, translations: Mapping[str, Path]) -> PassageFile:
    file, body, body_line = _split(path)
    front = file.parse(_FrontMatter)
    if front.id != path.stem:
        raise ContentError([file.problem(("id",), f"the id {front.id} must be the same as the file name")])
    texts = {"en": _text(path, front.title, body, body_line)}
    for lang, translated in translations.items():
        translated_file, body, body_line = _split(translated)
        title = translated_file.parse(_TranslatedFrontMatter).title
        texts[lang] = _text(translated, title, body, body_line)
    passage = Passage(
        id=front.id,
        kind=PassageKind(front.kind),
        practices=front.practices,
        cites=front.cites,
        texts=texts,
        asked_as=front.asked_as,
    )
    return PassageFile(passage, file)


def _split(path: Path) -> tuple[ContentFile, str, int]:
    """(front matter, body, line on which the body starts)."""
    opening, *rest = read_text(path).split("---\n", 2)
    if opening.strip() or len(rest) != _FRONT_MATTER_LINES:
        raise ContentError([problem(path, 1, "the file must start with front matter between two lines of ---")])
    front, body = rest
    return ContentFile(path, front, first_line=2), body, front.count("\n") + 3


def _text(path: Path, title: str, body: str, first_line: int) -> PassageText:
    """Body, `## Do` and `## Watch`. Raises ContentError for any other heading and for an empty body or section."""
    opening, *sections = regex.split(r"^##[ \t]+(.+?)[ \t]*$", body, flags=regex.MULTILINE)
    problems: list[str] = []
    found: dict[str, str] = {}
    line = first_line + opening.count("\n")
    for name, content in zip(sections[::2], sections[1::2], strict=True):
        if name not in _SECTIONS:
            problems.append(problem(path, line, f"unknown heading {name!r}; a passage has {' and '.join(_SECTIONS)}"))
        elif name in found:
            problems.append(problem(path, line, f"the heading {name} stands twice"))
        elif not content.strip():
            problems.append(problem(path, line, f"the section {name} is empty"))
        found[name] = content.strip()
        line += content.count("\n")
    if not opening.strip():
        problems.append(problem(path, first_line, "the passage has no text"))
    if problems:
        raise ContentError(problems)
    return PassageText(title, _one_line(opening), _steps(found.get("Do", "")), _one_line(found.get("Watch", "")))


def _steps(section: str) -> tuple[str, ...]:
    return tuple(
        _one_line(step) for step in regex.split(r"^[-*][ \t]+", section, flags=regex.MULTILINE) if step.strip()
    )


def _one_line(text: str) -> str:
    """Paragraphs stay apart; line breaks within one are only the file's."""
    return "\n\n".join(" ".join(part.split()) for part in text.strip().split("\n\n"))


def _unknown_ids(found: PassageFile, instrument: Instrument, sources: Sources) -> Iterator[str]:
    passage = found.passage
    for position, practice in enumerate(passage.practices):
        if not instrument.has_practice(practice):
            yield found.problem(("practices", position), f"no practice {practice} in instrument.yaml")
    for position, cite in enumerate(passage.cites):
        if cite not in sources:
            yield found.problem(("cites", position), f"no place {cite} in sources.yaml")
    for field, ids in (("practices", passage.practices), ("cites", passage.cites)):
        if len(set(ids)) < len(ids):
            yield found.problem((field,), f"{field}: one stands twice")


def _within_folder(found: PassageFile) -> str:
    return f"{found.file.path.parent.name}/{found.file.path.name}"
