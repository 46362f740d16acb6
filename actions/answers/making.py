"""Answers on how the index is made, what changed in it, and what may be done with it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from actions.answers import gaps
from actions.answers.answer import Answer
from actions.answers.asked import Asked, sourced
from actions.answers.shapes.stage import Stage
from actions.answers.shapes.telling import tell
from actions.answers.wording import Wording
from actions.facts.records import Edition
from actions.query.evaluation import evaluate
from actions.query.query import OVERALL, Query

# How the note of an edition says that a category has a new name.
RENAMED = re.compile(r"category renamed from (?P<before>.+) to (?P<after>[^;]+)")


# What one sentence answers, and what else may be asked.
SENTENCES: dict[str, Callable[[Wording, str], tuple[str, list[str]]]] = {
    "index_gewichtung": lambda say, publisher: (say.no_weights(), [say.ask_areas(), say.ask_editions()]),
    "index_punkte": lambda say, publisher: (say.place_and_points(), [say.ask_definition(), say.ask_leader()]),
    "index_ranking": lambda say, publisher: (say.what_a_ranking_is(), [say.ask_definition(), say.ask_leader()]),
    "index_nutzung": lambda say, publisher: (say.usage(publisher), [say.ask_publisher()]),
    "index_dateien": lambda say, publisher: (say.no_files(publisher), [say.ask_leader()]),
}


def answer_sentence(query: Query, asked: Asked) -> Answer:
    """What is true of every edition, without a source of its own."""
    text, follow = SENTENCES[query.asked](asked.say, _newest(query, asked).publisher)
    return gaps.plain(query, asked, text, follow)


def answer_check(query: Query, asked: Asked) -> Answer:
    """Whether the cities checked the data: of the edition named, else of the newest that says so."""
    say, editions = asked.say, asked.cube.editions
    year = max(query.editions.named, default=max(editions))
    known = [each for each in editions.values() if each.cities_that_checked_pct is not None]
    chosen = [each for each in known if each.year == year] or ([] if query.editions.named else known[-1:])
    if not chosen:
        return gaps.plain(query, asked, say.no_check(year), [say.ask_publisher()])
    lacking = [say.no_check(year)] if chosen[0].year != year else []
    return _told(query, asked, [*lacking, say.checked_by_cities(chosen[0])], chosen)


def answer_who_is_rated(query: Query, asked: Asked) -> Answer:
    """From what size on a city is rated: nobody says, but that they are large ones, and how many."""
    edition = _newest(query, asked)
    return _told(query, asked, [asked.say.who_is_rated(edition)], [edition])


def answer_numbers(query: Query, asked: Asked) -> Answer:
    """How many cities the editions rated; where it is asked why, who was added, as far as that is known."""
    say, editions = asked.say, list(asked.cube.editions.values())
    added = [each for each in editions if each.added_cities]
    lines = [say.numbers_of_cities(editions)]
    if query.asked == "index_anzahl":
        lines += [*(say.added_cities(each) for each in added), say.no_reason_known()]
    return _told(query, asked, lines, [editions[0], *added, editions[-1]])


def answer_changes(query: Query, asked: Asked) -> Answer:
    """What each edition is made of, and which category has a new name."""
    say = asked.say
    known = [each for each in asked.cube.editions.values() if each.indicators and each.parameters]
    return _told(query, asked, [say.changes_lead(), *(say.made_of(each) for each in known)], known)


def answer_name(query: Query, asked: Asked) -> Answer:
    """What a category was called before, as far as an edition says so."""
    say, names = asked.say, {each.key: each.name for each in asked.facts.categories()}
    categories = [key for key in query.categories.named if key != OVERALL] or list(asked.cube.areas)
    for edition in asked.cube.editions.values():
        found = RENAMED.search(edition.note)
        for key in categories if found else ():
            if found and names[key] == found["after"]:
                return _told(query, asked, [say.renamed(found["before"], key, edition.year)], [edition])
    return gaps.plain(query, asked, say.no_other_name(categories[0]), [say.ask_areas()])


def answer_worth(query: Query, asked: Asked) -> Answer:
    """Whether the index can be relied on, or is of use, nobody can read off it; how it is made is known."""
    known = [each for each in asked.cube.editions.values() if each.indicators and each.parameters]
    if not known:
        return gaps.plain(query, asked, asked.say.cannot_judge(), [asked.say.ask_definition()])
    return _told(query, asked, [asked.say.cannot_judge(), asked.say.survey(known[-1])], known[-1:])


def answer_contents(query: Query, asked: Asked) -> Answer:
    """What is rated within a category: nobody says."""
    text = asked.say.paragraph([asked.say.no_indicators_of(key) for key in query.categories.named or (OVERALL,)])
    return gaps.plain(query, asked, text, [asked.say.ask_areas(), asked.say.ask_definition()])


def answer_newest(query: Query, asked: Asked) -> Answer:
    """Which edition is the newest, and whether it is the one that the question takes for it."""
    say, newest = asked.say, max(asked.cube.years)
    verdict = [say.verdict(query.editions.named == (newest,))] if query.editions.named else []
    edition = asked.cube.editions[newest]
    lines = [say.paragraph([*verdict, say.newest_edition(newest)]), say.published(edition, min(asked.cube.years))]
    return _told(query, asked, lines, [edition])


def answer_state(query: Query, asked: Asked) -> Answer:
    """In which federal states cities lie: those that are named, or that fit the conditions."""
    say, follow = asked.say, [asked.say.ask_rank((*query.cities.named, asked.home_city)[0])]
    if query.cities.named and not query.where and not query.order:
        lines = [say.lies_in(city, asked.cube.states[city]) for city in query.cities.named]
        return gaps.plain(query, asked, "\n".join(lines), follow)
    finding = evaluate(query.but(asked="which", axis="city"), asked.cube, asked.home_city)
    cells = [cell for cell in finding.cells if cell.ranking is not None]
    lead, *_ = "\n".join(tell(finding, Stage(say, asked.cube.sizes))).split("\n")
    lines = [lead, *(say.item(say.city(each.city), asked.cube.states[each.city]) for each in cells)]
    lines += [] if all(part.certain for part in finding.parts) else [say.not_all_known("rank")]
    sources = [each.ranking.source for each in cells if each.ranking]
    if not sources:
        return gaps.plain(query, asked, lead, follow)
    return sourced(query, asked, lines, sources, follow, query.cities.named)


def _newest(query: Query, asked: Asked) -> Edition:
    editions = asked.cube.editions
    year = max(query.editions.named, default=max(editions))
    return editions.get(year, editions[max(editions)])


def _told(query: Query, asked: Asked, lines: Sequence[str], editions: Sequence[Edition]) -> Answer:
    follow = (asked.say.ask_areas(), asked.say.ask_leader(), asked.say.ask_editions())
    return sourced(query, asked, lines, (each.source for each in editions), follow, edition=editions[-1].year)
