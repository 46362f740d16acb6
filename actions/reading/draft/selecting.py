"""Which cities and categories a message is about, and how members that are not asked for count."""

from __future__ import annotations

import re

from actions.query.query import OVERALL, Axis, Categories, Cities, Quantifier
from actions.reading.draft.listing import of_most
from actions.reading.draft.whether import existing, some_city
from actions.reading.kinds import HELD_AGAINST_CITIES, NEIGHBOURS, SUPERLATIVES, THRESHOLDS
from actions.reading.parts import Parts

EVERY = re.compile(r"\ball|jede|every|sämtlich|quer durch|durch die bank|bereich für|kategorie für", re.I)
AND = re.compile(r"\b(?:und|sowie|plus|samt|and)\s+(?:(?:in|nach|die|den|der|the)\s+)*$", re.I)
ALSO = re.compile(r"\b(?:und|sowie|and)\b|&", re.I)
# "Verwaltung und in der Mobilität".
MOST_BETWEEN = 4
DISTINCT = re.compile(r"\b(?:(?:verschieden|unterschiedlich)en?|different|distinct)\b", re.I)
FOR_EACH = re.compile(r"\b(?:für|for)\s+(?:jede|each|every)", re.I)
VERSUS = ("overtook", "beats")
# With these, "we" are one of two cities.
OF_TWO = ("difference", "lacks", "by_how_much", "compare", "both", "ahead", "behind_it")
# Before the city that another one is compared with.
COMPARED_WITH = re.compile(r"\b(?:zu|mit|gegen|gegenüber|vs|to|with|against)\.?\s+$", re.I)


def read_cities(parts: Parts) -> Cities | None:
    """The cities by name, not those that they are held against; the group that they are of stands apart."""
    # "Die Ergebnisse von Köln zusammenfassen" holds the name.
    spoken = [part for part in parts.all("city", "profile") if "home" not in part.values]
    named = list(dict.fromkeys(city for part in spoken for city in part.of("city")))
    own = parts.values("home", "city")
    held = parts.all(*HELD_AGAINST_CITIES)
    of_two = parts.has(*OF_TWO) or any(not part.of("city") for part in held)
    if own and own[0] not in named and (not named or (of_two and len(named) == 1)):
        named.append(own[0])
    if parts.has("compare") and own and len(named) == 2 and own[0] in named:
        named = _in_their_roles(named, own[0], parts)
    if parts.has(*VERSUS) and len(named) > 1:
        # "Haben wir Köln überholt?"
        named = list(parts.values("city", "city"))[:1]
    denied = parts.values("city", "not_this")
    cities = Cities(
        named=tuple(city for city in named if city not in denied),
        without=parts.values("city", "without") or (denied if not named else ()),
        without_states=parts.values("state", "without", "not_this"),
        every=parts.has("all_cities") and not named,
    )
    return cities if cities != Cities() else None


def _in_their_roles(pair: list[str], own: str, parts: Parts) -> list[str]:
    """ "Wie stehen wir im Vergleich zu Köln da?" is about us; whom we are held against comes last."""
    held = [
        city
        for part in parts.all("city")
        if COMPARED_WITH.search(parts.text[: part.start])
        for city in part.of("city")
        if city in pair
    ]
    last = held[-1] if held else next(city for city in pair if city != own)
    return [*(city for city in pair if city != last), last]


def read_group(parts: Parts) -> Cities:
    """The group of cities that is spoken of: "die hessischen Städte", "im Ruhrgebiet"."""
    return Cities(
        named=parts.values("city", "state", "among", "no_city"),
        states=parts.values("state", "state", "among", "no_city"),
    )


