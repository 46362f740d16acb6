"""`index-lotse import rankings`: takes rankings from a table, after showing what would change."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.progress import Progress, TaskID

from actions.settings import read_settings
from bot.command_line.asking import confirmed, who
from bot.command_line.options import All, By, Yes
from bot.command_line.plans import say_plan, say_plan_as_json
from bot.command_line.printing import Stopped, complain, err, say
from bot.command_line.stores import opened
from bot.imports import rankings as imports
from bot.imports.additions import CannotImport, EditionOptions, SourceOptions
from bot.imports.sheets import Unreadable

EDITION, SOURCE, RUN = "Zur Ausgabe", "Zur Quelle (jede Angabe braucht eine)", "Ablauf"

File = Annotated[Path, typer.Argument(metavar="DATEI", help="CSV oder XLSX.", exists=True, dir_okay=False)]
Edition = Annotated[int | None, typer.Option(help="Jahr der Ausgabe, wenn keine Spalte es nennt.")]
Category = Annotated[str | None, typer.Option(help="Bereich, wenn weder Spalte noch Blatt ihn nennen.")]
SheetName = Annotated[str | None, typer.Option("--sheet", help="Nur dieses Blatt lesen.")]
Cities = Annotated[int | None, typer.Option(help="Neue Ausgabe: Zahl der bewerteten Städte.")]
PublishedOn = Annotated[str | None, typer.Option(help="Neue Ausgabe: erschienen am, zum Beispiel 2026-09-15.")]
Publisher = Annotated[str | None, typer.Option(help="Neue Ausgabe: Herausgeber. Ohne Angabe: wie bisher.")]
Indicators = Annotated[int | None, typer.Option(help="Neue Ausgabe: Zahl der Indikatoren.")]
Parameters = Annotated[int | None, typer.Option(help="Neue Ausgabe: Zahl der Parameter.")]
MeanScore = Annotated[float | None, typer.Option(help="Neue Ausgabe: Durchschnitt der Gesamtwertung.")]
SourceId = Annotated[str | None, typer.Option(help="Kennung einer bekannten Quelle.")]
SourcePublisher = Annotated[str | None, typer.Option(help="Neue Quelle: wer sie veröffentlicht hat.")]
SourceTitle = Annotated[str | None, typer.Option(help="Neue Quelle: Titel.")]
SourceUrl = Annotated[str | None, typer.Option(help="Neue Quelle: Webadresse.")]
SourceDate = Annotated[str | None, typer.Option(help="Neue Quelle: Datum, zum Beispiel 2026-09-15.")]
NewCity = Annotated[
    list[str] | None, typer.Option(help='Neue Stadt: "Ratingen=Nordrhein-Westfalen". Mehrmals möglich.')
]
SkipRefused = Annotated[
    bool, typer.Option("--skip-refused", help="Abgelehnte Zeilen auslassen, statt alles abzulehnen.")
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Nur zeigen, was sich ändern würde.")]
AsJson = Annotated[bool, typer.Option("--json", help="Als JSON ausgeben, für Skripte; übernimmt nur mit --yes.")]


def rankings(
    file: File,
    edition: Edition = None,
    category: Category = None,
    sheet: SheetName = None,
    cities: Cities = None,
    published_on: PublishedOn = None,
    publisher: Publisher = None,
    indicators: Indicators = None,
    parameters: Parameters = None,
    mean_score: MeanScore = None,
    source_id: SourceId = None,
    source_publisher: SourcePublisher = None,
    source_title: SourceTitle = None,
    source_url: SourceUrl = None,
    source_date: SourceDate = None,
    new_city: NewCity = None,
    skip_refused: SkipRefused = False,
    dry_run: DryRun = False,
    yes: Yes = False,
    as_json: AsJson = False,
    by: By = None,
    show_all: All = False,
) -> None:
    """Übernimmt Ränge und Punkte aus einer Tabelle (CSV, XLSX).

    Zeigt erst, was neu ist, was sich ändert und was abgelehnt wird, und fragt dann. Wird auch nur eine Zeile
    abgelehnt, so wird nichts übernommen, außer mit --skip-refused. Zurücknehmen: index-lotse undo N.

    Spalten (deutsch oder englisch): Stadt, Bereich, Jahr, Rang, Punkte, Vorjahr, Städte, Quelle, Anmerkung; oder je
    Bereich eigene („Verwaltung Rang“, „Verwaltung Punkte“); oder je Bereich ein Blatt, das so heißt.
    """
    options = imports.Options(
        EditionOptions(edition, cities, published_on, publisher, indicators, parameters, mean_score),
        SourceOptions(source_id, source_publisher, source_title, source_url, source_date),
        category,
        sheet,
        _new_cities(new_city or []),
    )
    with (
        _german_errors(),
        opened(read_settings().store_url) as store,
        _progress() as progress,
        imports.planned(file, store.reader, options, progress) as plan,
    ):
        applies = plan.changes_anything and not dry_run and (skip_refused or not plan.counts["refused"])
        if not as_json:
            say_plan(plan, show_all)
        number = None
        if applies and (yes or (not as_json and _agreed(progress))):
            number = imports.apply(plan, store.writer, who(by), datetime.now().astimezone(), progress)
        if as_json:
            say_plan_as_json(plan, number, show_all)
        _require_accepted(plan, skip_refused)
    if number is not None and not as_json:
        say(f"Übernommen als Stand {number}. Der Bot antwortet ab sofort daraus.")
        say(f"Zurücknehmen: index-lotse undo {number}")


def _agreed(progress: _Bars) -> bool:
    progress.pause()
    if confirmed("Übernehmen?"):
        return True
    complain("Es wurde nichts übernommen.")
    raise typer.Exit(1)


def _new_cities(stated: list[str]) -> dict[str, str]:
    named = {}
    for each in stated:
        city, _, state = (part.strip() for part in each.partition("="))
        if not city or not state:
            raise typer.BadParameter('So: --new-city "Ratingen=Nordrhein-Westfalen"')
        named[city] = state
    return named


def _require_accepted(plan: imports.Plan, skip_refused: bool) -> None:
    if plan.counts["refused"] and not skip_refused:
        raise Stopped(
            "Es wurde nichts übernommen, denn nicht alle Zeilen sind in Ordnung. Bitte berichtigen Sie die Datei, "
            f"oder lassen Sie die abgelehnten Zeilen mit --skip-refused aus. {plan.sheets}".rstrip()
        )


@contextmanager
def _german_errors() -> Iterator[None]:
    try:
        yield
    except (Unreadable, CannotImport, imports.StoreMoved) as error:
        raise Stopped(str(error)) from error


class _Bars:
    """Shows on standard error, if that is a terminal, how many rows each step has behind it."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._tasks: dict[str, TaskID] = {}

    def __call__(self, step: str, rows: int) -> None:
        """Count rows of a step."""
        if step not in self._tasks:
            self._tasks[step] = self._progress.add_task(step, total=None)
            self._progress.start()
        self._progress.advance(self._tasks[step], rows)

    def pause(self) -> None:
        """Leave the terminal to a question."""
        self._progress.stop()


@contextmanager
def _progress() -> Iterator[_Bars]:
    progress = Progress("{task.description}", "{task.completed:,.0f} Zeilen", console=err, disable=not err.is_terminal)
    try:
        yield _Bars(progress)
    finally:
        progress.stop()
