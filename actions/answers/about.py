"""Answers on the index itself, on sources, and on what the store holds."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from actions.answers import gaps
from actions.answers.answer import Answer
from actions.answers.select import AREAS
from actions.answers.wording import Wording, wording
from actions.facts.queries import Facts
from actions.facts.records import Edition, Ranking, Source
from actions.question import OVERALL, Question

EXAMPLE_CITY = "Düsseldorf"
NEED_FIGURES = ("kennzahlen", "erhebung")


def answer_index(question: Question, facts: Facts) -> Answer:
    """One aspect of an edition of the index: what it is, who makes it, how many cities, figures, dates, areas.

    Figures that the newest edition lacks are those of the newest one that holds them.
    """
    editions = {each.year: each for each in facts.editions()}
    edition = editions[question.edition if question.edition in editions else max(editions)]
    aspect = question.kind.removeprefix("index_")
    say = wording(question.language)
    follow = (say.ask_leader(), say.ask_editions())
    lacking: list[str] = []
    if aspect in NEED_FIGURES and not _has_figures(edition):
        known = [year for year, each in editions.items() if _has_figures(each)]
        if not known or "editions" in question.named:
            return gaps.plain(question, say.no_figures(edition.year, known), (say.ask_definition(), *follow))
        lacking = [say.edition_lacks(edition.year, "figures")]
        edition = editions[max(known)]
    text = ASPECTS[aspect](say, edition, min(editions))
    return Answer(
        text=say.answer([text, *lacking], [edition.source]),
        question=question,
        sources=(edition.source,),
        suggestions=follow if aspect == "bereiche" else (say.ask_areas(), *follow),
        cities=question.cities,
        edition=edition.year,
    )


def _has_figures(edition: Edition) -> bool:
    return edition.indicators is not None and edition.parameters is not None


def answer_coverage(question: Question, facts: Facts) -> Answer:
    """Which editions, cities and boards the store holds, or holds for a city."""
    if "cities" in question.named:
        return _coverage_of_city(question, facts)
    say = wording(question.language)
    editions = facts.editions()
    cities = facts.cities(question.federal_state)
    if question.federal_state:
        text = say.coverage_of_state(question.federal_state, cities)
    else:
        text = say.coverage([each.year for each in editions], cities, AREAS)
    sources = (editions[-1].source,)
    return Answer(
        text=say.answer([text], sources),
        question=question,
        sources=sources,
        suggestions=(say.ask_coverage(EXAMPLE_CITY), say.ask_definition()),
        cities=question.cities,
    )


def answer_source(question: Question, facts: Facts, last: Sequence[Source]) -> Answer:
    """Where a fact comes from: that of the last answer, or the one that the question itself names."""
    say = wording(question.language)
    sources = tuple(last)
    if not sources or question.named & {"cities", "categories", "editions"}:
        held = _asked_rankings(question, facts)
        sources = tuple(dict.fromkeys(each.source for each in held)) or sources
    if not sources:
        follow = (say.ask_rank(EXAMPLE_CITY), say.ask_editions())
        return Answer(text=say.refusal(say.which_source()), question=question, suggestions=follow)
    lines = [say.sources_lead(len(sources)), *(f"• {say.source_entry(each)}" for each in sources)]
    return Answer(
        text="\n".join(lines),
        question=question,
        sources=sources,
        suggestions=(say.ask_publisher(),),
        cities=question.cities,
    )


def source_entry(source: Source, language: str = "de") -> str:
    """A publication as a bibliography names it."""
    return wording(language).source_entry(source)


def _asked_rankings(question: Question, facts: Facts) -> list[Ranking]:
    held = facts.rankings(cities=question.cities, categories=question.categories or (OVERALL,))
    if question.editions:
        return [each for each in held if each.edition in question.editions]
    return held[-1:]


def _coverage_of_city(question: Question, facts: Facts) -> Answer:
    say = wording(question.language)
    lines = []
    held = facts.rankings(cities=question.cities)
    for city in question.cities:
        of_city = [each for each in held if each.city == city]
        lines.append(say.coverage_of_city(city, bool(of_city)))
        for area in (OVERALL, *AREAS):
            known = [each.edition for each in of_city if each.category == area]
            if known:
                lines.append(say.coverage_line(area, known))
    city = question.cities[0]
    follow = (say.ask_rank(city), say.ask_history(city))
    if not held:
        return gaps.plain(question, "\n".join(lines), follow)
    return Answer(text="\n".join(lines), question=question, suggestions=follow, cities=question.cities)


ASPECTS: dict[str, Callable[[Wording, Edition, int], str]] = {
    "definition": lambda say, edition, first: say.definition(edition, AREAS),
    "herausgeber": lambda say, edition, first: say.publisher(edition),
    "staedte": lambda say, edition, first: say.cities(edition),
    "kennzahlen": lambda say, edition, first: say.figures(edition),
    "bereiche": lambda say, edition, first: say.areas(edition, AREAS),
    "termin": lambda say, edition, first: say.published(edition, first),
    "erhebung": lambda say, edition, first: say.survey(edition),
}
