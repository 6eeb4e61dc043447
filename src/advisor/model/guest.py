"""The guest: every call goes through one door that keeps the switch, the budget, the cache and the books.

Whatever goes wrong ends here: the engine gets None, the log one line with the reason, never with the text of anybody.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

import structlog
from cachetools import TTLCache

from advisor.domain.citation import Sources
from advisor.domain.instrument import Instrument
from advisor.domain.passage import Passage
from advisor.engine.guest import Proposal, ShowSoFar, SpokenAnswer
from advisor.grounding.support import Similarity
from advisor.model.answering import AnswerWriter
from advisor.model.budget import TokenBudget, estimate
from advisor.model.calls import ModelCalls, Used
from advisor.model.connect import ModelSettings
from advisor.model.failures import classify
from advisor.model.fallbacks import FAILING, FallbackError, Reason
from advisor.model.masking import Mask
from advisor.model.prompts import Prompt, Prompts
from advisor.model.rewording import check_reworded, joined, parted
from advisor.model.understanding import (
    ProposedForm,
    is_wide,
    language_name,
    listening_form,
    proposed,
    understanding_values,
)
from advisor.telemetry import MODEL_CALLS, MODEL_COST, MODEL_FALLBACKS, MODEL_SECONDS, MODEL_TOKENS

T = TypeVar("T")

_KEPT = 256
_KEPT_S = 300
_MILLION = 1_000_000
_OVER = FAILING | {Reason.OFF, Reason.MISSING, Reason.BUSY, Reason.RESTING, Reason.BUDGET, Reason.TOO_LATE}
"""After these the guest is not asked again in the same turn."""
_EXPECTED = frozenset({Reason.OFF, Reason.BUSY, Reason.BUDGET, Reason.DECLINED})

_log = structlog.get_logger(__name__)


@dataclass(frozen=True)
class Desk:
    """What visits work with."""

    settings: ModelSettings
    calls: ModelCalls
    prompts: Prompts
    budget: TokenBudget
    instrument: Instrument
    sources: Sources
    question_of: Callable[[str, str], str]
    """A practice's question in a language."""
    is_on: Callable[[], bool]
    """The switch that all replicas see."""
    similarity: Similarity | None = None
    cache: TTLCache[tuple[str, str], object] = field(default_factory=lambda: TTLCache(_KEPT, _KEPT_S))
    lock: threading.Lock = field(default_factory=threading.Lock)


