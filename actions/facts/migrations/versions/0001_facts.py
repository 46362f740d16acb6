"""The first tables of the facts store."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create every table, and the one row that counts the loads."""
    _create_places_and_names()
    _create_editions_and_rankings()
    _create_quotes()
    _create_statements()
    _create_bookkeeping()


def downgrade() -> None:
    """Drop every table, referring ones first."""
    for table in (
        "revision",
        "facts_files",
        "statement_topics",
        "statements",
        "quote_topics",
        "quotes",
        "persons",
        "rankings",
        "editions",
        "aliases",
        "categories",
        "cities",
        "places",
        "federal_states",
        "sources",
    ):
        op.drop_table(table)


def _create_places_and_names() -> None:
    op.create_table(
        "sources",
        sa.Column("source_id", sa.Text, nullable=False),
        sa.Column("publisher", sa.Text, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("url", sa.Text, nullable=False),
        sa.Column("published_on", sa.Text, nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("source_id", name="pk_sources"),
    )
    op.create_table(
        "federal_states",
        sa.Column("federal_state", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("federal_state", name="pk_federal_states"),
    )
    op.create_table(
        "places",
        sa.Column("place", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("place", name="pk_places"),
    )
    op.create_table(
        "cities",
        sa.Column("city", sa.Text, nullable=False),
        sa.Column("federal_state", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("city", name="pk_cities"),
        sa.ForeignKeyConstraint(["federal_state"], ["federal_states.federal_state"], name="fk_cities_federal_state"),
    )
    op.create_index("ix_cities_federal_state", "cities", ["federal_state"])
    op.create_table(
        "categories",
        sa.Column("category", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("category", name="pk_categories"),
        sa.UniqueConstraint("name", name="uq_categories_name"),
        sa.UniqueConstraint("position", name="uq_categories_position"),
    )
    op.create_table(
        "aliases",
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("alias", sa.Text, nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("kind", "alias", name="pk_aliases"),
        sa.CheckConstraint("kind IN ('city', 'category', 'person', 'federal_state')", name=op.f("ck_aliases_kind")),
    )
    op.create_index("ix_aliases_kind_value_alias", "aliases", ["kind", "value", "alias"])


def _create_editions_and_rankings() -> None:
    op.create_table(
        "editions",
        sa.Column("edition", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("publisher", sa.Text, nullable=False),
        sa.Column("published_on", sa.Text, nullable=False),
        sa.Column("cities", sa.Integer, nullable=False),
        sa.Column("parameters", sa.Integer, nullable=False),
        sa.Column("indicators", sa.Integer, nullable=False),
        sa.Column("data_points", sa.Integer),
        sa.Column("survey_period", sa.Text, nullable=False),
        sa.Column("max_score", sa.Float, nullable=False),
        sa.Column("mean_score", sa.Float),
        sa.Column("cities_that_checked_pct", sa.Integer),
        sa.Column("source_id", sa.Text, nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("edition", name="pk_editions"),
        sa.ForeignKeyConstraint(["source_id"], ["sources.source_id"], name="fk_editions_source_id"),
        sa.CheckConstraint("cities >= 1", name=op.f("ck_editions_cities")),
        sa.CheckConstraint("mean_score BETWEEN 0 AND max_score", name=op.f("ck_editions_mean_score")),
        sa.CheckConstraint(
            "cities_that_checked_pct BETWEEN 0 AND 100", name=op.f("ck_editions_cities_that_checked_pct")
        ),
    )
    op.create_table(
        "rankings",
        sa.Column("city", sa.Text, nullable=False),
        sa.Column("category", sa.Text, nullable=False),
        sa.Column("edition", sa.Integer, nullable=False),
        sa.Column("rank", sa.Integer, nullable=False),
        sa.Column("previous_rank", sa.Integer),
        sa.Column("score", sa.Float),
        sa.Column("source_id", sa.Text, nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("city", "category", "edition", name="pk_rankings"),
        sa.UniqueConstraint("category", "edition", "rank", name="uq_rankings_category_edition_rank"),
        sa.ForeignKeyConstraint(["city"], ["cities.city"], name="fk_rankings_city"),
        sa.ForeignKeyConstraint(["category"], ["categories.category"], name="fk_rankings_category"),
        sa.ForeignKeyConstraint(["edition"], ["editions.edition"], name="fk_rankings_edition"),
        sa.ForeignKeyConstraint(["source_id"], ["sources.source_id"], name="fk_rankings_source_id"),
        sa.CheckConstraint("rank >= 1", name=op.f("ck_rankings_rank")),
        sa.CheckConstraint("previous_rank >= 1", name=op.f("ck_rankings_previous_rank")),
        sa.CheckConstraint("score BETWEEN 0 AND 100", name=op.f("ck_rankings_score")),
    )


def _create_quotes() -> None:
    op.create_table(
        "persons",
        sa.Column("person", sa.Text, nullable=False),
        sa.Column("office", sa.Text, nullable=False),
        sa.Column("city", sa.Text),
        sa.PrimaryKeyConstraint("person", name="pk_persons"),
        sa.ForeignKeyConstraint(["city"], ["cities.city"], name="fk_persons_city"),
    )
    op.create_table(
        "quotes",
        sa.Column("quote_id", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("person", sa.Text, nullable=False),
        sa.Column("city", sa.Text, nullable=False),
        sa.Column("category", sa.Text),
        sa.Column("edition", sa.Integer, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("source_id", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("quote_id", name="pk_quotes"),
        sa.UniqueConstraint("person", "source_id", "text", name="uq_quotes_person_source_id_text"),
        sa.ForeignKeyConstraint(["person"], ["persons.person"], name="fk_quotes_person"),
        sa.ForeignKeyConstraint(["city"], ["cities.city"], name="fk_quotes_city"),
        sa.ForeignKeyConstraint(["category"], ["categories.category"], name="fk_quotes_category"),
        sa.ForeignKeyConstraint(["edition"], ["editions.edition"], name="fk_quotes_edition"),
        sa.ForeignKeyConstraint(["source_id"], ["sources.source_id"], name="fk_quotes_source_id"),
    )
    op.create_index("ix_quotes_city", "quotes", ["city"])
    op.create_table(
        "quote_topics",
        sa.Column("quote_id", sa.Integer, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("topic", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("quote_id", "position", name="pk_quote_topics"),
        sa.UniqueConstraint("quote_id", "topic", name="uq_quote_topics_quote_id_topic"),
        sa.ForeignKeyConstraint(["quote_id"], ["quotes.quote_id"], name="fk_quote_topics_quote_id"),
    )


def _create_statements() -> None:
    op.create_table(
        "statements",
        sa.Column("statement_id", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("city", sa.Text, nullable=False),
        sa.Column("category", sa.Text),
        sa.Column("edition", sa.Integer, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("source_id", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("statement_id", name="pk_statements"),
        sa.UniqueConstraint(
            "city",
            "kind",
            "category",
            "edition",
            "source_id",
            "text",
            name="uq_statements_city_kind_category_edition_source_id_text",
        ),
        sa.ForeignKeyConstraint(["city"], ["cities.city"], name="fk_statements_city"),
        sa.ForeignKeyConstraint(["category"], ["categories.category"], name="fk_statements_category"),
        sa.ForeignKeyConstraint(["edition"], ["editions.edition"], name="fk_statements_edition"),
        sa.ForeignKeyConstraint(["source_id"], ["sources.source_id"], name="fk_statements_source_id"),
        sa.CheckConstraint(
            "kind IN ('success_factor', 'strength', 'need_to_catch_up', 'planned_measure')",
            name=op.f("ck_statements_kind"),
        ),
    )
    op.create_table(
        "statement_topics",
        sa.Column("statement_id", sa.Integer, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("topic", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("statement_id", "position", name="pk_statement_topics"),
        sa.UniqueConstraint("statement_id", "topic", name="uq_statement_topics_statement_id_topic"),
        sa.ForeignKeyConstraint(["statement_id"], ["statements.statement_id"], name="fk_statement_topics_statement_id"),
    )


def _create_bookkeeping() -> None:
    op.create_table(
        "facts_files",
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("sha256", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_facts_files"),
    )
    revisions = op.create_table(
        "revision",
        sa.Column("revision_id", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("revision_id", name="pk_revision"),
        sa.CheckConstraint("revision_id = 1", name=op.f("ck_revision_one_row")),
    )
    op.bulk_insert(revisions, [{"revision_id": 1, "number": 0}])
