"""Answers across a city's areas: its strongest and weakest one, how many are among the first n."""

from __future__ import annotations

from collections.abc import Sequence

from actions.answers import gaps, suggestions
from actions.answers.answer import Answer
from actions.answers.german import join, number_word, sentence, source_line
from actions.answers.names import board_name
from actions.answers.select import AREAS, best_edition, in_edition, sources_of
from actions.facts.queries import Facts
from actions.facts.records import Ranking, Source, Statement
from actions.question import OVERALL, Question

DEFAULT_TOP = 10


def answer_extreme(question: Question, facts: Facts) -> Answer:
    """The area in which each city is best (`best_category`) or worst (`worst_category`), among the known ones."""
    rankings = [each for each in facts.rankings(cities=question.cities) if each.category != OVERALL]
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
        lines.append(_extreme_sentence(held, best))
        if not best:
            statements += facts.statements(kinds=["need_to_catch_up"], city=city, edition=held[0].edition)
    if not found:
        return gaps.no_rank(question.but(categories=AREAS[:1]), rankings, facts)
    if statements:
        lines.append("Nachholbedarf sieht die Quelle selbst hier: " + " ".join(f"„{each.text}“" for each in statements))
    follow = suggestions.after_profile(found[0], rankings)
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
            lines.append(_count_sentence(held, n, question.bottom))
    if not found:
        return gaps.no_rank(question.but(categories=AREAS[:1]), rankings, facts)
    return _answer(question, found, lines, suggestions.after_profile(found[0], rankings), [])


def _edition(question: Question, rankings: Sequence[Ranking]) -> int | None:
    held = {each.edition for each in rankings}
    if question.edition and ("editions" in question.named or question.edition in held):
        return question.edition
    return best_edition(rankings)


def _extreme_sentence(held: Sequence[Ranking], best: bool) -> str:
    pick = min if best else max
    rank = pick(each.rank for each in held)
    areas = [board_name(each.category) for each in held if each.rank == rank]
    first = held[0]
    word = "am stärksten" if best else "am schwächsten"
    known = _known(held)
    return (
        f"{first.city} ist {first.edition}{known} {word} im Bereich {join(areas)}: Platz {rank}"
        f" von {first.cities_ranked} Städten."
    )


def _known(held: Sequence[Ranking]) -> str:
    if len(held) == len(AREAS):
        return ""
    if len(held) == 1:
        return " – nur ein Bereich von fünf ist mir bekannt –"
    return f" unter den {number_word(len(held))} von fünf Bereichen, die mir bekannt sind,"


def _count_sentence(held: Sequence[Ranking], n: int, bottom: bool) -> str:
    first = held[0]
    lowest = first.cities_ranked - n
    hits = [each for each in held if (each.rank > lowest if bottom else each.rank <= n)]
    which = f"unter den {'letzten' if bottom else 'ersten'} {n} von {first.cities_ranked} Städten"
    areas = "fünf" if len(held) == len(AREAS) else f"{number_word(len(held))} bekannten"
    ending = "" if len(held) == len(AREAS) else f" Nicht bekannt ist mir: {_unknown(held)}."
    if len(held) == 1:
        inside = "liegt" if hits else "liegt nicht"
        return (
            f"Bekannt ist mir {first.edition} nur ein Bereich: Im Bereich {board_name(first.category)} {inside}"
            f" {first.city} {which} (Platz {first.rank}).{ending}"
        )
    if not hits:
        return f"{first.city} liegt {first.edition} in keinem der {areas} Bereiche {which}.{ending}"
    number = "einem" if len(hits) == 1 else number_word(len(hits))
    listed = join([f"{board_name(each.category)} (Platz {each.rank})" for each in hits])
    return sentence(f"{first.city} liegt {first.edition} in {number} der {areas} Bereiche {which}: {listed}.{ending}")


def _unknown(held: Sequence[Ranking]) -> str:
    return join([board_name(area) for area in AREAS if area not in {each.category for each in held}])


def _answer(
    question: Question,
    found: Sequence[Ranking],
    lines: list[str],
    follow: tuple[str, ...],
    more: Sequence[Source],
) -> Answer:
    sources = tuple(dict.fromkeys((*sources_of(found), *more)))
    return Answer(
        text="\n".join([*lines, source_line(sources)]),
        question=question,
        rankings=tuple(found),
        sources=sources,
        suggestions=follow,
        cities=tuple(dict.fromkeys(each.city for each in found)),
        edition=found[0].edition,
    )
