"""Two or three questions that lead on from an answer and that the facts can answer."""

from __future__ import annotations

from collections.abc import Sequence

from actions.answers.names import board_name
from actions.answers.select import previous_rank
from actions.facts.records import Ranking
from actions.question import OVERALL, Question

MOST = 3


def after_rank(ranking: Ranking, rankings: Sequence[Ranking]) -> tuple[str, ...]:
    """From one rank to its change, its history, the city's other boards."""
    found = []
    if previous_rank(ranking, rankings) is not None:
        found.append(f"Hat sich {ranking.city} {ranking.edition}{_at(ranking.category)} verbessert?")
    return tuple([*found, *_history(ranking, rankings), *_profile(ranking, rankings)][:MOST])


def after_profile(ranking: Ranking, rankings: Sequence[Ranking]) -> tuple[str, ...]:
    """From all boards of a city to its extremes and its history."""
    overall = [each for each in rankings if each.city == ranking.city and each.category == OVERALL]
    found = [f"In welchem Bereich ist {ranking.city} {ranking.edition} am stärksten?"]
    return tuple([*found, *(_history(overall[-1], rankings) if overall else [])][:MOST])


def after_compare(found: Sequence[Ranking]) -> tuple[str, ...]:
    """From a comparison to each city's own profile."""
    cities = list(dict.fromkeys(each.city for each in found))
    return tuple(f"Wie schneidet {city} {found[0].edition} in allen Bereichen ab?" for city in cities[:2])


def after_change(ranking: Ranking, rankings: Sequence[Ranking]) -> tuple[str, ...]:
    """From one step to the whole way."""
    return tuple([*_history(ranking, rankings), *_profile(ranking, rankings)][:MOST])


def after_history(ranking: Ranking, rankings: Sequence[Ranking]) -> tuple[str, ...]:
    """From the whole way to the newest place."""
    return (
        f"Wo steht {ranking.city} {ranking.edition}{_at(ranking.category)}?",
        *_profile(ranking, rankings),
    )


def after_list(ranking: Ranking) -> tuple[str, ...]:
    """From a list or a leader to that city."""
    return (
        f"Wie schneidet {ranking.city} {ranking.edition} in allen Bereichen ab?",
        f"Wie hat sich {ranking.city}{_at(ranking.category)} entwickelt?",
    )


def for_boards(question: Question) -> tuple[str, ...]:
    """Where a list is lacking: lists and leaders of which something is known."""
    return ("Wer führt den Smart City Index an?", "Welche Jahre kennen Sie?")


def held(question: Question, rankings: Sequence[Ranking]) -> tuple[str, ...]:
    """Near what was asked and lacking: the same board in the newest edition that has it, other boards, the rest."""
    found = []
    for city in question.cities[:1]:
        own = [each for each in rankings if each.city == city]
        board = [each for each in own if each.category == question.category]
        overall = [each for each in own if each.category == OVERALL]
        for ranking in [*board[-1:], *overall[-1:]]:
            found.append(f"Wo steht {city} {ranking.edition}{_at(ranking.category)}?")
        found += [f"Wie schneidet {city} in allen Bereichen ab?"] if own else []
    return tuple(dict.fromkeys(found))[:MOST] or for_boards(question)


def _history(ranking: Ranking, rankings: Sequence[Ranking]) -> list[str]:
    board = [each for each in rankings if (each.city, each.category) == (ranking.city, ranking.category)]
    return [f"Wie hat sich {ranking.city}{_at(ranking.category)} entwickelt?"] if len(board) > 1 else []


def _profile(ranking: Ranking, rankings: Sequence[Ranking]) -> list[str]:
    others = {each.category for each in rankings if (each.city, each.edition) == (ranking.city, ranking.edition)}
    return [f"Wie schneidet {ranking.city} {ranking.edition} in allen Bereichen ab?"] if len(others) > 1 else []


def _at(category: str) -> str:
    return " insgesamt" if category == OVERALL else f" im Bereich {board_name(category)}"
