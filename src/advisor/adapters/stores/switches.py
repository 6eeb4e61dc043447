"""Switches that an operator turns while the service runs: in the database, so that every replica sees them at once."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.dialects import postgresql, sqlite

from advisor.adapters.stores.sql import SqlConversationStore
from advisor.adapters.stores.tables import switches


class SqlSwitches:
    """On the connections of the conversation store. A switch nobody has turned is on."""

    def __init__(self, store: SqlConversationStore) -> None:
        self._store = store

    def is_on(self, name: str) -> bool:
        with self._store._read() as db:
            found = db.execute(select(switches.c.is_on).where(switches.c.name == name)).scalar()
        return found is not False

    def turn(self, name: str, on: bool, now: datetime) -> None:
        with self._store._write() as db:
            dialect = postgresql if db.dialect.name == "postgresql" else sqlite
            fresh = dialect.insert(switches).values(name=name, is_on=on, at=now)
            db.execute(fresh.on_conflict_do_update(index_elements=["name"], set_={"is_on": on, "at": now}))
