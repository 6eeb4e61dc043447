"""`prompts/commands/<lang>.yaml`: short typed words that stand for a button ("skip", "atrás", "why?")."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from pathlib import Path

import yaml

from advisor.domain.reply import Choice
from advisor.errors import ContentError

_ONLY_WHEN_OFFERED = frozenset({"story:yes", "story:no"})
_OPENINGS = ("note", "plan")
"""Command words that open a text of the user's own, with a colon after them."""


def load_commands(folder: Path) -> Mapping[str, Mapping[str, str]]:
    """Language to {normalised words: choice id}. Raises ContentError."""
    tables: dict[str, dict[str, str]] = {}
    problems = []
    for path in sorted(folder.glob("*.yaml")):
        raw = yaml.safe_load(path.read_text(encoding="utf-8"))
        table: dict[str, str] = {}
        for choice, phrases in raw.items():
            if not isinstance(phrases, list):
                problems.append(f"{path}:1: {choice} needs a list of words")
                continue
            for phrase in phrases:
                if not isinstance(phrase, str):  # YAML reads a bare yes, no, on and off as true and false
                    problems.append(f"{path}:1: {choice}: put {phrase!r} in quotes")
                    continue
                word = normalise(phrase)
                if table.get(word, choice) != choice:
                    problems.append(f"{path}:1: {phrase!r} stands for both {table[word]} and {choice}")
                table[word] = choice
        tables[path.stem] = table
    if problems:
        raise ContentError(problems)
    return tables


def normalise(text: str) -> str:
    """Case, punctuation, accents of width and surrounding space do not matter."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    kept = "".join(" " if unicodedata.category(c)[0] in "PZSC" else c for c in folded)
    return " ".join(kept.split())


def read_command(
    text: str, lang: str, offered: Sequence[Choice], tables: Mapping[str, Mapping[str, str]]
) -> str | None:
    """A label of an offered choice, its number, or a command word of the language or of English."""
    words = normalise(text)
    for choice in offered:
        if words == normalise(choice.label):
            return choice.id
    if words.isdecimal() and 1 <= int(words) <= len(offered):
        return offered[int(words) - 1].id
    ids = {choice.id for choice in offered}
    for language in (lang, "en"):
        command = tables.get(language, {}).get(words)
        if command is not None and (command in ids or not _needs_an_offer(command)):
            return command
    return None


def _needs_an_offer(command: str) -> bool:
    return command in _ONLY_WHEN_OFFERED or command.startswith("level:")


def read_remark(text: str, lang: str, tables: Mapping[str, Mapping[str, str]]) -> tuple[str, str] | None:
    """("note" or "plan", the words after it) for a text like "note: ..." in the language or in English; None for any other."""
    opening, colon, words = text.partition(":")
    if not colon:
        return None
    for language in (lang, "en"):
        what = tables.get(language, {}).get(normalise(opening), "")
        if what in _OPENINGS:
            return what, words.strip()
    return None
