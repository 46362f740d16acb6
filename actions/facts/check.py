"""Checks all facts files in one go and collects every problem in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pydantic import ValidationError

from actions.facts import crosscheck
from actions.facts.files import Line, Table, read_table
from actions.facts.problems import Problem
from actions.facts.rows import Row
from actions.facts.rules import RULES


@dataclass(frozen=True)
class Checked:
    """The rows of every file that could be understood, by file name, and everything that is wrong."""

    rows: Mapping[str, tuple[Row, ...]]
    problems: tuple[Problem, ...]


def check(contents: Mapping[str, bytes]) -> Checked:
    """Check the contents of all facts files, by file name. The problems come by file, then by line."""
    tables = {name: read_table(name, contents.get(name), rules.header) for name, rules in RULES.items()}
    understood: dict[str, tuple[Row, ...]] = {}
    problems: list[Problem] = []
    for name, table in tables.items():
        understood[name], of_cells = _understand(name, table)
        found = [*table.problems, *of_cells, *crosscheck.find(name, tables)]
        problems += sorted(found, key=lambda problem: problem.line or 0)
    return Checked(understood, tuple(problems))


def _understand(name: str, table: Table) -> tuple[tuple[Row, ...], list[Problem]]:
    model = RULES[name].model
    understood: list[Row] = []
    problems: list[Problem] = []
    for line in table.lines:
        try:
            understood.append(model(**line.cells))
        except ValidationError as error:
            problems += _of_cells(name, line, error)
    return tuple(understood), problems


def _of_cells(name: str, line: Line, error: ValidationError) -> list[Problem]:
    problems = []
    for each in error.errors():
        empty = each["type"] == "value_error.missing"
        message = "Die Zelle ist leer, muss aber ausgefüllt sein." if empty else each["msg"]
        problems.append(Problem(name, line.number, str(each["loc"][0]), message))
    return problems
