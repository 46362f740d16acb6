"""Words that count or measure only beside others: "geteilt durch sieben", "in den Top 10 gehalten"."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.reading.draft.whether import OR
from actions.reading.kinds import HELD_AGAINST_CITIES
from actions.reading.measure import COMPARED_IN_TIME
from actions.reading.parts import Part, Parts
from actions.reading.times import COMPARED

PAUSE = re.compile(r"[,.;:?!]|\bund\b")
BEFORE_A_NAME = re.compile(r"\s+(?:(?:bei|in|die|der|das)\s+)*")
HELD = re.compile(r"gehalten|halten|hielt|behaupte")
MUST = re.compile(r"\b(?:müsste|muesste|müsst|muss|müssen|fehl|would need|must)", re.I)
MORE = re.compile(r"\bviele (?:mehr|(weniger))$")
SAME = re.compile(r"(?:den|die|der)?selben?|gleichen|same\b")
OF_ALL_YEARS = re.compile(r"\W*(?:und|and|sowie)\W*$", re.I)
AWAY_FROM = re.compile(r"\bvon\s+$", re.I)
RUN = re.compile(r"hintereinander|nacheinander|folge", re.I)
TURNS_OUT = re.compile(r"\b(?:aus|auf|ein|dazu|darunter)\b\W*$", re.I)
FRONT = re.compile(r"(?:nase? )?vorne?", re.I)
NOSE = re.compile(r"\bnase?\b", re.I)
ASKS_WHO = ("who", "which", "where")
SIDE_OF = re.compile(r"\b(?:(hinter|nach|behind)|vor|ahead of)\s+$", re.I)
ONCE = {"besser": "better", "höher": "better", "schlechter": "worse"}


def better_once(parts: Parts) -> Parts:
    """ "Stuttgart war früher besser als München": at some time, which is no course."""
    if not parts.has("than"):
        return parts
    for part in parts.all("course"):
        name = next((name for word, name in ONCE.items() if word in parts.words(part)), None)
        if name:
            parts = parts.replaced(part, replace(part, name=name), replace(part, name="ever"))
    return parts


def changed_over_several(parts: Parts) -> Parts:
    """ "In den letzten drei Ausgaben verändert" asks for each of them; between two there is just one step."""
    several = any((each.number() or 0) > 2 for each in parts.all("since")) and not parts.has("how_many", "by_how_much")
    return parts.renamed({"step_asked": "course"}) if several else parts


def divided(parts: Parts) -> Parts:
    """ "Addier die Plätze und teil durch sieben" asks for a mean."""
    total, by = parts.first("sum"), parts.first("divided")
    if total is None or by is None:
        return parts
    return parts.replaced(by).replaced(total, replace(total, name="mean"))


def to_be_won(parts: Parts) -> Parts:
    """ "Um wie viele Plätze müsste Köln sich verbessern, um zu gewinnen?" is how far it is from there."""
    needed = MUST.search(parts.text) and parts.has("step_up") and parts.has("leads", "place", "top", "within")
    return parts.renamed({"step_up": "lacks", "leads": "best"}) if needed else parts


def subtracted(parts: Parts) -> Parts:
    """ "Köln minus Bonn", "wie weit ist Köln von Bonn entfernt?": how far they are apart."""
    measured = parts.has("difference", "how_many", "by_how_much")
    for part in parts.all("without"):
        away = measured and AWAY_FROM.search(parts.text[: part.start])
        if part.of("city") and (away or parts.words(part).startswith("minus")) and parts.has("city"):
            parts = parts.replaced(part, replace(part, name="difference", values={}), replace(part, name="city"))
    return parts


def better_like(parts: Parts) -> Parts:
    """ "Die besser is wie Köln": than Köln."""
    for how in parts.all("how"):
        city = parts.after(how, "city")
        compared = [part for part in parts.all("better", "worse") if part.end <= how.start]
        clause = parts.text[compared[-1].end : how.start] if compared else ","
        if city and BEFORE_A_NAME.fullmatch(parts.text[how.end : city.start]) and not PAUSE.search(clause):
            parts = parts.replaced(how).replaced(city, replace(city, name="than", values={"city": city.of("city")}))
    return parts


def more_than_a_number(parts: Parts) -> Parts:
    """ "Und wie viele mehr als 85?": of how many it is so, not by how much."""
    for many in parts.all("by_how_much"):
        than, more = parts.next_to(many), MORE.search(parts.words(many))
        if more and than is not None and than.name == "than_place" and than.of("n"):
            parts = parts.replaced(many, replace(many, name="how_many"))
            parts = parts.replaced(than, replace(than, name="fewer_points" if more[1] else "more_points"))
    return parts


def shared(parts: Parts) -> Parts:
    """ "Hatten zwei Städte denselben Platz?" asks of one place for both, not of places that were kept."""
    several = parts.has("n_city") or len(parts.values("city", "city")) > 1
    if not several or parts.has(*COMPARED_IN_TIME, "previous", "last_year", "since"):
        return parts
    same = {"kept": "same_value", "unread": "same_value"}
    return parts.renamed(same, lambda part: SAME.match(parts.words(part)))


def kept_within(parts: Parts) -> Parts:
    """ "In den Top 10 gehalten": among them every time, on whichever place."""
    within = parts.has("within", "top")
    return parts.renamed({"kept": "filler"}, lambda part: within and HELD.search(parts.words(part)))


def between_a_city_and_a_place(parts: Parts) -> Parts:
    """ "Der Abstand zwischen Köln und dem Spitzenreiter": Köln is one end, the place the other."""
    asked = parts.has("difference", "how_many", "by_how_much", "lacks")
    return parts.renamed({"between": "city"}, lambda part: asked and len(part.of("city")) == 1)


def of_all_categories_and_years(parts: Parts) -> Parts:
    """ "Der Durchschnitt über alle Kategorien und Jahre" is of each of them, not of the overall board."""
    if not parts.has("mean", "sum"):
        return parts
    for part in parts.all("category"):
        following = parts.after(part, "n_edition") if "alle" in parts.words(part) else None
        if following and OF_ALL_YEARS.fullmatch(parts.text[part.end : following.start]):
            parts = parts.replaced(part, replace(part, name="all_categories", values={}))
            parts = parts.replaced(following, replace(following, name="all_editions"))
    return parts


def in_each_of_them(parts: Parts) -> Parts:
    """ "2024 in Verwaltung und IT je besser": in each of them, where one year leaves no other time."""
    several = len(parts.values("category", "category")) > 1 and len(parts.values("year", "year")) == 1
    parts = parts.renamed({"ever": "as_well"}, lambda part: several and parts.words(part) == "je")
    # "Waren Köln und Bonn je gleichzeitig Erste?" is told by the editions of each.
    both = parts.has("at_once") and len(parts.values("city", "city")) > 1
    return parts.renamed({"ever": "when"}) if both else parts


def looking_forward(parts: Parts) -> Parts:
    """ "War Köln 2023 besser als 2025?": then it has become worse since."""
    compared, years = parts.first(*COMPARED), parts.values("year", "year")
    if compared is None or not years or not compared.of("year") or max(years) >= min(compared.of("year")):
        return parts
    nouns = ((part, parts.next_to(part)) for part in parts.all("better", "worse"))
    # "Mehr Städte als 2024" are counted in both.
    counted = [part for part, noun in nouns if noun is not None and noun.name in ("n_city", "state")]
    return parts.renamed({"better": "worse", "worse": "better"}, lambda part: part not in counted)


def in_a_row(parts: Parts) -> Parts:
    """ "War Köln dreimal in Folge Erster?" does not ask since when."""
    if parts.has("how_many", "when"):
        return parts
    return parts.renamed({"since_when": "in_a_row"}, lambda part: RUN.search(parts.words(part)))


def falls_out(parts: Parts) -> Parts:
    """ "Wie fällt der Vergleich aus?", "was fällt auf?" are no places lost."""
    return parts.renamed(
        {"step_down": "filler"}, lambda part: parts.words(part) == "fällt" and TURNS_OUT.search(parts.text[part.end :])
    )


def front(parts: Parts) -> Part | None:
    """The part that says "vorn", "die Nase vorn"; "ganz vorn" is place 1."""
    return next((part for part in parts.all("leads") if FRONT.fullmatch(parts.words(part))), None)


def in_front_of_it(parts: Parts) -> Parts:
    """ "Wir hatten die Nase vorn vor Köln", "Hat Köln gegenüber Bonn die Nase vorn?"."""
    leading = front(parts)
    if leading is None:
        return parts
    named, held = parts.all("city"), parts.all(*HELD_AGAINST_CITIES)
    if any(part.of("city") for part in held) or (held and len(named) > 1):
        return parts.replaced(leading, replace(leading, name="filler"))
    other = _other(parts, named)
    if other is None or parts.has(*ASKS_WHO):
        return parts
    return parts.replaced(other).replaced(leading, replace(leading, name="ahead_of", values={"city": other.of("city")}))


def behind_how_many(parts: Parts) -> Parts:
    """ "Hinter wie vielen Städten steht Köln?": how many are ahead of it."""
    many = parts.first("how_many")
    side = SIDE_OF.search(parts.text[: many.start]) if many else None
    noun = parts.next_to(many) if many else None
    if many is None or side is None or (noun is not None and noun.name in ("n_place", "n_points")):
        return parts
    return Parts([*parts, replace(many, name="ahead_of" if side[1] else "behind", values={})], parts.text)


def _other(parts: Parts, named: list[Part]) -> Part | None:
    """The one of two cities that the other is held against."""
    if len(named) != 2 or any(len(part.of("city")) != 1 for part in named):
        return None
    if named[0].of("city") == named[1].of("city") or OR.search(parts.text[named[0].end : named[1].start]):
        return None
    compared = parts.first("compare")
    against = parts.next_to(compared) if compared else None
    if against in named:
        return against
    return named[1] if NOSE.search(parts.text) else None
