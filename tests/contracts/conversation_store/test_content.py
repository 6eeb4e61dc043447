"""The contract of `ConversationStore`: whatever was said and done comes back as it was, or is refused."""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from advisor.adapters.stores.sql import SqlConversationStore
from advisor.domain import acts as a
from advisor.domain import check_acts as check
from advisor.domain.level import Level
from advisor.domain.reply import Reply
from advisor.domain.talk import Talk, fold
from advisor.engine.ports import Incoming, Turn
from advisor.errors import InvalidInputError
from tests.contracts.conversation_store.talks import Store, begin, say

ACTS: tuple[type[Any], ...] = get_args(a.Act)
# The examples share one store, each with a conversation of its own; a commit waits for the disk, hence no deadline.
shared_store = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def any_value(kind: Any, **fixed: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Values of a type; in a dataclass every field gets one, also those with a default. `fixed` is for single fields."""
    if isinstance(kind, type) and is_dataclass(kind):
        hints = get_type_hints(kind)
        parts = {f.name: fixed[f.name] if f.name in fixed else any_value(hints[f.name]) for f in fields(kind)}
        return st.builds(kind, **parts)
    origin, args = get_origin(kind), get_args(kind)
    if origin in COLLECTIONS:
        return COLLECTIONS[origin](*map(any_value, args[: 1 if origin is tuple else 2]))
    if origin in (Union, types.UnionType):
        return st.one_of([any_value(option) for option in args])
    if origin is Literal:
        return st.sampled_from(args)
    return PLAIN[kind] if kind in PLAIN else st.from_type(kind)


COLLECTIONS: dict[Any, Callable[..., st.SearchStrategy[Any]]] = {
    tuple: lambda item: st.lists(item, max_size=3).map(tuple),
    frozenset: lambda item: st.frozensets(item, max_size=3),
    Mapping: lambda key, value: st.dictionaries(key, value, max_size=3),
}
PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: st.text(max_size=12),
    float: st.floats(allow_nan=False),
    datetime: st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)),
}
ids = st.text(st.characters(exclude_characters="\0", codec="utf-8"), max_size=12)


@pytest.mark.parametrize("kind", ACTS, ids=lambda kind: kind.__name__)
@shared_store
@given(data=st.data())
def test_every_act_comes_back_as_it_was(store: Store, kind: type[Any], data: st.DataObject) -> None:
    """No field of any act is lost or changed by storing it, nor by the snapshot folded from it."""
    fixed = {"lang": st.sampled_from(["en", "es", "zh-Hant"])}
    acts = tuple(data.draw(st.lists(any_value(kind, **fixed), min_size=1, max_size=3)))
    conversation = begin(store)
    turn = say(store, conversation, *acts)
    assert store.turns(conversation.id)[1] == turn
    assert store.load(conversation.id).talk == fold(conversation.talk, acts)


@shared_store
@given(
    reply=any_value(Reply),
    incoming=any_value(Incoming, client_message_id=ids),
    at=any_value(datetime),
)
def test_every_message_comes_back_as_it_was(store: Store, reply: Reply, incoming: Incoming, at: datetime) -> None:
    """The transcript shows what was said, to the letter, citations included."""
    conversation = begin(store)
    turn = Turn(2, incoming, (), reply, at)
    store.append(conversation.id, turn, conversation.talk)
    assert store.turns(conversation.id)[1] == turn
    if incoming.client_message_id:
        assert store.turn_of(conversation.id, incoming.client_message_id) == turn


@shared_store
@given(
    turns_made=st.lists(
        st.lists(any_value(a.Act).filter(lambda act: "\0" not in getattr(act, "lang", "")), max_size=4), max_size=6
    )
)
def test_the_snapshot_is_the_fold_of_all_acts(store: Store, turns_made: list[list[a.Act]]) -> None:
    """The state shown and the state that a replay gives are one."""
    conversation = begin(store)
    for acts in turns_made:
        say(store, conversation, *acts)
    told = [act for turn in store.turns(conversation.id) for act in turn.acts]
    assert store.load(conversation.id).talk == fold(Talk("en"), told)


def test_a_later_check_survives_being_stored(sql_store: SqlConversationStore) -> None:
    """The earlier answers, the plan and what became of it come back equal from the database."""
    conversation = begin(sql_store)
    acts = (
        check.Answered("purpose.shared", Level.PARTLY, check.Via.TEXT, 0.8, "half of us"),
        a.ActionPlanned(2, "purpose.shared", "meet", "Ana", "2026-06-01"),
        a.Closed(),
        a.CheckedAgain(("purpose.shared",), "2026-05-06"),
        a.ActionPut(2),
        a.ActionReviewed(2, a.Done.PARTLY),
    )
    say(sql_store, conversation, *acts)
    stored = sql_store.load(conversation.id)
    assert stored.talk == fold(Talk("en"), acts)
    assert stored.talk.compared is not None
    assert stored.talk.compared.done == {2: a.Done.PARTLY}


@pytest.mark.parametrize("text", ["nul\0byte", "half \ud83d smile"])
def test_a_client_id_that_cannot_be_stored_is_the_senders_mistake(store: Store, text: str) -> None:
    """Every store refuses it alike and says which input is wrong, instead of failing in the database."""
    conversation = begin(store)
    with pytest.raises(InvalidInputError) as refused:
        say(store, conversation, message=text)
    assert refused.value.field == "client_message_id"
    with pytest.raises(InvalidInputError):
        store.turn_of(conversation.id, text)


def test_a_text_that_is_not_unicode_is_the_senders_mistake(store: Store) -> None:
    """Half a surrogate pair has no UTF-8; nothing of such a turn is saved."""
    conversation = begin(store)
    with pytest.raises(InvalidInputError):
        say(store, conversation, check.Noted("purpose.shared", "half \ud83d smile"))
    assert store.load(conversation.id) == conversation
