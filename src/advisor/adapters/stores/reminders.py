"""Reminders that a chat asked for: kept until sent or stopped, erased with the conversation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, delete, insert, or_, select, tuple_, update

from advisor.adapters.stores.chats import conversation_exists
from advisor.adapters.stores.sql import SqlConversationStore
from advisor.adapters.stores.tables import reminders
from advisor.domain.reminders import Due

_AT_ONCE = 50


class SqlReminderStore:
    """For one front. Every method is one transaction."""

    def __init__(self, store: SqlConversationStore, front: str) -> None:
        self._store, self._front = store, front

    def remind(self, chat: str, conversation_id: str, due: Mapping[int, datetime]) -> None:
        """Instead of what this chat asked for before. For a conversation erased meanwhile nothing is kept."""
        with self._store._write() as db:
            db.execute(delete(reminders).where(*self._of(chat)))
            if due and conversation_exists(db, conversation_id):
                key = {"front": self._front, "chat": chat, "conversation_id": conversation_id}
                db.execute(insert(reminders), [{**key, "days": days, "due_at": at} for days, at in due.items()])

    def planned(self, chat: str, conversation_id: str = "") -> Sequence[datetime]:
        """When this chat will be reminded of any talk or of that one, soonest first."""
        query = select(reminders.c.due_at).where(*self._of(chat)).order_by(reminders.c.due_at)
        if conversation_id:
            query = query.where(reminders.c.conversation_id == conversation_id)
        with self._store._read() as db:
            return tuple(db.execute(query).scalars())

    def stop(self, chat: str) -> None:
        with self._store._write() as db:
            db.execute(delete(reminders).where(*self._of(chat)))

    def claim_due(self, now: datetime, lease: timedelta) -> Sequence[Due]:
        """What is due and in nobody else's hands, for this process to send. One not reported as sent within `lease` is due
        again. A chat that was out of reach for months gets one reminder, the latest."""
        columns = (reminders.c.chat, reminders.c.days)
        free = or_(reminders.c.claimed_at.is_(None), reminders.c.claimed_at <= now - lease)
        due = (reminders.c.front == self._front, reminders.c.due_at <= now, free)
        # PostgreSQL: rows that another replica is claiming are passed over. SQLite has one writer anyway.
        wanted = select(*columns, reminders.c.conversation_id).where(*due).order_by(reminders.c.due_at).limit(_AT_ONCE)
        with self._store._write() as db:
            rows = db.execute(wanted.with_for_update(skip_locked=True)).all()
            if rows:
                mine = tuple_(*columns).in_([(row.chat, row.days) for row in rows])
                db.execute(update(reminders).where(*due, mine).values(claimed_at=now))
        latest = {row.chat: Due(row.chat, row.days, row.conversation_id) for row in sorted(rows, key=lambda r: r.days)}
        return tuple(latest.values())

    def wanted(self, due: Due) -> bool:
        """Whether what was claimed is still to be sent: the chat may have stopped it, or asked anew, since."""
        with self._store._read() as db:
            return db.execute(select(reminders.c.days).where(*self._claimed(due))).first() is not None

    def sent(self, due: Due) -> None:
        """It reached the chat, and with it all earlier ones. What the chat asked for meanwhile stays."""
        with self._store._write() as db:
            db.execute(delete(reminders).where(*self._claimed(due)))

    def _claimed(self, due: Due) -> tuple[ColumnElement[Any], ...]:
        claimed = (reminders.c.days <= due.days, reminders.c.claimed_at.is_not(None))
        return *self._of(due.chat), *claimed, reminders.c.conversation_id == due.conversation_id

    def _of(self, chat: str) -> tuple[ColumnElement[Any], ...]:
        return reminders.c.front == self._front, reminders.c.chat == chat
