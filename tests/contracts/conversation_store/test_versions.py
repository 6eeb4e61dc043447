"""Stored conversations that are damaged, or that another version of the program wrote."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

import pytest
from sqlalchemy import update

from advisor.adapters.stores import codec
from advisor.adapters.stores.sql import SqlConversationStore
from advisor.adapters.stores.tables import conversations, turns
from advisor.domain import acts as a
from advisor.domain import check_acts as check
from advisor.domain.assessment import Assessment
from advisor.domain.rounds import Round
from advisor.domain.talk import Talk
from advisor.engine.ports import Incoming
from advisor.errors import UnavailableError
from tests.contracts.conversation_store.talks import NOW, answered, begin, say


@pytest.mark.parametrize("state", ['{"schema":0,"talk":{}}', '{"schema":2,"talk":{"lang":"en","tone":"warm"}}', "[]"])
def test_a_snapshot_that_cannot_be_read_is_folded_anew(sql_store: SqlConversationStore, state: str) -> None:
    """A program with another idea of the snapshot goes on with the talk; the next turn writes its own."""
    acts = (answered("purpose.shared"), a.LanguageChosen("es"), check.Skipped("trust.open"))
    for conversation in (begin(sql_store, NOW, lang="pt"), begin(sql_store, NOW, acts[0], acts[1], lang="pt")):
        say(sql_store, conversation, *acts)
        expected = sql_store.load(conversation.id)
        _set(sql_store, conversations, conversations.c.id == conversation.id, state=state)
        assert sql_store.load(conversation.id) == expected
        say(sql_store, conversation, a.Paused())
        assert sql_store.load(conversation.id).talk == expected.talk.after(a.Paused())


@pytest.mark.parametrize(
    "acts",
    [
        '[{"kind":"foretold"}]',
        '[{"kind":"paused","why":"SECRET"}]',
        '[{"kind":"answered","practice":"SECRET"}]',
        "null",
        '"SECRET"',
    ],
)
def test_acts_that_cannot_be_read_are_an_error_without_their_content(
    sql_store: SqlConversationStore, acts: str
) -> None:
    """Nothing is guessed or dropped, and nobody's words get into the log."""
    conversation = begin(sql_store)
    _set(sql_store, turns, turns.c.conversation_id == conversation.id, acts=acts)
    with pytest.raises(codec.StoredDataError, match="stored acts cannot be read") as failed:
        sql_store.turns(conversation.id)
    assert "SECRET" not in str(failed.value)
    assert failed.value.__cause__ is None


def test_what_a_newer_version_said_can_be_read_during_an_update(sql_store: SqlConversationStore) -> None:
    """Two versions on one database: fields that this one does not know are passed over, also deep inside."""
    conversation = begin(sql_store)
    incoming = '{"text":"hello","choice":"","client_message_id":"","seen":"","mood":"new"}'
    reply = (
        '{"messages":[{"text":"Hi","tone":"new","choices":[{"id":"skip","label":"Skip","icon":"new"}]}],'
        '"progress":{"answered":0,"expected":13,"pace":1},"done":false,"status":"greeted","lang":"en","mood":"new"}'
    )
    _set(sql_store, turns, turns.c.conversation_id == conversation.id, incoming=incoming, reply=reply)
    turn = sql_store.turns(conversation.id)[0]
    assert turn.incoming == Incoming("hello")
    assert turn.reply.messages[0].text == "Hi"
    assert turn.reply.messages[0].choices[0].id == "skip"


@pytest.mark.parametrize("acts", ['[{"kind":"foretold"}]', '[{"kind":"paused","why":"bored"}]'])
def test_acts_of_a_newer_version_say_so_and_can_be_tried_again(sql_store: SqlConversationStore, acts: str) -> None:
    """The state is made of acts: not knowing one is no reason to guess, and another replica may know it."""
    conversation = begin(sql_store)
    _set(sql_store, turns, turns.c.conversation_id == conversation.id, acts=acts)
    with pytest.raises(UnavailableError, match="newer version"):
        sql_store.turns(conversation.id)


def test_snapshot_fields_are_those_of_the_schema_number() -> None:
    """Whoever changes the state of a talk is told to raise `codec.SCHEMA`, or old snapshots would be read with gaps."""
    shape = {kind.__name__: " ".join(f.name for f in fields(kind)) for kind in (Talk, Assessment, Round)}
    assert (codec.SCHEMA, shape) == (
        4,
        {
            "Talk": "lang mode phase assessment pending put trail skipped other_side_put findings settled turns interrupted "
            "conflicts earlier comparing given told_of_safety",
            "Assessment": "answers evidence red_flags partners stories notes other_side actions view",
            "Round": "on answers again actions done",
        },
    ), "raise SCHEMA in advisor/adapters/stores/codec.py, then write the new fields here"


def _set(store: SqlConversationStore, table: Any, where: Any, **values: str) -> None:
    with store._engine.begin() as db:
        db.execute(update(table).where(where).values(**values))
