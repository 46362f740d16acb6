"""Answers on ranks and scores of named cities: rank, score, profile, compare."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from actions.answers import gaps, suggestions
from actions.answers.answer import Answer
from actions.answers.select import AREAS, in_edition, newest_common, previous_rank, sources_of
from actions.answers.wording import Wording, wording
from actions.facts.queries import Facts
from actions.facts.records import Ranking
from actions.question import OVERALL, Question


def answer_rank(question: Question, facts: Facts) -> Answer:
    """Where the cities stand: one sentence for a single fact, a list for several."""
    say = wording(question.language)
    rankings = facts.rankings(cities=question.cities)
    found, missing = _asked(question, rankings)
    if not found:
        return gaps.no_rank(question, rankings, facts)
    lines = gaps.kept_edition(question, found[0]) + [say.rank(each) for each in found]
    if len(found) == 1:
        before = previous_rank(found[0], rankings)
        past = [say.place_before(found[0], before)] if before is not None else []
        lines = [say.paragraph([*_verdict(question, found[0], say), *lines, *past])]
    lines += [say.missing_rank(*cell) for cell in missing]
    lines += [say.no_rank(*board, ()) for board in _unknown_boards(question, rankings)]
    stated = [*found, *_leader(question, found[0], facts)]
    lines += [say.holder(each) for each in stated[len(found) :]]
    lines += gaps.newer_edition(question, found[0], facts)
    earlier = in_edition(rankings, found[0].edition - 1) if len(found) == 1 else []
    stated += [each for each in earlier if each.category == found[0].category]
    answer = _answer(question, found, lines, suggestions.after_rank(found[0], rankings, question.language))
    sources = sources_of(stated)
    return replace(answer, sources=sources, text=say.answer(lines, sources))


def answer_score(question: Question, facts: Facts) -> Answer:
    """How many points the cities have, in the newest edition that holds their score."""
    say = wording(question.language)
    rankings = facts.rankings(cities=question.cities)
    scored = [each for each in rankings if each.score is not None]
    found, missing = _asked(question, scored)
    if not found:
        return gaps.no_score(question, rankings, facts)
    lines = gaps.kept_edition(question, found[0], "score") + [say.score(each) for each in found]
    lines += [say.missing_score(*cell) for cell in missing]
    lines += gaps.newer_edition(question, found[0], facts, what="score")
    return _answer(question, found, lines, suggestions.after_rank(found[0], rankings, question.language))


def answer_profile(question: Question, facts: Facts) -> Answer:
    """The overall rank and those in all areas that one edition holds, for each city."""
    rankings = facts.rankings(cities=question.cities)
    found: list[Ranking] = []
    lines: list[str] = []
    for city in question.cities:
        of_city = [each for each in rankings if each.city == city]
        edition = question.edition or newest_common(of_city, [city], [OVERALL]) or _newest(of_city)
        held = in_edition(of_city, edition) if edition else []
        if not held:
            return gaps.no_rank(question.but(cities=(city,)), of_city, facts)
        found += held
        lines += _profile(held, wording(question.language))
    return _answer(question, found, lines, suggestions.after_profile(found[0], rankings, question.language))


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
    say = wording(question.language)
    lines = []
    for board in boards:
        on_board = sorted((each for each in found if each.category == board), key=lambda each: each.rank)
        lines += _comparison(on_board, say)
    held = {(each.city, each.category) for each in found}
    lines += [
        say.missing_rank(city, board, edition)
        for board in boards
        for city in question.cities
        if (city, board) not in held
    ]
    return _answer(question, found, lines, suggestions.after_compare(found, question.language))


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


def _unknown_boards(question: Question, rankings: Sequence[Ranking]) -> list[tuple[str, tuple[str, ...]]]:
    """The boards asked for without an edition that are known of no edition at all, by city."""
    if question.editions:
        return []
    return [
        (city, (category,))
        for city in question.cities
        for category in question.categories
        if newest_common(rankings, [city], [category]) is None
    ]


def _leader(question: Question, ranking: Ranking, facts: Facts) -> list[Ranking]:
    """Who really leads, where the message wrongly claims that a city does."""
    if question.claim != 1 or ranking.rank == 1:
        return []
    return facts.rankings(categories=[ranking.category], editions=[ranking.edition], ranks=[1])


def _editions(question: Question, rankings: Sequence[Ranking], city: str, category: str) -> list[int]:
    newest = newest_common(rankings, [city], [category])
    fallback = [newest] if newest else []
    if not question.editions:
        return fallback
    named = "editions" in question.named
    held = {each.edition for each in rankings if each.city == city and each.category == category}
    return list(question.editions) if named or held & set(question.editions) else fallback


def _verdict(question: Question, ranking: Ranking, say: Wording) -> list[str]:
    """What becomes of a rank, or of a place among the first n, that the message claims."""
    if question.claim is not None:
        claimed = question.claim if question.claim > 0 else ranking.cities_ranked + 1 + question.claim
        return [say.claim_verdict(claimed == ranking.rank)]
    if question.n is not None:
        lowest = ranking.cities_ranked - question.n + 1
        within = ranking.rank >= lowest if question.bottom else ranking.rank <= question.n
        return [say.within_verdict(question.n, question.bottom, within)]
    return []


def _profile(held: Sequence[Ranking], say: Wording) -> list[str]:
    lacking = [area for area in (OVERALL, *AREAS) if area not in {each.category for each in held}]
    lines = [say.profile_lead(held[0]), *(say.board_line(each) for each in held)]
    return [*lines, say.boards_lacking(held[0].edition, lacking)] if lacking else lines


def _comparison(board: Sequence[Ranking], say: Wording) -> list[str]:
    if len(board) < 2:
        return [say.rank(each) for each in board]
    return [say.comparison_lead(board), *(say.city_line(each) for each in board)]


def _compare_apart(question: Question, rankings: Sequence[Ranking], facts: Facts) -> Answer:
    """No edition holds all the cities: each with its own newest rank, and a word on why they do not compare."""
    found, _ = _asked(question.but(editions=()), rankings)
    if not found:
        return gaps.no_rank(question, rankings, facts)
    say = wording(question.language)
    lines = [say.no_common_edition(), *(say.rank(each) for each in found)]
    return _answer(question, found, lines, suggestions.after_compare(found, question.language))


def _complete(rankings: Sequence[Ranking], question: Question, edition: int) -> bool:
    held = {(each.city, each.category) for each in in_edition(rankings, edition)}
    return all((city, board) in held for city in question.cities for board in question.categories or (OVERALL,))


def _newest(rankings: Sequence[Ranking]) -> int | None:
    return max((each.edition for each in rankings), default=None)


def _answer(question: Question, found: Sequence[Ranking], lines: list[str], follow: tuple[str, ...]) -> Answer:
    sources = sources_of(found)
    return Answer(
        text=wording(question.language).answer(lines, sources),
        question=question,
        rankings=tuple(found),
        sources=sources,
        suggestions=follow,
        cities=tuple(dict.fromkeys(each.city for each in found)),
        edition=max(each.edition for each in found),
    )
