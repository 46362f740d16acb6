"""Answers on ranks and scores of named cities: rank, score, profile, compare."""

from __future__ import annotations

from collections.abc import Sequence

from actions.answers import gaps, suggestions
from actions.answers.answer import Answer
from actions.answers.german import count, decimal, join, source_line
from actions.answers.names import board_name, on_board
from actions.answers.select import AREAS, in_edition, newest_common, previous_rank, sources_of
from actions.facts.queries import Facts
from actions.facts.records import Ranking
from actions.question import OVERALL, Question


def answer_rank(question: Question, facts: Facts) -> Answer:
    """Where the cities stand: one sentence for a single fact, a list for several."""
    rankings = facts.rankings(cities=question.cities)
    found, missing = _asked(question, rankings)
    if not found:
        return gaps.no_rank(question, rankings, facts)
    lines = [rank_sentence(each) for each in found]
    lines = gaps.kept_edition(question, found[0]) + lines
    if len(found) == 1:
        lines = [" ".join([*_verdict(question, found[0]), *lines, *_before(found[0], rankings)])]
    lines += [gaps.missing_line(*cell) for cell in missing]
    lines += gaps.newer_edition(question, found[0], facts)
    return _answer(question, found, lines, suggestions.after_rank(found[0], rankings))


def answer_score(question: Question, facts: Facts) -> Answer:
    """How many points the cities have, in the newest edition that holds their score."""
    rankings = facts.rankings(cities=question.cities)
    scored = [each for each in rankings if each.score is not None]
    found, missing = _asked(question, scored)
    if not found:
        return gaps.no_score(question, rankings, facts)
    lines = gaps.kept_edition(question, found[0], "keine Punktzahl") + [score_sentence(each) for each in found]
    lines += [gaps.missing_score_line(*cell) for cell in missing]
    lines += gaps.newer_edition(question, found[0], facts, what="keine Punktzahl")
    return _answer(question, found, lines, suggestions.after_rank(found[0], rankings))


def answer_profile(question: Question, facts: Facts) -> Answer:
    """The overall rank and those in all areas that one edition holds, for each city."""
    rankings = facts.rankings(cities=question.cities)
    found: list[Ranking] = []
    blocks = []
    for city in question.cities:
        of_city = [each for each in rankings if each.city == city]
        edition = question.edition or newest_common(of_city, [city], [OVERALL]) or _newest(of_city)
        held = in_edition(of_city, edition) if edition else []
        if not held:
            return gaps.no_rank(question.but(cities=(city,)), of_city, facts)
        found += held
        blocks.append(_profile(city, held))
    return _answer(question, found, blocks, suggestions.after_profile(found[0], rankings))


def answer_compare(question: Question, facts: Facts) -> Answer:
    """Cities side by side, the better one first, on each board asked for."""
    rankings = facts.rankings(cities=question.cities)
    boards = question.categories or (OVERALL,)
    edition = question.edition
    if edition is None or ("editions" not in question.named and not _complete(rankings, question, edition)):
        edition = newest_common(rankings, question.cities, boards) or edition
    if edition is None:
        return _compare_apart(question, rankings, facts)
    found = [each for each in in_edition(rankings, edition) if each.category in boards]
    if not found:
        return gaps.no_rank(question.but(editions=(edition,)), rankings, facts)
    lines = []
    for board in boards:
        lines += _comparison(sorted((each for each in found if each.category == board), key=lambda each: each.rank))
    held = {(each.city, each.category) for each in found}
    lines += [
        gaps.missing_line(city, board, edition)
        for board in boards
        for city in question.cities
        if (city, board) not in held
    ]
    return _answer(question, found, lines, suggestions.after_compare(found))


def rank_sentence(ranking: Ranking) -> str:
    """One rank in one sentence."""
    return (
        f"{ranking.city} belegt {ranking.edition} {on_board(ranking.category)} Platz {ranking.rank}"
        f" von {ranking.cities_ranked} Städten."
    )


def score_sentence(ranking: Ranking) -> str:
    """One score in one sentence."""
    return (
        f"{ranking.city} erreicht {ranking.edition} {on_board(ranking.category)} {decimal(ranking.score or 0)}"
        f" von 100 Punkten und damit Platz {ranking.rank} von {ranking.cities_ranked} Städten."
    )


