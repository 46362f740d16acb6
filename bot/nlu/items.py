"""A message as a row of items: words, numbers, years, names. Phrases are found in this row."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from actions.facts.groups import GROUP
from bot.nlu.lexicon import parts_of_compound, standard_words, word_list
from bot.nlu.numbers import read_number, read_year
from bot.nlu.text import fold

TOKEN = re.compile(
    r"(?P<range>(?<=\d)\s?[-–—]\s?(?=\d))|(?P<ordinal>\d+)(?:s?te[rnsm]?|st|nd|rd|th)\b"
    r"|\d+(?:[.,]\d+)?(?=(?P<dot>\.)?)|[^\W\d_]+|[?!,:;–<>]|#(?=\d)",
    re.I,
)
# Nobody has so many points, and no place is so far behind.
YEAR = re.compile(r"1[5-9]\d\d|2\d\d\d")
NAMES = ("city", "category", "federal_state", "person", "place", "unknown")
# Slots of phrases are shorter than the names of entities.
SLOTS = {"federal_state": "state", "place": "town"}
STRANGERS = {"city": "town", "person": "stranger", "word": "word"}
# What a phrase holds of these is the name of a city.
CITIES = ("home", "town", "speaker", "own")
# After these German joins two words with an s: "Verwaltungsranking".
LINKING_S = re.compile(r"(?:ung|heit|keit|schaft|tät|taet|ion)$", re.I)
HOME = "@home"
END = "$"
# What bends a name: "niedersächsische", "Hamburgs".
ENDINGS = ("", "e", "en", "er", "es", "em", "n", "s")
COUNTED_BY = ("top", "platz", "rang", "platze")
NO_NUMBERS = ("neuen", "neue", "neuer")
RANGE_WORD = "bis"
CITY_WORD = "stadt"
THE_ONE = ("die", "der", "unsere", "unserer")
FIRST_SHORT, LAST_SHORT = 19, 26
# "Zwanzig vierundzwanzig", "neunzehn neunundneunzig".
CENTURIES = (19, 20)
FIRST_SPOKEN = 10
# "Anno vierundzwanzig".
BEFORE_A_YEAR = ("anno", "jahr", "jahre", "ausgabe", "edition", "jahrgang")


@dataclass(frozen=True)
class Item:
    """One item. `kind` is "word", "mark", "n" (a number), "nth", "year", or the slot that a name fills.

    `values` are those of a name or a number, of all that stand in a list, and `slot` is what they are: the item "state"
    holds cities where it is a group of them. `start` and `end` are offsets in the text.
    """

    kind: str
    folded: str
    start: int
    end: int
    values: tuple[Any, ...] = ()
    slot: str = ""


def read_items(text: str, entities: Sequence[Mapping[str, Any]]) -> list[Item]:
    """The items of a text, whose names are known already."""
    names = sorted((each for each in entities if each["entity"] in NAMES), key=lambda each: each["start"])
    items: list[Item] = []
    position = 0
    for hit in TOKEN.finditer(text):
        name = next((each for each in names if each["start"] <= hit.start() < each["end"]), None)
        if name is not None:
            if name["end"] > position:
                items += _names(name, text, items)
                position = name["end"]
            items += _tail(text, name, hit)
        elif hit.start() >= position:
            items += _token(text, hit, items[-1].folded if items else "")
    end = len(text.rstrip())
    return [*_short_years(_spoken_years(items, text)), Item("mark", END, end, end)]


def _spoken_years(items: Sequence[Item], text: str) -> list[Item]:
    """The items with "zwanzig vierundzwanzig" as a year."""
    found: list[Item] = []
    for item in items:
        before = found[-1] if found else None
        if before is not None and before.kind == item.kind == "n" and before.values[0] in CENTURIES:
            spoken = (
                text[before.end : item.start] == " " and text[before.start].isalpha() and text[item.start].isalpha()
            )
            counted = len(found) > 1 and found[-2].folded in word_list("before_a_number")
            if spoken and item.values[0] >= FIRST_SPOKEN and not counted:
                year = (100 * before.values[0] + item.values[0],)
                found[-1] = Item("year", item.folded, before.start, item.end, year, "year")
                continue
        found.append(item)
    return found


def _short_years(items: Sequence[Item]) -> list[Item]:
    """The items with "25" as a year where it counts nothing: "Gesamtpunkte 25", "von 23 auf 25"."""
    found: list[Item] = []
    for place, item in enumerate(items):
        after = items[place + 1] if place + 1 < len(items) else None
        before = found[-1] if found else None
        of_year = before is not None and before.folded in BEFORE_A_YEAR
        short = item.kind == "n" and ((item.folded.isdecimal() and len(item.folded) == 2) or of_year)
        after_a_year = len(found) > 1 and found[-2].kind == "year" and found[-1].folded not in COUNTED_BY
        # "Top 5 24".
        counted = len(found) > 1 and found[-1].kind == "n" and found[-2].folded in COUNTED_BY
        free = after_a_year or of_year or not _counts(None if counted else before, after, begins=before is None)
        if short and FIRST_SHORT <= item.values[0] <= LAST_SHORT and free:
            item = Item("year", item.folded, item.start, item.end, (2000 + item.values[0],), "year")
        found.append(item)
    return found


def _counts(before: Item | None, after: Item | None, begins: bool) -> bool:
    if after is not None and (after.kind in ("n", "nth") or after.folded in word_list("behind_a_number")):
        return True
    if before is None:
        return begins
    return before.kind in ("n", "nth") or before.folded in word_list("before_a_number")


def _names(entity: Mapping[str, Any], text: str, before: Sequence[Item]) -> list[Item]:
    """The item of a name; "Landeshauptstädte" are a group, and cities, too, "die Landeshauptstadt" is just a city."""
    name = _name(entity)
    word = fold(text[name.start : name.end])
    if GROUP not in entity or CITY_WORD not in word:
        return [name]
    city = Item("word", CITY_WORD, name.start, name.end)
    one = word.endswith(CITY_WORD) and bool(before) and before[-1].folded in THE_ONE
    return [city] if one else [name, city]


def _name(entity: Mapping[str, Any]) -> Item:
    value = entity["value"]
    values = tuple(value) if isinstance(value, list) else (value,)
    slot = SLOTS.get(entity["entity"], entity["entity"])
    kind = slot
    if GROUP in entity:
        kind = "state"
    elif len(values) > 1:
        kind = slot = "options"
    elif slot == "unknown":
        kind = slot = STRANGERS[entity["role"]]
    return Item(kind, "", entity["start"], entity["end"], values, "city" if kind in CITIES else slot)


def _tail(text: str, name: Mapping[str, Any], hit: re.Match[str]) -> list[Item]:
    """What a word holds behind a name that it begins with: "Gesamtplatz"."""
    if not hit.start() < name["end"] < hit.end():
        return []
    tail = text[name["end"] : hit.end()]
    if LINKING_S.search(text[: name["end"]]):
        tail = tail.removeprefix("s")
    return [Item("word", fold(tail), hit.end() - len(tail), hit.end())] if tail not in ENDINGS else []


def _token(text: str, hit: re.Match[str], before: str) -> list[Item]:
    token, start, end = hit.group(), hit.start(), hit.end()
    if hit["range"]:
        return [Item("word", RANGE_WORD, start, end)]
    if hit["ordinal"]:
        return [Item("nth", token, start, end, (int(hit["ordinal"]),), "nth")]
    if token[0].isdecimal():
        # "In den Top 3. Stimmt das?"
        dotted = hit["dot"] is not None and before not in COUNTED_BY
        return [_digits(text, token, start, end, dotted)]
    if not token[0].isalpha():
        return [Item("mark", token, start, end)]
    folded = fold(token)
    return [item for word in standard_words().get(folded, (folded,)) for item in _word(token, word, start, end)]


def _word(token: str, folded: str, start: int, end: int) -> list[Item]:
    year = read_year(folded)
    if year is not None:
        return [Item("year", folded, start, end, (year,), "year")]
    for kind in ("home", "own"):
        if folded in word_list(kind) and token != "US":
            return [Item(kind, folded, start, end, (HOME,), "city")]
    # Folded, "neuen" is the number nine.
    number = None if token.lower() in NO_NUMBERS else read_number(folded)
    if number is None:
        return [Item("word", word, start, end) for word in parts_of_compound(folded) or (folded,)]
    kind = "nth" if number.ordinal else "n"
    item = Item(kind, folded, start, end, (number.value,), kind)
    return [item, Item("word", number.rest, start, end)] if number.rest else [item]


def _digits(text: str, token: str, start: int, end: int, dotted: bool) -> Item:
    if YEAR.fullmatch(token):
        return Item("year", token, start, end, (int(token),), "year")
    if start and text[start - 1] in "'’´`" and len(token) == 2:
        return Item("year", token, start - 1, end, (2000 + int(token),), "year")
    value = float(token.replace(",", "."))
    ordinal = dotted and value == int(value) and re.match(r"\.(?:\s*[^\W\d_]|[?!])", text[end:]) is not None
    kind = "nth" if ordinal else "n"
    return Item(kind, token, start, end, (int(value) if value == int(value) else value,), kind)
