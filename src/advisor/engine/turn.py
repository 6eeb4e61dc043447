"""One turn, as a list that can be read."""

from __future__ import annotations

from collections.abc import Callable

from advisor.domain.reply import Message, Reply
from advisor.domain.talk import Phase
from advisor.engine import moves as m
from advisor.engine.context import Parts, TurnContext
from advisor.engine.progress import progress_of
from advisor.engine.steps.apply_acts import apply_acts
from advisor.engine.steps.check_citations import check_citations
from advisor.engine.steps.compose_reply import compose_reply
from advisor.engine.steps.decide_next import decide_next
from advisor.engine.steps.find_passages import find_passages
from advisor.engine.steps.reword_reply import reword_reply
from advisor.engine.steps.screen_message import screen_message
from advisor.engine.steps.understand_message import understand_message

Step = Callable[[TurnContext, Parts], None]

READ: tuple[Step, ...] = (screen_message, understand_message, find_passages)
"""Take the message in. Nothing changes yet but the language of the talk."""

ACT: tuple[Step, ...] = (apply_acts, decide_next, compose_reply, reword_reply, check_citations)
"""Change the state, decide what comes next, say it, and check what is said."""

STEPS: tuple[Step, ...] = (*READ, *ACT)
"""A whole turn. `Advisor` opens the conversation before it and saves the turn after it."""

STATUSES: dict[type, str] = {
    m.ReassureSafety: "safety_first",
    m.CareForSafety: "safety_noted",
    m.Pause: "paused",
    m.Close: "closed",
    m.ShowChange: "compared",
    m.PresentReport: "report_shown",
    m.ListQuotes: "quotes_listed",
    m.AcknowledgeNote: "noted",
    m.AskForNote: "note_invited",
    m.AcknowledgePlan: "planned",
    m.AskForPlan: "plan_invited",
    m.NothingToCompare: "nothing_to_compare",
    m.OfferReadings: "readings_offered",
    m.TellPassage: "question_answered",
    m.AnswerQuestion: "question_answered",
    m.ExplainWhy: "reason_given",
    m.ExplainQuestion: "explained",
    m.ExplainTalk: "explained",
    m.ExplainErasing: "explained",
    m.TellLeft: "explained",
    m.ExplainPrivacy: "explained",
    m.ListActions: "plan_shown",
    m.Farewell: "farewell",
    m.PlayBackStory: "story_played_back",
    m.ProposeLevel: "confirmation_asked",
    m.NoteElsewhere: "noted",
    m.PutContradiction: "contradiction_asked",
    m.OfferCorrection: "correction_offered",
    m.NothingToChange: "nothing_to_change",
    m.NotUnderstood: "not_understood",
    m.OffTopic: "off_topic",
    m.Greet: "greeted",
    m.PutOtherSide: "question_put",
    m.PutAction: "action_asked",
    m.PutQuestion: "question_put",
    m.InviteStory: "story_invited",
    m.OfferNext: "choice_offered",
}
"""How a turn can end, the most telling first."""


def run(turn: TurnContext, parts: Parts, steps: tuple[Step, ...] = STEPS) -> None:
    """Take all steps and make the reply."""
    for step in steps:
        step(turn, parts)
    turn.status = _status(turn)
    turn.reply = make_reply(turn, parts, turn.conversation.seq + 1)


def make_reply(turn: TurnContext, parts: Parts, seq: int) -> Reply:
    messages = tuple(
        Message(x.text, x.role, x.choices, x.citations, x.practice, id=f"{seq}.{n}")
        for n, x in enumerate(turn.messages, start=1)
    )
    done = turn.talk.phase in (Phase.DONE, Phase.PAUSED)
    return Reply(messages, progress_of(turn.talk, parts), done, turn.status, turn.lang)


def _status(turn: TurnContext) -> str:
    said = {type(move) for move in turn.moves}
    uncovered = turn.finding is not None and not turn.finding.covered
    for move, status in STATUSES.items():
        if move in said:
            return "not_covered" if move is m.AnswerQuestion and uncovered else status
    return "nothing_said"
