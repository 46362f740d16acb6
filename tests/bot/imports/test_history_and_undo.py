"""`index-lotse history` and `index-lotse undo`: what came in, and that it can be taken back."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import select

from actions.facts import tables
from bot.command_line.changes import COLUMNS, TABLES
from tests.bot.imports.conftest import Command

KNOWN = ("--edition", 2024, "--category", "gesamt", "--source-id", "amt-2024", "--yes")
Writes = Callable[..., Path]


def test_the_history_tells_who_imported_what_and_when(command: Command, table: Writes) -> None:
    file = table("Stadt;Rang", "Köln;7")
    command("import", "rankings", file, *KNOWN, "--by", "Anna Blum")
    code, said = command("history")
    assert code == 0
    (line,) = [line for line in said.splitlines() if line.startswith("2 ")]
    assert re.search(r"\d\d\.\d\d\.\d{4}, \d\d:\d\d Uhr", line)
    assert "Anna Blum" in line
    assert hashlib.sha256(file.read_bytes()).hexdigest()[:12] in line
    assert "Faktenordner" in said
    listed = json.loads(command("history", "--json")[1])
    assert [(each["number"], each["kind"], each["changes"]) for each in listed] == [(2, "rankings", 1), (1, "files", 0)]


def test_what_a_revision_changed(command: Command, table: Writes) -> None:
    command("import", "rankings", table("Stadt;Rang;Punkte", "Köln;7;", "Düsseldorf;8;61,5"), *KNOWN)
    code, said = command("history", 2)
    assert code == 0
    assert "Rang Köln, gesamt, 2024: Rang 1 → 7" in said
    assert "Rang Düsseldorf, gesamt, 2024: neu: Rang 8, Punkte 61,5" in said
    changed = json.loads(command("history", 2, "--json")[1])["changed"]
    assert [each["after"]["rank"] for each in changed] == [7, 8]
    assert command("history", 99)[0] == 1


def test_every_column_that_an_import_may_change_has_a_german_name() -> None:
    columns = {column.name for name in TABLES for column in tables.metadata.tables[name].columns}
    assert columns - {"quote_id", "statement_id"} <= set(COLUMNS)


def test_undo_shows_asks_and_restores(command: Command, table: Writes) -> None:
    command("import", "rankings", table("Stadt;Rang", "Köln;7", "Düsseldorf;8"), *KNOWN)
    code, said = command("undo", 2, said="n\n")
    assert (code, command.ranks(2024)["Köln"]) == (1, 7)
    assert "Rang Köln, gesamt, 2024: Rang 7 → 1" in said
    assert "Rang Düsseldorf, gesamt, 2024: entfernt" in said
    code, said = command("undo", 2, "--by", "Anna", said="j\n")
    assert code == 0
    assert command.ranks(2024) == {"Köln": 1, "Bonn": 2, "Essen": 3}
    assert "zurückgenommen durch 3" in command("history")[1]
    code, said = command("undo", 2, "--yes")
    assert code == 1
    assert "schon zurückgenommen" in said


def test_what_later_imports_build_on_is_not_undone(command: Command, table: Writes) -> None:
    command("import", "rankings", table("Stadt;Rang", "Köln;7"), *KNOWN)
    command("import", "rankings", table("Stadt;Rang", "Köln;8"), *KNOWN)
    code, said = command("undo", 2, "--yes")
    assert code == 1
    assert "Nummer 3" in said
    assert command.ranks(2024)["Köln"] == 8


def test_import_and_undo_leave_every_table_as_it_was(command: Command, table: Writes) -> None:
    def content() -> dict[str, list[str]]:
        kept = {"revision", "revisions", "changes"}
        with command.store.connect() as connection:
            return {
                each.name: sorted(map(repr, connection.execute(select(each)).all()))
                for each in tables.metadata.sorted_tables
                if each.name not in kept
            }

    before = content()
    file = table("Stadt;Bereich;Rang;Punkte", "Köln;gesamt;7;1,5", "Hintertupfingen;mobilitaet;1;2")
    options = ("--edition", 2026, "--cities", 83, "--published-on", "2026-09", "--indicators", 37, "--parameters", 160)
    source = ("--source-publisher", "Bitkom", "--source-title", "Index", "--source-url", "https://example.org/2026")
    city = ("--new-city", "Hintertupfingen=Hessen")
    code, _ = command("import", "rankings", file, *options, *source, "--source-date", "2026-09", *city, "--yes")
    assert code == 0
    assert command.editions() == [2024, 2026]
    assert content() != before
    command("undo", 2, "--yes")
    assert content() == before
