"""What the store does not hold: a refusal that says so, and what it holds nearby."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from actions.answers import suggestions
from actions.answers.answer import Answer
from actions.answers.asking import asked
from actions.answers.likeness import similar_cities
from actions.answers.select import AREAS
from actions.answers.wording import wording
from actions.answers.wording.phrases import Lacking
from actions.facts.queries import Facts
from actions.facts.records import Ranking
from actions.question import OVERALL, Question

CLARIFY_CITIES = 3


def plain(question: Question, text: str, follow: Sequence[str]) -> Answer:
    """A refusal: text and suggestions, without facts."""
    return Answer(
        text=wording(question.language).refusal(text),
        question=question,
        suggestions=tuple(follow),
        refused=True,
        cities=question.cities,
    )


def no_rank(question: Question, rankings: Sequence[Ranking], facts: Facts) -> Answer:
    """No rank for what was asked: says so, and for which areas or editions there is one."""
    lines = [_no_rank_of(question, city, [each for each in rankings if each.city == city]) for city in question.cities]
    text = wording(question.language).paragraph(lines)
    return plain(question, text, suggestions.held(question, rankings))


def no_score(question: Question, rankings: Sequence[Ranking], facts: Facts) -> Answer:
    """No score: says so, names the editions that hold one, or the rank that is known instead."""
    say = wording(question.language)
    lines = []
    for city in question.cities:
        board = [each for each in rankings if each.city == city and each.category == question.category]
        scored = [each.edition for each in board if each.score is not None]
        ranked = [each.edition for each in board]
        lines.append(say.no_score(city, question.category, question.editions, scored, ranked))
    return plain(question, say.paragraph(lines), suggestions.held(question, rankings))


def newer_edition(question: Question, answered: Ranking, facts: Facts, what: Lacking = "rank") -> list[str]:
    """Half a sentence where the answer is older than the newest edition, or than the one the talk was about."""
    if question.named & {"editions", "kept_editions"} or question.since:
        return []
    newest = max(facts.years(), default=answered.edition)
    if answered.edition >= newest or question.edition == answered.edition:
        return []
    return [wording(question.language).edition_lacks(newest, what)]


def kept_edition(question: Question, answered: Ranking, what: Lacking = "rank") -> list[str]:
    """A sentence where the talk is of an edition that lacks the fact, and the answer takes another one."""
    if "kept_editions" not in question.named or question.edition is None or answered.edition in question.editions:
        return []
    return [wording(question.language).edition_lacks(question.edition, what)]


def unknown_edition(question: Question, facts: Facts) -> Answer | None:
    """An edition before the first, after the newest or left out; None if all asked editions exist."""
    asked = [*question.editions, *filter(None, (question.until,))]
    published = facts.years() if asked else []
    foreign = [year for year in asked if year not in published]
    if not foreign or not published:
        return None
    say = wording(question.language)
    year = foreign[0]
    if year > max(published):
        text = say.edition_to_come(year, max(published))
    elif year < min(published):
        text = say.edition_too_early(year, min(published))
    else:
        text = say.edition_left_out(year, published)
    rankings = facts.rankings(cities=question.cities)
    return plain(question, text, suggestions.held(question.but(editions=()), rankings))


def unknown_city(question: Question, facts: Facts) -> Answer:
    """A city outside the index, or a name that is none: asks whether one like it was meant, if there is one."""
    say = wording(question.language)
    similar = similar_cities(question.unknown[0], facts.names()) if len(question.unknown) == 1 else ()
    if similar:
        return which_one(question.but(unknown=(), strange=(), options=similar), question.unknown[0])
    follow = (say.ask_cities(), *suggestions.for_boards(question)[:1])
    return plain(question, say.unknown_cities(question.unknown), follow)


def misspelt_city(question: Question, facts: Facts) -> Answer | None:
    """A strange word that is like a city's name: asks whether that city is meant; None if no city is like it."""
    names = facts.names()
    for word in question.strange:
        similar = similar_cities(word, names)
        if similar:
            return which_one(question.but(strange=(), options=similar), word)
    return None


def which_one(question: Question, unknown: str = "") -> Answer:
    """A name that could be several, or an `unknown` one that is like them: asks which one is meant."""
    say = wording(question.language)
    follow = [say.meant(option) for option in question.options[:CLARIFY_CITIES]]
    return plain(question, say.which_one(question.options, unknown), follow)


def which_question(question: Question, rival: Question) -> Answer | None:
    """A message that two questions are equally likely: asks which one is meant, if each can be asked in a sentence."""
    readings = [asked(question), asked(rival)]
    if None in readings or readings[0] == readings[1]:
        return None
    first, second = map(str, readings)
    return plain(question, wording(question.language).which_question(first, second), (first, second))


def _no_rank_of(question: Question, city: str, rankings: Sequence[Ranking]) -> str:
    say = wording(question.language)
    asked = (city, question.categories or (OVERALL,), question.editions)
    same_board = [each.edition for each in rankings if each.category == question.category]
    if same_board:
        return say.no_rank_but_years(*asked, same_board)
    wanted = [each for each in rankings if each.edition in question.editions] or _fullest(rankings)
    held = [board for board in (OVERALL, *AREAS) if board in {each.category for each in wanted}]
    if not held:
        return say.no_rank(*asked)
    return say.no_rank_but_boards(*asked, held, [each.edition for each in wanted])


def _fullest(rankings: Sequence[Ranking]) -> list[Ranking]:
    """The rankings of the edition that holds most of them, the newest of several."""
    counts = Counter(each.edition for each in rankings)
    fullest = max(counts, key=lambda edition: (counts[edition], edition), default=None)
    return [each for each in rankings if each.edition == fullest]
