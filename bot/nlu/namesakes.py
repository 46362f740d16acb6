"""What only shares its name with a city of the store: "Münster in Hessen", "Halle in Westfalen", "Frau Ulm"."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from bot.nlu.gazetteer import Mention
from bot.nlu.text import fold, fold_words
from bot.nlu.unknown import Unknown

# "Frankfurt 2024, aber das an der Oder".
FARTHER_ON = re.compile(r"\b(?:an\s+der|am)\s+(?P<region>[^\W\d_]+)", re.I)
REGION = re.compile(r"\s+in\s+(?:der\s+|dem\s+)?(?P<region>[^\W\d_][\w-]+)")
# "Herr Essen", "Frau Dr. Ulm" are nobody's city.
TITLE = re.compile(r"\b(?:herrn?|frau|familie|mr|mrs|ms)\.?\s+(?:(?:dr|prof)\.?\s+)*$", re.I)
WOMAN = re.compile(r"\b(?:frau|mrs|ms)\.?\s+(?:(?:dr|prof)\.?\s+)*$", re.I)
# A name is told behind "von".
DATIVE = re.compile(r"\bHerr\b")
# "Wer liegt vor Köln in Bayern?"
COMPARED = re.compile(r"\b(?:vor|hinter|als|wie|nach|über|unter|neben|zwischen|gegen)\s+$", re.I)


def namesakes(
    mentions: Sequence[Mention], text: str, states: Mapping[str, str], regions: Collection[str]
) -> list[Unknown]:
    """The places that a city's name and a region mean in which it does not lie, and the persons who are called like it.

    `states` are those of the cities; `regions` are what tells other places of their names apart.
    """
    found = []
    outside = [hit for hit in FARTHER_ON.finditer(text) if not any(m.start <= hit.start() < m.end for m in mentions)]
    for mention in mentions:
        name, behind = text[mention.start : mention.end], [hit for hit in outside if hit.start() >= mention.end]
        region = REGION.match(text, mention.end)
        state = states.get(mention.values[0]) if mention.kind == "city" else None
        # "Frau" is a part of the names by which the store knows a woman.
        titles = {"city": TITLE, "place": TITLE, "person": WOMAN}.get(mention.kind)
        title = titles.search(text[: mention.start]) if titles else None
        if title is not None:
            found.append(Unknown(f"{DATIVE.sub('Herrn', title.group())}{name}", "person", mention.start, mention.end))
        elif state is not None and (farther := _farther_on(mention.values[0], behind, regions)):
            found.append(Unknown(f"{name} {farther}", "city", mention.start, mention.end))
        elif region is not None and state is not None and not COMPARED.search(text[: mention.start]):
            meant = _states_of(region, mentions, states)
            if meant and state not in meant:
                end = region.end("region")
                found.append(Unknown(text[mention.start : end], "city", mention.start, end))
    return found


def _farther_on(city: str, behind: Sequence[re.Match[str]], regions: Collection[str]) -> str | None:
    """The region behind the name of a city that is one of several names."""
    own = fold_words(city)[1:]
    named = [hit for hit in behind if fold(hit["region"]) in {*regions, *own}]
    others = [hit.group() for hit in named if fold(hit["region"]) not in own]
    return others[0] if own and len(others) == len(named) > 0 else None


def _states_of(region: re.Match[str], mentions: Sequence[Mention], states: Mapping[str, str]) -> set[str]:
    """The federal states of a region: the one that is named, or those of whose name it is a part."""
    named = {value for each in mentions if each.start == region.start("region") for value in each.values}
    word = fold(region["region"])
    parts = {state for state in states.values() if word in fold_words(state)}
    return (named & set(states.values())) or parts
