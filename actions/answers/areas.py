"""Answers across a city's areas: its strongest and weakest one, how many are among the first n."""

from __future__ import annotations

from collections.abc import Sequence

from actions.answers import gaps, suggestions
from actions.answers.answer import Answer
from actions.answers.select import AREAS, best_edition, in_edition, sources_of
from actions.answers.wording import Wording, wording
from actions.facts.queries import Facts
from actions.facts.records import Ranking, Source, Statement
from actions.question import OVERALL, Question

DEFAULT_TOP = 10


def answer_extreme(question: Question, facts: Facts) -> Answer:
    """The area in which each city is best (`best_category`) or worst (`worst_category`), among the known ones."""
    rankings = [each for each in facts.rankings(cities=question.cities) if each.category != OVERALL]
    say = wording(question.language)
    best = question.kind == "best_category"
    found: list[Ranking] = []
    lines: list[str] = []
    statements: list[Statement] = []
    for city in question.cities:
        of_city = [each for each in rankings if each.city == city]
        held = in_edition(of_city, _edition(question, of_city) or 0)
        if not held:
            continue
        found += held
        lines.append(_extreme(held, best, say))
        if not best:
            statements += facts.statements(kinds=["need_to_catch_up"], city=city, edition=held[0].edition)
    if not found:
        return gaps.no_rank(question.but(categories=AREAS[:1]), rankings, facts)
    if statements:
        lines.append(say.own_needs(statements))
    follow = suggestions.after_profile(found[0], rankings, question.language)
    return _answer(question, found, lines, follow, [each.source for each in statements])


def answer_count_top(question: Question, facts: Facts) -> Answer:
    """In how many areas, and in which, the cities are among the first n."""
    rankings = [each for each in facts.rankings(cities=question.cities) if each.category != OVERALL]
    n = question.n or DEFAULT_TOP
    found: list[Ranking] = []
    lines: list[str] = []
    for city in question.cities:
        of_city = [each for each in rankings if each.city == city]
        held = in_edition(of_city, _edition(question, of_city) or 0)
        if held:
            found += held
            lines.append(_count(held, n, question.bottom, wording(question.language)))
    if not found:
        return gaps.no_rank(question.but(categories=AREAS[:1]), rankings, facts)
    return _answer(question, found, lines, suggestions.after_profile(found[0], rankings, question.language), [])


def _edition(question: Question, rankings: Sequence[Ranking]) -> int | None:
    held = {each.edition for each in rankings}
    if question.edition and ("editions" in question.named or question.edition in held):
        return question.edition
    return best_edition(rankings)


def _extreme(held: Sequence[Ranking], best: bool, say: Wording) -> str:
    pick = min if best else max
    rank = pick(each.rank for each in held)
    return say.extreme([each for each in held if each.rank == rank], len(held), best)


def _count(held: Sequence[Ranking], n: int, bottom: bool, say: Wording) -> str:
    lowest = held[0].cities_ranked - n
    hits = [each for each in held if (each.rank > lowest if bottom else each.rank <= n)]
    lacking = [area for area in AREAS if area not in {each.category for each in held}]
    return (say.count_bottom if bottom else say.count_top)(held, hits, lacking, n)


def _answer(
    question: Question,
    found: Sequence[Ranking],
    lines: list[str],
    follow: tuple[str, ...],
    more: Sequence[Source],
) -> Answer:
    sources = tuple(dict.fromkeys((*sources_of(found), *more)))
    return Answer(
        text=wording(question.language).answer(lines, sources),
        question=question,
        rankings=tuple(found),
        sources=sources,
        suggestions=follow,
        cities=tuple(dict.fromkeys(each.city for each in found)),
        edition=found[0].edition,
    )
