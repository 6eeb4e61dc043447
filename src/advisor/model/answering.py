"""An answer made of passages by the model: checked sentence by sentence, mended once, else none."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from advisor.domain.citation import Sources
from advisor.domain.passage import Passage
from advisor.engine.guest import ShowSoFar, SpokenAnswer
from advisor.grounding.support import Similarity
from advisor.model.checking import AnswerCheck, Checked, InTime, begun
from advisor.model.fallbacks import FallbackError, Reason
from advisor.model.understanding import language_name

_DECLINED = "NO ANSWER"
_DECLINED_AT_MOST = 30
"""A reply not longer than this with those words in it declines; in a longer one they are a slip."""

Say = Callable[[str, Mapping[str, object]], Iterator[str]]
"""Calls the model with a prompt; the reply as it grows, each time all of it so far. Raises FallbackError."""


class AnswerWriter:
    """For one question. `say` makes the calls."""

    def __init__(
        self,
        say: Say,
        sources: Sources,
        similarity: Similarity | None,
        question: str,
        passages: Sequence[Passage],
        lang: str,
        in_time: InTime = lambda: None,
    ) -> None:
        self._say = say
        self._question, self._lang = question, lang
        self._check = AnswerCheck(passages, sources, lang, similarity, in_time)

    def write(self, show: ShowSoFar | None = None) -> SpokenAnswer:
        """Raises FallbackError when there is no answer every sentence of which is carried."""
        text = self._first(show)
        checked = self._check.check(text)
        if checked.wrong:
            checked = self._check.check(self._mended(text, checked))
            if checked.wrong:
                reasons = sorted({wrong.reason for wrong in checked.wrong})
                only_language = reasons == ["language"]
                raise FallbackError(Reason.LANGUAGE if only_language else Reason.UNSUPPORTED, ",".join(reasons))
        return SpokenAnswer(*self._check.restored(checked.lines))

    def _first(self, show: ShowSoFar | None) -> str:
        """The reply to the prompt. What is shown meanwhile ends before the first sentence that is not carried."""
        text, shown = "", 0
        for text in self._say("answer_question", self._values()):
            if show is not None and shown >= 0:
                shown = self._show(text, shown, show)
        return _not_declined(text)

    def _show(self, text: str, shown: int, show: ShowSoFar) -> int:
        """How many sentences were shown; negative when no more will be."""
        checked = self._check.check(begun(text, self._lang))
        if checked.wrong:
            return -1
        count = sum(line.count("[S") for line in checked.lines)
        if count > shown:
            show(*self._check.restored(checked.lines))
        return max(count, shown)

    def _mended(self, text: str, checked: Checked) -> str:
        wrong = [{"text": w.text, "reason": w.reason} for w in checked.wrong]
        values = {**self._values(), "answer": text, "wrong": wrong}
        *_, whole = self._say("repair_answer", values)
        return _not_declined(whole)

    def _values(self) -> dict[str, object]:
        return {
            "language": language_name(self._lang),
            "question": self._question,
            "passages": [self._passage(p) for p in self._check.passages],
        }

    def _passage(self, passage: Passage) -> dict[str, object]:
        text, _ = passage.text(self._lang)
        return {
            "tokens": " ".join(self._check.tokens_of(passage)),
            "title": text.title,
            "body": text.body,
            "steps": list(text.do),
            "watch": text.watch,
        }


def _not_declined(text: str) -> str:
    if not text.strip():
        raise FallbackError(Reason.EMPTY)
    if _DECLINED in text.upper() and len(text.strip()) <= _DECLINED_AT_MOST:
        raise FallbackError(Reason.DECLINED)
    return text
