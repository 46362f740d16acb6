"""`index-lotse facts`: what is there, what is missing, what disagrees, and the way out as a file."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from sqlalchemy import update

from actions.facts import tables
from actions.facts.engine import open_store
from tests.bot.command_line.conftest import Command


def printed(run: Command) -> Any:
    return json.loads(run.out)


def annotate(store: str, note: str) -> None:
    """Give Köln's rank of 2024 a note."""
    writer = open_store(store, read_only=False)
    with writer.begin() as connection:
        chosen = tables.rankings.c.city == "Köln", tables.rankings.c.edition == 2024
        connection.execute(update(tables.rankings).where(*chosen).values(note=note))
    writer.dispose()


def test_places_are_shown_with_their_source(run: Command) -> None:
    assert run("facts", "show", "--city", "Köln", "--edition", 2024) == 0
    assert "85,2" in run.out
    assert "Amtsblatt 2024" in run.out
    assert "1 Platz." in run.out
    assert "Bonn" not in run.out


def test_places_are_printed_for_scripts(run: Command) -> None:
    assert run("facts", "show", "--category", "verwaltung", "--json") == 0
    (row,) = printed(run)
    assert (row["city"], row["rank"], row["cities_ranked"], row["source_id"]) == ("Bonn", 7, 82, "amt-2024")


@pytest.mark.parametrize(
    "named", [("--city", "koeln"), ("--city", "Stadt Köln"), ("--city", "KÖLN", "--category", "Gesamtwertung")]
)
def test_cities_and_boards_are_known_by_the_names_that_an_import_knows(run: Command, named: tuple[str, ...]) -> None:
    assert run("facts", "show", *named, "--json") == 0
    assert [(row["city"], row["edition"]) for row in printed(run)] == [("Köln", 2023), ("Köln", 2024)]


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (("--city", "Atlantis"), "Die Stadt „Atlantis“ kenne ich nicht."),
        (("--city", "Kölm"), "Meinten Sie „Köln“?"),
        (("--category", "Wirtschaft"), "Es gibt „Gesamtwertung“, „Verwaltung“, „IT und Kommunikation“"),
        (("--edition", 1999), "Die Ausgabe „1999“"),
    ],
)
def test_what_is_not_in_the_store_is_told(run: Command, wrong: tuple[object, ...], told: str) -> None:
    assert run("facts", "show", *wrong) == 1
    assert told in run.err
    assert run.out == ""


def test_gaps_are_a_matrix_of_boards_and_editions(run: Command) -> None:
    assert run("facts", "gaps") == 0
    rows = [line.split() for line in run.out.splitlines()]
    assert any(row[1:2] == ["Gesamtwertung"] and {"1/82", "2/82"} <= set(row) for row in rows)
    assert run("facts", "gaps", "--json") == 0
    assert {"edition": 2023, "category": "verwaltung", "known": 0, "cities": 82} in printed(run)


def test_a_previous_rank_that_differs_from_the_rank_before_is_a_conflict(run: Command) -> None:
    assert run("facts", "conflicts", "--json") == 0
    (conflict,) = printed(run)
    assert (conflict["city"], conflict["edition"]) == ("Köln", 2024)
    assert conflict["says"] == "Vorjahresplatz 3, für 2023 ist aber Platz 2 bekannt"


def test_what_editors_noted_is_a_conflict(run: Command, store: str) -> None:
    annotate(store, "stadt-2024 gives 57")
    assert run("facts", "conflicts") == 0
    assert "stadt-2024 gives 57" in run.out
    assert "2 Widersprüche." in run.out


def test_csv_opens_in_excel_and_runs_nothing_there(run: Command, store: str, tmp_path: Path) -> None:
    annotate(store, '=HYPERLINK("https://example.org/";"klick")')
    assert run("facts", "export", tmp_path / "plaetze.csv") == 0
    content = (tmp_path / "plaetze.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(content.decode("utf-8-sig").splitlines()))
    assert len(rows) == 4
    assert [row["note"] for row in rows if row["note"]] == ['\'=HYPERLINK("https://example.org/";"klick")']
    assert rows[0]["url"] == "https://example.org/2023"


def test_xlsx_holds_numbers_as_numbers_and_formulas_as_text(run: Command, store: str, tmp_path: Path) -> None:
    annotate(store, "=1+1")
    assert run("facts", "export", tmp_path / "plaetze.xlsx") == 0
    head, *rows = load_workbook(tmp_path / "plaetze.xlsx").active.iter_rows()
    names = [cell.value for cell in head]
    noted = next(row for row in rows if row[names.index("note")].value)
    assert noted[names.index("note")].data_type == "s"
    assert noted[names.index("rank")].value == 1
    assert noted[names.index("score")].value == 85.2


def test_json_holds_the_sources(run: Command, tmp_path: Path) -> None:
    assert run("facts", "export", tmp_path / "plaetze.json", "--city", "Bonn") == 0
    rows = json.loads((tmp_path / "plaetze.json").read_text(encoding="utf-8"))
    assert {row["publisher"] for row in rows} == {"Amtsblatt 2024"}


def test_a_file_is_replaced_only_if_wished(run: Command, tmp_path: Path) -> None:
    path = tmp_path / "plaetze.csv"
    path.write_text("meins", encoding="utf-8")
    assert run("facts", "export", path) == 1
    assert "--force" in run.err
    assert path.read_text(encoding="utf-8") == "meins"
    assert run("facts", "export", path, "--force") == 0
    assert path.read_text(encoding="utf-8-sig").startswith("edition,")


def test_an_unknown_format_is_told(run: Command, tmp_path: Path) -> None:
    assert run("facts", "export", tmp_path / "plaetze.docx") == 1
    assert ".csv, .xlsx, .json" in run.err


def test_without_a_store_it_says_how_to_get_one(run: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOTSE_STORE_URL", f"sqlite:///{tmp_path}/missing.db")
    assert run("facts", "gaps") == 1
    assert "gibt es nicht, oder sie ist leer" in run.err
    assert not (tmp_path / "missing.db").exists()
