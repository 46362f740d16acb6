"""What was imported, by whom, and what it changed; editions whose figures nobody has published yet."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

# Referring ones first.
FILLED_FROM_FILES = (
    "facts_files",
    "statement_topics",
    "statements",
    "quote_topics",
    "quotes",
    "persons",
    "rankings",
    "edition_cities",
    "editions",
    "aliases",
    "categories",
    "cities",
    "places",
    "federal_states",
    "sources",
)


def upgrade() -> None:
    """Create the tables of revisions, and let figures of an edition be unknown."""
    op.create_table(
        "revisions",
        sa.Column("number", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("made_at", sa.Text, nullable=False),
        sa.Column("made_by", sa.Text, nullable=False),
        sa.Column("file_name", sa.Text, nullable=False),
        sa.Column("sha256", sa.Text, nullable=False),
        sa.Column("undoes", sa.Integer),
        sa.Column("undone_by", sa.Integer),
        sa.PrimaryKeyConstraint("number", name="pk_revisions"),
        sa.CheckConstraint("kind IN ('files', 'rankings', 'press', 'undo')", name=op.f("ck_revisions_kind")),
    )
    op.create_table(
        "changes",
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("table_name", sa.Text, nullable=False),
        sa.Column("row_key", sa.Text, nullable=False),
        sa.Column("before", sa.Text),
        sa.Column("after", sa.Text),
        sa.PrimaryKeyConstraint("revision", "position", name="pk_changes"),
        sa.ForeignKeyConstraint(["revision"], ["revisions.number"], name="fk_changes_revision"),
    )
    op.create_index("ix_changes_table_name_row_key", "changes", ["table_name", "row_key"])
    _let_figures_be_unknown()


def downgrade() -> None:
    """Drop the tables of revisions; figures must be known again."""
    op.drop_table("changes")
    op.drop_table("revisions")
    _empty_the_store()
    with op.batch_alter_table("editions") as editions:
        editions.alter_column("parameters", existing_type=sa.Integer, nullable=False)
        editions.alter_column("indicators", existing_type=sa.Integer, nullable=False)


def _let_figures_be_unknown() -> None:
    _empty_the_store()
    with op.batch_alter_table("editions") as editions:
        editions.alter_column("parameters", existing_type=sa.Integer, nullable=True)
        editions.alter_column("indicators", existing_type=sa.Integer, nullable=True)


def _empty_the_store() -> None:
    # SQLite can only alter a column by making the table anew, which rows that refer to it forbid. All rows come from
    # the facts files, and are loaded again when none of them is on record.
    for table in FILLED_FROM_FILES:
        op.execute(sa.text(f"DELETE FROM {table}"))
