"""The order of members: the best, the third, the last five, the whole list; and places that are claimed of a city."""

from __future__ import annotations

import re

from actions.query.query import Axis, Condition, Direction, Measure, Order, Reference
from actions.reading.conditions import among_first, at_place, number_of
from actions.reading.draft.listing import MOST_MANY, most_often
from actions.reading.draft.moving import MOVERS
from actions.reading.draft.whether import OFFERED
from actions.reading.kinds import ASKS_FOR_CITIES, CHOOSING, HELD_AGAINST_CITIES, NAMES, SUPERLATIVES, THRESHOLDS
from actions.reading.measure import COMPARED_IN_TIME
from actions.reading.parts import Part, Parts

PLURAL = re.compile(
    r"\bdie\s+(?:\S+\s+){0,2}?\S*(?:städte|staedte|kommunen|bereiche|kategorien|jahre|steiger|gewinner|verlierer)\b",
    re.I,
)
MANY_WITH = re.compile(r"\b(?:städte|staedte|kommunen|bereiche|kategorien)\s+mit\s+(?:de[mnr]\s+)?$", re.I)
FROM = re.compile(r"\b(?:aus|in|from)\s+$", re.I)
# "Which cities made it into the 2025 top ten?"
INTO = re.compile(r"\b(?:in|into|among|unter|im|zu)\s+(?:(?:the|den|die|der|dem|\d{4}(?:er)?)\s+){1,2}$", re.I)
ONE_MOVER = re.compile(
    r"\b(?:der|den|welcher|größter|groesster)\s+(?:\S+\s+)?\S*(?:steiger|gewinner|verlierer)\b", re.I
)
OF_THEM = re.compile(r"\b(?:davon|von (?:denen|diesen)|darunter|nur die|of (?:those|them|which)|only those)\b", re.I)
# "Ganz stark verbessert" have few.
GREATLY = re.compile(
    r"\b(?:(?:ganz|besonders|richtig|sehr|so)\s+(?:stark|deutlich|kräftig|viele?)|extrem|enorm|massiv|gewaltig)\W*$",
    re.I,
)


def read_order(parts: Parts, asked: str | None, axis: Axis | None, measure: Measure | None) -> Order | None:
    """The order that a question for members asks for."""
    if asked not in ("which", "how_many", None):
        return None
    if parts.has("new_in", "dropped_out") and not parts.has("since_when"):
        return None
    if parts.has("of_states") or most_cities_of_states(parts):
        return Order("state")
    of_cities = axis == "city" or (axis is None and parts.has("state"))
    if most_often(parts) and asked == "which" and of_cities:
        return Order("most")
    counted = _counted(parts, asked, axis)
    if counted:
        return counted
    if axis == "edition":
        for name, by in (("first_time", "earliest"), ("last_time", "latest"), ("since_when", "since")):
            if parts.has(name):
                return Order(by)  # type: ignore[arg-type]
    if asked == "how_many":
        return None
    if asked == "which" and axis == "city" and (moved := _greatly(parts)):
        return moved
    if asked == "which" and (_more(parts) or _of_two(parts)):
        down = parts.has("step_down", "worse") and not parts.has("step_up", "better")
        return Order("worst" if down else "best")
    return _movers(parts) or _superlative(parts) or _holders(parts, asked, axis) or _list(parts, asked, axis)


def states_asked(parts: Parts) -> list[Part]:
    """The noun of "welches Bundesland", "in welchem Land"."""
    asked = [parts.next_to(head) for head in parts.all(*ASKS_FOR_CITIES)]
    return [noun for noun in asked if noun is not None and noun.name == "n_state"]


def asks_where_they_lie(parts: Parts) -> bool:
    """ "Aus welchen Bundesländern sind die?", "welche Länder sind unter den ersten zehn?" ask it of cities."""
    asked = states_asked(parts)
    of_some = bool(asked) and FROM.search(parts.text[: parts.all(*ASKS_FOR_CITIES)[0].start]) is not None
    return of_some or (bool(asked) and parts.has("within", "top", "place", "leads") and not parts.has(*SUPERLATIVES))


