"""Read what the user wants. Choices are exact; text is read in the light of the question that is open."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

import regex

from advisor.domain.acts import Mode
from advisor.domain.level import Level
from advisor.domain.reading import LIKELY, ActKind, AnswerReading, Evidence, StoryReading
from advisor.domain.talk import Pending, PendingKind, Phase, Talk
from advisor.engine.choice_ids import SIMPLE, moved_from, read_choice
from advisor.engine.context import Parts, TurnContext
from advisor.engine.corrections import answered_before, meant_instead, names_an_answer
from advisor.engine.discretion import discreet
from advisor.engine.intent import LEAVING, Intent, IntentKind, surely
from advisor.engine.offers import offered_choices
from advisor.engine.steps.plan_action import read_plan
from advisor.engine.typed_choices import BETTER, MOVED, PLAIN, WORSE, typed_choice
from advisor.engine.wishes import wished

_ACTS = {
    ActKind.SKIP: IntentKind.SKIP,
    ActKind.STOP: IntentKind.STOP,
    ActKind.OFF_TOPIC: IntentKind.OFF_TOPIC,
    ActKind.WHY: IntentKind.WHY,
    ActKind.BACK: IntentKind.BACK,
    ActKind.CORRECT: IntentKind.CORRECT,
    ActKind.REPEAT: IntentKind.REPEAT,
}
_YES_OR_NO = (PendingKind.PRACTICE, PendingKind.LEVEL_CHECK, PendingKind.OTHER_SIDE)
_LEFT_BY_NO = (PendingKind.READINGS, PendingKind.CORRECTION, PendingKind.PLAN)
_OWN_VIEW = (PendingKind.PRACTICE, PendingKind.LEVEL_CHECK)
"""Questions to which people tell what they see themselves, and not what others would say."""
_BETWEEN = frozenset({ActKind.STOP, ActKind.OFF_TOPIC, ActKind.CORRECT, ActKind.BACK})
"""Acts that make sense where no question is open; anything else said there is one of the user's own."""
_SAID_FIRST = regex.compile(r"\s*([^,.;:!?،؛।–—\n]{1,30})[,.;:!?،؛।–—\n]\s*(.+)", regex.DOTALL)
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+")
_A_NAME = 5
"""So many words may name an answer even if they sound like a question: "the one about the goals?"."""
_SHORTEST_STORY = 3
"""Fewer words ("not quite") tell nothing about a partnership."""
_DENIED = 0.9
"""So sure one must be of "in part" where somebody began with a "no"."""
_A_STORY = 20
"""So many words in answer to the first question of all may be the whole story."""
_ABOUT_SOMETHING = 4
"""Fewer words than these ("none of us") say nothing without the question."""
_TELLS_SOMETHING = 5
"""So many words after a "yes" may tell more than that it is right."""
_TELLS_MORE = 10
"""An answer with at least this many words may also tell something about other practices."""


def understand_message(turn: TurnContext, parts: Parts) -> None:
    """Sets `turn.intent`. Raises InvalidInputError for a choice that does not exist."""
    if turn.intent.kind is IntentKind.DANGER:
        return
    turn.intent = _understood(turn, parts)
    if turn.worried:
        turn.intent = discreet(turn.intent, turn.lang, parts)


def _understood(turn: TurnContext, parts: Parts) -> Intent:
    text = turn.incoming.text.strip()
    if turn.incoming.choice:
        return replace(read_choice(turn.incoming.choice, turn.talk, parts), words=text)
    remark = parts.speaker.remark(text, turn.lang)
    if remark is not None:
        what, words = remark
        return Intent(SIMPLE[what], words=words)
    command = typed_choice(text, turn.talk, turn.lang, parts)
    if command in PLAIN:
        return _plain(PLAIN[command], turn.talk.pending)
    if command is not None:
        return read_choice(command, turn.talk, parts)
    return wished(text, turn.talk, parts) or _read_text(text, turn.talk, parts)


