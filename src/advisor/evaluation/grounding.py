"""How well what is told rests on what it cites: sentence by sentence, mark by mark, with or without a language model."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

import regex

from advisor.domain.passage import Passage
from advisor.engine.answering import ComposedAnswer
from advisor.grounding.sentences import split_sentences
from advisor.grounding.support import Similarity, unsupported

Ask: TypeAlias = Callable[[str, str], tuple[ComposedAnswer, str]]
"""(question, language) to the answer and the language it is in."""
Fallbacks: TypeAlias = Callable[[], Mapping[str, int]]
"""How often the model was not used so far, by reason."""

_MARK = regex.compile(r"\[(\d{1,2})\]")
_LEAD = regex.compile(r"^\*\*[^*]+\*\*\s*")
_LATE = 0.95


@dataclass(frozen=True)
class AskedRow:
    """A question, and whether the corpus answers it."""

    question: str
    lang: str
    covered: bool


@dataclass(frozen=True)
class Told:
    """One answer, judged. `marks` are the references in it; `sound` those whose place carries the sentence they stand behind."""

    covered: bool
    answered: bool
    by_model: bool
    sentences: int
    supported: int
    marks: int
    sound: int
    seconds: float
    reasons: tuple[str, ...] = ()
    misses: tuple[tuple[str, str], ...] = ()
    """Sentences that nothing cited carries, with the reason."""


@dataclass(frozen=True)
class GroundingQuality:
    """Shares; None where there was nothing to judge. `by_model` and `fallbacks` are of the questions that were answered."""

    questions: int
    supported: float | None
    precision: float | None
    refused_rightly: float | None
    refused_wrongly: float | None
    by_model: float | None
    fallbacks: Mapping[str, float] = field(default_factory=dict)
    p50_s: float = 0.0
    p95_s: float = 0.0


class GroundingJudge:
    """Judges answers by the passages that cite what they cite. `fixed` are sentences of ours that need no passage."""

    def __init__(self, passages: Iterable[Passage], fixed: Iterable[str], similarity: Similarity | None) -> None:
        self._citing: dict[str, list[Passage]] = {}
        for passage in passages:
            for cite in passage.cites:
                self._citing.setdefault(cite, []).append(passage)
        self._fixed = tuple(fixed)
        self._similarity = similarity

    def judge(self, row: AskedRow, ask: Ask, fallbacks: Fallbacks, *, has_model: bool) -> Told:
        before, began = Counter(fallbacks()), time.perf_counter()
        answer, spoken = ask(row.question, row.lang)
        seconds = time.perf_counter() - began
        reasons = tuple((Counter(fallbacks()) - before).elements())
        cited = [c.citation.cite for c in answer.citations]
        sentences = list(self._sentences(answer.text, spoken)) if answer.covered and cited else []
        misses, marks, sound = [], 0, 0
        for sentence in sentences:
            reason = self._wrong(sentence, cited, spoken)
            misses += [(sentence, reason)] if reason else []
            for number in map(int, _MARK.findall(sentence)):
                marks += 1
                sound += number <= len(cited) and self._wrong(sentence, cited[number - 1 : number], spoken) is None
        answered = bool(sentences)
        return Told(
            row.covered,
            answered,
            answered and has_model and not reasons,
            len(sentences),
            len(sentences) - len(misses),
            marks,
            sound,
            seconds,
            reasons,
            tuple(misses),
        )

    def _sentences(self, text: str, lang: str) -> Iterator[str]:
        """What says something of its own; a lead in bold stands for itself."""
        for line in text.splitlines():
            bare = _LEAD.sub("", line) if line.startswith("**") else line
            for sentence in split_sentences(bare, lang):
                if regex.search(r"\p{L}", _MARK.sub("", sentence)) and sentence not in self._fixed:
                    yield sentence

    def _wrong(self, sentence: str, cited: Sequence[str], lang: str) -> str | None:
        """In the language of the answer, else in that of the passage: a passage without a translation is told as it stands."""
        passages = list({p.id: p for cite in cited for p in self._citing.get(cite, ())}.values())
        reason = unsupported(sentence, passages, lang, similarity=self._similarity)
        for passage in passages if reason else ():
            if passage.text(lang)[1] != lang:
                told_in = passage.text(lang)[1]
                reason = unsupported(sentence, [passage], told_in, similarity=self._similarity) and reason
        return reason


def summed(told: Sequence[Told]) -> GroundingQuality:
    """All answers together."""
    inside, outside = [t for t in told if t.covered], [t for t in told if not t.covered]
    answered = [t for t in told if t.answered]
    sentences, marks = sum(t.sentences for t in told), sum(t.marks for t in told)
    times = sorted(t.seconds for t in told)
    reasons = Counter(reason for t in answered for reason in t.reasons)
    return GroundingQuality(
        len(told),
        sum(t.supported for t in told) / sentences if sentences else None,
        sum(t.sound for t in told) / marks if marks else None,
        _share(not t.answered for t in outside),
        _share(not t.answered for t in inside),
        _share(t.by_model for t in answered),
        {reason: count / len(answered) for reason, count in sorted(reasons.items())},
        times[len(times) // 2] if times else 0.0,
        times[min(int(len(times) * _LATE), len(times) - 1)] if times else 0.0,
    )


def _share(values: Iterable[bool]) -> float | None:
    listed = list(values)
    return sum(listed) / len(listed) if listed else None
