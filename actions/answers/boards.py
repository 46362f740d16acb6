"""Answers on a whole board: who is on a rank, the first n, the mean score."""

from __future__ import annotations

from collections.abc import Sequence

from actions.answers import gaps, suggestions
from actions.answers.answer import Answer
from actions.answers.select import in_edition, sources_of
from actions.answers.wording import Wording, wording
from actions.facts.queries import Facts
from actions.facts.records import Edition, Ranking
from actions.question import OVERALL, Question

DEFAULT_TOP = 10
MOST_OF_A_STATE = 10
# What is suggested where a mean was asked for: facts that the store is sure to hold.
MEAN_EDITION = 2024
SCORED_CITY = "München"


def answer_at_rank(question: Question, facts: Facts) -> Answer:
    """Which city holds a rank, in the newest edition for which that is known."""
    if question.relation and question.cities:
        return _neighbour(question, facts)
    say = wording(question.language)
    lines: list[str] = []
    found: list[Ranking] = []
    for category in question.categories or (OVERALL,):
        holder = _holder(question, category, facts)
        if holder is None:
            lines.append(say.nobody_known(category, question.edition))
            continue
        found.append(holder)
        lines += gaps.kept_edition(question, holder, "such_rank")
        lines.append(say.holder(holder))
        lines += gaps.newer_edition(question, holder, facts, what="such_rank")
    if not found:
        return gaps.plain(question, "\n".join(lines), suggestions.for_boards(question))
    return _answer(question, found, lines)


def holder_sentence(ranking: Ranking, language: str = "de") -> str:
    """Who holds a rank."""
    return wording(language).holder(ranking)


def answer_top(question: Question, facts: Facts) -> Answer:
    """The first (or last) n cities of a board, with a word on every rank that is not known."""
    if question.federal_state:
        return _top_of_state(question, facts)
    say = wording(question.language)
    category = question.category
    n = question.n or DEFAULT_TOP
    named = _named_edition(question)
    if question.bottom:
        last = {each.cities - place for each in facts.editions() for place in range(n)}
        rankings = facts.rankings(categories=[category], editions=named, ranks=last)
    else:
        rankings = facts.rankings(categories=[category], editions=named, max_rank=n)
    edition = question.edition if question.editions else _fullest_edition(rankings, n, question.bottom)
    if edition and "editions" not in question.named and not _slice(in_edition(rankings, edition), n, question.bottom):
        edition = _fullest_edition(rankings, n, question.bottom)
    shown = _slice(in_edition(rankings, edition), n, question.bottom) if edition else []
    if not shown:
        return gaps.plain(question, say.no_list(category, question.edition), suggestions.for_boards(question))
    lines = [say.top_lead(shown[0], n, question.bottom), *(say.list_line(each) for each in shown)]
    lacking = _lacking(shown, n, question.bottom)
    lines += [say.list_lacking(lacking)] if lacking else []
    return _answer(question.but(editions=(edition,) if edition else ()), shown, lines)


def answer_average(question: Question, facts: Facts) -> Answer:
    """The mean overall score of an edition, and how a city's score relates to it."""
    say = wording(question.language)
    editions = {each.year: each for each in facts.editions() if each.mean_score is not None}
    if question.categories and question.category != OVERALL:
        return gaps.plain(question, say.no_area_mean(), (say.ask_mean(),))
    asked = question.edition
    if asked not in editions and asked is not None and "editions" in question.named:
        return gaps.plain(question, say.no_mean(asked, list(editions)), (say.ask_mean(MEAN_EDITION),))
    if not editions:
        return gaps.plain(question, say.no_mean(asked, ()), suggestions.for_boards(question))
    scores = [each for each in facts.rankings(cities=question.cities, categories=[OVERALL]) if each.score is not None]
    edition = editions[asked] if asked in editions else _mean_edition(editions, scores)
    lines = [say.mean(edition)]
    named = [each for each in in_edition(scores, edition.year) if "cities" in question.named]
    lines += [say.against_mean(each, (each.score or 0) - (edition.mean_score or 0)) for each in named]
    lacking = [city for city in question.cities if city not in {each.city for each in named}]
    if "cities" in question.named and lacking:
        lines.append(say.no_score_in(lacking, edition.year))
    sources = tuple(dict.fromkeys((edition.source, *sources_of(named))))
    return Answer(
        text=say.answer(lines, sources),
        question=question.but(editions=(edition.year,)),
        rankings=tuple(named),
        sources=sources,
        suggestions=(say.ask_leader(edition.year), say.ask_score(SCORED_CITY, edition.year)),
        cities=question.cities,
        edition=edition.year,
    )