def _plain(said: Level, open_question: Pending | None) -> Intent:
    """A bare "yes" or "no", by what it can be an answer to."""
    kind = open_question.kind if open_question else None
    if open_question is None or kind not in _YES_OR_NO:
        leaves = kind in _LEFT_BY_NO and said is Level.NOT_YET
        return Intent(IntentKind.SKIP if leaves else IntentKind.UNCLEAR)
    if kind is PendingKind.LEVEL_CHECK and open_question.level not in PLAIN.values():
        return Intent(IntentKind.DISAGREE)  # "no" to "in part" says only what is not so
    return Intent(IntentKind.ANSWER, open_question.practice, said)


def _read_text(text: str, talk: Talk, parts: Parts) -> Intent:
    open_question = talk.pending
    if open_question is not None and open_question.practice:
        moved = _read_moved(text, open_question, talk, parts) or _read_second_thought(text, open_question, talk, parts)
        return moved or _read_reply(text, open_question, talk, parts)
    read = _READ.get(open_question.kind) if open_question is not None else None
    if read is not None:
        return read(text, talk, parts)
    if talk.mode is Mode.ASK or talk.phase in (Phase.DONE, Phase.PAUSED):
        return _read_between(text, talk, parts)
    return _read_as_story(text, talk, parts)


def _read_between(text: str, talk: Talk, parts: Parts) -> Intent:
    """Where no question is open, most of what is said is one of the user's own."""
    reading = parts.reader.opening(text, talk.lang)
    if reading.act is ActKind.OFF_TOPIC and len(text.split()) < _SHORTEST_STORY:
        return Intent(IntentKind.REPEAT, words=text)  # "ok" is not outside of anything
    meant = reading.act in _BETWEEN and surely(reading)
    return Intent(_ACTS[reading.act] if meant else IntentKind.QUESTION, words=text)


def _read_moved(text: str, open_question: Pending, talk: Talk, parts: Parts) -> Intent | None:
    """In a later check, "better now, ..." and "worse, ..."."""
    said = _SAID_FIRST.fullmatch(text) if talk.before is not None else None
    moved = parts.speaker.command(said[1], talk.lang, MOVED) if said is not None else None
    if talk.before is None or moved not in (BETTER, WORSE):
        return None
    return replace(moved_from(talk.before, open_question.practice, better=moved == BETTER), words=text)


def _read_second_thought(text: str, open_question: Pending, talk: Talk, parts: Parts) -> Intent | None:
    """ "Sorry, I meant two of them": an answer to the question before, or to this one where it was asked back about."""
    meant = meant_instead(text, talk.lang, parts)
    if meant is None:
        return None
    target = talk.trail[-1] if talk.trail and open_question.kind is PendingKind.PRACTICE else open_question.practice
    about = replace(talk, pending=Pending(PendingKind.PRACTICE, target))
    command = typed_choice(meant, about, talk.lang, parts)
    if command in PLAIN:
        said = Intent(IntentKind.ANSWER, target, PLAIN[command])
    elif command is not None and command.startswith("level:"):
        said = read_choice(command, about, parts)
    else:
        reading = parts.reader.answer(target, meant, talk.lang)
        level = reading.level if reading.act is ActKind.ANSWER and reading.sure else None
        said = Intent(IntentKind.ANSWER, target, level, reading.confidence)
    if target == open_question.practice:
        return replace(said, words=meant) if said.level is not None else None
    return Intent(IntentKind.CORRECT, target, said.level, said.confidence, words=meant)


def _read_reply(text: str, open_question: Pending, talk: Talk, parts: Parts) -> Intent:
    reading = parts.reader.answer(open_question.practice, text, talk.lang)
    if reading.act is ActKind.QUESTION:
        return Intent(IntentKind.QUESTION, open_question.practice, words=text, confidence=reading.confidence)
    if reading.act in LEAVING and not surely(reading):
        return Intent(IntentKind.UNCLEAR, confidence=reading.confidence, sure=False, words=text)
    if reading.act is ActKind.CORRECT and talk.comparing and not names_an_answer(text, talk, parts):
        # "better now, we wrote it down": what has changed is what a later check asks, and no slip
        return Intent(IntentKind.ANSWER, open_question.practice, Level.UNKNOWN, 0.0, sure=False, words=text)
    if reading.act is ActKind.CORRECT:
        return Intent(IntentKind.CORRECT, answered_before(text, talk, parts) or "", words=text)
    if reading.act in _ACTS:
        return Intent(_ACTS[reading.act], confidence=reading.confidence, sure=reading.sure, words=text)
    return _read_answer(text, reading, open_question, talk, parts)


