"""What comes next: go on with the open question, play a story back, show a finding, ask, or close."""

from __future__ import annotations

from advisor.diagnosis.next_question import next_practice
from advisor.domain import acts as a
from advisor.domain.level import Level
from advisor.domain.reading import StoryReading
from advisor.domain.talk import Pending, PendingKind, Phase
from advisor.engine import moves as m
from advisor.engine.context import Parts, TurnContext
from advisor.engine.intent import IntentKind

_FINDING_AFTER = 3
"""A first useful finding comes with the third answer at the latest."""


def decide_next(turn: TurnContext, parts: Parts) -> None:
    """Queues the advisor's own moves and folds the acts that go with them."""
    if turn.intent.kind is IntentKind.BEGIN:
        turn.will_say(m.Greet(turn.talk.mode))
        if turn.talk.mode is a.Mode.OPEN:
            turn.happen(a.StoryInvited())
            turn.will_say(m.InviteStory())
        elif turn.talk.mode in (a.Mode.QUICK, a.Mode.FULL):
            _go_on(turn, parts)
        return
    reopened = turn.acts[-1] if turn.acts and isinstance(turn.acts[-1], a.Reopened) else None
    if reopened is not None:
        _put(turn, reopened.practice, again=True)
    elif turn.talk.phase is Phase.PAUSED:
        _offer_unless_said(turn)
    elif turn.talk.pending is not None:
        _put_again(turn, turn.talk.pending, parts)
    elif turn.talk.phase is Phase.DONE:
        _offer_unless_said(turn)
    elif turn.intent.kind is IntentKind.STORY:
        _play_back(turn, parts)
    elif turn.talk.mode is a.Mode.ASK:
        turn.will_say(m.OfferNext())
    else:
        if turn.talk.mode is a.Mode.OPEN:
            turn.happen(a.ModeChosen(a.Mode.QUICK))
        _go_on(turn, parts)


def _offer_unless_said(turn: TurnContext) -> None:
    if not any(isinstance(move, m.Pause | m.Close | m.PresentReport) for move in turn.moves):
        turn.will_say(m.OfferNext())


def _put_again(turn: TurnContext, pending: Pending, parts: Parts) -> None:
    """The question stays open: after an answer from the corpus, a "why", a safety note or something not understood."""
    match pending.kind:
        case PendingKind.STORY | PendingKind.STORY_CHECK if turn.intent.kind is IntentKind.STORY:
            _play_back(turn, parts)
        case PendingKind.PRACTICE:
            turn.will_say(m.PutQuestion(pending.practice, again=True))
        case PendingKind.LEVEL_CHECK if not any(isinstance(x, m.ProposeLevel) for x in turn.moves):
            turn.will_say(m.PutQuestion(pending.practice, again=True))
        case PendingKind.OTHER_SIDE:
            turn.will_say(m.PutOtherSide(pending.practice))
        case PendingKind.CONTRADICTION if not any(isinstance(x, m.PutContradiction) for x in turn.moves):
            before = turn.talk.assessment.level(pending.practice) or Level.UNKNOWN
            turn.will_say(m.PutContradiction(pending.practice, before, pending.level or Level.UNKNOWN, pending.words))
        case PendingKind.STORY_CHECK:
            now = turn.talk.assessment
            turn.will_say(m.PlayBackStory(StoryReading(now.evidence, now.red_flags, now.partners)))
        case PendingKind.STORY if not any(isinstance(x, m.InviteStory) for x in turn.moves):
            turn.will_say(m.OfferNext())
        case _:
            pass


def _play_back(turn: TurnContext, parts: Parts) -> None:
    now = turn.talk.assessment
    story = StoryReading(now.evidence, now.red_flags, now.partners)
    if story.evidence or story.red_flags:
        turn.happen(a.StoryPlayedBack())
        turn.will_say(m.PlayBackStory(story))
        return
    turn.will_say(m.ThankForStory())
    mode = turn.talk.mode if turn.talk.mode in (a.Mode.QUICK, a.Mode.FULL) else a.Mode.QUICK
    turn.happen(a.ModeChosen(mode))
    _go_on(turn, parts)


def _go_on(turn: TurnContext, parts: Parts) -> None:
    """The check: the other side's view where there is conflict, a finding when there is one, the next question, the end."""
    talk = turn.talk
    asked_before = _other_side_due(turn, parts)
    if asked_before:
        turn.happen(a.OtherSidePut(asked_before))
        turn.will_say(m.PutOtherSide(asked_before))
        return
    _show_finding_when_due(turn, parts)
    practice = next_practice(parts.instrument, talk.assessment, talk.mode, talk.put, talk.skipped)
    if practice is not None:
        _put(turn, practice)
        return
    open_ones = set(parts.instrument.practice_ids) - set(talk.assessment.answers) - talk.skipped
    settled = talk.mode is a.Mode.FULL and bool(open_ones)
    turn.happen(a.Closed(settled))
    turn.will_say(m.Close(settled))


def _put(turn: TurnContext, practice: str, again: bool = False) -> None:
    turn.happen(a.QuestionPut(practice))
    turn.will_say(m.PutQuestion(practice, again))


def _other_side_due(turn: TurnContext, parts: Parts) -> str | None:
    """The practice just answered "not yet" or "partly", where the talk shows a conflict and the question was not asked yet.

    Models and people agree with whoever tells the story; asking for the other view guards against it.
    """
    talk = turn.talk
    if talk.other_side_put or not talk.assessment.red_flags or turn.intent.kind is not IntentKind.ANSWER:
        return None
    practice = turn.intent.target
    level = talk.assessment.level(practice)
    if level not in (Level.NOT_YET, Level.PARTLY):
        return None
    return practice if practice.partition(".")[0] in parts.instrument.core_dimensions else None


def _show_finding_when_due(turn: TurnContext, parts: Parts) -> None:
    known = [x for x in turn.talk.assessment.answers.values() if x.level.known]
    if turn.talk.findings or len(known) < _FINDING_AFTER or turn.intent.kind is not IntentKind.ANSWER:
        return
    lowest = min(known, key=lambda x: x.level.score)
    turn.happen(a.FindingShown(lowest.practice))
    turn.will_say(m.ShowFinding(lowest.practice, lowest.level))
