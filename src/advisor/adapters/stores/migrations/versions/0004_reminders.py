"""Reminders that users of a chat wished for."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "reminders",
        sa.Column("front", sa.Text, nullable=False),
        sa.Column("chat", sa.Text, nullable=False),
        sa.Column("days", sa.Integer, nullable=False),
        sa.Column("conversation_id", sa.Text, nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("claimed_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("front", "chat", "days", name="pk_reminders"),
        sa.ForeignKeyConstraint(
            ["conversation_id"], ["conversations.id"], name="fk_reminders_conversation_id", ondelete="CASCADE"
        ),
    )
    op.create_index("ix_reminders_conversation_id", "reminders", ["conversation_id"])
    op.create_index("ix_reminders_front_due_at", "reminders", ["front", "due_at"])


def downgrade() -> None:
    """Drop it. Nobody is reminded then."""
    op.drop_table("reminders")
