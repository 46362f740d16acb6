"""Answers on a whole board: who is on a rank, the first n, the mean score."""

from __future__ import annotations

from collections.abc import Sequence

from actions.answers import gaps, suggestions
from actions.answers.answer import Answer
from actions.answers.german import decimal, join, number_word, points, source_line, years
from actions.answers.names import on_board
from actions.answers.select import in_edition, sources_of
from actions.facts.queries import Facts
from actions.facts.records import Edition, Ranking
from actions.question import OVERALL, Question

DEFAULT_TOP = 10


def answer_at_rank(question: Question, facts: Facts) -> Answer:
    """Which city holds a rank, in the newest edition for which that is known."""
    if question.relation and question.cities:
        return _neighbour(question, facts)
    lines: list[str] = []
    found: list[Ranking] = []
    for category in question.categories or (OVERALL,):
        holder = _holder(question, category, facts)
        if holder is None:
            lines.append(_nobody_known(question, category))
            continue
        found.append(holder)
        lines += gaps.kept_edition(question, holder, "kein solcher Platz")
        lines.append(holder_sentence(holder))
        lines += gaps.newer_edition(question, holder, facts, what="kein solcher Platz")
    if not found:
        return gaps.plain(question, "\n".join(lines), suggestions.for_boards(question))
    return _answer(question, found, lines)


def holder_sentence(ranking: Ranking) -> str:
    """Who holds a rank, in one sentence."""
    where = f"{on_board(ranking.category)} {ranking.edition}"
    score = f" mit {decimal(ranking.score)} von 100 Punkten" if ranking.score is not None else ""
    if ranking.rank == 1:
        return f"{ranking.city} führt {where}{score}: Platz 1 von {ranking.cities_ranked} Städten."
    last = ", den letzten" if ranking.rank == ranking.cities_ranked else ""
    return f"{ranking.city} belegt {where}{score} Platz {ranking.rank} von {ranking.cities_ranked} Städten{last}."


def answer_top(question: Question, facts: Facts) -> Answer:
    """The first (or last) n cities of a board, with a word on every rank that is not known."""
    if question.federal_state:
        return _top_of_state(question, facts)
    category = question.category
    rankings = facts.rankings(categories=[category])
    n = question.n or DEFAULT_TOP
    edition = question.edition if question.editions else _fullest_edition(rankings, n, question.bottom)
    if edition and "editions" not in question.named and not _slice(in_edition(rankings, edition), n, question.bottom):
        edition = _fullest_edition(rankings, n, question.bottom)
    shown = _slice(in_edition(rankings, edition), n, question.bottom) if edition else []
    if not shown:
        return gaps.plain(question, gaps.no_list(question), suggestions.for_boards(question))
    which = "letzten" if question.bottom else "ersten"
    lines = [f"Die {which} {number_word(n)} {on_board(category)} {edition} (von {shown[0].cities_ranked} Städten):"]
    lines += [_list_line(each) for each in shown]
    lines += _gaps_in_list(shown, n, question.bottom)
    return _answer(question.but(editions=(edition,) if edition else ()), shown, lines)


def answer_average(question: Question, facts: Facts) -> Answer:
    """The mean overall score of an edition, and how a city's score relates to it."""
    editions = {each.year: each for each in facts.editions() if each.mean_score is not None}
    if question.categories and question.category != OVERALL:
        return gaps.plain(question, gaps.NO_AREA_MEAN, ("Wie hoch ist der Durchschnitt insgesamt?",))
    asked = question.edition
    if asked not in editions and asked is not None and "editions" in question.named:
        text = f"Für {asked} liegt mir kein Durchschnitt vor, wohl aber für {years(list(editions))}."
        return gaps.plain(question, text, ("Wie hoch war der Durchschnitt 2024?",))
    scores = [each for each in facts.rankings(cities=question.cities, categories=[OVERALL]) if each.score is not None]
    edition = editions[asked] if asked in editions else _mean_edition(editions, scores)
    lines = [
        f"Der Durchschnitt aller {edition.cities} Städte liegt {edition.year} in der Gesamtwertung bei"
        f" {points(edition.mean_score or 0).replace('Punkte', 'von 100 Punkten')}."
    ]
    named = [each for each in in_edition(scores, edition.year) if "cities" in question.named]
    lines += [_against_mean(each, edition) for each in named]
    lacking = [city for city in question.cities if city not in {each.city for each in named}]
    if "cities" in question.named and lacking:
        lines.append(f"Zu {join(lacking)} liegt mir für {edition.year} keine Punktzahl vor.")
    sources = tuple(dict.fromkeys((edition.source, *sources_of(named))))
    return Answer(
        text="\n".join([*lines, source_line(sources)]),
        question=question.but(editions=(edition.year,)),
        rankings=tuple(named),
        sources=sources,
        suggestions=(f"Wer führt {edition.year}?", f"Wie viele Punkte hat München {edition.year}?"),
        cities=question.cities,
        edition=edition.year,
    )


def _holder(question: Question, category: str, facts: Facts) -> Ranking | None:
    if question.rank is not None and question.rank < 0:
        ranked = facts.rankings(categories=[category])
        held = [each for each in ranked if each.rank == each.cities_ranked + 1 + question.rank]
    else:
        held = facts.rankings(categories=[category], ranks=[question.rank or 1])
    if question.edition is not None:
        of_edition = in_edition(held, question.edition)
        if of_edition or "editions" in question.named:
            held = of_edition
    return max(held, key=lambda each: each.edition, default=None)


