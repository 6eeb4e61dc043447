"""Bringing a database to the tables of this version."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from advisor.adapters.stores.database import make_engine
from advisor.adapters.stores.migrate import upgrade
from advisor.adapters.stores.sql import SqlConversationStore
from advisor.adapters.stores.tables import metadata
from advisor.errors import UnavailableError

_UPGRADE = "import sys; from advisor.adapters.stores.migrate import upgrade; print(upgrade(sys.argv[1]))"


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'new folder, 100%' / 'conversations.sqlite3'}"
    new: Callable[[], str] = request.getfixturevalue("new_postgres_url")
    return new()


def test_an_empty_database_is_made_ready_once(empty_url: str) -> None:
    """The first start makes the tables, the next one finds them."""
    assert upgrade(empty_url) is True
    assert upgrade(empty_url) is False
    store = SqlConversationStore(empty_url)
    store.ping()
    store.close()


def test_migrations_lead_to_the_tables_of_the_program(empty_url: str) -> None:
    """Whoever changes a table writes the migration with it."""
    upgrade(empty_url)
    engine = make_engine(empty_url)
    with engine.connect() as db:
        migrations = MigrationContext.configure(db, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(migrations, metadata) == []
        assert len(metadata.tables) == 7
    engine.dispose()


def test_processes_that_start_at_once_upgrade_once(empty_url: str) -> None:
    """Several replicas or workers on a new database: one migrates, the others wait, none fails."""
    command = [sys.executable, "-c", _UPGRADE, empty_url]
    started = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(3)]
    ended = [process.communicate(timeout=60) for process in started]
    assert [process.returncode for process in started] == [0, 0, 0], [error for _, error in ended]
    assert sorted(out.strip() for out, _ in ended) == ["False", "False", "True"]


def test_a_newer_database_is_left_alone(empty_url: str) -> None:
    """After going back to an older version the operator is told, instead of damage being done."""
    upgrade(empty_url)
    engine = make_engine(empty_url)
    with engine.begin() as db:
        db.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    engine.dispose()
    with pytest.raises(UnavailableError, match="newer version"):
        upgrade(empty_url)


@pytest.mark.parametrize("url", ["postgresql://postgres@127.0.0.1:9/none"])
def test_a_database_out_of_reach_is_unavailable(url: str) -> None:
    """The start fails with a sentence, not with a driver's trace."""
    with pytest.raises(UnavailableError):
        upgrade(url)
