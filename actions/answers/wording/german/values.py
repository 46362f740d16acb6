"""Values of cells in German: one, a profile, a course, side by side, within a group."""

from __future__ import annotations

from collections.abc import Sequence

from actions.answers.german import count, decimal, points, sentence
from actions.answers.wording.base.shapes import Scene, Shapes, is_ahead
from actions.answers.wording.german.groups import GermanGroups
from actions.query.finding import Cell
from actions.query.query import Cities, Measure

# Who is ahead is named up to here.
MOST_AHEAD = 10


class GermanValues(GermanGroups, Shapes):
    """Sentences on one cell, and lines of lists. What is past is told in the past tense."""

    def place(self, cell: Cell, scene: Scene, with_before: bool = False) -> str:
        where = self.on_board(cell.category)
        before = f" ({cell.base}: Platz {cell.before})" if with_before and cell.before is not None else ""
        if scene.past:
            return f"{cell.edition} lag {cell.city} {where} auf {_place(cell, scene)}{before}."
        return f"{cell.city} belegt {cell.edition} {where} {_place(cell, scene)}{before}."

    def points(self, cell: Cell, scene: Scene) -> str:
        verb = "erreichte" if scene.past else "erreicht"
        rank = f" ({_place(cell, scene)})" if cell.rank else ""
        when = f"{cell.edition} {self.on_board(cell.category)}"
        return f"{cell.city} {verb} {when} {decimal(cell.score or 0)} von 100 Punkten{rank}."

    def change(self, cell: Cell, scene: Scene) -> str:
        step, when = cell.step or 0, f"{cell.edition} {self.on_board(cell.category)}"
        if step == 0:
            verb = "belegte" if scene.past else "belegt"
            return f"{cell.city} {verb} {when} unverändert gegenüber {cell.base} {_place(cell, scene)}."
        by = count(abs(step), "Platz", "Plätze", "einen")
        if cell.base and cell.base < cell.edition - 1:
            # Over several editions, "2025 um sieben Plätze" would sound like one year's gain.
            way = f"von Platz {cell.before} auf Platz {cell.rank} von {scene.size} ({cell.edition})"
            return (
                f"Seit {cell.base} hat sich {cell.city} {self.on_board(cell.category)} um {by} {_turned(step)}: {way}."
            )
        way = f"von Platz {cell.before} ({cell.base}) auf {_place(cell, scene)}"
        return f"{cell.city} hat sich {when} um {by} {_turned(step)}: {way}."

    def point_change(self, cell: Cell, scene: Scene) -> str:
        gain, when = cell.gain or 0, f"{cell.edition} {self.on_board(cell.category)}"
        then = decimal(cell.earlier.score or 0) if cell.earlier else ""
        if gain == 0:
            return f"{cell.city} hat {when} so viele Punkte wie {cell.base}: {then}."
        way = f"von {then} ({cell.base}) auf {points(cell.score or 0)}"
        return f"{cell.city} hat sich {when} um {points(abs(gain))} {_turned(gain)}: {way}."

    def derived(self, note: str) -> str:
        if note == "counted":
            return "Der Platz ist aus den veröffentlichten Punkten aller Städte abgezählt."
        return "Der Platz ist aus der Reihenfolge einer veröffentlichten Liste abgelesen."

    def profile(self, city: str, scene: Scene) -> str:
        return f"{city} {scene.edition} (von {scene.size} Städten):"

    def course(self, city: str, category: str) -> str:
        return f"{city} {self.on_board(category)}:"

    def compared(self, first: Cell, second: Cell, measure: Measure, scene: Scene) -> str:
        where = f"{first.edition} {self.on_board(first.category)}"
        if measure == "score" and first.score == second.score:
            verb = "hatten" if scene.past else "haben"
            return f"{first.city} und {second.city} {verb} {where} gleich viele Punkte: {decimal(first.score or 0)}."
        one, other = self.with_value(first, measure), self.with_value(second, measure)
        if first.value(measure) == second.value(measure):
            verb = "lagen" if scene.past else "liegen"
            return f"{one} und {other} {verb} {where} gleichauf; bewertet wurden {scene.size} Städte."
        verb, side = "lag" if scene.past else "liegt", "vor" if is_ahead(first, second, measure) else "hinter"
        return f"{one} {verb} {where} {side} {other}; bewertet wurden {scene.size} Städte."

    def with_value(self, cell: Cell, measure: Measure) -> str:
        """A city with its value: "Köln (Platz 4, 87,9 Punkte)"."""
        return f"{cell.city} ({self.value(cell, measure).replace(' (', ', ').removesuffix(')')})"

    def side_by_side(self, cities: Sequence[str], scene: Scene | None, category: str | None) -> str:
        when = f" {scene.edition} (von {scene.size} Städten)" if scene else ""
        where = f" {self.on_board(category)}" if category else " im Vergleich"
        return f"{self.join(cities)}{where}{when}:"

    def value(self, cell: Cell, measure: Measure, of: bool = False) -> str:
        if measure == "step" and cell.step is not None:
            if cell.step == 0:
                return f"unverändert Platz {cell.rank}"
            by = count(abs(cell.step), "Platz", "Plätze")
            return f"{by} {_won(cell.step)}, von Platz {cell.before} auf Platz {cell.rank}"
        if measure == "gain" and cell.gain is not None:
            way = f"von {decimal((cell.score or 0) - cell.gain)} auf {points(cell.score or 0)}"
            return f"{points(abs(cell.gain))} {_won(cell.gain)}, {way}"
        if measure == "score" and cell.score is not None:
            return points(cell.score) + (f" (Platz {cell.rank})" if cell.rank else "")
        rank = cell.before if measure == "before" else cell.rank
        if rank is None:
            return "nicht bekannt"
        size = f" von {cell.ranking.cities_ranked}" if of and cell.ranking else ""
        return f"Platz {rank}{size}" + (f" ({points(cell.score)})" if cell.score is not None else "")

    def without_points(self, cell: Cell) -> str:
        return f"Platz {cell.rank} (Punktzahl nicht bekannt)"

    def item(self, label: str, text: str) -> str:
        return f"• {label}: {text}"

    def whole_way(self, first: Cell, last: Cell) -> str:
        step = (first.rank or 0) - (last.rank or 0)
        by = count(abs(step), "Platz", "Plätze", "einen")
        return f"Von {first.edition} bis {last.edition} hat sich {last.city} um {by} {_turned(step)}."

    def best_place(self, rank: int, editions: Sequence[int]) -> str:
        return f"Der beste davon ist Platz {rank} ({self.years(editions)})."

    def position(
        self, cell: Cell, place: int, group: Cities, ahead: Sequence[Cell], certain: bool, scene: Scene
    ) -> str:
        nth = f"{'' if certain else 'bestenfalls '}an {place}. Stelle"
        among = f"{sentence(self.among(group))} {_lies(scene)} {cell.city}"
        where = f"{cell.edition} {self.on_board(cell.category)}"
        # Some of many that are ahead are no answer.
        named = 0 < len(ahead) <= MOST_AHEAD and len(ahead) == place - 1
        better = f" Davor {_lies(scene, len(ahead))} {self._listed(ahead)}." if named else ""
        return f"{among} {where} {nth}; insgesamt ist es {_place(cell, scene)}.{better}"

    def _listed(self, cells: Sequence[Cell]) -> str:
        return self.join([f"{each.city} (Platz {each.rank})" for each in cells])


def _place(cell: Cell, scene: Scene) -> str:
    return f"Platz {cell.rank} von {scene.size} Städten"


def _lies(scene: Scene, number: int = 1) -> str:
    """What so many cities do on a board."""
    if scene.past:
        return "lag" if number == 1 else "lagen"
    return "liegt" if number == 1 else "liegen"


def _turned(step: float) -> str:
    return "verbessert" if step > 0 else "verschlechtert"


def _won(value: float) -> str:
    return "verloren" if value < 0 else "gewonnen"
