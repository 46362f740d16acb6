"""Which cities an edition added, and which took no part in it.

The next question may be about them: "Welchen Rang hat die neue Stadt?".
"""

from __future__ import annotations

from collections.abc import Mapping

from actions.answers import gaps
from actions.answers.answer import Answer
from actions.answers.asked import Asked, sourced
from actions.facts.records import Edition
from actions.query.query import Query


def answer_added(query: Query, asked: Asked) -> Answer:
    """The cities that are new in an edition, or the editions for which they are known."""
    say = asked.say
    held = {year: each for year, each in asked.cube.editions.items() if each.added_cities}
    edition = _chosen(query, held)
    if edition is None:
        text = say.no_added_cities(max(query.editions.named, default=max(asked.cube.years)), list(held))
        return gaps.plain(query, asked, text, [say.ask_added_cities(year) for year in held])
    return _stated(query, asked, edition, edition.added_cities, say.added_cities(edition))


def answer_absent(query: Query, asked: Asked) -> Answer:
    """The cities that took no part in an edition, or the editions for which they are known."""
    say = asked.say
    if query.editions.every:
        follow = [say.ask_cities(), say.ask_absent_cities(max(asked.cube.years))]
        return gaps.plain(query, asked, say.never_rated(), follow)
    held = {year: each for year, each in asked.cube.editions.items() if each.absent_cities}
    edition = _chosen(query, held)
    if edition is None:
        text = say.no_absent_cities(max(query.editions.named, default=max(asked.cube.years)), list(held))
        return gaps.plain(query, asked, text, [say.ask_absent_cities(year) for year in held])
    return _stated(query, asked, edition, edition.absent_cities, say.absent_cities(edition))


def _chosen(query: Query, held: Mapping[int, Edition]) -> Edition | None:
    """The edition asked for; where the message names none, the newest one that holds the fact."""
    if query.editions.named:
        return held.get(max(query.editions.named))
    return held[max(held)] if held else None


def _stated(query: Query, asked: Asked, edition: Edition, cities: tuple[str, ...], text: str) -> Answer:
    say, year = asked.say, max(query.editions.named, default=max(asked.cube.years))
    lacking = [say.edition_lacks(year)] if year != edition.year else []
    follow = map(say.ask_rank, cities[:2])
    return sourced(query, asked, [text, *lacking], [edition.source], follow, cities, edition.year)
