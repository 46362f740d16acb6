"""Answers in words: quotes, persons, reasons, needs, plans. Always literal and with the source."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from actions.answers import gaps
from actions.answers.answer import Answer
from actions.answers.asked import Asked
from actions.answers.shapes.stage import Stage
from actions.answers.shapes.telling import tell
from actions.facts.records import Quote, Source, Statement, StatementKind
from actions.query.evaluation import evaluate
from actions.query.finding import Cell, Part
from actions.query.query import OVERALL, Query

# What is asked for, and what comes near it where the category or the subject has nothing else.
KINDS: dict[str, tuple[StatementKind, ...]] = {
    "reasons": ("success_factor", "strength"),
    "needs": ("need_to_catch_up", "planned_measure"),
    "plans": ("need_to_catch_up", "planned_measure"),
}
NEAR = {"reasons": KINDS["plans"], "needs": KINDS["reasons"], "plans": KINDS["reasons"]}


def answer_quotes(query: Query, asked: Asked) -> Answer:
    """What a person said: the quotes that fit person, city, topic and category, best fit first."""
    quotes = [each for each in asked.facts.quotes() if _about(query, each)]
    if not quotes:
        return _no_quote(query, asked, query.persons, query.cities.named)
    if query.persons and query.topics and not _on_topic(query, quotes):
        return _not_on_this(query, asked)
    fitting = _best_fit(query, quotes)
    persons = tuple(dict.fromkeys(each.person.name for each in fitting))
    others = [each.person.name for each in asked.facts.quotes() if each.person.name not in persons]
    follow = [asked.say.ask_quote_on_index(name) for name in dict.fromkeys(others)]
    # What a person said of something else is told, but not as if it were on what was asked.
    asked_for = [key for key in query.categories.named if key != OVERALL]
    beside = bool(asked_for) and not any(each.category in asked_for for each in fitting) and not query.topics
    lines = [*([asked.say.not_on_this(persons)] if beside else []), *(asked.say.quote(each) for each in fitting)]
    return _worded(query, asked, lines, fitting, follow, persons, fitting)


def answer_quoted(query: Query, asked: Asked, quoted: str) -> Answer:
    """Whose words these are, and the whole of them; or that nobody is known to have said them."""
    held = [each for each in asked.facts.quotes() if _plain(quoted) in _plain(each.text)]
    known = list(dict.fromkeys(each.person.name for each in asked.facts.quotes()))
    if not held:
        return gaps.plain(query, asked, asked.say.unknown_quote(quoted), [asked.say.ask_quote(name) for name in known])
    persons = tuple(dict.fromkeys(each.person.name for each in held))
    lines = [asked.say.words_of(persons), *(asked.say.quote(each) for each in held)]
    return _worded(query, asked, lines, held, [asked.say.ask_quote_on_index(name) for name in persons], persons, held)


def _plain(text: str) -> str:
    """Words alone, in small letters: people don't copy signs."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def _on_topic(query: Query, quotes: Sequence[Quote]) -> list[Quote]:
    return [each for each in quotes if set(each.topics) & set(query.topics)]


def _not_on_this(query: Query, asked: Asked) -> Answer:
    """A person of whom nothing on the topic is known: says so, and what others said on it."""
    text = asked.say.not_on_this(query.persons)
    others = _on_topic(query, asked.facts.quotes())
    if not others:
        return gaps.plain(query, asked, text, [asked.say.ask_quote_on_index(name) for name in query.persons])
    persons = tuple(dict.fromkeys(each.person.name for each in others))
    lines = [text, *(asked.say.quote(each) for each in others)]
    return _worded(query, asked, lines, others, [], persons, others)


def answer_person(query: Query, asked: Asked) -> Answer:
    """Who a person is, or who holds an office in a city: the office, and the source that names it."""
    say = asked.say
    persons = {each.name: each for each in asked.facts.persons()}
    found = [persons[name] for name in query.persons or persons if name in persons]
    city = query.cities.named[0] if query.cities.named else None
    found = [each for each in found if city is None or each.city == city]
    if not found:
        text = say.no_person([], city, list(persons.values()))
        return gaps.plain(query, asked, text, [say.ask_person(name) for name in persons])
    sources = tuple(dict.fromkeys(each.source for person in found for each in asked.facts.quotes(person=person.name)))
    return Answer(
        text=say.answer([say.person(each) for each in found], sources),
        query=query,
        language=asked.language,
        sources=sources,
        suggestions=tuple(say.ask_quote_on_index(person.name) for person in found),
        persons=tuple(person.name for person in found),
        cities=tuple(person.city for person in found if person.city),
    )


def unknown_person(query: Query, asked: Asked, names: Sequence[str]) -> Answer:
    """Somebody of whom the store holds nothing."""
    if query.asked == "quotes":
        return _no_quote(query, asked, names, ())
    persons = asked.facts.persons()
    text = asked.say.no_person(names, None, persons)
    return gaps.plain(query, asked, text, [asked.say.ask_person(each.name) for each in persons])


