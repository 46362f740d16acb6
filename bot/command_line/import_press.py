"""`index-lotse import press`: proposes what a press release says, and applies what the editor accepts."""

from __future__ import annotations

import datetime
import hashlib
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer
import yaml

from actions.answers.german import counted
from actions.facts.revisions import Origin
from actions.settings import PROJECT_ROOT, read_settings
from bot.command_line.asking import confirm, refuse_existing, who
from bot.command_line.options import By, Force, Yes
from bot.command_line.press_walk import ask_source, show_plan, show_unplaced, walk
from bot.command_line.printing import Stopped, say, say_json
from bot.command_line.stores import facts_read, opened
from bot.imports.press import proposal_file
from bot.imports.press.applying import StoreChanged, apply, plan
from bot.imports.press.document import LARGEST, CannotRead, read_document
from bot.imports.press.names import Names
from bot.imports.press.planning import BadSource
from bot.imports.press.proposal_file import BadProposalFile, Review
from bot.imports.press.reading import Reader
from bot.imports.press.setting import BadEdition
from bot.nlu.everyday import everyday_words

NOTHING_APPLIED, PARTLY_APPLIED = 1, 3


def press(
    file: Annotated[Path, typer.Argument(metavar="DATEI", help="Text, HTML oder PDF", exists=True, dir_okay=False)],
    edition: Annotated[
        int | None, typer.Option("--edition", help="Ausgabe der Zahlen, zu denen der Text kein Jahr nennt, z. B. 2024")
    ] = None,
    source_publisher: Annotated[str, typer.Option("--source-publisher", help="Wer die Mitteilung herausgibt")] = "",
    source_title: Annotated[str, typer.Option("--source-title", help="Titel, sonst der aus dem Text")] = "",
    source_url: Annotated[str, typer.Option("--source-url", help="Webadresse der Mitteilung")] = "",
    source_date: Annotated[
        str, typer.Option("--source-date", help="Datum: 2024, 2024-09 oder 2024-09-16, sonst das aus dem Text")
    ] = "",
    source_id: Annotated[str, typer.Option("--source-id", help="Kürzel einer Quelle, die es schon gibt")] = "",
    json: Annotated[bool, typer.Option("--json", help="Vorschläge als JSON ausgeben, nichts ändern")] = False,
    proposals_to: Annotated[
        Path | None, typer.Option("--proposals-to", help="Vorschläge zum Bearbeiten in diese Datei schreiben")
    ] = None,
    apply_file: Annotated[
        Path | None, typer.Option("--apply", help="Bearbeitete Vorschlagsdatei übernehmen", dir_okay=False)
    ] = None,
    force: Force = False,
    by: By = None,
    yes: Yes = False,
) -> None:
    """Schlägt Fakten und Zitate aus einer Pressemitteilung vor. Gespeichert wird nur, was Sie annehmen.

    Ende mit 0: Alles Angenommene steht in der Datenbank. 1: Fehler, nichts gespeichert. 2: falscher Aufruf.
    3: Gespeichert, aber nicht alles: Etwas wurde abgelehnt oder ist in der Vorschlagsdatei noch offen.
    """
    if sum((json, proposals_to is not None, apply_file is not None)) > 1:
        raise typer.BadParameter("Bitte nur eines von --json, --proposals-to und --apply.")
    stated = {
        "source_id": source_id,
        "publisher": source_publisher,
        "title": source_title,
        "url": source_url,
        "published_on": source_date,
    }
    if proposals_to is not None:
        refuse_existing(proposals_to, force)
    content = _content(file)
    try:
        review = _edited(apply_file, content, file) if apply_file else _read(file, content, edition)
        review = replace(review, source={**review.source, **{name: told for name, told in stated.items() if told}})
        if json:
            say_json(review.as_json())
        elif proposals_to is not None:
            proposal_file.write(proposals_to, review)
            say(
                f"{counted(len(review.proposals), 'Vorschlag', 'Vorschläge')} in {proposals_to}. "
                "Wie Sie sie bearbeiten, steht dort oben."
            )
        else:
            _go_through(review, who(by), yes, walks=apply_file is None)
    except (CannotRead, BadEdition, BadProposalFile, BadSource, StoreChanged) as error:
        raise Stopped(str(error)) from error


def _content(file: Path) -> bytes:
    # One byte more than is allowed: enough to see that a file is too big without reading all of it.
    with file.open("rb") as opened:
        return opened.read(LARGEST + 1)


def _read(file: Path, content: bytes, edition: int | None) -> Review:
    document = read_document(file.name, content)
    with facts_read() as facts:
        reader = Reader(document, Names(facts, everyday_words(), _doubtful()), edition)
    source = {
        "source_id": "",
        "publisher": "",
        "title": document.title,
        "url": "",
        "published_on": document.published_on,
    }
    return proposal_file.review_of(file.name, hashlib.sha256(content).hexdigest(), source, reader.read())


def _doubtful() -> list[str]:
    """The names that are everyday words too, as the bot is configured."""
    config = yaml.safe_load((PROJECT_ROOT / "config.yml").read_text(encoding="utf-8"))
    return [name for each in config["pipeline"] for name in each.get("doubtful", ())]


def _edited(path: Path, content: bytes, file: Path) -> Review:
    review = proposal_file.read(path)
    if review.sha256 != hashlib.sha256(content).hexdigest():
        raise BadProposalFile(f"„{path}“ gehört zu einer anderen Pressemitteilung als „{file}“.")
    return review


def _go_through(review: Review, by: str, yes: bool, walks: bool) -> None:
    if not review.proposals:
        show_unplaced(review.unplaced)
        say("Keine Vorschläge.")
        return
    if walks:
        review = replace(review, proposals=walk(review.proposals))
        show_unplaced(review.unplaced)
    left_open = 0 if walks else sum(each.status == "open" for each in review.proposals)
    if not any(each.status == "accepted" for each in review.proposals):
        say(f"Nichts angenommen, nichts geändert.{_told_open(left_open)}")
        raise typer.Exit(NOTHING_APPLIED if left_open else 0)
    if walks:
        review = replace(review, source=ask_source(review.source))
    _apply(review, by, yes, left_open)


def _apply(review: Review, by: str, yes: bool, left_open: int) -> None:
    with opened(read_settings().store_url) as store:
        with store.reader.connect() as connection:
            planned = plan(connection, review.proposals, review.source)
        show_plan(planned)
        if planned.refused or left_open:
            say(f"{planned.refused} von {len(planned.outcomes)} abgelehnt.{_told_open(left_open)}")
        if not planned.changes:
            say("Es gibt nichts zu ändern.")
            raise typer.Exit(NOTHING_APPLIED if planned.refused or left_open else 0)
        confirm("Übernehmen?", yes)
        origin = Origin("press", by, datetime.datetime.now().astimezone(), review.file_name, review.sha256)
        number = apply(store.writer, review.proposals, review.source, origin, planned)
    say(f"Übernommen als Stand {number}. Zurücknehmen: index-lotse undo {number}")
    if planned.refused or left_open:
        raise typer.Exit(PARTLY_APPLIED)


def _told_open(count: int) -> str:
    return f" Noch offen: {count}." if count else ""
