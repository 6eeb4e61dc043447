"""Which choice a short typed text stands for: a button's label or number, a command word, a bare "yes" or "no"."""

from __future__ import annotations

from advisor.domain.level import Level
from advisor.domain.reply import Choice
from advisor.domain.talk import PendingKind, Phase, Talk
from advisor.engine.context import Parts
from advisor.engine.offers import offered_choices

PLAIN = {"plain:yes": Level.IN_PLACE, "plain:no": Level.NOT_YET}
"""A bare "yes" or "no"; all questions about a practice are put so that it is an answer."""
_PLAIN = tuple(Choice(plain, "") for plain in PLAIN)
_FEW = 6
"""Hardly a command has more words."""
AS_BEFORE = "level:before"
"""In a later check: what was answered in the earlier one."""
BETTER, WORSE = "level:better", "level:worse"
"""In a later check: a level more, or less, than what was answered in the earlier one."""
MOVED = (Choice(BETTER, ""), Choice(WORSE, ""))


def typed_choice(text: str, talk: Talk, lang: str, parts: Parts) -> str | None:
    """The id of a choice, one of `PLAIN`, or None for a text that has to be read."""
    shown, unshown = offered_choices(talk, parts), _unshown(talk, parts)
    meant = parts.speaker.command(text, lang, shown, unshown)
    own = parts.reader.in_own_letters(text, lang) if meant is None and len(text.split()) <= _FEW else text
    return meant if own == text else parts.speaker.command(own, lang, shown, unshown)


def _unshown(talk: Talk, parts: Parts) -> tuple[Choice, ...]:
    """What can be typed where no button says it, the likelier meaning first: the plain words for a level ("not yet"); "no" and
    "not quite" where the advisor said what it believes to have understood; "yes" and "no" anywhere."""
    pending = talk.pending
    if pending is None or talk.phase is Phase.PAUSED:
        return _PLAIN
    say, word, lang = parts.speaker.say, parts.speaker.word, talk.lang
    levels = tuple(Choice(f"level:{x.value}", word(f"levels/{x.value}", lang)) for x in Level if pending.practice)
    if talk.before is not None:
        levels = (*levels, Choice(AS_BEFORE, ""), *MOVED)
    yes, no = (Choice(f"story:{way}", say(f"choice-story-{way}", lang)) for way in ("yes", "no"))
    match pending.kind:
        case PendingKind.LEVEL_CHECK:
            return (*levels, yes, Choice("plain:no", ""), no)
        case PendingKind.ACTION:
            return (yes, no)
        case _:
            return (*levels, *_PLAIN)
