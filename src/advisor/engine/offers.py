"""Which choices are on offer in a state of the talk. The ids are part of the public HTTP contract."""

from __future__ import annotations

from advisor.domain.acts import Mode
from advisor.domain.level import Level
from advisor.domain.reply import Choice
from advisor.domain.talk import PendingKind, Phase, Talk
from advisor.engine.context import Parts
from advisor.engine.quotes import report_quotes
from advisor.engine.quoting import quoted, shorten

CORRECTIONS_OFFERED = 8
QUOTES_OFFERED = 12
QUOTED_IN_CHOICE = 60


def offered_choices(talk: Talk, parts: Parts) -> tuple[Choice, ...]:  # noqa: PLR0911 - one flat case per question
    """The choices that go with the open question, or with its absence."""
    pending = talk.pending
    if pending is None or talk.phase is Phase.PAUSED:
        return between_questions(talk, parts)
    match pending.kind:
        case PendingKind.PRACTICE | PendingKind.LEVEL_CHECK | PendingKind.OTHER_SIDE | PendingKind.CONTRADICTION:
            return practice_choices(pending.practice, talk, parts)
        case PendingKind.ACTION:
            back = ("back",) if talk.can_go_back else ()
            return _say(parts, talk.lang, "action:done", "action:partly", "action:not", "skip", *back)
        case PendingKind.PLAN:
            return _say(parts, talk.lang, "skip")
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
    ways_out = ("skip", "why", "back") if talk.can_go_back else ("skip", "why")
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
    """The answers given last, newest first, and the way on."""
    latest = tuple(reversed(talk.answered))[:CORRECTIONS_OFFERED]
    topics = tuple(Choice(f"correct:{p}", parts.speaker.word(f"practices/{p}/name", talk.lang)) for p in latest)
    return (*topics, *_say(parts, talk.lang, "repeat"))


def after_report(talk: Talk, parts: Parts) -> tuple[Choice, ...]:
    """What goes with the report: to look again later, the own words that it quotes, and the rest without the report."""
    again = _say(parts, talk.lang, "again") if talk.assessment.answers else ()
    words = _say(parts, talk.lang, "quotes") if report_quotes(talk, parts.instrument) else ()
    rest = tuple(choice for choice in offered_choices(talk, parts) if choice.id != "report")
    plan = _say(parts, talk.lang, "plan") if talk.assessment.answers else ()
    return (*rest[:-1], *plan, *again, *words, *rest[-1:])


def quote_choices(talk: Talk, parts: Parts) -> tuple[Choice, ...]:
    """One per quote, then the way on."""
    say, lang = parts.speaker.say, talk.lang
    quotes = tuple(
        Choice(
            f"{'leave_out' if quote.shown else 'put_back'}:{quote.id}",
            say(
                "choice-leave-out" if quote.shown else "choice-put-back",
                lang,
                words=quoted(shorten(quote.words, QUOTED_IN_CHOICE), parts.speaker, lang),
            ),
        )
        for quote in report_quotes(talk, parts.instrument)[:QUOTES_OFFERED]
    )
    asking = talk.pending is not None and talk.phase is Phase.ASKING
    return (*quotes, *_say(parts, lang, "repeat" if asking else "report"))


def reading_choices(passages: tuple[str, ...], lang: str, parts: Parts) -> tuple[Choice, ...]:
    return tuple(Choice(f"reading:{p}", parts.library.passage(p).text(lang)[0].title) for p in passages)


def _say(parts: Parts, lang: str, *ids: str) -> tuple[Choice, ...]:
    return tuple(Choice(i, parts.speaker.say("choice-" + i.replace(":", "-"), lang)) for i in ids)
