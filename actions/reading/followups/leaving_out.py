"""Follow-ups that leave cities out: "ohne München", "ohne Bayern"."""

from __future__ import annotations

from dataclasses import replace

from actions.query.query import Cities, Query
from actions.reading.followups.spoken import as_members


def filtered(query: Query, cities: Cities) -> Query:
    """The same list with fewer cities: a top ten stays the first ten places."""
    if query.among:
        return query.but(among=fewer(query.among, cities))
    query = as_members(query)
    return query.but(cities=fewer(query.cities, cities))


def fewer(cities: Cities, by: Cities) -> Cities:
    """Some cities without others; those that are named or asked by their state are left out by name."""
    left = tuple(city for city in cities.named if city not in by.without)
    states = tuple(state for state in by.states or cities.states if state not in (*by.without, *by.without_states))
    if left != cities.named:
        return replace(cities, named=left)
    return replace(
        cities,
        states=states,
        without=tuple(dict.fromkeys((*cities.without, *by.without))),
        without_states=tuple(dict.fromkeys((*cities.without_states, *by.without_states))),
    )
