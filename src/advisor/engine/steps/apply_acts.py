"""Turn what was understood into acts. The only place where a user's message changes the state of the talk."""

from __future__ import annotations

from collections.abc import Callable

from advisor.diagnosis.next_question import leaves_room
from advisor.domain import acts as a
from advisor.domain import check_acts as check
from advisor.domain.assessment import Assessment
from advisor.domain.level import Level
from advisor.domain.reading import LIKELY, PLAINLY, Evidence, FlagSighting, Partner, StoryReading
from advisor.domain.talk import Pending, PendingKind, Phase, Talk, partners_with
from advisor.engine import moves as m
from advisor.engine.answering import likely_readings
from advisor.engine.context import Parts, TurnContext
from advisor.engine.intent import Intent, IntentKind
from advisor.engine.quotes import quote_shown
from advisor.engine.steps.check_again import begin_again, review
from advisor.engine.steps.plan_action import WHILE_PLANNING, plan_action, planning

_CONTRADICTS_FROM = 0.7
"""Story evidence this confident, two levels away from an earlier answer, is put to the user."""

_FAIR_GUESS = 0.4
"""Below this confidence the talk does not even say what it believes to have understood."""


def apply_acts(turn: TurnContext, parts: Parts) -> None:
    """Folds the acts of the user's intent and queues what is said about them."""
    kind = turn.intent.kind
    wakes = {
        IntentKind.ANSWER,
        IntentKind.ELSEWHERE,
        IntentKind.SKIP,
        IntentKind.BACK,
        IntentKind.CORRECT,
        IntentKind.REVIEW,
    }
    if turn.talk.phase is Phase.PAUSED and kind in wakes:
        turn.happen(a.Resumed())
    if kind in (IntentKind.ANSWER, IntentKind.ELSEWHERE) and _choosing(turn.talk):
        _leave_correction(turn)
    if kind not in WHILE_PLANNING and planning(turn.talk):
        turn.happen(a.QuestionAnswered(()))
    _APPLY[kind](turn, parts)


def _choosing(talk: Talk) -> bool:
    """Whether a list of answers to change is open."""
    return talk.pending is not None and talk.pending.kind is PendingKind.CORRECTION


def _answer(turn: TurnContext, parts: Parts) -> None:
    intent, pending = turn.intent, turn.talk.pending
    if pending is None:
        turn.will_say(m.NotUnderstood())
        return
    if pending.kind is PendingKind.OTHER_SIDE and not (intent.sure and intent.confidence >= PLAINLY):
        turn.will_say(m.NotUnderstood())
    elif pending.kind is PendingKind.OTHER_SIDE:
        turn.happen(check.OtherSideGiven(pending.practice, intent.level or Level.UNKNOWN))
        if not turn.incoming.choice:
            turn.will_say(m.Acknowledge(pending.practice, intent.level or Level.UNKNOWN))
    elif intent.level is None or (pending.kind is PendingKind.CONTRADICTION and not intent.sure):
        turn.will_say(m.NotUnderstood())
    elif pending.kind is PendingKind.CONTRADICTION:
        turn.happen(check.ContradictionSettled(pending.practice, intent.level))
        turn.will_say(m.Acknowledge(pending.practice, intent.level, changed=True))
    elif not intent.sure and intent.confidence < _FAIR_GUESS:
        turn.will_say(m.ProposeLevel(pending.practice, None))
    elif not intent.sure:
        turn.happen(check.LevelProposed(pending.practice, intent.level, intent.confidence, intent.words))
        turn.will_say(m.ProposeLevel(pending.practice, intent.level))
    else:
        _record(turn, pending, intent, intent.level)
    if intent.story is not None:
        _take_in(turn, intent.story, pending.practice)


def _elsewhere(turn: TurnContext, parts: Parts) -> None:
    """Told in answer to another question: noted, where it is plain; else weak evidence for what it is about, which is asked
    about first, where it would be asked about at all. What was asked comes after it."""
    story, open_question = turn.intent.story or StoryReading(), turn.talk.open_practice or ""
    told = next((seen for seen in story.evidence if seen.practice == turn.intent.target), None)
    if told is None:  # left out, because it may tell of danger
        turn.will_say(m.NotUnderstood())
    elif told.confidence >= PLAINLY and not turn.talk.comparing:
        turn.happen(check.Answered(told.practice, told.level, check.Via.TEXT, told.confidence, turn.intent.words))
        turn.will_say(m.NoteElsewhere(told.practice, told.level))
    elif _may_be_asked(turn.talk, told.practice, parts):
        turn.happen(check.QuestionPut(told.practice))
        turn.will_say(m.NoteElsewhere(told.practice, now=True))
    else:
        turn.will_say(m.NoteElsewhere(told.practice))
    _take_in(turn, story, open_question)


