"""In which categories or editions something is so for one city, in German."""

from __future__ import annotations

from collections.abc import Sequence

from actions.answers.german import ORDINAL_STEMS, count, number_word, sentence
from actions.answers.wording.base.shapes import Scene, Shapes, held_beside
from actions.answers.wording.german.conditions import predicate
from actions.answers.wording.german.values import GermanValues
from actions.query.finding import Cell, Part
from actions.query.query import MOVES, Measure, Order, Query


class GermanAxes(GermanValues, Shapes):
    """Members of the axes other than that of the cities."""

    def in_categories(self, query: Query, part: Part, scene: Scene) -> str:
        said = predicate(query.where, plural=False, past=scene.past)
        lead = f"{part.city} {said.main(f'{scene.edition} {_of_them(part, NEUTER)}')}"
        values = [(self.board(each.category), said) for each, said in self.beside(part)]
        if len(values) < 2:
            return f"{lead}{''.join(f': {board} ({value})' for board, value in values)}."
        return "\n".join([f"{lead}:", *(self.item(board, value) for board, value in values)])

    def in_editions(self, query: Query, part: Part) -> str:
        said = predicate(query.where, plural=False, past=True)
        none_named = query.editions.named and part.known < 2 and not part.cells
        editions = "in keiner der genannten Ausgaben" if none_named else _of_them(part, FEMININE)
        where = f"{self.on_board(part.category or 'gesamt')} {editions}"
        listed = [f"{each.edition} ({said})" for each, said in self.beside(part)]
        return f"{part.city} {said.main(where)}{f': {self.join(listed)}' if listed else ''}."

    def cases(self, query: Query, part: Part) -> str:
        said = predicate(query.where, plural=False, past=True)
        number, known = len(part.cells), f"{part.known} {'bekannten ' if part.known < part.candidates else ''}Wertungen"
        if query.quantifier in ("any", "none") and number:
            how_often = "einmal" if number == 1 else f"{number_word(number)}mal" if number <= 12 else f"{number}-mal"
            least = "mindestens " if part.known < part.candidates else ""
            lead = f"{part.city} {said.main(f'{least}{how_often}')}"
        else:
            some = {0: "keiner", 1: "einer"}.get(number, number_word(number))
            lead = f"{part.city} {said.main(f'in {some} der {known}')}"
        return "\n".join([f"{lead}{':' if number else '.'}", *self.case_lines(part)])

    def record(self, query: Query, cell: Cell, scene: Scene) -> str:
        order, where = query.order or Order("best"), f"{cell.edition} {self.on_board(cell.category)}"
        best = order.by == "best"
        if query.measure in MOVES:
            what, turned = "Plätze" if query.measure == "step" else "Punkte", "gewonnen" if best else "verloren"
            most = f"Die {_counted(order, 'meisten')} {what} auf einmal {turned}"
            return f"{most} hat {cell.city} {where}: {self.value(cell, query.measure)}."
        points = query.measure == "score"
        if points:
            lead = f"Die {_counted(order, 'höchste' if best else 'niedrigste')} bekannte Punktzahl"
        else:
            lead = f"Den {_counted(order, 'besten' if best else 'schlechtesten')} bekannten Platz"
        return f"{lead} von allen hatte {cell.city} {where}: {self.value(cell, query.measure, of=True)}."

    def too_few(self, part: Part, scene: Scene) -> str:
        known = count(part.known, "Bereich", "Bereiche", "einen") if part.known else "keinen Bereich"
        of = number_word(part.candidates)
        return f"Das weiß ich nicht: Von {part.city} kenne ich {scene.edition} nur {known} von {of}."

    def extreme_category(self, query: Query, part: Part, scene: Scene) -> str:
        cells, order = part.cells, query.order or Order("best")
        first, frame = cells[0], _frame(part, "Bereich", "Bereiche", "einen")
        if query.measure in MOVES:
            where = f"in {self._areas(cells)}"
            return self._moved_most(cells, order, query.measure, f"{first.edition} {where}") + frame
        known = "" if part.known == part.candidates else "bekannte "
        verb = "war" if scene.past else "ist"
        if len({each.rank for each in cells}) > 1:
            lead = f"Die {_several(order, known)} von {first.city} {scene.edition}"
            lines = [self.item(self.board(each.category), self.value(each, "rank")) for each in cells]
            return "\n".join([f"{lead} (von {scene.size} Städten):", *lines, *([frame.strip()] if frame else [])])
        if len(cells) > 1:
            verb, value = "waren" if scene.past else "sind", f"jeweils Platz {first.rank} von {scene.size} Städten"
            which = f"Die {_several(order, known)} von {first.city} {verb} {first.edition} {self._areas(cells)}"
            return f"{which}: {value}.{frame}"
        what = f"{_nth(order)} {known}Bereich von {first.city} {verb} {first.edition} {self.board(first.category)}"
        return f"Der {what}: {self.value(first, 'rank', of=True)}.{frame}"

    def _areas(self, cells: Sequence[Cell]) -> str:
        """Categories in a sentence; in quotation marks where several names with "und" would run together."""
        names = [self.board(each.category) for each in cells]
        return names[0] if len(names) == 1 else self.join([f"„{each}“" for each in names])

    def extreme_edition(self, query: Query, part: Part, newest: int) -> str:
        cells, order = part.cells, query.order or Order("best")
        first, last = cells[0], cells[-1]
        where, years = self.on_board(first.category), self.years([each.edition for each in cells])
        frame = _frame(part, "Ausgabe", "Ausgaben", "eine")
        if order.by in ("earliest", "latest"):
            when = "Zum ersten Mal" if order.by == "earliest" else "Zuletzt"
            sure = "" if part.certain else ", soweit ich weiß,"
            other = held_beside(part)
            told = f"{first.city} {where} {self.value(first, 'rank', of=True)}"
            return (
                f"{when} war das{sure} {years}: {f'{told}, {other.city} Platz {other.rank}' if other else told}.{frame}"
            )
        if order.by == "since":
            held = self.join([f"{each.edition} Platz {each.rank}" for each in cells])
            least = "" if part.certain else "mindestens "
            return f"{_how_long(first.edition, last.edition, newest, least)}: {first.city} {where} {held}.{frame}"
        if query.measure in MOVES:
            return self._moved_most(cells, order, query.measure, f"{where} {years}") + frame
        if part.known == 1 and part.candidates > 1:
            only = f"{years}, {self.value(first, query.measure, of=True)}"
            editions = "von diesen Ausgaben nur eine" if query.editions.named else "nur eine Ausgabe"
            return f"Zu {first.city} kenne ich {where} {editions}: {only}."
        if query.measure == "score" and order.first == 1:
            points = self.without_points(first) if first.score is None else self.value(first, "score")
            most = "meisten" if order.by == "best" else "wenigsten"
            return f"Die {most} Punkte hatte {first.city} {where} {years}: {points}.{frame}"
        how = "am besten" if order.by == "best" else "am schlechtesten"
        if order.first > 1:
            which = f"{_nth(order)} {'bekannte ' if frame else ''}Ausgabe für {first.city}"
            return f"Die {which} war {where} {years}: {self.value(first, query.measure, of=True)}.{frame}"
        # The points and the number of cities of one edition are not those of another.
        value = self.value(first, query.measure, of=True) if len(cells) == 1 else f"jeweils Platz {first.rank}"
        return f"{sentence(where)} war {first.city} {years} {how}: {value}.{frame}"

    def _moved_most(self, cells: Sequence[Cell], order: Order, measure: Measure, where: str) -> str:
        """Where or when a city won or lost most."""
        best, value = order.by == "best", cells[0].value(measure) or 0
        what, turned = "Plätze" if measure == "step" else "Punkte", "gewonnen" if best else "verloren"
        city, way = cells[0].city, self.value(cells[0], measure)
        if len(cells) > 1 and measure == "step":
            way = f"jeweils {count(abs(round(value)), 'Platz', 'Plätze', 'einen')}"
        if value == 0 or (value > 0) != best:
            return f"{city} hat nie {what} {turned}, soweit ich weiß. Am nächsten kam dem {where}: {way}."
        return f"Die meisten {what} {turned} hat {city} {where}: {way}."


