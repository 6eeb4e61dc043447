"""The prompts: `prompts/model/<call>.jinja`, one per call.

Templates are sandboxed and strict: a missing variable is an error, and so is a value that is shown without saying what it is.
`| data` is for whatever people or documents wrote: it cannot close the tag around it. `| draft` is for what was composed of it,
with our tokens. `| id` is for ids and names of ours. Nothing else can be filled in.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import regex
from jinja2 import FileSystemLoader, StrictUndefined, Template, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from pydantic import Field

from advisor.errors import ContentError
from advisor.knowledge.content_file import ContentFile, StrictModel, problem, read_text

CALLS = ("understand_message", "answer_question", "repair_answer", "reword_reply")
_BLOCKS = ("system", "user")
_FRONT = regex.compile(r"\A---\n(?P<front>.*?)^---\n", regex.DOTALL | regex.MULTILINE)
_ID = regex.compile(r"[\p{L}\p{N} ._:,()\[\]\-]{0,200}")
_HIDDEN = regex.compile(r"[\p{Cf}\p{Co}\p{Cn}--\u200c\u200d]|[\p{Cc}--\n\t]", regex.VERSION1)
"""Signs that nobody sees; the two joiners stay, since Hindi, Bengali and Arabic are written with them."""
_TAGS = str.maketrans({"<": "‹", ">": "›", "＜": "‹", "＞": "›"})
_TOKEN_LIKE = regex.compile(r"[\[［【]\s*([SsＳｓ]\s*\p{Nd}{1,3})\s*[\]］】]")
_FENCE = regex.compile(r"`{3,}|~{3,}|<\|[^|]{0,40}\|>|(?m:^\s*-{3,}\s*$)")


class _Filled(str):
    """A text that may stand in a prompt."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Prompt:
    """One call, rendered. `key` is the same for the same call and text."""

    call: str
    version: int
    system: str
    user: str
    answer_tokens: int

    @property
    def key(self) -> str:
        return sha256(f"{self.call}\0{self.version}\0{self.system}\0{self.user}".encode()).hexdigest()


class _Front(StrictModel):
    version: int = Field(ge=1)
    answer_tokens: int = Field(ge=16, le=4000)
    """The longest reply taken."""


class Prompts:
    """All prompts of a folder, checked when they are loaded. Raises ContentError."""

    def __init__(self, folder: Path) -> None:
        self._environment = ImmutableSandboxedEnvironment(
            loader=FileSystemLoader(folder), undefined=StrictUndefined, finalize=_only_filled, autoescape=False
        )
        self._environment.filters |= {"data": _data, "draft": _draft, "id": _id}
        problems: list[str] = []
        self._templates: dict[str, tuple[_Front, Template]] = {}
        for call in CALLS:
            try:
                self._templates[call] = self._load(folder / f"{call}.jinja")
            except ContentError as error:
                problems += error.problems
        if problems:
            raise ContentError(problems)

    def _load(self, path: Path) -> tuple[_Front, Template]:
        if not path.is_file():
            raise ContentError([f"{path}:1: this prompt is missing"])
        whole = read_text(path)
        front = _FRONT.match(whole)
        if front is None:
            raise ContentError([problem(path, 1, "begins with `---`, `version:`, `answer_tokens:` and `---`")])
        head = ContentFile(path, front["front"], first_line=2).parse(_Front)
        lines = front[0].count("\n")
        try:
            template = self._environment.from_string(whole[front.end() :])
        except TemplateError as error:
            line = lines + (getattr(error, "lineno", None) or 1)
            raise ContentError([problem(path, line, f"not a template: {error.message}")]) from error
        missing = [block for block in _BLOCKS if block not in template.blocks]
        if missing:
            raise ContentError([problem(path, lines + 1, f"has no block `{missing[0]}`")])
        return head, template

    def render(self, call: str, values: Mapping[str, object]) -> Prompt:
        """Raises jinja2.UndefinedError for a value that the prompt needs and did not get."""
        head, template = self._templates[call]
        system, user = (
            "".join(template.blocks[block](template.new_context(dict(values)))).strip() for block in _BLOCKS
        )
        return Prompt(call, head.version, system, user, head.answer_tokens)


def _only_filled(value: object) -> object:
    if not isinstance(value, _Filled):
        raise TypeError(f"{value!r} would stand in a prompt without `| data` or `| id`")
    return value


def _data(value: object) -> _Filled:
    """What others wrote: no hidden signs, nothing that closes a tag, looks like a token of ours or like a fence."""
    return _Filled(_FENCE.sub(" ", _TOKEN_LIKE.sub(r"(\1)", _draft(value))))


def _draft(value: object) -> _Filled:
    """What we composed, maybe of others' words: tokens and the lines between its parts stay."""
    return _Filled(_HIDDEN.sub("", str(value)).translate(_TAGS))


def _id(value: object) -> _Filled:
    """Ids, numbers and names of languages."""
    text = str(value)
    if not _ID.fullmatch(text):
        raise ValueError(f"{text[:40]!r} is no id")
    return _Filled(text)
