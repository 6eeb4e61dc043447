"""Run by Alembic inside the transaction that `migrate.upgrade` opened; it commits, not we."""

from __future__ import annotations

from alembic import context

from advisor.adapters.stores.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
with context.begin_transaction():
    context.run_migrations()
