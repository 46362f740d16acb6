"""`index-lotse facts`: what is in the store, what is missing, where sources disagree; and all of it as a file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from actions.answers.german import counted
from actions.facts.records import Ranking
from bot.command_line.asking import refuse_existing
from bot.command_line.changes import german
from bot.command_line.export import FORMATS, as_row, write_rankings
from bot.command_line.gaps import Conflict, conflicts_in, coverage_of
from bot.command_line.german import Commands
from bot.command_line.options import AsJson, Force
from bot.command_line.printing import Stopped, out, say, say_json
from bot.command_line.stores import facts_read
from bot.imports.cells import Doubtful
from bot.imports.naming import Names

facts = Commands("Zeigt, was in der Faktendatenbank steht, und gibt es als Datei aus.")

City = Annotated[list[str] | None, typer.Option("--city", help="Nur diese Stadt (mehrmals möglich).")]
Category = Annotated[list[str] | None, typer.Option("--category", help="Nur dieser Bereich, zum Beispiel verwaltung.")]
Edition = Annotated[list[int] | None, typer.Option("--edition", help="Nur diese Ausgabe, zum Beispiel 2024.")]


@facts.command()
def show(city: City = None, category: Category = None, edition: Edition = None, as_json: AsJson = False) -> None:
    """Zeigt die Plätze mit ihren Quellen."""
    rankings = _rankings(city, category, edition)
    if as_json:
        say_json([as_row(each) for each in rankings])
        return
    _print(["Ausgabe", "Bereich", "Stadt", "Platz", "Vorher", "Punkte", "Quelle"], [_shown(each) for each in rankings])
    say(f"{counted(len(rankings), 'Platz', 'Plätze')}.")


@facts.command()
def gaps(as_json: AsJson = False) -> None:
    """Zeigt je Ausgabe und Bereich, wie viele Plätze bekannt sind."""
    with facts_read() as store:
        coverages = coverage_of(store)
        areas = {each.key: each.name for each in store.categories()}
    if as_json:
        say_json([vars(each) for each in coverages])
        return
    editions = sorted({each.edition for each in coverages})
    shares = {(each.category, each.edition): f"{each.known}/{each.cities}" for each in coverages}
    rows = [[areas[key], *(shares[key, year] for year in editions)] for key in areas]
    _print(["Bereich", *map(str, editions)], rows)


@facts.command()
def conflicts(as_json: AsJson = False) -> None:
    """Zeigt, wo Quellen einander widersprechen."""
    with facts_read() as store:
        found = conflicts_in(store)
    if as_json:
        say_json([vars(each) for each in found])
        return
    _print(["Ausgabe", "Bereich", "Stadt", "Widerspruch", "Quelle"], [_disagreeing(each) for each in found])
    say(f"{counted(len(found), 'Widerspruch', 'Widersprüche')}.")


@facts.command()
def export(
    file: Annotated[
        Path, typer.Argument(metavar="DATEI", help="Zieldatei; die Endung ist das Format: .csv, .xlsx oder .json.")
    ],
    city: City = None,
    category: Category = None,
    edition: Edition = None,
    force: Force = False,
) -> None:
    """Schreibt die Plätze mit ihren Quellen in eine Datei."""
    if file.suffix.lower() not in FORMATS:
        raise Stopped(f"Das Format „{file.suffix}“ gibt es nicht. Möglich sind: {', '.join(FORMATS)}.")
    refuse_existing(file, force)
    rankings = _rankings(city, category, edition)
    write_rankings(rankings, file)
    say(f"{counted(len(rankings), 'Platz', 'Plätze')} geschrieben: {file}")


def _rankings(city: City, category: Category, edition: Edition) -> list[Ranking]:
    with facts_read() as store:
        names = Names(store.names(), {each.key: each.name for each in store.categories()})
        try:
            cities = [names.city(each) for each in city or ()]
            categories = [names.board(each) for each in category or ()]
        except Doubtful as error:
            raise Stopped(str(error)) from error
        _require_editions(edition or (), [each.year for each in store.editions()])
        return store.rankings(cities=cities or None, categories=categories or None, editions=edition or None)


def _require_editions(wanted: Sequence[int], known: Sequence[int]) -> None:
    for each in wanted:
        if each not in known:
            listed = ", ".join(map(str, known))
            raise Stopped(f"Die Ausgabe „{each}“ gibt es in der Faktendatenbank nicht. Es gibt: {listed}.")


def _shown(ranking: Ranking) -> list[str]:
    row = as_row(ranking)
    names = ("edition", "category", "city", "rank", "previous_rank", "score", "publisher")
    return ["" if row[name] is None else german(row[name]) for name in names]


def _disagreeing(conflict: Conflict) -> list[str]:
    return [str(conflict.edition), conflict.category, conflict.city, conflict.says, conflict.source]


def _print(head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    table = Table(*head)
    for row in rows:
        table.add_row(*row)
    out.print(table)
