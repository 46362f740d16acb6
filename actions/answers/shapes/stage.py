"""What all shapes share: the wording, the editions, and small questions to cells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from actions.answers.wording import Wording
from actions.answers.wording.base.shapes import Scene
from actions.query.finding import Cell
from actions.query.query import Measure, Query

# A longer list in a chat is read by nobody; the rest is offered.
MOST_LISTED = 100
MOST_NAMED = 12


@dataclass(frozen=True)
class Stage:
    """The wording of a language, and the number of cities by edition; the newest is the present.

    `denied` is true where the question itself says no: "Liegt Köln nicht vor Bonn?".
    """

    say: Wording
    sizes: Mapping[int, int]
    denied: bool = False

    def verdict(self, truth: bool | None) -> list[str]:
        """Yes, no or not known; to a question that says no itself, a yes or a no could mean either."""
        return [] if self.denied and truth is not None else [self.say.verdict(truth)]

    def unknown(self, cells: Sequence[Cell], measure: Measure) -> list[str]:
        """That the measure of cells is not known, in as few sentences as can be."""
        return [self.say.unknown_value(*each, measure) for each in bundled(cells)]

    @property
    def newest(self) -> int:
        """The newest edition."""
        return max(self.sizes, default=0)

    def scene(self, category: str, edition: int) -> Scene:
        """Where and when something is."""
        return Scene(category, edition, self.sizes.get(edition, 0), edition < self.newest)

    def of(self, cell: Cell) -> Scene:
        """Where and when a cell is."""
        return self.scene(cell.category, cell.edition)


def axes(cells: Sequence[Cell]) -> tuple[list[str], list[str], list[int]]:
    """The cities, categories and editions of cells, each once."""
    return (
        list(dict.fromkeys(each.city for each in cells)),
        list(dict.fromkeys(each.category for each in cells)),
        list(dict.fromkeys(each.edition for each in cells)),
    )


def bundled(cells: Sequence[Cell]) -> list[tuple[str, list[str], list[int]]]:
    """Cells as cities, each with the categories and editions that a sentence may name together.

    What is true of one edition's categories is not said of another's.
    """
    keys: dict[tuple[str, int], list[str]] = {}
    for cell in cells:
        keys.setdefault((cell.city, cell.edition), []).append(cell.category)
    years: dict[tuple[str, tuple[str, ...]], list[int]] = {}
    for (city, year), held in keys.items():
        years.setdefault((city, tuple(dict.fromkeys(held))), []).append(year)
    return [(city, list(held), editions) for (city, held), editions in years.items()]


def points_or_places(query: Query) -> Measure:
    """What differences are counted in."""
    return "score" if query.measure in ("score", "gain") else "rank"
