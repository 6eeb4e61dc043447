"""Sentences that scripts need: for the talk page in a data attribute, for the widget as JSON."""

from __future__ import annotations

from advisor.bootstrap import Services

_SENTENCES = {
    "name": "page-name",
    "you": "page-you-said",
    "advisor": "page-advisor-said",
    "sending": "script-sending",
    "waiting": "script-waiting",
    "online": "script-back-online",
    "refused": "script-refused",
    "gone": "script-gone",
    "updated": "script-updated",
    "copy": "page-copy",
    "copied": "script-copied",
    "stop": "choice-stop",
    "loading": "script-loading",
    "sources": "page-sources",
    "undated": "page-undated",
    "passage": "script-read-passage",
    "place": "script-see-place",
    "choose": "page-choose",
    "own_words": "page-own-words",
    "write": "page-write",
    "send": "page-send",
    "empty": "page-problem-empty",
    "hello": "page-landing-what",
    "label": "widget-label",
    "begin": "widget-begin",
    "quick": "choice-mode-quick",
    "full": "choice-mode-full",
    "ask": "choice-mode-ask",
    "report": "page-panel-report",
    "whole_page": "widget-whole-page",
    "erase": "page-erase",
    "erase_sure": "widget-erase-sure",
    "erase_yes": "page-erase-yes",
    "erase_no": "widget-erase-no",
    "erased": "widget-erased",
    "failed": "widget-failed",
    "again": "widget-again",
    "do": "answer-do",
    "watch": "answer-watch",
}
"""What scripts call a sentence, and its key."""


def script_words(parts: Services, lang: str) -> dict[str, str]:
    """By short name; `{answered}` and the like are filled in by the script."""
    say = parts.speaker.say
    words = {name: say(key, lang) for name, key in _SENTENCES.items()}
    words["progress"] = say("page-progress", lang, answered="{answered}", expected="{expected}")
    words["source_kind"] = say("page-source-kind", lang, kind="{kind}", year="{year}")
    words["too_long"] = say("page-problem-too-long", lang, most=parts.settings.max_message_chars)
    words["stored"] = " ".join(filter(None, (stored_sentence(parts, lang), model_sentence(parts, lang))))
    words["run"] = operator_sentence(parts, lang)
    return words


def source_kinds(parts: Services, lang: str) -> dict[str, str]:
    """What kinds of sources are called in that language."""
    return {source.kind: source_kind(parts, lang, source.kind) for source in parts.knowledge.sources}


def source_kind(parts: Services, lang: str, kind: str) -> str:
    """Kinds of the sources that ship are translated; a curator's own stays as it was written."""
    try:
        return parts.speaker.say("report-kind-" + "-".join(kind.split()), lang)
    except KeyError:
        return kind


def stored_sentence(parts: Services, lang: str) -> str:
    days = parts.settings.retention_days
    if days:
        return parts.speaker.say("page-stored", lang, days=days)
    return parts.speaker.say("page-stored-unlimited", lang)


def model_sentence(parts: Services, lang: str) -> str:
    """That what one types goes to a language model, and where; empty when it does not."""
    return parts.speaker.say("page-model", lang, where=parts.model_where) if parts.model_where else ""


def operator_sentence(parts: Services, lang: str) -> str:
    operator = parts.settings.operator
    if operator:
        return parts.speaker.say("page-run", lang, operator=operator)
    return parts.speaker.say("page-run-unknown", lang)