# The forms of a noun and of what goes with it: the only one, both, all, of none, "in zwei der fünf …".
NEUTER = ("Bereich", "Bereichen", "Bereiche", "im einzigen", "keinem", "einem")
FEMININE = ("Ausgabe", "Ausgaben", "Ausgaben", "in der einzigen", "keiner", "einer")


def _of_them(part: Part, forms: tuple[str, str, str, str, str, str]) -> str:
    """In how many of the known ones: "in zwei der fünf Bereiche", "in beiden bekannten Ausgaben"."""
    one, many, of_many, only, none, single = forms
    number, known = len(part.cells), part.known
    some = known < part.candidates
    if number == 0 and known < 2:
        return f"in {none} bekannten {one}"
    if number < known:
        few = {0: none, 1: single}.get(number, number_word(number))
        return f"in {few} der {number_word(known)} {'bekannten ' if some else ''}{of_many}"
    if known == 1:
        return f"{only} bekannten {one}"
    if some:
        return f"in mindestens {number_word(number)} {many}"
    every = "beiden" if known == 2 else f"allen {number_word(known)}"
    return f"in {every} {many}"


def _frame(part: Part, one: str, many: str, article: str) -> str:
    """Of how many that is known, behind the answer."""
    if part.known == part.candidates:
        return ""
    return f" Ich kenne {count(part.known, one, many, article)} von {number_word(part.candidates)}."


def _several(order: Order, known: str) -> str:
    which = "besten" if order.by == "best" else "schwächsten"
    return f"{which} {'bekannten ' if known else ''}Bereiche"


def _how_long(first: int, last: int, newest: int, least: str) -> str:
    """How long something was so without a break, and whether it still is."""
    if last == newest:
        return f"Das ist {least}seit {first} so"
    return f"Das war zuletzt {first} so" if first == last else f"Das war von {first} bis {last} so"


def _nth(order: Order) -> str:
    return _counted(order, "beste" if order.by == "best" else "schwächste")


def _counted(order: Order, word: str) -> str:
    """The superlative of the n-th: "zweitbeste"."""
    return f"{ORDINAL_STEMS[order.first]}{word}" if 1 < order.first < len(ORDINAL_STEMS) else word
