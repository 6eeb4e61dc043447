"""The tables: conversations, where fronts without a browser keep them, and switches.

Changing them needs a new file in `migrations/versions`; a test compares the two."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    DateTime,
    Dialect,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)


class UtcDateTime(TypeDecorator[datetime]):
    """Aware datetimes in UTC. SQLite keeps no zone: it gets UTC, and gives it back as such."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return value.astimezone(UTC) if value else None

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)


metadata = MetaData()

conversations = Table(
    "conversations",
    metadata,
    Column("id", Text, nullable=False),
    Column("token_hash", Text, nullable=False),
    Column("channel", Text, nullable=False),
    # lang, mode and phase repeat what the snapshot says: for counting, and `lang` to fold a lost snapshot from.
    Column("lang", Text, nullable=False),
    Column("mode", Text, nullable=False),
    Column("phase", Text, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("state", JSON, nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("updated_at", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("id", name="pk_conversations"),
    Index("ix_conversations_updated_at", "updated_at"),
)

turns = Table(
    "turns",
    metadata,
    Column("conversation_id", Text, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("client_message_id", Text, nullable=True),
    Column("incoming", JSON, nullable=False),
    Column("acts", JSON, nullable=False),
    Column("reply", JSON, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("conversation_id", "seq", name="pk_turns"),
    ForeignKeyConstraint(
        ["conversation_id"], ["conversations.id"], name="fk_turns_conversation_id", ondelete="CASCADE"
    ),
    UniqueConstraint("conversation_id", "client_message_id", name="uq_turns_client_message_id"),
)

# For fronts whose users hold no token themselves, such as chats. `front` tells bots on one database apart.
chats = Table(
    "chats",
    metadata,
    Column("front", Text, nullable=False),
    Column("chat", Text, nullable=False),
    Column("conversation_id", Text, nullable=False),
    Column("token", Text, nullable=False),
    Column("memory", Text, nullable=False),
    PrimaryKeyConstraint("front", "chat", name="pk_chats"),
    ForeignKeyConstraint(
        ["conversation_id"], ["conversations.id"], name="fk_chats_conversation_id", ondelete="CASCADE"
    ),
    Index("ix_chats_conversation_id", "conversation_id"),
)

handled_updates = Table(
    "handled_updates",
    metadata,
    Column("front", Text, nullable=False),
    Column("update_id", BigInteger, nullable=False),
    Column("sent", Integer, nullable=False),
    Column("done", Boolean, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("front", "update_id", name="pk_handled_updates"),
    Index("ix_handled_updates_at", "at"),
)

# Wished for by the user of a chat, one row per date. A row that is being sent is claimed, so that no other replica sends it.
reminders = Table(
    "reminders",
    metadata,
    Column("front", Text, nullable=False),
    Column("chat", Text, nullable=False),
    Column("days", Integer, nullable=False),
    Column("conversation_id", Text, nullable=False),
    Column("due_at", UtcDateTime, nullable=False),
    Column("claimed_at", UtcDateTime, nullable=True),
    PrimaryKeyConstraint("front", "chat", "days", name="pk_reminders"),
    ForeignKeyConstraint(
        ["conversation_id"], ["conversations.id"], name="fk_reminders_conversation_id", ondelete="CASCADE"
    ),
    Index("ix_reminders_conversation_id", "conversation_id"),
    Index("ix_reminders_front_due_at", "front", "due_at"),
)

handovers = Table(
    "handovers",
    metadata,
    Column("code_hash", Text, nullable=False),
    Column("conversation_id", Text, nullable=False),
    Column("token", Text, nullable=False),
    Column("until", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("code_hash", name="pk_handovers"),
    ForeignKeyConstraint(
        ["conversation_id"], ["conversations.id"], name="fk_handovers_conversation_id", ondelete="CASCADE"
    ),
    Index("ix_handovers_conversation_id", "conversation_id"),
)

# What an operator turned off while the service runs; a missing row is on.
switches = Table(
    "switches",
    metadata,
    Column("name", Text, nullable=False),
    Column("is_on", Boolean, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("name", name="pk_switches"),
)
