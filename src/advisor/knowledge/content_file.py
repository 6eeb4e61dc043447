"""A YAML text of the knowledge folder, validated; whatever is wrong is named with file and line.

Loading takes the fast road (libyaml, pydantic). Only when something is wrong is the text composed again, to find lines.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import Annotated, TypeVar

import yaml
from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints, ValidationError

from advisor.errors import ContentError

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
"""A text that says something."""

Key = Annotated[str, BeforeValidator(lambda key: key if isinstance(key, str) else str(key))]
"""A mapping key that YAML may have read as a number (`2.1:`)."""


class StrictModel(BaseModel):
    """The shape of a piece of a file. An unknown key is a misspelt one."""

    model_config = ConfigDict(extra="forbid", frozen=True)


ModelT = TypeVar("ModelT", bound=BaseModel)


class ContentFile:
    """One YAML text; `first_line` is the line of the file on which it starts (front matter starts on line 2)."""

    def __init__(self, path: Path, text: str, first_line: int = 1) -> None:
        self.path = path
        self._text = text
        self._first_line = first_line

    @classmethod
    def read(cls, path: Path) -> ContentFile:
        return cls(path, read_text(path))

    def parse(self, model: type[ModelT]) -> ModelT:
        """The validated content. Raises ContentError with every problem found in it."""
        try:
            raw = yaml.load(self._text, Loader=yaml.CSafeLoader)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            line = self._first_line + (mark.line if mark else 0)
            raise ContentError([problem(self.path, line, f"not valid YAML: {error.problem}")]) from error
        except yaml.YAMLError as error:
            raise ContentError([problem(self.path, self._first_line, f"not valid YAML: {error}")]) from error
        try:
            return model.model_validate(raw)
        except ValidationError as error:
            raise ContentError([self._explain(e["loc"], e["msg"], e["type"]) for e in error.errors()]) from error

    def problem(self, where: Sequence[str | int], what: str) -> str:
        """`file:line: what`, at the value that the path of keys and positions leads to."""
        return problem(self.path, self.line_of(where), what)

    def line_of(self, where: Sequence[str | int]) -> int:
        """The line of the value at that path, or of the last step on the way that exists."""
        node, line = self._root, 0
        for step in where:
            found = _step(node, step)
            if found is None:
                continue  # pydantic names union members and "[key]" on the way; they are no nodes
            key, node = found
            line = key.start_mark.line
        return self._first_line + line

    def duplicate_keys(self) -> Iterator[str]:
        """Keys that stand twice in one mapping: YAML keeps the last and says nothing."""
        pending = [self._root] if self._root else []
        while pending:
            node = pending.pop()
            if isinstance(node, yaml.MappingNode):
                seen: set[str] = set()
                for key, value in node.value:
                    if key.value in seen:
                        yield problem(self.path, self._first_line + key.start_mark.line, f"`{key.value}` stands twice")
                    seen.add(key.value)
                    pending.append(value)
            elif isinstance(node, yaml.SequenceNode):
                pending.extend(node.value)

    @cached_property
    def _root(self) -> yaml.Node | None:
        return yaml.compose(self._text, Loader=yaml.CSafeLoader)

    def _explain(self, where: tuple[str | int, ...], message: str, kind: str) -> str:
        path = ".".join(str(step) for step in where)
        message = message.removeprefix("Value error, ")
        if kind == "missing":
            message = f"`{where[-1]}` is missing"
            path = ".".join(str(step) for step in where[:-1])
        elif kind == "extra_forbidden":
            message = "no such key is known"
        return self.problem(where, f"{path}: {message}" if path else message)


def read_text(path: Path) -> str:
    """The text of a file. Raises ContentError when it is missing or not UTF-8."""
    try:
        return path.read_text(encoding="utf-8-sig").replace("\r\n", "\n")
    except FileNotFoundError as error:
        raise ContentError([problem(path, 1, "the file is missing")]) from error
    except UnicodeDecodeError as error:
        raise ContentError([problem(path, 1, "the file is not UTF-8 text")]) from error


def problem(path: Path, line: int, what: str) -> str:
    """`file:line: what`; the file as seen from the current folder when it lies in it."""
    with suppress(ValueError):
        path = path.resolve().relative_to(Path.cwd())
    return f"{path}:{line}: {what}"


def _step(node: yaml.Node | None, step: str | int) -> tuple[yaml.Node, yaml.Node] | None:
    """(node whose line to name, node to go on from) for one key or position."""
    if isinstance(node, yaml.MappingNode):
        return next(((key, value) for key, value in node.value if key.value == str(step)), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step], node.value[step]
    return None


def read_by_language(
    folder: Path,
    model: type[ModelT],
    languages: Collection[str],
    look_over: Callable[[ContentFile, str, ModelT], Iterator[str]],
) -> dict[str, ModelT]:
    """`<lang>.yaml` for some of these languages; `look_over` gives what else is wrong in a file. Raises ContentError with the
    problems of all files."""
    found, problems = dict[str, ModelT](), list[str]()
    for path in sorted(folder.glob("*.yaml")):
        if path.stem not in languages:
            problems.append(problem(path, 1, f"no language `{path.stem}`; there are {', '.join(languages)}"))
            continue
        file = ContentFile.read(path)
        try:
            found[path.stem] = file.parse(model)
        except ContentError as error:
            problems += error.problems
            continue
        problems += look_over(file, path.stem, found[path.stem])
    if problems:
        raise ContentError(problems)
    return found
