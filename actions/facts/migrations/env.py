"""Run by alembic. The caller passes its open connection, so a migration is part of its transaction."""

from __future__ import annotations

from alembic import context

from actions.facts.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
with context.begin_transaction():
    context.run_migrations()
