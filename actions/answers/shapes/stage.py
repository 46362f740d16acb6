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
    """The wording of a language, and the number of cities by edition; the newest is the present."""

    say: Wording
    sizes: Mapping[int, int]

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


def points_or_places(query: Query) -> Measure:
    """What differences are counted in."""
    return "score" if query.measure in ("score", "gain") else "rank"
