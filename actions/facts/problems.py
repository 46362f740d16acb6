"""What can be wrong with the facts files, said in German to the people who edit them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

CLOSE_ENOUGH = 70
LISTED_AT_MOST = 12


@dataclass(frozen=True)
class Problem:
    """One mistake. `line` counts from 1 (the header) and is None where the whole file is meant."""

    file: str
    line: int | None
    column: str | None
    message: str

    def __str__(self) -> str:
        place = self.file
        if self.line is not None:
            place += f", Zeile {self.line}"
        if self.column is not None:
            place += f", Spalte {quoted(self.column)}"
        return f"{place}: {self.message}"


class FactsError(Exception):
    """The facts files hold mistakes; nothing was loaded. The message lists them all, one a line."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


def quoted(value: object) -> str:
    """Return the value in German quotation marks."""
    return f"„{value}“"


def listed(values: Iterable[object]) -> str:
    """Return the values in quotation marks, with commas between them."""
    return ", ".join(quoted(value) for value in values)


def suggestion(value: str, allowed: Iterable[str]) -> str:
    """Return a sentence that helps: the closest allowed values, or all of them if they are few."""
    choices = sorted(allowed)
    found = process.extract(
        value, choices, scorer=fuzz.WRatio, processor=str.casefold, limit=2, score_cutoff=CLOSE_ENOUGH
    )
    if found:
        return "Meinten Sie " + " oder ".join(quoted(choice) for choice, _, _ in found) + "?"
    if choices and len(choices) <= LISTED_AT_MOST:
        return f"Erlaubt sind {listed(choices)}."
    return ""
