"""The templates beside this package; everything put into them is escaped."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined, Template


@lru_cache(maxsize=1)
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("advisor.reports", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def template(name: str) -> Template:
    return _environment().get_template(name)


@lru_cache(maxsize=4)
def style(name: str) -> str:
    """The text of a style sheet beside the templates."""
    return files("advisor.reports").joinpath("templates", name).read_text(encoding="utf-8")
