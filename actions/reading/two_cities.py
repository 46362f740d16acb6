"""Of two cities: which was ahead of the other more often."""

from __future__ import annotations

import re

from actions.reading.draft.figures_of_speech import front
from actions.reading.kinds import HELD_AGAINST_CITIES, SUPERLATIVES, THRESHOLDS
from actions.reading.parts import Part, Parts

OFTENER = re.compile(r"öfter|oefter|häufiger|haeufiger|more often", re.I)
# With these, something else than being ahead of the other is counted.
COUNTED_ELSE = (*HELD_AGAINST_CITIES, *THRESHOLDS, *SUPERLATIVES, *"place top bottom last step_up step_down".split())
# What the count of one city says in other words.
SAID = ("city", "leads", "better", "ahead", "who", "which", "those", "both", "of_those", "other_ones", "n_city")


def pair(parts: Parts) -> tuple[str, str] | None:
    """The two cities of "Wer war öfter vorn, Köln oder Bonn?"; None if the message asks something else."""
    oftener = [part for part in parts.all("all_editions") if OFTENER.search(parts.words(part))]
    ahead = front(parts) is not None or parts.has("better", "ahead", "other_ones")
    only = parts.has("leads") and front(parts) is None
    cities = parts.values("city", "city")
    if not oftener or not ahead or only or len(cities) != 2 or parts.has(*COUNTED_ELSE):
        return None
    return cities[0], cities[1]


def how_often_ahead(parts: Parts, one: str, other: str) -> Parts:
    """The parts of "wie oft war Köln vor Bonn?" in the place of those of the question for both."""
    kept = [
        part
        for part in parts
        if part.name not in SAID and not (part.name == "all_editions" and OFTENER.search(parts.words(part)))
    ]
    asked = {"how_often": {}, "city": {"city": (one,)}, "ahead_of": {"city": (other,)}}
    return Parts([*(Part(name, values, 0, 0) for name, values in asked.items()), *kept], parts.text)


def categories_won(parts: Parts) -> list[Parts]:
    """ "Hat Köln mehr Kategorien gewonnen als Bonn?" is told by how many each of them won."""
    against = parts.first("than")
    cities = (*parts.values("city", "city"), *(against.of("city") if against else ()))
    more = parts.has("better", "more") and parts.has("leads") and parts.has("n_category")
    if not more or len(cities) != 2:
        return []
    left = {*SAID, "n_category", "than", "verb_first"} - {"leads"}
    kept = [part for part in parts if part.name not in left]
    counted = Part("how_many", {}, 0, 0), Part("n_category", {}, 0, 0)
    return [Parts([*counted, Part("city", {"city": (city,)}, 0, 0), *kept], parts.text) for city in cities]
