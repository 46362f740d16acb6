"""Answers to many questions, in every language."""

from __future__ import annotations

import pytest

from actions.answers.answer import Answer
from actions.answers.reply import reply
from actions.facts.queries import Facts
from tests.actions.answers.checks import asked
from tests.actions.answers.wording.questions import readings

LANGUAGES = ("de", "en", "leicht")


@pytest.fixture(scope="session")
def answers(real_facts: Facts) -> list[dict[str, Answer]]:
    """The answers to questions of all kinds, each by language."""
    sources = [each.source for each in real_facts.editions()]
    spoken = {language: asked(real_facts, language) for language in LANGUAGES}
    return [
        {language: reply(reading, spoken[language], sources[: number % 3]) for language in LANGUAGES}
        for number, reading in enumerate(readings())
    ]


@pytest.fixture(scope="session")
def names(real_facts: Facts) -> list[str]:
    """Everything that has a name of its own, the longest first."""
    found = [each.name for each in real_facts.cities()]
    found += [each.name for each in real_facts.categories()]
    found += [each.name for each in real_facts.persons()] + [each.office for each in real_facts.persons()]
    found += real_facts.federal_states()
    return sorted(found, key=len, reverse=True)
