"""Whether something is so: questions that begin with their verb, and claims."""

from __future__ import annotations

import re

from actions.query.query import Axis
from actions.reading.draft.listing import noun_of_list
from actions.reading.kinds import CLAIMS, HELD_AGAINST_CITIES, NAMES, NOUNS, PLACES, SUPERLATIVES, THRESHOLDS, Asked
from actions.reading.measure import MOVES, moves
from actions.reading.parts import Parts

OR = re.compile(r"\b(?:oder|or)\b", re.I)
SIDE = (
    r"(?:gut|schlecht|vorne?|hinten|oben|unten|(?:im|in der) (?:ober|vorder|unter|hinter)en"
    r"|vor|hinter|davor|dahinter|über|unter|besser|schlechter|mehr|weniger"
    r"|verbessert|verschlechtert|gestiegen|gefallen|gewonnen|verloren|rauf|runter|ahead|behind|above|below|better|worse)"
)
OPPOSITES = re.compile(rf"\b{SIDE}\b.*\b(?:oder|or)\b.*\b{SIDE}\b", re.I)
SIDES = re.compile(rf"\b{SIDE}\s+(?:oder|or)\s+(?:eher\s+)?{SIDE}\b", re.I)
OPPOSITE_PARTS = (("better", "worse"), ("step_up", "step_down"), ("ahead_of", "behind"), ("above_mean", "below_mean"))
# "Haben wir eine Stadt, die besser ist als Köln?"
ONE_THAT = re.compile(
    r"\b(?:ein|eine|a|ne|any)\s+(?:\w+\s+)?(?:stadt|kommune|city)\b[^.;?]{0,40}?\s(?:die|that|which)\b", re.I
)
# How many cities there may be where it is said of more than so many: a whole number is above ">3".
COUNTED = {"more_points": ">", "at_least_points": "≥", "fewer_points": "<", "at_most_points": "≤"}
# What "oder" offers to choose from, and the axis that it is of.
OFFERED: dict[str, Axis] = {"city": "city", "category": "category", "year": "edition"}
SOMEBODY = re.compile(r"stadt|(?:jemand|wer|anybody|anyone|somebody|someone)\b", re.I)
# "Ich glaub nicht, dass Köln vorn war, stimmt's?": a yes would be to the doubt.
DISBELIEVED = re.compile(
    r"\b(?:glaube?|denke?|think|believe|meine)\b[^.?!]{0,12}?\b(?:nicht|not)\b|\bdon.?t (?:think|believe)\b"
    r"|\boder (?:irre?|täusche?|vertue?|bilde) ich\b",
    re.I,
)
MOVER = re.compile(r"(?:auf|ab)steiger|gewinner|verlierer", re.I)
# Nouns that stand for a member of an axis behind "gibt es".
EXISTING: dict[str, Axis] = {
    **NOUNS,
    "any_category": "category",
    "no_category": "category",
    "any_city": "city",
    "no_city": "city",
}


def asks_whether(parts: Parts) -> Asked | None:
    """A question that begins with its verb, or a claim; it asks for a value where nothing is claimed."""
    ways = {part.name for part in parts.all("step_up", "step_down", "kept")}
    both = parts.has("city") and ({"step_up", "step_down"} <= ways or (len(ways) > 1 and OR.search(parts.text)))
    if parts.has("step_asked") or both:
        return "value", None
    if not _claims(parts):
        return None
    asks = parts.has("whether", "alleged", "tag", "verb_first", "still", "never", "exists")
    asks = asks or (parts.has("ever") and not parts.has("list", "list_word", "all_cities", *SUPERLATIVES))
    if parts.has("verb_first") and not parts.has("exists") and ONE_THAT.search(parts.text):
        return "which", "city"
    member = claimed_member(parts)
    if asks and member:
        return "which", member
    if some_city(parts):
        return "which", "city"
    exists = existing(parts)
    open_city = exists == "city" and (parts.has("always") or not parts.has("state", "city", "ever"))
    if exists and (_several_exist(parts) or open_city):
        return "which", exists
    if asks or parts.has("included"):
        return "whether", None
    return ("whether", None) if _states(parts) else None


def _claims(parts: Parts) -> bool:
    """True if something is said that could be so or not."""
    amount = parts.amount()
    if parts.has(*CLAIMS) or moves(parts) or (amount is not None and amount.of_points):
        return True
    return parts.has("better", "worse") and parts.has("than_mean", "than_now", "ever")


def _states(parts: Parts) -> bool:
    """True for "Köln liegt vor Bonn", which asks for nothing else."""
    listed = parts.has("list", "compare", "top", "bottom", "whole_list", "all_cities", "by_name")
    if not parts.has("city") or listed or noun_of_list(parts):
        return False
    return not parts.has("how", "best_place", *SUPERLATIVES)