def _asked(question: Question, rankings: Sequence[Ranking]) -> tuple[list[Ranking], list[tuple[str, str, int]]]:
    """The rankings of the asked cells, and the cells (city, category, edition) that are not held."""
    held = {(each.city, each.category, each.edition): each for each in rankings}
    found, missing = [], []
    for city in question.cities:
        for category in question.categories or (OVERALL,):
            editions = _editions(question, rankings, city, category)
            for edition in editions:
                cell = (city, category, edition)
                if cell in held:
                    found.append(held[cell])
                else:
                    missing.append(cell)
    return found, missing


def _editions(question: Question, rankings: Sequence[Ranking], city: str, category: str) -> list[int]:
    newest = newest_common(rankings, [city], [category])
    fallback = [newest] if newest else []
    if not question.editions:
        return fallback
    named = "editions" in question.named
    held = {each.edition for each in rankings if each.city == city and each.category == category}
    return list(question.editions) if named or held & set(question.editions) else fallback


def _verdict(question: Question, ranking: Ranking) -> list[str]:
    """What becomes of a rank, or of a place among the first n, that the message claims."""
    if question.claim is not None:
        claimed = question.claim if question.claim > 0 else ranking.cities_ranked + 1 + question.claim
        if claimed == ranking.rank:
            return ["Ja, das stimmt:"]
        return ["Nein, das stimmt nicht:"]
    if question.n is not None:
        lowest = ranking.cities_ranked - question.n + 1
        within = ranking.rank >= lowest if question.bottom else ranking.rank <= question.n
        which = f"den letzten {question.n}" if question.bottom else f"den ersten {question.n}"
        return [f"Ja, unter {which}:" if within else f"Nein, nicht unter {which}:"]
    return []


def _before(ranking: Ranking, rankings: Sequence[Ranking]) -> list[str]:
    before = previous_rank(ranking, rankings)
    if before is None:
        return []
    if before == ranking.rank:
        return [f"Das ist derselbe Platz wie {ranking.edition - 1}."]
    return [f"Im Vorjahr belegte {ranking.city} Platz {before}."]


def _profile(city: str, held: Sequence[Ranking]) -> str:
    edition = held[0].edition
    lines = [f"{city} im Smart City Index {edition} (von {held[0].cities_ranked} Städten):"]
    lines += [f"• {board_name(each.category)}: Platz {each.rank}{_scored(each)}" for each in held]
    unknown = [board_name(area) for area in (OVERALL, *AREAS) if area not in {each.category for each in held}]
    if unknown:
        lines.append(f"Nicht bekannt ist mir {edition}: {join(unknown)}.")
    return "\n".join(lines)


def _scored(ranking: Ranking) -> str:
    return f" ({decimal(ranking.score)} Punkte)" if ranking.score is not None else ""


def _comparison(board: Sequence[Ranking]) -> list[str]:
    if not board:
        return []
    if len(board) == 1:
        return [rank_sentence(board[0])]
    best, second = board[0], board[1]
    step = second.rank - best.rank
    where = f"{best.edition} {on_board(best.category)}"
    lead = f"{best.city} liegt {where} vorn"
    if len(board) == 2:
        lead += f", {count(step, 'Platz', 'Plätze', 'einen')} vor {second.city}"
    lines = [lead + ":"]
    lines += [f"• {each.city}: Platz {each.rank} von {each.cities_ranked}{_scored(each)}" for each in board]
    return lines


def _compare_apart(question: Question, rankings: Sequence[Ranking], facts: Facts) -> Answer:
    """No edition holds all the cities: each with its own newest rank, and a word on why they do not compare."""
    found, _ = _asked(question.but(editions=()), rankings)
    if not found:
        return gaps.no_rank(question, rankings, facts)
    lines = ["Einen Vergleich in derselben Ausgabe geben meine Daten nicht her."]
    lines += [rank_sentence(each) for each in found]
    return _answer(question, found, lines, suggestions.after_compare(found))


def _complete(rankings: Sequence[Ranking], question: Question, edition: int) -> bool:
    held = {(each.city, each.category) for each in in_edition(rankings, edition)}
    return all((city, board) in held for city in question.cities for board in question.categories or (OVERALL,))


def _newest(rankings: Sequence[Ranking]) -> int | None:
    return max((each.edition for each in rankings), default=None)


def _answer(question: Question, found: Sequence[Ranking], lines: list[str], follow: tuple[str, ...]) -> Answer:
    sources = sources_of(found)
    return Answer(
        text="\n".join([*lines, source_line(sources)]),
        question=question,
        rankings=tuple(found),
        sources=sources,
        suggestions=follow,
        cities=tuple(dict.fromkeys(each.city for each in found)),
        edition=max(each.edition for each in found),
    )
