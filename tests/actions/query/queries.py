"""Queries of any kind, made up of what a query can hold."""

from __future__ import annotations

from hypothesis import strategies as st

from actions.query.query import Categories, Cities, Condition, Editions, Order, Query, Reference

NAMES = st.sampled_from([(), ("Köln",), ("Halle (Saale)", "Bergisch Gladbach"), ("Bonn", "Köln", "Ulm")])
STATES = st.sampled_from([(), ("Hessen",), ("Nordrhein-Westfalen", "Bayern")])
KEYS = st.sampled_from([(), ("gesamt",), ("verwaltung", "it_kommunikation")])
YEAR = st.integers(2018, 2040)
YEARS = st.sampled_from([(), (2024,), (2021, 2019)])
PLACE = st.integers(1, 99) | st.just(-1)
NUMBER = st.integers(-99, 99).map(float) | st.integers(0, 1000).map(lambda tenths: tenths / 10)

CITIES = st.builds(
    Cities,
    named=NAMES,
    states=STATES,
    at=st.sampled_from([(), (1, -1), (3,)]),
    without=NAMES,
    without_states=STATES,
    every=st.booleans(),
)
CATEGORIES = st.builds(Categories, KEYS, KEYS, st.booleans())
EDITIONS = st.builds(Editions, YEARS, st.none() | YEAR, st.none() | YEAR, YEARS, st.booleans())
REFERENCES = st.one_of(
    st.builds(lambda number: Reference(number=number), NUMBER),
    st.builds(lambda names: Reference(cities=names), NAMES.filter(bool)),
    st.builds(lambda year: Reference(edition=year), YEAR),
    st.builds(lambda keys: Reference(category=keys[0]), KEYS.filter(bool)),
    st.builds(lambda place: Reference(place=place), PLACE),
    st.just(Reference(mean=True)),
)
RELATIONS = "better at_least equal at_most worse between beside just_better just_worse".split()
MEASURES = st.sampled_from(["rank", "score", "step", "gain", "before"])
CONDITIONS = st.builds(
    Condition,
    MEASURES,
    st.sampled_from(RELATIONS),
    REFERENCES,
    st.none() | st.sampled_from(["gesamt", "it_kommunikation"]),
    st.none() | YEAR,
)
ORDERS = st.builds(
    Order,
    st.sampled_from(["best", "worst", "earliest", "latest", "since", "name"]),
    st.integers(1, 99),
    st.none() | st.integers(1, 99),
)
QUERIES = st.builds(
    Query,
    asked=st.sampled_from(["value", "which", "how_many", "difference", "whether", "quotes", "index_definition"]),
    axis=st.none() | st.sampled_from(["city", "category", "edition"]),
    measure=MEASURES,
    cities=CITIES,
    categories=CATEGORIES,
    editions=EDITIONS,
    quantifier=st.sampled_from(["each", "any", "all", "none"]),
    where=st.lists(CONDITIONS, max_size=2).map(tuple),
    order=st.none() | ORDERS,
    against=st.none() | REFERENCES,
    among=st.none() | CITIES.filter(lambda cities: cities != Cities()),
    claim=NAMES,
    persons=NAMES,
    topics=NAMES,
)
