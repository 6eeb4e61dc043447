"""Chats and their conversations, updates already answered, one-time handovers between fronts."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the three tables."""
    op.create_table(
        "chats",
        sa.Column("front", sa.Text, nullable=False),
        sa.Column("chat", sa.Text, nullable=False),
        sa.Column("conversation_id", sa.Text, nullable=False),
        sa.Column("token", sa.Text, nullable=False),
        sa.Column("memory", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("front", "chat", name="pk_chats"),
        sa.ForeignKeyConstraint(
            ["conversation_id"], ["conversations.id"], name="fk_chats_conversation_id", ondelete="CASCADE"
        ),
    )
    op.create_index("ix_chats_conversation_id", "chats", ["conversation_id"])
    op.create_table(
        "handled_updates",
        sa.Column("front", sa.Text, nullable=False),
        sa.Column("update_id", sa.BigInteger, nullable=False),
        sa.Column("sent", sa.Integer, nullable=False),
        sa.Column("done", sa.Boolean, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("front", "update_id", name="pk_handled_updates"),
    )
    op.create_index("ix_handled_updates_at", "handled_updates", ["at"])
    op.create_table(
        "handovers",
        sa.Column("code_hash", sa.Text, nullable=False),
        sa.Column("conversation_id", sa.Text, nullable=False),
        sa.Column("token", sa.Text, nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("code_hash", name="pk_handovers"),
        sa.ForeignKeyConstraint(
            ["conversation_id"], ["conversations.id"], name="fk_handovers_conversation_id", ondelete="CASCADE"
        ),
    )
    op.create_index("ix_handovers_conversation_id", "handovers", ["conversation_id"])


def downgrade() -> None:
    """Drop them. Chats then begin anew; conversations stay."""
    op.drop_table("handovers")
    op.drop_table("handled_updates")
    op.drop_table("chats")
