"""The reader in use: a trained encoder reads, calibrated lines decide what counts."""

from __future__ import annotations

from functools import lru_cache

from advisor.domain.reading import AnswerReading, DangerSign, StoryReading
from advisor.understanding.answers import read_answer
from advisor.understanding.danger import read_danger
from advisor.understanding.language import detect
from advisor.understanding.openings import read_opening
from advisor.understanding.partners import PartnerNames
from advisor.understanding.ports import TextClassifier
from advisor.understanding.readings import Readings
from advisor.understanding.stories import read_story
from advisor.understanding.transliteration import OwnLetters


class TrainedReader:
    """Reads danger, answers, openings and stories with one model. Safe to call from many threads."""

    def __init__(self, classifier: TextClassifier, partners: PartnerNames, own_letters: OwnLetters) -> None:
        self._readings = Readings(classifier)
        self._partners = partners
        self._own_letters = own_letters
        self._through = lru_cache(lambda letters: Readings(classifier, letters))

    def language(self, text: str, fallback: str) -> str:
        return detect(text, fallback, self._readings.language)

    def danger(self, text: str, lang: str) -> DangerSign | None:
        return read_danger(self._readings_of(text, lang), text, lang)

    def answer(self, practice: str, text: str, lang: str) -> AnswerReading:
        return read_answer(self._readings_of(text, lang), practice, text)

    def opening(self, text: str, lang: str) -> AnswerReading:
        return read_opening(self._readings_of(text, lang), text)

    def story(self, text: str, lang: str) -> StoryReading:
        return read_story(self._readings_of(text, lang), self._partners, text, lang)

    def in_own_letters(self, text: str, lang: str) -> str:
        letters = self._own_letters.needed(text, lang)
        return text if letters is None else letters(text)

    def _readings_of(self, text: str, lang: str) -> Readings:
        letters = self._own_letters.needed(text, lang)
        return self._readings if letters is None else self._through(letters)
