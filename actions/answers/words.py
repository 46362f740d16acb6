"""Answers in words: quotes, persons, reasons, plans. Always literal and with the source."""

from __future__ import annotations

from collections.abc import Sequence

from actions.answers import gaps
from actions.answers.answer import Answer
from actions.answers.german import join, source_line
from actions.answers.names import board_name, on_board
from actions.facts.queries import Facts
from actions.facts.records import Person, Quote, Ranking, Source, Statement, StatementKind
from actions.question import OVERALL, Question

REASONS: tuple[StatementKind, ...] = ("success_factor", "strength")
PLANS: tuple[StatementKind, ...] = ("need_to_catch_up", "planned_measure")
INTRODUCTIONS = {
    "reason": "Das nennt die Quelle zu {city} {edition} {where}:",
    "measure": "Das nennt die Quelle zu {city} {edition} {where} als Nachholbedarf und nächste Schritte:",
}


def answer_quote(question: Question, facts: Facts) -> Answer:
    """What a person said: the quotes that fit person, city, topic and board, best fit first."""
    if question.unknown:
        return _no_quote(question, facts, join(list(question.unknown)))
    quotes = [each for each in facts.quotes() if _about(question, each)]
    if not quotes:
        return _no_quote(question, facts, _whose(question, facts))
    fitting = _best_fit(question, quotes)
    lines = [f"{_titled(each.person)} sagte {each.edition}: „{each.text}“" for each in fitting]
    return _worded(question, lines, fitting, tuple(dict.fromkeys(each.person.name for each in fitting)), quotes=fitting)


def answer_person(question: Question, facts: Facts) -> Answer:
    """Who a person is: the office, and the source that names it."""
    persons = {each.name: each for each in facts.persons()}
    asked = [persons[name] for name in question.persons if name in persons]
    city = question.cities[0] if question.cities and "cities" in question.named else None
    asked = [each for each in asked if city is None or each.city == city]
    if question.unknown or not asked:
        whom = join(list(question.unknown)) or (
            f"dem Stadtoberhaupt oder den Beigeordneten von {city}" if city else "dieser Person"
        )
        text = f"Zu {whom} liegt mir nichts vor. Ich kenne {join([_titled(each) for each in persons.values()])}."
        return gaps.plain(question, text, [f"Wer ist {each.name}?" for each in persons.values()])
    sources = tuple(dict.fromkeys(each.source for person in asked for each in facts.quotes(person=person.name)))
    lines = [
        f"{person.name} ist {person.office} von {person.city}."
        if person.city
        else f"{person.name} ist {person.office}."
        for person in asked
    ]
    lines = [f"{line[:-1]}, so die Quelle." for line in lines]
    return Answer(
        text="\n".join([*lines, source_line(sources)]),
        question=question,
        sources=sources,
        suggestions=tuple(f"Was sagt {person.name} zum Smart City Index?" for person in asked),
        persons=tuple(person.name for person in asked),
        cities=tuple(person.city for person in asked if person.city),
    )


def answer_reason(question: Question, facts: Facts) -> Answer:
    """Why a city stands where it stands, in the words of the source."""
    return _statements(question, facts, REASONS, PLANS)


def answer_measure(question: Question, facts: Facts) -> Answer:
    """Where a city sees need to catch up, and what it plans."""
    return _statements(question, facts, PLANS, REASONS)


def _statements(
    question: Question, facts: Facts, kinds: tuple[StatementKind, ...], others: tuple[StatementKind, ...]
) -> Answer:
    city = question.cities[0]
    held = facts.statements(city=city)
    if question.editions:
        held = [each for each in held if each.edition in question.editions]
    fitting = _fitting(question, held, kinds)
    if not fitting and "categories" not in question.named:
        fitting = _fitting(question.but(categories=()), held, kinds)
    if not fitting:
        fitting = _fitting(question, held, others) if question.categories or question.topics else []
    ranking = _ranking(question, facts)
    opening = [_checked(question, ranking)] if question.claim is not None and ranking else []
    if not fitting:
        return _no_statement(question, held, opening)
    where = on_board(fitting[0].category) if fitting[0].category and _one_board(fitting) else "im Smart City Index"
    intro = INTRODUCTIONS[question.kind].format(city=city, edition=fitting[0].edition, where=where)
    lines = [*opening, intro, *(f"„{each.text}“" for each in fitting)]
    return _worded(question, lines, fitting, ())


