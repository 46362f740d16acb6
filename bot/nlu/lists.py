"""Items that belong together: "Köln, Bonn und Essen", "wir Kölner", "unsere Stadt"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.nlu.items import Item
from bot.nlu.lexicon import word_list

LISTED = ("city", "category", "state", "year", "person")
# "Wir Kölner", but not "wir Hannover": the names that end so have more behind them ("Hannoveraner").
DEMONYM = re.compile(r"(?<!hannov)(?<!münst)(?<!muenst)(?<!tri)er(?:n|in|innen)?$", re.I)
OURS_AND_ANOTHER = {"home", "city"}
DENYING = ("nicht", "not", "statt")
LIVES_IN = ("in", "aus")
# "Als Dresdner", "ich als Bonner", "bin Leipziger", but not "besser als Bonner".
BEING = ("als", "bin")
THE_ASKER = ("ich", "mich", "mir")
CITY_WORDS = ("stadt", "kommune", "city")


def joined(items: Sequence[Item], text: str) -> list[Item]:
    """The items with each list of names of a kind as one, and with "wir" and the city that it is as one."""
    found: list[Item] = []
    for item in items:
        if item.kind == "word" and found and found[-1].kind == "own" and item.folded.startswith(CITY_WORDS):
            own = found.pop()
            item = Item("home", own.folded, own.start, item.end, own.values, "city")
        elif item.kind == "word" and item.folded == "auch" and found and found[-1].folded in ("als", "wie"):
            # "sowohl Köln als auch Bonn"
            item = Item("word", "sowie", found.pop().start, item.end)
        elif item.kind == "city":
            item = _speaker(found, item, text)
        elif item.kind == "person" and found and found[-1].kind == "own":
            # "Unser Oberbürgermeister" names no city.
            del found[-1]
        last = _last_of_list(found, item)
        if last is not None:
            before = found[last]
            values = tuple(dict.fromkeys((*before.values, *item.values)))
            kind = "city" if "home" in (item.kind, before.kind) else item.kind
            item = Item(kind, "", before.start, item.end, values, before.slot)
            del found[last:]
        found.append(item)
    return found


def _speaker(found: list[Item], city: Item, text: str) -> Item:
    """ "Wir Kölner", "wir in Köln", "als Kölner": takes the "wir" or "als" away from the items found."""
    names_people = DEMONYM.search(text[city.start : city.end]) is not None
    # Where a sentence begins, and behind "ich" and "wir".
    of_asker = len(found) < 2 or found[-2].kind in ("mark", "home") or found[-2].folded in THE_ASKER
    if names_people and found and found[-1].folded in BEING and of_asker:
        return Item("speaker", "", found.pop().start, city.end, city.values, "city")
    lives_in = len(found) > 1 and found[-1].folded in LIVES_IN
    before = found[-2:] if lives_in else found[-1:]
    if not before or before[0].kind != "home" or not (lives_in or names_people):
        return city
    del found[-len(before) :]
    return Item("speaker", "", before[0].start, city.end, city.values, "city")


def _last_of_list(items: Sequence[Item], item: Item) -> int | None:
    """Where the list stands that the item goes on; None if it begins one."""
    if item.kind not in LISTED and item.kind != "home":
        return None
    joins: list[str] = []
    for place in range(len(items) - 1, -1, -1):
        each = items[place]
        if item.kind != each.kind and {item.kind, each.kind} == OURS_AND_ANOTHER:
            # "Wir oder Köln?"
            return place if joins and items[-1].kind == "word" else None
        if item.kind != "home" and each.kind == item.kind and each.slot == item.slot:
            if joins == [","] and place and items[place - 1].folded in DENYING:
                # "Nicht gesamt, Verwaltung!"
                return None
            return place if joins or (place == len(items) - 1 and item.kind != "year") else None
        if each.folded in word_list("joins"):
            joins.append(each.folded)
        elif each.folded not in word_list("between_names"):
            return None
    return None
