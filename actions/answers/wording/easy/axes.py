"""In which categories or years something is so for one city, in Leichte Sprache."""

from __future__ import annotations

from collections.abc import Sequence

from actions.answers.german import ORDINAL_STEMS, decimal, sentence
from actions.answers.wording.base.shapes import Scene, Shapes, held_beside
from actions.answers.wording.easy.conditions import Clause, clause
from actions.answers.wording.easy.phrases import EasyPhrases
from actions.query.finding import Cell, Part
from actions.query.query import MOVES, OVERALL, Measure, Order, Query


class EasyAxes(EasyPhrases, Shapes):
    """Members of the axes other than that of the cities."""

    def in_categories(self, query: Query, part: Part, scene: Scene) -> str:
        cells = part.cells
        lead = _so_many(len(cells), part, "Bereich", "Bereichen")
        lines = [
            f"{clause(query.where, plural=False, past=scene.past).said(part.city or '', lead)}.",
            self.frame(None, scene.edition),
            *_of_how_many(part, "Bereichen", "Bereiche"),
        ]
        listed = [self.item(self.board(each.category), said) for each, said in self.beside(part)]
        heading = ["Das ist der Bereich:" if len(cells) == 1 else "Das sind die Bereiche:"] if cells else []
        return "\n".join([*lines, *heading, *listed])

    def in_editions(self, query: Query, part: Part) -> str:
        cells = part.cells
        lead = _so_many(len(cells), part, "Jahr", "Jahren")
        lines = [
            f"{clause(query.where, plural=False, past=True).said(part.city or '', lead)}.",
            self.frame(part.category or OVERALL),
            *_of_how_many(part, "Jahren", "Jahre"),
        ]
        listed = [self.item(str(each.edition), said) for each, said in self.beside(part)]
        heading = ["Das ist das Jahr:" if len(cells) == 1 else "Das sind die Jahre:"] if cells else []
        return "\n".join([*lines, *heading, *listed])

    def cases(self, query: Query, part: Part) -> str:
        cells = part.cells
        some = part.known < part.candidates
        how_often = f"{'mindestens ' if some else ''}{len(cells)}-mal"
        if not cells:
            how_often = f"in keiner{' bekannten' if some else ''} Rang-Liste"
        if query.quantifier not in ("any", "none"):
            how_often = f"in {len(cells)} von {part.known} Rang-Listen"
        lead = f"{clause(query.where, plural=False, past=True).said(part.city or '', inside=how_often)}."
        only = [f"Ich kenne nur {part.known} von {part.candidates} Rang-Listen."] if some else []
        return "\n".join([lead, *only, *self.case_lines(part)])

    def record(self, query: Query, cell: Cell, scene: Scene) -> str:
        order = query.order or Order("best")
        best, nth = order.by == "best", ORDINAL_STEMS[min(order.first, 12)] if order.first > 1 else ""
        frame = self.frame(cell.category, cell.edition)
        if query.measure in MOVES:
            what, turned = "Plätze" if query.measure == "step" else "Punkte", "gewonnen" if best else "verloren"
            way = self.value(cell, query.measure).replace(f" {turned},", ":", 1)
            return f"{cell.city} hat die {nth}meisten {what} auf einmal {turned}.\nDas sind {way}.\n{frame}"
        what = "Punkt-Zahl" if query.measure == "score" else "Platz"
        which = {
            "Punkt-Zahl": f"Die {nth}beste" if best else f"Die {nth}niedrigste",
            "Platz": f"Der {nth}beste" if best else f"Der {nth}letzte",
        }[what]
        value = self.value(cell, query.measure)
        return f"{which} bekannte {what} von allen:\n{self.item(cell.city, value)}\n{frame}"

    def too_few(self, part: Part, scene: Scene) -> str:
        known = f"Von {part.city} kenne ich nur {part.known} von {part.candidates} Bereichen."
        return f"Das weiß ich nicht.\n{known}\n{self.frame(None, scene.edition)}"

    def extreme_category(self, query: Query, part: Part, scene: Scene) -> str:
        cells, known, of = part.cells, part.known, part.candidates
        order, measure = query.order or Order("best"), query.measure
        first = cells[0]
        only = _only(part, "Bereichen")
        frame = [self.frame(None, first.edition), *only]
        if measure in MOVES:
            where = [self.on_board(each.category) for each in cells]
            return "\n".join([*self._moved_most(cells, order, measure, self.join(where)), *frame])
        best = "beste" if order.by == "best" else "schlechteste"
        known_ones = "" if known == of else " bekannten"
        been = " gewesen" if scene.past else ""
        if len(cells) > 1:
            same = len({each.rank for each in cells}) == 1
            values = [f"Das ist immer Platz {first.rank} von {scene.size} Städten."] if same else []
            shown = [self.board(each.category) + ("" if same else f": {self.value(each, 'rank')}") for each in cells]
            lead = f"Das sind die {best}n{known_ones} Bereiche von {first.city}:"
            return "\n".join([self.topic(None, first.edition), *only, *values, lead + self.bullets(shown)])
        which = f"Der {best}{known_ones.removesuffix('n')} Bereich"
        if order.first > 1:
            which = f"Nummer {order.first}{' von hinten' if order.by == 'worst' else ''} bei den{known_ones} Bereichen"
        lead = f"{which} von {first.city} ist {self.board(first.category)}{been}."
        return "\n".join([lead, *self._there(first, "Dort", scene.past), *frame])

    def extreme_edition(self, query: Query, part: Part, newest: int) -> str:
        cells = part.cells
        order, measure = query.order or Order("best"), query.measure
        first = cells[0]
        years = list(dict.fromkeys(each.edition for each in cells))
        frame = [self.frame(first.category), *_only(part, "Jahren")]
        if order.by in ("earliest", "latest"):
            when = "Zum ersten Mal" if order.by == "earliest" else "Zum letzten Mal"
            lead = f"{when} ist das im Jahr {first.edition} so gewesen."
            other = held_beside(part)
            beside = [f"{other.city} hat Platz {other.rank} bekommen."] if other else []
            return "\n".join([lead, *self._there(first, "Da"), *beside, *frame])
        if order.by == "since":
            heading = f"Das sind die Plätze von {first.city}:"
            least = "" if part.certain else "mindestens "
            return "\n".join([self._how_long(years, newest, least), *frame, heading, *self._by_year(cells)])
        if measure in MOVES:
            when = f"im Jahr {first.edition}" if len(years) == 1 else f"in den Jahren {self.years(years)}"
            return "\n".join([*self._moved_most(cells, order, measure, when), *frame])
        if measure == "score" and order.first == 1:
            points = self.without_points(first) if first.score is None else self.value(first, "score")
            most = "meisten" if order.by == "best" else "wenigsten"
            lead = f"Die {most} Punkte hat {first.city} {self.years(years)} gehabt."
            return "\n".join([lead, f"Das ist: {points}.", *frame])
        best = "beste" if order.by == "best" else "schlechteste"
        known_ones = "" if part.known == part.candidates else " bekannte"
        if len(years) > 1:
            known_ones += "n" if known_ones else ""
            lead = f"Das sind die {best}n{known_ones} Jahre von {first.city}: {self.years(years)}."
            return "\n".join([lead, f"Das ist immer Platz {first.rank} gewesen.", *frame])
        lead = f"Das {best}{known_ones} Jahr von {first.city} ist {first.edition} gewesen."
        return "\n".join([lead, *self._there(first, "Da"), *frame])

    def _there(self, cell: Cell, where: str, past: bool = True) -> list[str]:
        """The place and the points of a cell, behind the sentence that says when or where."""
        got, size = " bekommen" if past else "", f" von {cell.ranking.cities_ranked} Städten" if cell.ranking else ""
        place = f"{where} hat {cell.city} Platz {cell.rank}{size}{got}."
        return [place] if cell.score is None else [place, f"Das sind {decimal(cell.score)} von 100 Punkten."]

    def _how_long(self, years: Sequence[int], newest: int, least: str) -> str:
        """How long something was so, and whether it still is."""
        if years[-1] == newest:
            return f"Das ist {least}seit dem Jahr {years[0]} so."
        if len(years) == 1:
            return f"Das ist zuletzt im Jahr {years[0]} so gewesen."
        return f"Das ist von {years[0]} bis {years[-1]} immer so gewesen."

    def _by_year(self, cells: Sequence[Cell]) -> list[str]:
        return [self.item(str(each.edition), f"Platz {each.rank}") for each in cells]

    def _moved_most(self, cells: Sequence[Cell], order: Order, measure: Measure, where: str) -> list[str]:
        """Where or when a city won or lost most."""
        first, best = cells[0], order.by == "best"
        what, turned = "Plätze" if measure == "step" else "Punkte", "gewonnen" if best else "verloren"
        value, way = first.value(measure) or 0, self.value(first, measure)
        if value == 0 or (value > 0) != best:
            return [f"{first.city} hat nie {what} {turned}.", f"{sentence(where)}: {way}."]
        lead = Clause("hat", f"die meisten {what}", turned).said(first.city, sentence(where))
        if len(cells) > 1:
            way = way.partition(f" {turned}")[0]
        return [f"{lead}.", f"Das sind {way.replace(f' {turned},', ':', 1)}."]


def _so_many(number: int, part: Part, one: str, many: str) -> str:
    """In how many years or areas."""
    if number == part.candidates > 1:
        return f"In {'beiden' if number == 2 else f'allen {number}'} {many}"
    return f"In {number or 'keinem'} {one if number < 2 else many}"


def _only(part: Part, among: str) -> list[str]:
    return [f"Ich kenne nur {part.known} von {part.candidates} {among}."] if part.known < part.candidates else []


def _of_how_many(part: Part, among: str, all_of_them: str) -> list[str]:
    looked_at = [f"Ich habe alle {part.candidates} {all_of_them} angesehen."] if part.candidates > 1 else []
    return _only(part, among) or looked_at
