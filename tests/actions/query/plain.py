"""The cube as plain lists and loops: slow, and simple enough to be right by reading it.

A world is a dict from (city, category, edition) to (place, points). It is filled in every way that its holes allow: a
city whose place is unknown holds any of the free places of its board, or takes no part if nothing says that it does.
What all fillings agree on may be said to be certain. It must be where even loose ones agree: those in which anybody may
take no part.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TypeVar

from actions.facts.records import Axes, Edition, Ranking, Source
from actions.query.query import Cities, Condition, Query, Reference

Key = tuple[str, str, int]
World = dict[Key, tuple[int, float | None]]
Name = TypeVar("Name")
# Whoever holds a place that no city with a name holds.
NOBODY = "somebody else"


@dataclass
class PlainFacts:
    """What a store answers, from a world of so many places in each edition.

    `stated` are places in the edition before, as the source of a cell states them; `scores` are the points that a cell
    may have that are not known; `sizes` are the numbers of places of the editions that have others.
    """

    world: World
    states: dict[str, str]
    years: list[int]
    categories: list[str]
    size: int
    means: dict[int, float] = field(default_factory=dict)
    stated: dict[Key, int] = field(default_factory=dict)
    absent: dict[int, tuple[str, ...]] = field(default_factory=dict)
    added: dict[int, tuple[str, ...]] = field(default_factory=dict)
    scores: tuple[float | None, ...] = (None,)
    sizes: dict[int, int] = field(default_factory=dict)

    def size_of(self, edition: int) -> int:
        return self.sizes.get(edition, self.size)

    def rankings(
        self,
        *,
        cities: object = None,
        categories: object = None,
        editions: object = None,
    ) -> list[Ranking]:
        found = [
            Ranking(
                *(city, category, edition, rank),
                *(self.stated.get((city, category, edition)), score, self.size, source_of(edition), ""),
            )
            for (city, category, edition), (rank, score) in self.world.items()
            if (cities is None or city in cities)  # type: ignore[operator]
            and (categories is None or category in categories)  # type: ignore[operator]
            and (editions is None or edition in editions)  # type: ignore[operator]
        ]
        return sorted(found, key=lambda each: (each.edition, each.category, each.rank))

    def axes(self) -> Axes:
        editions = [
            Edition(
                *(year, "Bitkom", str(year), self.size, 1, 1, 1, "", 100, self.means.get(year), 1),
                *(self.added.get(year, ()), self.absent.get(year, ()), source_of(year), ""),
            )
            for year in self.years
        ]
        return Axes(tuple(editions), tuple(self.categories), self.states)

    def boards(self) -> list[tuple[str, int]]:
        return [(category, year) for category in self.categories for year in self.years]

    def away(self, edition: int) -> set[str]:
        """The cities that took no part in an edition, or came with a later one."""
        later = [city for year, cities in self.added.items() if year > edition for city in cities]
        return {*self.absent.get(edition, ()), *later}

    def takes_part(self, city: str, edition: int) -> bool:
        """Whether a city is known on a board of the edition, or needed to fill one."""
        needed = bool(self.absent.get(edition)) or len(self.states) == self.size_of(edition)
        return city not in self.away(edition) and (
            needed or any((city, key, edition) in self.world for key in self.categories)
        )

    def fillings(self, loose: bool = False) -> Iterator[World]:
        """Every world that this one could be."""
        for filled in itertools.product(*[list(self._of_board(*board, loose)) for board in self.boards()]):
            whole = dict(self.world)
            for part in filled:
                whole |= part
            yield from self._scored(whole)

    def _scored(self, whole: World) -> Iterator[World]:
        open_cells = [key for key, (_, score) in whole.items() if score is None]
        for scores in itertools.product(self.scores, repeat=len(open_cells)):
            scored = {**whole, **{key: (whole[key][0], score) for key, score in zip(open_cells, scores, strict=True)}}
            if self.scores == (None,) or self.falls(scored):
                yield scored

    def falls(self, world: World) -> bool:
        """Whether points fall with the places of each board, as they do in the index."""
        for board in self.boards():
            cells = sorted(cell for (_, key, year), cell in world.items() if (key, year) == board)
            points = [score or 0 for _, score in cells]
            if points != sorted(points, reverse=True):
                return False
        return True

    def _of_board(self, category: str, edition: int, loose: bool) -> Iterator[World]:
        held = {rank for (_, key, year), (rank, _) in self.world.items() if (key, year) == (category, edition)}
        free = [rank for rank in range(1, self.size + 1) if rank not in held]
        absent = self.away(edition)
        unknown = [city for city in self.states if (city, category, edition) not in self.world and city not in absent]
        sure = set() if loose else {city for city in unknown if self.takes_part(city, edition)}
        for number in range(min(len(free), len(unknown)) + 1):
            for cities in itertools.combinations(unknown, number):
                if not sure.issubset(cities):
                    continue
                for ranks in itertools.permutations(free, number):
                    yield {(city, category, edition): (rank, None) for city, rank in zip(cities, ranks, strict=True)}


def source_of(edition: int) -> Source:
    """Where all facts of an edition come from."""
    return Source(f"amt-{edition}", f"Amtsblatt {edition}", "Index", "https://example.org", str(edition), "")


def rank_in(world: World, city: str, category: str, edition: int) -> int | None:
    return world.get((city, category, edition), (None, None))[0]


def score_in(world: World, city: str, category: str, edition: int) -> float | None:
    return world.get((city, category, edition), (None, None))[1]


def measured(
    world: World,
    years: list[int],
    measure: str,
    key: Key,
    base: int | None = None,
    stated: Mapping[Key, int] = MappingProxyType({}),
) -> float | None:
    """A measure of a cell in a world."""
    city, category, edition = key
    if measure == "score":
        return score_in(world, *key)
    now = rank_in(world, *key)
    if measure == "rank":
        return now
    earlier = [year for year in years if year < edition]
    if base is None and not earlier:
        return None
    base = max(earlier) if base is None else base
    if measure == "gain":
        points, before = score_in(world, *key), score_in(world, city, category, base)
        return None if points is None or before is None else round(points - before, 1)
    then = rank_in(world, city, category, base)
    if then is None:
        then = stated.get((city, category, min((year for year in years if year > base), default=0)))
    if measure == "before":
        return then
    return None if now is None or then is None else then - now


def fits(condition: Condition, facts: PlainFacts, world: World, key: Key, base: int | None) -> bool:
    """Whether a cell of a world meets a condition; what has no value meets none, and none is held against itself."""
    key = held_key(condition, key)
    if key[0] in condition.than.cities:
        return False
    left = measured(world, facts.years, condition.measure, key, base, facts.stated)
    rights = [_right(condition, facts, world, key, base, each) for each in _each(condition.than)]
    if left is None or any(right is None for right in rights):
        return False
    numbers = [float(right or 0) for right in rights]
    places = condition.measure in ("rank", "before")
    if condition.relation == "between":
        return min(numbers) < left < max(numbers)
    right = numbers[0]
    if condition.relation == "beside":
        return abs(left - right) == 1
    if condition.relation in ("just_better", "just_worse"):
        return left - right == (-1 if condition.relation == "just_better" else 1)
    return compared(condition.relation, left, right) if places else compared(condition.relation, right, left)


def held_key(condition: Condition, key: Key) -> Key:
    """The cell that a condition is about: in a category or an edition of its own, if it names them."""
    return key[0], condition.category or key[1], condition.edition or key[2]


def compared(relation: str, left: float, right: float) -> bool:
    """Whether a relation holds between two places: the smaller one is better."""
    return {
        "better": left < right,
        "at_least": left <= right,
        "equal": left == right,
        "at_most": left >= right,
        "worse": left > right,
    }[relation]


def _each(reference: Reference) -> list[Reference]:
    return [Reference(cities=(city,)) for city in reference.cities] if len(reference.cities) > 1 else [reference]


def _right(
    condition: Condition, facts: PlainFacts, world: World, key: Key, base: int | None, reference: Reference
) -> float | None:
    city, category, edition = key
    if reference.number is not None:
        return (
            place_in(facts, edition, reference.number) if condition.measure in ("rank", "before") else reference.number
        )
    if reference.mean:
        return mean_in(facts, world, category, edition)
    other = (city, category, reference.edition or edition)
    if reference.cities:
        other = (reference.cities[0], category, edition)
    elif reference.category is not None:
        other = (city, reference.category, edition)
    return measured(world, facts.years, condition.measure, other, base, facts.stated)


def place_in(facts: PlainFacts, edition: int, number: float) -> float:
    """A place as counted from the top: -1 is the last one, a half is the last of the better half."""
    if number < 0:
        return facts.size_of(edition) + 1 + number
    return number if number >= 1 else int(facts.size_of(edition) * number)


def mean_in(facts: PlainFacts, world: World, category: str, edition: int) -> float | None:
    """The mean of the points of a board, as it is published, or counted where all are known."""
    if category == "gesamt" and edition in facts.means:
        return facts.means[edition]
    scores = [score for (_, key, year), (_, score) in world.items() if (key, year) == (category, edition)]
    known = [score for score in scores if score is not None]
    return round(sum(known) / len(known), 1) if len(known) == facts.size_of(edition) else None


def in_group(cities: Cities, facts: PlainFacts, city: str) -> bool:
    """Whether a city, or somebody without a name, is selected."""
    if city in cities.without or facts.states.get(city) in cities.without_states:
        return False
    if not cities.named and not cities.states:
        return True
    return city in cities.named or facts.states.get(city) in cities.states


def on_board(facts: PlainFacts, world: World, category: str, edition: int) -> list[tuple[str, int]]:
    """Who holds each place of a board of a world, those without a name included."""
    held = {rank: city for (city, key, year), (rank, _) in world.items() if (key, year) == (category, edition)}
    return [(held.get(rank, NOBODY), rank) for rank in range(1, facts.size_of(edition) + 1)]


def cities_of(query: Query, facts: PlainFacts, world: World, category: str, edition: int) -> list[str]:
    """The cities of a board that fit, in the query's order; those without a name are NOBODY."""
    found = []
    earlier = on_board(facts, world, category, edition - 1) if edition > facts.years[0] else []
    strangers = sum(1 for city, _ in earlier if city == NOBODY)
    for city, rank in on_board(facts, world, category, edition):
        if not in_group(query.cities, facts, city):
            continue
        elsewhere = {held_key(each, (city, category, edition)) for each in query.where if each.elsewhere}
        for seen in _seen(world, facts, city, category, edition, rank, elsewhere):
            value = measured(seen, facts.years, query.measure, (city, category, edition))
            fitting = all(fits(each, facts, seen, (city, category, edition), None) for each in query.where)
            # Of those without a name, no two had the same place an edition before.
            others = sum(1 for name, _ in found if name == NOBODY)
            possible = city != NOBODY or query.measure != "step" or others < strangers
            if fitting and value is not None and possible:
                found.append((city, value))
                break
    return ordered(query, found)


