"""One call of the model, with the manners of a guest: a deadline, few tries, rest after failures, a limit on how many at once.

Calls run on an event loop in a thread of their own: only there a call can be ended at any moment, whatever the server does. The
turn's thread waits for the outcome, never longer than the deadline.
"""

from __future__ import annotations

import asyncio
import queue
import threading
import time
from collections.abc import Awaitable, Callable, Iterator
from concurrent.futures import Future
from concurrent.futures import TimeoutError as FutureTimeoutError
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Any, TypeVar

from circuitbreaker import CircuitBreaker
from pydantic import BaseModel
from tenacity import AsyncRetrying, retry_if_exception, stop_after_attempt, stop_before_delay, wait_random_exponential

from advisor.model.connect import ModelSettings, connect
from advisor.model.failures import classify
from advisor.model.fallbacks import FAILING, RETRIED, FallbackError, Reason
from advisor.model.prompts import Prompt

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

T = TypeVar("T")
ModelT = TypeVar("ModelT", bound=BaseModel)

_TRIES = 3
_FAILURES = 3
_REST_S = 30
_LEAST_S = 0.5
"""With less time left, a call is not begun."""
_GRACE_S = 0.2
"""How much longer the turn's thread waits than the call may take, for the call to say itself that it is over."""
_MOST_CHARS = 20_000
_ENDED = None


class Used:
    """Tokens of a call as the server counted them; None where it did not say."""

    def __init__(self) -> None:
        self.sent: int | None = None
        self.received: int | None = None

    def note(self, message: Any) -> None:
        counted = getattr(message, "usage_metadata", None) or {}
        self.sent = counted.get("input_tokens", self.sent)
        self.received = counted.get("output_tokens", self.received)


class ModelCalls:
    """Safe to call from many threads. Every method raises FallbackError and nothing else."""

    def __init__(self, settings: ModelSettings) -> None:
        self._settings = settings
        self._free = threading.BoundedSemaphore(settings.concurrency)
        self._breaker = CircuitBreaker(_FAILURES, _REST_S, _counts_as_failure, name="model")
        self._connecting, self._starting = threading.Lock(), threading.Lock()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._model: BaseChatModel | None = None

    @property
    def resting(self) -> bool:
        """Whether it is left alone after failures."""
        return bool(self._breaker.opened)

    def warm_up(self) -> None:
        """Import what the first call would otherwise wait for. Raises FallbackError when there can be no model."""
        self._connected()

    def text(self, prompt: Prompt, deadline: float, used: Used) -> str:
        """The reply as a text. `deadline` as time.monotonic() counts."""

        async def ask(model: BaseChatModel) -> str:
            message = await model.ainvoke(_messages(prompt), **_limit(prompt, self._settings))
            used.note(message)
            return _text(message)

        return self._within(deadline, ask)

    def structured(self, prompt: Prompt, schema: type[ModelT], deadline: float, used: Used) -> ModelT:
        """The reply as JSON of that schema, validated."""

        async def ask(model: BaseChatModel) -> ModelT:
            limit = _limit(prompt, self._settings)
            asked = model.with_structured_output(schema, method="json_schema", include_raw=True, **limit)
            outcome: Any = await asked.ainvoke(_messages(prompt))
            used.note(outcome["raw"])
            parsed, error = outcome["parsed"], outcome["parsing_error"]
            if parsed is None:
                _text(outcome["raw"])
                raise FallbackError(Reason.BROKEN, type(error).__name__)
            return schema.model_validate(parsed)

        return self._within(deadline, ask)

    def pieces(self, prompt: Prompt, deadline: float, used: Used) -> Iterator[str]:
        """The reply as it grows. Closing the iterator ends the call."""
        arrived: queue.SimpleQueue[str | FallbackError | None] = queue.SimpleQueue()

        async def ask(model: BaseChatModel) -> None:
            length = 0
            async for message in model.astream(_messages(prompt), **_limit(prompt, self._settings)):
                used.note(message)
                piece = str(message.text)
                length += len(piece)
                if length > _MOST_CHARS:
                    raise FallbackError(Reason.TOO_LARGE)
                if piece:
                    arrived.put(piece)
            if not length:
                raise FallbackError(Reason.EMPTY)

        def over(done: Future[None]) -> None:
            error = None if done.cancelled() else done.exception()
            arrived.put(classify(error) if error else _ENDED)

        with self._place():
            running = self._start(deadline, ask, tries=1)
            running.add_done_callback(over)
            try:
                yield from _arriving(arrived, deadline)
            finally:
                running.cancel()

    def _within(self, deadline: float, ask: Callable[[BaseChatModel], Awaitable[T]]) -> T:
        with self._place():
            running = self._start(deadline, ask)
            try:
                return running.result(max(deadline - time.monotonic(), 0) + _GRACE_S)
            except FutureTimeoutError as error:
                raise FallbackError(Reason.TIMEOUT) from error
            except Exception as error:
                raise classify(error) from error
            finally:
                running.cancel()

    def _place(self) -> _Place:
        """Raises FallbackError at once when as many turns as allowed are waiting for the model already."""
        return _Place(self._free)

    def _start(self, deadline: float, ask: Callable[[BaseChatModel], Awaitable[T]], tries: int = _TRIES) -> Future[T]:
        if deadline - time.monotonic() < _LEAST_S:
            raise FallbackError(Reason.TOO_LATE)
        if self._breaker.opened:
            raise FallbackError(Reason.RESTING)
        return asyncio.run_coroutine_threadsafe(self._call(deadline, ask, tries), self._running_loop())

    async def _call(self, deadline: float, ask: Callable[[BaseChatModel], Awaitable[T]], tries: int) -> T:
        """All tries of a call are one to the breaker."""
        with self._breaker:
            return await self._tries(deadline, ask, tries)

    async def _tries(self, deadline: float, ask: Callable[[BaseChatModel], Awaitable[T]], tries: int) -> T:
        async for attempt in AsyncRetrying(
            retry=retry_if_exception(lambda e: isinstance(e, FallbackError) and e.reason in RETRIED),
            wait=wait_random_exponential(multiplier=0.25, max=2),
            stop=stop_after_attempt(tries) | stop_before_delay(deadline - time.monotonic() - _LEAST_S),
            reraise=True,
        ):
            with attempt:
                return await self._once(deadline, ask)
        raise FallbackError(Reason.ERROR, "no attempt")

    async def _once(self, deadline: float, ask: Callable[[BaseChatModel], Awaitable[T]]) -> T:
        try:
            async with asyncio.timeout(deadline - time.monotonic()):
                model = self._model
                if model is None:
                    model = await asyncio.to_thread(self._connected)
                with _untraced():
                    return await ask(model)
        except TimeoutError as error:
            raise FallbackError(Reason.TIMEOUT) from error
        except Exception as error:
            raise classify(error) from error

    def _connected(self) -> BaseChatModel:
        with self._connecting:
            if self._model is None:
                self._model = connect(self._settings)
            return self._model

    def _running_loop(self) -> asyncio.AbstractEventLoop:
        with self._starting:
            if self._loop is None:
                self._loop = asyncio.new_event_loop()
                threading.Thread(target=self._loop.run_forever, name="model", daemon=True).start()
            return self._loop


