"""Two ways to write down one question of which the evaluation makes the same: both are brought into one form.

Each rule follows from how actions/query selects and compares; none looks at what a Finding happens to be.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from actions.query import selection
from actions.query.cube import Cube
from actions.query.evaluation import evaluate
from actions.query.query import CUBE, OVERALL, Cities, Condition, Editions, Query, Reference, Relation

Rule = Callable[[Query, Cube], Query]
# Whoever is one of these to a city is another.
OTHERS = ("better", "worse", "between", "beside", "just_better", "just_worse")
TURNED: dict[Relation, Relation] = {
    "better": "worse",
    "worse": "better",
    "at_least": "at_most",
    "at_most": "at_least",
    "equal": "equal",
}
WHOLE_NUMBERS = ("rank", "before", "step")


def in_the_form_of_its_finding(query: Query, cube: Cube, home_city: str) -> Query:
    """The Query in the form in which all are that must have the same Finding."""
    if query.asked not in CUBE:
        return query
    if query.axis != "city" and query.cities == Cities():
        query = query.but(cities=Cities(named=(home_city,)))
    for rule in (_members, _selected, _quantified, _editions):
        query = rule(query, cube)
    for rule in (_next_edition, _moved, _holders):
        other = rule(query, cube)
        # Where another edition has to answer, it may be another one.
        if other != query and all(_is_answered(each, cube, home_city) for each in (query, other)):
            query = other
    return _turned(_numbers(query, cube), cube)


def _is_answered(query: Query, cube: Cube, home_city: str) -> bool:
    finding = evaluate(query, cube, home_city)
    return not finding.lacking and finding.elsewhere is None


def _members(query: Query, cube: Cube) -> Query:
    """A city of a state that is selected adds nothing, and one of no selected state takes away nothing."""
    cities, states = query.cities, query.cities.states
    if not states:
        return query
    named = tuple(city for city in cities.named if cube.states.get(city) not in states)
    within = {*named, *(city for city, state in cube.states.items() if state in states)}
    without = tuple(city for city in cities.without if city in within or cities.at)
    return query.but(cities=replace(cities, named=named, without=without))


def _selected(query: Query, cube: Cube) -> Query:
    """Nobody is ahead of himself: who is asked to be behind München is not München."""
    if query.axis != "city":
        return query
    others = {city for each in query.where if each.relation in OTHERS for city in each.than.cities}
    without = tuple(city for city in query.cities.without if city not in others)
    return query.but(cities=replace(query.cities, without=without))


def _quantified(query: Query, cube: Cube) -> Query:
    """What is so of all is so of each. Of one city in one edition, there is nothing else to be all of, or any of."""
    one_city = len(query.cities.named) == 1 and replace(query.cities, named=()) == Cities()
    a_span = query.editions.since is not None and query.compares_editions
    of_all = query.asked == "whether" and query.quantifier == "all" and not a_span
    alone = query.axis == "category" and not query.editions.several and query.quantifier != "none"
    return query.but(quantifier="each") if one_city and (of_all or alone) else query


def _editions(query: Query, cube: Cube) -> Query:
    """Several editions are those that are taken for them."""
    if not query.editions.several or selection.spans(query):
        return query
    return query.but(editions=Editions(named=tuple(selection.editions(query, cube) or ())))


def _next_edition(query: Query, cube: Cube) -> Query:
    """What was won since the edition before needs no base."""
    until = query.editions.until
    if not selection.spans(query) or until is None or query.editions.since != cube.year_before(until):
        return query
    return query.but(editions=Editions(named=(until,)))


def _moved(query: Query, cube: Cube) -> Query:
    """More points in 2021 than in 2020 are points won from 2020 to 2021."""
    if len(query.where) != 1 or len(query.editions.named) != 1 or query.axis == "edition":
        return query
    only, year = query.where[0], query.editions.named[0]
    base = only.than.edition
    if only.measure not in ("rank", "score") or only.relation not in TURNED or base is None:
        return query
    if base != cube.year_before(year):
        return query
    won = replace(only, measure="step" if only.measure == "rank" else "gain", than=Reference(number=0))
    return query.but(where=(won,), measure="rank")


def _numbers(query: Query, cube: Cube) -> Query:
    """Of whole numbers, better than 11 is at least 10; a place from the end counts backwards."""
    return query.but(where=tuple(sorted(map(_whole, query.where), key=str)))


def _whole(condition: Condition) -> Condition:
    number = condition.than.number
    if condition.measure not in WHOLE_NUMBERS or number is None or number != int(number):
        return condition
    if condition.relation not in ("better", "worse") or (condition.measure != "step" and number in (1, -1)):
        return condition
    towards_better = 1 if condition.measure == "step" else -1
    step = towards_better if condition.relation == "better" else -towards_better
    relation: Relation = "at_least" if condition.relation == "better" else "at_most"
    return Condition(condition.measure, relation, Reference(number=number + step))


def _holders(query: Query, cube: Cube) -> Query:
    """The one on a place of the board that is asked about, where it is known, is that city."""
    key = query.categories.named[0] if query.categories.named else OVERALL
    years = query.editions.named or cube.years[-1:]
    if query.categories.several or query.categories.without or (len(years) != 1 and query.axis != "edition"):
        return query
    board = cube.board(key, years[-1])
    cities, against = query.cities, query.against
    found = selection.holders(cities.at, board)
    known = all(query.measure != "score" or board.known[city].score is not None for city in found)
    if cities.at and len(found) == len(cities.at) and known and query.among is None:
        named = tuple(sorted({*cities.named, *found}))
        query = query.but(cities=replace(cities, named=named, at=()))
    held = selection.holders((against.place,), board) if against and against.place is not None else []
    alone = len(query.cities.named) == 1 and query.axis is None and query.among is None
    if held and alone and (query.measure != "score" or board.known[held[0]].score is not None):
        query = query.but(against=None, cities=replace(query.cities, named=tuple(sorted({*query.cities.named, *held}))))
    return query


def _turned(query: Query, cube: Cube) -> Query:
    """Whether one is ahead of the other in an edition is whether the other is behind the one."""
    whole = query.asked == "whether" and query.editions.named and not query.among
    if not whole or len(query.where) != 1 or len(query.cities.named) != 1:
        return query
    only, own = query.where[0], query.cities.named
    if only.relation in TURNED and len(only.than.cities) == 1 and only.than.cities < own:
        turned = Condition(only.measure, TURNED[only.relation], Reference(cities=own))
        return query.but(cities=Cities(named=only.than.cities), where=(turned,))
    return query
