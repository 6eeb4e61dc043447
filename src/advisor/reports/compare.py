"""What has moved since an earlier check, in words: the part of a report that a later check adds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from advisor.domain.acts import Done
from advisor.domain.instrument import Instrument
from advisor.domain.level import Level
from advisor.domain.rounds import Moved, compare
from advisor.domain.talk import Talk
from advisor.engine.ports import Speaker
from advisor.reports.own_words import clean

_LONGEST_NAME = 120


@dataclass(frozen=True, slots=True)
class MovedView:
    """A practice then and now; `now` says in words where it was not answered again."""

    practice: str
    name: str
    before: str
    now: str
    moved: Moved
    moved_label: str


@dataclass(frozen=True, slots=True)
class PlannedThen:
    """An action of the plan that stood then, and what became of it."""

    what: str
    owner: str
    done: Done
    done_label: str


@dataclass(frozen=True, slots=True)
class Comparison:
    since: date
    note: str
    changes: tuple[MovedView, ...]
    actions: tuple[PlannedThen, ...]


def since_last_time(talk: Talk, lang: str, instrument: Instrument, speaker: Speaker) -> Comparison | None:
    """None where this is the first check, or nothing was answered in the later one yet."""
    before = talk.compared
    if before is None or not (talk.given or before.done):
        return None
    since = date.fromisoformat(before.on)

    def level(found: Level | None) -> str:
        return speaker.word(f"levels/{found.value}", lang) if found else ""

    changes = tuple(
        MovedView(
            practice=change.practice,
            name=speaker.word(f"practices/{change.practice}/name", lang),
            before=level(change.before),
            now=level(change.now),
            moved=change.moved,
            moved_label=speaker.say(f"report-moved-{change.moved.value.replace('_', '-')}", lang),
        )
        for change in compare(before, talk.assessment, talk.given)
        if instrument.has_practice(change.practice)
    )
    actions = tuple(
        PlannedThen(
            clean(planned.what),
            clean(planned.owner, _LONGEST_NAME),
            done,
            speaker.say(f"report-done-{done.value}", lang),
        )
        for planned in before.actions
        if (done := before.done.get(planned.slot)) is not None
    )
    note = speaker.say("report-comparison-note", lang, date=speaker.day(since, lang))
    return Comparison(since, note, changes, actions)
