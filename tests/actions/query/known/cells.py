"""The cells that a query is about, and what is known of them, in plain lists."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from actions.query.query import Cities, Condition, Query
from tests.actions.query import plain
from tests.actions.query.plain import NOBODY, Key, PlainFacts, World

MOVES = ("step", "gain", "before")


@dataclass(frozen=True)
class Known:
    """The keys of the cells that are stated, and the value; where it may be several, all of them."""

    keys: tuple[Key, ...]
    values: tuple[float | bool | None, ...] = (None,)


def base_of(query: Query) -> int | None:
    """The edition that moves are counted from, if the query names one."""
    moved = query.measure in MOVES or any(each.measure in MOVES for each in query.where)
    return query.editions.since if moved and query.axis != "edition" and query.quantifier == "each" else None


def value_of(query: Query, facts: PlainFacts, key: Key, measure: str = "") -> float | None:
    return plain.measured(facts.world, facts.years, measure or query.measure, key, base_of(query), facts.stated)


def meets(query: Query, facts: PlainFacts, key: Key, world: World | None = None) -> bool:
    """Whether a cell meets all conditions of the query, whatever is unknown of it and of those it is held against."""
    return all(
        plain.fits(each, facts, filled, key, base_of(query))
        for each in query.where
        for filled in _fillings(each, facts, facts.world if world is None else world, key, base_of(query))
    )


def _fillings(condition: Condition, facts: PlainFacts, world: World, key: Key, base: int | None) -> list[World]:
    """The worlds with the best and the worst that may be unknown of a cell, and of the one that it is held against."""
    key = plain.held_key(condition, key)
    others = [(city, *key[1:]) for city in condition.than.cities]
    worlds = [world]
    if len(others) == 1 and others[0] not in world and facts.takes_part(others[0][0], key[2]):
        placed = [each for each in placings(facts, *others[0]) if world.get(key) not in each.values()]
        worlds = [{**world, **each} for each in (*placed[:1], *placed[-1:])] or worlds
    then = (*key[:2], base if base is not None else key[2] - 1)
    if condition.measure in MOVES and then not in world and facts.takes_part(key[0], then[2]):
        placed = placings(facts, *then)
        worlds = [{**world, **each} for each in (*placed[:1], *placed[-1:])] or worlds
    for each in (key, *others) if condition.measure == "score" else ():
        worlds = [{**held, **scored} for held in worlds for scored in _scorings(held, each)]
    return worlds


def _scorings(world: World, key: Key) -> list[World]:
    """The points of a cell; if they are not known, the fewest and the most that those ahead and behind leave it."""
    if key not in world or world[key][1] is not None:
        return [{}]
    rank = world[key][0]
    board = [held for each, held in world.items() if each[1:] == key[1:]]
    scores = [(place, score) for place, score in board if score is not None]
    fewest = max((score for place, score in scores if place > rank), default=0.0)
    most = min((score for place, score in scores if place < rank), default=100.0)
    return [{key: (rank, fewest)}, {key: (rank, most)}]


def placings(facts: PlainFacts, city: str, category: str, edition: int) -> list[World]:
    """Every place that a city could have on a board: that of its own, else those that nobody is known to hold."""
    key = (city, category, edition)
    if key in facts.world:
        return [{}]
    if edition not in facts.years or city in facts.away(edition):
        return []
    board = plain.on_board(facts, facts.world, category, edition)
    return [{key: (rank, None)} for holder, rank in board if holder == NOBODY]


def categories_of(query: Query, facts: PlainFacts) -> list[str]:
    chosen = query.categories
    if chosen.named and not chosen.every:
        return [key for key in chosen.named if key not in chosen.without]
    if query.axis != "category" and not chosen.every and not chosen.without:
        return ["gesamt"]
    left_out = chosen.without
    most = query.order is not None and query.order.by == "most"
    told = query.asked in ("value", "which") and query.axis != "category" and not most
    if "gesamt" not in chosen.named and not told:
        left_out = (*left_out, "gesamt")
    return [key for key in facts.categories if key not in left_out]


def holders(places: Sequence[int], facts: PlainFacts, category: str, year: int) -> list[str]:
    board = {rank: city for city, rank in plain.on_board(facts, facts.world, category, year)}
    found = [board[int(plain.place_in(facts, year, place))] for place in places]
    return [city for city in found if city != NOBODY]


def cities_of(query: Query, facts: PlainFacts, category: str, year: int) -> list[str]:
    """The cities that a query names; those of a group that is claimed or counted something of, where it names none."""
    cities = query.cities
    named = list(dict.fromkeys((*cities.named, *holders(cities.at, facts, category, year))))
    if named or cities.at or query.asked not in ("whether", "mean", "sum"):
        return named
    return [city for city in facts.states if plain.in_group(cities, facts, city) and city not in facts.away(year)]


def keys_of(query: Query, facts: PlainFacts, years: Sequence[int]) -> list[Key]:
    return [
        (city, category, year)
        for year in years
        for category in categories_of(query, facts)
        for city in cities_of(query, facts, category, year)
    ]


def in_group(query: Query, facts: PlainFacts, city: str, category: str, year: int) -> bool:
    cities = query.cities
    if cities.at and city in holders(cities.at, facts, category, year):
        return True
    named = Cities(cities.named, cities.states, (), cities.without, cities.without_states)
    return plain.in_group(named, facts, city) and not (cities.at and not cities.named and not cities.states)
