"""Answers on the index itself, on sources, and on what the store holds."""

from __future__ import annotations

from collections.abc import Sequence

from actions.answers import gaps
from actions.answers.answer import Answer
from actions.answers.german import day, join, source_line, whole, years
from actions.answers.names import board_name
from actions.answers.select import AREAS
from actions.facts.queries import Facts
from actions.facts.records import Edition, Ranking, Source
from actions.question import OVERALL, Question

FOLLOW = (
    "Welche Bereiche bewertet der Index?",
    "Wer führt den Smart City Index an?",
    "Welche Jahre kennen Sie?",
)


def answer_index(question: Question, facts: Facts) -> Answer:
    """One aspect of an edition of the index: what it is, who makes it, how many cities, figures, dates, areas."""
    editions = {each.year: each for each in facts.editions()}
    edition = editions[question.edition if question.edition in editions else max(editions)]
    text = ASPECTS[question.kind.removeprefix("index_")](edition, facts)
    return Answer(
        text=f"{text}\n{source_line([edition.source])}",
        question=question,
        sources=(edition.source,),
        suggestions=tuple(each for each in FOLLOW if not question.kind.endswith("bereiche") or "Bereiche" not in each),
        cities=question.cities,
        edition=edition.year,
    )


def answer_coverage(question: Question, facts: Facts) -> Answer:
    """Which editions, cities and boards the store holds, or holds for a city."""
    if "cities" in question.named:
        return _coverage_of_city(question, facts)
    editions = facts.editions()
    cities = facts.cities(question.federal_state)
    published = years([each.year for each in editions])
    if question.federal_state:
        names = join([each.name for each in cities])
        text = f"Aus {question.federal_state} kenne ich {len(cities)} Städte: {names}."
    else:
        text = (
            f"Ich kenne die Ausgaben {published} des Smart City Index und {len(cities)} Städte, von"
            f" {cities[0].name} bis {cities[-1].name}, in der Gesamtwertung und in den Bereichen"
            f" {join([board_name(area) for area in AREAS])}. Die Daten haben Lücken; fehlt mir etwas, sage ich es."
        )
    sources = (editions[-1].source,)
    return Answer(
        text=f"{text}\n{source_line(sources)}",
        question=question,
        sources=sources,
        suggestions=("Welche Daten haben Sie zu Düsseldorf?", "Was ist der Smart City Index?"),
        cities=question.cities,
    )


def answer_source(question: Question, facts: Facts, last: Sequence[Source]) -> Answer:
    """Where a fact comes from: that of the last answer, or the one that the question itself names."""
    sources = tuple(last)
    if not sources or question.named & {"cities", "categories", "editions"}:
        held = _asked_rankings(question, facts)
        sources = tuple(dict.fromkeys(each.source for each in held)) or sources
    if not sources:
        text = (
            "Jede meiner Antworten nennt ihre Quelle. Die Ranglisten stammen aus dem Smart City Index des"
            " Digitalverbands Bitkom und aus Veröffentlichungen von Städten und Medien dazu. Zu welcher Angabe"
            " möchten Sie die Quelle wissen?"
        )
        return Answer(text=text, question=question, suggestions=("Wo steht Düsseldorf?", "Welche Jahre kennen Sie?"))
    lines = [f"{'Die Angabe stammt' if len(sources) == 1 else 'Die Angaben stammen'} aus:"]
    lines += [f"• {source_entry(each)}" for each in sources]
    return Answer(
        text="\n".join(lines),
        question=question,
        sources=sources,
        suggestions=("Wer gibt den Smart City Index heraus?",),
        cities=question.cities,
    )


def source_entry(source: Source) -> str:
    """A publication as a bibliography names it."""
    when = f", {day(source.published_on)}" if source.published_on else ""
    return f"{source.publisher}: „{source.title}“{when}, {source.url}"