def _may_be_asked(talk: Talk, practice: str, parts: Parts) -> bool:
    """Not what was skipped, and not before an answer that was opened again, or it would stay as it was; a later check asks only
    what it asks again, a quick one keeps its length."""
    if practice in talk.skipped or (talk.open_practice in talk.assessment.answers and not talk.comparing):
        return False
    if talk.comparing:
        return practice in talk.still_to_ask
    others = len(talk.other_side_put) or 1
    return leaves_room(parts.instrument, talk.mode, talk.put, talk.assessment.answers, practice, others)


def _record(turn: TurnContext, pending: Pending, intent: Intent, level: Level) -> None:
    via = check.Via.CHOICE if intent.by_choice else check.Via.TEXT
    asked_back = pending.kind is PendingKind.LEVEL_CHECK and pending.level is level and not turn.worried
    words = intent.words or (pending.words if asked_back else "")
    turn.happen(check.Answered(pending.practice, level, via, intent.confidence, words))
    if not turn.incoming.choice:  # a number or a misspelt label was typed as well
        turn.will_say(m.Acknowledge(pending.practice, level))


def _take_in(turn: TurnContext, story: StoryReading, about: str) -> None:
    """An answer that also tells of other things: they count as weak evidence, or speak against an earlier answer."""
    answers = turn.talk.assessment.answers
    fresh = tuple(e for e in _likely(story) if e.practice != about and e.practice not in answers)
    if fresh or story.red_flags or story.partners:
        turn.happen(check.StoryTold("", fresh, story.red_flags, story.partners))
    for seen in story.evidence:
        given = answers.get(seen.practice)
        if (
            given is not None
            and seen.practice != about
            and seen.confidence >= _CONTRADICTS_FROM
            and {given.level, seen.level} == {Level.NOT_YET, Level.IN_PLACE}
            and turn.talk.pending is None
        ):
            turn.happen(check.ContradictionPut(seen.practice, seen.level, seen.quote))
            turn.will_say(m.PutContradiction(seen.practice, given.level, seen.level, seen.quote))


def _story(turn: TurnContext, parts: Parts) -> None:
    story, before = turn.intent.story or StoryReading(), turn.talk.assessment
    evidence, partners = _likely(story), story.partners
    if turn.intent.rejects and not turn.worried and not _tells_news(before, evidence, story):
        turn.will_say(m.NoteUnplaced())
        return
    if turn.intent.rejects:
        turn.happen(check.StoryRejected())
        evidence, red_flags, partners = _put_right(before, evidence, story)
    else:
        red_flags = story.red_flags
    heard = turn.talk.pending is not None and turn.talk.pending.kind is PendingKind.STORY_CHECK
    told_before = set(before.evidence) | set(before.red_flags) | set(before.partners)
    turn.happen(check.StoryTold(turn.intent.words, evidence, red_flags, partners))
    if (
        heard
        and not turn.intent.rejects
        and (len(before.stories) > 1 or told_before >= {*evidence, *red_flags, *partners})
    ):
        turn.happen(check.StoryConfirmed())  # nobody objected, and hears the same list a third time


def _tells_news(before: Assessment, evidence: tuple[Evidence, ...], story: StoryReading) -> bool:
    """Whether a "no, ..." can change what was heard. Where only one thing was heard, the "no" itself does."""
    one_thing = len(before.evidence) + len(before.red_flags) == 1
    return one_thing or bool(evidence or story.red_flags or set(story.partners) - set(before.partners))


def _put_right(
    before: Assessment, evidence: tuple[Evidence, ...], story: StoryReading
) -> tuple[tuple[Evidence, ...], tuple[FlagSighting, ...], tuple[Partner, ...]]:
    """What is known after "no, it is rather ...": what was told anew, and the rest of what was played back, which nobody
    objected to; where only one thing was, the objection was to that."""
    told = {e.practice for e in evidence}
    gone = {e.quote for e in before.evidence if e.practice in told}
    kept = tuple(e for e in before.evidence if e.practice not in told)
    flags = tuple(f for f in before.red_flags if f.quote not in gone)
    if len(before.evidence) + len(before.red_flags) == 1:
        kept, flags = (), ()
    seen = {f.flag for f in story.red_flags}
    return (
        (*kept, *evidence),
        (*(f for f in flags if f.flag not in seen), *story.red_flags),
        partners_with(before.partners, story.partners),
    )


def _likely(story: StoryReading) -> tuple[Evidence, ...]:
    """With what was heard without a level: it claims nothing, and only leads to a question."""
    return tuple(seen for seen in story.evidence if not seen.level.known or seen.confidence >= LIKELY)