def _told_first(text: str, talk: Talk, parts: Parts) -> StoryReading | None:
    """Who begins a check with the whole story has not answered its first question; it is played back like any story."""
    first = len(talk.put) == 1 and not (talk.answered or talk.skipped or talk.assessment.stories)
    if not first or len(text.split()) < _A_STORY:
        return None
    story = parts.reader.story(text, talk.lang)
    told = {seen.practice for seen in story.evidence if seen.confidence >= LIKELY} | {f.flag for f in story.red_flags}
    return story if len(told) > 1 else None


def _read_answer(text: str, reading: AnswerReading, open_question: Pending, talk: Talk, parts: Parts) -> Intent:
    """To the open question; or, where people tell what they see themselves, plainly to another one, or the whole story."""
    story = _told_first(text, talk, parts)
    if story is not None:
        return Intent(IntentKind.STORY, words=text, story=story)
    more = parts.reader.story(text, talk.lang) if len(text.split()) >= _TELLS_MORE else None
    said = _unless_denied(reading, text, talk, parts)
    answer = Intent(
        IntentKind.ANSWER,
        open_question.practice,
        said.level,
        said.confidence,
        said.sure and said.level is not None,
        words=text,
        story=more,
    )
    if open_question.kind is PendingKind.OTHER_SIDE and reading.elsewhere is not None:
        return replace(answer, sure=False)  # what the others would say of this was asked, and something else was told
    if open_question.kind not in _OWN_VIEW or _takes_it_up(text, talk, parts):
        return answer
    elsewhere = reading.elsewhere or (_first_told(text, talk, parts) if reading.astray else None)
    if elsewhere is None:  # it is asked, and nothing proposed
        return replace(answer, sure=False, confidence=0.0) if reading.astray else answer
    if elsewhere.confidence < LIKELY or elsewhere.practice in _settled(talk):
        return replace(answer, sure=False, confidence=0.0)
    more = more or StoryReading()
    others = tuple(e for e in more.evidence if e.practice != elsewhere.practice)
    told = replace(more, evidence=(elsewhere, *others))
    return Intent(IntentKind.ELSEWHERE, elsewhere.practice, story=told, words=text)


def _first_told(text: str, talk: Talk, parts: Parts) -> Evidence | None:
    """What a text tells most surely, if that is of a practice that is neither asked about nor answered."""
    told = max(parts.reader.story(text, talk.lang).evidence, key=lambda seen: seen.confidence, default=None)
    return None if told is None or told.practice == talk.open_practice or told.practice in _settled(talk) else told


def _settled(talk: Talk) -> frozenset[str]:
    """What was answered, and is not to be asked again in a later check."""
    return frozenset(talk.assessment.answers) - talk.still_to_ask


def _takes_it_up(text: str, talk: Talk, parts: Parts) -> bool:
    """Whether it answers the question by its form: a "yes", or a "no" and a pause ("no accounts" is none), the beginning of an
    answer that is offered, or too few words to be about anything else."""
    words = _WORD.findall(text.casefold())
    yes = parts.speaker.words(next(iter(PLAIN)), talk.lang)
    if len(words) < _ABOUT_SOMETHING or words[0] in yes or _says_no(text, talk, parts):
        return True
    offered = (choice.label for choice in offered_choices(talk, parts) if choice.id.startswith("level:"))
    openings = (_WORD.findall(label.casefold().partition(",")[0]) for label in offered)
    return any(len(opening) > 1 and words[: len(opening)] == opening for opening in openings)


def _says_no(text: str, talk: Talk, parts: Parts) -> bool:
    said = _SAID_FIRST.fullmatch(text.casefold())
    return said is not None and said[1].strip() in parts.speaker.words("plain:no", talk.lang)


