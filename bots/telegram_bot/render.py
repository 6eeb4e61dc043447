"""Replies as Telegram texts: the small Markdown as entities, sources short and folded below. User text is never markup."""

from __future__ import annotations

from collections.abc import Iterable

from markdown_it import MarkdownIt
from markdown_it.token import Token
from telegram import MessageEntity

from advisor.domain.reply import CitedPassage, Message
from advisor.engine.ports import Speaker
from advisor.engine.quoting import listed
from telegram_bot.rich import Mark, Rich, join

_TITLE = 56
"""Titles of sources are shortened to about this many characters; the report has them whole."""
_MARKDOWN = MarkdownIt("zero", {"html": False}).enable(["list", "emphasis"])


def render_message(message: Message, speaker: Speaker, lang: str) -> Rich:
    """The text with its sources below."""
    return join([render_text(message.text), render_sources(message.citations, speaker, lang)])


def render_text(text: str) -> Rich:
    """Paragraphs, lists and strong words."""
    whole = Rich("")
    gap = ""
    for token in _MARKDOWN.parse(text):
        match token.type:
            case "list_item_open":
                whole += Rich((gap and "\n") + ("\n" if gap == "\n\n" else "") + "• ")
                gap = ""
            case "inline":
                whole += Rich(gap) + _inline(token.children or [])
                gap = ""
            case "paragraph_close":
                gap = "\n" if token.hidden else "\n\n"
            case "bullet_list_close":
                gap = "\n\n"
    return whole


def render_sources(citations: Iterable[CitedPassage], speaker: Speaker, lang: str) -> Rich:
    """One short line per source, folded so that it takes no room until somebody wants it."""
    lines = [f"[{n}] {_place(cited, speaker, lang)}" for n, cited in enumerate(citations, start=1)]
    if not lines:
        return Rich("")
    text = "\n".join([speaker.say("tg-sources", lang), *lines])
    return Rich(text, (Mark(MessageEntity.EXPANDABLE_BLOCKQUOTE, 0, len(text)),))


def plain(text: str) -> Rich:
    """Text as it is, for sentences without any markup and for words of users."""
    return Rich(text)


def _place(cited: CitedPassage, speaker: Speaker, lang: str) -> str:
    citation = cited.citation
    told = [shorten(citation.source_title, _TITLE), *([str(citation.year)] if citation.year else [])]
    return f"{citation.place} ({listed(told, speaker, lang)})"


def shorten(text: str, most: int) -> str:
    """On one line, cut at a word."""
    text = " ".join(text.split())
    return text if len(text) <= most else text[: most - 1].rsplit(" ", 1)[0] + "…"


def _inline(children: Iterable[Token]) -> Rich:
    whole, strong = Rich(""), -1
    for child in children:
        match child.type:
            case "strong_open":
                strong = len(whole.text)
            case "strong_close":
                whole = Rich(whole.text, (*whole.marks, Mark(MessageEntity.BOLD, strong, len(whole.text))))
            case "softbreak" | "hardbreak":
                whole += Rich("\n")
            case "em_open" | "em_close":
                whole += Rich(child.markup)
            case _:
                whole += Rich(child.content)
    return whole
