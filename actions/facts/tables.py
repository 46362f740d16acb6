"""The tables. Columns bear the names of the CSV columns they hold; migrations/ builds the same."""

from __future__ import annotations

from sqlalchemy import (
    CheckConstraint,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)

sources = Table(
    "sources",
    metadata,
    Column("source_id", Text, primary_key=True),
    Column("publisher", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("url", Text, nullable=False),
    Column("published_on", Text, nullable=False),
    Column("note", Text, nullable=False),
)

federal_states = Table("federal_states", metadata, Column("federal_state", Text, primary_key=True))

# Places that no edition ranks; the bot knows their names to be able to say so.
places = Table("places", metadata, Column("place", Text, primary_key=True))

cities = Table(
    "cities",
    metadata,
    Column("city", Text, primary_key=True),
    Column("federal_state", Text, ForeignKey("federal_states.federal_state"), nullable=False, index=True),
)

# `position` is the order in which the index itself presents its boards.
categories = Table(
    "categories",
    metadata,
    Column("category", Text, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
    Column("position", Integer, nullable=False, unique=True),
)

# The primary key is what keeps one spelling from meaning two things of a kind.
aliases = Table(
    "aliases",
    metadata,
    Column("kind", Text, nullable=False),
    Column("alias", Text, nullable=False),
    Column("value", Text, nullable=False),
    PrimaryKeyConstraint("kind", "alias"),
    CheckConstraint("kind IN ('city', 'category', 'subject', 'person', 'federal_state')", name="kind"),
    Index(None, "kind", "value", "alias"),
)

editions = Table(
    "editions",
    metadata,
    Column("edition", Integer, primary_key=True, autoincrement=False),
    Column("publisher", Text, nullable=False),
    Column("published_on", Text, nullable=False),
    Column("cities", Integer, nullable=False),
    Column("parameters", Integer),
    Column("indicators", Integer),
    Column("data_points", Integer),
    Column("survey_period", Text, nullable=False),
    Column("max_score", Float, nullable=False),
    Column("mean_score", Float),
    Column("cities_that_checked_pct", Integer),
    Column("source_id", Text, ForeignKey("sources.source_id"), nullable=False),
    Column("note", Text, nullable=False),
    CheckConstraint("cities >= 1", name="cities"),
    CheckConstraint("mean_score BETWEEN 0 AND max_score", name="mean_score"),
    CheckConstraint("cities_that_checked_pct BETWEEN 0 AND 100", name="cities_that_checked_pct"),
)

# The cities that an edition added, and those that took no part in it.
edition_cities = Table(
    "edition_cities",
    metadata,
    Column("edition", Integer, ForeignKey("editions.edition"), nullable=False),
    Column("role", Text, nullable=False),
    Column("position", Integer, nullable=False),
    Column("city", Text, ForeignKey("cities.city"), nullable=False),
    PrimaryKeyConstraint("edition", "role", "position"),
    UniqueConstraint("edition", "role", "city"),
    CheckConstraint("role IN ('added', 'absent')", name="role"),
)

rankings = Table(
    "rankings",
    metadata,
    Column("city", Text, ForeignKey("cities.city"), nullable=False),
    Column("category", Text, ForeignKey("categories.category"), nullable=False),
    Column("edition", Integer, ForeignKey("editions.edition"), nullable=False),
    Column("rank", Integer, nullable=False),
    Column("previous_rank", Integer),
    Column("score", Float),
    Column("source_id", Text, ForeignKey("sources.source_id"), nullable=False),
    Column("note", Text, nullable=False),
    PrimaryKeyConstraint("city", "category", "edition"),
    UniqueConstraint("category", "edition", "rank"),
    CheckConstraint("rank >= 1", name="rank"),
    CheckConstraint("previous_rank >= 1", name="previous_rank"),
    CheckConstraint("score BETWEEN 0 AND 100", name="score"),
)

persons = Table(
    "persons",
    metadata,
    Column("person", Text, primary_key=True),
    Column("office", Text, nullable=False),
    Column("city", Text, ForeignKey("cities.city")),
)

quotes = Table(
    "quotes",
    metadata,
    Column("quote_id", Integer, primary_key=True, autoincrement=False),
    Column("person", Text, ForeignKey("persons.person"), nullable=False),
    Column("city", Text, ForeignKey("cities.city"), nullable=False, index=True),
    Column("category", Text, ForeignKey("categories.category")),
    Column("edition", Integer, ForeignKey("editions.edition"), nullable=False),
    Column("text", Text, nullable=False),
    Column("source_id", Text, ForeignKey("sources.source_id"), nullable=False),
    UniqueConstraint("person", "source_id", "text"),
)

quote_topics = Table(
    "quote_topics",
    metadata,
    Column("quote_id", Integer, ForeignKey("quotes.quote_id"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("topic", Text, nullable=False),
    PrimaryKeyConstraint("quote_id", "position"),
    UniqueConstraint("quote_id", "topic"),
)

statements = Table(
    "statements",
    metadata,
    Column("statement_id", Integer, primary_key=True, autoincrement=False),
    Column("kind", Text, nullable=False),
    Column("city", Text, ForeignKey("cities.city"), nullable=False),
    Column("category", Text, ForeignKey("categories.category")),
    Column("edition", Integer, ForeignKey("editions.edition"), nullable=False),
    Column("text", Text, nullable=False),
    Column("source_id", Text, ForeignKey("sources.source_id"), nullable=False),
    UniqueConstraint("city", "kind", "category", "edition", "source_id", "text"),
    CheckConstraint("kind IN ('success_factor', 'strength', 'need_to_catch_up', 'planned_measure')", name="kind"),
)

statement_topics = Table(
    "statement_topics",
    metadata,
    Column("statement_id", Integer, ForeignKey("statements.statement_id"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("topic", Text, nullable=False),
    PrimaryKeyConstraint("statement_id", "position"),
    UniqueConstraint("statement_id", "topic"),
)

facts_files = Table(
    "facts_files",
    metadata,
    Column("name", Text, primary_key=True),
    Column("sha256", Text, nullable=False),
)

# One row; 0 means that nothing was ever loaded.
revision = Table(
    "revision",
    metadata,
    Column("revision_id", Integer, primary_key=True, autoincrement=False),
    Column("number", Integer, nullable=False),
    CheckConstraint("revision_id = 1", name="one_row"),
)

# What changed the store: the facts files as a whole, an import, or an undo; one that undoes no single revision is the
# restore of a backup.
revisions = Table(
    "revisions",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("kind", Text, nullable=False),
    # ISO 8601 with its offset from UTC.
    Column("made_at", Text, nullable=False),
    Column("made_by", Text, nullable=False),
    Column("file_name", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("undoes", Integer),
    Column("undone_by", Integer),
    CheckConstraint("kind IN ('files', 'rankings', 'press', 'undo')", name="kind"),
)

# Each row that a revision changed, as JSON objects: the primary key, the row before, the row after (null: no such row).
# What the facts files as a whole brought is not listed.
changes = Table(
    "changes",
    metadata,
    Column("revision", Integer, ForeignKey("revisions.number"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("table_name", Text, nullable=False),
    Column("row_key", Text, nullable=False),
    Column("before", Text),
    Column("after", Text),
    PrimaryKeyConstraint("revision", "position"),
    Index(None, "table_name", "row_key"),
)
