"""What the tests of Slack and Teams share."""

from __future__ import annotations

import pytest

from actions.answers.answer import Answer
from actions.facts.queries import Facts
from tests.bot.answers import many_answers


@pytest.fixture(scope="session")
def answers(real_facts: Facts) -> list[Answer]:
    """Answers of every kind on the real facts, in every language."""
    return list(many_answers(real_facts))
