"""Every implementation of `ConversationStore`, on a database of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from advisor.adapters.stores.memory import MemoryConversationStore
from advisor.adapters.stores.migrate import upgrade
from advisor.adapters.stores.sql import SqlConversationStore
from advisor.adapters.stores.tables import conversations
from tests.contracts.conversation_store.talks import Store


@pytest.fixture(scope="session")
def migrated_postgres(new_postgres_url: Callable[[], str]) -> str:
    url = new_postgres_url()
    upgrade(url)
    return url


def _sql_store(kind: str, request: pytest.FixtureRequest, folder: Path) -> Iterator[SqlConversationStore]:
    """A store on tables of its own; the PostgreSQL database is shared by the session and emptied after each test."""
    if kind == "postgres":
        url = request.getfixturevalue("migrated_postgres")
    else:
        url = f"sqlite:///{folder / 'conversations.sqlite3'}"
        upgrade(url)
    store = SqlConversationStore(url)
    yield store
    with store._engine.begin() as db:
        db.execute(conversations.delete())
    store.close()


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def sql_store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[SqlConversationStore]:
    yield from _sql_store(request.param, request, tmp_path)


@pytest.fixture(params=["memory", "sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    if request.param == "memory":
        yield MemoryConversationStore()
    else:
        yield from _sql_store(request.param, request, tmp_path)
