"""Places, points and changes of single cities in English, and what lists of them begin with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from actions.answers.english import count, decimal, ordinal, sentence
from actions.answers.names import english_cities
from actions.answers.wording.base.shapes import Scene, Shapes, is_ahead
from actions.answers.wording.english.groups import EnglishGroups, when
from actions.query.finding import Cell
from actions.query.query import Cities, Measure

MOST_AHEAD = 10


class EnglishValues(EnglishGroups, Shapes):
    """Values of cells, alone and in lists."""

    def place(self, cell: Cell, scene: Scene, with_before: bool = False) -> str:
        if cell.rank is None and cell.before is not None:
            return f"In {cell.base}, {self.city(cell.city)} held position {cell.before} {self.on_board(cell.category)}."
        start = f"{self._when(scene)} {self.city(cell.city)} {'held' if scene.past else 'holds'}"
        before = ""
        if with_before and cell.before is not None:
            also = " also" if cell.before == cell.rank else ""
            before = f"; in {cell.base}, it{also} came {ordinal(cell.before)}"
        return f"{start} {_rank(cell, scene)} {self.on_board(cell.category)}{before}."

    def points(self, cell: Cell, scene: Scene) -> str:
        scores = "scored" if scene.past else "scores"
        rank = f": {_rank(cell, scene)}" if cell.rank is not None else ""
        return (
            f"{self._when(scene)} {self.city(cell.city)} {scores} {decimal(cell.score or 0)} out of 100 points"
            f" {self.on_board(cell.category)}{rank}."
        )

    def change(self, cell: Cell, scene: Scene) -> str:
        step, where = cell.step or 0, self.on_board(cell.category)
        start = f"{self._when(scene)} {self.city(cell.city)}"
        if step == 0:
            return (
                f"{start} {'held' if scene.past else 'holds'} {_rank(cell, scene)} {where}, unchanged from {cell.base}."
            )
        turned = "improved" if step > 0 else "dropped"
        by = count(abs(step), "place", "places")
        way = f"from {ordinal(cell.before or 0)} place ({cell.base}) to {_rank(cell, scene)}"
        return f"{start} {'' if scene.past else 'has '}{turned} by {by} {where}: {way}."

    def point_change(self, cell: Cell, scene: Scene) -> str:
        gain, where = cell.gain or 0, self.on_board(cell.category)
        start = f"{self._when(scene)} {self.city(cell.city)}"
        if gain == 0:
            scores = "scored" if scene.past else "scores"
            return f"{start} {scores} as many points {where} as in {cell.base}: {decimal(cell.score or 0)}."
        turned = f"{'' if scene.past else 'has '}{'gained' if gain > 0 else 'lost'}"
        return f"{start} {turned} {_points(abs(gain))} {where}: {_way_of_points(cell, f' ({cell.base})')}."

    def derived(self, note: str) -> str:
        if note == "counted":
            return "This position is counted from the published points of all cities."
        return "This position is read off the order of a published list."

    def profile(self, city: str, scene: Scene) -> str:
        return f"{self.city(city)} in the {scene.edition} Smart City Index ({scene.size} cities):"

    def course(self, city: str, category: str) -> str:
        return f"{self.city(city)} {self.on_board(category)}:"

    def compared(self, first: Cell, second: Cell, measure: Measure, scene: Scene) -> str:
        start, where = self._when(scene), self.on_board(first.category)
        one, other = self.with_value(first, measure), self.with_value(second, measure)
        side = "ahead of" if is_ahead(first, second, measure) else "behind"
        verb = "was" if scene.past else "is"
        if first.value(measure) == second.value(measure):
            verb = "were" if scene.past else "are"
            return f"{start} {one} and {other} {verb} level {where}, out of {scene.size} cities."
        return f"{start} {one} {verb} {side} {other} {where}, out of {scene.size} cities."

    def with_value(self, cell: Cell, measure: Measure) -> str:
        """A city with its value: "Cologne (position 4, 87.9 points)"."""
        return f"{self.city(cell.city)} ({self.value(cell, measure).replace(' (', ', ').removesuffix(')')})"

    def side_by_side(self, cities: Sequence[str], scene: Scene | None, category: str | None) -> str:
        where = " side by side" if len(cities) > 1 else " by edition and area"
        where = f" {self.on_board(category)}" if category else where
        year = f" in {scene.edition} ({scene.size} cities)" if scene else ""
        return f"{self.cities(cities)}{where}{year}:"

    def value(self, cell: Cell, measure: Measure, of: bool = False) -> str:
        if measure == "step" and cell.step is not None:
            return _moved(cell)
        if measure == "gain" and cell.gain is not None:
            if cell.gain == 0:
                return f"unchanged at {_points(cell.score or 0)}"
            return f"{'gained' if cell.gain > 0 else 'lost'} {_points(abs(cell.gain))}, {_way_of_points(cell)}"
        if measure == "before" and cell.before is not None:
            return f"position {cell.before} in {cell.base}"
        if measure == "score" and cell.score is not None:
            return f"{_points(cell.score)}" + (f" (position {cell.rank})" if cell.rank is not None else "")
        if cell.rank is None:
            return "not known"
        size = f" of {cell.ranking.cities_ranked}" if of and cell.ranking else ""
        return f"position {cell.rank}{size}" + (f" ({_points(cell.score)})" if cell.score is not None else "")

    def without_points(self, cell: Cell) -> str:
        return f"position {cell.rank} (score not known)"

    def item(self, label: str, text: str) -> str:
        return f"• {sentence(english_cities(label))}: {english_cities(text)}"

    def whole_way(self, first: Cell, last: Cell) -> str:
        step = (first.rank or 0) - (last.rank or 0)
        by = count(abs(step), "place", "places")
        turned = "improved" if step > 0 else "dropped"
        return f"From {first.edition} to {last.edition}, {self.city(last.city)} {turned} by {by}."

    def best_place(self, rank: int, editions: Sequence[int]) -> str:
        return f"The best of these is position {rank} ({self.years(editions)})."

    def position(
        self, cell: Cell, place: int, group: Cities, ahead: Sequence[Cell], certain: bool, scene: Scene
    ) -> str:
        verb = "was" if scene.past else "is"
        if group.named and cell.city not in group.named:
            group = replace(group, named=(*group.named, cell.city))
        nth = ordinal(place) if certain else f"{ordinal(place)} at best"
        behind = ""
        if 0 < len(ahead) <= MOST_AHEAD and len(ahead) == place - 1:
            shown = self.join([f"{self.city(each.city)} (position {each.rank})" for each in ahead])
            behind = f", behind {shown}"
        return (
            f"{self._when(scene)} {self.city(cell.city)} {verb} {nth} {self.among(group)}"
            f" {self.on_board(cell.category)}: {_rank(cell, scene)} in all{behind}."
        )

    def _when(self, scene: Scene) -> str:
        return f"{sentence(when(scene))},"


def _rank(cell: Cell, scene: Scene) -> str:
    return f"position {cell.rank} of {scene.size} cities"


def _points(value: float) -> str:
    return f"{decimal(value)} points"


def _moved(cell: Cell) -> str:
    step = cell.step or 0
    if step == 0:
        return f"unchanged at position {cell.rank}"
    by = count(abs(step), "place", "places")
    return f"{'gained' if step > 0 else 'lost'} {by}, from {ordinal(cell.before or 0)} place to position {cell.rank}"


def _way_of_points(cell: Cell, base: str = "") -> str:
    then = cell.earlier.score if cell.earlier else None
    return f"from {decimal(then or 0)}{base} to {_points(cell.score or 0)}"
