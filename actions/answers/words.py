"""Answers in words: quotes, persons, reasons, plans. Always literal and with the source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from actions.answers import gaps
from actions.answers.answer import Answer
from actions.answers.wording import wording
from actions.facts.queries import Facts
from actions.facts.records import Quote, Ranking, Source, Statement, StatementKind
from actions.question import OVERALL, Question

REASONS: tuple[StatementKind, ...] = ("success_factor", "strength")
PLANS: tuple[StatementKind, ...] = ("need_to_catch_up", "planned_measure")
# Suggestions: of these the store holds something in words.
EXAMPLE_CITY = "Düsseldorf"
EXAMPLE_PERSON = "Olaf Wagner"
PRAISED = "gesellschaft_bildung"
PLANNED = "energie_umwelt"


def answer_quote(question: Question, facts: Facts) -> Answer:
    """What a person said: the quotes that fit person, city, topic and board, best fit first."""
    if question.unknown:
        return _no_quote(question, facts, question.unknown, ())
    quotes = [each for each in facts.quotes() if _about(question, each)]
    if not quotes:
        cities = question.cities if "cities" in question.named else ()
        return _no_quote(question, facts, question.persons, cities)
    fitting = _best_fit(question, quotes)
    lines = [wording(question.language).quote(each) for each in fitting]
    return _worded(question, lines, fitting, tuple(dict.fromkeys(each.person.name for each in fitting)), quotes=fitting)


def answer_person(question: Question, facts: Facts) -> Answer:
    """Who a person is: the office, and the source that names it."""
    say = wording(question.language)
    persons = {each.name: each for each in facts.persons()}
    asked = [persons[name] for name in question.persons if name in persons]
    city = question.cities[0] if question.cities and "cities" in question.named else None
    asked = [each for each in asked if city is None or each.city == city]
    if question.unknown or not asked:
        text = say.no_person(question.unknown, city, list(persons.values()))
        return gaps.plain(question, text, [say.ask_person(name) for name in persons])
    sources = tuple(dict.fromkeys(each.source for person in asked for each in facts.quotes(person=person.name)))
    return Answer(
        text=say.answer([say.person(each) for each in asked], sources),
        question=question,
        sources=sources,
        suggestions=tuple(say.ask_quote_on_index(person.name) for person in asked),
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
    ranking = _ranking(question, facts, [each.edition for each in fitting[:1]]) if question.claim is not None else None
    say = wording(question.language)
    opening = [say.claim_checked(ranking, question.claim == ranking.rank)] if ranking else []
    if not fitting:
        return _no_statement(question, held, opening, ranking)
    lead = say.reasons_lead if question.kind == "reason" else say.measures_lead
    intro = lead(city, fitting[0].edition, fitting[0].category if _one_board(fitting) else None)
    stated: list[Quote | Statement | Ranking] = [*([ranking] if ranking else []), *fitting]
    return _worded(question, [*opening, intro, *(say.quoted(each.text) for each in fitting)], stated, ())


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


def _no_statement(question: Question, held: Sequence[Statement], opening: list[str], ranking: Ranking | None) -> Answer:
    say = wording(question.language)
    areas = list(dict.fromkeys(each.category for each in held if each.category and each.category != OVERALL))
    lacking = say.no_reasons if question.kind == "reason" else say.no_measures
    text = say.paragraph([*opening, lacking(question.cities[0], question.categories, areas)])
    refusal = gaps.plain(question, text, (say.ask_reason(EXAMPLE_CITY, PRAISED), say.ask_plans(EXAMPLE_CITY, PLANNED)))
    if ranking is None:
        return refusal
    return replace(refusal, text=say.answer([text], [ranking.source]), sources=(ranking.source,))


def _ranking(question: Question, facts: Facts, preferred: Sequence[int]) -> Ranking | None:
    """The rank to check a claim against: of the editions asked for, else of the preferred ones, else the newest."""
    held = facts.rankings(cities=question.cities[:1], categories=[question.category])
    if question.editions:
        held = [each for each in held if each.edition in question.editions]
    return next((each for each in held if each.edition in preferred), held[-1] if held else None)


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


def _no_quote(question: Question, facts: Facts, names: Sequence[str], cities: Sequence[str]) -> Answer:
    say = wording(question.language)
    known = list({each.person.name: each.person for each in facts.quotes()}.values())
    return gaps.plain(question, say.no_quote(names, cities, known), [say.ask_quote(each.name) for each in known])


def _worded(
    question: Question,
    lines: list[str],
    facts: Sequence[Quote | Statement | Ranking],
    persons: tuple[str, ...],
    quotes: Sequence[Quote] = (),
) -> Answer:
    say = wording(question.language)
    sources: tuple[Source, ...] = tuple(dict.fromkeys(each.source for each in facts))
    after_quotes = (say.ask_quote_on_this(EXAMPLE_PERSON), say.ask_plans(EXAMPLE_CITY, PLANNED))
    return Answer(
        text=say.answer(lines, sources),
        question=question,
        quotes=tuple(quotes),
        sources=sources,
        suggestions=after_quotes if quotes else (say.ask_mayor_on_this(),),
        persons=persons,
        cities=question.cities or tuple(dict.fromkeys(each.city for each in facts)),
        edition=facts[-1].edition,
    )
