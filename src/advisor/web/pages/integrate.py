"""What the page for web sites shows: examples to copy, and what can be set and heard, read from the widget itself."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from advisor.bootstrap import Services
from advisor.web.pages.render import STATIC, render

EXAMPLES = (
    "line.html",
    "plain.html",
    "wordpress-block.html",
    "wordpress-footer.php",
    "drupal-library.yml",
    "drupal-info.yml",
    "drupal-block.html",
    "iframe.html",
    "theme.css",
    "events.js",
)
EVENTS = {"ready": "{ lang }", "message": "{ role, id? }", "done": "{ answered }"}
"""What the widget tells its page, and what comes with it."""
_PROPERTY = re.compile(r"var\(--advisor-([a-z-]+), ([^)]+)\)")
_DARK = "@media (prefers-color-scheme: dark)"


@dataclass(frozen=True, slots=True)
class Property:
    """A custom property of the widget. `dark` is empty where it is the same in the dark."""

    name: str
    light: str
    dark: str


def examples(parts: Services, server: str, lang: str) -> Mapping[str, str]:
    """By name; what somebody copies, for this service."""
    return {name: render(parts, f"examples/{name}", lang, server=server).strip() for name in EXAMPLES}


def properties() -> list[Property]:
    """In the order in which the style sheet names them."""
    before, _, rest = (STATIC / "widget_style.js").read_text(encoding="utf-8").partition(_DARK)
    dark_rules, _, after = rest.partition("\n}")
    dark = dict(_PROPERTY.findall(dark_rules))
    light: dict[str, str] = {}
    for name, value in _PROPERTY.findall(before + after):
        light.setdefault(name, value)
    return [Property(name, value, dark.get(name, "")) for name, value in light.items()]
