"""Databases that work, cannot be reached, or are named wrongly."""

from __future__ import annotations

from pathlib import Path

import pytest

from advisor.adapters.stores.sql import SqlConversationStore
from advisor.errors import SettingsError, UnavailableError
from tests.contracts.conversation_store.talks import Store


def test_ping_of_a_working_store(store: Store) -> None:
    """The health page is green when the store works."""
    store.ping()


def test_a_commit_on_sqlite_waits_for_the_disk(tmp_path: Path) -> None:
    """A turn acknowledged just before a power cut is there after; readers need not wait for the writer."""
    store = SqlConversationStore(f"sqlite:///{tmp_path / 'x.sqlite3'}")
    with store._engine.connect() as db:
        pragmas = {name: db.exec_driver_sql(f"PRAGMA {name}").scalar() for name in ("synchronous", "journal_mode")}
    assert pragmas == {"synchronous": 2, "journal_mode": "wal"}
    store.close()


def test_a_database_that_cannot_be_reached_is_unavailable(tmp_path: Path) -> None:
    """Fronts answer with a sentence and a status of their own; the driver's error stays inside."""
    nowhere = SqlConversationStore("postgresql+psycopg://postgres@127.0.0.1:9/none")
    empty = SqlConversationStore(f"sqlite:///{tmp_path / 'empty.sqlite3'}")
    (tmp_path / "text.sqlite3").write_text("not a database " * 100)
    broken = SqlConversationStore(f"sqlite:///{tmp_path / 'text.sqlite3'}")
    for store in (nowhere, empty, broken):
        with pytest.raises(UnavailableError):
            store.ping()
        with pytest.raises(UnavailableError):
            store.load("x")
        store.close()


@pytest.mark.parametrize("url", ["nonsense", "mysql://root@host/db", "sqlite://", "sqlite:///:memory:"])
def test_an_address_that_cannot_work_is_refused_at_once(url: str) -> None:
    """The operator reads what to set instead of losing conversations later."""
    with pytest.raises(SettingsError, match="ADVISOR_DATABASE_URL"):
        SqlConversationStore(url)