def _agree(turn: TurnContext, parts: Parts) -> None:
    pending = turn.talk.pending
    if pending is not None and pending.kind is PendingKind.LEVEL_CHECK and pending.level is not None:
        turn.happen(check.Answered(pending.practice, pending.level, check.Via.TEXT, 1.0, pending.words))
        turn.will_say(m.Acknowledge(pending.practice, pending.level))
    elif pending is not None and pending.kind is PendingKind.STORY_CHECK:
        turn.happen(check.StoryConfirmed())
    elif pending is not None and pending.kind is PendingKind.ACTION:
        turn.happen(a.ActionReviewed(pending.slot, a.Done.DONE))
    else:
        turn.will_say(m.NotUnderstood())


def _disagree(turn: TurnContext, parts: Parts) -> None:
    pending = turn.talk.pending
    if pending is not None and pending.kind is PendingKind.STORY_CHECK:
        turn.happen(check.StoryRejected())
        turn.will_say(m.InviteStory(again=True))
    elif pending is not None and pending.kind is PendingKind.LEVEL_CHECK:
        turn.happen(check.QuestionPut(pending.practice))
    elif pending is not None and pending.kind is PendingKind.CORRECTION:
        _leave_correction(turn)
    elif pending is not None and pending.kind is PendingKind.ACTION:
        turn.happen(a.ActionReviewed(pending.slot, a.Done.NOT))
    else:
        turn.will_say(m.NotUnderstood())


def _skip(turn: TurnContext, parts: Parts) -> None:
    pending = turn.talk.pending
    match pending.kind if pending else None:
        case PendingKind.PRACTICE | PendingKind.LEVEL_CHECK:
            assert pending is not None  # noqa: S101 - narrows the type for the checker
            turn.happen(check.Skipped(pending.practice))
            turn.will_say(m.AcknowledgeSkip(pending.practice))
        case PendingKind.OTHER_SIDE:
            assert pending is not None  # noqa: S101
            turn.happen(check.OtherSideGiven(pending.practice, Level.UNKNOWN))
        case PendingKind.CONTRADICTION:
            assert pending is not None  # noqa: S101
            kept = turn.talk.assessment.level(pending.practice) or Level.UNKNOWN
            turn.happen(check.ContradictionSettled(pending.practice, kept))
        case PendingKind.STORY_CHECK:
            turn.happen(check.StoryConfirmed())
        case PendingKind.STORY:
            turn.happen(a.ModeChosen(a.Mode.QUICK))
        case PendingKind.READINGS:
            turn.happen(a.QuestionAnswered(()))
        case PendingKind.CORRECTION:
            _leave_correction(turn)
        case PendingKind.PLAN:
            turn.happen(a.QuestionAnswered(()))
        case PendingKind.ACTION:
            assert pending is not None  # noqa: S101
            turn.happen(a.ActionReviewed(pending.slot, a.Done.UNSAID))
        case _:
            turn.will_say(m.NotUnderstood())


def _why(turn: TurnContext, parts: Parts) -> None:
    practice = turn.talk.open_practice
    turn.will_say(m.ExplainWhy(practice) if practice else m.NotUnderstood())


def _back(turn: TurnContext, parts: Parts) -> None:
    slot = turn.talk.last_reviewed
    if turn.talk.way_back:
        turn.happen(check.Reopened(turn.talk.way_back[-1]))
    elif slot is not None:
        turn.happen(a.ActionReopened(slot))
    else:
        turn.will_say(m.NothingToChange())


def _correct(turn: TurnContext, parts: Parts) -> None:
    target, level = turn.intent.target, turn.intent.level
    if target and level is not None and not turn.worried:
        turn.happen(check.Answered(target, level, check.Via.TEXT, turn.intent.confidence, turn.intent.words))
        turn.will_say(m.Acknowledge(target, level, changed=True))
    elif target:
        turn.happen(check.Reopened(target))
    elif turn.talk.answered:
        turn.happen(check.CorrectionOffered())
        turn.will_say(m.OfferCorrection(turn.talk.answered))
    else:
        turn.will_say(m.NothingToChange())


def _repeat(turn: TurnContext, parts: Parts) -> None:
    """The open question is put again by what comes next; a list of answers to change is left for it."""
    if _choosing(turn.talk):
        _leave_correction(turn)


def _greet_back(turn: TurnContext, parts: Parts) -> None:
    turn.will_say(m.GreetBack())
    turn.will_say(m.InviteStory())


def _leave_correction(turn: TurnContext) -> None:
    """Back to the question that was open, or to the end of the talk."""
    turn.happen(a.QuestionAnswered(()) if turn.talk.interrupted is not None else a.Closed(turn.talk.settled))


def _explain(turn: TurnContext, parts: Parts) -> None:
    practice = turn.talk.open_practice
    turn.will_say(m.ExplainQuestion(practice) if practice else m.ExplainTalk())