def _nobody_known(question: Question, category: str) -> str:
    when = f" {question.edition}" if question.edition else ""
    return f"Wer {on_board(category)}{when} diesen Platz belegt, geht aus meinen Quellen nicht hervor."


def _neighbour(question: Question, facts: Facts) -> Answer:
    """The city just before or just behind the one named."""
    category = question.category
    own = facts.rankings(cities=question.cities[:1], categories=[category])
    if question.edition is not None:
        own = in_edition(own, question.edition)
    if not own:
        return gaps.no_rank(question, facts.rankings(cities=question.cities[:1]), facts)
    base = own[-1]
    rank = base.rank - 1 if question.relation == "before" else base.rank + 1
    held = facts.rankings(categories=[category], editions=[base.edition], ranks=[rank])
    own_line = (
        f"{base.city} selbst belegt {base.edition} {on_board(category)} Platz {base.rank} von {base.cities_ranked}."
    )
    if not held:
        side = "vor" if question.relation == "before" else "hinter"
        first = f"Wer direkt {side} {base.city} liegt, geht aus meinen Quellen nicht hervor."
        if rank < 1:
            first = f"Vor {base.city} liegt niemand."
        return _answer(question, [base], [first, own_line])
    return _answer(question, [held[0], base], [holder_sentence(held[0]), own_line])


def _fullest_edition(rankings: Sequence[Ranking], n: int, bottom: bool) -> int | None:
    """The newest edition that holds all n, else the newest of those that hold the most of them."""
    counts = {
        edition: len(_slice(in_edition(rankings, edition), n, bottom))
        for edition in {each.edition for each in rankings}
    }
    return max(counts, key=lambda edition: (counts[edition], edition), default=None)


def _slice(board: Sequence[Ranking], n: int, bottom: bool) -> list[Ranking]:
    return [each for each in board if (each.rank > each.cities_ranked - n if bottom else each.rank <= n)]


def _list_line(ranking: Ranking) -> str:
    score = f" ({decimal(ranking.score)} Punkte)" if ranking.score is not None else ""
    return f"{ranking.rank}. {ranking.city}{score}"


def _gaps_in_list(shown: Sequence[Ranking], n: int, bottom: bool) -> list[str]:
    ranked = shown[0].cities_ranked
    wanted = range(ranked - n + 1, ranked + 1) if bottom else range(1, n + 1)
    lacking = [str(rank) for rank in wanted if rank not in {each.rank for each in shown}]
    if not lacking:
        return []
    if len(lacking) == 1:
        return [f"Nicht bekannt ist mir die Nummer {lacking[0]} der Liste."]
    return [f"Nicht bekannt sind mir die Nummern {join(lacking)} der Liste."]


def _top_of_state(question: Question, facts: Facts) -> Answer:
    """The best known cities of a federal state, named as the best only where every better rank is known."""
    state, category = question.federal_state or "", question.category
    ours = facts.rankings(categories=[category], federal_state=state)
    if question.editions:
        ours = [each for each in ours if each.edition == question.edition]
    if question.bottom or not ours:
        return gaps.plain(question, gaps.no_state_list(state, category), suggestions.for_boards(question))
    board = facts.rankings(categories=[category])
    n = question.n or 1
    for edition in sorted({each.edition for each in ours}, reverse=True):
        first = in_edition(ours, edition)[:n]
        if len(first) == n and _all_known(in_edition(board, edition), first[-1].rank):
            return _answer(question.but(editions=(edition,)), first, _state_lines(state, first))
    return gaps.plain(
        question, gaps.uncertain_state(state, category, question.edition), suggestions.for_boards(question)
    )


def _all_known(board: Sequence[Ranking], rank: int) -> bool:
    return set(range(1, rank + 1)) <= {each.rank for each in board}


def _state_lines(state: str, first: Sequence[Ranking]) -> list[str]:
    best = first[0]
    where = f"{best.edition} {on_board(best.category)}"
    if len(first) == 1:
        return [
            f"Die beste Stadt in {state} ist {where} {best.city}: Platz {best.rank} von {best.cities_ranked} Städten."
        ]
    lines = [f"Die besten {number_word(len(first))} Städte in {state} {where} (von {best.cities_ranked} Städten):"]
    return lines + [f"• {each.city}: Platz {each.rank}" for each in first]


def _mean_edition(editions: dict[int, Edition], scores: Sequence[Ranking]) -> Edition:
    """The newest edition with a mean in which the named city also has a score, else the newest with a mean."""
    scored = {each.edition for each in scores}
    return editions[max(editions, key=lambda year: (year in scored, year))]


def _against_mean(ranking: Ranking, edition: Edition) -> str:
    gap = (ranking.score or 0) - (edition.mean_score or 0)
    relation = "genau darauf" if abs(gap) < 0.05 else "darüber" if gap > 0 else "darunter"
    by = "" if abs(gap) < 0.05 else f" {points(abs(gap))}"
    return f"{ranking.city} liegt mit {decimal(ranking.score or 0)} Punkten{by} {relation}."


def _answer(question: Question, found: Sequence[Ranking], lines: list[str]) -> Answer:
    sources = sources_of(found)
    return Answer(
        text="\n".join([*lines, source_line(sources)]),
        question=question,
        rankings=tuple(found),
        sources=sources,
        suggestions=suggestions.after_list(found[0]),
        cities=(found[0].city,) if len(found) == 1 or question.relation else question.cities,
        edition=found[0].edition,
    )
