"""Which choices are on offer in a state of the talk. The ids are part of the public HTTP contract."""

from __future__ import annotations

from advisor.domain.acts import Mode
from advisor.domain.level import Level
from advisor.domain.reply import Choice
from advisor.domain.talk import PendingKind, Phase, Talk
from advisor.engine.context import Parts

CORRECTIONS_OFFERED = 8


def offered_choices(talk: Talk, parts: Parts) -> tuple[Choice, ...]:
    """The choices that go with the open question, or with its absence."""
    pending = talk.pending
    if pending is None or talk.phase is Phase.PAUSED:
        return between_questions(talk, parts)
    match pending.kind:
        case PendingKind.PRACTICE | PendingKind.LEVEL_CHECK | PendingKind.OTHER_SIDE | PendingKind.CONTRADICTION:
            return practice_choices(pending.practice, talk, parts)
        case PendingKind.STORY_CHECK:
            return _say(parts, talk.lang, "story:yes", "story:no")
        case PendingKind.STORY:
            return _say(parts, talk.lang, "mode:quick", "mode:ask")
        case PendingKind.CORRECTION:
            return correction_choices(talk, parts)
        case PendingKind.READINGS:
            return reading_choices(pending.passages, talk.lang, parts)


def practice_choices(practice: str, talk: Talk, parts: Parts) -> tuple[Choice, ...]:
    """The four answers worded for this practice, then skip, why and (where there is something to go back to) back."""
    answers = tuple(
        Choice(f"level:{level.value}", parts.speaker.word(f"practices/{practice}/answers/{level.value}", talk.lang))
        for level in (Level.IN_PLACE, Level.PARTLY, Level.NOT_YET, Level.UNKNOWN)
    )
    ways_out = ("skip", "why", "back") if talk.trail else ("skip", "why")
    return (*answers, *_say(parts, talk.lang, *ways_out))


def between_questions(talk: Talk, parts: Parts) -> tuple[Choice, ...]:
    """What one can do when no question is open."""
    if talk.phase is Phase.PAUSED:
        return _say(parts, talk.lang, "resume", "report", "correct")
    if talk.phase is Phase.DONE:
        go_on = () if talk.mode is Mode.FULL else ("mode:full",)
        return _say(parts, talk.lang, "report", *go_on, "correct")
    return _say(parts, talk.lang, "mode:quick", "mode:full", "mode:ask")


def correction_choices(talk: Talk, parts: Parts) -> tuple[Choice, ...]:
    """The answers given last, newest first."""
    latest = tuple(reversed(talk.trail))[:CORRECTIONS_OFFERED]
    return tuple(Choice(f"correct:{p}", parts.speaker.word(f"practices/{p}/name", talk.lang)) for p in latest)


def reading_choices(passages: tuple[str, ...], lang: str, parts: Parts) -> tuple[Choice, ...]:
    return tuple(Choice(f"reading:{p}", parts.library.passage(p).text(lang)[0].title) for p in passages)


def _say(parts: Parts, lang: str, *ids: str) -> tuple[Choice, ...]:
    return tuple(Choice(i, parts.speaker.say("choice-" + i.replace(":", "-"), lang)) for i in ids)
