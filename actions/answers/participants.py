"""Which cities an edition added, and which took no part in it.

The next question may be about them: "Welchen Rang hat die neue Stadt?".
"""

from __future__ import annotations

from collections.abc import Mapping

from actions.answers import gaps, suggestions
from actions.answers.answer import Answer
from actions.answers.wording import wording
from actions.facts.queries import Facts
from actions.facts.records import Edition
from actions.question import Question


def answer_added(question: Question, facts: Facts) -> Answer:
    """The cities that are new in an edition, or the editions for which they are known."""
    say = wording(question.language)
    held = {each.year: each for each in facts.editions() if each.added_cities}
    edition = _chosen(question, held)
    if edition is None:
        text = say.no_added_cities(_asked_year(question, facts), list(held))
        return gaps.plain(question, text, [say.ask_added_cities(year) for year in held])
    return _stated(question, facts, edition, edition.added_cities, say.added_cities(edition))


def answer_absent(question: Question, facts: Facts) -> Answer:
    """The cities that took no part in an edition, or the editions for which they are known."""
    say = wording(question.language)
    held = {each.year: each for each in facts.editions() if each.absent_cities}
    edition = _chosen(question, held)
    if edition is None:
        text = say.no_absent_cities(_asked_year(question, facts), list(held))
        return gaps.plain(question, text, [say.ask_absent_cities(year) for year in held])
    return _stated(question, facts, edition, edition.absent_cities, say.absent_cities(edition))


def _chosen(question: Question, held: Mapping[int, Edition]) -> Edition | None:
    """The edition asked for; where the message names none, the newest one that holds the fact."""
    if question.edition in held or "editions" in question.named:
        return held.get(question.edition or 0)
    return held[max(held)] if held else None


def _asked_year(question: Question, facts: Facts) -> int:
    return question.edition or max(each.year for each in facts.editions())


def _stated(question: Question, facts: Facts, edition: Edition, cities: tuple[str, ...], text: str) -> Answer:
    say = wording(question.language)
    asked = _asked_year(question, facts)
    lacking = [say.edition_lacks(asked, "cities")] if asked != edition.year else []
    return Answer(
        text=say.answer([text, *lacking], [edition.source]),
        question=question,
        sources=(edition.source,),
        suggestions=suggestions.held(question.but(cities=cities, categories=()), facts.rankings(cities=cities)),
        cities=cities,
        edition=edition.year,
    )
