"""`wording/<lang>.yaml`: what people read of the instrument, language by language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Annotated, Literal, TypeAlias

from pydantic import AfterValidator, BaseModel, Field

from advisor.domain.instrument import Instrument
from advisor.errors import ContentError
from advisor.knowledge.content_file import ContentFile, Key, StrictModel, Words, problem

FOLDER_NAME = "wording"
REFERENCE_LANGUAGE = "en"
BUTTON_CHARS = 48
"""Longest text of a button: what a narrow phone still shows whole."""
PARTNER = "{partner}"


def _fits_a_button(text: str) -> str:
    if len(text) > BUTTON_CHARS:
        raise ValueError(f"{len(text)} characters; a button holds {BUTTON_CHARS}")
    return text


def _names_the_partner(text: str) -> str:
    if PARTNER not in text:
        raise ValueError(f"the placeholder {PARTNER} is missing")
    return text


Button = Annotated[Words, AfterValidator(_fits_a_button)]
AboutPartner = Annotated[Words, AfterValidator(_names_the_partner)]
Band: TypeAlias = Literal["weak", "mixed", "strong", "not_asked"]
Sureness: TypeAlias = Literal["low", "medium", "high"]


class LanguageWording(StrictModel):
    tag: Words
    name: Words
    direction: Literal["ltr", "rtl"]


class LevelWords(StrictModel):
    """One text per answer; the keys are the answers' values."""

    not_yet: Button = Field(alias="0")
    partly: Button = Field(alias="1")
    in_place: Button = Field(alias="2")
    unknown: Button

    def of(self, value: int | str) -> str:
        """The text of a level's value: 0, 1, 2 or "unknown"."""
        return {"0": self.not_yet, "1": self.partly, "2": self.in_place, "unknown": self.unknown}[str(value)]


class DimensionWording(StrictModel):
    name: Words
    about: Words
    weak: Words
    mixed: Words
    strong: Words


class PracticeWording(StrictModel):
    name: Words
    question: Words
    answers: LevelWords
    why: Words
    other_side: AboutPartner
    strength: Words
    gap: Words
    """What is missing where nothing is there yet."""
    partly: Words
    """What is there, and what is missing, where it is there in part."""
    week: Words
    quarter: Words
    sign: Words


class RedFlagWording(StrictModel):
    name: Words
    what: Words
    confirm: Words
    care: Words


class Wording(StrictModel):
    """The instrument in one language."""

    language: LanguageWording
    levels: LevelWords
    bands: dict[Band, Words]
    sureness: dict[Sureness, Words]
    kinds: dict[Key, Words]
    partners: dict[Key, Words]
    dimensions: dict[Key, DimensionWording]
    practices: dict[Key, PracticeWording]
    red_flags: dict[Key, RedFlagWording]

    def at(self, path: str) -> str:
        """The text at a path such as `practices/purpose.shared/question`. Raises KeyError."""
        node: object = self
        for step in path.split("/"):
            node = _child(node, step)
        if not isinstance(node, str):
            raise KeyError(path)
        return node


def read_wordings(folder: Path, instrument: Instrument) -> Mapping[str, Wording]:
    """{language: wording}, English first. Raises ContentError with the problems of all languages."""
    problems: list[str] = []
    found: dict[str, Wording] = {}
    files: dict[str, ContentFile] = {}
    for path in sorted((folder / FOLDER_NAME).glob("*.yaml"), key=lambda p: (p.stem != REFERENCE_LANGUAGE, p.stem)):
        try:
            files[path.stem] = ContentFile.read(path)
            found[path.stem] = files[path.stem].parse(Wording)
        except ContentError as error:
            problems += error.problems
    for lang, wording in found.items():
        problems += _against_instrument(files[lang], wording, instrument)
        if wording.language.tag != lang:
            problems.append(files[lang].problem(("language", "tag"), f"the tag must be the file name, {lang}"))
    if REFERENCE_LANGUAGE in found:
        for lang in found.keys() - {REFERENCE_LANGUAGE}:
            problems += _against_reference(files[lang], found[lang], found[REFERENCE_LANGUAGE])
    elif REFERENCE_LANGUAGE not in files:
        problems.append(problem(folder / FOLDER_NAME / f"{REFERENCE_LANGUAGE}.yaml", 1, "the file is missing"))
    if problems:
        raise ContentError(problems)
    return found


def _against_instrument(file: ContentFile, wording: Wording, instrument: Instrument) -> Iterator[str]:
    yield from _differences(file, "dimensions", wording.dimensions, (d.id for d in instrument.dimensions))
    yield from _differences(file, "practices", wording.practices, instrument.practice_ids)
    yield from _differences(file, "red_flags", wording.red_flags, (f.id for f in instrument.red_flags))


def _against_reference(file: ContentFile, wording: Wording, reference: Wording) -> Iterator[str]:
    for part in ("bands", "sureness", "kinds", "partners"):
        yield from _differences(file, part, getattr(wording, part), getattr(reference, part))


def _differences(file: ContentFile, part: str, has: Mapping[str, object], wanted: Iterable[str]) -> Iterator[str]:
    wanted = list(wanted)
    for key in wanted:
        if key not in has:
            yield file.problem((part,), f"{part}: `{key}` is missing")
    for key in has:
        if key not in wanted:
            yield file.problem((part, key), f"{part}: `{key}` is not known")


def _child(node: object, step: str) -> object:
    if isinstance(node, LevelWords):
        return node.of(step)
    if isinstance(node, BaseModel) and step in type(node).model_fields:
        return getattr(node, step)
    if isinstance(node, Mapping):
        return node[step]
    raise KeyError(step)
