"""Conditions as the second half of an English sentence: "are ahead of Cologne (position 4) in the overall ranking"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from actions.answers.english import decimal, join
from actions.answers.names import english_cities, on_board
from actions.answers.wording.base.conditions import read_turn, taken_home
from actions.query.finding import Cell
from actions.query.query import MOVES, Condition, Measure

SIDES = {
    "better": "ahead of",
    "at_least": "ahead of",
    "worse": "behind",
    "at_most": "behind",
    "equal": "level with",
    "just_better": "directly ahead of",
    "just_worse": "directly behind",
    "beside": "directly next to",
    "between": "between",
}
POINTS = {"better": "more than", "at_least": "at least", "equal": "exactly", "at_most": "at most", "worse": "less than"}
MEAN = {"better": "above", "at_least": "at least", "equal": "exactly", "at_most": "at most", "worse": "below"}
# Of a number that is lost, less is more.
LOST = {"better": "fewer than", "at_least": "at most", "equal": "exactly", "at_most": "at least", "worse": "more than"}
GAINED = POINTS | {"worse": "fewer than"}
# Of points and of places won, nobody stands directly beside another.
NEAREST = {"just_better": "better", "beside": "equal"}
UNMOVED = {"better": "gained", "worse": "lost", "at_least": "did not lose", "at_most": "did not gain"}
# What shares of a board are called.
SHARES = {0.2: "fifth", 0.25: "quarter", 0.33: "third"}


@dataclass(frozen=True)
class Said:
    """A verb and what follows it; the category goes between `rest` and `tail`. `of` it is a part of the ranking."""

    verb: str
    rest: str
    tail: str = ""
    of: bool = False

    def never(self) -> Said:
        """The same, denied for all times."""
        words = (self.verb, "never") if self.verb in ("was", "were") else ("never", self.verb)
        return replace(self, verb=" ".join(words))

    def at(self, where: str) -> str:
        """The whole of it, with where it is so."""
        within = where.replace("in the", "of the", 1) if self.of and not self.tail else where
        return " ".join(filter(None, (self.verb, self.rest, within, self.tail)))


def predicate(
    where: Sequence[Condition], held: Sequence[Cell], mean: float | None, *, plural: bool, past: bool
) -> Said:
    """What is said of one city or of several that meet all the conditions."""
    said = _together(where, plural, past) or [_one(each, held, mean, plural, past) for each in where]
    if not said:
        return Said(_be(plural, past), "listed")
    if there := [each for each in where if each.elsewhere]:
        tails = [f"and {_one(each, held, None, plural, past).at('')}" for each in there]
        here = predicate([each for each in where if not each.elsewhere], held, mean, plural=plural, past=past)
        return replace(here, tail=" ".join(filter(None, (here.tail, *tails))))
    first, *others = said
    if not others:
        return first
    verb, parts = first.verb, [_rest(first)]
    for each in others:
        parts.append(_rest(each) if each.verb == verb else f"{each.verb} {_rest(each)}")
        verb = each.verb
    return Said(first.verb, join(parts), of=said[-1].of)


def _rest(said: Said) -> str:
    return f"{said.rest} {said.tail}".strip()


def _be(plural: bool, past: bool) -> str:
    if past:
        return "were" if plural else "was"
    return "are" if plural else "is"


def _has(plural: bool, past: bool, done: str, perfect: str = "") -> str:
    """What has happened up to the newest edition, or happened in an earlier one."""
    return done if past else f"{'have' if plural else 'has'} {perfect or done}"


def _together(where: Sequence[Condition], plural: bool, past: bool) -> list[Said]:
    """Two conditions that there is one word for: overtaking, and coming into or falling out of the first n."""
    turn = read_turn(where)
    if turn is None:
        return []
    city, first = _cities(turn.cities), f"in the top {turn.first}"
    return {
        "overtook": [Said(_has(plural, past, "overtook", "overtaken"), city)],
        "fell_behind": [Said(_has(plural, past, "fell", "fallen"), f"behind {city}")],
        "came_in": [Said(_be(plural, past), f"new {first}", of=True)],
        "dropped_out": [Said(_be(plural, past), f"no longer {first}", of=True)],
    }[turn.kind]


def _one(condition: Condition, held: Sequence[Cell], mean: float | None, plural: bool, past: bool) -> Said:
    if condition.elsewhere:
        alone, there = taken_home(condition, held)
        said = _one(alone, there, mean, plural, past or condition.edition is not None)
        where = on_board(condition.category, "en") if condition.category else ""
        return Said("", said.at(f"{where} in {condition.edition}".strip() if condition.edition else where))
    than, measure, relation = condition.than, condition.measure, condition.relation
    if measure in MOVES:
        return _moved(condition, plural, past)
    if measure == "score":
        verb = "scored" if past else "score" if plural else "scores"
        return Said(verb, _points(condition, held, mean))
    if than.number is None and (than.category is not None or than.edition is not None):
        verb = "ranked" if past else "rank" if plural else "ranks"
        what = on_board(than.category, "en") if than.category is not None else f"in {than.edition}"
        how = {"better": "higher than", "at_least": "at least as high as", "equal": "the same as"}
        first, _, second = how.get(relation, "lower than").rpartition(" ")
        return Said(verb, first, f"{second} {what}")
    verb, then = _be(plural, past or measure == "before"), f" in {than.edition}" if than.edition else " the year before"
    then = then if measure == "before" else ""
    if than.cities:
        return Said(verb, f"{SIDES[relation]} {_cities(than.cities, held, measure)}{then}")
    place = _places(relation, than.number if than.number is not None else than.place or 0)
    return Said(verb, f"{place}{then}", of=not then and place.startswith(("in the", "among", "ahead")))


def _points(condition: Condition, held: Sequence[Cell], mean: float | None) -> str:
    than, relation = condition.than, condition.relation
    if than.mean:
        average = f"the average of {decimal(mean)} points" if mean is not None else "the average"
        return f"{MEAN.get(relation, 'above')} {average}"
    if than.cities and relation == "between":
        return f"between {_cities(than.cities, held, 'score')}"
    if than.number is None:
        whom = _cities(than.cities, held, "score") if than.cities else f"the city at position {than.place}"
        if than.category is not None or than.edition is not None:
            whom = on_board(than.category, "en") if than.category is not None else f"in {than.edition}"
        return f"{_than(relation, 'points')} {whom}"
    return f"{POINTS.get(relation, 'exactly')} {than.number:g} points"


def _than(relation: str, what: str) -> str:
    how = {"better": "more {} than", "equal": "as many {} as", "at_least": "at least as many {} as"}
    return how.get(NEAREST.get(relation, relation), "fewer {} than").format(what)


def _moved(condition: Condition, plural: bool, past: bool) -> Said:
    number, relation = condition.than.number or 0, condition.relation
    what = "places" if condition.measure == "step" else "points"
    if condition.than.cities:
        return Said(_has(plural, past, "gained"), f"{_than(relation, what)} {_cities(condition.than.cities)}")
    if number == 0 and relation == "equal":
        kept = "the same position" if condition.measure == "step" else "the same score"
        return Said(_has(plural, past, "kept"), kept)
    if number == 0:
        done = UNMOVED.get(relation, "gained")
        if done.startswith("did not"):
            lost = "lost" if done.endswith("lose") else "gained"
            return Said(_has(plural, past, lost), f"no {what}")
        return Said(_has(plural, past, done), what)
    how = (GAINED if number > 0 else LOST).get(relation, "exactly")
    amount = abs(number)
    unit = what.removesuffix("s") if amount == 1 else what
    return Said(_has(plural, past, "gained" if number > 0 else "lost"), f"{how} {amount:g} {unit}")


def _places(relation: str, number: float) -> str:
    ahead = relation in ("better", "at_least")
    if number == 0.5:
        return "in the upper half" if ahead else "in the lower half"
    if 0 < number < 1:
        return f"in the {'top' if ahead else 'bottom'} {SHARES[round(number if ahead else 1 - number, 2)]}"
    if number < 0:
        return _from_below(relation, -number)
    return {
        "better": f"above position {number:g}",
        "at_least": f"in the top {number:g}" if number > 1 else "at position 1",
        "at_most": f"at position {number:g} or below",
        "worse": f"below position {number:g}",
    }.get(relation, f"at position {number:g}")


def _from_below(relation: str, number: float) -> str:
    """Among the last so many, or ahead of them."""
    if number == 1:
        return "in last place" if relation in ("equal", "at_most") else "not in last place"
    if relation == "equal":
        return f"number {number:g} from the bottom"
    if relation in ("better", "at_least"):
        return f"ahead of the last {number - (relation == 'at_least'):g}"
    return f"among the last {number - (relation == 'worse'):g}"


def _cities(cities: Sequence[str], held: Sequence[Cell] = (), measure: Measure = "rank") -> str:
    return join([_with_place(city, held, measure) for city in cities])


def _with_place(city: str, held: Sequence[Cell], measure: Measure) -> str:
    name, cell = english_cities(city), next((each for each in held if each.city == city), None)
    if cell is None:
        return name
    if measure == "score":
        return f"{name} ({decimal(cell.score)})" if cell.score is not None else name
    place = cell.before if measure == "before" else cell.rank
    return f"{name} (position {place})" if place is not None else name
