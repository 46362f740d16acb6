"""Words that mean something else in a conversation than at its beginning."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.query.query import OVERALL, Order, Query
from actions.reading.followups.spoken import about_mean, claim, moving, order_of
from actions.reading.parts import Part, Parts

YEARS = range(19, 50)
FILLERS = ("filler", "polite", "verb_first")
ASKING = ("who", "which", "how_many", "difference", "whether", "verb_first")
OTHERS = ("who", "which", "when", "where", "best", "worst", "how_many")
IF, TOO = ("wenn", "falls", "if"), ("auch", "either")
# "Wo steht Köln jetzt?" asks for the newest edition.
WITH_A_TIME = ("city", "who", "which", "where", "how", "place_asked", "verb_first")
# So far from the last place, a number of two digits goes on with it.
NEAR = 4
NOW = ("jetzt", "nun", "nu", "now")
NOT = ("nicht", "nich", "net", "ned")
# "Und zu Freiburg?" goes on with a comparison.
TO = re.compile(r"\b(?:zu|mit|gegen|gegenüber|vs)\.?\s+$", re.I)
BETWEEN = ("dazwischen", "zwischen", "between")
AT_THE_FRONT = ("vorn", "vorne")
ALIKE = re.compile(r"\b(?:und|oder|noch|and|or)\b")
NAMED_AS_LACKING = ("year", "when", "n_points", "n_place", "category", "n_edition", "n_category", "those", *FILLERS)
STEPS = {"better": "step_up", "worse": "step_down"}
VALUES = ("wert", "werte", "werten")
OF_ANOTHER = ("year", "city", "category", "previous", "last_year")
INSIDE = ("darunter", "drunter", "dabei")
BEFORE_IN_TIME = {"davor": "previous", "vorher": "previous", "zuvor": "previous", "danach": "following"}


def in_conversation(parts: Parts, last: Query | None) -> Parts:
    """The parts of a message as they are meant after the `last` question."""
    parts = Parts([each for part in parts for each in _instead(part, parts.words(part))], parts.text)
    if last is None:
        return parts
    found: list[Part] = []
    for part in parts:
        if part.name == "city" and TO.search(parts.text[: part.start]):
            found += [part, Part("to_city", {}, part.start, part.start)]
        elif part.name == "n" and _is_year(part, parts, last):
            found.append(replace(part, name="year", values={"year": (2000 + int(part.number() or 0),)}))
        elif part.name == "year" and (places := _places(part, parts, last)):
            found.append(replace(part, name="place" if places[1:] else "n", values={"n": places}))
        else:
            names = (hear(part, parts, last) for hear in (_of_case, _of_time, _of_sides, _of_the_rest))
            found.append(replace(part, name=next(filter(None, names), part.name)))
    return Parts(found, parts.text)


def in_time(parts: Parts) -> Parts:
    """ "Warum ging es danach bergab?" after the place of one edition is about the next one."""
    named = [replace(each, name=BEFORE_IN_TIME.get(parts.words(each), each.name)) for each in parts]
    return Parts(named, parts.text)


def _places(part: Part, parts: Parts, last: Query) -> tuple[int, ...]:
    """ "Und 21?" after who was the 20th is a place, no year."""
    held = last.order.last if last.order and last.order.first == last.order.last and last.axis == "city" else None
    numbers = tuple(int(each) for each in re.findall(r"\b\d\d\b", parts.words(part)))
    near = held is not None and all(abs(each - held) <= NEAR for each in numbers)
    return numbers if near and len(numbers) == len(part.of("year")) else ()


def _is_year(part: Part, parts: Parts, last: Query) -> bool:
    """ "25" after a question that holds no number is the edition, if nothing stands beside it."""
    alone = all(each is part or each.name in FILLERS for each in parts)
    held = last.order is not None or any(each.than.number for each in last.where)
    return alone and not held and (part.number() or 0) in YEARS


def _instead(part: Part, words: str) -> list[Part]:
    """ "Nicht gesamt, Verwaltung": the first is denied, the others are wanted."""
    if part.name != "not_this" or len(part.of("category")) < 2 or ALIKE.search(words):
        return [part]
    denied, *wanted = part.of("category")
    return [
        replace(part, values={**part.values, "category": (denied,)}),
        Part("category", {"category": tuple(wanted)}, part.start, part.end),
    ]


def _of_case(part: Part, parts: Parts, _: Query) -> str | None:
    """ "Und wenn nicht, wer dann?" and "auch nicht in 2023?" deny nothing; the one sets a case, the other goes on."""
    if part.name not in ("negation", "never"):
        return None
    if parts.words(part).startswith(TOO):
        return "filler"
    before = parts.text[: part.start].lower().split()
    return "filler" if before and before[-1] in (*IF, *TOO) and parts.has(*OTHERS, "newest") else None


def _of_time(part: Part, parts: Parts, last: Query) -> str | None:
    words = parts.words(part)
    content = [each for each in parts if each.name not in FILLERS]
    goes_on = len(content) > 1 and (part is content[0] or not parts.has(*WITH_A_TIME))
    since_then = last.asked == "value" and last.editions.named and parts.has("by_how_much", "difference")
    if part.name in ("now", "now_too") and not since_then and words.split()[-1] in NOW and goes_on:
        # "Jetzt in Punkten", "jetzt nur die aus NRW" goes on; it asks for no other edition.
        return "filler"
    if part.name == "last_year" and words.startswith("vorig"):
        return "previous"
    first = last.asked != "value" and [order_of(claim(last))] == [Order("best")]
    if first and part.name == "ahead" and words in BEFORE_IN_TIME and parts.has("who"):
        # Nobody is ahead of the first: "Und wer war es davor?".
        return BEFORE_IN_TIME[words]
    sides = parts.values("city", "ahead_of", "behind")
    in_time = last.asked == "value" or last.axis == "edition"
    # "War Köln 2022 Erster?" "Und danach nie wieder?"
    dated = last.editions.named or last.editions.until
    in_time = in_time or (last.asked == "whether" and bool(dated or parts.has("never", "always", "ever")))
    if part.name in ("ahead", "behind_it") and in_time and not sides and not parts.has(*ASKING):
        # "Und davor?" after the place of a city is the edition before; after a list it is who stands before.
        return BEFORE_IN_TIME.get(words)
    return None


def _of_sides(part: Part, parts: Parts, last: Query) -> str | None:
    words = parts.words(part)
    if part.name == "included" and words == "dabei" and parts.has("best", "worst"):
        # "Der größte Sprung dabei?"
        return "there"
    if words in INSIDE and last.axis == "city" and not about_mean(last):
        return "included"
    if part.name == "leads" and words in AT_THE_FRONT and parts.has("included") and last.axis == "city":
        # "War Köln auch vorne mit dabei?" asks whether it is one of them.
        return "filler"
    if part.name == "difference" and words.startswith(BETWEEN):
        if any(each.relation == "between" for each in last.where):
            return "filler"
        if parts.has("who", "which"):
            return "between_them"
    if part.name == "leads" and moving(last) and words.startswith("gew"):
        return "step_up"
    return None


def _of_the_rest(part: Part, parts: Parts, last: Query) -> str | None:
    words = parts.words(part)
    of_one = last.asked == "value" and len(last.cities.named) < 2
    if part.name in STEPS and of_one and last.editions.several and parts.has("n") and parts.has("n_place"):
        # "Waren das vier Plätze besser?" after the places of two years.
        return STEPS[part.name]
    if part.name in STEPS and of_one and parts.only(part.name, "previous", "verb_first", "those", *FILLERS):
        # "Vorjahr besser?"
        return "step_asked" if parts.has("previous") else None
    if part.name == "n_place" and last.asked == "which" and last.measure == "rank" and last.order:
        # "Platz?" after the best category or city.
        alone = all(each is part or each.name in FILLERS for each in parts)
        return "place_asked" if alone else None
    if words in VALUES and last.asked == "value" and last.measure == "rank" and parts.has(*OF_ANOTHER):
        # "Platz 6 im Jahr 2024." "Und der Wert von 2022?"
        return "n_place"
    if words == "zusammen" and parts.has("how_many") and (parts.has("n_points") or moving(last)):
        return "sum"
    if part.name == "when" and parts.has("lacks") and last.asked == "value":
        # "Für welche Jahre fehlt sie?": all of them, and which are unknown.
        return "all_editions"
    if part.name == "included" and parts.has("again"):
        return "filler"
    if part.name == "lacks" and all(each is part or each.name in NAMED_AS_LACKING for each in parts):
        # "2022 fehlt noch" asks for it, too.
        return "filler"
    if part.name == "tag" and words in NOT and parts.has("when", "where", "which", "who"):
        return "negation"
    if part.name == "where" and parts.has("exists"):
        # "Gab es ein Jahr, wo das so war?"
        return "filler"
    total = part.name == "category" and part.of("category") == (OVERALL,) and words == "insgesamt"
    if total and parts.has("how_many", "how_often") and last.categories.named in ((), (OVERALL,)):
        # "Wie viele sind es insgesamt?" counts them all.
        return "filler"
    return None