class _Place:
    def __init__(self, free: threading.BoundedSemaphore) -> None:
        self._free = free

    def __enter__(self) -> None:
        if not self._free.acquire(blocking=False):
            raise FallbackError(Reason.BUSY)

    def __exit__(self, *_: object) -> None:
        self._free.release()


def _arriving(arrived: queue.SimpleQueue[str | FallbackError | None], deadline: float) -> Iterator[str]:
    while True:
        try:
            piece = arrived.get(timeout=max(deadline - time.monotonic(), 0) + _GRACE_S)
        except queue.Empty as error:
            raise FallbackError(Reason.TIMEOUT) from error
        if isinstance(piece, FallbackError):
            raise piece
        if piece is _ENDED:
            return
        yield piece


def _counts_as_failure(_: type[BaseException], error: BaseException) -> bool:
    return isinstance(error, FallbackError) and error.reason in FAILING


def _untraced() -> AbstractContextManager[None]:
    """Nobody but the model's server gets what is sent, whatever tracing the environment switches on for other programs."""
    from langsmith import tracing_context  # noqa: PLC0415 - comes with LangChain, which is imported by now

    return tracing_context(enabled=False)


def _limit(prompt: Prompt, settings: ModelSettings) -> dict[str, Any]:
    """Other providers' libraries call it differently; there only the deadline bounds a reply."""
    return {"max_tokens": prompt.answer_tokens} if settings.provider == "openai" else {}


def _messages(prompt: Prompt) -> list[tuple[str, str]]:
    return [("system", prompt.system), ("user", prompt.user)]


def _text(message: Any) -> str:
    text = str(message.text).strip()
    if message.additional_kwargs.get("refusal"):
        raise FallbackError(Reason.REFUSED)
    if not text:
        raise FallbackError(Reason.EMPTY)
    if len(text) > _MOST_CHARS:
        raise FallbackError(Reason.TOO_LARGE)
    return text
