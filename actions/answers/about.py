"""Answers on the index itself, on sources, and on what the store holds."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from actions.answers import gaps
from actions.answers.answer import Answer
from actions.answers.asked import Asked, sourced
from actions.answers.wording import Wording
from actions.facts.records import Edition, Ranking, Source, Statement
from actions.query.query import OVERALL, Query

NEED_FIGURES = ("kennzahlen", "erhebung")


def answer_index(query: Query, asked: Asked) -> Answer:
    """One aspect of an edition of the index: what it is, who makes it, how many cities, figures, dates, categories.

    Figures that the newest edition lacks are those of the newest one that holds them.
    """
    editions, say = asked.cube.editions, asked.say
    # "Seit wann gibt es den Index?"
    told = [each.edition for each in _of_text(query, asked)]
    year = max(query.editions.named, default=max(told, default=min(editions) if query.order else max(editions)))
    edition = editions[year if year in editions else max(editions)]
    aspect = query.asked.removeprefix("index_")
    follow: tuple[str, ...] = (say.ask_leader(), say.ask_editions())
    lacking: list[str] = []
    if aspect in NEED_FIGURES and not _has_figures(edition):
        known = [each for each, held in editions.items() if _has_figures(held)]
        if not known or query.editions.named:
            return gaps.plain(query, asked, say.no_figures(edition.year, known), (say.ask_definition(), *follow))
        lacking = [say.edition_lacks(edition.year)]
        edition = editions[max(known)]
    text = ASPECTS[aspect](say, edition, min(editions), asked.cube.areas)
    if query.claim:
        # "Waren es 2019 auch 82 Städte?", "Sind es sieben Bereiche?"
        of_areas = {str(len(asked.cube.areas)), *asked.cube.areas}
        true = {"staedte": {str(edition.cities)}, "bereiche": of_areas, "herausgeber": {edition.publisher.lower()}}
        text = say.paragraph([say.verdict({*query.claim} <= true[aspect]), text])
    follow = follow if aspect == "bereiche" else (say.ask_areas(), *follow)
    return sourced(query, asked, [text, *lacking], [edition.source], follow, query.cities.named, edition.year)


def _has_figures(edition: Edition) -> bool:
    return edition.indicators is not None and edition.parameters is not None


def answer_coverage(query: Query, asked: Asked) -> Answer:
    """Which editions, cities and categories the store holds, or holds for a city."""
    if query.cities.named:
        return _coverage_of_city(query, asked)
    say = asked.say
    state = query.cities.states[0] if query.cities.states else None
    cities = asked.facts.cities(state)
    text = say.coverage_of_state(state, cities) if state else say.coverage(asked.cube.years, cities, asked.cube.areas)
    source = asked.cube.editions[max(asked.cube.years)].source
    return sourced(query, asked, [text], [source], [say.ask_coverage(asked.home_city), say.ask_definition()])


def answer_source(query: Query, asked: Asked, last: Sequence[Source]) -> Answer | None:
    """Where a fact comes from: that of the last answer, or the one that the question names; None if there is none."""
    say = asked.say
    sources = tuple(last)
    in_general = not sources and query == Query("source")
    if not sources:
        quoted = [each.source for name in query.persons for each in asked.facts.quotes(person=name)]
        quoted += [each.source for each in _of_text(query, asked)]
        sources = tuple(dict.fromkeys(quoted or [each.source for each in _asked_rankings(query, asked)]))
    if not sources:
        return None
    lead = say.which_source() if in_general else say.sources_lead(len(sources))
    lines = [lead, *(f"• {say.source_entry(each)}" for each in sources)]
    return Answer(
        text="\n".join(lines),
        query=query,
        language=asked.language,
        sources=sources,
        suggestions=(say.ask_publisher(),),
        cities=query.cities.named,
    )


def _of_text(query: Query, asked: Asked) -> list[Statement]:
    """What the text says that a question for the source or the number of cities names as one."""
    if query.asked not in ("source", "index_staedte") or not query.topics:
        return []
    held = asked.facts.statements(city=(query.cities.named or (asked.home_city,))[0])
    return [each for each in held if not query.editions.named or each.edition in query.editions.named]


def _asked_rankings(query: Query, asked: Asked) -> list[Ranking]:
    """Those of the city, where a place is claimed those that are on it, else the newest."""
    held = asked.facts.rankings(
        cities=query.cities.named or (asked.home_city,), categories=query.categories.named or (OVERALL,)
    )
    places = {each.than.number for each in query.where if each.measure == "rank" and each.relation == "equal"}
    held = [each for each in held if not query.editions.named or each.edition in query.editions.named]
    return [each for each in held if each.rank in places] if places else held if query.editions.named else held[-1:]


def _coverage_of_city(query: Query, asked: Asked) -> Answer:
    say, lines = asked.say, []
    cities = query.cities.named
    held = asked.facts.rankings(cities=cities)
    for city in cities:
        of_city = [each for each in held if each.city == city]
        lines.append(say.coverage_of_city(city, bool(of_city)))
        for key in (OVERALL, *asked.cube.areas):
            known = [each.edition for each in of_city if each.category == key]
            if known:
                lines.append(say.coverage_line(key, known))
    follow = (say.ask_rank(cities[0]), say.ask_history(cities[0]))
    if not held:
        return gaps.plain(query, asked, "\n".join(lines), follow)
    return Answer(text="\n".join(lines), query=query, language=asked.language, suggestions=follow, cities=cities)


ASPECTS: dict[str, Callable[[Wording, Edition, int, Sequence[str]], str]] = {
    "definition": lambda say, edition, first, areas: say.definition(edition, areas),
    "herausgeber": lambda say, edition, first, areas: say.publisher(edition),
    "staedte": lambda say, edition, first, areas: say.cities_rated(edition),
    "kennzahlen": lambda say, edition, first, areas: say.figures(edition),
    "bereiche": lambda say, edition, first, areas: say.areas(edition, areas),
    "termin": lambda say, edition, first, areas: say.published(edition, first),
    "erhebung": lambda say, edition, first, areas: say.survey(edition),
}
