"""How far a check has come."""

from __future__ import annotations

from advisor.diagnosis.next_question import most_questions
from advisor.domain.acts import Mode
from advisor.domain.reply import Progress
from advisor.domain.talk import Phase, Talk
from advisor.engine.context import Parts


def progress_of(talk: Talk, parts: Parts) -> Progress:
    """Answered so far, and how many answers the check will have at most; skipped ones are not promised back."""
    answers = set(talk.assessment.answers) - {talk.reopened}
    answered = len(answers)
    if talk.comparing and talk.compared and talk.phase is not Phase.DONE:
        again = set(talk.compared.again)
        return Progress(len(again & talk.given - {talk.reopened}), len(again - (talk.skipped - talk.given)))
    if talk.phase is Phase.DONE or talk.mode is Mode.ASK:
        return Progress(answered, answered)
    most = most_questions(parts.instrument, talk.mode) - len(talk.skipped)
    if talk.mode is not Mode.FULL:
        most -= len(talk.other_side_put)
    return Progress(answered, max(answered, most))
