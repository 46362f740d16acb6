"""What the tests of the readers share: the German dictionary, and the gazetteer with the bot's own names."""

from __future__ import annotations

import pytest
import yaml

from actions.facts.queries import Facts
from actions.settings import PROJECT_ROOT
from bot.nlu.everyday import everyday_words
from bot.nlu.gazetteer import Gazetteer


@pytest.fixture(scope="session")
def everyday() -> frozenset[str]:
    """The words of everyday German."""
    return everyday_words()


@pytest.fixture(scope="session")
def doubtful() -> list[str]:
    """The names that are everyday words too, as the bot is configured."""
    pipeline = yaml.safe_load((PROJECT_ROOT / "config.yml").read_text(encoding="utf-8"))["pipeline"]
    found: list[str] = next(each["doubtful"] for each in pipeline if "doubtful" in each)
    return found


@pytest.fixture(scope="session")
def gazetteer(real_facts: Facts, everyday: frozenset[str], doubtful: list[str]) -> Gazetteer:
    """The gazetteer with every name that the bot ships with."""
    return Gazetteer(real_facts.names(), everyday, doubtful)
