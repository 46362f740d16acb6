"""Subjects within a category ("Breitband"), which are no other names of it."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

NAMES = ("city", "category", "person", "federal_state")


def upgrade() -> None:
    """Allow the kind."""
    _recreate((*NAMES, "subject"))


def downgrade() -> None:
    """Forget the subjects."""
    _recreate(NAMES)


def _recreate(kinds: Sequence[str]) -> None:
    """The table again with other kinds: SQLite cannot change a constraint."""
    held = sa.table("aliases", sa.column("kind"), sa.column("alias"), sa.column("value"))
    rows = [dict(row) for row in op.get_bind().execute(sa.select(*held.c).where(held.c.kind.in_(kinds))).mappings()]
    op.drop_table("aliases")
    allowed = ", ".join(f"'{kind}'" for kind in kinds)
    op.create_table(
        "aliases",
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("alias", sa.Text, nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("kind", "alias", name="pk_aliases"),
        sa.CheckConstraint(f"kind IN ({allowed})", name=op.f("ck_aliases_kind")),
    )
    op.create_index("ix_aliases_kind_value_alias", "aliases", ["kind", "value", "alias"])
    if rows:
        op.bulk_insert(held, rows)
