"""The contract of `ConversationStore`: what was erased, or nobody touched for long, is gone."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, insert, select

from advisor.adapters.stores import codec
from advisor.adapters.stores.migrate import upgrade
from advisor.adapters.stores.sql import SqlConversationStore
from advisor.adapters.stores.tables import conversations, turns
from advisor.domain import check_acts as check
from advisor.domain.talk import Talk
from advisor.engine.ports import StoredTalk
from advisor.errors import NotFoundError
from tests.contracts.conversation_store.talks import NOW, Store, begin, say


def test_what_was_erased_is_gone(store: Store) -> None:
    """Erasing takes the turns along and touches nobody else's."""
    conversation, other = begin(store), begin(store)
    say(store, conversation, message="m1")
    store.delete(conversation.id)
    with pytest.raises(NotFoundError):
        store.load(conversation.id)
    assert store.turns(conversation.id) == ()
    assert store.turn_of(conversation.id, "m1") is None
    assert store.load(other.id) == other


def test_retention_erases_what_nobody_touched(store: Store) -> None:
    """What is older than the moment goes, with its turns; what was touched at or after it stays."""
    old, touched, new = begin(store, NOW - timedelta(days=9)), begin(store, NOW - timedelta(days=9)), begin(store)
    say(store, touched, at=NOW)
    assert store.delete_untouched_since(NOW) == 1
    assert store.delete_untouched_since(NOW) == 0
    assert store.turns(old.id) == ()
    assert len(store.turns(touched.id)) == 2
    assert store.load(new.id) == new


def test_retention_goes_on_until_all_is_erased(sql_store: SqlConversationStore) -> None:
    """It erases in portions; more than one portion is still everything."""
    old = StoredTalk("", "hash", "api", Talk("en"), 1, NOW, NOW)
    with sql_store._engine.begin() as db:
        db.execute(insert(conversations), [codec.conversation_row(replace(old, id=f"old-{n}")) for n in range(1201)])
    assert sql_store.delete_untouched_since(NOW + timedelta(seconds=1)) == 1201


def test_no_turn_outlives_its_conversation(sql_store: SqlConversationStore) -> None:
    """The rows themselves are gone, not only out of reach."""
    erased, old = begin(sql_store, NOW), begin(sql_store, NOW - timedelta(days=9))
    say(sql_store, erased)
    sql_store.delete(erased.id)
    assert sql_store.delete_untouched_since(NOW) == 1
    with sql_store._engine.connect() as db:
        assert db.execute(select(func.count()).select_from(turns)).scalar_one() == 0
    assert old.id != erased.id


def test_erased_words_are_not_left_in_the_files(tmp_path: Path) -> None:
    """SQLite by default only unlinks what is deleted; a story that was erased must not be readable in the file or its log."""
    url = f"sqlite:///{tmp_path / 'conversations.sqlite3'}"
    upgrade(url)
    store = SqlConversationStore(url)
    erased, old = begin(store), begin(store, NOW - timedelta(days=9))
    for conversation in (erased, old):
        say(store, conversation, check.Noted("purpose.shared", "the mayor's cousin " * 300), at=conversation.created_at)
    assert any(b"cousin" in file.read_bytes() for file in tmp_path.iterdir())
    store.delete(erased.id)
    assert store.delete_untouched_since(NOW) == 1
    assert not any(b"cousin" in file.read_bytes() for file in tmp_path.iterdir())
    store.close()
