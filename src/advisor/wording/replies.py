"""`prompts/replies/<lang>.ftl`: every fixed sentence a user may see."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import FluentParser, ast

from advisor.errors import ContentError

REFERENCE_LANGUAGE = "en"
_RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})


def load_replies(folder: Path) -> Mapping[str, FluentBundle]:
    """A bundle per language. Raises ContentError for broken files and for languages that lack a sentence."""
    problems: list[str] = []
    keys: dict[str, dict[str, frozenset[str]]] = {}
    bundles: dict[str, FluentBundle] = {}
    for path in sorted(folder.glob("*.ftl")):
        text = path.read_text(encoding="utf-8")
        parsed = FluentParser().parse(text)
        for entry in parsed.body:
            if isinstance(entry, ast.Junk):
                line = text.count("\n", 0, entry.span.start if entry.span else 0) + 1
                problems.append(f"{path}:{line}: not readable: {entry.annotations[0].message}")
        keys[path.stem] = {m.id.name: _variables(m) for m in parsed.body if isinstance(m, ast.Message)}
        # Isolation marks keep names and quotes in their own direction inside a right-to-left sentence.
        bundle = FluentBundle([path.stem, REFERENCE_LANGUAGE], use_isolating=path.stem in _RIGHT_TO_LEFT)
        bundle.add_resource(FluentResource(text))
        bundles[path.stem] = bundle
    if REFERENCE_LANGUAGE not in keys:
        problems.append(f"{folder}:1: {REFERENCE_LANGUAGE}.ftl is missing")
    else:
        problems.extend(_differences(folder, keys))
    if problems:
        raise ContentError(problems)
    return bundles


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
