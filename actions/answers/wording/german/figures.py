"""Differences, means, sums and verdicts in German."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actions.answers.german import count, decimal, number_word, points, sentence
from actions.answers.wording.base.shapes import Scene, Shapes
from actions.answers.wording.german.values import GermanValues
from actions.query.finding import Cell
from actions.query.query import Measure


class GermanFigures(GermanValues, Shapes):
    """What is counted from cells."""

    def difference(
        self, first: Cell, second: Cell | None, value: float, measure: Measure, scene: Scene, place: int | None
    ) -> str:
        where = f"{first.edition} {self.on_board(first.category)}"
        own, other = self.with_value(first, measure), self._other(first, second, measure, place)
        if value == 0:
            return f"{own} und {other} {'lagen' if scene.past else 'liegen'} {where} gleichauf."
        by = points(abs(value)) if measure == "score" else count(abs(int(value)), "Platz", "Plätze", "einen")
        verb, side = "lag" if scene.past else "liegt", "vor" if value > 0 else "hinter"
        return f"{own} {verb} {where} {by} {side} {other}."

    def _other(self, first: Cell, second: Cell | None, measure: Measure, place: int | None) -> str:
        """What the first is held against: another city, a place, or the same city elsewhere."""
        if second is None:
            return f"Platz {place}"
        if second.city != first.city:
            return self.with_value(second, measure)
        value = self.with_value(second, measure).removeprefix(second.city)
        same_board = second.category == first.category
        return f"{second.edition}{value}" if same_board else f"dem Bereich {self.board(second.category)}{value}"

    def against_mean(self, cell: Cell, value: float, mean: float, scene: Scene) -> str:
        where, verb = f"{cell.edition} {self.on_board(cell.category)}", "lag" if scene.past else "liegt"
        if abs(value) < 0.05:
            return f"{cell.city} {verb} {where} genau im Durchschnitt: {points(mean)}."
        own = f"{decimal(cell.score or 0)} gegen {points(mean)}"
        side = "über" if value > 0 else "unter"
        return f"{cell.city} {verb} {where} {points(abs(value))} {side} dem Durchschnitt: {own}."

    def total(self, cells: Sequence[Cell], value: float, measure: Measure, mean: bool, known: int, of: int) -> str:
        counted = [each for each in cells if each.value(measure) is not None]
        cities, keys = {each.city for each in counted}, {each.category for each in counted}
        years = {each.edition for each in cells}
        who = self.join(list(dict.fromkeys(each.city for each in counted)))
        when = f"von {min(years)} bis {max(years)}" if len(years) > 1 else f"{min(years)}"
        where = f" {self.on_board(counted[0].category)}" if len(keys) == 1 else ""
        how = "im Durchschnitt" if mean else "zusammen"
        verb = "kommen" if len(cities) > 1 else "kommt"
        lines = [f"{sentence(how)} {verb} {who} {when}{where} auf {_amount(value, measure, mean)}."]
        for each in counted:
            label = _label(each, self.board(each.category), cities, years)
            lines.append(self.item(label, re.split(r" \(|, von ", self.value(each, measure))[0]))
        if known < of:
            some = f"{number_word(known)} von {number_word(of)} Werten"
            lines.append(f"Gerechnet habe ich mit {some}; die übrigen kenne ich nicht.")
        return "\n".join(lines)

    def board_mean(self, value: float, scene: Scene) -> str:
        verb = "lag" if scene.past else "liegt"
        where = f"{scene.edition} {self.on_board(scene.category)}"
        return f"Der Durchschnitt aller {scene.size} Städte {verb} {where} bei {decimal(value)} von 100 Punkten."

    def exceptions(self) -> str:
        return "Anders war es hier:"

    def instead(self) -> str:
        return "Das waren:"

    def leader(self, cell: Cell, scene: Scene) -> str:
        verb = "stand" if scene.past else "steht"
        return f"Auf Platz {cell.rank} {verb} {cell.edition} {self.on_board(cell.category)} {cell.city}."

    def beyond(self, cities: Sequence[str], than: str, ahead: bool, scene: Scene) -> str:
        several = len(cities) > 1
        verb = ("lagen" if scene.past else "liegen") if several else "lag" if scene.past else "liegt"
        unknown = f"{'Die Plätze' if several else 'Den Platz'} von {self.join(cities)} kenne ich nicht."
        free = f"{'Hinter' if ahead else 'Vor'} {than} {'war' if scene.past else 'ist'} kein Platz frei"
        return f"{unknown} {free}, also {verb} {self.join(cities)} {'davor' if ahead else 'dahinter'}."

    def held_by_others(self, truth: bool) -> str:
        return f"{'Alle anderen' if truth else 'Diese'} Plätze haben andere Städte."


def _amount(value: float, measure: Measure, mean: bool) -> str:
    if measure == "score":
        return points(value)
    if measure == "rank":
        return f"Platz {decimal(value)}" + ("" if value == round(value) else f", also rund {round(value)}")
    number = decimal(abs(value)) if mean or measure == "gain" else str(abs(int(value)))
    return f"{number} {'Plätze' if measure == 'step' else 'Punkte'} {'Gewinn' if value >= 0 else 'Verlust'}"


def _label(cell: Cell, board: str, cities: set[str], years: set[int]) -> str:
    if len(cities) > 1:
        return cell.city
    return str(cell.edition) if len(years) > 1 else board