def _holder(question: Question, category: str, facts: Facts) -> Ranking | None:
    rank = 1 if question.rank is None else question.rank
    named = _named_edition(question)
    if rank < 0:
        wanted = {each.year: each.cities + 1 + rank for each in facts.editions()}
        held = facts.rankings(categories=[category], editions=named, ranks=set(wanted.values()))
        held = [each for each in held if each.rank == wanted[each.edition]]
    else:
        held = facts.rankings(categories=[category], editions=named, ranks=[rank])
    if question.edition is not None:
        of_edition = in_edition(held, question.edition)
        if of_edition or "editions" in question.named:
            held = of_edition
    return max(held, key=lambda each: each.edition, default=None)


def _named_edition(question: Question) -> list[int] | None:
    """The edition that the message names: no other one will do. None: any."""
    return [question.edition] if question.edition is not None and "editions" in question.named else None


def _neighbour(question: Question, facts: Facts) -> Answer:
    """The city just before or just behind the one named."""
    say = wording(question.language)
    category = question.category
    own = facts.rankings(cities=question.cities[:1], categories=[category])
    if question.edition is not None:
        own = in_edition(own, question.edition)
    if not own:
        return gaps.no_rank(question, facts.rankings(cities=question.cities[:1]), facts)
    base = own[-1]
    rank = base.rank - 1 if question.relation == "before" else base.rank + 1
    held = facts.rankings(categories=[category], editions=[base.edition], ranks=[rank])
    own_line = say.own_place(base)
    if held:
        return _answer(question, [held[0], base], [say.holder(held[0]), own_line])
    if rank < 1:
        return _answer(question, [base], [say.nobody_before(base.city), own_line])
    return _answer(question, [base], [say.neighbour_unknown(base.city, question.relation == "before"), own_line])


def _fullest_edition(rankings: Sequence[Ranking], n: int, bottom: bool) -> int | None:
    """The newest edition that holds all n, else the newest of those that hold the most of them."""
    counts = {
        edition: len(_slice(in_edition(rankings, edition), n, bottom))
        for edition in {each.edition for each in rankings}
    }
    return max(counts, key=lambda edition: (counts[edition], edition), default=None)


def _slice(board: Sequence[Ranking], n: int, bottom: bool) -> list[Ranking]:
    return [each for each in board if (each.rank > each.cities_ranked - n if bottom else each.rank <= n)]


def _lacking(shown: Sequence[Ranking], n: int, bottom: bool) -> list[int]:
    ranked = shown[0].cities_ranked
    wanted = range(ranked - n + 1, ranked + 1) if bottom else range(1, n + 1)
    return [rank for rank in wanted if rank not in {each.rank for each in shown}]


def _top_of_state(question: Question, facts: Facts) -> Answer:
    """The best known cities of a federal state, named as the best only where every better rank is known."""
    say = wording(question.language)
    state, category = question.federal_state or "", question.category
    ours = facts.rankings(categories=[category], federal_state=state)
    if question.editions:
        ours = [each for each in ours if each.edition == question.edition]
    if question.bottom or not ours:
        return gaps.plain(question, say.no_state_list(state, category), suggestions.for_boards(question))
    n = question.n or MOST_OF_A_STATE
    newest = max(each.edition for each in ours)
    for edition in sorted({each.edition for each in ours}, reverse=True) if question.n else ():
        first = in_edition(ours, edition)[:n]
        better = facts.rankings(categories=[category], editions=[edition], max_rank=first[-1].rank)
        if len(first) == n and _all_known(better, first[-1].rank):
            return _answer(question.but(editions=(edition,)), first, _state_lines(state, first, say))
    shown = in_edition(ours, newest)[:MOST_OF_A_STATE]
    lines = [say.state_uncertain(state, category, newest)] if question.n else []
    lines += [say.state_known(state, shown), *(say.state_line(each) for each in shown)]
    return _answer(question.but(editions=(newest,)), shown, lines)


def _all_known(board: Sequence[Ranking], rank: int) -> bool:
    return set(range(1, rank + 1)) <= {each.rank for each in board}


def _state_lines(state: str, first: Sequence[Ranking], say: Wording) -> list[str]:
    if len(first) == 1:
        return [say.state_best(state, first[0])]
    return [say.state_lead(state, first), *(say.state_line(each) for each in first)]


def _mean_edition(editions: dict[int, Edition], scores: Sequence[Ranking]) -> Edition:
    """The newest edition with a mean in which the named city also has a score, else the newest with a mean."""
    scored = {each.edition for each in scores}
    return editions[max(editions, key=lambda year: (year in scored, year))]


def _answer(question: Question, found: Sequence[Ranking], lines: list[str]) -> Answer:
    sources = sources_of(found)
    return Answer(
        text=wording(question.language).answer(lines, sources),
        question=question,
        rankings=tuple(found),
        sources=sources,
        suggestions=suggestions.after_list(found[0], question.language),
        cities=(found[0].city,) if len(found) == 1 or question.relation else question.cities,
        edition=found[0].edition,
    )
