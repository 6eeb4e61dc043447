"""`prompts/replies/<lang>.ftl` and its neighbours, such as `prompts/report`: every fixed sentence a user may see."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import FluentParser, ast

from advisor.errors import ContentError

REFERENCE_LANGUAGE = "en"
_RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})


def load_replies(*folders: Path) -> Mapping[str, FluentBundle]:
    """A bundle per language with the sentences of all folders.

    Raises ContentError for broken files, for languages that lack a file or a sentence, and for a sentence that stands twice.
    """
    problems: list[str] = []
    parsed = {folder: _parse(folder, problems) for folder in folders}
    languages = sorted({lang for files in parsed.values() for lang in files} | {REFERENCE_LANGUAGE})
    bundles: dict[str, FluentBundle] = {}
    homes: dict[str, Path] = {}
    for folder, files in parsed.items():
        problems += [f"{folder}:1: {lang}.ftl is missing" for lang in languages if lang not in files]
        keys = {lang: _sentences(resource) for lang, (_, resource) in files.items()}
        if REFERENCE_LANGUAGE in keys:
            problems += _differences(folder, keys)
        for key in keys.get(REFERENCE_LANGUAGE, {}):
            if homes.setdefault(key, folder) is not folder:
                problems.append(f"{folder}/{REFERENCE_LANGUAGE}.ftl:1: the sentence {key} is also in {homes[key]}")
        for lang, (text, _) in files.items():
            bundles.setdefault(lang, _bundle(lang)).add_resource(FluentResource(text))
    if problems:
        raise ContentError(problems)
    return bundles


def _parse(folder: Path, problems: list[str]) -> dict[str, tuple[str, ast.Resource]]:
    """{language: (text, syntax tree)}; what cannot be read is added to the problems."""
    files: dict[str, tuple[str, ast.Resource]] = {}
    for path in sorted(folder.glob("*.ftl")):
        text = path.read_text(encoding="utf-8")
        resource = FluentParser().parse(text)
        for entry in resource.body:
            if isinstance(entry, ast.Junk):
                line = text.count("\n", 0, entry.span.start if entry.span else 0) + 1
                problems.append(f"{path}:{line}: not readable: {entry.annotations[0].message}")
        files[path.stem] = (text, resource)
    return files


def _bundle(lang: str) -> FluentBundle:
    # Isolation marks keep names and quotes in their own direction inside a right-to-left sentence.
    return FluentBundle([lang, REFERENCE_LANGUAGE], use_isolating=lang in _RIGHT_TO_LEFT)


def _sentences(resource: ast.Resource) -> dict[str, frozenset[str]]:
    """{key: the values that it fills in}."""
    return {message.id.name: _variables(message) for message in resource.body if isinstance(message, ast.Message)}


def _differences(folder: Path, keys: Mapping[str, Mapping[str, frozenset[str]]]) -> list[str]:
    reference = keys[REFERENCE_LANGUAGE]
    problems = []
    for lang, present in keys.items():
        path = folder / f"{lang}.ftl"
        problems += [f"{path}:1: the sentence {k} is missing" for k in reference if k not in present]
        problems += [
            f"{path}:1: the sentence {k} is not in {REFERENCE_LANGUAGE}.ftl" for k in present if k not in reference
        ]
        problems += [
            f"{path}:1: {k} fills in {sorted(present[k])}, {REFERENCE_LANGUAGE}.ftl {sorted(reference[k])}"
            for k in reference
            if k in present and present[k] != reference[k]
        ]
    return problems


def _variables(message: ast.Message) -> frozenset[str]:
    found: set[str] = set()

    def walk(node: object) -> None:
        if isinstance(node, ast.VariableReference):
            found.add(node.id.name)
        if isinstance(node, ast.BaseNode):
            for value in vars(node).values():
                walk(value)
        elif isinstance(node, list):
            for item in node:
                walk(item)

    walk(message.value)
    return frozenset(found)
