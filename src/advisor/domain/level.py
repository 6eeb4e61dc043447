"""How far a practice is in place."""

from __future__ import annotations

from enum import Enum


class Level(Enum):
    """The four answers to a practice question; the value is what the HTTP interface carries."""

    NOT_YET = 0
    PARTLY = 1
    IN_PLACE = 2
    UNKNOWN = "unknown"

    @property
    def known(self) -> bool:
        """Whether the level can be scored; "cannot say" is a finding, not a score."""
        return self is not Level.UNKNOWN

    @property
    def score(self) -> float:
        """0.0 (not yet) to 1.0 (in place); raises ValueError for UNKNOWN."""
        if self is Level.UNKNOWN:
            raise ValueError("an unknown level has no score")
        return int(self.value) / 2

    @property
    def told(self) -> str:
        """The name of the wording that tells of a practice at this level."""
        return {Level.IN_PLACE: "strength", Level.PARTLY: "partly"}.get(self, "gap")

    @classmethod
    def parse(cls, raw: object) -> Level:
        """Read 0, 1, 2, "0", "1", "2" or "unknown"; raises ValueError for anything else."""
        for level in cls:
            if not isinstance(raw, bool) and (raw == level.value or raw == str(level.value)):
                return level
        raise ValueError(f"a level is 0, 1, 2 or 'unknown', not {raw!r}")
