"""The user's own words that a report may quote, and which of them were left out."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from advisor.diagnosis.priorities import diagnose
from advisor.domain.assessment import Assessment
from advisor.domain.check_acts import Noted
from advisor.domain.instrument import Instrument
from advisor.domain.left_out import LeftOut, folded
from advisor.domain.talk import Talk
from advisor.errors import NotFoundError


@dataclass(frozen=True, slots=True)
class Quote:
    """Words on a practice (on none: those that raised a possible red flag). The id is made of both."""

    id: str
    practice: str
    words: str
    shown: bool


def report_quotes(talk: Talk, instrument: Instrument) -> tuple[Quote, ...]:
    """Each of the user's own words that the report quotes or would quote, in the order in which it does."""
    now = talk.assessment
    found = diagnose(instrument, now, talk.put)
    said: list[tuple[str, str]] = [("", flag.quote) for flag in now.red_flags]
    for practice in (*found.strengths, *found.priorities, *found.told):
        said += [(practice, words) for words in words_on(now, practice)]
    left_out = LeftOut(now.notes)
    quotes: dict[str, Quote] = {}
    words_seen: set[str] = set()
    for practice, words in said:
        same = folded(words)
        if same and same not in words_seen:
            words_seen.add(same)
            quote = Quote(_id(practice, words), practice, words, not left_out.by(words, practice))
            quotes[quote.id] = quote
    return tuple(quotes.values())


def words_on(assessment: Assessment, practice: str) -> tuple[str, ...]:
    """Everything said on a practice: with the answer, as remarks, in the story."""
    answer = assessment.answers.get(practice)
    said = [answer.words] if answer else []
    said += [note.words for note in assessment.notes if note.practice == practice]
    said += assessment.quotes_for(practice)
    return tuple(dict.fromkeys(words for words in said if words))


def quote_shown(talk: Talk, instrument: Instrument, quote_id: str, shown: bool) -> tuple[Noted, ...]:
    """The acts that leave a quote out of the report or put it back, whatever kept it out. Raises NotFoundError."""
    for quote in report_quotes(talk, instrument):
        if quote.id == quote_id:
            kept_out = LeftOut(talk.assessment.notes).by(quote.words, quote.practice) if shown else ()
            back = tuple(Noted(note.practice, note.words, shown=True) for note in kept_out)
            return back or (Noted(quote.practice, quote.words, shown),)
    raise NotFoundError("The report quotes no such words.")


def _id(practice: str, words: str) -> str:
    return hashlib.sha256(f"{practice}\n{words}".encode("utf-8", "replace")).hexdigest()[:10]
