"""Random talks: whatever people do, the state is the fold of the acts and the check ends."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from advisor.domain import acts as a
from advisor.domain import check_acts as check
from advisor.domain.level import Level
from advisor.domain.reading import ActKind, AnswerReading, Evidence, FlagSighting, StoryReading
from advisor.domain.talk import Phase, Talk, fold
from advisor.errors import InvalidInputError
from tests.fakes import ScriptedReader

BUTTONS = (
    *("level:0", "level:1", "level:2", "level:unknown", "skip", "why", "back", "correct", "pick"),
    *("stop", "resume", "mode:full", "mode:quick", "report", "repeat"),
    *("again", "action:done", "action:not", "quotes", "quote"),
)
WORDS = (
    *("that was wrong", "back", "note: we never meet", "yes", "it is half done", "what about power?"),
    *("xyzzy qwert", "no, not so", "help", "i do not understand", "thanks", "it depends", "pass, i think"),
)
TELLING = "they told us so many things, but in truth the purpose was never said by anybody at all"
MOVES = st.lists(st.sampled_from((*BUTTONS, *WORDS, TELLING, "plan", "finish")), max_size=50)


def script(desk) -> None:
    """Words that answer for certain, words that leave doubt, and a long text that contradicts and raises a flag."""
    desk.reader.answers["it is half done"] = ScriptedReader.means(Level.PARTLY, 0.5, sure=False)
    desk.reader.answers["pass, i think"] = AnswerReading(ActKind.SKIP, None, 0.3, sure=False)
    desk.reader.answers[TELLING] = ScriptedReader.means(Level.NOT_YET)
    evidence = tuple(Evidence(p, Level.NOT_YET, 0.9, "never said") for p in ("purpose.shared", "power.decisions"))
    desk.reader.stories[TELLING] = StoryReading(evidence, (FlagSighting("dominance", 0.8, "they told us"),))


def chosen(move, reply):
    """The move as the advisor takes it; "pick" and "quote" take one of what is on offer. None where there is none."""
    kinds = {"pick": ("correct:",), "quote": ("leave_out:", "put_back:")}.get(move)
    if kinds is None:
        return move
    offered = [c.id for m in reply.messages for c in m.choices if c.id.startswith(kinds)]
    return offered[-1] if offered else None


def make_move(desk, reply, move):
    if move == "plan":
        plan = a.ActionPlanned(1 + len(reply.messages) % 3, "", f"meet, after turn {reply.progress.answered}")
        desk.advisor.record(desk.begun.id, desk.begun.token, plan)
        return reply
    if move == "finish":
        return finish(desk, reply)
    choice = chosen(move, reply)
    if choice is None:
        return reply
    try:
        return desk.say(choice) if choice in (*WORDS, TELLING) else desk.say(choice=choice)
    except InvalidInputError:
        return reply


def finish(desk, reply):
    """Answer whatever is open until the check is done; fails where it never is."""
    for _ in range(90):
        if desk.talk.phase is Phase.DONE:
            return reply
        pending = desk.talk.pending
        if desk.talk.phase is Phase.PAUSED:
            reply = desk.say(choice="resume")
        elif pending is not None and pending.practice:
            reply = desk.say(choice="level:1")
        else:
            first = {"action": "action:partly", "story": "mode:quick", "story_check": "story:yes"}
            kind = pending.kind.value if pending else ""
            offered = [c.id for c in reply.messages[-1].choices] if reply.messages else []
            among = next((c for c in offered if c.startswith(("correct:", "reading:"))), "mode:full")
            reply = desk.say(choice=first.get(kind, among))
    raise AssertionError(f"the talk does not end: {desk.talk.pending}, {desk.talk.phase}")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(moves=MOVES, mode=st.sampled_from([a.Mode.QUICK, a.Mode.FULL]))
def test_any_sequence_keeps_the_assessment_equal_to_its_final_answers(desk, moves, mode):
    """Back, skip, correct, stop, resume, check again in any order: snapshot, fold and final answers agree; nothing that was
    dealt with is asked again in the same check; nothing is met with silence; the talk still ends."""
    script(desk)
    reply = desk.begin(mode)
    for move in moves:
        reply = make_move(desk, reply, move)
        assert reply.messages, move
    finish(desk, reply)
    standing = desk.advisor.standing(desk.begun.id, desk.begun.token)
    acts = [act for turn in standing.turns for act in turn.acts]
    assert fold(Talk("en"), acts) == standing.talk
    assert {p: x.level for p, x in standing.talk.assessment.answers.items()} == final_answers(acts)
    assert len(standing.talk.put) == len(set(standing.talk.put))
    assert asked_twice(acts) == []


def final_answers(acts):
    """The answers given last; one that was opened again counts until then. One passed over in a later check leaves the one
    of the earlier check standing."""
    last, before = {}, {}
    for act in acts:
        match act:
            case check.Answered(practice, level) | check.ContradictionSettled(practice, level):
                last[practice] = level
            case check.Skipped(practice):
                if practice in before:
                    last[practice] = before[practice]
                else:
                    last.pop(practice, None)
            case a.CheckedAgain(practices):
                before = {p: last[p] for p in practices}
    return last


def asked_twice(acts):
    """What was put although it was dealt with in this check and nobody took it back; the other side, asked more than once."""
    dealt_with, twice, other_sides = set(), [], 0
    for act in acts:
        match act:
            case check.Answered(practice) | check.Skipped(practice):
                dealt_with.add(practice)
            case a.ActionReviewed(slot):
                dealt_with.add(slot)
            case check.Reopened(practice):
                dealt_with.discard(practice)
            case a.ActionReopened(slot):
                dealt_with.discard(slot)
            case a.CheckedAgain(practices):
                dealt_with -= {*practices, 1, 2, 3}
            case check.QuestionPut(put) | a.ActionPut(put) if put in dealt_with:
                twice.append(put)
            case check.OtherSidePut(practice):
                other_sides += 1
    return twice + ["other side"] * (other_sides > 1)
