"""The contract of `ConversationStore`: turns are kept in order, each once, whoever writes at the same time."""

from __future__ import annotations

import threading
from collections import Counter
from dataclasses import replace
from datetime import timedelta, timezone

import pytest

from advisor.domain import acts as a
from advisor.domain.talk import Talk, fold
from advisor.engine.ports import Incoming, Turn
from advisor.errors import ConflictError, NotFoundError
from tests.contracts.conversation_store.talks import NOW, REPLY, Store, answered, begin, say


def test_what_was_created_can_be_loaded(store: Store) -> None:
    """The greeting is durable, with every field as it was."""
    conversation = begin(store, NOW, a.ModeChosen(a.Mode.QUICK))
    assert store.load(conversation.id) == conversation
    assert store.turns(conversation.id) == (Turn(1, Incoming(), (a.ModeChosen(a.Mode.QUICK),), REPLY, NOW),)


def test_an_id_is_created_once(store: Store) -> None:
    """A second conversation with the same id must not overwrite the first."""
    conversation = begin(store)
    with pytest.raises(ConflictError):
        store.create(replace(conversation, channel="web"), Turn(1, Incoming(), (), REPLY, NOW))
    assert store.load(conversation.id).channel == "api"


def test_turns_come_back_in_order_with_the_new_snapshot(store: Store) -> None:
    """A turn and the state after it are saved together."""
    conversation = begin(store)
    later = NOW + timedelta(minutes=1)
    made = [say(store, conversation, answered("purpose.shared")), say(store, conversation, a.Paused(), at=later)]
    loaded = store.load(conversation.id)
    assert list(store.turns(conversation.id))[1:] == made
    assert (loaded.seq, loaded.created_at, loaded.updated_at) == (3, NOW, later)
    assert loaded.talk == fold(conversation.talk, [answered("purpose.shared"), a.Paused()])


def test_moments_come_back_in_utc(store: Store) -> None:
    """A moment told in another zone is the same moment after; one without a zone is refused."""
    elsewhere = NOW.astimezone(timezone(timedelta(hours=-5)))
    loaded = store.load(begin(store, elsewhere).id)
    assert loaded.created_at == NOW
    assert loaded.created_at.tzinfo is not None
    with pytest.raises(ValueError, match="time zone"):
        begin(store, NOW.replace(tzinfo=None))


def test_a_client_message_leads_to_its_turn(store: Store) -> None:
    """A repeated request finds the reply it already got, in its own conversation only."""
    conversation, other = begin(store), begin(store)
    turn = say(store, conversation, answered("purpose.shared"), message="m1")
    assert store.turn_of(conversation.id, "m1") == turn
    assert store.turn_of(conversation.id, "m2") is None
    assert store.turn_of(other.id, "m1") is None
    say(store, other, message="m1")


def test_messages_without_a_client_id_are_never_each_others_repeat(store: Store) -> None:
    """An empty client message id means none, not the same one."""
    conversation = begin(store)
    say(store, conversation)
    say(store, conversation)
    assert store.turn_of(conversation.id, "") is None
    assert store.load(conversation.id).seq == 3


def test_a_client_message_makes_one_turn(store: Store) -> None:
    """Two requests with one client id, both under way, must not count twice."""
    conversation = begin(store)
    say(store, conversation, message="m1")
    before = store.load(conversation.id)
    with pytest.raises(ConflictError):
        say(store, conversation, a.Paused(), message="m1")
    assert store.load(conversation.id) == before
    assert len(store.turns(conversation.id)) == 2


@pytest.mark.parametrize("seq", [1, 2, 4])
def test_a_turn_that_does_not_come_next_is_refused(store: Store, seq: int) -> None:
    """Numbers are taken once and without gaps; a refused turn leaves nothing behind."""
    conversation = begin(store)
    say(store, conversation)
    before = store.load(conversation.id)
    with pytest.raises(ConflictError):
        store.append(conversation.id, Turn(seq, Incoming("x"), (a.Paused(),), REPLY, NOW), Talk("es"))
    assert store.load(conversation.id) == before
    assert [t.seq for t in store.turns(conversation.id)] == [1, 2]


def test_eight_writers_lose_and_double_nothing(store: Store) -> None:
    """Whoever was told that a turn is saved finds it saved once, whatever else happened at that moment."""
    conversation = begin(store)
    acknowledged: list[str] = []
    failed: list[BaseException] = []
    conflicts: Counter[str] = Counter()
    ready = threading.Barrier(8)

    def write(name: str) -> None:
        try:
            ready.wait()
            done = 0
            while done < 12:
                message = f"{name}-{done}"
                try:
                    say(store, conversation, answered(f"practice.{message}"), message=message)
                except ConflictError:
                    conflicts[name] += 1
                    continue
                acknowledged.append(message)
                done += 1
        except BaseException as error:
            failed.append(error)

    writers = [threading.Thread(target=write, args=(f"w{n}",)) for n in range(8)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert not failed
    kept = store.turns(conversation.id)
    assert [t.seq for t in kept] == list(range(1, 8 * 12 + 2))
    assert Counter(t.incoming.client_message_id for t in kept[1:]) == Counter(acknowledged)
    assert set(store.load(conversation.id).talk.assessment.answers) == {f"practice.{m}" for m in acknowledged}


@pytest.mark.parametrize("unknown", ["nobody", "", "nul\0byte"])
def test_an_unknown_conversation_is_not_found(store: Store, unknown: str) -> None:
    """A wrong or erased id is told apart from a conflict, which would be tried again; whatever the id looks like."""
    with pytest.raises(NotFoundError):
        store.load(unknown)
    with pytest.raises(NotFoundError):
        store.delete(unknown)
    with pytest.raises(NotFoundError):
        store.append(unknown, Turn(2, Incoming("x"), (), REPLY, NOW), Talk("en"))
