"""Differences, means, sums and verdicts in English."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from actions.answers.english import count, decimal, join_long, sentence
from actions.answers.wording.base.shapes import Scene, Shapes
from actions.answers.wording.english.groups import when
from actions.answers.wording.english.values import EnglishValues
from actions.query.finding import Cell
from actions.query.query import MOVES, Measure


class EnglishFigures(EnglishValues, Shapes):
    """What is reckoned, and whether something is so."""

    def difference(
        self, first: Cell, second: Cell | None, value: float, measure: Measure, scene: Scene, place: int | None
    ) -> str:
        start, where = f"{sentence(when(scene))},", self.on_board(first.category)
        if second is not None and second.city == first.city:
            return self._own_difference(first, second, value, measure, scene)
        own = self.with_value(first, measure)
        other = self.with_value(second, measure) if second else f"position {place}"
        if value == 0:
            return f"{start} {own} and {other} {'were' if scene.past else 'are'} level {where}."
        side = "ahead of" if value > 0 else "behind"
        return f"{start} {own} {'was' if scene.past else 'is'} {_by(value, measure)} {side} {other} {where}."

    def _own_difference(self, first: Cell, second: Cell, value: float, measure: Measure, scene: Scene) -> str:
        """One city in two categories or in two editions."""
        city, own, other = self.city(first.city), self.value(first, measure), self.value(second, measure)
        here, there = self.on_board(first.category), self.on_board(second.category)
        if first.edition != second.edition:
            here, there = f"{here} in {first.edition}", f"in {second.edition}"
        values = f"{own}, against {other}".replace(" (", ", ").replace(")", "")
        start = "" if first.edition != second.edition else f"{sentence(when(scene))}, "
        past = scene.past or first.edition != second.edition
        if value == 0:
            return f"{start}{city} {'did' if past else 'does'} as well {here} as {there}: {values}."
        how = f"{_by(value, measure)} {'better' if value > 0 else 'worse'}"
        return f"{start}{city} {'was' if past else 'is'} {how} {here} than {there}: {values}."

    def against_mean(self, cell: Cell, value: float, mean: float, scene: Scene) -> str:
        start = f"{sentence(when(scene))}, {self.city(cell.city)} {'was' if scene.past else 'is'}"
        where = self.on_board(cell.category)
        if abs(value) < 0.05:
            return f"{start} exactly average {where}: {decimal(mean)} points."
        side = "above" if value > 0 else "below"
        values = f"{decimal(cell.score or 0)} against {decimal(mean)} points"
        return f"{start} {decimal(abs(value))} points {side} the average {where}: {values}."

    def total(self, cells: Sequence[Cell], value: float, measure: Measure, mean: bool, known: int, of: int) -> str:
        first = cells[0]
        years, keys = sorted({each.edition for each in cells}), {each.category for each in cells}
        start = f"In {first.edition}," if len(years) == 1 else f"From {years[0]} to {years[-1]},"
        cities = list(dict.fromkeys(each.city for each in cells if each.value(measure) is not None))
        where = f" {self.on_board(first.category)}" if len(keys) == 1 else ""
        what, label = self._parts(len(years) > 1, len(keys) > 1)
        values = join_long(
            [f"{label(each)} {self._figure(each, measure)}" for each in cells if each.value(measure) is not None]
        )
        every = f"both {what}" if of == 2 else f"all {of} {what}"
        over = f", over {every}" if known == of else f", over the {known} of {of} {what} for which I know this"
        if known == of == len(cities):
            over = ""
        reckoned = _reckoned(value, measure, mean, len(cities) > 1)
        return f"{start} {self.cities(cities)} {reckoned}{where}{over}: {values}."

    def _parts(self, by_year: bool, by_area: bool) -> tuple[str, Callable[[Cell], str]]:
        """What is reckoned over, and what each of it is called."""
        if by_year:
            return "editions", lambda each: str(each.edition)
        if by_area:
            return "areas", lambda each: self.short_board(each.category)
        return "cities", lambda each: self.city(each.city)

    def _figure(self, cell: Cell, measure: Measure) -> str:
        value = cell.value(measure) or 0
        if measure == "score":
            return f"{decimal(value)} points"
        if measure in ("rank", "before"):
            return f"position {value:g}"
        what = "place" if measure == "step" else "point"
        return f"{'gained' if value >= 0 else 'lost'} {abs(value):g} {what}{'' if abs(value) == 1 else 's'}"

    def board_mean(self, value: float, scene: Scene) -> str:
        verb = "was" if scene.past else "is"
        return (
            f"{sentence(when(scene))}, the average of all {scene.size} cities {self.on_board(scene.category)} {verb}"
            f" {decimal(value)} out of 100 points."
        )

    def exceptions(self) -> str:
        return "It was not so here:"

    def instead(self) -> str:
        return "These were:"

    def leader(self, cell: Cell, scene: Scene) -> str:
        where, holds = self.on_board(cell.category), "held" if scene.past else "holds"
        return f"In {cell.edition}, {self.city(cell.city)} {holds} position {cell.rank} {where}."

    def beyond(self, cities: Sequence[str], than: str, ahead: bool, scene: Scene) -> str:
        verb = ("were" if scene.past else "are") if len(cities) > 1 else "was" if scene.past else "is"
        names = self.join([self.city(each) for each in cities])
        side, other = ("ahead of", "behind") if ahead else ("behind", "ahead of")
        unknown = f"I do not know the position{'s' if len(cities) > 1 else ''} of {names}."
        free = f"No position {other} {self.city(than)} {'was' if scene.past else 'is'} free"
        return f"{unknown} {free}, so {names} {verb} {side} it."

    def held_by_others(self, truth: bool) -> str:
        return f"{'All other' if truth else 'Those'} positions are held by other cities."


def _by(value: float, measure: Measure) -> str:
    return f"{decimal(abs(value))} points" if measure == "score" else count(abs(int(value)), "place", "places")


def _reckoned(value: float, measure: Measure, mean: bool, several: bool) -> str:
    """What a mean or a sum comes to, as a verb with all that it takes."""
    if measure in MOVES:
        what = "places" if measure == "step" else "points"
        number = decimal(abs(value)) if mean or measure == "gain" else f"{abs(value):g}"
        how = "on average" if mean else "in all"
        return f"{'gained' if value >= 0 else 'lost'} {number} {what} {how}"
    figure = f"{decimal(value)} points" if measure == "score" else f"position {decimal(value)}"
    if mean:
        return f"averaged {figure}"
    return f"scored {figure} {'together' if several else 'in all'}"
