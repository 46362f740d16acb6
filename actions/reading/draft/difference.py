"""What a difference is between: two cities, a city and a place, the mean, two places, or two categories."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from actions.query.query import Categories, Cities, Measure, Order, Reference
from actions.reading.conditions import number_of
from actions.reading.draft.whether import OR
from actions.reading.kinds import HELD_AGAINST_CITIES
from actions.reading.parts import Parts

# "Am kleinsten" is the distance, nobody's place.
SMALL = re.compile(r"klein|gering|dicht|knapp|n[aä]ch|näher|naeh|nah|small|close|near")
EXTENT = re.compile(rf"{SMALL.pattern}|gr[oö]ß|gross|groess|höchst|weit|large|big|far")
TO = re.compile(r"\b(?:zu|zum|zur|auf|bis|gegenüber|to)\s+(?:stadt\s+)?$", re.I)
LESS = re.compile(r"weniger|less")
NEAR = re.compile(r"\b(?:an|bei|von|zu|dran|to|from)\s+$", re.I)
ONE_WAY = re.compile(r"vorsprung|rückstand|rueckstand|vor\b|hinter")
AWAY = re.compile(r"\b(?:weg|wech|entfernt|away)\b")
WON_BY = re.compile(r"\bmit\s+(?:welche|wie\s*viel)\w*\s+(?:\w+\s+)?\w*(?:abstand|vorsprung|unterschied)", re.I)
MEANS = ("mean", "above_mean", "below_mean", "than_mean")


@dataclass(frozen=True)
class Difference:
    """The two sides of a difference; `others` are cities that something is held against, where nobody said what."""

    measure: Measure | None
    cities: Cities | None
    categories: Categories | None
    against: Reference | None = None
    others: tuple[str, ...] = ()


def read_difference(
    parts: Parts, measure: Measure | None, cities: Cities | None, categories: Categories | None
) -> Difference:
    """The sides of the difference that a message asks for."""
    held = [part for part in parts if part.name in HELD_AGAINST_CITIES and part.of("city")]
    others = tuple(dict.fromkeys(city for part in held for city in part.of("city")))
    named = cities.named if cities else ()
    both = tuple(dict.fromkeys((*named, *others)))
    if [part.name for part in held] == ["beside"]:
        # "Mit welchem Abstand schlägt Köln die Nachbarn aus Bonn?"
        both = parts.values("city", "city", "beside")
    if parts.has("which", "where") and parts.has("n_category") and categories is None:
        # "In welchem Bereich ist der Rückstand am größten?" is told by that of each of them.
        categories = Categories(every=True)
    found = Difference(measure, cities, categories)
    if parts.has(*MEANS):
        return Difference("score", Cities(named=both) if both else None, categories, Reference(mean=True))
    places = _places(parts)
    if measure is None and places and not named:
        # Between two places there are always as many places.
        found = replace(found, measure="score")
    if places and len(named) + len(others) < 2:
        if len(places) > 1 and not named:
            return replace(found, cities=Cities(at=places[:2]))
        if "vorsprung" in parts.text.lower() and not named:
            return replace(found, cities=Cities(at=(1, places[0] if places[0] != 1 else 2)))
        # "Mit welchem Abstand gewann Köln?" is to whoever came next.
        won = named and places[0] == 1 and WON_BY.search(parts.text)
        against = Reference(place=2 if won else places[0])
        found = replace(found, measure=measure or "score") if won else found
        return replace(found, cities=Cities(named=named) if named else None, against=against)
    keys = (*(categories.named if categories else ()), *parts.values("category", "than_category"))
    if len(keys) == 2 and len(named) + len(others) < 2:
        return replace(found, categories=Categories(keys[:1]), against=Reference(category=keys[1]))
    if (named and others) or len(others) > 1:
        return replace(found, cities=Cities(named=both))
    to_it = _to_it(parts)
    if to_it and not others and len(named) < 2:
        return replace(found, cities=None, others=to_it)
    return replace(found, others=others)


def extent(parts: Parts) -> Order | None:
    """ "Wann war der Abstand am kleinsten?", "Wer kommt uns am nächsten?"."""
    reach = parts.first("within_reach")
    if reach is not None:
        return Order("within", 1, int(reach.number() or 1) - bool(LESS.match(parts.words(reach))))
    either = parts.has("verb_first") and OR.search(parts.text)
    return extent_of(parts) if either or parts.has("when", "where", "who", "which") else None


def extent_of(parts: Parts) -> Order | None:
    """ "Am kleinsten", "am größten", of differences."""
    words = [parts.words(part) for part in parts.all("best", "worst", "difference", "more")]
    if not any(EXTENT.search(each) for each in words):
        return None
    return Order("nearest" if any(SMALL.search(each) for each in words) else "farthest")


def asks_for_cities(parts: Parts) -> bool:
    """ "Wer liegt näher an Köln?", "Welche Stadt ist am nächsten dran?"; a lead is of some cities only."""
    head = parts.first("which")
    noun = parts.next_to(head) if head else None
    asked = parts.has("who") or not parts.has("which", "when", "where") or (noun is not None and noun.name == "n_city")
    return asked and not any(ONE_WAY.search(parts.words(part)) for part in parts.all("difference"))


def from_each(parts: Parts, found: Difference) -> Difference:
    """ "Wer liegt näher an Köln, Bonn oder Trier?": the distances of the others to the one."""
    reach = parts.values("city", "within_reach")
    if found.others or found.against or reach:
        return replace(found, others=reach or found.others)
    named = found.cities.named if found.cities else ()
    if places := _places(parts):
        return replace(found, against=Reference(place=places[0]))
    ends = [part for part in parts.all("city") if "home" in part.values or NEAR.search(parts.text[: part.start])]
    near = [city for part in ends for city in part.of("city")]
    subject = tuple(city for city in named if city not in near)[:1]
    # "Liegt Bonn näher an Köln oder an Trier?"
    to = subject if len(near) > 1 and subject else ends[-1].of("city")[:1] if ends else named[:1]
    rest = tuple(city for city in named if city not in to)
    return replace(found, cities=Cities(named=rest) if rest else None, others=to)


def _to_it(parts: Parts) -> tuple[str, ...]:
    """ "Wie groß ist der Abstand zu Köln?", "wie weit ist Köln weg?": from where the one who asks stands."""
    city = parts.first("city", "without")
    if city is None or "home" in city.values:
        return ()
    to_city = TO.search(parts.text[: city.start]) is not None
    away = any(AWAY.search(parts.words(part)) for part in parts.all("difference", "without"))
    return city.of("city") if to_city or away else ()


def _places(parts: Parts) -> tuple[int, ...]:
    """The places that stand for whoever holds them: "auf den Zweiten", "zur Spitze", "zum Letzten"."""
    found = []
    for part in parts.all("place", "nth", "places_to", "than_place", "within", "top", "leads", "last", "best", "worst"):
        if part.name in ("best", "worst") and EXTENT.search(parts.words(part)):
            continue
        numbers = [int(each) for each in (*part.of("nth"), *part.of("n"))]
        if not numbers and part.name in ("within", "top"):
            numbers = [int(number_of(part, parts.text))]
        found += numbers or [1 if part.name in ("leads", "best") else -1]
    return tuple(dict.fromkeys(found))
