"""Conditions as what a German sentence says of cities: "liegen … vor Köln (Platz 4)"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from actions.answers.german import ORDINAL_STEMS, decimal, join
from actions.answers.names import on_board
from actions.answers.wording.base.conditions import read_turn, taken_home
from actions.query.finding import Cell
from actions.query.query import MOVES, Condition

SIDES = {
    "better": "vor",
    "at_least": "vor",
    "worse": "hinter",
    "at_most": "hinter",
    "equal": "gleichauf mit",
    "just_better": "direkt vor",
    "just_worse": "direkt hinter",
    "beside": "direkt neben",
    "between": "zwischen",
}
NUMBERS = {
    "better": "mehr als",
    "at_least": "mindestens",
    "equal": "genau",
    "at_most": "höchstens",
    "worse": "weniger als",
}
# Of what is lost, less is more.
LOST = {
    "better": "weniger als",
    "at_least": "höchstens",
    "equal": "genau",
    "at_most": "mindestens",
    "worse": "mehr als",
}
THAN = {
    "better": "mehr {} als",
    "at_least": "mindestens so viele {} wie",
    "equal": "genau so viele {} wie",
    "at_most": "höchstens so viele {} wie",
    "worse": "weniger {} als",
}
# Of points and of places won, nobody stands directly beside another.
NEAREST = {"just_better": "better", "just_worse": "worse", "beside": "equal"}
UNMOVED = {"better": "gewonnen", "worse": "verloren", "at_least": "nicht verloren", "at_most": "nicht gewonnen"}
# What shares of a board are called.
SHARES = {0.2: "Fünftel", 0.25: "Viertel", 0.33: "Drittel"}


@dataclass(frozen=True)
class Predicate:
    """Verbs with what goes with each, for one city or for several."""

    parts: tuple[tuple[str, str], ...]

    def main(self, middle: str = "") -> str:
        """As a main clause goes on behind its subject: "liegen 2025 in der Gesamtwertung vor Köln"."""
        (verb, rest), *others = self.parts
        said = [rest]
        for each, more in others:
            said.append(more if each == verb else f"{each} {more}")
            verb = each
        return " ".join(filter(None, (self.parts[0][0], middle, " und ".join(said))))

    def clause(self, middle: str = "") -> str:
        """As a subordinate clause ends: "2025 in der Gesamtwertung vor Köln liegen"."""
        said = " und ".join(f"{rest} {verb}" for verb, rest in self.parts)
        return f"{middle} {said}".strip()

    def turned(self, middle: str, subject: str) -> str:
        """What is said first, then verb and subject: "Direkt vor Köln liegt 2025 in der Gesamtwertung Bonn"."""
        verb, rest = self.parts[0]
        return f"{rest[:1].upper()}{rest[1:]} {verb} {middle} {subject}"


def predicate(
    where: Sequence[Condition], held: Sequence[Cell] = (), mean: float | None = None, *, plural: bool, past: bool
) -> Predicate:
    """What is said of one city or of several that meet all the conditions."""
    said = _together(where, plural, past) or [_one(each, held, mean, plural, past) for each in where]
    return Predicate(tuple(said) or (("sind" if plural else "ist", "bewertet"),))


def _together(where: Sequence[Condition], plural: bool, past: bool) -> list[tuple[str, str]]:
    """Two conditions that German says in one: overtaking, coming into the first n, being on one of some places."""
    turn = read_turn(where)
    if places := _places_between(where):
        return [(("lagen" if plural else "lag") if past else ("liegen" if plural else "liegt"), f"auf Platz {places}")]
    if turn is None:
        return []
    is_it, city, first = "sind" if plural else "ist", join(turn.cities), f"unter den ersten {turn.first}"
    return {
        "overtook": [("haben" if plural else "hat", f"{city} überholt")],
        "fell_behind": [(is_it, f"hinter {city} zurückgefallen")],
        "came_in": [(is_it, f"neu {first}")],
        "dropped_out": [(is_it, f"nicht mehr {first}")],
    }[turn.kind]


def _one(condition: Condition, held: Sequence[Cell], mean: float | None, plural: bool, past: bool) -> tuple[str, str]:
    if condition.elsewhere:
        alone, there = taken_home(condition, held)
        verb, rest = _one(alone, there, None, plural, past or condition.edition is not None)
        where = (str(condition.edition or ""), on_board(condition.category) if condition.category else "")
        return verb, " ".join(filter(None, (*where, rest)))
    measure, relation, than = condition.measure, str(condition.relation), condition.than
    if measure in MOVES:
        return _moved(condition, plural)
    if measure == "score":
        relation = NEAREST.get(relation, relation)
    past = past or measure == "before"
    lies = ("lagen" if plural else "lag") if past else ("liegen" if plural else "liegt")
    has = ("hatten" if plural else "hatte") if past else ("haben" if plural else "hat")
    before = "" if measure != "before" else f"{than.edition} " if than.edition else "im Jahr davor "
    if than.mean:
        average = f" ({decimal(mean)})" if mean is not None else ""
        return has, f"{_than(relation, 'Punkte')} der Durchschnitt{average}"
    if than.cities and measure == "score":
        return has, f"{_than(relation, 'Punkte')} {_cities(than.cities, held, measure)}"
    if than.cities:
        return lies, f"{before}{SIDES[relation]} {_cities(than.cities, held, measure)}"
    if than.number is None and (than.category is not None or than.edition is not None):
        other = on_board(than.category) if than.category else str(than.edition)
        if measure == "score":
            return has, f"{_than(relation, 'Punkte')} {other}"
        return lies, f"{'besser' if relation in ('better', 'at_least') else 'schlechter'} als {other}"
    number = than.number if than.number is not None else than.place or 0
    if measure == "score" and than.place is not None:
        return has, f"{_than(relation, 'Punkte')} Platz {than.place}"
    if measure == "score":
        return has, f"{NUMBERS.get(relation, 'genau')} {_number(number)} Punkte"
    return lies, before + _places(relation, number)


def _moved(condition: Condition, plural: bool) -> tuple[str, str]:
    has, than = "haben" if plural else "hat", condition.than
    relation = NEAREST.get(condition.relation, condition.relation)
    what = "Plätze" if condition.measure == "step" else "Punkte"
    if than.cities:
        return has, f"{_than(relation, what)} {join(than.cities)} gewonnen"
    number = than.number or 0
    if number == 0 and relation == "equal":
        return has, f"{'ihren Platz' if condition.measure == 'step' else 'ihre Punktzahl'} behalten"
    if number == 0:
        return has, f"{what} {UNMOVED.get(relation, 'gewonnen')}"
    how = (NUMBERS if number > 0 else LOST).get(relation, "genau")
    return has, f"{how} {_number(abs(number))} {what} {'gewonnen' if number > 0 else 'verloren'}"


def _than(relation: str, what: str) -> str:
    return THAN.get(relation, "{} zwischen denen von").format(what)


def _places(relation: str, number: float) -> str:
    if number == 0.5:
        return f"in der {'besseren' if relation in ('better', 'at_least') else 'schlechteren'} Hälfte"
    if 0 < number < 1:
        ahead = relation in ("better", "at_least")
        return f"im {'besten' if ahead else 'schlechtesten'} {SHARES[round(number if ahead else 1 - number, 2)]}"
    if number == -1:
        return "auf dem letzten Platz" if relation in ("equal", "at_most") else "vor dem letzten Platz"
    if number < 0:
        return _from_below(relation, int(-number))
    shown = _number(number)
    return {
        "better": f"besser als auf Platz {shown}",
        "at_least": f"unter den ersten {shown}" if number > 1 else "auf Platz 1",
        "equal": f"auf Platz {shown}",
        "at_most": f"auf Platz {shown} oder schlechter",
        "worse": f"schlechter als auf Platz {shown}",
    }.get(relation, f"bei Platz {shown}")


def _from_below(relation: str, number: int) -> str:
    if relation == "equal":
        nth = ORDINAL_STEMS[number] if number < len(ORDINAL_STEMS) else f"{number}."
        return f"auf dem {nth}letzten Platz"
    if relation in ("better", "at_least"):
        return f"vor den letzten {number - (relation == 'at_least')}"
    return f"unter den letzten {number - (relation == 'worse')}"


def _cities(cities: Sequence[str], held: Sequence[Cell], measure: str) -> str:
    return join([_with_value(city, held, measure) for city in cities])


def _with_value(city: str, held: Sequence[Cell], measure: str) -> str:
    cell = next((each for each in held if each.city == city), None)
    if cell is None:
        return city
    if measure == "score" and cell.score is not None:
        return f"{city} ({decimal(cell.score)})"
    rank = cell.before if measure == "before" else cell.rank
    return f"{city} (Platz {rank})" if rank is not None else city


def _number(value: float) -> str:
    return f"{value:g}".replace(".", ",")


def _places_between(where: Sequence[Condition]) -> str | None:
    """The places from one to another that two conditions leave: "13 bis 14"; None if they say something else."""
    limits = {each.relation: each.than.number or 0 for each in where if each.measure == "rank"}
    if (
        len(where) != 2
        or any(each.elsewhere for each in where)
        or set(limits) != {"at_most", "at_least"}
        or min(limits.values()) < 1
    ):
        return None
    return f"{limits['at_most']:g} bis {limits['at_least']:g}"
