"""Random talks: whatever people do, the state is the fold of the acts and the check ends."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from advisor.domain.acts import Answered, ContradictionSettled, Mode, Reopened, Skipped
from advisor.domain.talk import Talk, fold
from advisor.errors import InvalidInputError

BUTTONS = (
    *("level:0", "level:1", "level:2", "level:unknown", "skip", "why", "back", "correct", "pick"),
    *("stop", "resume", "mode:full", "mode:quick", "report", "repeat"),
)
MOVES = st.lists(st.sampled_from(BUTTONS), max_size=50)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(moves=MOVES, mode=st.sampled_from([Mode.QUICK, Mode.FULL]))
def test_any_sequence_keeps_the_assessment_equal_to_its_final_answers(desk, moves, mode):
    """Back, skip, correct, stop and resume in any order: snapshot, fold and final answers agree; the talk still ends."""
    reply = desk.begin(mode)
    for move in moves:
        choice = move
        if move == "pick":
            offered = [c.id for m in reply.messages for c in m.choices if c.id.startswith("correct:")]
            if not offered:
                continue
            choice = offered[-1]
        try:
            reply = desk.say(choice=choice)
        except InvalidInputError:
            continue
    standing = desk.advisor.standing(desk.begun.id, desk.begun.token)
    acts = [act for turn in standing.turns for act in turn.acts]
    assert fold(Talk("en"), acts) == standing.talk
    last = {}
    for act in acts:
        if isinstance(act, Answered | ContradictionSettled):
            last[act.practice] = act.level
        elif isinstance(act, Skipped | Reopened):
            last.pop(act.practice, None)
    assert {p: x.level for p, x in standing.talk.assessment.answers.items()} == last
    assert len(standing.talk.put) == len(set(standing.talk.put))
    for _ in range(70):
        if reply.done and standing.talk.phase.value == "done":
            break
        has_question = any(m.practice for m in reply.messages)
        reply = desk.say(choice="level:1" if has_question else "mode:full" if not reply.done else "resume")
        standing = desk.advisor.standing(desk.begun.id, desk.begun.token)
    assert standing.talk.phase.value == "done"
