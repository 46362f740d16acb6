"""The conditions of a question: a measure against a number, another cell, or the mean."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actions.query.query import MOVES, Condition, Measure, Reference, Relation
from actions.reading.kinds import CLAIMS, HELD_AGAINST_CITIES, THRESHOLDS
from actions.reading.measure import moves
from actions.reading.parts import Part, Parts

CITY_RELATIONS: dict[str, Relation] = {
    "ahead_of": "better",
    "behind": "worse",
    "level_with": "equal",
    "just_ahead_of": "just_better",
    "just_behind": "just_worse",
    "between": "between",
    "beside": "beside",
}
PLACE_RELATIONS: dict[str, Relation] = {
    "within": "at_least",
    "above_place": "better",
    "below_place": "worse",
    "not_within": "worse",
    "from_place": "at_most",
}
# With these, it is said what something is better than.
COMPARED = (*HELD_AGAINST_CITIES, *THRESHOLDS, "than_place", "than_category", "than_edition", "n_points")
POINT_RELATIONS: dict[str, Relation] = {
    "more_points": "better",
    "at_least_points": "at_least",
    "fewer_points": "worse",
    "at_most_points": "at_most",
    "points_exactly": "equal",
}
OTHER_WAY: dict[Relation, Relation] = {"better": "worse", "at_least": "at_most"}
# What may stand between "nicht" and what it denies: "nicht an Rängen verloren".
BESIDE = ("filler", "polite", "those", "n_place", "n_points", "in_places", "in_points")
# "Die 80 geknackt" are points; "die 20 geknackt" may be the first twenty.
CRACKED, FEW_POINTS = re.compile(r"knack|über(?:tr|sch|st|bo)"), 50
REACHED = re.compile(r"erreich|schaff|geknackt|\bknack|\breach|\bhit\b", re.I)
# What stands for a number.
PODIUM, TEN, ONE_DIGIT = 3, 10, 9
# What share of a board its upper and its lower part are.
SHARES = {"viertel": 0.25, "quartil": 0.25, "drittel": 1 / 3, "fünftel": 0.2}
HALF = 0.5


def number_of(part: Part, text: str) -> float:
    """The number that a part holds, or that its words stand for."""
    number = part.number()
    if number is not None:
        return number
    words = text[part.start : part.end].lower()
    if "einstellig" in words:
        return ONE_DIGIT
    return TEN if "ten" in words.split() else PODIUM


def against_cities(parts: Parts, measure: Measure) -> list[Condition]:
    """Conditions that hold a cell against that of another city."""
    found = []
    for part in parts.all(*CITY_RELATIONS):
        relation, cities = CITY_RELATIONS[part.name], part.of("city")
        held = _held(measure, _of_points(part, parts))
        if relation == "between":
            found.append(Condition(held, relation, Reference(cities=tuple(cities))))
        else:
            found += [Condition(held, relation, Reference(cities=(city,))) for city in cities]
    held = _held(measure, of_points=False)
    for part in parts.all("than"):
        direction = _direction(parts, part)
        if direction:
            found += [Condition(held, direction, Reference(cities=(city,))) for city in part.of("city")]
    for part in parts.all("overtook"):
        for city in part.of("city"):
            found += overtaking(city)
    for part in parts.all("overtaken_by"):
        for city in part.of("city"):
            found += [
                Condition("rank", "worse", Reference(cities=(city,))),
                Condition("before", "better", Reference(cities=(city,))),
            ]
    return found


def _of_points(part: Part, parts: Parts) -> bool:
    """ "Mehr Punkte als Siegen, aber weniger als Hagen": the points are spoken of once."""
    counted = parts.words(part).startswith(("mehr", "weniger", "more", "less", "fewer"))
    return parts.of_points(part) or (counted and any(parts.of_points(each) for each in parts.all(*CITY_RELATIONS)))


def _held(measure: Measure, of_points: bool) -> Measure:
    """What is compared: "mehr Punkte als Köln" are points, "mehr verbessert als Köln" are places won."""
    if measure in MOVES:
        return measure
    return "score" if measure == "score" or of_points else "rank"


def against_categories(parts: Parts, measure: Measure) -> list[Condition]:
    """Conditions that hold a cell against that of another category: "mehr Punkte als bei Mobilität"."""
    relation: Relation = "worse" if parts.has("worse") and not parts.has("better") else "better"
    held = _held(measure, of_points=False)
    return [Condition(held, relation, Reference(category=key)) for key in parts.values("category", "than_category")]


def against_now(parts: Parts, years: Sequence[int]) -> list[Condition]:
    """ "War Erfurt 2023 schlechter als jetzt?", "War Köln mal besser?": than in the newest edition."""
    compared = parts.has("than_now") or (parts.has("ever") and not parts.has(*COMPARED))
    if not compared or parts.has("better") == parts.has("worse") or not parts.has("whether", "verb_first", "tag"):
        return []
    return [Condition("rank", "better" if parts.has("better") else "worse", Reference(edition=years[-1]))]


def overtaking(city: str) -> list[Condition]:
    """Ahead of a city now, behind it an edition before."""
    than = Reference(cities=(city,))
    return [Condition("rank", "better", than), Condition("before", "worse", than)]


def _direction(parts: Parts, than: Part) -> Relation | None:
    """Whether "besser" or "schlechter" stands before an "als"."""
    before = [part for part in parts.all("better", "worse", "step_up", "step_down") if part.start < than.start]
    if not before:
        # "Hagen ist größer als Siegen, war es auch besser?"
        before = parts.all("better", "worse") if parts.has("verb_first") else []
    if not before:
        return None
    return "better" if before[-1].name in ("better", "step_up") else "worse"


def against_numbers(parts: Parts) -> list[Condition]:
    """Conditions that hold a cell against a place, a number of points, the mean or a half."""
    text = parts.text
    found = []
    for part in parts:
        if part.name in PLACE_RELATIONS:
            found.append(_against("rank", PLACE_RELATIONS[part.name], number_of(part, text)))
        elif part.name == "was_within":
            found.append(_against("before", "at_least", number_of(part, text)))
        elif part.name in POINT_RELATIONS and part.number() is not None and counts_points(part, parts):
            found.append(_against("score", POINT_RELATIONS[part.name], number_of(part, text)))
        elif part.name == "points_between":
            low, high = sorted(part.of("n"))[:1] or (0,), sorted(part.of("n"))[-1:] or (0,)
            found += [_against("score", "at_least", low[0]), _against("score", "at_most", high[0])]
        elif part.name == "within_last":
            found.append(_against("rank", "at_most", -number_of(part, text)))
        elif part.name == "not_within_last":
            found.append(_against("rank", "better", -number_of(part, text)))
        elif part.name in ("upper_half", "lower_half"):
            share = next((SHARES[word] for word in parts.words(part).split() if word in SHARES), HALF)
            upper = part.name == "upper_half"
            found.append(_against("rank", "at_least" if upper else "worse", share if upper else 1 - share))
        elif part.name in ("above_mean", "below_mean"):
            found.append(Condition("score", "better" if part.name == "above_mean" else "worse", Reference(mean=True)))
        elif part.name == "than_mean" and (direction := _direction(parts, part)):
            found.append(Condition("score", direction, Reference(mean=True)))
        elif part.name == "kept":
            found.append(_against("step", "equal", 0))
    return found


def exactly(parts: Parts) -> list[Condition]:
    """ "Hat Köln 80 Punkte?"."""
    amount = parts.amount()
    if amount is None or not amount.of_points or moves(parts) or parts.has(*CITY_RELATIONS):
        return []
    # Who has more has reached it, too; a fraction is the score of one city.
    reached = REACHED.search(parts.text) is not None and float(amount.number).is_integer()
    return [_against("score", "at_least" if reached else "equal", amount.number)]


def counts_points(part: Part, parts: Parts) -> bool:
    """True if the number that a part holds is one of points, not of places or of cities."""
    following = parts.next_to(part)
    if following is not None and following.name in ("state", "n_category", "n_edition"):
        return False
    return (
        parts.of_points(part)
        or (parts.has("n_points") and not parts.has("n_place"))
        or (CRACKED.search(parts.words(part)) is not None and (part.number() or 0) >= FEW_POINTS)
        or ("als" in parts.words(part) and not parts.has("n_place", "n_city", "step_up", "step_down"))
    )


def _against(measure: Measure, relation: Relation, number: float) -> Condition:
    return Condition(measure, relation, Reference(number=float(number)))


def at_place(number: float, relation: Relation = "equal") -> Condition:
    """On just this place, or from it on; -1 is the last."""
    return _against("rank", relation, number)


def among_first(number: float) -> Condition:
    """Among the first so many."""
    return _against("rank", "at_least", number)


def moved(up: bool, measure: Measure = "step") -> Condition:
    """Has won or lost places, or points."""
    return _against(measure, "better" if up else "worse", 0)


def one_of_places(conditions: Sequence[Condition]) -> list[Condition]:
    """ "Gewonnen oder wenigstens den zweiten Platz" are the places from the first to the last of them."""
    single = [each for each in conditions if each.measure == "rank" and each.relation == "equal" and each.than.number]
    places = {int(each.than.number or 0) for each in single}
    if len(places) < 2 or places != set(range(min(places), max(places) + 1)):
        return list(conditions)
    bounds = [among_first(max(places))]
    bounds += [Condition("rank", "at_most", Reference(number=min(places)))] if min(places) > 1 else []
    return [*bounds, *(each for each in conditions if each not in single)]


def negated(conditions: Sequence[Condition]) -> tuple[Condition, ...]:
    """The opposite of a single condition: "nicht unter den ersten zehn"."""
    opposite: dict[Relation, Relation] = {
        "equal": "worse",
        "better": "at_most",
        "at_least": "worse",
        "at_most": "better",
        "worse": "at_least",
    }
    if len(conditions) == 1 and conditions[0].relation in opposite:
        only = conditions[0]
        if only.relation == "equal" and (only.than.number or 0) < 0:
            # Not last is ahead of the last.
            return (Condition(only.measure, "better", only.than),)
        return (Condition(only.measure, opposite[only.relation], only.than),)
    return tuple(conditions)


def denied(parts: Parts) -> bool:
    """True if the message asks whether something is not so.

    "Liegt Köln nicht vor Bonn?" asks as if it were so, "Lag Köln jemals nicht vor Bonn?" does not.
    """
    asks_so = parts.has("whether", "alleged", "ever") or not parts.has("verb_first")
    return parts.has("lacks") or (asks_so and _negated(parts))


def _negated(parts: Parts) -> bool:
    """True if a "nicht" stands before what would else be so."""
    for part in parts.all("negation"):
        following = next((each for each in parts if each.start >= part.end and each.name not in BESIDE), None)
        if following is not None and "," in parts.text[part.end : following.start]:
            # "Ich weiß nicht, war Köln schon mal Erster?"
            continue
        if following is None or following.name in (*CLAIMS, "city", "better", "worse"):
            return True
    return False
