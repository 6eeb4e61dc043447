"""Refuse what cannot be taken, tell the language, and put a person's safety before everything else."""

from __future__ import annotations

import regex

from advisor.domain.acts import LanguageChosen, SafetyMentioned
from advisor.domain.reading import ActKind, AnswerReading
from advisor.engine import moves as m
from advisor.engine.context import Parts, TurnContext
from advisor.engine.intent import Intent, IntentKind
from advisor.engine.steps.plan_action import planning
from advisor.engine.typed_choices import typed_choice
from advisor.errors import InvalidInputError

_SWITCH_AFTER_WORDS = 3
"""A message shorter than this does not change the language of the talk: "ok", "no" and names exist in many. One in another
script than the Latin does: it is in one language alone."""
_LATIN = regex.compile(r"\p{Latin}")


_MAY_HAVE_WORDS = "level:"
"""A choice that answers a question may come with the user's own words to it."""


_OF_THE_TALK = frozenset({ActKind.CORRECT, ActKind.BACK, ActKind.REPEAT, ActKind.WHY, ActKind.SKIP})


def screen_message(turn: TurnContext, parts: Parts) -> None:
    """Raises InvalidInputError for a message that is empty or too long."""
    text, choice = turn.incoming.text.strip(), turn.incoming.choice
    with_words = text and choice.startswith(_MAY_HAVE_WORDS)
    if bool(text) == bool(choice) and not with_words:
        raise InvalidInputError("Send either `text` or `choice`.", "text")
    if len(text) > parts.limits.message_chars:
        raise InvalidInputError(
            f"The message has {len(text)} characters; at most {parts.limits.message_chars} are taken. Send it in parts.",
            "text",
        )
    if not text:
        return
    lang = parts.reader.language(text, turn.lang)
    long_enough = len(text.split()) >= _SWITCH_AFTER_WORDS or not _LATIN.search(text)
    if lang != turn.lang and long_enough and lang in parts.speaker.languages:
        turn.happen(LanguageChosen(lang))
    turn.spoken = lang if long_enough else turn.lang
    if typed_choice(text, turn.talk, turn.lang, parts) is not None:
        return  # "I have to go now" is no cry for help
    sign = parts.reader.danger(text, lang)
    if sign is None or (not sign.certain and _harmless(text, turn, lang, parts)):
        return
    if sign.certain:
        turn.intent = Intent(IntentKind.DANGER, danger=sign.danger)
    else:
        turn.worried, turn.visit = True, None
        turn.will_say(m.CareForSafety(again=turn.talk.told_of_safety))
        turn.happen(SafetyMentioned())


def _harmless(text: str, turn: TurnContext, lang: str, parts: Parts) -> bool:
    """Where danger is doubtful: what is about the talk, and what somebody was asked to have written down ("ring Dave about the
    truck") and would lose."""
    return planning(turn.talk) or _about_the_talk(parts.reader.opening(text, lang))


def _about_the_talk(reading: AnswerReading) -> bool:
    """ "My last answer was wrong" is about an answer, however grave it sounds."""
    return reading.sure and reading.act in _OF_THE_TALK
