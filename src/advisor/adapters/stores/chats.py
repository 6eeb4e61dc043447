"""Which conversation belongs to which chat, what was already answered, and one-time handovers between fronts.

The token stands here in clear: a chat cannot hold it for the user. Who can read this table can read the conversations beside
it as well, so it opens nothing more. Rows go with their conversation.
"""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Table, delete, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from advisor.adapters.stores.sql import SqlConversationStore
from advisor.adapters.stores.tables import chats, conversations, handled_updates, handovers
from advisor.errors import NotFoundError

HANDOVER_MINUTES = 15


@dataclass(frozen=True, slots=True)
class BoundChat:
    """A chat's conversation with the key to it; `memory` is the front's own text."""

    conversation_id: str
    token: str
    memory: str


@dataclass(frozen=True, slots=True)
class Handled:
    """How far the answer to an update got: messages sent so far, and whether it is complete."""

    sent: int
    done: bool


class SqlChatStore:
    """For one front, on the connections of the conversation store: SQLite has one writer, so both queue at one door."""

    def __init__(self, store: SqlConversationStore, front: str) -> None:
        self._store, self._front = store, front

    def load(self, chat: str) -> BoundChat | None:
        query = select(chats.c.conversation_id, chats.c.token, chats.c.memory).where(*self._of(chat))
        with self._store._read() as db:
            row = db.execute(query).first()
        return BoundChat(*row) if row else None

    def handled(self, update_id: int) -> Handled | None:
        """None for an update never seen."""
        with self._store._read() as db:
            return self._handled(db, update_id)

    def keep(
        self,
        chat: str,
        conversation: tuple[str, str, str] | None,
        update_id: int,
        progress: tuple[int, bool],
        now: datetime,
    ) -> None:
        """Chat (conversation id, token, memory) and progress (messages sent, complete) in one transaction.

        Without `conversation` the progress only. A conversation erased meanwhile is let go.
        """
        with self._store._write() as db:
            if conversation is not None and conversation_exists(db, conversation[0]):
                row = dict(zip(("conversation_id", "token", "memory"), conversation, strict=True))
                _put(db, chats, {"front": self._front, "chat": chat}, row)
            sent, done = progress
            key = {"front": self._front, "update_id": update_id}
            _put(db, handled_updates, key, {"sent": sent, "done": done, "at": now})

    def claim(self, update_id: int, now: datetime, lease: timedelta) -> Handled | None:
        """Takes an update for this process; None when another one has it for less than `lease`. Done ones are given back done."""
        with self._store._write() as db:
            fresh = {"front": self._front, "update_id": update_id, "sent": 0, "done": False, "at": now}
            added = _dialect(db).insert(handled_updates).values(fresh).on_conflict_do_nothing()
            if db.execute(added.returning(handled_updates.c.update_id)).first() is not None:
                return Handled(0, done=False)
            before = self._handled(db, update_id)
            if before is None or before.done:
                return before
            key = (handled_updates.c.front == self._front, handled_updates.c.update_id == update_id)
            expired = update(handled_updates).where(*key, handled_updates.c.at <= now - lease).values(at=now)
            return before if db.execute(expired).rowcount == 1 else None

    def forget(self, chat: str) -> None:
        """The chat is no longer known; its conversation is erased by the engine."""
        with self._store._write() as db:
            db.execute(delete(chats).where(*self._of(chat)))

    def offer_handover(self, conversation_id: str, token: str, now: datetime) -> str:
        """A code that opens the conversation on another front, once and within a quarter of an hour."""
        code = secrets.token_urlsafe(24)
        row = {"code_hash": _hash(code), "conversation_id": conversation_id, "token": token}
        with self._store._write() as db:
            if not conversation_exists(db, conversation_id):
                raise NotFoundError("There is no such conversation; it may have been erased.")
            db.execute(insert(handovers), {**row, "until": now + timedelta(minutes=HANDOVER_MINUTES)})
        return code

    def take_handover(self, code: str, now: datetime) -> tuple[str, str] | None:
        """(conversation id, token) for a code that was not used and is not too old."""
        columns = (handovers.c.conversation_id, handovers.c.token, handovers.c.until)
        taken = delete(handovers).where(handovers.c.code_hash == _hash(code)).returning(*columns)
        with self._store._write() as db:
            row = db.execute(taken).first()
        return (row.conversation_id, row.token) if row and row.until > now else None

    def tidy(self, before: datetime) -> None:
        """Drops updates handled before then (Telegram repeats none older than a day) and codes that ran out."""
        with self._store._write() as db:
            db.execute(delete(handled_updates).where(handled_updates.c.at < before))
            db.execute(delete(handovers).where(handovers.c.until < before))

    def _of(self, chat: str) -> tuple[Any, ...]:
        return chats.c.front == self._front, chats.c.chat == chat

    def _handled(self, db: Connection, update_id: int) -> Handled | None:
        query = select(handled_updates.c.sent, handled_updates.c.done).where(
            handled_updates.c.front == self._front, handled_updates.c.update_id == update_id
        )
        row = db.execute(query).first()
        return Handled(row.sent, row.done) if row else None


def conversation_exists(db: Connection, conversation_id: str) -> bool:
    return db.execute(select(conversations.c.id).where(conversations.c.id == conversation_id)).first() is not None


def _put(db: Connection, table: Table, key: dict[str, Any], values: dict[str, Any]) -> None:
    statement = _dialect(db).insert(table).values({**key, **values})
    db.execute(statement.on_conflict_do_update(index_elements=list(key), set_=values))


def _dialect(db: Connection) -> Any:
    return postgresql if db.dialect.name == "postgresql" else sqlite


def _hash(code: str) -> str:
    return hashlib.sha256(code.encode("utf-8", "replace")).hexdigest()
