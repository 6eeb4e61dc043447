"""What a model was asked, read out of an OpenAI-compatible request."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

import regex

_TOKEN = regex.compile(r"\[(S\d{1,3})\]")
_TAG = regex.compile(r"</?[a-z_]+(?:\s[^<>]*)?>", regex.IGNORECASE)
_BLOCK = regex.compile(
    r"<(?P<tag>[a-z_]+)(?P<attributes>\s[^<>]*)?>(?P<inside>(?:(?!<(?P=tag)[\s>]).)*?)</(?P=tag)>", regex.DOTALL
)
_ANSWERED_FROM = ("passage", "passages", "source", "sources", "excerpt")
_SENTENCE_END = regex.compile(r"(?<=[.!?؟।])\s+")


@dataclass(frozen=True)
class Asked:
    """One request. `schema` is the JSON schema that was asked for, if one was; `headers` are lower case."""

    body: dict[str, Any]
    headers: dict[str, str] = field(default_factory=dict)
    path: str = ""

    @property
    def messages(self) -> list[tuple[str, str]]:
        return [(m.get("role", ""), _plain(m.get("content"))) for m in self.body.get("messages", [])]

    @property
    def system(self) -> str:
        return "\n".join(text for role, text in self.messages if role in ("system", "developer"))

    @property
    def user(self) -> str:
        return "\n".join(text for role, text in self.messages if role == "user")

    @property
    def text(self) -> str:
        """Everything that was sent, in order."""
        return "\n".join(text for _, text in self.messages)

    @property
    def schema(self) -> dict[str, Any] | None:
        wanted = self.body.get("response_format") or {}
        if wanted.get("type") == "json_schema":
            return wanted["json_schema"].get("schema", {})
        for tool in self.body.get("tools") or ():
            return tool.get("function", {}).get("parameters", {})
        return {} if wanted.get("type") == "json_object" else None

    @property
    def stream(self) -> bool:
        return bool(self.body.get("stream"))

    def block(self, *tags: str) -> str | None:
        """What stands in the last marked block with one of these names."""
        found = [m["inside"].strip() for m in _BLOCK.finditer(self.text) if m["tag"].lower() in tags]
        return found[-1] if found else None

    @property
    def passages(self) -> list[tuple[str, str]]:
        """(token, sentences) for what the prompt gives to answer from: text in marked blocks that follows a token, or has it
        in an attribute."""
        found: list[tuple[str, str]] = []
        for block in _BLOCK.finditer(self.text):
            if block["tag"].lower() not in _ANSWERED_FROM:
                continue
            named = regex.search(r"\bS\d{1,3}\b", block["attributes"] or "")
            if named:
                found.append((f"[{named[0]}]", _bare(block["inside"])))
                continue
            pieces = _TOKEN.split(block["inside"])
            found += [
                (f"[{t}]", _bare(text)) for t, text in zip(pieces[1::2], pieces[2::2], strict=True) if _bare(text)
            ]
        return found


def sentences(text: str) -> list[str]:
    """Good enough for a model that copies."""
    return [s.strip() for line in text.splitlines() for s in _SENTENCE_END.split(line.strip(" -*#")) if s.strip()]


def filled(schema: dict[str, Any], text: str, *, most: bool = False) -> Any:
    """An instance of the schema: strings are `text`, lists are empty; with `most`, every list has one of each
    possible value, numbers are as large and choices as late as they come."""
    return _filled(schema, schema, text, most, 0)


def _filled(schema: dict[str, Any], root: dict[str, Any], text: str, most: bool, depth: int) -> Any:  # noqa: C901, PLR0911, PLR0912
    if "$ref" in schema:
        target: Any = root
        for part in schema["$ref"].removeprefix("#/").split("/"):
            target = target[part]
        return _filled(target, root, text, most, depth + 1)
    if "const" in schema:
        return schema["const"]
    if schema.get("enum"):
        return schema["enum"][-1 if most else 0]
    for key in ("anyOf", "oneOf", "allOf"):
        if schema.get(key):
            kinds = sorted(schema[key], key=lambda s: (s.get("type") == "null") == most)
            return _filled(kinds[0], root, text, most, depth + 1)
    match schema.get("type"):
        case "object":
            properties = schema.get("properties", {})
            return {name: _filled(of, root, text, most, depth + 1) for name, of in properties.items()}
        case "array":
            return _listed(schema.get("items", {}), root, text, depth) if most else []
        case "string":
            return text[: schema.get("maxLength", len(text))]
        case "integer":
            return int(schema.get("maximum", 2 if most else 0)) if most else int(schema.get("minimum", 0))
        case "number":
            return float(schema.get("maximum", 1.0)) if most else float(schema.get("minimum", 0.0))
        case "boolean":
            return most
        case "null":
            return None
    return text


def _listed(items: dict[str, Any], root: dict[str, Any], text: str, depth: int) -> list[Any]:
    first = _filled(items, root, text, True, depth + 1)
    if not isinstance(first, dict):
        return [first]
    of = items
    while "$ref" in of:
        of = root["$defs"][of["$ref"].rpartition("/")[2]]
    chosen = {name: _choices(kind, root) for name, kind in of.get("properties", {}).items()}
    name, values = max(chosen.items(), key=lambda item: len(item[1]), default=("", []))
    return [first | {name: value} for value in values[: items.get("maxItems", 40)]] if values else [first]


def _choices(schema: dict[str, Any], root: dict[str, Any]) -> list[Any]:
    while "$ref" in schema:
        schema = root["$defs"][schema["$ref"].rpartition("/")[2]]
    return list(schema.get("enum", ()))


def as_json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _bare(text: str) -> str:
    return _TAG.sub("", text).strip()


def _plain(content: Any) -> str:
    if isinstance(content, list):
        return "\n".join(part.get("text", "") for part in content if isinstance(part, dict))
    return content or ""
