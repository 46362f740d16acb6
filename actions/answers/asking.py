"""The sentence that asks a Question in full, as a button for one of two likely readings."""

from __future__ import annotations

from actions.answers.wording import wording
from actions.question import OVERALL, Question

# Kinds that one sentence about one city, or about none, asks for.
ABOUT_A_CITY = frozenset(
    {"rank", "score", "profile", "change", "history", "best_category", "worst_category", "coverage"}
)


def asked(question: Question) -> str | None:
    """The sentence, or None for a question that no single button asks.

    It names city, board and edition as far as the question does.
    """
    say = wording(question.language)
    if question.kind in ABOUT_A_CITY:
        return _about_a_city(question) if len(question.cities) == 1 and question.rank is None else None
    if question.kind == "at_rank" and question.rank in (None, 1) and question.category == OVERALL:
        return say.ask_leader(question.edition)
    of_an_edition = {"average": say.ask_mean, "index_neu": say.ask_added_cities}
    of_an_edition |= {"index_abwesend": say.ask_absent_cities}
    if question.kind in of_an_edition:
        return of_an_edition[question.kind](question.edition)
    plain = {"index_definition": say.ask_definition, "index_bereiche": say.ask_areas}
    plain |= {"index_herausgeber": say.ask_publisher, "index_staedte": say.ask_cities}
    return plain[question.kind]() if question.kind in plain else None


def _about_a_city(question: Question) -> str:
    say = wording(question.language)
    city, year, board = question.cities[0], question.edition, question.categories[0] if question.categories else None
    return {
        "rank": lambda: say.ask_rank(city, year, board),
        "score": lambda: say.ask_score(city, year),
        "profile": lambda: say.ask_profile(city, year),
        "change": lambda: say.ask_improved(city, year, board or OVERALL),
        "history": lambda: say.ask_history(city, board),
        "best_category": lambda: say.ask_strongest(city, year),
        "worst_category": lambda: say.ask_weakest(city, year),
        "coverage": lambda: say.ask_coverage(city),
    }[question.kind]()
