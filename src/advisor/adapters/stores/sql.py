"""Conversations in SQLite or PostgreSQL."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from datetime import datetime
from threading import Lock
from typing import Any

from sqlalchemy import Connection, Row, Text, bindparam, delete, insert, literal, select, update
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from advisor.adapters.stores import codec
from advisor.adapters.stores.database import BEGIN, make_engine, own_errors
from advisor.adapters.stores.tables import conversations, turns
from advisor.domain.talk import Talk, fold
from advisor.engine.ports import Incoming, StoredTalk, Turn
from advisor.errors import ConflictError, NotFoundError

_ERASE_AT_ONCE = 500

# Built once: putting a statement together costs about as much as running it on SQLite.
_id, _client_id = bindparam("the_id", type_=Text), bindparam("client_id", type_=Text)
_moment = bindparam("moment", type_=conversations.c.updated_at.type)
_LOAD = select(conversations).where(conversations.c.id == _id)
_EXISTS = select(literal(1)).where(conversations.c.id == _id)
_ANY = select(conversations.c.id).limit(1)
_TURNS = select(turns).where(turns.c.conversation_id == _id).order_by(turns.c.seq)
_TURN_OF = select(turns).where(turns.c.conversation_id == _id, turns.c.client_message_id == _client_id)
_ACTS = (
    select(turns.c.acts).where(turns.c.conversation_id == _id, turns.c.seq <= bindparam("last")).order_by(turns.c.seq)
)
_CREATE = insert(conversations)
_ADD_TURN = insert(turns)
_ADVANCE = update(conversations).where(conversations.c.id == _id, conversations.c.seq == bindparam("expected"))
_ADVANCE = _ADVANCE.values({name: bindparam(name) for name in ("lang", "mode", "phase", "seq", "state", "updated_at")})
_DELETE = delete(conversations).where(conversations.c.id == _id)
_untouched = select(conversations.c.id).where(conversations.c.updated_at < _moment).limit(_ERASE_AT_ONCE)
# The outer condition is looked at again when PostgreSQL had to wait for a row: one touched just now stays.
_DELETE_UNTOUCHED = delete(conversations).where(
    conversations.c.id.in_(_untouched), conversations.c.updated_at < _moment
)

_log = logging.getLogger(__name__)


class SqlConversationStore:
    """The store for SQLite and PostgreSQL. Thread-safe; connects on first use. `migrate.upgrade` makes its tables."""

    def __init__(self, url: str) -> None:
        self._engine = make_engine(url)
        sqlite = self._engine.dialect.name == "sqlite"
        # One SELECT is a transaction by itself; saying BEGIN and ROLLBACK around it would be two more round trips.
        self._reading = self._engine.execution_options(**({BEGIN: ""} if sqlite else {"isolation_level": "AUTOCOMMIT"}))
        # SQLite lets one write at a time and makes the others poll, with sleeps up to 100 ms; threads queue here instead.
        self._turnstile: AbstractContextManager[object] = Lock() if sqlite else nullcontext()

    def create(self, conversation: StoredTalk, first: Turn) -> None:
        row, turn = codec.conversation_row(conversation), codec.turn_row(conversation.id, first)
        with self._write() as db:
            db.execute(_CREATE, row)
            db.execute(_ADD_TURN, turn)

    def load(self, conversation_id: str) -> StoredTalk:
        with self._read() as db:
            row = db.execute(_LOAD, {"the_id": _known(conversation_id)}).first()
            if row is None:
                raise _not_found()
            talk = _talk(row, db)
        return StoredTalk(row.id, row.token_hash, row.channel, talk, row.seq, row.created_at, row.updated_at)

    def append(self, conversation_id: str, turn: Turn, talk: Talk) -> None:
        row = codec.turn_row(_known(conversation_id), turn)
        snapshot = codec.snapshot_row(talk, turn.seq, turn.at)
        with self._write() as db:
            moved = db.execute(_ADVANCE, {"the_id": conversation_id, "expected": turn.seq - 1, **snapshot})
            if moved.rowcount == 0:
                if db.execute(_EXISTS, {"the_id": conversation_id}).first() is None:
                    raise _not_found()
                raise ConflictError("Somebody else changed this conversation at the same moment.")
            db.execute(_ADD_TURN, row)

    def turns(self, conversation_id: str) -> Sequence[Turn]:
        with self._read() as db:
            rows = db.execute(_TURNS, {"the_id": _known(conversation_id)}).all()
        return tuple(map(_turn, rows))

    def turn_of(self, conversation_id: str, client_message_id: str) -> Turn | None:
        if not client_message_id:
            return None
        client_id = codec.plain(client_message_id, "client_message_id")
        with self._read() as db:
            row = db.execute(_TURN_OF, {"the_id": _known(conversation_id), "client_id": client_id}).first()
        return _turn(row) if row else None

    def delete(self, conversation_id: str) -> None:
        with self._write() as db:
            if db.execute(_DELETE, {"the_id": _known(conversation_id)}).rowcount == 0:
                raise _not_found()
        self._forget()

    def delete_untouched_since(self, moment: datetime) -> int:
        """In portions, each a transaction: erasing a year's talks in one would keep every turn waiting."""
        erased = 0
        while True:
            with self._write() as db:
                portion = db.execute(_DELETE_UNTOUCHED, {"moment": codec.aware(moment)}).rowcount
            erased += portion
            if portion < _ERASE_AT_ONCE:
                break
        if erased:
            self._forget()
        return erased

    def ping(self) -> None:
        with self._read() as db:
            db.execute(_ANY)

    def close(self) -> None:
        """Give all connections back. The next call opens new ones."""
        self._engine.dispose()

    def _forget(self) -> None:
        """SQLite's write-ahead log still holds what was erased; empty it. If others are busy, a later checkpoint will."""
        if self._engine.dialect.name == "sqlite":
            with suppress(DBAPIError, PoolTimeoutError), self._turnstile, self._reading.connect() as db:
                db.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")

    @contextmanager
    def _read(self) -> Iterator[Connection]:
        with own_errors(), self._reading.connect() as db:
            yield db

    @contextmanager
    def _write(self) -> Iterator[Connection]:
        with own_errors(), self._turnstile, self._engine.begin() as db:
            yield db


def _known(conversation_id: str) -> str:
    """An id that no database can hold belongs to no conversation; PostgreSQL would break off instead of finding none."""
    if codec.is_plain(conversation_id):
        return conversation_id
    raise _not_found()


def _not_found() -> NotFoundError:
    return NotFoundError("There is no such conversation; it may have been erased.")


def _talk(row: Row[Any], db: Connection) -> Talk:
    """The snapshot, or, where this version cannot read it, the fold of the acts it was made from.

    The fold may start in the language of the snapshot: only LanguageChosen changes it, so it is either the first one's or
    chosen again on the way.
    """
    try:
        return codec.read_talk(row.state)
    except codec.StoredDataError as error:
        _log.info("snapshot of a conversation folded anew: %s", error)
    acts = db.execute(_ACTS, {"the_id": row.id, "last": row.seq}).scalars().all()
    if len(acts) < row.seq:
        raise _not_found()  # erased since the row was read
    return fold(Talk(row.lang), (act for text in acts for act in codec.read_acts(text)))


def _turn(row: Row[Any]) -> Turn:
    incoming: Incoming = codec.read_incoming(row.incoming)
    return Turn(row.seq, incoming, codec.read_acts(row.acts), codec.read_reply(row.reply), row.at)
