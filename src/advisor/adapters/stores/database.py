"""One engine per database, set up so that what was committed stays, and errors in our own words."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import (
    ArgumentError,
    DataError,
    DBAPIError,
    IntegrityError,
)
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from advisor.errors import ConflictError, InvalidInputError, SettingsError, UnavailableError

BEGIN = "advisor_begin"
"""Execution option: the statement that opens a transaction on SQLite; empty for none."""

_BUSY_S = 10.0
"""How long a connection waits for another process's write before it gives up."""

_CONNECTIONS = 8
"""Held open per process. A turn needs one for a millisecond or two, and SQLite has one writer at a time anyway."""

_MORE_CONNECTIONS = 8
"""Opened beside those at a peak, on PostgreSQL only; 16 per process leave room for five replicas of its default 100."""


def parse_url(url: str) -> URL:
    """The SQLAlchemy URL with our driver. Raises SettingsError for what cannot be used."""
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):
        raise SettingsError(
            "ADVISOR_DATABASE_URL is no SQLAlchemy URL such as postgresql+psycopg://user@host/db."
        ) from None
    match parsed.get_backend_name():
        case "postgresql" | "postgres":
            return parsed.set(drivername="postgresql+psycopg")
        case "sqlite" if parsed.database and parsed.database != ":memory:" and parsed.query.get("mode") != "memory":
            return parsed.set(drivername="sqlite+pysqlite")
        case "sqlite":
            raise SettingsError("ADVISOR_DATABASE_URL names no file; SQLite in memory would lose every conversation.")
        case other:
            raise SettingsError(f"ADVISOR_DATABASE_URL: {other} is not supported; use sqlite or postgresql+psycopg.")


def make_engine(url: str) -> Engine:
    """An engine for the store or its migrations; connects to nothing yet."""
    parsed = parse_url(url)
    options: dict[str, Any] = {
        # Error texts and logs must not quote what people wrote.
        "hide_parameters": True,
        # The codec makes and reads the JSON itself, in one pass and with types.
        "json_serializer": _as_is,
        "json_deserializer": _as_is,
        "pool_size": _CONNECTIONS,
        "pool_timeout": _BUSY_S,
        # The connection given back last is the one with the warm cache.
        "pool_use_lifo": True,
    }
    if parsed.get_backend_name() == "sqlite":
        engine = create_engine(parsed, **options, max_overflow=0, connect_args={"timeout": _BUSY_S})
        event.listen(engine, "connect", _set_up_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
        return engine
    return create_engine(
        parsed,
        **options,
        max_overflow=_MORE_CONNECTIONS,
        # A server restart or an idle connection cut by a firewall costs nobody a turn.
        pool_pre_ping=True,
        pool_recycle=1800,
        # A server that vanished without a word is given up after so many seconds and milliseconds.
        connect_args={"connect_timeout": 5, "tcp_user_timeout": 10_000},
    )


@contextmanager
def own_errors() -> Iterator[None]:
    """Translate SQLAlchemy's errors into ours."""
    try:
        yield
    except IntegrityError as error:
        raise ConflictError("Somebody else changed this conversation at the same moment.") from error
    except DataError as error:
        raise InvalidInputError("The message contains something that the database cannot store.") from error
    except PoolTimeoutError as error:
        raise UnavailableError("The database is busy: no connection became free in time.") from error
    except DBAPIError as error:
        # SQLSTATE class 40: PostgreSQL broke off one of two transactions in each other's way; it can be repeated.
        if str(getattr(error.orig, "sqlstate", "") or "").startswith("40"):
            raise ConflictError("Two changes got in each other's way.") from error
        first_line = (str(error.orig).splitlines() or ["no reason given"])[0]
        raise UnavailableError(f"The database cannot be used: {first_line}") from error


def _as_is(value: Any) -> Any:
    return value


def _set_up_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    """FULL makes a commit wait for the disk; secure_delete overwrites what is erased instead of only unlinking it."""
    connection.isolation_level = None  # sqlite3 shall not begin on its own; `_begin_sqlite` does
    _switch_to_wal(connection)
    for pragma in ("synchronous=FULL", "foreign_keys=ON", "secure_delete=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _switch_to_wal(connection: sqlite3.Connection) -> None:
    """WAL lets readers and the writer not wait for each other. The switch itself does not heed the busy timeout."""
    give_up = time.monotonic() + _BUSY_S
    while True:
        try:
            if connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
                connection.execute("PRAGMA journal_mode=WAL")
            return
        except sqlite3.OperationalError:
            if time.monotonic() > give_up:
                raise
            time.sleep(0.02)


def _begin_sqlite(connection: Connection) -> None:
    """IMMEDIATE takes the write lock at once: a transaction that reads first and then writes could not wait for it."""
    statement = connection.get_execution_options().get(BEGIN, "BEGIN IMMEDIATE")
    if statement:
        connection.exec_driver_sql(statement)
