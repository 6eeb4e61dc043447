"""The reader in use: a trained encoder reads, calibrated lines decide what counts."""

from __future__ import annotations

from functools import lru_cache

from advisor.domain.reading import AnswerReading, DangerSign, StoryReading, Wish
from advisor.understanding.answers import read_answer
from advisor.understanding.danger import read_danger
from advisor.understanding.language import KNOWN, SCRIPTS, detect
from advisor.understanding.openings import read_opening
from advisor.understanding.partners import PartnerNames
from advisor.understanding.ports import TextClassifier
from advisor.understanding.readings import Readings
from advisor.understanding.stories import read_story
from advisor.understanding.transliteration import OwnLetters
from advisor.understanding.wishes import read_wish

_SURELY_FOREIGN = 0.8
"""From this share on, what is typed in Latin letters in a Hindi, Bengali or Arabic talk is not put into other letters."""
_PERHAPS_FOREIGN = 0.3


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
        """Of a text that may be in another language than the talk's, both ways of reading it count: "they beat me" is said in
        every talk."""
        letters = self._own_letters.needed(text, lang)
        foreign = self._foreign(text) if letters else 0.0
        ways = [self._through(letters)] if letters and foreign < _SURELY_FOREIGN else []
        ways += [self._readings] if not letters or foreign >= _PERHAPS_FOREIGN else []
        signs = [sign for sign in (read_danger(way, text, lang) for way in ways) if sign]
        return max(signs, key=lambda sign: sign.certain, default=None)

    def answer(self, practice: str, text: str, lang: str) -> AnswerReading:
        return read_answer(self._readings_of(text, lang), practice, text)

    def opening(self, text: str, lang: str) -> AnswerReading:
        return read_opening(self._readings_of(text, lang), text)

    def story(self, text: str, lang: str) -> StoryReading:
        return read_story(self._readings_of(text, lang), self._partners, text, lang)

    def wish(self, text: str, lang: str) -> Wish | None:
        return read_wish(self._readings_of(text, lang), text)

    def in_own_letters(self, text: str, lang: str) -> str:
        letters = self._own_letters.needed(text, lang)
        return text if letters is None or self._foreign(text) >= _SURELY_FOREIGN else letters(text)

    def _readings_of(self, text: str, lang: str) -> Readings:
        letters = self._own_letters.needed(text, lang)
        if letters is None or self._foreign(text) >= _SURELY_FOREIGN:
            return self._readings
        return self._through(letters)

    def _foreign(self, text: str) -> float:
        """How likely a text in Latin letters is in a language that has no other."""
        lang, share = self._readings.language(text, KNOWN)
        return 0.0 if lang in SCRIPTS else share
