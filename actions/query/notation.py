"""A Query as plain text and back: what `ask --explain` prints, and what examples are written in.

Each part that is not empty is one line, as {"asked": "how_many city", "where": "rank better city Düsseldorf"}.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from typing import Any, get_args

from actions.query.query import (
    Axis,
    Categories,
    Cities,
    Condition,
    Direction,
    Editions,
    Measure,
    Order,
    Quantifier,
    Query,
    Reference,
    Relation,
)

ALL = "all"
PART, LIST = "; ", ", "
# Before the category or the edition of a condition's own.
OWN = " of "


def written(query: Query) -> dict[str, str]:
    """The parts of a query that are not empty, as text."""
    parts = {
        "asked": query.asked + (f" {query.axis}" if query.axis else ""),
        "measure": query.measure,
        "cities": _cities(query.cities),
        "categories": _axis(
            [("", query.categories.named), ("without ", query.categories.without)], query.categories.every
        ),
        "editions": _editions(query.editions),
        "quantifier": query.quantifier,
        "where": PART.join(_condition(each) for each in query.where),
        "order": _order(query.order) if query.order else "",
        "against": _reference(query.against) if query.against else "",
        "among": _cities(query.among) if query.among else "",
        "claim": LIST.join(query.claim),
        "persons": LIST.join(query.persons),
        "without_persons": LIST.join(query.without_persons),
        "topics": LIST.join(query.topics),
    }
    usual = {"asked": "value", "measure": "rank", "quantifier": "each"}
    return {name: text for name, text in parts.items() if text and text != usual.get(name)}


def read(parts: Mapping[str, str]) -> Query:
    """The query that `written` wrote. Raises ValueError for what it would not have written."""
    unknown = set(parts) - {each.name for each in fields(Query)}
    if unknown:
        raise ValueError(f"no part of a query: {', '.join(sorted(unknown))}")
    asked, _, axis = parts.get("asked", "value").partition(" ")
    return Query(
        asked=asked,
        axis=_one_of(axis, Axis) if axis else None,
        measure=_one_of(parts.get("measure", "rank"), Measure),
        cities=_read_cities(parts.get("cities", "")),
        categories=_read_categories(parts.get("categories", "")),
        editions=_read_editions(parts.get("editions", "")),
        quantifier=_one_of(parts.get("quantifier", "each"), Quantifier),
        where=tuple(_read_condition(each) for each in _split(parts.get("where", ""), PART)),
        order=_read_order(parts["order"]) if "order" in parts else None,
        against=_read_reference(parts["against"]) if "against" in parts else None,
        among=_read_cities(parts["among"]) if "among" in parts else None,
        claim=_split(parts.get("claim", ""), LIST),
        persons=_split(parts.get("persons", ""), LIST),
        without_persons=_split(parts.get("without_persons", ""), LIST),
        topics=_split(parts.get("topics", ""), LIST),
    )


def _axis(lists: list[tuple[str, tuple[Any, ...]]], every: bool) -> str:
    named = [head + LIST.join(map(str, values)) for head, values in lists if values]
    return PART.join([*([ALL] if every else []), *named])


def _cities(cities: Cities) -> str:
    lists: list[tuple[str, tuple[Any, ...]]] = [
        ("", cities.named),
        ("state ", cities.states),
        ("place ", cities.at),
        ("without ", cities.without),
        ("without state ", cities.without_states),
    ]
    return _axis(lists, cities.every)


def _editions(editions: Editions) -> str:
    since = (editions.since,) if editions.since else ()
    until = (editions.until,) if editions.until else ()
    lists: list[tuple[str, tuple[Any, ...]]] = [
        ("", editions.named),
        ("since ", since),
        ("until ", until),
        ("without ", editions.without),
    ]
    return _axis(lists, editions.every)


def _condition(condition: Condition) -> str:
    own = [str(each) for each in (condition.category, condition.edition) if each is not None]
    said = f"{condition.measure} {condition.relation} {_reference(condition.than)}"
    return f"{said}{OWN}{' '.join(own)}" if own else said


def _reference(reference: Reference) -> str:
    if reference.cities:
        return f"city {LIST.join(reference.cities)}"
    if reference.edition is not None:
        return f"edition {reference.edition}"
    if reference.category is not None:
        return f"category {reference.category}"
    if reference.place is not None:
        return f"place {reference.place}"
    return "mean" if reference.mean else f"{reference.number:g}"


def _order(order: Order) -> str:
    last = ALL if order.last is None else str(order.last)
    return f"{order.by} {order.first}-{last}"


def _split(text: str, mark: str) -> tuple[str, ...]:
    return tuple(each.strip() for each in text.split(mark.strip()) if each.strip())


def _one_of(text: str, allowed: Any) -> Any:
    if text not in get_args(allowed):
        raise ValueError(f"{text!r} is none of {', '.join(get_args(allowed))}")
    return text


def _lists(text: str, heads: tuple[str, ...]) -> tuple[dict[str, tuple[str, ...]], bool]:
    """The values behind each head ("" for none), and whether all are meant."""
    found: dict[str, tuple[str, ...]] = {}
    every = False
    for part in _split(text, PART):
        if part == ALL:
            every = True
            continue
        head = next(head for head in (*heads, "") if part.startswith(head))
        found[head] = _split(part[len(head) :], LIST)
    return found, every


def _read_cities(text: str) -> Cities:
    found, every = _lists(text, ("without state ", "without ", "state ", "place "))
    return Cities(
        named=found.get("", ()),
        states=found.get("state ", ()),
        at=tuple(map(int, found.get("place ", ()))),
        without=found.get("without ", ()),
        without_states=found.get("without state ", ()),
        every=every,
    )


def _read_categories(text: str) -> Categories:
    found, every = _lists(text, ("without ",))
    return Categories(found.get("", ()), found.get("without ", ()), every)


def _read_editions(text: str) -> Editions:
    found, every = _lists(text, ("without ", "since ", "until "))
    years: Callable[[str], tuple[int, ...]] = lambda head: tuple(map(int, found.get(head, ())))  # noqa: E731
    since, until = years("since "), years("until ")
    return Editions(years(""), since[0] if since else None, until[0] if until else None, years("without "), every)


def _read_condition(text: str) -> Condition:
    said, _, own = text.partition(OWN)
    measure, relation, than = said.split(" ", 2)
    category = next((each for each in own.split() if not each.isdigit()), None)
    edition = next((int(each) for each in own.split() if each.isdigit()), None)
    condition = Condition(_one_of(measure, Measure), _one_of(relation, Relation), _read_reference(than))
    return replace(condition, category=category, edition=edition)


def _read_reference(text: str) -> Reference:
    kind, _, value = text.partition(" ")
    if kind == "city":
        return Reference(cities=_split(value, LIST))
    if kind == "mean":
        return Reference(mean=True)
    if kind == "category":
        return Reference(category=value)
    if kind == "edition":
        return Reference(edition=int(value))
    if kind == "place":
        return Reference(place=int(value))
    return Reference(number=float(text))


def _read_order(text: str) -> Order:
    by, _, places = text.partition(" ")
    first, _, last = (places or "1-1").partition("-")
    return Order(_one_of(by, Direction), int(first), None if last == ALL else int(last or first))
