"""The shapes that a finding is said in: values, members, counts, differences, whether something is so, courses."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass

from actions.answers.wording.base.phrases import Phrases
from actions.query.finding import Cell, Part
from actions.query.query import Cities, Measure, Query


@dataclass(frozen=True)
class Scene:
    """Where and when something is: the category, the edition with the number of its cities, and whether it is past."""

    category: str
    edition: int
    size: int = 0
    past: bool = False


class Shapes(Phrases):
    """Sentences and lines about cells of the cube. `Scene` says where and when; counts come as numbers."""

    def beside(self, part: Part) -> list[tuple[Cell, str]]:
        """The cells of a part, each with its value, or its place beside that of the city that it was held against."""
        others = {(each.category, each.edition): each for each in part.evidence}
        return [(each, self._beside(each, others.get((each.category, each.edition)))) for each in part.cells]

    def _beside(self, cell: Cell, other: Cell | None) -> str:
        if other is None or other.rank is None or other.city == cell.city:
            return self.value(cell, "rank").replace(" (", ", ").removesuffix(")")
        known = [each for each in (cell, other) if each.rank is not None]
        return ", ".join(f"{self.city(each.city)} {self.place_word} {each.rank}" for each in known)

    def case_lines(self, part: Part) -> list[str]:
        """One line for each board on which something is so."""
        return [self.item(f"{each.edition}, {self.board(each.category)}", said) for each, said in self.beside(part)]

    # --- values

    @abstractmethod
    def place(self, cell: Cell, scene: Scene, with_before: bool = False) -> str:
        """One city's place, with that of the edition before if it is wanted and known."""

    @abstractmethod
    def points(self, cell: Cell, scene: Scene) -> str:
        """One city's points, with the place if it is known."""

    @abstractmethod
    def change(self, cell: Cell, scene: Scene) -> str:
        """By how many places a city rose or fell."""

    @abstractmethod
    def point_change(self, cell: Cell, scene: Scene) -> str:
        """By how many points a city rose or fell."""

    @abstractmethod
    def derived(self, note: str) -> str:
        """In a few words how a place was come by that no source prints: "counted" from points, or "listed" in order."""

    @abstractmethod
    def profile(self, city: str, scene: Scene) -> str:
        """What a list of one city's categories begins with."""

    @abstractmethod
    def course(self, city: str, category: str) -> str:
        """What a list of one city's editions begins with."""

    @abstractmethod
    def compared(self, first: Cell, second: Cell, measure: Measure, scene: Scene) -> str:
        """Two cities on one board, from the side of the first, which is ahead or behind."""

    @abstractmethod
    def side_by_side(self, cities: Sequence[str], scene: Scene | None, category: str | None) -> str:
        """What a list of several cities begins with; without a scene they are from several editions."""

    @abstractmethod
    def value(self, cell: Cell, measure: Measure, of: bool = False) -> str:
        """The value of a cell without its city, for lists: "Platz 4 (87,9 Punkte)"; `of` adds of how many."""

    @abstractmethod
    def without_points(self, cell: Cell) -> str:
        """The place of a cell whose points are asked for and not known, for lists."""

    @abstractmethod
    def item(self, label: str, text: str) -> str:
        """One line of a list."""

    @abstractmethod
    def whole_way(self, first: Cell, last: Cell) -> str:
        """How far a city came from the first to the last of its editions."""

    @abstractmethod
    def best_place(self, rank: int, editions: Sequence[int]) -> str:
        """The best place of a course."""

    @abstractmethod
    def position(
        self, cell: Cell, place: int, group: Cities, ahead: Sequence[Cell], certain: bool, scene: Scene
    ) -> str:
        """The place within a group, and who of it is ahead."""

    # --- members

    @abstractmethod
    def members(self, query: Query, count: int, listed: Sequence[Cell], part: Part, scene: Scene) -> str:
        """How many cities meet the conditions of the query, and those that are listed.

        Where the part is not certain, there may be more.
        """

    @abstractmethod
    def list_lead(self, query: Query, count: int, scene: Scene) -> str:
        """What an ordered list of so many cities begins with."""

    @abstractmethod
    def list_line(self, cell: Cell, measure: Measure) -> str:
        """One city of an ordered list."""

    @abstractmethod
    def holder(self, query: Query, cell: Cell, certain: bool, scene: Scene) -> str:
        """The one city that is best, last or n-th, of all or of a group."""

    @abstractmethod
    def mover(self, query: Query, cell: Cell, scene: Scene) -> str:
        """The one city that won or lost most, second most, and so on."""

    @abstractmethod
    def winners(self, query: Query, category: str | None, edition: int | None) -> str:
        """What a list of the first of several boards begins with; what they share is named."""

    @abstractmethod
    def pooled(self, query: Query, count: int, certain: bool) -> str:
        """How many cities fit in any, in all or in none of several editions or categories; a list may follow.

        That of cities that fit in none is of their best places.
        """

    @abstractmethod
    def most_often(self, query: Query, cities: Sequence[str], times: int) -> str:
        """Which cities fit in the most editions or categories, and in how many; a list of these follows."""

    @abstractmethod
    def most_of_states(self, states: Sequence[str], certain: bool) -> str:
        """Which federal state has the most cities that fit, or which ones have as many, as far as is known."""

    @abstractmethod
    def record(self, query: Query, cell: Cell, scene: Scene) -> str:
        """The best or worst of all editions or categories: place, points, places won."""

    @abstractmethod
    def too_few(self, part: Part, scene: Scene) -> str:
        """That fewer categories of a city are known than the n-th needs."""

    @abstractmethod
    def in_categories(self, query: Query, part: Part, scene: Scene) -> str:
        """In how many, and in which, categories a city meets the conditions."""

    @abstractmethod
    def in_editions(self, query: Query, part: Part) -> str:
        """In how many, and in which, editions a city meets the conditions."""

    @abstractmethod
    def extreme_category(self, query: Query, part: Part, scene: Scene) -> str:
        """A city's best, worst or n-th category, of those that are known."""

    @abstractmethod
    def extreme_edition(self, query: Query, part: Part, newest: int) -> str:
        """The edition in which a city was best, worst, or in which something was so first, last, or without a break."""

    # --- figures

    @abstractmethod
    def difference(
        self, first: Cell, second: Cell | None, value: float, measure: Measure, scene: Scene, place: int | None
    ) -> str:
        """How far the first is ahead of the second, or of a place whose holder is not known; negative: behind."""

    @abstractmethod
    def against_mean(self, cell: Cell, value: float, mean: float, scene: Scene) -> str:
        """How far a city is above the mean; negative: below."""

    @abstractmethod
    def total(self, cells: Sequence[Cell], value: float, measure: Measure, mean: bool, known: int, of: int) -> str:
        """The mean or the sum of the known cells."""

    @abstractmethod
    def board_mean(self, value: float, scene: Scene) -> str:
        """The mean of all cities' points."""

    # --- whether

    def verdict(self, truth: bool | None) -> str:
        """Yes, no, or that it cannot be known."""
        return self.verdicts[truth]

    @abstractmethod
    def cases(self, query: Query, part: Part) -> str:
        """In how many, and in which, of all categories and editions a city meets the conditions."""

    @abstractmethod
    def exceptions(self) -> str:
        """What a list of those begins with of which a claim on all is not true."""

    @abstractmethod
    def instead(self) -> str:
        """What a list of those begins with of which is true what others were said to be."""

    @abstractmethod
    def leader(self, cell: Cell, scene: Scene) -> str:
        """Who really leads, or is last."""

    @abstractmethod
    def beyond(self, cities: Sequence[str], than: str, ahead: bool, scene: Scene) -> str:
        """That cities are ahead of another one, or behind it, since others hold all the places on its other side."""

    @abstractmethod
    def held_by_others(self, truth: bool) -> str:
        """That others hold the places in question, or all the places that are not."""

    # --- what is not known

    @abstractmethod
    def unknown_value(self, city: str, categories: Sequence[str], editions: Sequence[int], measure: Measure) -> str:
        """That a cell is not known."""

    @abstractmethod
    def unknown_members(self, scene: Scene) -> str:
        """That members of a board that fit are not known."""

    @abstractmethod
    def lacking_years(self, editions: Sequence[int]) -> str:
        """That these editions hold nothing of what was asked."""

    @abstractmethod
    def known_elsewhere(self, editions: Sequence[int]) -> str:
        """What half a sentence on another edition begins with."""

    @abstractmethod
    def fuller(self, editions: Sequence[int]) -> str:
        """That more is known of another edition."""

    @abstractmethod
    def older(self, cell: Cell, measure: Measure, scene: Scene) -> str:
        """The value of another edition, behind a sentence that the one asked for is not known; without the city."""

    @abstractmethod
    def among_known(self, known: int, of: int, measure: Measure, group: Cities) -> str:
        """Of how many of how many cities the measure is known."""

    @abstractmethod
    def could_differ(self, best: bool | None) -> str:
        """That an unknown place could change the answer: another one could be better, worse, or fit too."""

    @abstractmethod
    def not_all_known(self, measure: Measure) -> str:
        """That not all are known, behind the sentence that none is known to fit."""

    @abstractmethod
    def not_to_be_said(self, query: Query, scene: Scene) -> str:
        """That nobody can say who or how many meet a condition, behind what of it is not known."""

    @abstractmethod
    def gaps(self, places: Sequence[int]) -> str:
        """Places that nobody is known to hold."""

    @abstractmethod
    def boards_unknown(self, edition: int | None, categories: Sequence[str]) -> str:
        """Categories of which nothing is known."""

    @abstractmethod
    def years_unknown(self, editions: Sequence[int]) -> str:
        """Editions of which nothing is known."""

    @abstractmethod
    def more(self, count: int) -> str:
        """That a list goes on, and how to get the rest."""

    @abstractmethod
    def senseless(self, mean: bool) -> str:
        """That places cannot be added up, or averaged over all cities."""

    @abstractmethod
    def apart(self) -> str:
        """That no edition holds all the cities."""


def held_beside(part: Part) -> Cell | None:
    """The city that the first cell of an edition was held against, where its place is known."""
    first = part.cells[0]
    return next((each for each in part.evidence if each.edition == first.edition and each.rank), None)


def is_ahead(first: Cell, second: Cell, measure: Measure) -> bool:
    """True if the first of two cells with different values is the better one: the smaller place, the more points."""
    return ((first.value(measure) or 0) < (second.value(measure) or 0)) == (measure == "rank")
