"""Answers in words on a city: reasons, needs, plans. Always literal and with the source."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from actions.answers import gaps
from actions.answers.answer import Answer
from actions.answers.asked import Asked, sourced
from actions.answers.shapes.stage import Stage
from actions.answers.shapes.telling import tell
from actions.facts.records import Quote, Source, Statement, StatementKind
from actions.query.evaluation import evaluate
from actions.query.query import OVERALL, Categories, Cities, Editions, Order, Query

Fact = TypeVar("Fact", Quote, Statement)
# The verdict on what a question for reasons takes for granted, where it comes from, and whether it may be so.
Claim = tuple[list[str], list[Source], bool]
NO_CLAIM: Claim = ([], [], True)

# What is asked for, and what comes near it where the category or the subject has nothing else.
KINDS: dict[str, tuple[StatementKind, ...]] = {
    "reasons": ("success_factor", "strength"),
    "needs": ("need_to_catch_up", "planned_measure"),
    "plans": ("planned_measure",),
}
EVERY_KIND: tuple[StatementKind, ...] = (*KINDS["reasons"], *KINDS["needs"])
NEAR = {"reasons": KINDS["needs"], "needs": KINDS["reasons"], "plans": EVERY_KIND}


def answer_statements(query: Query, asked: Asked) -> Answer:
    """Why a city stands where it stands, where it sees need to catch up, what it plans: in the words of the source."""
    say, city = asked.say, (query.cities.named or (asked.home_city,))[0]
    held = asked.facts.statements(city=city)
    if query.cities.states:
        # Of a state it is known what is said of one of its cities.
        city = say.state(query.cities.states[0])
        held = [each for each in asked.facts.statements() if asked.cube.states[each.city] in query.cities.states]
    in_words = query.topics or query.categories.named or held
    held = [each for each in held if _of_edition(query, each)]
    near = NEAR[query.asked] if query.categories.named or query.topics else ()
    fitting = _fitting(query, held, KINDS[query.asked]) or _fitting(query, held, near)
    opening, checked, holds = claim = _claim(query, asked, city, [each.edition for each in fitting[:1]])
    quotes = [] if on_topic(query, fitting) else on_topic(query, asked.facts.quotes())
    fell = any(each.relation == "worse" for each in query.where)
    told_of_others = query.editions.named and in_words and holds and not (fitting or fell)
    others = answer_statements(query.but(editions=Editions(), where=()), asked) if told_of_others else None
    if others is not None and others.sources:
        unknown = say.paragraph([*opening, say.lacking_years(query.editions.named)])
        sources = tuple(dict.fromkeys((*checked, *others.sources)))
        return replace(others, query=query, text=f"{unknown}\n{others.text}", sources=sources)
    if not fitting:
        return (answer_text(query, asked) if quotes else None) or _no_statement(query, asked, city, held, claim)
    if query.order is not None:
        fitting = list({each.category: each for each in reversed(fitting)}.values())[::-1][: query.order.last]
    of_success = all(each.kind in KINDS["reasons"] for each in fitting)
    lead = say.reasons_lead if query.asked == "reasons" or of_success else say.measures_lead
    category = fitting[0].category
    intro = lead(fitting[0].city, fitting[0].edition, category if _one_category(fitting) else None)
    # What holds the very word comes before what is said of its category.
    lines = [*opening, *say.quotes(quotes), intro, *(say.quoted(each.text) for each in fitting)]
    follow = say.ask_plans(city, category or OVERALL) if query.asked == "reasons" else say.ask_mayor_on_this()
    return worded(query, asked, lines, [*quotes, *fitting], [follow], (), quotes, checked)


def answer_text(query: Query, asked: Asked) -> Answer | None:
    """What the source says on a topic or a category, and who says something on it; None if it says nothing."""
    city = (query.cities.named or (asked.home_city,))[0]
    held = [each for each in asked.facts.statements(city=city) if _of_edition(query, each)]
    fitting = _fitting(query, held, EVERY_KIND) if query.categories.named or on_topic(query, held) else []
    areas = {*query.categories.named} - {OVERALL}
    quotes = [each for each in asked.facts.quotes() if each.category in areas and not query.topics]
    quotes = [each for each in quotes or on_topic(query, asked.facts.quotes()) if each.city == city]
    return told_literally(query, asked, fitting, quotes) if fitting or quotes else None


def told_literally(
    query: Query, asked: Asked, held: Sequence[Statement], quotes: Sequence[Quote] = (), follow: Sequence[str] = ()
) -> Answer:
    """Statements of a source, as it has them, and quotes."""
    one = held[0].category if _one_category(held) else None
    lead = [asked.say.reasons_lead(held[0].city, held[0].edition, one)] if held else []
    lines = [*lead, *(asked.say.quoted(each.text) for each in held), *asked.say.quotes(quotes)]
    return worded(query, asked, lines, [*held, *quotes], follow, (), quotes)


def answer_term(query: Query, asked: Asked) -> Answer:
    """What a word means, no source says; where one uses it, that is told."""
    unknown = asked.say.not_explained(" ".join(query.claim))
    used = answer_text(query.but(categories=Categories()), asked)
    if used is None:
        edition = asked.cube.editions[max(asked.cube.years)]
        defined = asked.say.definition(edition, asked.cube.areas)
        return gaps.plain(query, asked, f"{unknown}\n{defined}", [asked.say.ask_areas(), asked.say.ask_leader()])
    return replace(used, query=query, text=f"{unknown}\n{used.text}")


def answer_recipe(query: Query, asked: Asked) -> Answer:
    """How a city gets ahead, no source says in general; what is said of one is told."""
    held = asked.facts.statements(city=query.cities.named[0] if query.cities.named else None)
    held = [each for each in held if each.kind == "success_factor" and _of_edition(query, each)]
    if not held:
        return gaps.plain(query, asked, asked.say.no_recipe(), [asked.say.ask_leader()])
    told = told_literally(query, asked, held)
    return replace(told, text=f"{asked.say.no_recipe()}\n{told.text}")


def answer_summary(query: Query, asked: Asked) -> Answer:
    """A whole text in short: its own sentences on the result, since the bot does not write any of its own.

    What is asked of a subject is told of that.
    """
    say, city = asked.say, (query.cities.named or (asked.home_city,))[0]
    held = [each for each in asked.facts.statements(city=city) if _of_edition(query, each)]
    if query.topics or query.categories.named:
        on_this = answer_text(query, asked)
        if on_this is None and query.topics and held:
            publishers = tuple(dict.fromkeys(each.source.publisher for each in held))
            return gaps.plain(query, asked, say.not_on(query.topics, publishers), [say.ask_plans(city, OVERALL)])
        return on_this or _no_statement(query.but(asked="plans"), asked, city, held)
    result = [each for each in held if each.category in (None, OVERALL) or each.kind == "need_to_catch_up"]
    areas = [say.ask_plans(city, OVERALL), *(say.ask_quote_on_index(each.name) for each in asked.facts.persons())]
    if not result:
        return gaps.plain(query, asked, say.no_summary(), areas)
    told = told_literally(query, asked, result, (), areas)
    return replace(told, text=f"{say.no_summary()}\n{told.text}")


def on_topic(query: Query, facts: Iterable[Fact]) -> list[Fact]:
    return [each for each in facts if set(each.topics) & set(query.topics)]


def _of_edition(query: Query, statement: Statement) -> bool:
    return not query.editions.named or statement.edition in query.editions.named


def _fitting(query: Query, held: Sequence[Statement], kinds: tuple[StatementKind, ...]) -> list[Statement]:
    """The statements of these kinds on the asked topic, else on the asked category; all, if neither was asked for."""
    of_kind = [each for each in held if each.kind in kinds]
    areas = [category for category in query.categories.named if category != OVERALL]
    of_area = [each for each in of_kind if each.category in areas]
    by_topic = on_topic(query, held)
    if not by_topic:
        return of_area if areas else of_kind
    return [each for each in by_topic if each in of_kind] or of_area or by_topic


def _one_category(statements: Sequence[Statement]) -> bool:
    return len({each.category for each in statements}) == 1 and statements[0].category != OVERALL


def _claim(query: Query, asked: Asked, city: str, preferred: Sequence[int]) -> Claim:
    if not query.where:
        return NO_CLAIM
    editions = query.editions
    if not editions.named and preferred and not editions.every and editions.since is None:
        # The edition that the reasons are of does not stand for the newest.
        older = _claim(query.but(editions=replace(editions, named=tuple(preferred))), asked, city, ())
        lines, sources, holds = _claim(query, asked, city, ())
        kept = older if holds or older[2] else NO_CLAIM
        return [*lines, *kept[0]], [*sources, *kept[1]], holds or older[2]
    if query.compares_editions and len(editions.named) == 2:
        # "Warum war Köln 2021 schlechter als 2020?" takes for granted what changed between just those two.
        editions = Editions(since=min(editions.named), until=max(editions.named))
    claimed = query.but(asked="whether", topics=(), editions=editions)
    finding = evaluate(claimed, asked.cube, asked.home_city)
    sources = [cell.ranking.source for part in finding.parts for cell in part.cells if cell.ranking]
    # A "Ja." answers no why; that it is not so has to be said.
    so = all(part.value is True for part in finding.parts)
    lines = tell(finding, Stage(asked.say, asked.cube.sizes, denied=so))
    return lines, sources, any(part.value is not False for part in finding.parts)


def _no_statement(query: Query, asked: Asked, city: str, held: Sequence[Statement], claim: Claim = NO_CLAIM) -> Answer:
    say, (opening, checked, holds) = asked.say, claim
    areas = list(dict.fromkeys(each.category for each in held if each.category and each.category != OVERALL))
    # Of what is not so, no reason is lacking.
    lacking = [say.no_statement(query.asked, city, query.categories.named, areas)] if holds else []
    by_rank, ranked = _by_rank(query, asked, city)
    text, checked = "\n".join([say.paragraph([*opening, *lacking]), *by_rank]), [*checked, *ranked]
    examples = [each for each in asked.facts.statements() if each.category and each.category != OVERALL]
    ask = {"success_factor": say.ask_reason, "planned_measure": say.ask_plans}
    first = {each.kind: each for each in reversed(examples)}
    follow = [ask[kind](first[kind].city, first[kind].category or OVERALL) for kind in ask if kind in first]
    refusal = gaps.plain(query, asked, text, follow)
    told = replace(refusal, text=say.answer([text], checked), sources=tuple(dict.fromkeys(checked)))
    return told if checked else refusal


def _by_rank(query: Query, asked: Asked, city: str) -> tuple[list[str], list[Source]]:
    """The best or the weakest category of a city, where no source names strengths or needs of it."""
    if query.asked == "plans" or query.cities.states or query.topics or query.where or query.categories.named:
        return [], []
    order = Order("best" if query.asked == "reasons" else "worst")
    ranked = Query("which", axis="category", cities=Cities(named=(city,)), editions=query.editions, order=order)
    finding = evaluate(ranked, asked.cube, asked.home_city)
    sources = [cell.ranking.source for cell in finding.cells if cell.ranking]
    return (tell(finding, Stage(asked.say, asked.cube.sizes)), sources) if sources else ([], [])


def worded(
    query: Query,
    asked: Asked,
    lines: list[str],
    facts: Sequence[Quote | Statement],
    follow: Sequence[str],
    persons: tuple[str, ...],
    quotes: Sequence[Quote] = (),
    more: Sequence[Source] = (),
) -> Answer:
    """Literal words in an answer, with their sources and what the next question may be about."""
    sources = (*more, *(each.source for each in facts))
    cities = query.cities.named or tuple(dict.fromkeys(each.city for each in facts))
    answer = sourced(query, asked, lines, sources, follow, cities, facts[-1].edition)
    return replace(answer, quotes=tuple(quotes), persons=persons)
