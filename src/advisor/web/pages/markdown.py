"""The small Markdown of messages as HTML: paragraphs, lists and strong words; everything else is text."""

from __future__ import annotations

import re
from collections.abc import MutableMapping, Sequence
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.token import Token
from markupsafe import Markup

_REFERENCE = re.compile(r"\[(\d{1,2})\]")


def rich_text(text: str, message_id: str = "", references: int = 0) -> Markup:
    """Safe HTML. `[n]` becomes a link to the message's n-th citation, where there is one."""
    return Markup(_RENDERER.render(text, {"message": message_id, "references": references}))  # noqa: S704 - escapes all


def citation_anchor(message_id: str, number: int) -> str:
    """The id of the element that shows the n-th citation of a message."""
    return f"c-{message_id}-{number}"


def _text(tokens: Sequence[Token], index: int, _: Any, env: MutableMapping[str, Any]) -> str:
    message, known = env["message"], env["references"]

    def link(found: re.Match[str]) -> str:
        number = int(found[1])
        if not 1 <= number <= known:
            return found[0]
        return f'<a class="ref" href="#{citation_anchor(message, number)}">[{number}]</a>'

    return _REFERENCE.sub(link, escapeHtml(tokens[index].content))


def _renderer() -> MarkdownIt:
    made = MarkdownIt("zero", {"html": False}).enable(["list", "emphasis"])
    rules = made.renderer.rules  # type: ignore[attr-defined]  # the protocol does not name it
    rules["text"] = _text
    for rule in ("em_open", "em_close"):
        rules[rule] = lambda tokens, index, *_: tokens[index].markup
    return made


_RENDERER = _renderer()
