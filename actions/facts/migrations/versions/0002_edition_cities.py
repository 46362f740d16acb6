"""The cities that an edition added, and those that took no part in it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the table."""
    op.create_table(
        "edition_cities",
        sa.Column("edition", sa.Integer, nullable=False),
        sa.Column("role", sa.Text, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("city", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("edition", "role", "position", name="pk_edition_cities"),
        sa.UniqueConstraint("edition", "role", "city", name="uq_edition_cities_edition_role_city"),
        sa.ForeignKeyConstraint(["edition"], ["editions.edition"], name="fk_edition_cities_edition"),
        sa.ForeignKeyConstraint(["city"], ["cities.city"], name="fk_edition_cities_city"),
        sa.CheckConstraint("role IN ('added', 'absent')", name=op.f("ck_edition_cities_role")),
    )


def downgrade() -> None:
    """Drop the table."""
    op.drop_table("edition_cities")
