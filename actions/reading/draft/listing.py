"""Lists of members: all cities with …, the whole table, an order by name."""

from __future__ import annotations

import re

from actions.query.query import Axis
from actions.reading.kinds import CHOOSING, HELD_AGAINST_CITIES, NOUNS, THRESHOLDS, Asked
from actions.reading.parts import Parts

OF_WHICH: dict[str, Axis] = {**NOUNS, "any_category": "category", "any_city": "city", "all_editions": "edition"}
RELATIVE = re.compile(r"\s*,\s*(?:(?:in|bei|auf)\s+)?(?:der|dem|denen|die|das|wo)\b", re.I)
SORTED = re.compile(r"sortier|ordne|reihenfolge|rangfolge|ranking", re.I)
MOST = re.compile(r"häufigsten|haeufigsten|öftesten|oeftesten|meisten mal|meistens|mostly|most often", re.I)
MOST_MANY = re.compile(r"(?:am\s+)?meisten|most", re.I)
LISTED = re.compile(r"\b(?:alle|städte|staedte)\b", re.I)


def asks_for_list(parts: Parts) -> Asked | None:
    """A list of members, or a table of the values of those that are named."""
    cities = len(parts.values("city", "city"))
    several = cities > 1 or any(len(parts.values(slot, slot)) > 1 for slot in ("category", "year"))
    table = parts.has("state") and parts.has("all_editions", "all_categories") and not parts.has(*CHOOSING)
    if cities == 1 and parts.has("n_category", "all_categories") and SORTED.search(parts.text):
        return "which", "category"
    if parts.has("order_word") and cities != 1:
        return "which", "city"
    if parts.has("course") or (parts.has("compare") and several) or (parts.has("list_word") and cities > 1) or table:
        return "value", None
    if parts.has("whole_list", "all_cities", "by_name", "by_place", "backwards"):
        return ("value", None) if cities and not parts.has("all_cities", "n_city", "by_name") else ("which", "city")
    axis = noun_of_list(parts)
    if axis:
        return "which", axis
    if parts.has("n_city") and parts.has("state", "list", "in_places", *CHOOSING) and not cities:
        return "which", "city"
    chosen = parts.all(*HELD_AGAINST_CITIES, *THRESHOLDS)
    listed = parts.has("all_of", "list", "list_word") or any(LISTED.search(parts.words(each)) for each in chosen)
    if not cities and ((chosen and listed) or parts.has("step_up", "step_down", "list_word")):
        return "which", "city"
    if parts.has("list") and not parts.has("city", "category", "n_category", "year", "n_place", "n_points"):
        return "which", "city"
    return None


def named_by_what_holds(parts: Parts) -> Asked | None:
    """ "Nenn mir eine Kategorie, in der Köln nicht unter den ersten zehn war": a member of which something is so."""
    if not parts.has("list", "only", "all_editions") or not parts.has(*CHOOSING, "leads", "last", "place"):
        return None
    for part in parts:
        axis = OF_WHICH.get(part.name)
        if axis and RELATIVE.match(parts.text[part.end :]):
            return "which", axis
    return None


def noun_of_list(parts: Parts) -> Axis | None:
    """The axis of "die Bereiche, in denen …", "alle Städte mit …"."""
    noun = parts.first(*NOUNS)
    if noun is None:
        return None
    return NOUNS[noun.name] if parts.plural(noun) and parts.has(*CHOOSING, "top", "leads", "last", "place") else None


def most_often(parts: Parts) -> bool:
    """ "Wer war am häufigsten Erster?", "wer hat die meisten Bereiche gewonnen?"."""
    often = any(MOST.search(parts.words(each)) for each in parts.all("all_editions"))
    return often or of_most(parts, "n_category", "n_edition")


def of_most(parts: Parts, *nouns: str) -> bool:
    """True for the most categories, or editions, of which something can be so."""
    counted = [parts.next_to(each) for each in parts.all("best") if MOST_MANY.fullmatch(parts.words(each))]
    claimed = parts.has("leads", "last", "place", *THRESHOLDS)
    return claimed and any(noun is not None and noun.name in nouns for noun in counted)