def alternatives(parts: Parts) -> Asked | None:
    """ "Liegt Köln oder Bonn weiter vorn?", "Köln oder Bonn?", "war 2022 oder 2023 besser?" ask which of them."""
    compared = parts.has("better", "worse", *SUPERLATIVES, "leads") and not parts.has(*HELD_AGAINST_CITIES)
    bare = parts.only(*NAMES)
    for name, axis in OFFERED.items():
        for part in parts.all(name):
            offered = len(part.of(name)) > 1 and OR.search(parts.words(part))
            if offered and (compared or (bare and part.start == 0)):
                return "which", axis
    return None


def _several_exist(parts: Parts) -> bool:
    """ "Gibt es Städte, die …?", "Gibt es Jahre, in denen …?" ask which."""
    exists = parts.first("exists")
    noun = parts.after(exists, *NOUNS) if exists else None
    return noun is not None and parts.plural(noun)


def claimed_member(parts: Parts) -> Axis | None:
    """ "Ist die Verwaltung unser bester Bereich?", "hat seinen besten Platz bei IT" claim a member of an axis."""
    superlative = parts.first("best", "worst", "best_place", "strong_point", "weak_point")
    if superlative is None or parts.has(*HELD_AGAINST_CITIES, *THRESHOLDS):
        return None
    noun = parts.around(superlative, *NOUNS, "n_place", "n_points", "strong_point", "weak_point")
    kind = noun.name if noun else ""
    of_category = kind in ("n_category", "strong_point", "weak_point") or (kind in PLACES and not parts.has("state"))
    if parts.has("category") and of_category:
        return "category"
    asserted = parts.has("verb_first", "tag", "whether", "alleged") and not parts.has("state", "n_city")
    if parts.has("ever", "all_editions") and asserted and kind in ("n_place", "best_place"):
        # "Ist das der beste Platz aller Zeiten?" is of the city's own places.
        return "edition"
    of_edition = kind in ("n_edition", "best_place") or (kind in PLACES and parts.has("n_edition"))
    # "Welche NRW-Stadt war in der Ausgabe 2022 am besten?" says when.
    return "edition" if parts.has("year") and of_edition and not parts.has("who", "which") else None


def claimed_difference(parts: Parts) -> float | None:
    """ "Sind wir zehn Plätze hinter Köln?" asks how many they are, and says it."""
    apart = parts.has("ahead_of", "behind") and not parts.has("who", "which", "how_many", "by_how_much", *MOVES)
    amount = parts.amount() if apart else None
    return amount.number if amount else None


def claimed_count(parts: Parts) -> tuple[str, ...]:
    """ "Hatten mehr als drei Städte 90 Punkte?" asks how many had them, and says it: ">3"."""
    part = parts.first(*COUNTED)
    noun = parts.next_to(part) if part and parts.has("verb_first", "whether", "tag") else None
    if part is None or noun is None or noun.name not in ("n_city", "state", "n_category", "n_edition"):
        return ()
    # "Mehr als eine Stadt".
    return (f"{COUNTED[part.name]}{part.number() or 1:g}",)


def either_or(parts: Parts) -> bool:
    """True for "über oder unter dem Durchschnitt?", "Steigt Köln oder fällt es?": yes and no answer neither."""
    if DISBELIEVED.search(parts.text) or SIDES.search(parts.text):
        return True
    if any(OPPOSITES.search(parts.words(part)) for part in parts.all(*CLAIMS)):
        return True
    pairs = [(parts.first(one), parts.first(other)) for one, other in OPPOSITE_PARTS]
    pairs += zip(parts.all("place"), parts.all("place")[1:], strict=False)
    ends = [(min(one.end, two.end), max(one.start, two.start)) for one, two in pairs if one and two]
    return any(OR.search(parts.text[start:end]) for start, end in ends)


def some_city(parts: Parts) -> bool:
    """ "War eine Stadt in allen Bereichen unter den ersten zehn?" asks which."""
    named = any(SOMEBODY.search(parts.words(part)) for part in parts.all("any_city"))
    return named and not parts.has("city", "state", "of_those", "exists")


def existing(parts: Parts) -> Axis | None:
    """ "Gibt es ein Jahr, in dem …?", "ob es eine Stadt gab, die …" ask whether one of an axis is so."""
    exists = parts.first("exists")
    if exists is None or parts.has("included"):
        return None
    if any(MOVER.search(parts.words(each)) for each in parts.all("step_up", "step_down")):
        # "Gab es 2024 einen Absteiger?"
        return "city"
    before = next((part for part in parts if part.name in EXISTING and 0 <= exists.start - part.end <= 1), None)
    noun = before or parts.after(exists, *EXISTING)
    return EXISTING[noun.name] if noun else None
