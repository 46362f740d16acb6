"""The way from a resolved Question to its Answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from actions.answers import about, areas, boards, gaps, participants, ranks, trends, words
from actions.answers.answer import Answer
from actions.facts.queries import Facts
from actions.facts.records import Source
from actions.question import Question

Answerer = Callable[[Question, Facts], Answer]

ANSWERERS: dict[str, Answerer] = {
    "rank": ranks.answer_rank,
    "score": ranks.answer_score,
    "profile": ranks.answer_profile,
    "compare": ranks.answer_compare,
    "change": trends.answer_change,
    "history": trends.answer_history,
    "climbers": trends.answer_climbers,
    "best_category": areas.answer_extreme,
    "worst_category": areas.answer_extreme,
    "count_top": areas.answer_count_top,
    "at_rank": boards.answer_at_rank,
    "top": boards.answer_top,
    "average": boards.answer_average,
    "quote": words.answer_quote,
    "person": words.answer_person,
    "reason": words.answer_reason,
    "measure": words.answer_measure,
    "coverage": about.answer_coverage,
    "index_neu": participants.answer_added,
    "index_abwesend": participants.answer_absent,
    **{f"index_{aspect}": about.answer_index for aspect in about.ASPECTS},
}
# These speak of people, not of ranked cities: a name they do not know gets their own sentence.
ABOUT_PEOPLE = frozenset({"quote", "person"})


def reply(question: Question, facts: Facts, last_sources: Sequence[Source] = ()) -> Answer:
    """The answer to a question, or the honest sentence for what it names and the store does not know."""
    if question.options:
        return gaps.which_one(question)
    if question.unknown and question.kind not in ABOUT_PEOPLE:
        return gaps.unknown_city(question, facts)
    similar = gaps.misspelt_city(question, facts) if question.strange else None
    if similar:
        return similar
    if question.oldest and question.kind != "history":
        question = question.but(editions=(min(each.year for each in facts.editions()),), oldest=False)
        question = question.but(named=question.named | {"editions"})
    if question.kind == "source":
        return about.answer_source(question, facts, last_sources)
    return gaps.unknown_edition(question, facts) or ANSWERERS[question.kind](question, facts)
