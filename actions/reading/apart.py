"""Takes apart what asks two things of a kind with one verb."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from actions.reading import two_cities
from actions.reading.enumerated import enumerated
from actions.reading.halves import halves
from actions.reading.kinds import HELD_AGAINST_CITIES, THRESHOLDS
from actions.reading.parts import Part, Parts
from actions.reading.pieces import COMPARING
from actions.reading.saying import family_of_words
from actions.reading.segments import Segment

SUPERLATIVE = re.compile(r"\w{4,}ste[nrs]?\b|worst|lowest|weakest|least|smallest")
JOINED = re.compile(
    r"\W*(?:und|un|u|ond|sowie|plus|and|oder|or|mit)?\W*(?:was|wann)?\W*(?:war|ist)?\W*"
    r"(?:der|die|das|den|in|ihren|zu ihren)?\W*",
    re.I,
)


def apart(segment: Segment) -> Iterator[Segment]:
    """A segment that asks two things of a kind, as "Stärken und Schwächen", as one for each of them."""
    parts = _without_extent(segment.parts)
    segment = replace(segment, parts=parts)
    states = parts.values("state", "state")
    if family_of_words(parts) == "index_punkte":
        yield segment
        return
    if len(states) == 2 and parts.has("better", "more") and parts.has(*THRESHOLDS):
        # "Mehr bayerische oder mehr sächsische Städte?" asks which of the two has the most.
        asked = [Part("who", {}, 0, 0), Part("of_states", {}, 0, 0)]
        yield replace(segment, parts=Parts([*asked, *parts.without(*COMPARING)], parts.text))
        return
    if pair := two_cities.pair(parts):
        # "Wer war öfter vorn, Köln oder Bonn?" is told by how often each of them was ahead of the other.
        for city, rival in (pair, pair[::-1]):
            yield replace(segment, parts=two_cities.how_often_ahead(parts, city, rival))
        return
    if several := two_cities.categories_won(parts) or _each_in_its_year(parts) or halves(parts) or enumerated(parts):
        for each in several:
            yield from apart(replace(segment, text=each.text.strip(), parts=each))
        return
    if len(places := _single_places(parts)) > 1:
        for number in places:
            single = replace(places[number], values={"nth": (number,)})
            yield replace(segment, parts=Parts([single, *parts.without("place")], parts.text))
        return
    for one, other, whole in ALTERNATIVES:
        first, second = parts.first(*one), parts.first(*other)
        if first is not None and second is not None and not parts.has(*whole) and _joined(first, second, parts):
            alone = _without(segment, other)
            # "Gewinner und Verlierer" are of places, where "Gewinner" alone are those who lead.
            moved = [
                replace(part, name="step_up") if part is first and second.name == "step_down" else part
                for part in alone.parts
            ]
            yield replace(alone, parts=Parts(moved, alone.parts.text))
            yield _without(segment, one)
            return
    yield segment


def _without_extent(parts: Parts) -> Parts:
    """ "Wo hakt es in Bonn am meisten?" asks for the weakest, which "hakt" says alone."""
    if not any(SUPERLATIVE.search(parts.words(each)) is None for each in parts.all("worst")):
        return parts
    return Parts([each for each in parts if each.name != "best" or not parts.words(each).startswith("am ")], parts.text)


def _each_in_its_year(parts: Parts) -> list[Parts]:
    """ "Wuppertal 2024 oder Solingen 2023, wer steht da besser da?" is told by the place of each in its own year."""
    named = parts.renamed({"ahead_of": "city", "behind": "city"}).all("city", "year")
    in_turn = [each.name for each in named] == ["city", "year"] * 2 and named[1].of("year") != named[3].of("year")
    compared = parts.has("better", "worse", "best", "worst", "leads", "ahead_of", "behind")
    if not in_turn or not compared or parts.has("difference", "how_many"):
        return []
    if named[0].of("city") == named[2].of("city"):
        # "Leipzig 2022 oder Leipzig 2024, was war besser?" offers the years of one city.
        years = replace(named[1], values={"year": parts.values("year", "year")}, end=named[3].end)
        return [Parts([named[0], years, *parts.without("city", "year", "which")], parts.text)]
    return [Parts([*pair, *parts.all("category", "n_points")], parts.text) for pair in (named[:2], named[2:])]


def _single_places(parts: Parts) -> dict[int, Part]:
    """The places of "Wer waren Platz 2, 5 und 7?", none in a row, each with its part."""
    places = {int(each): part for part in parts.all("place") for each in (*part.of("nth"), *part.of("n"))}
    in_a_row = len(places) == max(places, default=0) - min(places, default=0) + 1
    asked = parts.has("who", "which", "n_city") and len(parts.values("year", "year")) < 2
    alone = not parts.has("city", "difference", "how_many", "by_how_much", *HELD_AGAINST_CITIES, *THRESHOLDS)
    return places if asked and alone and not in_a_row else {}


# Parts that two questions ask, and those beside which it is only one.
ALTERNATIVES: tuple[tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]], ...] = (
    (("reasons",), ("needs",), ("held", "exists")),
    (("top",), ("bottom",), ("mean", "sum", "difference")),
    (("best",), ("worst",), ("mean", "sum", "difference", "top", "bottom")),
    (
        ("n_place",),
        ("n_points",),
        ("list_word", "order_word", "whole_list", "which", "who", "top", "best", "worst", "n_city"),
    ),
    (("who",), ("when",), ()),
    (("leads", "step_up"), ("step_down",), ("city", "verb_first", "whether", "how_many", "how", "step_asked", "tag")),
    (("quote",), ("source",), ()),
    (("leads", "place"), ("last",), ("city", "verb_first", "whether", "how_many", "difference", "tag", "when")),
)


def _joined(first: Part, second: Part, parts: Parts) -> bool:
    """True if nothing but "und die", names and nouns stand between two parts."""
    one, other = sorted((first, second), key=lambda part: part.start)
    between = parts.text[one.end : other.start]
    for part in parts.all("city", "category", "year", "n_edition", "n_category", "n_city", "n_place"):
        between = between.replace(parts.text[part.start : part.end], "") if part.end > part.start else between
    return JOINED.fullmatch(" ".join(between.split())) is not None and one.end < other.start


def _without(segment: Segment, names: Iterable[str]) -> Segment:
    return replace(segment, parts=segment.parts.without(*names))
