"""Where a question is asked."""

from __future__ import annotations

from dataclasses import dataclass

from actions.answers.wording import Wording, wording
from actions.facts.queries import Facts
from actions.query.cube import Cube


@dataclass(frozen=True)
class Asked:
    """Where a question is asked: the facts, what was read of the cube so far, the home city, and the language."""

    facts: Facts
    cube: Cube
    home_city: str
    language: str = "de"

    @property
    def say(self) -> Wording:
        """The wording of the language."""
        return wording(self.language)
