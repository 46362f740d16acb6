"""How complete the store is, and where its sources disagree."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from actions.facts.queries import Facts

# How the notes of rankings.csv speak of another source that says something else.
DISAGREES = re.compile(r"\bgives\b|\bconflict\b|\bcontradict\b|\bdoes not fit\b")


@dataclass(frozen=True)
class Coverage:
    """How many of the places on one board of one edition are known."""

    edition: int
    category: str
    known: int
    cities: int


@dataclass(frozen=True)
class Conflict:
    """Two statements on one place that cannot both be true; `source` is the id of the one that the bot follows."""

    edition: int
    category: str
    city: str
    says: str
    source: str


def coverage_of(facts: Facts) -> list[Coverage]:
    """Return one entry for each board of each edition, also where nothing is known."""
    known = Counter((each.edition, each.category) for each in facts.rankings())
    categories = facts.categories()
    return [
        Coverage(edition.year, category.key, known[edition.year, category.key], edition.cities)
        for edition in facts.editions()
        for category in categories
    ]


def conflicts_in(facts: Facts) -> list[Conflict]:
    """Return what editors noted, and previous ranks that differ from the rank held for the edition before."""
    rankings = facts.rankings()
    held = {(each.edition, each.category, each.city): each for each in rankings}
    found = []
    for each in rankings:
        place = each.edition, each.category, each.city
        if DISAGREES.search(each.note):
            found.append(Conflict(*place, each.note, each.source.source_id))
        before = held.get((each.edition - 1, each.category, each.city))
        if before and each.previous_rank is not None and each.previous_rank != before.rank:
            says = f"Vorjahresplatz {each.previous_rank}, für {before.edition} ist aber Platz {before.rank} bekannt"
            found.append(Conflict(*place, says, each.source.source_id))
    return found
