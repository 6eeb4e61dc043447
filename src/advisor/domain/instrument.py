"""The diagnostic instrument: nine dimensions, thirty-one practices, fourteen red flags."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True, slots=True)
class Practice:
    """Something a partnership does or does not do. The id (`purpose.shared`) never changes."""

    id: str
    means: str
    cites: tuple[str, ...]

    @property
    def dimension(self) -> str:
        return self.id.partition(".")[0]


@dataclass(frozen=True, slots=True)
class Dimension:
    """A group of practices that move together; `core` ones are part of every check."""

    id: str
    core: bool
    practices: tuple[Practice, ...]


@dataclass(frozen=True, slots=True)
class RedFlag:
    """A pattern to notice in what people tell, whatever was asked."""

    id: str
    means: str
    cites: tuple[str, ...]
    asks: str
    """The practice whose question looks into it."""


@dataclass(frozen=True, eq=False)
class Instrument:
    """All that can be asked and noticed, in the order in which it is shown. One object is one instrument (identity)."""

    dimensions: tuple[Dimension, ...]
    red_flags: tuple[RedFlag, ...]

    @cached_property
    def practices(self) -> tuple[Practice, ...]:
        return tuple(p for d in self.dimensions for p in d.practices)

    @cached_property
    def practice_ids(self) -> tuple[str, ...]:
        return tuple(p.id for p in self.practices)

    @cached_property
    def _practice_by_id(self) -> dict[str, Practice]:
        return {p.id: p for p in self.practices}

    @cached_property
    def _flag_by_id(self) -> dict[str, RedFlag]:
        return {f.id: f for f in self.red_flags}

    def practice(self, practice_id: str) -> Practice:
        """Raises KeyError for an id the instrument does not have."""
        return self._practice_by_id[practice_id]

    def has_practice(self, practice_id: str) -> bool:
        return practice_id in self._practice_by_id

    def red_flag(self, flag_id: str) -> RedFlag:
        """Raises KeyError for an id the instrument does not have."""
        return self._flag_by_id[flag_id]

    def has_red_flag(self, flag_id: str) -> bool:
        return flag_id in self._flag_by_id

    @cached_property
    def core_dimensions(self) -> tuple[str, ...]:
        return tuple(d.id for d in self.dimensions if d.core)

    def of_dimension(self, dimension_id: str) -> Sequence[Practice]:
        return next(d.practices for d in self.dimensions if d.id == dimension_id)
