"""A reader for machines without the bundled encoder: it never guesses, so the talk asks with buttons."""

from __future__ import annotations

from advisor.domain.level import Level
from advisor.domain.reading import ActKind, AnswerReading, DangerSign, StoryReading, Wish
from advisor.understanding.language import detect

_QUESTION_MARKS = ("?", "？", "؟")


class CautiousReader:
    """Knows questions by their mark and the language by its letters; leaves everything else to the user's choice."""

    def language(self, text: str, fallback: str) -> str:
        return detect(text, fallback)

    def danger(self, text: str, lang: str) -> DangerSign | None:
        return None

    def answer(self, practice: str, text: str, lang: str) -> AnswerReading:
        if text.rstrip().endswith(_QUESTION_MARKS):
            return AnswerReading(ActKind.QUESTION, None, 0.5, sure=False)
        return AnswerReading(ActKind.ANSWER, Level.UNKNOWN, 0.0, sure=False)

    def opening(self, text: str, lang: str) -> AnswerReading:
        return self.answer("", text, lang)

    def story(self, text: str, lang: str) -> StoryReading:
        return StoryReading()

    def wish(self, text: str, lang: str) -> Wish | None:
        return None

    def in_own_letters(self, text: str, lang: str) -> str:
        return text