def most_cities_of_states(parts: Parts) -> bool:
    """ "Welches Bundesland hat die meisten Städte unter den ersten zehn?"."""
    many = any(MOST_MANY.fullmatch(parts.words(each)) for each in parts.all("best"))
    return many and parts.has("n_city", "within", "top") and bool(states_asked(parts)) and not parts.has("state")


def _greatly(parts: Parts) -> Order | None:
    """ "Welche Stadt hat sich ganz stark verbessert?": those that have won most."""
    for part in parts.all("step_up", "step_down"):
        if GREATLY.search(parts.text[: part.start]) and not parts.has("how_many", *HELD_AGAINST_CITIES):
            return Order("best" if part.name == "step_up" else "worst", 1, 5)
    return None


def _more(parts: Parts) -> bool:
    """ "Wer hat sich stärker verbessert?", "Wer hat mehr Punkte?"."""
    compared = parts.has(*HELD_AGAINST_CITIES, "than_edition", "than_mean")
    return parts.has("more") and parts.has("step_up", "step_down", "n_points") and not compared


def _of_two(parts: Parts) -> bool:
    """ "Wer ist besser, Köln oder Bonn?", "Köln oder Bonn?"."""
    two = parts.has("both", "of_those") or any(len(parts.values(name, name)) > 1 for name in OFFERED)
    if not two or parts.has(*HELD_AGAINST_CITIES, *THRESHOLDS, "than_edition", "compared_with"):
        return False
    return parts.has("better", "worse") or parts.only(*NAMES)


def _counted(parts: Parts, asked: str | None, axis: Axis | None) -> Order | None:
    """ "Top 10", "die drei schlechtesten", "die zweitbeste", "Plätze 5 bis 10"."""
    for name, by in (("nth_best", "best"), ("nth_worst", "worst"), ("from_end", "worst")):
        part = parts.first(name)
        if part:
            n = int(part.number() or 2)
            return Order(by, n, n)  # type: ignore[arg-type]
    part = parts.first("top", "bottom")
    if part and asked != "how_many" and not _is_threshold(part, parts, axis):
        down = part.name == "bottom" or (parts.has("step_down") and not parts.has("step_up"))
        return Order("worst" if down else "best", 1, int(number_of(part, parts.text)))
    part = parts.first("places_to")
    # "Die Plätze 5 bis 10 ohne Bochum", "die sich verbessert haben" are of those places.
    chosen = parts.has("state", "without", "not_this", "better", "worse", "step_up", "step_down", *COMPARED_IN_TIME)
    if part and len(part.of("n")) > 1 and asked != "how_many" and not chosen:
        return Order("best", int(min(part.of("n"))), int(max(part.of("n"))))
    return None


def _is_threshold(part: Part, parts: Parts, axis: Axis | None) -> bool:
    """True for "in welchen Bereichen Top 10", which orders no categories; "die drei besten Bereiche" does."""
    others = axis in ("category", "edition") or parts.has("exists") or _among(part, parts)
    others = others or (axis == "city" and INTO.search(parts.text[: part.start]) is not None)
    return (others and parts.words(part).startswith("top")) or (axis == "city" and _cut(part, parts))


def _cut(top: Part, parts: Parts) -> bool:
    """ "Die zwanzig besten, davon nur die aus Hessen": those of Hessen among them, not its twenty."""
    of_them = any(parts.next_to(each) is top for each in parts.all("of_those"))
    return parts.has("state") and (of_them or OF_THEM.search(parts.text, top.end) is not None)


def _among(top: Part, parts: Parts) -> bool:
    """ "Wer von den Top 10 hat am meisten verloren?" asks for some of them."""
    moved = parts.has("step_up", "step_down") and parts.has("who", "which")
    return moved and any(parts.next_to(each) is top for each in parts.all("of_those"))


def _superlative(parts: Parts) -> Order | None:
    found = parts.first(*SUPERLATIVES, "best_place")
    if found is None:
        return None
    down = parts.has("step_down") and not parts.has("step_up")
    down = down or parts.has("needs")
    by: Direction = "worst" if parts.has("worst", "weak_point") or down else "best"
    several = PLURAL.search(parts.text, max(0, found.start - 5))
    # "Der größte Absturz" is one; "die Städte mit dem größten Absturz" are several.
    several = several if several and several.start() <= found.end else MANY_WITH.search(parts.text, 0, found.start)
    return Order(by, 1, parts.counted() or (None if several else 1))


