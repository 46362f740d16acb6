"""Annotated examples: conversations as people typed them, each message with the queries that it means.

A file holds conversations, with an empty line between two. A line with `#` says who asks, one with `>` is a message (a
`>` more: its next line); below it stand the parts of its Query, one a line, as actions/query/notation.py writes them:

    # Sekretärin im Dezernat, Münster
    > Münster, Verwaltung, 2020. Nur die Punktzahl.
      measure: score
      cities: Münster
      categories: verwaltung
      editions: 2020

A `-` begins a second Query. `nothing` is what asks nothing about the index, `beyond: …` what no Query can say, and why,
and `as it is` a Query without any part.

What is written where it could be said in several ways: whoever is spoken of as the holder of a place is that place
("place 1"), not who holds it; "gut oder schlecht" asks for the upper half ("rank at_least 0.5"); "dieselben drei?" asks
who they are; "wer ist Erster und wer Zweiter" asks twice; what a category holds is index_inhalt, and who is rated
index_aufnahme. What must have the same Finding counts as the same (tests/evaluation/same_finding.py).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from actions.query.notation import read
from actions.query.query import Query

EVERYTHING_LEFT_OPEN = "as it is"
NOTHING = "nothing"
BEYOND = "beyond"


class BadExample(ValueError):
    """A line of an examples file is not in the format; the message says which and why."""


@dataclass(frozen=True)
class Example:
    """A message and what it means; `queries` is None where the notation cannot say it."""

    text: str
    queries: tuple[Query, ...] | None


@dataclass(frozen=True)
class Conversation:
    """The messages of one asker in order."""

    who: str
    examples: tuple[Example, ...]


def read_examples(folder: Path) -> list[Conversation]:
    """All conversations of a folder's files. Raises BadExample."""
    return [each for path in sorted(folder.glob("*.txt")) for each in _conversations(path)]


def _conversations(path: Path) -> Iterator[Conversation]:
    who, examples = "", list[Example]()
    message: list[str] = []
    queries: list[dict[str, str]] = []
    for number, line in enumerate([*path.read_text(encoding="utf-8").splitlines(), ""], 1):
        try:
            begins = line.startswith("> ") and (queries or not message)
            if message and queries and (begins or not line.strip()):
                examples.append(_example(message, queries))
                message, queries = [], []
            if not line.strip():
                if examples:
                    yield Conversation(who, tuple(examples))
                who, examples = "", []
            elif line.startswith("#"):
                who = line.lstrip("# ")
            elif line.startswith("> "):
                message.append(line[2:])
            else:
                _part(line, queries)
        except ValueError as error:
            raise BadExample(f"{path.name}, line {number}: {error}") from error


def _part(line: str, queries: list[dict[str, str]]) -> None:
    text = line.strip()
    if text.startswith("- ") or not queries:
        queries.append({})
    name, _, value = text.removeprefix("- ").partition(": ")
    if name in queries[-1]:
        raise ValueError(f"{name} stands there twice")
    queries[-1][name] = value


def _example(message: list[str], parts: list[dict[str, str]]) -> Example:
    if any(BEYOND in each for each in parts):
        return Example("\n".join(message), None)
    said = [{key: each[key] for key in each if key != EVERYTHING_LEFT_OPEN} for each in parts if NOTHING not in each]
    return Example("\n".join(message), tuple(map(read, said)))
