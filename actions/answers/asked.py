"""Where a question is asked, and the answer with its sources."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from actions.answers.answer import Answer
from actions.answers.wording import Wording, wording
from actions.facts.queries import Facts
from actions.facts.records import Source
from actions.query.cube import Cube
from actions.query.query import Query


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


def sourced(
    query: Query,
    asked: Asked,
    lines: Sequence[str],
    facts: Iterable[Source],
    follow: Iterable[str],
    cities: tuple[str, ...] = (),
    edition: int | None = None,
) -> Answer:
    """An answer of these lines, with where its facts come from."""
    sources = tuple(dict.fromkeys(facts))
    return Answer(
        text=asked.say.answer(lines, sources),
        query=query,
        language=asked.language,
        sources=sources,
        suggestions=tuple(follow),
        cities=cities,
        edition=edition,
    )
