"""The reader in use: a trained encoder reads, calibrated lines decide what counts."""

from __future__ import annotations

from advisor.domain.reading import AnswerReading, DangerSign, StoryReading
from advisor.understanding.answers import read_answer
from advisor.understanding.danger import read_danger
from advisor.understanding.language import detect
from advisor.understanding.openings import read_opening
from advisor.understanding.partners import PartnerNames
from advisor.understanding.ports import TextClassifier
from advisor.understanding.readings import Readings
from advisor.understanding.stories import read_story


class TrainedReader:
    """Reads danger, answers, openings and stories with one model. Safe to call from many threads."""

    def __init__(self, classifier: TextClassifier, partners: PartnerNames) -> None:
        self._readings = Readings(classifier)
        self._partners = partners

    def language(self, text: str, fallback: str) -> str:
        return detect(text, fallback, self._readings.language)

    def danger(self, text: str, lang: str) -> DangerSign | None:
        return read_danger(self._readings, text, lang)

    def answer(self, practice: str, text: str, lang: str) -> AnswerReading:
        return read_answer(self._readings, practice, text, lang)

    def opening(self, text: str, lang: str) -> AnswerReading:
        return read_opening(self._readings, text)

    def story(self, text: str, lang: str) -> StoryReading:
        return read_story(self._readings, self._partners, text, lang)
