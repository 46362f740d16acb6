"""What is measured: places or points, as they are or as they were won."""

from __future__ import annotations

import re

from actions.query.query import Measure
from actions.reading.kinds import NOUNS
from actions.reading.parts import Parts

MOVES = ("step_up", "step_down", "step_asked")
SPEAKING = "difference mean step_up step_down by_how_much step_asked leads best by_place same_value".split()
SIDE = re.compile(r"besser|schlechter")
COMPARED_IN_TIME = ("than_edition", "compared_with")


def moves(parts: Parts) -> bool:
    """True if places or points won or lost are spoken of."""
    if parts.has(*MOVES) or (parts.has(*COMPARED_IN_TIME) and parts.has("better", "worse", "by_how_much")):
        return True
    # "Wie viele Plätze ist Reutlingen seit 2023 besser?", "Köln 2023 und 2024, wie viel schlechter?"
    in_time = parts.has("since", "span") or len(parts.values("year", "year")) == 2
    side = parts.has("better", "worse") or any(SIDE.search(parts.words(each)) for each in parts.all("by_how_much"))
    return in_time and side and parts.has("how_many", "by_how_much") and len(parts.values("city", "city")) < 2


def points_of_holder(parts: Parts) -> bool:
    """ "Und wie viel hatte der Fünfte?"."""
    many = parts.first("how_many")
    much = many is not None and parts.words(many).endswith("viel") and parts.has("place", "leads", "last")
    return much and not parts.has(*NOUNS, "n_place", "n_points", "city")


def read_measure(parts: Parts, asked: str | None) -> Measure | None:
    """The measure that the message names; None where it names none."""
    if parts.has("new_in", "dropped_out", "overtook", "overtaken_by"):
        return None
    points = parts.has("n_points", "in_points") or any(parts.of_points(each) for each in parts.all(*SPEAKING))
    points = points or points_of_holder(parts)
    asks_place = parts.has("place_asked")
    places = asks_place or parts.has("n_place", "in_places")
    head = parts.first("how_many", "by_how_much") or (None if asks_place else parts.first("which"))
    noun = parts.after(head, "n_points", "n_place") if head else None
    if noun is not None and points and places:
        # "Wie viele Punkte braucht man für Platz 10?"
        points, places = noun.name == "n_points", noun.name == "n_place"
    denied = parts.all("not_this")
    if any(parts.of_points(each) for each in denied):
        points = False
    elif any("pl" in parts.words(each) or "rang" in parts.words(each) for each in denied):
        places = False
    moved = parts.has(*COMPARED_IN_TIME) and asked not in ("difference", "mean")
    if asked != "difference" and (moved or moves(parts)):
        return "gain" if points else "step"
    if points and (not places or asked in ("difference", "mean", "sum")):
        return "score"
    return "rank" if places and not points else None
