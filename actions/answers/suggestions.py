"""Two or three questions that lead on from an answer and that the facts can answer."""

from __future__ import annotations

from collections.abc import Sequence

from actions.answers.select import previous_rank
from actions.answers.wording import wording
from actions.facts.records import Ranking
from actions.question import OVERALL, Question

MOST = 3


def after_rank(ranking: Ranking, rankings: Sequence[Ranking], language: str = "de") -> tuple[str, ...]:
    """From one rank to its change, its history, the city's other boards."""
    found = []
    if previous_rank(ranking, rankings) is not None:
        found.append(wording(language).ask_improved(ranking.city, ranking.edition, ranking.category))
    return tuple([*found, *_history(ranking, rankings, language), *_profile(ranking, rankings, language)][:MOST])


def after_profile(ranking: Ranking, rankings: Sequence[Ranking], language: str = "de") -> tuple[str, ...]:
    """From all boards of a city to its extremes and its history."""
    overall = [each for each in rankings if each.city == ranking.city and each.category == OVERALL]
    found = [wording(language).ask_strongest(ranking.city, ranking.edition)]
    return tuple([*found, *(_history(overall[-1], rankings, language) if overall else [])][:MOST])


def after_compare(found: Sequence[Ranking], language: str = "de") -> tuple[str, ...]:
    """From a comparison to each city's own profile."""
    cities = list(dict.fromkeys(each.city for each in found))
    return tuple(wording(language).ask_profile(city, found[0].edition) for city in cities[:2])


def after_change(ranking: Ranking, rankings: Sequence[Ranking], language: str = "de") -> tuple[str, ...]:
    """From one step to the whole way."""
    return tuple([*_history(ranking, rankings, language), *_profile(ranking, rankings, language)][:MOST])


def after_history(ranking: Ranking, rankings: Sequence[Ranking], language: str = "de") -> tuple[str, ...]:
    """From the whole way to the newest place."""
    newest = wording(language).ask_rank(ranking.city, ranking.edition, ranking.category)
    return (newest, *_profile(ranking, rankings, language))


def after_list(ranking: Ranking, language: str = "de") -> tuple[str, ...]:
    """From a list or a leader to that city."""
    say = wording(language)
    return (say.ask_profile(ranking.city, ranking.edition), say.ask_history(ranking.city, ranking.category))


def for_boards(question: Question) -> tuple[str, ...]:
    """Where a list is lacking: lists and leaders of which something is known."""
    say = wording(question.language)
    return (say.ask_leader(), say.ask_editions())


def held(question: Question, rankings: Sequence[Ranking]) -> tuple[str, ...]:
    """Near what was asked and lacking: the same board in the newest edition that has it, other boards, the rest."""
    say = wording(question.language)
    found = []
    for city in question.cities[:1]:
        own = [each for each in rankings if each.city == city]
        board = [each for each in own if each.category == question.category]
        overall = [each for each in own if each.category == OVERALL]
        for ranking in [*board[-1:], *overall[-1:]]:
            found.append(say.ask_rank(city, ranking.edition, ranking.category))
        found += [say.ask_profile(city)] if own else []
    return tuple(dict.fromkeys(found))[:MOST] or for_boards(question)


def _history(ranking: Ranking, rankings: Sequence[Ranking], language: str) -> list[str]:
    board = [each for each in rankings if (each.city, each.category) == (ranking.city, ranking.category)]
    return [wording(language).ask_history(ranking.city, ranking.category)] if len(board) > 1 else []


def _profile(ranking: Ranking, rankings: Sequence[Ranking], language: str) -> list[str]:
    others = {each.category for each in rankings if (each.city, each.edition) == (ranking.city, ranking.edition)}
    return [wording(language).ask_profile(ranking.city, ranking.edition)] if len(others) > 1 else []