def _asked_rankings(question: Question, facts: Facts) -> list[Ranking]:
    held = facts.rankings(cities=question.cities, categories=question.categories or (OVERALL,))
    if question.editions:
        return [each for each in held if each.edition in question.editions]
    return held[-1:]


def _coverage_of_city(question: Question, facts: Facts) -> Answer:
    lines = []
    held = facts.rankings(cities=question.cities)
    for city in question.cities:
        of_city = [each for each in held if each.city == city]
        lines.append(f"Zu {city} kenne ich Plätze:" if of_city else f"Zu {city} kenne ich keinen Platz.")
        for area in (OVERALL, *AREAS):
            known = [each.edition for each in of_city if each.category == area]
            if known:
                lines.append(f"• {board_name(area)}: {years(known)}")
    city = question.cities[0]
    follow = (f"Wo steht {city}?", f"Wie hat sich {city} entwickelt?")
    if not held:
        return gaps.plain(question, "\n".join(lines), follow)
    return Answer(text="\n".join(lines), question=question, suggestions=follow, cities=question.cities)


def _definition(edition: Edition, facts: Facts) -> str:
    return (
        f"Der Smart City Index ist ein jährliches Digitalranking deutscher Großstädte, herausgegeben von"
        f" {edition.publisher}. Er misst, wie digital die Städte sind, und zwar in den Bereichen"
        f" {join([board_name(area) for area in AREAS])}; {edition.year} wurden {edition.cities} Städte bewertet."
    )


def _publisher(edition: Edition, facts: Facts) -> str:
    return f"Den Smart City Index gibt der Digitalverband {edition.publisher} heraus, auch die Ausgabe {edition.year}."


def _cities(edition: Edition, facts: Facts) -> str:
    return f"{edition.year} wurden {edition.cities} deutsche Großstädte bewertet.{_checked(edition)}"


def _checked(edition: Edition) -> str:
    if edition.cities_that_checked_pct is None:
        return ""
    return f" {edition.cities_that_checked_pct} Prozent der Städte haben Daten geprüft oder geliefert."


def _figures(edition: Edition, facts: Facts) -> str:
    data_points = f" und {whole(edition.data_points)} Datenpunkte" if edition.data_points else ""
    return (
        f"In die Ausgabe {edition.year} flossen {edition.indicators} Indikatoren mit {edition.parameters}"
        f" Parametern{data_points} ein."
    )


def _areas(edition: Edition, facts: Facts) -> str:
    return (
        f"Der Smart City Index bewertet fünf Bereiche: {join([board_name(area) for area in AREAS])}."
        f" Dazu kommt die Gesamtwertung (Ausgabe {edition.year})."
    )


def _published(edition: Edition, facts: Facts) -> str:
    first = min(each.year for each in facts.editions())
    exact = "am" if len(edition.published_on) == 10 else "im" if len(edition.published_on) == 7 else ""
    return (
        f"Die Ausgabe {edition.year} ist {exact} {day(edition.published_on)} erschienen. Der Index erscheint seit"
        f" {first} jedes Jahr; einen Termin für die nächste Ausgabe kenne ich nicht."
    ).replace("  ", " ")


def _survey(edition: Edition, facts: Facts) -> str:
    period = ""
    if "/" in edition.survey_period:
        begin, end = edition.survey_period.split("/")
        period = f" Die Daten wurden von {day(begin)} bis {day(end)} erhoben."
    return (
        f"Für die Ausgabe {edition.year} wurden {edition.cities} Städte anhand von {edition.indicators} Indikatoren mit"
        f" {edition.parameters} Parametern bewertet; höchstens möglich sind {edition.max_score:.0f} Punkte."
        f"{period}{_checked(edition)}"
    )


ASPECTS = {
    "definition": _definition,
    "herausgeber": _publisher,
    "staedte": _cities,
    "kennzahlen": _figures,
    "bereiche": _areas,
    "termin": _published,
    "erhebung": _survey,
}
