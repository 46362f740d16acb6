"""The cells that one query needs, read from the store as they are asked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from actions.facts.queries import Facts
from actions.facts.records import Edition, Ranking
from actions.query.finding import Cell
from actions.query.query import OVERALL


@dataclass(frozen=True)
class Board:
    """One category of one edition: the places that are known, of `size` cities.

    A place that nobody is known to hold is free for any city whose place is unknown, but for those that are `absent`.
    """

    category: str
    edition: int
    size: int
    known: Mapping[str, Ranking]
    absent: frozenset[str] = frozenset()

    @cached_property
    def by_rank(self) -> dict[int, Ranking]:
        """The rankings by place."""
        return {each.rank: each for each in self.known.values()}

    @cached_property
    def free(self) -> frozenset[int]:
        """The places that nobody is known to hold."""
        return frozenset(place for place in range(1, self.size + 1) if place not in self.by_rank)

    def scores_between(self, first: int, last: int) -> tuple[float, float]:
        """The fewest and the most points that somebody on these places can have: points fall with the places."""
        behind = [score for rank, score in self._scores if rank > last]
        ahead = [score for rank, score in self._scores if rank < first]
        return max(behind, default=0.0), min(ahead, default=100.0)

    @cached_property
    def _scores(self) -> list[tuple[int, float]]:
        return [(each.rank, each.score) for each in self.known.values() if each.score is not None]


class Cube:
    """Reads cells and whole boards, each once. For one query in one thread."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._axes = facts.axes()
        self._of_city: dict[str, dict[tuple[str, int], Ranking]] = {}
        self._boards: dict[tuple[str, int], Board] = {}
        self._cells: dict[tuple[str, str, int, int | None], Cell] = {}
        self._present: dict[int, frozenset[str]] = {}

    @cached_property
    def editions(self) -> dict[int, Edition]:
        """All editions by year, the oldest first."""
        return {each.year: each for each in self._axes.editions}

    @cached_property
    def years(self) -> tuple[int, ...]:
        """The years of all editions, the oldest first."""
        return tuple(self.editions)

    @property
    def sizes(self) -> dict[int, int]:
        """The number of cities of each edition."""
        return {year: each.cities for year, each in self.editions.items()}

    @cached_property
    def areas(self) -> tuple[str, ...]:
        """The categories but for the overall board, in the index's own order."""
        return tuple(key for key in self._axes.categories if key != OVERALL)

    @property
    def states(self) -> Mapping[str, str]:
        """The federal state of each city."""
        return self._axes.states

    def load(self, cities: Iterable[str]) -> None:
        """Read all cells of these cities at once."""
        lacking = [city for city in dict.fromkeys(cities) if city not in self._of_city]
        if not lacking:
            return
        self._of_city |= {city: {} for city in lacking}
        for each in self._facts.rankings(cities=lacking):
            self._of_city[each.city][each.category, each.edition] = each

    def load_boards(self, categories: Iterable[str], editions: Iterable[int]) -> None:
        """Read these boards at once."""
        wanted = [(category, edition) for category in categories for edition in editions]
        lacking = [key for key in wanted if key not in self._boards]
        if not lacking:
            return
        known: dict[tuple[str, int], dict[str, Ranking]] = {key: {} for key in lacking}
        rankings = self._facts.rankings(
            categories={category for category, _ in lacking}, editions={edition for _, edition in lacking}
        )
        for each in rankings:
            if (each.category, each.edition) in known:
                known[each.category, each.edition][each.city] = each
        for (category, edition), held in known.items():
            size = self.sizes.get(edition, 0)
            self._boards[category, edition] = Board(category, edition, size, held, self.absent(edition) - set(held))

    def board(self, category: str, edition: int) -> Board:
        """One category of one edition."""
        if (category, edition) not in self._boards:
            self.load_boards([category], [edition])
        return self._boards[category, edition]

    def ranking(self, city: str, category: str, edition: int) -> Ranking | None:
        """What is known of one cell."""
        board = self._boards.get((category, edition))
        if board and city not in self._of_city:
            return board.known.get(city)
        self.load([city])
        return self._of_city[city].get((category, edition))

    def cell(self, city: str, category: str, edition: int, base: int | None = None) -> Cell:
        """One cell, compared with the edition `base`, or with the one before."""
        key = (city, category, edition, base)
        if key not in self._cells:
            self._cells[key] = self._read_cell(city, category, edition, base)
        return self._cells[key]

    def _read_cell(self, city: str, category: str, edition: int, base: int | None) -> Cell:
        ranking = self.ranking(city, category, edition)
        base = self.year_before(edition) if base is None else base
        if base is None:
            return Cell(city, category, edition, ranking)
        earlier = self.ranking(city, category, base)
        before = earlier.rank if earlier else self._stated_before(ranking, city, category, base)
        return Cell(city, category, edition, ranking, base, earlier, before)

    def absent(self, edition: int) -> frozenset[str]:
        """The cities that are known not to be in an edition: they took no part, or a later one added them."""
        return self._absent.get(edition, frozenset())

    @cached_property
    def _absent(self) -> dict[int, frozenset[str]]:
        absent, later = dict[int, frozenset[str]](), frozenset[str]()
        for year, each in reversed(self.editions.items()):
            absent[year] = later | {*each.absent_cities}
            later |= {*each.added_cities}
        return absent

    def takes_part(self, city: str, edition: int) -> bool:
        """True if a city is on all boards of an edition, whether its place there is known or not.

        It is if it is known on one of them, or if all cities but those that are absent are needed to fill a board.
        """
        record = self.editions.get(edition)
        if record is None or city not in self.states or city in self.absent(edition):
            return False
        if record.absent_cities or len(self.states) == record.cities:
            return True
        if edition not in self._present:
            self._present[edition] = frozenset(each.city for each in self._facts.rankings(editions={edition}))
        return city in self._present[edition]

    def year_before(self, edition: int) -> int | None:
        """The edition before."""
        return max((year for year in self.years if year < edition), default=None)

    def _stated_before(self, ranking: Ranking | None, city: str, category: str, base: int) -> int | None:
        """The place in the edition `base`, as the source of the next edition states it."""
        following = min((year for year in self.years if year > base), default=None)
        if following is None:
            return None
        if ranking is None or ranking.edition != following:
            ranking = self.ranking(city, category, following)
        return ranking.previous_rank if ranking else None
