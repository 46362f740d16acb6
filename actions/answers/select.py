"""Picks rankings: which edition holds a fact, what came before, where the gaps are. Pure functions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from actions.facts.records import Ranking, Source
from actions.question import OVERALL

AREAS = ("verwaltung", "it_kommunikation", "energie_umwelt", "mobilitaet", "gesellschaft_bildung")


def on_board(rankings: Iterable[Ranking], category: str) -> list[Ranking]:
    """The rankings of one board, the oldest edition first."""
    return sorted((each for each in rankings if each.category == category), key=lambda each: each.edition)


def in_edition(rankings: Iterable[Ranking], edition: int) -> list[Ranking]:
    """The rankings of one edition."""
    return [each for each in rankings if each.edition == edition]


def newest_common(rankings: Sequence[Ranking], cities: Sequence[str], categories: Sequence[str]) -> int | None:
    """The newest edition in which every one of the cities has a rank on every one of the boards."""
    held = {(each.city, each.category, each.edition) for each in rankings}
    editions = sorted({each.edition for each in rankings}, reverse=True)
    complete: Callable[[int], bool] = lambda edition: all(  # noqa: E731
        (city, category, edition) in held for city in cities for category in categories
    )
    return next((edition for edition in editions if complete(edition)), None)


def previous_rank(ranking: Ranking, rankings: Iterable[Ranking]) -> int | None:
    """The city's rank on the same board one edition earlier, as ranked there or as stated by this edition's source."""
    for each in rankings:
        same = (each.city, each.category) == (ranking.city, ranking.category)
        if same and each.edition == ranking.edition - 1:
            return each.rank
    return ranking.previous_rank


def best_edition(rankings: Sequence[Ranking]) -> int | None:
    """The newest edition in which all five areas of a city are known, else the newest with the most of them."""
    counts: dict[int, int] = {}
    for each in rankings:
        if each.category != OVERALL:
            counts[each.edition] = counts.get(each.edition, 0) + 1
    return max(counts, key=lambda edition: (counts[edition], edition), default=None)


def sources_of(rankings: Iterable[Ranking]) -> tuple[Source, ...]:
    """The sources of some rankings, each once, in order."""
    return tuple({each.source.source_id: each.source for each in rankings}.values())
