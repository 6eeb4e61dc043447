"""What a second reader's opinion is worth: doubt, never certainty.

Agreement raises nothing. Disagreement takes the reading below the line under which the talk asks with buttons instead of
going on. What only the second reader noticed is put to the user as something heard, with no level, and weighs nothing.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from advisor.domain.assessment import Assessment
from advisor.domain.level import Level
from advisor.domain.reading import LIKELY, ActKind, AnswerReading, DangerSign, Evidence, StoryReading, Wish
from advisor.engine.guest import Proposal, Visit
from advisor.engine.ports import Reader

DOUBTED = 0.2
"""At most so sure after a disagreement: the talk asks without saying what it believes to have understood."""
_HEARD_AT_MOST = 3
_DOUBTED_FLAG = 0.5
_HARMLESS = frozenset({ActKind.QUESTION, ActKind.WHY, ActKind.REPEAT, ActKind.OFF_TOPIC})
"""What these lead to changes nothing, and puts the open question again anyway."""


class SecondReader:
    """A reader whose readings are weighed against what the guest proposes. Language, danger and wishes are the first one's alone,
    and so is every message that may tell of danger.

    `known`: what the talk knows already; nothing that only the guest heard, or doubts, takes its place.
    """

    def __init__(self, first: Reader, visit: Visit, known: Assessment | None = None) -> None:
        self._first, self._visit, self._known = first, visit, known or Assessment()

    def language(self, text: str, fallback: str) -> str:
        return self._first.language(text, fallback)

    def in_own_letters(self, text: str, lang: str) -> str:
        return self._first.in_own_letters(text, lang)

    def wish(self, text: str, lang: str) -> Wish | None:
        return self._first.wish(text, lang)

    def danger(self, text: str, lang: str) -> DangerSign | None:
        return self._first.danger(text, lang)

    def answer(self, practice: str, text: str, lang: str) -> AnswerReading:
        first = self._first.answer(practice, text, lang)
        return first if self.danger(text, lang) else weigh_answer(first, self._visit.understand(text, lang, practice))

    def opening(self, text: str, lang: str) -> AnswerReading:
        first = self._first.opening(text, lang)
        return first if self.danger(text, lang) else weigh_opening(first, self._visit.understand(text, lang))

    def story(self, text: str, lang: str) -> StoryReading:
        first = self._first.story(text, lang)
        if self.danger(text, lang):
            return first
        weighed = weigh_story(first, self._visit.understand(text, lang))
        practices = {e.practice for e in self._known.evidence} | set(self._known.answers)
        kinds = {p.type for p in self._known.partners}
        return replace(
            weighed,
            evidence=tuple(e for e in weighed.evidence if e.level.known or e.practice not in practices),
            partners=tuple(p for p in weighed.partners if p in first.partners or p.type not in kinds),
        )


def weigh_answer(first: AnswerReading, second: Proposal | None) -> AnswerReading:
    """The reading of a reply to a question."""
    if second is None or (first.act is second.act and first.level in (second.level, None)):
        return first
    if first.act in _HARMLESS and (first.sure or second.act in _HARMLESS):
        return first
    level = first.level if first.act is ActKind.ANSWER else Level.UNKNOWN
    return AnswerReading(ActKind.ANSWER, level, min(first.confidence, DOUBTED), sure=False)


def weigh_opening(first: AnswerReading, second: Proposal | None) -> AnswerReading:
    """The reading of a message that answers nothing; an unsure one is taken as a story, which is played back."""
    if second is None or first.act is second.act or first.act in _HARMLESS:
        return first
    return replace(first, confidence=min(first.confidence, DOUBTED), sure=False)


def weigh_story(first: StoryReading, second: Proposal | None) -> StoryReading:
    """What both heard stays as it is; levels they do not agree on are left open."""
    if second is None:
        return first
    story = second.story
    levels = {e.practice: e.level for e in story.evidence}
    flags = {f.flag for f in story.red_flags}
    kinds = {p.type for p in first.partners}
    return StoryReading(
        (*(_weighed(e, levels.get(e.practice, e.level)) for e in first.evidence), *_only_heard(first, story)),
        tuple(f if f.flag in flags else replace(f, confidence=f.confidence * _DOUBTED_FLAG) for f in first.red_flags),
        (*first.partners, *(p for p in story.partners if p.type not in kinds)),
    )


def _weighed(seen: Evidence, other: Level) -> Evidence:
    if other is seen.level:
        return seen
    doubted = min(seen.confidence, DOUBTED) if seen.confidence >= LIKELY else 0.0  # what did not count was only heard
    return replace(seen, level=Level.UNKNOWN, confidence=doubted)


def _only_heard(first: StoryReading, second: StoryReading) -> tuple[Evidence, ...]:
    """Few, and only in words that were not tied to several things at once: who hears everything in them hears nothing."""
    known = {e.practice for e in first.evidence}
    uses = Counter(e.quote for e in second.evidence)
    fresh = (e for e in second.evidence if e.practice not in known and uses[e.quote] == 1)
    return tuple(Evidence(e.practice, Level.UNKNOWN, 0.0, e.quote) for e in fresh)[:_HEARD_AT_MOST]
