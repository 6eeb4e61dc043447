"""What an error of a provider's library means. By kind and status, not by class: each library has classes of its own."""

from __future__ import annotations

import json
import traceback
from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError

from advisor.model.fallbacks import FallbackError, Reason

_STATUS = {401: Reason.DENIED, 403: Reason.DENIED, 404: Reason.DENIED, 408: Reason.TIMEOUT, 429: Reason.LIMITED}
_SERVER_FROM = 500
_CLIENT_FROM = 400
_KINDS = (
    ("Refusal", Reason.REFUSED),
    ("ContentFilter", Reason.REFUSED),
    ("TooLarge", Reason.TOO_LARGE),
    ("Timeout", Reason.TIMEOUT),
    ("LengthFinishReason", Reason.BROKEN),
    ("OutputParser", Reason.BROKEN),
    ("ResponseValidation", Reason.SERVER),
    ("Connect", Reason.UNREACHABLE),
    ("Connection", Reason.UNREACHABLE),
    ("ReadError", Reason.UNREACHABLE),
    ("RemoteProtocol", Reason.UNREACHABLE),
)
"""A part of the name of an error class, and what it means; the first that fits, the innermost error first."""


def classify(error: BaseException) -> FallbackError:
    """The reason for the log. The message of an error may hold what was sent, so only its kind is kept."""
    chain = list(_chain(error))
    for one in chain:
        if isinstance(one, FallbackError):
            return one
    for one in chain:
        status = getattr(one, "status_code", None)
        if isinstance(status, int) and status >= _CLIENT_FROM:
            return FallbackError(_STATUS.get(status, _by_hundred(status)), f"http {status}")
    for one in reversed(chain):
        reason = _reason(one)
        if reason is not None:
            return FallbackError(reason, type(one).__name__)
    return FallbackError(Reason.ERROR, f"{type(chain[-1]).__name__} in {_place(chain[-1])}")


def _place(error: BaseException) -> str:
    """File and line: what happened is not foreseen, and the message of the error must not be logged."""
    frames = traceback.extract_tb(error.__traceback__)
    return f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "?"


def _by_hundred(status: int) -> Reason:
    return Reason.SERVER if status >= _SERVER_FROM else Reason.DENIED


def _reason(error: BaseException) -> Reason | None:
    if isinstance(error, json.JSONDecodeError | ValidationError):
        return Reason.BROKEN
    names = [kind.__name__ for kind in type(error).__mro__]
    for part, reason in _KINDS:
        if any(part in name for name in names):
            return reason
    return Reason.UNREACHABLE if isinstance(error, OSError) else None


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    """From the outermost to what caused it first."""
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        error = error.__cause__ or error.__context__
