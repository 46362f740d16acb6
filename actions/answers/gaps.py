"""Honest sentences for what the store does not hold, and what it holds nearby."""

from __future__ import annotations

from collections.abc import Sequence

from actions.answers import suggestions
from actions.answers.answer import Answer
from actions.answers.german import join, years
from actions.answers.names import board_name, on_board
from actions.answers.select import AREAS
from actions.facts.queries import Facts
from actions.facts.records import Ranking
from actions.question import OVERALL, Question

NO_COMPARISON = "Dazu fehlen mir die Plätze zweier aufeinanderfolgender Ausgaben; ich kann es also nicht sagen."
NO_AREA_MEAN = "Einen Durchschnitt für einzelne Bereiche nennen meine Quellen nicht, nur den der Gesamtwertung."
CLARIFY_CITIES = 3


def plain(question: Question, text: str, follow: Sequence[str]) -> Answer:
    """A refusal: text and suggestions, without facts."""
    return Answer(text=text, question=question, suggestions=tuple(follow), refused=True, cities=question.cities)


def no_rank(question: Question, rankings: Sequence[Ranking], facts: Facts) -> Answer:
    """No rank for what was asked: says so, and for which areas or editions there is one."""
    lines = [_no_rank_of(question, city, [each for each in rankings if each.city == city]) for city in question.cities]
    return plain(question, " ".join(lines), suggestions.held(question, rankings))


def no_score(question: Question, rankings: Sequence[Ranking], facts: Facts) -> Answer:
    """No score: says so, names the editions that hold one, or the rank that is known instead."""
    lines = []
    for city in question.cities:
        board = [each for each in rankings if each.city == city and each.category == question.category]
        scored = [each.edition for each in board if each.score is not None]
        when = f" für {join([str(edition) for edition in question.editions])}" if question.editions else ""
        line = f"Zu {city} liegt mir {on_board(question.category)}{when} keine Punktzahl vor"
        if scored:
            line += f", wohl aber für {years(scored)}."
        elif board:
            line += f"; den Platz kenne ich für {years([each.edition for each in board])}."
        else:
            line += "."
        lines.append(line)
    return plain(question, " ".join(lines), suggestions.held(question, rankings))


def missing_line(city: str, category: str, edition: int) -> str:
    """One cell of several that is not held."""
    return f"Zu {city} liegt mir {on_board(category)} für {edition} kein Platz vor."


def missing_score_line(city: str, category: str, edition: int) -> str:
    """One score of several that is not held."""
    return f"Zu {city} liegt mir {on_board(category)} für {edition} keine Punktzahl vor."


def newer_edition(question: Question, answered: Ranking, facts: Facts, what: str = "kein Platz") -> list[str]:
    """Half a sentence where the answer is older than the newest edition, or than the one the talk was about."""
    if question.named & {"editions", "kept_editions"} or question.since:
        return []
    newest = max((each.year for each in facts.editions()), default=answered.edition)
    if answered.edition >= newest or question.edition == answered.edition:
        return []
    return [f"Für {newest} liegt mir dazu {what} vor."]


def kept_edition(question: Question, answered: Ranking, what: str = "kein Platz") -> list[str]:
    """A sentence where the talk is of an edition that lacks the fact, and the answer takes another one."""
    if "kept_editions" not in question.named or not question.editions or answered.edition in question.editions:
        return []
    return [f"Für {question.edition} liegt mir dazu {what} vor."]


def unknown_edition(question: Question, facts: Facts) -> Answer | None:
    """An edition before the first, after the newest or left out; None if all asked editions exist."""
    published = [each.year for each in facts.editions()]
    asked = [*question.editions, *filter(None, (question.until,))]
    foreign = [year for year in asked if year not in published]
    if not foreign or not published:
        return None
    year = foreign[0]
    if year > max(published):
        text = f"Eine Ausgabe {year} liegt mir noch nicht vor. Die neueste, die ich kenne, ist {max(published)}."
    elif year < min(published):
        text = f"Für {year} gibt es keinen Smart City Index: Die erste Ausgabe erschien {min(published)}."
    else:
        text = f"Eine Ausgabe {year} kenne ich nicht, sondern nur {years(published)}."
    rankings = facts.rankings(cities=question.cities)
    return plain(question, text, suggestions.held(question.but(editions=()), rankings))


def unknown_city(question: Question, facts: Facts) -> Answer:
    """A city outside the index."""
    names = join([f"„{name}“" for name in question.unknown], "und")
    verb = "kommt" if len(question.unknown) == 1 else "kommen"
    text = (
        f"{names} {verb} in den Daten, die ich habe, nicht vor. Der Smart City Index bewertet nur deutsche"
        " Großstädte ab 100.000 Einwohnern; andere Orte kann ich nicht einordnen."
    )
    return plain(question, text, ("Welche Städte kennen Sie?", *suggestions.for_boards(question)[:1]))


def which_one(question: Question) -> Answer:
    """A name that could be several: asks which one is meant."""
    text = f"Meinten Sie {join(list(question.options), 'oder')}?"
    return plain(question, text, tuple(f"Ich meinte {option}." for option in question.options[:CLARIFY_CITIES]))


def no_list(question: Question) -> str:
    """A list of which not one rank is known."""
    when = f" für {question.edition}" if question.edition else ""
    return f"Die Rangliste {on_board(question.category)} liegt mir{when} nicht vor."


def no_state_list(state: str, category: str) -> str:
    """Nothing is known of a federal state's cities."""
    return f"Welche Städte in {state} {on_board(category)} so liegen, geht aus meinen Quellen nicht hervor."


def uncertain_state(state: str, category: str, edition: int | None) -> str:
    """The best of a state cannot be told since better ranks are unknown."""
    when = f" {edition}" if edition else ""
    return (
        f"Welche Stadt in {state}{when} {on_board(category)} vorn liegt, kann ich nicht sicher sagen: Mir fehlen"
        " Plätze, auf denen eine bessere stehen könnte."
    )


def _no_rank_of(question: Question, city: str, rankings: Sequence[Ranking]) -> str:
    category = question.category
    boards = question.categories or (OVERALL,)
    when = f" für {join([str(edition) for edition in question.editions])}" if question.editions else ""
    where = join([on_board(board) for board in boards])
    text = f"Zu {city} liegt mir {where}{when} kein Platz vor"
    same_board = [each.edition for each in rankings if each.category == category]
    if same_board:
        return f"{text}, wohl aber für {years(same_board)}."
    wanted = [each for each in rankings if not question.editions or each.edition in question.editions] or rankings
    held = [board for board in (OVERALL, *AREAS) if board in {each.category for each in wanted}]
    if not held:
        return f"{text}."
    nearby = join([board_name(board) for board in held])
    return f"{text}, wohl aber zu {nearby} ({years([each.edition for each in wanted])})."