def _fitting(question: Question, held: Sequence[Statement], kinds: tuple[StatementKind, ...]) -> list[Statement]:
    of_kind = [each for each in held if each.kind in kinds]
    areas = [category for category in question.categories if category != OVERALL]
    if areas:
        of_kind = [each for each in of_kind if each.category in areas]
    if "topics" in question.named:
        by_topic = [each for each in held if set(each.topics) & set(question.topics)]
        named_board = bool(areas) and "categories" in question.named
        return [each for each in by_topic if each in of_kind] or (of_kind if named_board else []) or by_topic or of_kind
    return of_kind


def _one_board(statements: Sequence[Statement]) -> bool:
    return len({each.category for each in statements}) == 1 and statements[0].category != OVERALL


def _no_statement(question: Question, held: Sequence[Statement], opening: list[str]) -> Answer:
    city = question.cities[0]
    what = "keine Begründung" if question.kind == "reason" else "keine Angabe zu Vorhaben"
    where = join([on_board(category) for category in question.categories]) if question.categories else "zum Index"
    text = f"Zu {city} liegt mir {where} {what} vor."
    areas = list(
        dict.fromkeys(board_name(each.category) for each in held if each.category and each.category != OVERALL)
    )
    if areas:
        text += f" Bekannt ist mir etwas zu {join(areas)}."
    follow = (
        "Warum ist Düsseldorf bei Gesellschaft und Bildung so gut?",
        "Was plant Düsseldorf bei Energie und Umwelt?",
    )
    return gaps.plain(question, " ".join([*opening, text]), follow)


def _ranking(question: Question, facts: Facts) -> Ranking | None:
    held = facts.rankings(cities=question.cities[:1], categories=[question.category])
    held = [each for each in held if not question.editions or each.edition in question.editions]
    return held[-1] if held else None


def _checked(question: Question, ranking: Ranking | None) -> str:
    if ranking is None:
        return ""
    fact = (
        f"{ranking.city} belegt {ranking.edition} {on_board(ranking.category)} Platz {ranking.rank}"
        f" von {ranking.cities_ranked} Städten."
    )
    right = question.claim == ranking.rank
    return f"Ja, das stimmt: {fact}" if right else f"Nein, das stimmt nicht: {fact}"


def _about(question: Question, quote: Quote) -> bool:
    if question.persons and quote.person.name not in question.persons:
        return False
    if "cities" in question.named and quote.city not in question.cities:
        return False
    return not question.editions or "editions" not in question.named or quote.edition in question.editions


def _best_fit(question: Question, quotes: Sequence[Quote]) -> list[Quote]:
    """The quotes with the asked topics or board; all, if none was asked for or none fits."""
    by_topic = [each for each in quotes if set(each.topics) & set(question.topics)]
    by_board = [each for each in quotes if each.category in question.categories and each.category != OVERALL]
    by_rank = [each for each in quotes if question.claim == 1 and each.category != OVERALL]
    both = [each for each in by_topic if each in by_board]
    if "categories" in question.named or "topics" not in question.named:
        return both or by_board or by_topic or by_rank or list(quotes)
    return both or by_topic or by_board or by_rank or list(quotes)


def _whose(question: Question, facts: Facts) -> str:
    named = "cities" in question.named
    if named and question.persons:
        return f"einer solchen Person aus {join(list(question.cities))}"
    if named:
        return f"jemandem aus {join(list(question.cities))}"
    return join(list(question.persons)) or "dieser Person"


def _no_quote(question: Question, facts: Facts, whom: str) -> Answer:
    known = list({each.person.name: each.person for each in facts.quotes()}.values())
    text = f"Ein Zitat von {whom} liegt mir nicht vor. Zitate habe ich von {join([_titled(each) for each in known])}."
    return gaps.plain(question, text, [f"Was sagt {each.name}?" for each in known])


def _titled(person: Person) -> str:
    return f"{person.name} ({person.office}{f', {person.city}' if person.city else ''})"


def _worded(
    question: Question,
    lines: list[str],
    facts: Sequence[Quote] | Sequence[Statement],
    persons: tuple[str, ...],
    quotes: Sequence[Quote] = (),
) -> Answer:
    sources: tuple[Source, ...] = tuple(dict.fromkeys(each.source for each in facts))
    return Answer(
        text="\n".join([*lines, source_line(sources)]),
        question=question,
        quotes=tuple(quotes),
        sources=sources,
        suggestions=("Was sagt Olaf Wagner dazu?", "Was plant Düsseldorf bei Energie und Umwelt?")
        if quotes
        else ("Was sagt der Oberbürgermeister dazu?",),
        persons=persons,
        cities=question.cities or tuple(dict.fromkeys(each.city for each in facts)),
        edition=facts[0].edition,
    )