def _movers(parts: Parts) -> Order | None:
    """ "Die Aufsteiger": all that won places, the most first."""
    part = next((part for part in parts.all("step_up", "step_down") if MOVERS.search(parts.words(part))), None)
    if part is None or parts.has(*SUPERLATIVES):
        return None
    return Order("best" if part.name == "step_up" else "worst", 1, 1 if ONE_MOVER.search(parts.text) else None)


def _holders(parts: Parts, asked: str | None, axis: Axis | None) -> Order | None:
    """Who leads, is last, or holds a place."""
    if axis not in ("city", None) or asked is None or parts.has("ever", "never", "any_category"):
        return None
    if parts.has("backwards") and parts.has("list", "list_word", "order_word", "whole_list", "all_cities"):
        return Order("worst", 1, None)
    if parts.has("leads", "last"):
        return Order("best" if parts.has("leads") else "worst", 1, parts.counted() or 1)
    places = parts.all("place") or (parts.all("n")[:1] if parts.has("who") else [])
    numbers = [int(each) for place in places for each in (*place.of("nth"), *place.of("n"))]
    if numbers and min(numbers) > 0 and not parts.has(*CHOOSING):
        return Order("best", min(numbers), max(numbers))
    return None


def _list(parts: Parts, asked: str | None, axis: Axis | None) -> Order | None:
    if parts.has("by_name"):
        return Order("name", 1, None)
    if axis == "category" and parts.has("list", "order_word") and not parts.has(*CHOOSING):
        return Order("best", 1, None)
    if axis != "city" or parts.has(*CHOOSING):
        return _nearest(parts) if axis == "city" else None
    listed = parts.has("whole_list", "all_cities", "by_place", "list", "order_word", "state")
    return Order("best", 1, None) if listed and not parts.has("of_those") else None


def _nearest(parts: Parts) -> Order | None:
    """ "Welche drei Städte liegen vor uns?": the three that are nearest."""
    following = parts.first("next_ones")
    n = parts.counted() or (int(following.number() or 1) if following else None)
    if n is None or parts.has("ahead_of") == parts.has("behind"):
        return None
    return Order("worst" if parts.has("ahead_of") else "best", 1, n)


def claimed_places(parts: Parts, asked: str | None, axis: Axis | None, order: Order | None) -> list[Condition]:
    """Places as conditions: "Ist Köln Dritter?", "Wann war Hamburg Erster?", "unter den ersten zehn"."""
    top = parts.first("top")
    if order is not None and order.by in ("best", "worst"):
        return [among_first(number_of(top, parts.text))] if top and _among(top, parts) else []
    found = []
    compared = parts.has("better", "worse")
    for part in parts.all("place", "than_place"):
        number = part.number()
        if number is not None and not (part.name == "than_place" and compared):
            found += [at_place(float(each)) for each in (*part.of("nth"), *part.of("n"))] or [at_place(number)]
        elif number is not None:
            relation = "better" if parts.has("better") else "worse"
            # "Mehr Punkte als 80", "besser als Platz 80".
            measure = "score" if parts.has("n_points") and not parts.has("n_place") and part.of("n") else "rank"
            found.append(Condition(measure, relation, Reference(number=float(number))))  # type: ignore[arg-type]
    for part in parts.all("places_to"):
        first, last = min(part.of("n")), max(part.of("n"))
        found += [at_place(first, "at_most"), among_first(last)]
    bottom = parts.first("bottom")
    if top and not parts.has("new_in", "dropped_out"):
        found.append(among_first(number_of(top, parts.text)))
    if bottom:
        found.append(at_place(-number_of(bottom, parts.text), "at_most"))
    for name, sign in (("nth_best", 1), ("nth_worst", -1), ("from_end", -1)):
        found += [at_place(sign * (part.number() or 2)) for part in parts.all(name)]
    if parts.has("leads") or (parts.has("best") and asked == "whether"):
        found.append(at_place(1))
    elif parts.has("within_last"):
        return found
    elif parts.has("last") or (parts.has("worst") and asked == "whether"):
        found.append(at_place(-1))
    return found