def _seen(
    world: World, facts: PlainFacts, city: str, category: str, edition: int, rank: int, elsewhere: Iterable[Key] = ()
) -> Iterator[World]:
    """The world; for somebody without a name, all worlds of what that one may have been an edition before.

    `elsewhere` are cells in which that one may be somebody, too.
    """
    if city != NOBODY:
        yield world
        return
    for score in facts.scores:
        scored: World = {**world, (city, category, edition): (rank, score)}
        if score is None or facts.falls(scored):
            yield scored
    here: World = {**world, (city, category, edition): (rank, None)}
    for before, other in on_board(facts, world, category, edition - 1) if edition > facts.years[0] else ():
        if before == NOBODY:
            yield {**here, (city, category, edition - 1): (other, None)}
    for key in elsewhere:
        for holder, place in on_board(facts, world, *key[1:]):
            if holder == NOBODY:
                yield {**here, key: (place, None)}


def cells_of(query: Query, facts: PlainFacts, world: World, keys: list[Key], axis: int) -> list[str]:
    """The members of another axis that fit, in the query's order."""
    found = []
    for key in keys:
        value = measured(world, facts.years, query.measure, key)
        if value is not None and all(fits(each, facts, world, key, None) for each in query.where):
            found.append((str(key[axis]), value))
    return ordered(query, found)


def ordered(query: Query, found: Sequence[tuple[Name, float | None]]) -> list[Name]:
    """The names of what was found, in the order of the query, with those that are level with the last one."""
    order = query.order
    if order is None:
        return [name for name, _ in found]
    sign = (1 if query.measure == "rank" else -1) * (1 if order.by == "best" else -1)
    found = sorted(found, key=lambda each: sign * (each[1] or 0))
    kept = found[order.first - 1 : order.last]
    level = [each for each in found[order.last :] if kept and each[1] == kept[-1][1]] if order.last else []
    return [name for name, _ in [*kept, *level]]
