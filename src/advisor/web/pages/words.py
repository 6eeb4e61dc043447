"""Sentences that scripts need: for the talk page in a data attribute, for the widget as JSON."""

from __future__ import annotations

from advisor.bootstrap import Services

_SENTENCES = (
    "page-name",
    "script-you",
    "script-advisor",
    "script-sending",
    "script-waiting",
    "script-back-online",
    "script-refused",
    "script-gone",
    "script-updated",
    "script-copied",
    "script-sources",
    "script-undated",
    "script-read-passage",
    "script-loading",
    "script-choose",
    "widget-hello",
    "widget-begin",
    "widget-begin-ask",
    "widget-label",
    "widget-send",
    "widget-report",
    "widget-whole-page",
    "widget-erase",
    "widget-erase-sure",
    "widget-erase-no",
    "widget-erased",
    "widget-failed",
    "widget-again",
    "answer-do",
    "answer-watch",
)


def script_words(parts: Services, lang: str) -> dict[str, str]:
    """By short name; `{answered}` and the like are filled in by the script."""
    say = parts.speaker.say
    words = {_short(key): say(key, lang) for key in _SENTENCES}
    words["progress"] = say("page-progress", lang, answered="{answered}", expected="{expected}")
    words["stored"] = stored_sentence(parts, lang)
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


def operator_sentence(parts: Services, lang: str) -> str:
    operator = parts.settings.operator
    if operator:
        return parts.speaker.say("page-run", lang, operator=operator)
    return parts.speaker.say("page-run-unknown", lang)


def _short(key: str) -> str:
    """`script-waiting` is `waiting` to a script, `widget-send` is `send`; sentences of the talk keep their names."""
    prefix, _, rest = key.partition("-")
    return rest if prefix in ("page", "script", "widget") else key
