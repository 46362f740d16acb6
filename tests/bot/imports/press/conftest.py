"""What the tests of press releases share: the names that the bot ships with, and a way to read a text."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from actions.facts.queries import Facts
from bot.imports.press.document import Document
from bot.imports.press.layout import blocks_of
from bot.imports.press.names import Names
from bot.imports.press.proposals import Collected
from bot.imports.press.reading import Reader
from bot.nlu.everyday import everyday_words

Read = Callable[..., Collected]


@pytest.fixture(scope="session")
def names(real_facts: Facts) -> Names:
    return Names(real_facts, everyday_words(), ["essen", "siegen", "hamm", "halle", "erlangen", "keller"])


@pytest.fixture(scope="session")
def read(names: Names) -> Read:
    """Read a text under the title of a release on Bonn in 2024, or another one."""

    def reader(text: str, title: str = "Bonn im Smart City Index 2024", edition: int | None = None) -> Collected:
        return Reader(Document(title, "", blocks_of(text)), names, edition).read()

    return reader
