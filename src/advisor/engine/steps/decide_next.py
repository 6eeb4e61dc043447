"""What comes next: go on with the open question, play a story back, show a finding, ask, or close."""

from __future__ import annotations

from advisor.diagnosis.next_question import next_practice
from advisor.domain import acts as a
from advisor.domain import check_acts as check
from advisor.domain.level import Level
from advisor.domain.reading import StoryReading
from advisor.domain.talk import Pending, PendingKind, Phase
from advisor.engine import moves as m
from advisor.engine.context import Parts, TurnContext
from advisor.engine.intent import IntentKind
from advisor.engine.steps.check_again import next_again

_FINDING_AFTER = 3
"""A first useful finding comes with the third answer at the latest."""


def decide_next(turn: TurnContext, parts: Parts) -> None:
    """Queues the advisor's own moves and folds the acts that go with them."""
    if turn.intent.kind is IntentKind.BEGIN:
        turn.will_say(m.Greet(turn.talk.mode))
        if turn.talk.mode is a.Mode.OPEN:
            turn.happen(check.StoryInvited())
            turn.will_say(m.InviteStory())
        elif turn.talk.mode in (a.Mode.QUICK, a.Mode.FULL):
            _go_on(turn, parts)
        return
    reopened = turn.acts[-1] if turn.acts and isinstance(turn.acts[-1], check.Reopened) else None
    if reopened is not None:
        _put(turn, reopened.practice, again=True)
    elif turn.talk.phase is Phase.PAUSED:
        _offer_unless_said(turn)
    elif any(isinstance(move, m.ListQuotes) for move in turn.moves):
        pass  # the quotes are what is to be chosen from; they lead back to the open question
    elif turn.talk.pending is not None:
        _put_again(turn, turn.talk.pending, parts)
    elif turn.talk.phase is Phase.DONE:
        _offer_unless_said(turn)
    elif turn.intent.kind is IntentKind.STORY and not any(isinstance(act, check.StoryConfirmed) for act in turn.acts):
        _play_back(turn, parts)
    elif turn.talk.mode is a.Mode.ASK:
        turn.will_say(m.OfferNext())
    else:
        if turn.talk.mode is a.Mode.OPEN:
            turn.happen(a.ModeChosen(a.Mode.QUICK))
        _go_on(turn, parts)


def _offer_unless_said(turn: TurnContext) -> None:
    said_all = (
        m.Pause | m.Close | m.Farewell | m.ShowChange | m.PresentReport | m.ListQuotes | m.AskForNote | m.AskForPlan
    )
    if not any(isinstance(move, said_all) for move in turn.moves):
        turn.will_say(m.OfferNext())


def _put_again(turn: TurnContext, pending: Pending, parts: Parts) -> None:
    """The question stays open: after an answer from the corpus, a "why", a safety note or something not understood."""
    match pending.kind:
        case PendingKind.STORY | PendingKind.STORY_CHECK | PendingKind.PRACTICE if turn.intent.kind is IntentKind.STORY:
            _play_back(turn, parts)
        case PendingKind.PRACTICE | PendingKind.LEVEL_CHECK if not any(
            isinstance(x, m.ProposeLevel) for x in turn.moves
        ):
            # what was proposed before is forgotten: "yes" is for the question now
            first_time = turn.intent.kind is IntentKind.ELSEWHERE and pending.practice == turn.intent.target
            _put(turn, pending.practice, again=not first_time)
        case PendingKind.OTHER_SIDE:
            turn.will_say(m.PutOtherSide(pending.practice))
        case PendingKind.CONTRADICTION if not any(isinstance(x, m.PutContradiction) for x in turn.moves):
            before = turn.talk.assessment.level(pending.practice) or Level.UNKNOWN
            turn.will_say(m.PutContradiction(pending.practice, before, pending.level or Level.UNKNOWN, pending.words))
        case PendingKind.STORY_CHECK:
            now = turn.talk.assessment
            turn.will_say(m.PlayBackStory(StoryReading(now.evidence, now.red_flags, now.partners)))
        case PendingKind.ACTION:
            turn.will_say(m.PutAction(pending.slot))
        case PendingKind.PLAN if not any(isinstance(x, m.AskForPlan) for x in turn.moves):
            turn.will_say(m.AskForPlan("who" if pending.slot else "how"))
        case PendingKind.STORY if not any(isinstance(x, m.InviteStory) for x in turn.moves):
            turn.will_say(m.OfferNext())
        case PendingKind.CORRECTION if not any(isinstance(x, m.OfferCorrection) for x in turn.moves):
            turn.will_say(m.OfferCorrection(turn.talk.answered))
        case PendingKind.READINGS if not any(isinstance(x, m.OfferReadings) for x in turn.moves):
            turn.will_say(m.OfferReadings(pending.passages))
        case _:
            pass


