"""In which categories or editions something is so for one city, in English."""

from __future__ import annotations

from collections.abc import Sequence

from actions.answers.english import decimal, join_long, ordinal, sentence
from actions.answers.names import board_name
from actions.answers.wording.base.shapes import Scene, Shapes, held_beside
from actions.answers.wording.english.conditions import predicate
from actions.answers.wording.english.groups import EnglishGroups, when
from actions.query.finding import Cell, Part
from actions.query.query import MOVES, OVERALL, Measure, Order, Query


class EnglishAxes(EnglishGroups, Shapes):
    """Members of the axes other than that of the cities."""

    def in_categories(self, query: Query, part: Part, scene: Scene) -> str:
        said = predicate(query.where, (), None, plural=False, past=scene.past)
        # The German name and what is so there stand in one pair of brackets.
        told = [(each.category, said) for each, said in self.beside(part)]
        listed = [f"{self.short_board(key)} ({board_name(key)}, {said})" for key, said in told]
        areas = f"in {_of_them(len(part.cells), part.known, part.candidates, 'area')}"
        return f"{sentence(when(scene))}, {self.city(part.city or '')} {said.at(areas)}{_list(join_long(listed))}."

    def in_editions(self, query: Query, part: Part) -> str:
        said = predicate(query.where, (), None, plural=False, past=True)
        listed = [f"{each.edition} ({said})" for each, said in self.beside(part)]
        editions = _of_them(len(part.cells), part.known, part.candidates, "edition")
        board = self.on_board(part.category or OVERALL)
        return f"{self.city(part.city or '')} {said.at(board)} in {editions}{_list(self.join(listed))}."

    def cases(self, query: Query, part: Part) -> str:
        said, number = predicate(query.where, (), None, plural=False, past=True), len(part.cells)
        rankings = f"{part.known} rankings{' that I know' if part.known < part.candidates else ''}"
        least = "at least " if part.known < part.candidates else ""
        how_often = least + {1: "once", 2: "twice"}.get(number, f"{number} times")
        if number == 0 or query.quantifier not in ("any", "none"):
            how_often = f"in {number or 'none'} of the {rankings}"
        lead = f"{self.city(part.city or '')} {said.at('')} {how_often}".replace("  ", " ")
        return "\n".join([f"{lead}{':' if number else '.'}", *self.case_lines(part)])

    def record(self, query: Query, cell: Cell, scene: Scene) -> str:
        order, where = query.order or Order("best"), self.on_board(cell.category)
        city, best = self.city(cell.city), order.by == "best"
        nth = f"{ordinal(order.first)} " if order.first > 1 else ""
        if query.measure in MOVES:
            what, turned = "places" if query.measure == "step" else "points", "gained" if best else "lost"
            way = self.value(cell, query.measure).removeprefix(f"{turned} ")
            return f"The {nth}most {what} at once were {turned} by {city} in {cell.edition} {where}: {way}."
        what = "score" if query.measure == "score" else "position"
        which = ("highest" if best else "lowest") if what == "score" else ("best" if best else "lowest")
        value = self.value(cell, query.measure, of=True)
        return f"The {nth}{which} {what} of all that I know was held by {city} in {cell.edition} {where}: {value}."

    def too_few(self, part: Part, scene: Scene) -> str:
        known = f"only {part.known} of the {part.candidates} areas" if part.known else "none of the areas"
        return f"I do not know that: for {self.city(part.city or '')} in {scene.edition}, I know {known}."

    def extreme_category(self, query: Query, part: Part, scene: Scene) -> str:
        cells, known, of = part.cells, part.known, part.candidates
        order, measure = query.order or Order("best"), query.measure
        first, start = cells[0], f"{sentence(when(scene))},"
        if measure in MOVES:
            return self._moved_most(cells, order, measure, start, f"in {self._areas(cells)}", _frame(known, of, "area"))
        if len({each.rank for each in cells}) > 1:
            return self._several(cells, order, known, of, scene)
        which = _strongest(order)
        is_it = "was" if scene.past else "is"
        value = f"position {first.rank} of {scene.size} cities"
        value += f" ({decimal(first.score)} points)" if first.score is not None and len(cells) == 1 else ""
        if known < of:
            if len(cells) > 1:
                areas = f"{self._areas(cells)}, of the {known} areas that I know"
                return f"{start} {self.city(first.city)} {is_it} {which} in {areas}: {value} each time."
            which = f"the {which} of the {known} areas that I know" if known > 1 else "the only area that I know"
            return f"{start} {which} for {self.city(first.city)} {is_it} {self._areas(cells)}: {value}."
        if order.first > 1:
            return f"{start} the {which} area of {self.city(first.city)} {is_it} {self._areas(cells)}: {value}."
        each_time = " each time" if len(cells) > 1 else ""
        return f"{start} {self.city(first.city)} {is_it} {which} in {self._areas(cells)}: {value}{each_time}."

    def _areas(self, cells: Sequence[Cell]) -> str:
        return self.boards([each.category for each in cells])

    def _several(self, cells: Sequence[Cell], order: Order, known: int, of: int, scene: Scene) -> str:
        which = "strongest" if order.by == "best" else "weakest"
        frame = "" if known == of else f", of the {known} that I know"
        lead = f"The {which} areas of {self.city(cells[0].city)} in {scene.edition}{frame} ({scene.size} cities):"
        return "\n".join([lead, *(self.item(self.board(each.category), self.value(each, "rank")) for each in cells)])

    def extreme_edition(self, query: Query, part: Part, newest: int) -> str:
        cells, known, of = part.cells, part.known, part.candidates
        order, measure = query.order or Order("best"), query.measure
        first, where = cells[0], self.on_board(cells[0].category)
        city, years = self.city(first.city), self.years([each.edition for each in cells])
        if order.by in ("earliest", "latest"):
            ending = f" I know {known} of the {of} editions." if known < of else ""
            which = "first" if order.by == "earliest" else "last"
            other = held_beside(part)
            beside = f"; {self.city(other.city)} at position {other.rank}" if other else ""
            return (
                f"The {which} time was {years}: {city} {where}, {self.value(first, 'rank', of=True)}{beside}.{ending}"
            )
        if order.by == "since":
            return self._since(part, where, newest)
        frame = _frame(known, of, "edition")
        if measure in MOVES:
            return self._moved_most(cells, order, measure, f"In {years},", where, frame)
        if measure == "score" and order.first == 1:
            points = self.without_points(first) if first.score is None else self.value(first, "score")
            most = "most" if order.by == "best" else "fewest"
            return f"{city} had the {most} points {where} in {years}: {points}.{frame}"
        how = "best" if order.by == "best" else "worst"
        which = f"of the {known} editions that I know, " if known < of else ""
        value = self.value(first, measure, of=True) if len(cells) == 1 else f"position {first.rank} each time"
        if known == 1 and of > 1:
            return f"I know only one edition for {city} {where}: {years}, {value}."
        return sentence(f"{which}{city} did {how} {where} in {years}: {value}.")

    def _since(self, part: Part, where: str, newest: int) -> str:
        """How long something was so, and whether it still is."""
        cells, known, of = part.cells, part.known, part.candidates
        first, last = cells[0], cells[-1]
        held = self.join([f"position {each.rank} in {each.edition}" for each in cells])
        how_long = f"{'' if part.certain else 'at least '}since {first.edition}"
        if last.edition != newest:
            span = f"from {first.edition} to {last.edition}" if first.edition != last.edition else f"in {last.edition}"
            how_long = f"{span}, for the last time"
        ending = f" I know {known} of the {of} editions." if known < of else ""
        return f"{sentence(how_long)}: {self.city(first.city)} {where}, {held}.{ending}"

    def _moved_most(
        self, cells: Sequence[Cell], order: Order, measure: Measure, start: str, where: str, frame: str
    ) -> str:
        """Where or when a city won or lost most; `frame` is of how many that is known."""
        best, value = order.by == "best", cells[0].value(measure) or 0
        turned, what = ("gained" if best else "lost"), ("places" if measure == "step" else "points")
        city, way = self.city(cells[0].city), self.value(cells[0], measure)
        if len(cells) > 1:
            way = f"{way.partition(',')[0]} each time"
        if value == 0 or (value > 0) != best:
            return f"{city} never {turned} {what}, as far as I know. {start} it came closest {where}: {way}."
        return f"{start} {city} {turned} the most {what} {where}{frame}: {way.removeprefix(f'{turned} ')}."


def _strongest(order: Order) -> str:
    word = "strongest" if order.by == "best" else "weakest"
    return word if order.first == 1 else f"{ordinal(order.first)} {word}"


def _frame(known: int, of: int, what: str) -> str:
    return "" if known == of else f", of the {known} {what}{'' if known == 1 else 's'} for which I know this"


def _of_them(number: int, known: int, of: int, what: str) -> str:
    """In how many of the known ones: "2 of the 5 areas", "both areas that I know"."""
    some = known < of
    ending = " that I know" if some else ""
    if number == 0:
        return f"none of the {f'{known} ' if known > 1 else ''}{what}s{ending}"
    if number == known:
        all_of_them = {1: f"the only {what}" if some else f"this {what}", 2: f"both {what}s"}.get(
            known, f"all {known} {what}s"
        )
        return f"{all_of_them}{ending}"
    return f"{number} of the {known} {what}s{ending}"


def _list(listed: str) -> str:
    return f": {listed}" if listed else ""
