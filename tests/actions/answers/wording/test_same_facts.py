"""Whatever the language, an answer states the same ranks, years, scores and cities."""

from __future__ import annotations

from actions.answers.answer import Answer
from actions.facts.queries import Facts
from tests.actions.answers.wording.said import stated


def test_all_languages_state_the_same(answers: list[dict[str, Answer]], real_facts: Facts) -> None:
    cities = [each.name for each in real_facts.cities()]
    differing = []
    for each in answers:
        found = {language: stated(answer.text, cities) for language, answer in each.items()}
        if not found["de"] == found["en"] == found["leicht"]:
            differing.append("\n".join(f"{answer.text}\n   {found[language]}" for language, answer in each.items()))
    assert not differing, f"{len(differing)} of {len(answers)} differ:\n\n" + "\n\n".join(differing[:3])


def test_the_language_changes_nothing_but_the_words(answers: list[dict[str, Answer]]) -> None:
    for each in answers:
        for language, answer in each.items():
            german = each["de"]
            assert answer.language == language
            assert answer.query == german.query
            assert (answer.cells, answer.quotes, answer.sources) == (german.cells, german.quotes, german.sources)
            assert (answer.cities, answer.persons, answer.edition) == (german.cities, german.persons, german.edition)
            assert answer.refused == german.refused
            assert len(answer.suggestions) == len(german.suggestions)


def test_literal_words_are_the_same_in_every_language(answers: list[dict[str, Answer]]) -> None:
    quoted = [(each, quote) for each in answers for quote in each["de"].quotes]
    assert quoted
    for each, quote in quoted:
        assert all(f"„{quote.text}“" in answer.text for answer in each.values())
