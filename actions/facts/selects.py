"""The SELECTs of the store, built once for each combination of filters and kept."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from sqlalchemy import and_, bindparam, select
from sqlalchemy.sql import ColumnElement, Select, union

from actions.facts.tables import (
    aliases,
    categories,
    cities,
    edition_cities,
    editions,
    federal_states,
    persons,
    places,
    quote_topics,
    quotes,
    rankings,
    revision,
    sources,
    statement_topics,
    statements,
)

CITIES = (
    select(cities.c.city, cities.c.federal_state, aliases.c.alias)
    .outerjoin(
        aliases,
        and_(aliases.c.kind == "city", aliases.c.value == cities.c.city, aliases.c.alias != cities.c.city),
    )
    .order_by(cities.c.city)
)
CATEGORIES = (
    select(categories.c.category, categories.c.name, aliases.c.alias)
    .outerjoin(
        aliases,
        and_(
            aliases.c.kind == "category",
            aliases.c.value == categories.c.category,
            aliases.c.alias != categories.c.name,
        ),
    )
    .order_by(categories.c.position)
)
PERSONS = (
    select(persons.c.person, persons.c.office, persons.c.city, aliases.c.alias)
    .outerjoin(
        aliases,
        and_(
            aliases.c.kind == "person",
            aliases.c.value == persons.c.person,
            aliases.c.alias != persons.c.person,
        ),
    )
    .order_by(persons.c.person)
)
FEDERAL_STATES = select(federal_states.c.federal_state)
CITY_STATES = select(cities.c.city, cities.c.federal_state).order_by(cities.c.city)
CATEGORY_KEYS = select(categories.c.category).order_by(categories.c.position)
EDITIONS = (
    select(*[column for column in editions.c if column.name != "source_id"], *sources.c)
    .join(sources, sources.c.source_id == editions.c.source_id)
    .order_by(editions.c.edition)
)
EDITION_CITIES = select(edition_cities.c.edition, edition_cities.c.role, edition_cities.c.city).order_by(
    edition_cities.c.position
)
NAMES = union(
    select(aliases.c.kind, aliases.c.value, aliases.c.alias),
    select(bindparam("place_kind", "place"), places.c.place, places.c.place),
    select(bindparam("kind", "topic"), quote_topics.c.topic, quote_topics.c.topic),
    select(bindparam("kind", "topic"), statement_topics.c.topic, statement_topics.c.topic),
)
SOURCES = select(*sources.c)
REVISION = select(revision.c.number)

RANKINGS = (
    select(
        rankings.c.city,
        rankings.c.category,
        rankings.c.edition,
        rankings.c.rank,
        rankings.c.previous_rank,
        rankings.c.score,
        editions.c.cities,
        rankings.c.note,
        *sources.c,
    )
    .join(editions, editions.c.edition == rankings.c.edition)
    .join(categories, categories.c.category == rankings.c.category)
    .join(sources, sources.c.source_id == rankings.c.source_id)
    .order_by(rankings.c.edition, categories.c.position, rankings.c.rank)
)
RANKING_FILTERS = {
    "cities": rankings.c.city.in_(bindparam("cities", expanding=True)),
    "categories": rankings.c.category.in_(bindparam("categories", expanding=True)),
    "editions": rankings.c.edition.in_(bindparam("editions", expanding=True)),
}

QUOTES = (
    select(
        quotes.c.quote_id,
        quotes.c.person,
        quotes.c.city,
        quotes.c.category,
        quotes.c.edition,
        quotes.c.text,
        quote_topics.c.topic,
        *sources.c,
    )
    .join(sources, sources.c.source_id == quotes.c.source_id)
    .outerjoin(quote_topics, quote_topics.c.quote_id == quotes.c.quote_id)
    .order_by(quotes.c.quote_id, quote_topics.c.position)
)
QUOTE_FILTERS = {"person": quotes.c.person == bindparam("person")}

STATEMENTS = (
    select(
        statements.c.statement_id,
        statements.c.kind,
        statements.c.city,
        statements.c.category,
        statements.c.edition,
        statements.c.text,
        statement_topics.c.topic,
        *sources.c,
    )
    .join(sources, sources.c.source_id == statements.c.source_id)
    .outerjoin(statement_topics, statement_topics.c.statement_id == statements.c.statement_id)
    .order_by(statements.c.statement_id, statement_topics.c.position)
)
STATEMENT_FILTERS = {"city": statements.c.city == bindparam("city")}

CITY_FILTERS = {"federal_state": cities.c.federal_state == bindparam("federal_state")}
SOURCE_FILTERS = {"source_ids": sources.c.source_id.in_(bindparam("source_ids", expanding=True))}
PERSON_FILTERS = {"persons": persons.c.person.in_(bindparam("persons", expanding=True))}

_FILTERED: Mapping[str, tuple[Select, Mapping[str, ColumnElement]]] = {
    "cities": (CITIES, CITY_FILTERS),
    "sources": (SOURCES, SOURCE_FILTERS),
    "persons": (PERSONS, PERSON_FILTERS),
    "rankings": (RANKINGS, RANKING_FILTERS),
    "quotes": (QUOTES, QUOTE_FILTERS),
    "statements": (STATEMENTS, STATEMENT_FILTERS),
}


# A statement that is built anew costs more than the query itself; there are at most 2**3 combinations.
@cache
def filtered(table: str, filters: frozenset[str]) -> Select:
    """Return the SELECT on one table, restricted by the named filters; their names are its parameters."""
    statement, conditions = _FILTERED[table]
    return statement.where(*[conditions[name] for name in sorted(filters)])
