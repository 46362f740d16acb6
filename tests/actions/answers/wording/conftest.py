"""Answers to many questions, in every language."""

from __future__ import annotations

import pytest

from actions.answers.answer import Answer
from actions.answers.reply import reply
from actions.facts.queries import Facts
from tests.actions.answers.wording.questions import make_questions

NUMBER = 800
LANGUAGES = ("de", "en", "leicht")


@pytest.fixture(scope="session")
def answers(real_facts: Facts) -> list[dict[str, Answer]]:
    """The answers to questions of all kinds, each by language."""
    sources = [each.source for each in real_facts.editions()]
    return [
        {each: reply(question.but(language=each), real_facts, sources[: number % 3]) for each in LANGUAGES}
        for number, question in enumerate(make_questions(real_facts, NUMBER))
    ]


@pytest.fixture(scope="session")
def names(real_facts: Facts) -> list[str]:
    """Everything that has a name of its own, the longest first."""
    found = [each.name for each in real_facts.cities()]
    found += [each.name for each in real_facts.categories()]
    found += [each.name for each in real_facts.persons()] + [each.office for each in real_facts.persons()]
    found += real_facts.federal_states()
    return sorted(found, key=len, reverse=True)