def answer_statements(query: Query, asked: Asked) -> Answer:
    """Why a city stands where it stands, where it sees need to catch up, what it plans: in the words of the source."""
    say, city = asked.say, (query.cities.named or (asked.home_city,))[0]
    held = asked.facts.statements(city=city)
    if query.editions.named:
        held = [each for each in held if each.edition in query.editions.named]
    fitting = _fitting(query, held, KINDS[query.asked]) or (
        _fitting(query, held, NEAR[query.asked]) if query.categories.named or query.topics else []
    )
    opening, checked = _claim(query, asked, city, [each.edition for each in fitting[:1]])
    if not fitting:
        return _no_statement(query, asked, city, held, opening, checked)
    lead = say.reasons_lead if query.asked == "reasons" else say.measures_lead
    intro = lead(city, fitting[0].edition, fitting[0].category if _one_category(fitting) else None)
    lines = [*opening, intro, *(say.quoted(each.text) for each in fitting)]
    follow = (
        [say.ask_mayor_on_this()] if query.asked != "reasons" else [say.ask_plans(city, fitting[0].category or OVERALL)]
    )
    return _worded(query, asked, lines, fitting, follow, (), (), checked)


def _fitting(query: Query, held: Sequence[Statement], kinds: tuple[StatementKind, ...]) -> list[Statement]:
    of_kind = [each for each in held if each.kind in kinds]
    areas = [category for category in query.categories.named if category != OVERALL]
    if areas:
        of_kind = [each for each in of_kind if each.category in areas]
    if query.topics:
        by_topic = [each for each in held if set(each.topics) & set(query.topics)]
        return [each for each in by_topic if each in of_kind] or (of_kind if areas else []) or by_topic or of_kind
    return of_kind


def _one_category(statements: Sequence[Statement]) -> bool:
    return len({each.category for each in statements}) == 1 and statements[0].category != OVERALL


def _claim(query: Query, asked: Asked, city: str, preferred: Sequence[int]) -> tuple[list[str], list[Source]]:
    """The verdict on what a question for reasons takes for granted, and where it comes from."""
    if not query.where:
        return [], []
    editions = query.editions
    if not editions.named and preferred and not editions.every and editions.since is None:
        editions = replace(editions, named=tuple(preferred))
    claimed = query.but(asked="whether", topics=(), editions=editions)
    finding = evaluate(claimed, asked.cube, asked.home_city)
    stated = [cell for part in finding.parts for cell in _stated(part)]
    lines = tell(finding, Stage(asked.say, asked.cube.sizes))
    return lines, [cell.ranking.source for cell in stated if cell.ranking]


def _stated(part: Part) -> Sequence[Cell]:
    return [cell for cell in part.cells if cell.ranking is not None]


def _no_statement(
    query: Query, asked: Asked, city: str, held: Sequence[Statement], opening: list[str], checked: list[Source]
) -> Answer:
    say = asked.say
    areas = list(dict.fromkeys(each.category for each in held if each.category and each.category != OVERALL))
    lacking = say.no_reasons if query.asked == "reasons" else say.no_measures
    text = say.paragraph([*opening, lacking(city, query.categories.named, areas)])
    examples = [each for each in asked.facts.statements() if each.category and each.category != OVERALL]
    follow = [
        say.ask_reason(each.city, each.category or OVERALL) for each in examples if each.kind == "success_factor"
    ][:1]
    follow += [
        say.ask_plans(each.city, each.category or OVERALL) for each in examples if each.kind == "planned_measure"
    ][:1]
    refusal = gaps.plain(query, asked, text, follow)
    if not checked:
        return refusal
    return replace(refusal, text=say.answer([text], checked), sources=tuple(dict.fromkeys(checked)))


def _about(query: Query, quote: Quote) -> bool:
    if query.persons and quote.person.name not in query.persons:
        return False
    if query.cities.named and quote.city not in query.cities.named:
        return False
    return not query.editions.named or quote.edition in query.editions.named


def _best_fit(query: Query, quotes: Sequence[Quote]) -> list[Quote]:
    """The quotes with the asked topics or category; all, if none was asked for or none fits."""
    by_topic = _on_topic(query, quotes)
    by_board = [each for each in quotes if each.category in query.categories.named and each.category != OVERALL]
    both = [each for each in by_topic if each in by_board]
    if query.categories.named or not query.topics:
        return both or by_board or by_topic or list(quotes)
    return both or by_topic or by_board or list(quotes)


def _no_quote(query: Query, asked: Asked, names: Sequence[str], cities: Sequence[str]) -> Answer:
    quotes = asked.facts.quotes()
    known = list({each.person.name: each.person for each in quotes}.values())
    # Of an edition nothing was said that is known; on others the same people may have spoken.
    editions = [] if any(each.edition in query.editions.named for each in quotes) else query.editions.named
    text = asked.say.no_quote(names, cities, known, editions)
    return gaps.plain(query, asked, text, [asked.say.ask_quote(each.name) for each in known])


def _worded(
    query: Query,
    asked: Asked,
    lines: list[str],
    facts: Sequence[Quote | Statement],
    follow: Sequence[str],
    persons: tuple[str, ...],
    quotes: Sequence[Quote] = (),
    more: Sequence[Source] = (),
) -> Answer:
    sources = tuple(dict.fromkeys((*more, *(each.source for each in facts))))
    return Answer(
        text=asked.say.answer(lines, sources),
        query=query,
        language=asked.language,
        quotes=tuple(quotes),
        sources=sources,
        suggestions=tuple(follow),
        persons=persons,
        cities=query.cities.named or tuple(dict.fromkeys(each.city for each in facts)),
        edition=facts[-1].edition,
    )
