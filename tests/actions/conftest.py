"""What the tests of the actions share: a hearing for messages in words."""

from __future__ import annotations

import pytest

from actions.facts.queries import Facts
from tests.actions.hearing import Hearing


@pytest.fixture(scope="session")
def hearing(real_facts: Facts) -> Hearing:
    """Reads messages with the names of the store that the bot ships with."""
    return Hearing(real_facts)
