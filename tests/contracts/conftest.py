"""A new database with conversations in it, for the stores that keep something about conversations."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest

from advisor.adapters.stores.migrate import upgrade
from advisor.adapters.stores.sql import SqlConversationStore
from advisor.domain.reply import Message, Progress, Reply
from advisor.domain.talk import Talk
from advisor.engine.ports import Incoming, StoredTalk, Turn


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'conversations.sqlite3'}"
    new: Callable[[], str] = request.getfixturevalue("new_postgres_url")
    return new()


@pytest.fixture
def conversations(database_url: str) -> Iterator[SqlConversationStore]:
    upgrade(database_url)
    store = SqlConversationStore(database_url)
    yield store
    store.close()


@pytest.fixture
def greet(conversations: SqlConversationStore) -> Callable[[str, datetime], None]:
    """Begins a talk under an id."""

    def greeted(id_: str, at: datetime) -> None:
        reply = Reply((Message("Hello"),), Progress(0, 13), done=False, status="greeted", lang="en")
        conversations.create(
            StoredTalk(id_, "hash", "telegram", Talk("en"), 1, at, at), Turn(1, Incoming(), (), reply, at)
        )

    return greeted
