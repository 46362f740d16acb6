"""Conditions as a clause in Leichte Sprache: "sind | besser als Köln | gewesen"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from actions.answers.german import decimal, join, sentence
from actions.answers.names import on_board
from actions.answers.wording.base.conditions import read_turn, taken_home
from actions.query.finding import Cell
from actions.query.query import MOVES, Condition, Measure

BETTER = {
    "better": "besser als",
    "at_least": "besser als",
    "worse": "schlechter als",
    "at_most": "schlechter als",
    "equal": "gleich gut wie",
}
SHORT = 5
SIDES = {"just_better": "direkt vor", "just_worse": "direkt hinter", "beside": "direkt neben", "between": "zwischen"}
# What shares of a board are called.
SHARES = {0.2: "Fünftel", 0.25: "Viertel", 0.33: "Drittel"}


@dataclass(frozen=True)
class Clause:
    """A verb, what follows it, and the end: "hat | mehr als 80 Punkte | bekommen"."""

    verb: str
    rest: str
    end: str = ""

    def said(self, subject: str, lead: str = "", inside: str = "") -> str:
        """The sentence without its stop; a `lead` comes before the verb and the subject behind it."""
        start = (lead, self.verb, subject) if lead else (subject, self.verb)
        return " ".join(filter(None, (*start, inside, self.rest, self.end)))

    def asked(self, subject: str) -> str:
        """The question whether it is so, without its mark."""
        return sentence(" ".join(filter(None, (self.verb, subject, self.rest, self.end))))


def clause(where: Sequence[Condition], *, plural: bool, past: bool) -> Clause:
    """What is said of one city or of several that meet all the conditions."""
    said = _together(where, plural) or [_one(each, plural, past) for each in where]
    if not said:
        return Clause("stehen" if plural else "steht", "in der Rang-Liste")
    first, *others = said
    verb, rest, end = first.verb, first.rest, first.end
    for each in others:
        # A long sentence is broken where its parts meet.
        mark = "\n" if len(f"{rest} {each.rest}".split()) > SHORT else " "
        if (each.verb, each.end) == (verb, end):
            rest = f"{rest}{mark}und {each.rest}"
        else:
            rest, end = f"{rest} {end}".strip() + f"{mark}und {each.verb} {each.rest}", each.end
    return Clause(first.verb, rest, end)


def held_lines(where: Sequence[Condition], held: Sequence[Cell], mean: float | None, past: bool) -> list[str]:
    """The values that cities are held against, one a line."""
    if _together(where, plural=True):
        return []
    lines = []
    for condition in where:
        if condition.elsewhere:
            continue
        cells = {each.city: each for each in reversed(held)}
        own = [cells[city] for city in condition.than.cities if city in cells]
        lines += [_value(each, condition.measure, past) for each in own]
        if condition.than.mean and mean is not None:
            lines.append(f"Der Durchschnitt ist {decimal(mean)} Punkte.")
    return [line for line in dict.fromkeys(lines) if line]


def _value(cell: Cell, measure: Measure, past: bool) -> str:
    got = " bekommen" if past else ""
    if measure == "score":
        return f"{cell.city} hat {decimal(cell.score)} Punkte{got}." if cell.score is not None else ""
    if measure == "before":
        before = f"Im Jahr davor hat {cell.city} Platz {cell.before} bekommen."
        return before if cell.before is not None else ""
    return f"{cell.city} hat Platz {cell.rank}{got}." if cell.rank is not None and measure not in MOVES else ""


def _is(plural: bool, past: bool, rest: str) -> Clause:
    return Clause("sind" if plural else "ist", rest, "gewesen" if past else "")


def _has(plural: bool, past: bool, rest: str) -> Clause:
    return Clause("haben" if plural else "hat", rest, "bekommen" if past else "")


def _stands(plural: bool, past: bool, rest: str) -> Clause:
    if past:
        return Clause("haben" if plural else "hat", rest, "gestanden")
    return Clause("stehen" if plural else "steht", rest)


def _belongs(plural: bool, past: bool, rest: str) -> Clause:
    if past:
        return Clause("haben" if plural else "hat", rest, "gehört")
    return Clause("gehören" if plural else "gehört", rest)


def _together(where: Sequence[Condition], plural: bool) -> list[Clause]:
    """Two conditions that there is one word for: overtaking, and coming into or falling out of the first n."""
    turn = read_turn(where)
    if turn is None:
        return []
    city, first = join(turn.cities), f"zu den ersten {turn.first} Städten"
    belongs = _belongs(plural, False, "").verb
    return {
        "overtook": [Clause("haben" if plural else "hat", city, "überholt")],
        "fell_behind": [Clause("sind" if plural else "ist", f"schlechter als {city}", "geworden")],
        "came_in": [Clause(belongs, f"neu {first}")],
        "dropped_out": [Clause(belongs, f"nicht mehr {first}")],
    }[turn.kind]


def _one(condition: Condition, plural: bool, past: bool) -> Clause:
    if condition.elsewhere:
        said = _one(taken_home(condition, ())[0], plural, past or condition.edition is not None)
        board = on_board(condition.category, "leicht") if condition.category else ""
        where = (f"im Jahr {condition.edition}" if condition.edition else "", board)
        return replace(said, rest=" ".join(filter(None, (*where, said.rest))))
    than, measure, relation = condition.than, condition.measure, condition.relation
    if measure in MOVES:
        return _moved(condition, plural)
    if measure == "score":
        return _has(plural, past, _points(condition))
    before = "" if measure != "before" else f"im Jahr {than.edition} " if than.edition else "im Jahr davor "
    past = past or measure == "before"
    if than.number is None and (than.category is not None or than.edition is not None):
        what = on_board(than.category, "leicht") if than.category is not None else f"im Jahr {than.edition}"
        return _is(plural, past, f"{before}{BETTER.get(relation, 'besser als')} {what}")
    if than.cities and relation in SIDES:
        return _stands(plural, past, f"{before}{SIDES[relation]} {join(than.cities)}")
    if than.cities:
        return _is(plural, past, f"{before}{BETTER[relation]} {join(than.cities)}")
    number = than.number if than.number is not None else than.place or 0
    return _places(relation, number, plural, past, before)


def _points(condition: Condition) -> str:
    than, relation = condition.than, condition.relation
    if than.number is not None:
        return _amount(relation, than.number, "Punkte")
    whom = "der Durchschnitt" if than.mean else join(than.cities) or f"Platz {than.place}"
    if than.category is not None or than.edition is not None:
        whom = on_board(than.category, "leicht") if than.category is not None else f"im Jahr {than.edition}"
    return f"{_than(relation, 'Punkte')} {whom}"


def _than(relation: str, what: str) -> str:
    how = {"better": "mehr {} als", "just_better": "mehr {} als", "at_least": "mehr {} als"}
    how |= {"equal": "so viele {} wie", "beside": "so viele {} wie"}
    return how.get(relation, "weniger {} als").format(what)


def _amount(relation: str, number: float, unit: str) -> str:
    shown = f"{number:g} {unit}".replace(".", ",")
    if relation in ("at_least", "at_most"):
        return f"{shown} oder {'mehr' if relation == 'at_least' else 'weniger'}"
    return f"{ {'better': 'mehr als', 'worse': 'weniger als'}.get(relation, 'genau') } {shown}"


def _moved(condition: Condition, plural: bool) -> Clause:
    number, relation = condition.than.number or 0, condition.relation
    places = condition.measure == "step"
    verb, have = ("sind" if plural else "ist"), ("haben" if plural else "hat")
    if condition.than.cities:
        what = "Plätze" if places else "Punkte"
        return Clause(have, f"{_than(relation, what)} {join(condition.than.cities)}", "gewonnen")
    if number == 0 and relation == "equal":
        return Clause(have, f"{'den gleichen Platz' if places else 'gleich viele Punkte'}", "behalten")
    if number == 0:
        no = "nicht " if relation in ("at_least", "at_most") else ""
        better = relation in ("better", "at_most")
        if places:
            return Clause(verb, f"{no}{'besser' if better else 'schlechter'}", "geworden")
        return Clause(have, f"{'keine ' if no else ''}Punkte", "gewonnen" if better else "verloren")
    unit = ("Platz" if places else "Punkt") if abs(number) == 1 else ("Plätze" if places else "Punkte")
    lost = {"better": "worse", "worse": "better", "at_least": "at_most", "at_most": "at_least"}
    amount = _amount(relation if number > 0 else lost.get(relation, relation), abs(number), unit)
    return Clause(have, amount, "gewonnen" if number > 0 else "verloren")


def _places(relation: str, number: float, plural: bool, past: bool, before: str) -> Clause:
    ahead = relation in ("better", "at_least")
    if number == 0.5:
        return _is(plural, past, f"{before}in der {'besseren' if ahead else 'schlechteren'} Hälfte")
    if 0 < number < 1:
        named = SHARES[round(number if ahead else 1 - number, 2)]
        return _is(plural, past, f"{before}im {'besten' if ahead else 'schlechtesten'} {named}")
    if number == -1:
        return _has(plural, past, f"{before}{'nicht ' if ahead else ''}den letzten Platz")
    cities = "" if before else " Städten"
    if number < 0 and relation == "equal":
        return _has(plural, past, f"{before}Platz {-number:g} von hinten")
    if number < 0:
        last = -number - (relation in ("at_least", "worse"))
        return _belongs(plural, past, f"{before}{'nicht ' if ahead else ''}zu den letzten {last:g}{cities}")
    if relation == "at_least" and number > 1:
        return _belongs(plural, past, f"{before}zu den ersten {number:g}{cities}")
    if relation in ("better", "worse"):
        return _is(plural, past, f"{before}{BETTER[relation]} Platz {number:g}")
    or_worse = " oder schlechter" if relation == "at_most" else ""
    return _has(plural, past, f"{before}Platz {number:g}{or_worse}")
