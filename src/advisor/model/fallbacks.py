"""Why the guest says nothing: one word each, for the log and the metrics. Never with the text of a message."""

from __future__ import annotations

from enum import StrEnum


class Reason(StrEnum):
    """Why a call gave nothing."""

    OFF = "off"
    """Switched off while running."""
    MISSING = "missing"
    """The package of the provider is not installed, or the settings do not make a model."""
    BUSY = "busy"
    """As many turns as allowed are with the model already."""
    RESTING = "resting"
    """It failed several times in a row; it is left alone for a while."""
    BUDGET = "budget"
    """The tokens of this conversation or of the day are used up."""
    TOO_LATE = "too_late"
    """Too little of the turn's time is left to begin."""
    TIMEOUT = "timeout"
    UNREACHABLE = "unreachable"
    DENIED = "denied"
    """401, 403, 404: key, address or name are wrong."""
    LIMITED = "limited"
    """429."""
    SERVER = "server"
    """5xx, or a reply that is no reply."""
    TOO_LARGE = "too_large"
    REFUSED = "refused"
    EMPTY = "empty"
    BROKEN = "broken"
    """Not the JSON that was asked for."""
    DECLINED = "declined"
    """It says itself that the passages do not answer."""
    UNCITED = "uncited"
    UNSUPPORTED = "unsupported"
    """A sentence is not carried by what was given, after one repair."""
    LANGUAGE = "language"
    CHANGED = "changed"
    """What was reworded says something else, or lost something."""
    MARKUP = "markup"
    """Links, headings, code: what no reply of ours has."""
    ERROR = "error"
    """Anything not foreseen; the log has the kind of error."""


RETRIED = frozenset({Reason.UNREACHABLE, Reason.LIMITED, Reason.SERVER})
"""Worth another try within the same deadline."""

FAILING = frozenset(
    {Reason.TIMEOUT, Reason.UNREACHABLE, Reason.DENIED, Reason.LIMITED, Reason.SERVER, Reason.TOO_LARGE, Reason.ERROR}
)
"""What counts towards leaving the model alone for a while. What it says in good form does not."""


class FallbackError(Exception):
    """The turn goes on without the guest. `detail` is for the log: kinds and numbers only."""

    def __init__(self, reason: Reason, detail: str = "") -> None:
        self.reason, self.detail = reason, detail
        super().__init__(f"{reason}: {detail}" if detail else str(reason))