class ModelGuest:
    """Opens visits."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._form = listening_form(desk.instrument)

    def visit(self, conversation_id: str = "") -> ModelVisit:
        return ModelVisit(self._desk, self._form, conversation_id)

    def forget(self, conversation_id: str) -> None:
        desk = self._desk
        with desk.lock:
            for key in [k for k in desk.cache if k[0] == conversation_id]:
                del desk.cache[key]
        desk.budget.forget(conversation_id)

    def warm_up(self) -> None:
        """Imports what the first call would wait for; says in the log when there can be no model."""
        try:
            self._desk.calls.warm_up()
        except FallbackError as error:
            _log.error("model_missing", reason=error.reason.value, detail=error.detail)


class ModelVisit:
    """One turn. Its deadline runs from when it is made."""

    def __init__(self, desk: Desk, form: type[ProposedForm], conversation_id: str) -> None:
        self._desk, self._form, self._conversation = desk, form, conversation_id
        self._began = time.monotonic()
        self._deadline = self._began + desk.settings.timeout_s
        self._mask = Mask()
        self._heard: dict[str, Proposal | None] = {}
        self._over: Reason | None = None

    def understand(self, text: str, lang: str, practice: str = "") -> Proposal | None:
        """The same text is read once in a turn, in the light of the first question asked about it."""
        if text not in self._heard:
            self._heard[text] = self._guarded("understand_message", lambda: self._understand(text, lang, practice))
        return self._heard[text]

    def answer(
        self, question: str, passages: Sequence[Passage], lang: str, show: ShowSoFar | None = None
    ) -> SpokenAnswer | None:
        def say(call: str, values: Mapping[str, object]) -> Iterator[str]:
            prompt = self._desk.prompts.render(call, {**values, **self._masked(values)})
            growing = show is not None and call == "answer_question"
            return map(self._mask.unmask, self._growing(prompt) if growing else [self._text(prompt)])

        def write() -> SpokenAnswer:
            desk = self._desk
            writer = AnswerWriter(say, desk.sources, desk.similarity, question, passages, lang, self._in_time)
            return writer.write(show)

        return self._guarded("answer_question", write)

    def reword(self, drafts: Sequence[str], told_in: str, message: str, lang: str) -> Sequence[str] | None:
        def say() -> Sequence[str]:
            mask, draft = self._mask, joined(drafts)
            values = {"language": language_name(lang), "message": mask.mask(message), "draft": mask.mask(draft)}
            said = mask.unmask(self._text(self._desk.prompts.render("reword_reply", values)))
            parts = parted(said, len(drafts))
            for new, old in zip(parts, drafts, strict=True):
                check_reworded(new, old, lang, told_in, self._desk.similarity, self._in_time)
            return parts

        return self._guarded("reword_reply", say)

    def _masked(self, values: Mapping[str, object]) -> dict[str, object]:
        """What of the values may hold personal data: the question, and the answer to mend, in which it was put back."""
        mask = self._mask.mask
        texts = {name: mask(str(values[name])) for name in ("question", "answer") if name in values}
        wrong = values.get("wrong")
        listed = [{**one, "text": mask(one["text"])} for one in wrong] if isinstance(wrong, list) else []
        return texts | ({"wrong": listed} if listed else {})

    def _understand(self, text: str, lang: str, practice: str) -> Proposal:
        desk, wide = self._desk, is_wide(text, practice)
        question = desk.question_of(practice, lang) if practice else ""
        values = understanding_values(desk.instrument, self._mask.mask(text), question, wide=wide)
        prompt = desk.prompts.render("understand_message", values)
        form = self._form if wide else ProposedForm
        found = self._kept(prompt, lambda used: desk.calls.structured(prompt, form, self._deadline, used))
        return proposed(found, text, self._mask)

    def _text(self, prompt: Prompt) -> str:
        return self._kept(prompt, lambda used: self._desk.calls.text(prompt, self._deadline, used))

    def _growing(self, prompt: Prompt) -> Iterator[str]:
        """The reply so far, again and again until it is whole; one that is remembered comes at once."""
        key = (self._conversation, prompt.key)
        known = self._remembered(key)
        if known is not None:
            yield str(known)
            return
        with self._booked(prompt) as used:
            for piece in self._desk.calls.pieces(prompt, self._deadline, used):
                used.text += piece
                yield used.text
        self._remember(key, used.text)

    def _kept(self, prompt: Prompt, ask: Callable[[Used], T]) -> T:
        """The same call again within minutes gets the same reply."""
        key = (self._conversation, prompt.key)
        known = self._remembered(key)
        if known is None:
            with self._booked(prompt) as used:
                known = ask(used)
                used.text = str(known)
            self._remember(key, known)
        return known  # type: ignore[return-value]

    def _booked(self, prompt: Prompt) -> _Booking:
        return _Booking(self._desk, prompt, self._conversation)

    def _remembered(self, key: tuple[str, str]) -> object | None:
        with self._desk.lock:
            return self._desk.cache.get(key)

    def _remember(self, key: tuple[str, str], value: object) -> None:
        with self._desk.lock:
            self._desk.cache[key] = value

    def _in_time(self) -> None:
        if time.monotonic() > self._deadline:
            raise FallbackError(Reason.TIMEOUT, "checking")

    def _guarded(self, call: str, work: Callable[[], T]) -> T | None:
        if self._over is not None:
            return None
        try:
            if not self._desk.is_on():
                raise FallbackError(Reason.OFF)
            return work()
        except Exception as error:
            failed = classify(error)
        self._over = failed.reason if failed.reason in _OVER else None
        MODEL_FALLBACKS.labels(call, failed.reason.value).inc()
        log = _log.info if failed.reason in _EXPECTED else _log.warning
        seconds = round(time.monotonic() - self._began, 2)
        log("model_fallback", call=call, reason=failed.reason.value, detail=failed.detail, seconds=seconds)
        return None


class _Booking:
    """Keeps the books of one call: budget before, tokens, time and outcome after."""

    def __init__(self, desk: Desk, prompt: Prompt, conversation_id: str) -> None:
        self._desk, self._prompt, self._conversation = desk, prompt, conversation_id
        self._used = _Counted()
        self._began = 0.0

    def __enter__(self) -> _Counted:
        asked = estimate(self._prompt.system) + estimate(self._prompt.user)
        if not self._desk.budget.allows(self._conversation, asked + self._prompt.answer_tokens):
            raise FallbackError(Reason.BUDGET)
        self._began = time.monotonic()
        return self._used

    def __exit__(self, _: type[BaseException] | None, error: BaseException | None, __: object) -> None:
        call, used, settings = self._prompt.call, self._used, self._desk.settings
        reason = classify(error).reason if isinstance(error, Exception) else None
        MODEL_CALLS.labels(call, reason.value if reason else "ok").inc()
        MODEL_SECONDS.labels(call).observe(time.monotonic() - self._began)
        if reason in _NOT_SENT:
            return
        asked = estimate(self._prompt.system) + estimate(self._prompt.user)
        sent = used.sent if used.sent is not None else asked
        received = used.received if used.received is not None else (estimate(used.text) if used.text else 0)
        self._desk.budget.spend(self._conversation, sent + received)
        MODEL_TOKENS.labels(call, "sent").inc(sent)
        MODEL_TOKENS.labels(call, "received").inc(received)
        MODEL_COST.labels(call).inc((sent * settings.price_in + received * settings.price_out) / _MILLION)


class _Counted(Used):
    """With the reply, to guess from where the server counts nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""


_NOT_SENT = frozenset({Reason.BUSY, Reason.RESTING, Reason.TOO_LATE, Reason.MISSING})
