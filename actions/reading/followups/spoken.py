"""What a conversation is about: the cities, the places and the claim that the next message may refer to."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from actions.query.query import MOVES, Cities, Condition, Editions, Measure, Order, Query, Reference
from actions.reading.conditions import among_first, at_place


@dataclass(frozen=True)
class Spoken:
    """The last query as it was asked and those before it, and what the last answer was about.

    `edition`, `cities` and `category` are those of the answer, the last one only where a category was asked for;
    `recent` are the cities that were spoken of lately, the latest last.
    """

    query: Query | None = None
    edition: int | None = None
    cities: tuple[str, ...] = ()
    category: str | None = None
    recent: tuple[str, ...] = ()
    earlier: tuple[Query, ...] = ()


@dataclass(frozen=True)
class Subject:
    """The cities that a question is about, and the group within which their places are counted."""

    cities: Cities = field(default_factory=Cities)
    among: Cities | None = None


def compared(query: Query) -> tuple[str, ...]:
    """The cities that a query names or holds others against, each once."""
    return tuple(dict.fromkeys((*query.cities.named, *(city for each in query.where for city in each.than.cities))))


def held_against(query: Query) -> str | None:
    """The one city that cells are held against, if there is one."""
    found = {city for each in query.where for city in each.than.cities if len(each.than.cities) == 1}
    return found.pop() if len(found) == 1 else None


def alternatives(spoken: Spoken) -> tuple[str, ...]:
    """The cities of the last two questions where they differ in nothing else: "Köln?", "Und Düsseldorf?"."""
    last = spoken.query
    before = spoken.earlier[-1] if spoken.earlier else None
    if last is None or before is None or before.but(cities=last.cities) != last:
        return ()
    both = tuple(dict.fromkeys((*before.cities.named, *last.cities.named)))
    return both if len(both) > len(last.cities.named) > 0 else ()


def won_together(spoken: Spoken) -> Query | None:
    """ "Wie viele Plätze gewann Köln 2024?" "Und 2025?" "Zusammen?": from before the first to the second."""
    last, before = spoken.query, spoken.earlier[-1] if spoken.earlier else None
    if last is None or before is None or last.measure not in MOVES or before.but(editions=last.editions) != last:
        return None
    until = before.editions.until or max(before.editions.named, default=0)
    next_one, since = until + 1, before.editions.since or until - 1
    on_end = last.editions.named == (next_one,)
    return last.but(editions=Editions(since=since, until=next_one)) if on_end else None


def rivals(spoken: Spoken) -> tuple[Query, ...]:
    """The last two questions where one city was held against one and then against another."""
    last, before = spoken.query, spoken.earlier[-1] if spoken.earlier else None
    if last is None or before is None or before == last or before.but(where=last.where) != last:
        return ()
    return (before, last) if len(last.cities.named) == 1 and held_against(last) and held_against(before) else ()


def about_mean(query: Query) -> bool:
    """True if the mean of the cities was spoken of."""
    against = query.against is not None and query.against.mean
    return query.asked == "mean" or against or any(each.than.mean for each in query.where)


def moving(query: Query) -> Measure | None:
    """Places or points won, if the query is about them."""
    spoken = [query.measure, *(each.measure for each in query.where)]
    return next((each for each in spoken if each in MOVES), None)


def in_points(query: Query) -> bool:
    """True if the query is about points, not places."""
    return query.measure in ("score", "gain") or any(each.measure in ("score", "gain") for each in query.where)


def group(query: Query) -> Cities | None:
    """The cities among which a query looks: those of states, several named ones, all but some; None for all."""
    cities = query.cities
    restricted = cities.states or cities.without or cities.without_states or len(cities.named) > 1
    return cities if restricted else None


def holder(query: Query) -> Subject | None:
    """Whoever holds the one place that a query asks for: "Wer führt?", "Wer ist in Hessen Dritter?"."""
    order = query.order
    single = order is not None and order.by in ("best", "worst") and order.first == order.last
    if order is None or not single or query.axis != "city" or query.where or query.measure in MOVES:
        return None
    return Subject(Cities(at=(order.first if order.by == "best" else -order.first,)), group(query))


def subject(spoken: Spoken) -> Subject:
    """The cities that the last question is about; where it asks for one, the city that was its answer."""
    query = spoken.query or Query()
    if query.axis != "city":
        return Subject(query.cities, query.among)
    if query.asked == "which" and len(spoken.cities) == 1:
        return Subject(Cities(named=spoken.cities))
    return holder(query) or Subject()


def places(order: Order) -> tuple[Condition, ...]:
    """An order as conditions: the first ten are those on a place up to 10."""
    first, last = order.first, order.last
    if last is None or order.by not in ("best", "worst"):
        return ()
    if first == last:
        return (at_place(first if order.by == "best" else -first),)
    if order.by == "worst":
        return (Condition("rank", "at_most", Reference(number=float(-last))),)
    top = among_first(last)
    return (top,) if first == 1 else (Condition("rank", "at_most", Reference(number=float(first))), top)


def order_of(where: tuple[Condition, ...]) -> Order | None:
    """The place that a claim is about, as an order: who is on place 3, if not this city; None for other claims."""
    only = where[0] if len(where) == 1 else None
    if only is None or only.measure != "rank" or not only.than.number:
        return None
    n = int(only.than.number)
    if only.relation == "equal":
        return Order("best", n, n) if n > 0 else Order("worst", -n, -n)
    # "Sie waren nicht Letzte." "Wer dann?"
    return Order("worst", -n, -n) if only.relation == "better" and n < 0 else None


def as_members(query: Query) -> Query:
    """The query with its order as a condition, so that "die ersten zehn" remain the same cities."""
    if query.order is None or query.axis != "city" or query.measure in MOVES:
        return query
    where = places(query.order)
    if not where or query.cities.states or query.cities.named:
        return query
    return query.but(order=None, where=(*query.where, *where))


def claim(query: Query) -> tuple[Condition, ...]:
    """What a query asks of cities, as conditions: "Wer ist Erster?" asks who is on place 1."""
    if query.asked == "difference" and len(query.cities.named) > 1:
        return (Condition(query.measure, "better", Reference(cities=query.cities.named[1:2])),)
    if query.asked == "difference" and query.against is not None and query.against.mean:
        return (Condition("score", "better", query.against),)
    if query.order is None or query.where:
        return query.where
    return as_members(query.but(axis="city", measure="rank", cities=Cities())).where


def first_places(query: Query) -> float | None:
    """The n of the first n that a query is about: "Top 10", "neu unter den ersten zehn"."""
    for each in as_members(query).where:
        if each.measure in ("rank", "before") and each.than.number is not None and each.than.number > 0:
            return each.than.number
    return None


def newcomers(n: float) -> tuple[Condition, ...]:
    """New among the first n."""
    return Condition("before", "worse", Reference(number=n)), Condition("rank", "at_least", Reference(number=n))


def dropouts(n: float) -> tuple[Condition, ...]:
    """No longer among the first n."""
    return Condition("before", "at_least", Reference(number=n)), Condition("rank", "worse", Reference(number=n))


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
