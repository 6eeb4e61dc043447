"""How many tokens may still be used: per conversation and per day. Counted where rate limits are counted."""

from __future__ import annotations

from contextlib import suppress
from hashlib import sha256

import structlog
from limits import RateLimitItemPerDay
from limits.storage import storage_from_string
from limits.strategies import FixedWindowRateLimiter

_CONVERSATION_DAYS = 30
_CHARS_PER_TOKEN = 3
"""A cautious guess for text in many scripts, where a server does not say what it counted."""
_BYTES_PER_TOKEN = 4


_log = structlog.get_logger(__name__)


class TokenBudget:
    """0 stands for no limit. With Redis all replicas count together, without it each process since its start."""

    def __init__(self, per_conversation: int, per_day: int, redis_url: str = "") -> None:
        storage = storage_from_string(redis_url or "memory://")
        self._limiter = FixedWindowRateLimiter(storage)
        errors = storage.base_exceptions
        self._lost = errors if isinstance(errors, tuple) else (errors,)
        self._conversation = RateLimitItemPerDay(per_conversation, _CONVERSATION_DAYS, "model-conversation")
        self._day = RateLimitItemPerDay(per_day, 1, "model-day")

    def allows(self, conversation_id: str, tokens: int) -> bool:
        """Whether a call of about that size may still be made; not where nobody can tell."""
        try:
            return all(self._limiter.test(item, *key, cost=tokens) for item, key in self._counted(conversation_id))
        except self._lost as error:
            _log.warning("model_budget_unknown", error=type(error).__name__)
            return False

    def spend(self, conversation_id: str, tokens: int) -> None:
        with suppress(*self._lost):
            for item, key in self._counted(conversation_id):
                self._limiter.hit(item, *key, cost=tokens)

    def forget(self, conversation_id: str) -> None:
        """The count of an erased conversation goes with it."""
        with suppress(*self._lost):
            self._limiter.clear(self._conversation, _hidden(conversation_id))

    def _counted(self, conversation_id: str) -> list[tuple[RateLimitItemPerDay, tuple[str, ...]]]:
        counted: list[tuple[RateLimitItemPerDay, tuple[str, ...]]] = []
        if self._day.amount:
            counted.append((self._day, ("all",)))
        if self._conversation.amount and conversation_id:
            counted.append((self._conversation, (_hidden(conversation_id),)))
        return counted


def estimate(text: str) -> int:
    """Tokens of a text, rather too many than too few."""
    return max(len(text) // _CHARS_PER_TOKEN, len(text.encode()) // _BYTES_PER_TOKEN) + 1


def _hidden(conversation_id: str) -> str:
    return sha256(conversation_id.encode()).hexdigest()[:24]
