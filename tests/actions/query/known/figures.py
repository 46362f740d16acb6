"""Positions, differences, totals and claims, as far as they are known, in plain loops."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from actions.query.query import Cities, Query
from tests.actions.query import plain
from tests.actions.query.known.cells import Known, categories_of, cities_of, holders, in_group, keys_of, meets, value_of
from tests.actions.query.plain import NOBODY, Key, PlainFacts


def position(among: Cities, facts: PlainFacts, key: Key) -> int | None:
    """One more than are known to be ahead in the group; of all but some, its own place less those left out ahead."""
    city, category, year = key
    own = plain.rank_in(facts.world, *key)
    if own is None:
        return None
    ahead = [each for each in plain.on_board(facts, facts.world, category, year) if each[1] < own]
    group = Query(cities=among)
    return sum(1 for name, _ in ahead if in_group(group, facts, name, category, year) and name != city) + 1


def differences(query: Query, facts: PlainFacts, years: Sequence[int]) -> Iterator[Known]:
    measure = "score" if query.measure in ("score", "gain") else "rank"
    for year in years:
        for category in categories_of(query, facts):
            if query.among is not None and query.cities.at:
                found = [_nth_of_group(query.among, place, facts, category, year) for place in query.cities.at]
                keys = list(dict.fromkeys(filter(None, found))) if all(found) else []
            else:
                keys = [(city, category, year) for city in cities_of(query, facts, category, year)]
            if not keys:
                continue
            own = value_of(query, facts, keys[0], measure)
            beside = _beside(query, facts, keys)
            other = value_of(query, facts, beside, measure) if beside else None
            if query.against and query.against.mean and query.among is None:
                other = plain.mean_in(facts, facts.world, category, year)
            if query.against and query.against.place is not None and measure == "rank" and query.among is None:
                other = plain.place_in(facts, year, query.against.place)
            value = None if own is None or other is None else round(own - other, 1)
            shown = dict.fromkeys([*keys, *([beside] if beside else [])])
            yield Known(tuple(shown), (value if value is None or measure == "score" else -value,))


def _beside(query: Query, facts: PlainFacts, keys: Sequence[Key]) -> Key | None:
    """The cell that the first one is held against."""
    (city, category, year), against = keys[0], query.against
    if against is None:
        return keys[1] if len(keys) > 1 else None
    if query.among is not None:
        return _nth_of_group(query.among, against.place, facts, category, year)
    if against.place is not None:
        return next(((name, category, year) for name in holders([against.place], facts, category, year)), None)
    if against.mean:
        return None
    return ((against.cities or (city,))[0], against.category or category, against.edition or year)


def _nth_of_group(among: Cities, place: int | None, facts: PlainFacts, category: str, year: int) -> Key | None:
    """The n-th best known of a group (-1: its last), if none whose place is unknown could be before it."""
    if not place:
        return None
    board = sorted(plain.on_board(facts, facts.world, category, year), key=lambda each: each[1])
    group = Query(cities=among)
    held = [each for each in board if in_group(group, facts, each[0], category, year)]
    if len(held) < abs(place):
        return None
    name, rank = held[place - 1 if place > 0 else place]
    taken = {rank for city, rank in board if city != NOBODY}
    beyond = range(1, rank) if place > 0 else range(rank + 1, int(plain.place_in(facts, year, -1)) + 1)
    free = any(number not in taken for number in beyond)
    named = {city for city, _ in board} - {NOBODY}
    hidden = any(in_group(group, facts, city, category, year) for city in facts.states if city not in named)
    return None if free and hidden else (name, category, year)


def totals(query: Query, facts: PlainFacts, years: Sequence[int]) -> Iterator[Known]:
    """Over the editions if there are several, else over the categories, else over the cities."""
    keys = categories_of(query, facts)
    if query.cities.every:
        for year in years:
            yield from (Known((), (plain.mean_in(facts, facts.world, key, year),)) for key in keys)
        return
    kept = (0, 1) if len(years) > 1 else (0, 2) if len(keys) > 1 else (1, 2)
    bundles: dict[tuple[object, ...], list[Key]] = {}
    for key in keys_of(query, facts, years):
        bundles.setdefault(tuple(key[axis] for axis in kept), []).append(key)
    for bundle in bundles.values():
        values = [value for key in bundle if (value := value_of(query, facts, key)) is not None]
        total = (
            sum(values) / (len(values) if query.asked == "mean" else 1)
            if values and (len(values) > 1 or len(values) == len(bundle))
            else None
        )
        yield Known(tuple(bundle), (None if total is None else round(total, 2),))


def claim(query: Query, facts: PlainFacts, keys: Sequence[Key]) -> Known:
    """Every verdict that is possible where what is not known may be so or not; None beside them, where it is open."""
    truths = [_truths(query, facts, key) for key in keys]
    always, ever = [all(each) for each in truths], [any(each) for each in truths]
    if query.quantifier in ("any", "none"):
        possible = {any(always), any(ever)}
        possible = possible if query.quantifier == "any" else {not each for each in possible}
    else:
        possible = {all(always), all(ever)}
    open_too = (None,) if len(possible) > 1 or not keys else ()
    return Known(tuple(keys), (*possible, *open_too))


def _truths(query: Query, facts: PlainFacts, key: Key) -> tuple[bool, ...]:
    """Whether a claim holds for a cell; both, where something of it is unknown."""
    if query.among is not None:
        return _truths_within(query, query.among, facts, key)
    held = {each.measure for each in query.where}
    if any(each.than.mean for each in query.where) and plain.mean_in(facts, facts.world, *key[1:]) is None:
        return (True, False)
    others = [(city, *key[1:]) for each in query.where for city in each.than.cities]
    others += [(*key[:2], each.than.edition) for each in query.where if each.than.edition]
    others += [(key[0], each.than.category, key[2]) for each in query.where if each.than.category]
    if any(value_of(query, facts, each, measure) is None for each in (key, *others) for measure in held):
        return (True, False)
    return (meets(query, facts, key),)


def _truths_within(query: Query, among: Cities, facts: PlainFacts, key: Key) -> tuple[bool, ...]:
    """As many cities of the group as have no known place may be ahead, or behind, where there is room for them."""
    place, own = position(among, facts, key), plain.rank_in(facts.world, *key)
    if place is None or own is None:
        return (True, False)
    group = Query(cities=among)
    board = plain.on_board(facts, facts.world, *key[1:])
    held = {city for city, _ in board}
    hidden = [city for city in {*among.named} | {*facts.states} if city not in held]
    hidden = [city for city in hidden if in_group(group, facts, city, *key[1:])]
    if any((each.than.number or 0) < 0 for each in query.where):
        behind = [city for city, rank in board if rank > own]
        known = sum(1 for city in behind if city != NOBODY and in_group(group, facts, city, *key[1:]))
        more = min(len(hidden), behind.count(NOBODY))
        return tuple(
            all(each.than.number == -from_end for each in query.where)
            for from_end in range(known + 1, known + more + 2)
        )
    room = sum(1 for city, rank in board if city == NOBODY and rank < own)
    places = range(place, place + min(len(hidden), room) + 1)
    return tuple(
        all(plain.compared(each.relation, place, each.than.number or 1) for each in query.where) for place in places
    )
