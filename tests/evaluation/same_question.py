"""When two Queries ask the same: what can be left out, or said in two ways, is brought into one form."""

from __future__ import annotations

from dataclasses import replace

from actions.query.cube import Cube
from actions.query.query import CUBE, MOVES, OVERALL, WORDS, Categories, Cities, Condition, Editions, Order, Query
from tests.evaluation.same_finding import in_the_form_of_its_finding

SLOTS = ("asked", "axis", "measure", "cities", "categories", "editions", "quantifier", "where", "order", "against")
SLOTS += ("among", "persons")
WHOLE_LIST = Order("best", 1, None)


def differing(one: Query, other: Query, home_city: str, cube: Cube) -> list[str]:
    """The slots in which two Queries differ, in one form as well as in that of their Finding."""
    pair = [in_one_form(each, home_city, cube.years) for each in (one, other)]
    found = _unlike(*pair)
    if not found:
        return []
    of_findings = _unlike(*(in_the_form_of_its_finding(each, cube, home_city) for each in pair))
    # Where a rule moves what differs to another slot, it stays in its own.
    return [slot for slot in found if slot in of_findings] or (found if of_findings else [])


def _unlike(left: Query, right: Query) -> list[str]:
    return [slot for slot in SLOTS if getattr(left, slot) != getattr(right, slot)]


def in_one_form(query: Query, home_city: str, years: tuple[int, ...]) -> Query:
    """The Query without what it says twice or need not say."""
    if query.asked not in CUBE:
        return _of_words(query, home_city)
    query = _selections(query, home_city, years)
    query = _members(query) if query.axis == "city" else query
    moved = any(each.measure in MOVES for each in query.where)
    pointed = any(each.measure == "score" for each in query.where)
    if query.order is None and ((moved and query.measure in MOVES) or (pointed and query.measure == "score")):
        # The condition says already what is counted.
        query = query.but(measure="rank")
    if query.asked == "whether":
        query = query.but(order=None)
    ordered = tuple(sorted(query.where, key=str))
    return query.but(where=ordered, claim=(), topics=())


def _of_words(query: Query, home_city: str) -> Query:
    """What is said is said of the home city, if no other is named."""
    categories = Categories() if query.categories.named == (OVERALL,) else query.categories
    at_home = query.asked in WORDS and query.cities == Cities(named=(home_city,))
    cities = Cities() if at_home else query.cities
    query = query.but(measure="rank", order=None, quantifier="each", topics=(), claim=())
    return query.but(cities=cities, categories=categories)


def _selections(query: Query, home_city: str, years: tuple[int, ...]) -> Query:
    cities, editions = query.cities, query.editions
    if query.axis != "city" and cities == Cities(named=(home_city,)):
        cities = Cities()
    if query.axis == "city":
        cities = replace(cities, every=False)
    cities = _in_order(cities)
    all_years = editions.since == years[0] and editions.until in (None, years[-1])
    if query.axis == "edition" and (editions.every or all_years):
        editions = Editions(without=editions.without)
    categories = query.categories
    if categories.named == (OVERALL,) or (query.axis == "category" and categories.every):
        categories = Categories(without=categories.without)
    editions = replace(editions, named=tuple(sorted(editions.named)))
    among = _in_order(query.among) if query.among else None
    return query.but(cities=cities, editions=editions, categories=categories, among=among)


def _in_order(cities: Cities) -> Cities:
    held = {name: tuple(sorted(value)) for name, value in vars(cities).items() if isinstance(value, tuple)}
    return replace(cities, **held)


def _members(query: Query) -> Query:
    """The first ten are those on a place up to 10; whoever is on place 3 is the third; without both, it is the list."""
    only = query.where[0] if len(query.where) == 1 and query.order is None else None
    whole = not query.cities.states and not query.cities.named and query.quantifier == "each"
    if only and query.asked == "which" and whole and only.measure == "rank" and only.than.number:
        query = _as_order(query, only, int(only.than.number))
    if query.asked == "which" and query.order is None and not query.where:
        return query.but(order=WHOLE_LIST)
    return query.but(order=None) if query.order == WHOLE_LIST and query.where else query


def _as_order(query: Query, only: Condition, number: int) -> Query:
    if only.relation == "equal":
        order = Order("best", number, number) if number > 0 else Order("worst", -number, -number)
        return query.but(where=(), order=order)
    if only.relation == "at_least" and number >= 1:
        return query.but(where=(), order=Order("best", 1, number))
    return query
