"""What the tests of the reading share."""

from __future__ import annotations

import pytest
import yaml

from actions.facts.queries import Facts
from actions.settings import PROJECT_ROOT
from bot.nlu.components import GazetteerExtractor, PartReader
from bot.nlu.mending import WordMender
from tests.actions.reading.heard import Listener


@pytest.fixture(scope="session")
def heard(real_facts: Facts) -> Listener:
    """Reads messages with the names of the bot's own facts."""
    pipeline = yaml.safe_load((PROJECT_ROOT / "config.yml").read_text(encoding="utf-8"))["pipeline"]
    doubtful = next(each["doubtful"] for each in pipeline if "doubtful" in each)
    return Listener([GazetteerExtractor(real_facts, doubtful), WordMender(), PartReader()])
