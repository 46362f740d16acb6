"""Cities whose names are like a word that nothing in the store answers to: "kerfled" is like Krefeld."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import process
from rapidfuzz.distance import OSA

from actions.facts.records import Name
from actions.facts.spelling import plain

MIN_LIKENESS = 0.66
# Names less alike than the nearest by more than this are no rivals of it.
MARGIN = 0.1
MOST = 3
# Fewer letters begin too many names.
FEWEST_BEGUN = 6


def cities_begun(word: str, names: Iterable[Name]) -> tuple[str, ...]:
    """The city whose name begins with this word, which nobody finished: "Düsseld"; none if it names a place itself."""
    said = plain(word)
    begun = [name for name in names if len(said) >= FEWEST_BEGUN and plain(name.alias).startswith(said)]
    found = {name.value for name in begun if name.kind == "city"}
    return tuple(found) if len(found) == 1 and all(plain(name.alias) != said for name in begun) else ()


def similar_cities(word: str, names: Iterable[Name]) -> tuple[str, ...]:
    """The cities in the index that the word may be meant for, the likest first; none if it names another place."""
    spoken = [(plain(name.alias), name) for name in names if name.kind in ("city", "place") and "*" not in name.alias]
    said = plain(word)
    if any(alias == said and name.kind == "place" for alias, name in spoken):
        return ()
    cities = {alias: name.value for alias, name in spoken if name.kind == "city" and len(alias) > MOST}
    near = process.extract(
        said, cities.keys(), scorer=OSA.normalized_similarity, score_cutoff=MIN_LIKENESS, limit=MOST * 2
    )
    best = near[0][1] if near else 0.0
    return tuple(dict.fromkeys(cities[alias] for alias, likeness, _ in near if likeness >= best - MARGIN))[:MOST]