def _play_back(turn: TurnContext, parts: Parts) -> None:
    now = turn.talk.assessment
    story = StoryReading(now.evidence, now.red_flags, now.partners)
    if story.evidence or story.red_flags:
        turn.happen(check.StoryPlayedBack())
        turn.will_say(m.PlayBackStory(story))
        return
    turn.will_say(m.ThankForStory(now.partners))
    mode = turn.talk.mode if turn.talk.mode in (a.Mode.QUICK, a.Mode.FULL) else a.Mode.QUICK
    turn.happen(a.ModeChosen(mode))
    _go_on(turn, parts)


def _go_on(turn: TurnContext, parts: Parts) -> None:
    """The check: a finding when there is one, the other side's view where there is conflict, the next question, the end."""
    talk = turn.talk
    asked_before = _other_side_due(turn, parts)
    if not talk.comparing:
        _show_finding_when_due(turn, parts)
    if asked_before:
        _put_other_side(turn, asked_before)
        return
    if talk.comparing:
        _compare_on(turn)
        return
    owed = _other_side_owed(turn, parts)
    others = len(talk.other_side_put) or int(owed is not None)
    practice = next_practice(parts.instrument, talk.assessment, talk.mode, talk.put, talk.skipped, others)
    if practice is not None:
        _put(turn, practice)
        return
    if owed:
        _put_other_side(turn, owed)
        return
    open_ones = set(parts.instrument.practice_ids) - set(talk.assessment.answers) - talk.skipped
    settled = talk.mode is a.Mode.FULL and bool(open_ones)
    turn.happen(a.Closed(settled))
    turn.will_say(m.Close(settled))


def _put(turn: TurnContext, practice: str, again: bool = False) -> None:
    turn.happen(check.QuestionPut(practice))
    turn.will_say(m.PutQuestion(practice, again))


def _compare_on(turn: TurnContext) -> None:
    """A later check: what became of the plan, the same questions as before, then what has moved."""
    before = turn.talk.compared
    action = before.next_action if before else None
    practice = next_again(turn.talk)
    if action is not None:
        turn.happen(a.ActionPut(action.slot))
        turn.will_say(m.PutAction(action.slot))
    elif practice is not None:
        turn.happen(check.QuestionPut(practice))
        turn.will_say(m.PutQuestion(practice, again=True))
    else:
        turn.happen(a.Closed())
        turn.will_say(m.ShowChange())


def _put_other_side(turn: TurnContext, practice: str) -> None:
    turn.happen(check.OtherSidePut(practice))
    turn.will_say(m.PutOtherSide(practice))


def _other_side_due(turn: TurnContext, parts: Parts) -> str | None:
    """The practice just answered low, where the talk shows a conflict (a possible red flag, words against words, or a core
    practice that is not there at all) and the question was not asked yet.

    Models and people agree with whoever tells the story; asking for the other view guards against it.
    """
    talk = turn.talk
    if talk.other_side_put or turn.intent.kind is not IntentKind.ANSWER:
        return None
    practice = turn.intent.target
    if practice in talk.conflicts:
        return practice
    level = talk.assessment.level(practice)
    flagged = talk.assessment.red_flags and level is Level.PARTLY
    if not (flagged or level is Level.NOT_YET):
        return None
    told = talk.assessment.stories and len(talk.assessment.answers) > _FINDING_AFTER
    if not (talk.assessment.red_flags or told):
        return None  # nothing but a low answer, given by button or at once: that is no conflict yet
    return practice if practice.partition(".")[0] in parts.instrument.core_dimensions else None


def _other_side_owed(turn: TurnContext, parts: Parts) -> str | None:
    """At the end of a check in which a conflict showed and the other side never came up: the weakest point of all."""
    talk = turn.talk
    if talk.other_side_put or not (talk.assessment.red_flags or talk.conflicts):
        return None
    known = [p for p in parts.instrument.practice_ids if (x := talk.assessment.level(p)) is not None and x.known]
    core = parts.instrument.core_dimensions
    return min(
        known, key=lambda p: (talk.assessment.answers[p].level.score, p.partition(".")[0] not in core), default=None
    )


def _show_finding_when_due(turn: TurnContext, parts: Parts) -> None:
    known = [x for x in turn.talk.assessment.answers.values() if x.level.known]
    if turn.talk.findings or len(known) < _FINDING_AFTER or turn.intent.kind is not IntentKind.ANSWER:
        return
    lowest = min(known, key=lambda x: x.level.score)
    turn.happen(check.FindingShown(lowest.practice))
    turn.will_say(m.ShowFinding(lowest.practice, lowest.level))
