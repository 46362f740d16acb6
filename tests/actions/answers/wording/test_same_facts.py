"""Whatever the language, an answer states the same ranks, years, scores and cities."""

from __future__ import annotations

from actions.answers.answer import Answer
from actions.facts.groups import groups
from actions.facts.queries import Facts
from tests.actions.answers.wording.said import stated


def called(answer: Answer) -> set[str]:
    """The other cities of a group that German names by one word: "von den Landeshauptstädten"."""
    asked = [(*each.named, *each.states) for each in (answer.query.cities, answer.query.among) if each]
    members = {city for each in groups().values() if each.members in asked for city in each.members}
    return members - {cell.city for cell in answer.cells}


def test_all_languages_state_the_same(answers: list[dict[str, Answer]], real_facts: Facts) -> None:
    cities = [each.name for each in real_facts.cities()]
    differing = []
    for each in answers:
        told = [city for city in cities if city not in called(each["de"])]
        found = {language: stated(answer.text, told) for language, answer in each.items()}
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
        assert all(f"„{quote.text}" in answer.text for answer in each.values())