def read_categories(parts: Parts) -> Categories | None:
    """The categories; "alle fünf Bereiche für die Schule" are all, and with "gesamt" the overall board, too."""
    without, called = parts.values("category", "without", "not_this"), parts.values("category", "category")
    # "Das Parken, nicht der ganze Verkehr" is of one category.
    named = tuple(key for key in called if key not in without) or called
    others = [key for key in named if key != OVERALL]
    if parts.has("profile") and (not parts.has("n_place") or parts.has("n_category")) and not (others or without):
        return Categories((OVERALL,), every=True)
    every = parts.has("all_categories", "any_category", "no_category") or existing(parts) == "category"
    every = every or _in_which_category(parts) or _mean_of_which(parts) or of_most(parts, "n_category")
    # "Gesamtplatz und Bereiche".
    nouns = parts.all("n_category") if OVERALL in named else []
    every = every or any(parts.plural(noun) and AND.search(parts.text[: noun.start]) for noun in nouns)
    counted = any(part.of("n") or "all" in parts.words(part) for part in parts.all("all_categories"))
    if every and others and not counted:
        every = False
    if every:
        named = tuple(key for key in named if key == OVERALL)
    if named and not every:
        without = ()
    categories = Categories(named, without, every and not without)
    return categories if categories != Categories() else None


def _in_which_category(parts: Parts) -> bool:
    """ "Wer ist in welcher Kategorie vorne?" asks for each of them."""
    heads = parts.all("who", "which")
    nouns = [parts.next_to(head) for head in heads]
    return len(heads) > 1 and any(noun is not None and noun.name == "n_category" for noun in nouns[1:])


def _mean_of_which(parts: Parts) -> bool:
    """ "Welche Kategorie ist im Schnitt die schwächste?" is told by the mean of each of them."""
    head = parts.first("which")
    noun = parts.next_to(head) if head else None
    return noun is not None and noun.name == "n_category" and parts.has("mean")


def _on_each(parts: Parts, slot: str) -> bool:
    """ "Wer war 2024 und 2025 unter den ersten zehn?": who was it on both."""
    first, *others = parts.all(slot)
    between = parts.text[first.end : others[0].start] if others else parts.words(first)
    limited = parts.has(*THRESHOLDS, "ahead_of", "behind") and not parts.has("how_many", "respectively")
    return limited and ALSO.search(between) is not None and not (others and between.count(" ") > MOST_BETWEEN)


def read_quantifier(
    parts: Parts, asked: str | None, axis: Axis | None, ordered: bool, of_group: bool
) -> Quantifier | None:
    """How members of the axes that are not asked for count; `of_group` if a group of cities is asked about."""
    if asked not in ("whether", "which", "how_many"):
        return None
    if parts.has("no_category") or (parts.has("never", "no_city") and axis != "edition" and asked != "how_many"):
        return "none"
    exists = "city" if some_city(parts) else existing(parts)
    # "In den einzelnen Bereichen", "je Bereich" ask of each of them.
    every_category = axis != "category" and any(EVERY.search(parts.words(each)) for each in parts.all("all_categories"))
    every_edition = parts.has("all_editions") and any("all" in parts.words(each) for each in parts.all("all_editions"))
    if exists in ("city", "edition") and (every_category or (every_edition and axis != "edition")):
        return "all"
    if axis == "edition":
        return "any" if parts.has("any_category") or of_group else None
    if asked == "whether" and of_group and parts.has("all_of", "all_cities"):
        return "all"
    of_all_times = parts.has(*SUPERLATIVES) and any("aller" in parts.words(each) for each in parts.all("all_editions"))
    some = parts.first("any_city")
    of_it = asked == "which" and some is not None and all(part.start > some.start for part in parts.all("always"))
    if parts.has("always") and not ordered and not parts.has(*NEIGHBOURS) and (some is None or of_it):
        # "Schon immer" is always, whatever "schon" says alone; so is "eine Stadt, die jedes Jahr …".
        return "all"
    of_all_times = of_all_times or DISTINCT.search(parts.text) is not None
    anybody = parts.has("any_city") and not parts.has("compared_with")
    if of_all_times or anybody or parts.has("ever", "any_category") or (asked == "whether" and (exists or of_group)):
        return "any"
    as_well = any(
        len(parts.values(slot, slot)) > 1 and (parts.has("as_well") or (axis == "city" and _on_each(parts, slot)))
        for slot in ("category", "year")
    )
    every = parts.has("always") or as_well or every_category or every_edition
    # "Direkt vor uns für jedes Jahr" is told for each of them.
    each = parts.has(*NEIGHBOURS) or FOR_EACH.search(parts.text) is not None
    return "all" if every and not ordered and not each else None