def _unless_denied(reading: AnswerReading, text: str, talk: Talk, parts: Parts) -> AnswerReading:
    """Who begins with "no," hardly means yes, whatever follows: then the talk asks, and does not propose a "yes"."""
    doubtful = reading.level in (Level.IN_PLACE, Level.PARTLY) and not reading.confidence >= _DENIED
    if not doubtful or not _says_no(text, talk, parts):
        return reading
    return replace(reading, sure=False, confidence=0.0 if reading.level is Level.IN_PLACE else reading.confidence)


def _read_review(text: str, talk: Talk, parts: Parts) -> Intent:
    """What became of an action, in words: read like an answer on how far something is in place."""
    reading = parts.reader.answer("", text, talk.lang)
    if reading.act is ActKind.QUESTION:
        return Intent(IntentKind.QUESTION, words=text, confidence=reading.confidence)
    if reading.act in _ACTS:
        return Intent(_ACTS[reading.act], words=text)
    return Intent(IntentKind.REVIEW, level=reading.level, sure=reading.sure, words=text)


def _read_verdict(text: str, talk: Talk, parts: Parts) -> Intent:
    """On what was played back. "No, it is rather ..." takes it back and tells it anew; "yes that is it" is a yes, and "yes,
    but ..." tells more."""
    shown = offered_choices(talk, parts)
    said = _SAID_FIRST.fullmatch(text)
    verdict = parts.speaker.command(said[1], talk.lang, shown) if said is not None else None
    if said is not None and verdict == "story:no":
        story = parts.reader.story(said[2], talk.lang)
        return Intent(IntentKind.STORY, words=said[2], story=story, rejects=True)
    first, _, rest = text.partition(" ")
    agreed = verdict == "story:yes" or parts.speaker.command(first, talk.lang, shown) == "story:yes"
    if agreed and len(rest.split()) < _TELLS_SOMETHING:
        return Intent(IntentKind.AGREE, words=text)
    if agreed and parts.reader.story(rest, talk.lang).empty:
        return Intent(
            IntentKind.STORY, words=rest, story=StoryReading()
        )  # nothing that could be placed, and yet not lost
    return _read_as_story(text, talk, parts)


def _read_correction(text: str, talk: Talk, parts: Parts) -> Intent:
    """Which answer is to be changed, by the name of its topic or by what is told."""
    length, act = len(text.split()), parts.reader.opening(text, talk.lang).act
    if (act is ActKind.QUESTION and length > _A_NAME) or (act is ActKind.WHY and length > _SHORTEST_STORY):
        return Intent(IntentKind.QUESTION, words=text)
    named = answered_before(text, talk, parts)
    if named:
        return Intent(IntentKind.CORRECT, named)
    waiting = talk.interrupted
    if waiting is not None and waiting.practice:  # who plainly answers what was asked before does not choose
        reply = _read_reply(text, waiting, replace(talk, pending=waiting), parts)
        if reply.kind is IntentKind.ELSEWHERE or (reply.kind is IntentKind.ANSWER and reply.sure):
            return reply
    return Intent(IntentKind.UNCLEAR, words=text)


def _read_as_story(text: str, talk: Talk, parts: Parts) -> Intent:
    reading = parts.reader.opening(text, talk.lang)
    if reading.act is ActKind.QUESTION:
        return Intent(IntentKind.QUESTION, words=text, confidence=reading.confidence)
    if len(text.split()) < _SHORTEST_STORY and reading.act in (ActKind.OFF_TOPIC, ActKind.ANSWER):
        return Intent(IntentKind.UNCLEAR, words=text)  # "ok" is not outside of anything
    if reading.act in _ACTS and surely(reading):
        return Intent(_ACTS[reading.act], words=text)
    return Intent(IntentKind.STORY, words=text, story=parts.reader.story(text, talk.lang))


_READ: Mapping[PendingKind, Callable[[str, Talk, Parts], Intent]] = {
    PendingKind.ACTION: _read_review,
    PendingKind.PLAN: read_plan,
    PendingKind.STORY_CHECK: _read_verdict,
    PendingKind.CORRECTION: _read_correction,
}
"""How a text is read in the light of a question that is about no practice."""