def _stop(turn: TurnContext, parts: Parts) -> None:
    if turn.talk.phase in (Phase.DONE, Phase.PAUSED):  # thanks and goodbyes; there is nothing left to interrupt
        turn.will_say(m.Farewell())
        return
    turn.happen(a.Paused())
    turn.will_say(m.Pause())


def _resume(turn: TurnContext, parts: Parts) -> None:
    turn.happen(a.Resumed())
    if _choosing(turn.talk):  # nor that a list of answers was open
        _leave_correction(turn)
    pending = turn.talk.pending
    if pending is not None and pending.kind is PendingKind.LEVEL_CHECK:  # nobody remembers what was proposed
        turn.happen(check.QuestionPut(pending.practice))
    turn.will_say(m.WelcomeBack())


def _mode(turn: TurnContext, parts: Parts) -> None:
    turn.happen(a.ModeChosen(turn.intent.mode or a.Mode.QUICK))


def _question(turn: TurnContext, parts: Parts) -> None:
    finding = turn.finding
    if finding is None:
        turn.will_say(m.NotUnderstood())
        return
    readings = likely_readings(turn.intent.words, finding)
    if readings:
        turn.happen(a.ReadingsOffered(readings))
        turn.will_say(m.OfferReadings(readings))
        return
    used = tuple(hit.passage.id for hit in finding.hits[:2]) if finding.covered else ()
    turn.happen(a.QuestionAnswered(used))
    turn.will_say(m.AnswerQuestion(turn.intent.words, finding))


def _reading(turn: TurnContext, parts: Parts) -> None:
    turn.happen(a.QuestionAnswered((turn.intent.target,)))
    turn.will_say(m.TellPassage(turn.intent.target))


def _note(turn: TurnContext, parts: Parts) -> None:
    """A remark belongs to the answer given last; before the first one, to the question that is open."""
    practice = turn.talk.trail[-1] if turn.talk.trail else turn.talk.open_practice or ""
    if not turn.intent.words:
        turn.will_say(m.AskForNote())
        return
    turn.happen(check.Noted(practice, turn.intent.words))
    turn.will_say(m.AcknowledgeNote(practice))


def _quote(turn: TurnContext, parts: Parts) -> None:
    turn.happen(*quote_shown(turn.talk, parts.instrument, turn.intent.target, turn.intent.shown))
    turn.will_say(m.ListQuotes())


def _danger(turn: TurnContext, parts: Parts) -> None:
    if turn.intent.danger is not None:
        turn.happen(a.SafetyShown(turn.intent.danger))
        turn.will_say(m.ReassureSafety(turn.intent.danger))


_APPLY: dict[IntentKind, Callable[[TurnContext, Parts], None]] = {
    IntentKind.BEGIN: lambda turn, parts: None,
    IntentKind.STORY: _story,
    IntentKind.ANSWER: _answer,
    IntentKind.ELSEWHERE: _elsewhere,
    IntentKind.QUESTION: _question,
    IntentKind.AGREE: _agree,
    IntentKind.DISAGREE: _disagree,
    IntentKind.SKIP: _skip,
    IntentKind.WHY: _why,
    IntentKind.BACK: _back,
    IntentKind.CORRECT: _correct,
    IntentKind.REPEAT: _repeat,
    IntentKind.HELLO: _greet_back,
    IntentKind.HELP: lambda turn, parts: turn.will_say(m.ExplainTalk()),
    IntentKind.FORGET: lambda turn, parts: turn.will_say(m.ExplainErasing()),
    IntentKind.LEFT: lambda turn, parts: turn.will_say(m.TellLeft()),
    IntentKind.PRIVACY: lambda turn, parts: turn.will_say(m.ExplainPrivacy()),
    IntentKind.PLANNED: lambda turn, parts: turn.will_say(m.ListActions()),
    IntentKind.EXPLAIN: _explain,
    IntentKind.STOP: _stop,
    IntentKind.RESUME: _resume,
    IntentKind.REPORT: lambda turn, parts: turn.will_say(m.PresentReport()),
    IntentKind.MODE: _mode,
    IntentKind.READING: _reading,
    IntentKind.AGAIN: begin_again,
    IntentKind.REVIEW: review,
    IntentKind.NOTE: _note,
    IntentKind.PLAN: plan_action,
    IntentKind.QUOTES: lambda turn, parts: turn.will_say(m.ListQuotes()),
    IntentKind.QUOTE: _quote,
    IntentKind.DANGER: _danger,
    IntentKind.OFF_TOPIC: lambda turn, parts: turn.will_say(m.OffTopic()),
    IntentKind.UNCLEAR: lambda turn, parts: turn.will_say(m.NotUnderstood()),
}
