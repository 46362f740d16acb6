"""Answers on how ranks move: change, history, climbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from actions.answers import gaps, suggestions
from actions.answers.answer import Answer
from actions.answers.select import in_edition, previous_rank, sources_of
from actions.answers.select import on_board as board_of
from actions.answers.wording import Wording, wording
from actions.facts.queries import Facts
from actions.facts.records import Ranking
from actions.question import OVERALL, Question

SHOWN_CLIMBERS = 5


def answer_change(question: Question, facts: Facts) -> Answer:
    """By how many places the cities have moved, against the year before or the year asked for."""
    say = wording(question.language)
    rankings = facts.rankings(cities=question.cities)
    lines: list[str] = []
    found: list[Ranking] = []
    for city in question.cities:
        for category in question.categories or (OVERALL,):
            held = board_of((each for each in rankings if each.city == city), category)
            moved = _moved(question, held)
            if moved is None:
                lines.append(say.no_change(city, category, [each.edition for each in held]))
                continue
            now, before, year = moved
            lines.append(say.change(now, before, year))
            found += [now, *(each for each in held if each.edition == year)]
    if not found:
        return gaps.plain(question, "\n".join(lines), suggestions.held(question, rankings))
    lines += gaps.newer_edition(question, found[0], facts)
    return _answer(question, found, lines, suggestions.after_change(found[0], rankings, question.language))


def answer_history(question: Question, facts: Facts) -> Answer:
    """Every known rank of the cities on a board, in the span asked for, the oldest first."""
    say = wording(question.language)
    rankings = facts.rankings(cities=question.cities)
    first, last = _span(question)
    published = [each.year for each in facts.editions() if first <= each.year <= last]
    lines: list[str] = []
    found: list[Ranking] = []
    for city in question.cities:
        for category in question.categories or (OVERALL,):
            held = board_of((each for each in rankings if each.city == city), category)
            held = [each for each in held if first <= each.edition <= last]
            if not held:
                lines.append(say.no_history(city, category))
                continue
            found += held
            lines += [say.history_lead(city, category), *(say.year_line(each) for each in held)]
            lacking = [year for year in published if year not in {each.edition for each in held}]
            lines += [say.years_lacking(lacking)] if lacking else []
            lines += [say.whole_way(held[0], held[-1])] if held[0].rank != held[-1].rank else []
            lines += [_best_place(held, say)] if len(held) > 2 else []
    if not found:
        return gaps.no_rank(question, rankings, facts)
    return _answer(question, found, lines, suggestions.after_history(found[-1], rankings, question.language))


def answer_climbers(question: Question, facts: Facts) -> Answer:
    """Who gained most places on a board (`bottom`: lost most), among the cities whose earlier rank is known."""
    say = wording(question.language)
    steps = _newest_steps(question, facts)
    sign = -1 if question.bottom else 1
    moved = [(step, each, before) for step, each, before in steps if step * sign > 0]
    moved.sort(key=lambda item: (-item[0] * sign, item[1].rank))
    shown = moved[: question.n or SHOWN_CLIMBERS]
    if not shown:
        held = facts.rankings(categories=[question.category], federal_state=question.federal_state)
        return gaps.plain(question, say.no_comparison(), suggestions.held(question, held))
    best = shown[0][1]
    lines = [say.climbers_lead(best, len(steps), question.bottom)]
    lines += [say.climber_line(each, before) for _, each, before in shown]
    answered = question.but(editions=(best.edition,))
    # With the place they moved from, however that is known: a table shows it too.
    found = [replace(each, previous_rank=before) for _, each, before in shown]
    return replace(
        _answer(answered, found, lines, suggestions.after_list(best, question.language)), cities=(best.city,)
    )


def change_sentence(now: Ranking, before: int, year: int, language: str = "de") -> str:
    """One change: by how much, from where to where."""
    return wording(language).change(now, before, year)


def _moved(question: Question, held: Sequence[Ranking]) -> tuple[Ranking, int, int] | None:
    """The newer ranking, the rank compared with and its year; None where the board does not hold both."""
    by_year = {each.edition: each for each in held}
    since, until = _compared_years(question)
    if since is not None:
        now = by_year.get(until) if until else next(iter(reversed(held)), None)
        before = _rank_in(since, by_year, held)
        return (now, before, since) if now and before is not None and now.edition > since else None
    if until is not None:
        now = by_year.get(until)
        if now is None and "editions" not in question.named:
            now = next(iter(reversed(held)), None)
        return _against_last_year(now, held)
    for each in reversed(held):
        moved = _against_last_year(each, held)
        if moved:
            return moved
    return _against_any_earlier(held)


def _compared_years(question: Question) -> tuple[int | None, int | None]:
    if len(question.editions) >= 2:
        return min(question.editions), max(question.editions)
    return question.since, question.until or question.edition


def _rank_in(year: int, by_year: dict[int, Ranking], held: Sequence[Ranking]) -> int | None:
    if year in by_year:
        return by_year[year].rank
    later = by_year.get(year + 1)
    return later.previous_rank if later else None


def _against_last_year(now: Ranking | None, held: Sequence[Ranking]) -> tuple[Ranking, int, int] | None:
    before = previous_rank(now, held) if now else None
    return (now, before, now.edition - 1) if now and before is not None else None


def _against_any_earlier(held: Sequence[Ranking]) -> tuple[Ranking, int, int] | None:
    if len(held) < 2:
        return None
    now, earlier = held[-1], held[-2]
    return now, earlier.rank, earlier.edition


def _span(question: Question) -> tuple[int, int]:
    if question.since is None and question.until is None and len(question.editions) >= 2:
        return min(question.editions), max(question.editions)
    return question.since or 0, question.until or 9999


def _best_place(held: Sequence[Ranking], say: Wording) -> str:
    best = min(each.rank for each in held)
    return say.best_place(best, [each.edition for each in held if each.rank == best])


def _newest_steps(question: Question, facts: Facts) -> list[tuple[int, Ranking, int]]:
    """The steps in the edition asked for, else in the newest in which there are any."""
    years = [question.edition] if question.edition else [each.year for each in reversed(facts.editions())]
    for year in years:
        rankings = facts.rankings(
            categories=[question.category], editions=[year - 1, year], federal_state=question.federal_state
        )
        if steps := _steps(rankings, year):
            return steps
    return []


def _steps(rankings: Sequence[Ranking], edition: int) -> list[tuple[int, Ranking, int]]:
    """(places gained, ranking, rank before) for each city of an edition whose earlier rank is known."""
    earlier = {each.city: each.rank for each in in_edition(rankings, edition - 1)}
    steps = []
    for each in in_edition(rankings, edition):
        before = earlier.get(each.city, each.previous_rank)
        if before is not None:
            steps.append((before - each.rank, each, before))
    return steps


def _answer(question: Question, found: Sequence[Ranking], lines: list[str], follow: tuple[str, ...]) -> Answer:
    sources = sources_of(found)
    return Answer(
        text=wording(question.language).answer(lines, sources),
        question=question,
        rankings=tuple(found),
        sources=sources,
        suggestions=follow,
        cities=tuple(dict.fromkeys(each.city for each in found)),
        edition=found[0].edition if question.kind != "history" else None,
    )
