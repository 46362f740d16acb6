"""`index-lotse import rankings`: every layout, every mistake, and that nothing is lost."""

from __future__ import annotations

import datetime
import json
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from bot.imports import rankings
from bot.imports.additions import SourceOptions
from tests.bot.imports.conftest import Command
from tests.bot.imports.files import write_xlsx

NEW_SOURCE = (
    *("--source-publisher", "Bitkom", "--source-title", "Index 2026"),
    *("--source-url", "https://example.org/2026", "--source-date", "2026-09-15"),
)
NEW_EDITION = ("--edition", 2026, "--cities", 83, "--published-on", "2026-09-15", *NEW_SOURCE)
KNOWN = ("--edition", 2024, "--category", "gesamt", "--source-id", "amt-2024")
Writes = Callable[..., Path]


def test_a_new_edition_of_a_long_table(command: Command, table: Writes) -> None:
    file = table("Stadt;Bereich;Rang;Punkte", "Köln;Gesamtwertung;2;80,5", "Bonn;gesamt;1;90", "Köln;Mobilität;3;70")
    code, said = command("import", "rankings", file, *NEW_EDITION, "--by", "Anna", said="j\n")
    assert code == 0
    assert "Neu: 3" in said
    assert command.ranks() == {"Köln": 2, "Bonn": 1}
    row = command.row("Köln", 2026, "mobilitaet")
    assert (row["score"], row["source_id"]) == (70.0, "bitkom-2026")
    _, told = command("history")
    assert "Anna" in told
    assert "index.csv" in told


def test_a_wide_table_says_the_same(command: Command, table: Writes) -> None:
    header = "City,Gesamtwertung Rank,Verwaltung (Punkte),Rang Verwaltung"
    file = table(header, "Cologne,2,80.5,7", "Bonn,1,,", name="wide.csv")
    code, said = command("import", "rankings", file, *NEW_EDITION, "--skip-refused", "--yes")
    assert code == 0
    assert "Cologne" in said, "no alias of this world, so it is refused"
    assert command.ranks() == {"Bonn": 1}
    file = table(header, "Domstadt,2,80.5,7", name="wide.csv")
    command("import", "rankings", file, "--edition", 2026, "--source-id", "bitkom-2026", "--yes")
    assert command.ranks() == {"Bonn": 1, "Köln": 2}
    assert command.row("Köln", 2026, "verwaltung")["score"] == 80.5


def test_a_sheet_for_each_board(command: Command, tmp_path: Path) -> None:
    rows = [["Smart City Index 2026"], [], ["Stadt", "Platz", "Punkte"]]
    file = write_xlsx(
        tmp_path / "index.xlsx",
        {
            "Gesamtwertung": [*rows, ["Köln", 2, 80.5]],
            "IT und Kommunikation": [*rows, ["Köln", 5, "70,25"]],
            "Erläuterungen": [["Alles Weitere steht im Bericht."]],
        },
    )
    code, said = command("import", "rankings", file, *NEW_EDITION, "--yes")
    assert code == 0
    assert "Nicht gelesen: Blatt „Erläuterungen“" in said
    assert command.ranks() == {"Köln": 2}
    assert command.row("Köln", 2026, "it_kommunikation")["score"] == 70.25


TABLE: list[list[Any]] = [["Stadt", "Rang"], ["Köln", 7]]
OVERALL = ("--category", "gesamt", "--source-id", "amt-2024")


def test_the_edition_may_stand_in_the_name_of_the_sheet(command: Command, tmp_path: Path) -> None:
    code, _ = command(
        "import", "rankings", write_xlsx(tmp_path / "index.xlsx", {"Ranking 2024": TABLE}), *OVERALL, "--yes"
    )
    assert (code, command.ranks(2024)["Köln"]) == (0, 7)


@pytest.mark.parametrize(
    ("name", "rows", "options", "reason"),
    [
        ("2023", TABLE, ["--edition", 2024], "Der Name des Blatts widerspricht --edition 2024."),
        ("2023", [["Stadt", "Rang", "Jahr"], ["Köln", 7, 2024]], [], "2024 widerspricht dem Namen des Blatts: 2023"),
        ("2024", [["Smart City Index 2023"], *TABLE], [], "widerspricht der Zeile „Smart City Index 2023“ darin"),
        ("2023", TABLE, [], "Die Ausgabe 2023 kenne ich nicht"),
    ],
)
def test_an_edition_that_the_name_of_the_sheet_contradicts(
    command: Command, tmp_path: Path, name: str, rows: list[list[Any]], options: list[object], reason: str
) -> None:
    code, said = command(
        "import", "rankings", write_xlsx(tmp_path / "index.xlsx", {name: rows}), *OVERALL, *options, "--yes"
    )
    assert (code, command.ranks(2024)["Köln"]) == (1, 1)
    assert reason in said


@pytest.mark.parametrize("name", ["2023-2024", "Stand 2024"])
def test_years_that_name_no_other_edition_do_not_matter(command: Command, tmp_path: Path, name: str) -> None:
    file = write_xlsx(
        tmp_path / "index.xlsx", {name: [["Smart City Index 2024, erhoben 2023"], ["Stand: 2025"], *TABLE]}
    )
    assert command("import", "rankings", file, *KNOWN, "--yes")[0] == 0


@pytest.mark.parametrize(
    ("sheets", "options"),
    [
        ({"2023": TABLE, "Neu": TABLE}, ["--edition", 2024, *OVERALL]),
        ({"Alt": TABLE, "Neu": TABLE}, ["--edition", 2024, *OVERALL]),
        ({"Verwaltung": [["leer"]], "Neu": TABLE}, ["--edition", 2024, *OVERALL]),
        ({"Alt": [["leer"]], "Neu": [["leer"]]}, KNOWN),
    ],
)
def test_where_the_wrong_sheet_was_read_all_are_named(
    command: Command, tmp_path: Path, sheets: dict[str, list[list[Any]]], options: list[object]
) -> None:
    code, said = command("import", "rankings", write_xlsx(tmp_path / "index.xlsx", sheets), *options, "--yes")
    assert code == 1
    assert f"Die Datei hat die Blätter „{'“, „'.join(sheets)}“. Nur eines davon lesen Sie mit --sheet." in said


@pytest.mark.parametrize("name", ["KÖLN", "koeln", "Stadt Köln", "Domstadt", "Köln, Stadt"])
def test_cities_are_matched_as_the_bot_does(command: Command, table: Writes, name: str) -> None:
    command("import", "rankings", table("Stadt;Rang", f"{name};9"), *KNOWN, "--yes")
    assert command.ranks(2024)["Köln"] == 9


def test_old_and_new_values_are_shown_and_nothing_is_deleted(command: Command, table: Writes) -> None:
    file = table("Stadt;Rang;Punkte", "Köln;1;81,5", "Bonn;2;", "Essen;;60", "Düsseldorf;;")
    code, said = command("import", "rankings", file, *KNOWN, "--yes")
    assert code == 0
    assert "Köln, gesamt 2024: Punkte 80,0 → 81,5" in said
    assert "Geändert: 2" in said
    assert "Unverändert: 1" in said
    assert command.row("Bonn")["previous_rank"] == 5
    essen = command.row("Essen")
    assert (essen["rank"], essen["score"]) == (3, 60.0)


def test_another_source_takes_over_what_it_states_and_the_rest_is_dropped(command: Command, table: Writes) -> None:
    file = table("Stadt;Rang;Punkte", "Bonn;2;77")
    options = ("--edition", 2024, "--category", "gesamt", *NEW_SOURCE)
    code, said = command("import", "rankings", file, *options, "--yes")
    assert code == 0
    assert "Bonn, gesamt 2024: Vorjahr 5 entfällt, Punkte – → 77,0, Quelle amt-2024 → bitkom-2026" in said
    row = command.row("Bonn")
    assert (row["previous_rank"], row["score"], row["source_id"]) == (None, 77.0, "bitkom-2026")


def test_another_source_that_states_no_rank_is_refused(command: Command, table: Writes) -> None:
    options = ("--edition", 2024, "--category", "gesamt", *NEW_SOURCE)
    code, said = command("import", "rankings", table("Stadt;Punkte", "Bonn;77"), *options, "--yes")
    assert (code, command.row("Bonn")["score"]) == (1, None)
    assert "Bitte ergänzen Sie den Rang, den „bitkom-2026“ nennt" in said


def test_a_note_on_what_stays_is_kept_and_an_empty_one_deletes_none(command: Command, table: Writes) -> None:
    code, said = command("import", "rankings", table("Stadt;Rang;Anmerkung", "Bonn;2;vorläufig"), *KNOWN, "--yes")
    assert code == 0
    assert "Bonn, gesamt 2024: Anmerkung – → vorläufig" in said
    command("import", "rankings", table("Stadt;Rang;Anmerkung", "Bonn;9;"), *KNOWN, "--yes")
    row = command.row("Bonn")
    assert (row["rank"], row["previous_rank"], row["note"]) == (9, 5, "vorläufig")


def test_cities_may_swap_their_ranks(command: Command, table: Writes) -> None:
    code, _ = command("import", "rankings", table("Stadt;Rang", "Köln;3", "Essen;1"), *KNOWN, "--yes")
    assert (code, command.ranks(2024)) == (0, {"Köln": 3, "Bonn": 2, "Essen": 1})


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        (["Kölm;7"], "Meinten Sie „Köln“?"),
        (["Atlantis;7"], "Die Stadt „Atlantis“ kenne ich nicht"),
        (["Köln-Porz;7"], "kenne ich nicht"),
        (["Köln;7", "koeln;8"], "stehen auch in Zeile"),
        (["Köln;7", "Bonn;7"], "Denselben Rang nennt auch Zeile"),
        (["Köln;2"], "Rang 2 hat in der Datenbank schon Bonn"),
        (["Köln;83"], "bewertet 82 Städte"),
        (["Köln;1.234"], "Spalte B „Rang“: „1.234“"),
        (["Köln;17/18"], "„17/18“ ist kein Rang"),
        ([";7"], "Die Zelle ist leer"),
    ],
)
def test_what_is_refused_and_why(command: Command, table: Writes, lines: list[str], reason: str) -> None:
    before = command.number()
    code, said = command("import", "rankings", table("Stadt;Rang", *lines, "Düsseldorf;70"), *KNOWN, "--yes")
    assert code == 1
    assert reason in said
    assert "Zeile 2" in said
    assert command.number() == before
    code, _ = command(
        "import", "rankings", table("Stadt;Rang", *lines, "Düsseldorf;70"), *KNOWN, "--yes", "--skip-refused"
    )
    assert code == 0
    assert command.ranks(2024) == {"Köln": 1, "Bonn": 2, "Essen": 3, "Düsseldorf": 70}


@pytest.mark.parametrize(
    ("header", "row", "reason"),
    [
        ("Stadt,Rang,Punkte", "Köln,7,85,3", "Semikolons"),
        ("Stadt,Rang,Punkte,Vorjahr", "Köln,7,85,3,", "Semikolons"),
        ("Stadt,Rang,Punkte,", "Köln,7,85,3", "Semikolons"),
        ("Stadt;Rang", "Köln;7;85", "Über Spalte C steht keine Überschrift"),
    ],
)
def test_a_row_longer_than_the_header_is_refused(
    command: Command, table: Writes, header: str, row: str, reason: str
) -> None:
    code, said = command("import", "rankings", table(header, row), *KNOWN, "--yes", "--skip-refused")
    assert (code, command.ranks(2024)["Köln"]) == (0, 1)
    assert "Abgelehnt: 1" in said
    assert reason in said


def test_empty_cells_at_the_end_of_a_row_are_no_mistake(command: Command, table: Writes) -> None:
    code, _ = command("import", "rankings", table("Stadt;Rang", "Köln;7;;"), *KNOWN, "--yes")
    assert (code, command.ranks(2024)["Köln"]) == (0, 7)


def test_who_cannot_move_keeps_a_place_that_another_wants(command: Command, table: Writes) -> None:
    # Bonn would make room for Köln, but may not take the place of Essen.
    code, said = command("import", "rankings", table("Stadt;Rang", "Köln;2", "Bonn;3"), *KNOWN, "--yes")
    assert code == 1
    assert "Abgelehnt: 2" in said


@pytest.mark.parametrize(
    ("header", "row", "reason"),
    [
        ("Stadt;Rang;Städte", "Köln;7;83", "bewertet 82 Städte, nicht 83"),
        ("Stadt;Rang;Jahr", "Köln;7;2025", "widerspricht --edition"),
        ("Stadt;Rang;Punkte", "Köln;7;101", "liegt nicht zwischen 0 und 100"),
        ("Stadt;Rang;Quelle", "Köln;7;zeitung-1", "Die Quelle „zeitung-1“ kenne ich nicht"),
        ("Stadt;Rang;Bereich", "Köln;7;Wirtschaft", "Den Bereich „Wirtschaft“ kenne ich nicht"),
    ],
)
def test_what_contradicts_the_store_is_refused(
    command: Command, table: Writes, header: str, row: str, reason: str
) -> None:
    code, said = command("import", "rankings", table(header, row), *KNOWN, "--yes")
    assert code == 1
    assert reason in said


@pytest.mark.parametrize(
    ("header", "options", "reason"),
    [
        ("Stadt;Rang", ["--edition", 2024, "--category", "gesamt"], "Quelle"),
        ("Stadt;Rang", ["--edition", 2024, "--source-id", "amt-2024"], "--category"),
        ("Stadt;Rang", ["--category", "gesamt", "--source-id", "amt-2024"], "--edition"),
        ("Stadt;Rang", ["--edition", 2026, "--category", "gesamt", "--source-id", "amt-2024"], "--cities 83"),
        ("Stadt;Rang", ["--edition", 2024, "--category", "gesamt", "--source-id", "amt-2042"], "Meinten Sie"),
        ("Stadt;Rang", [*KNOWN, "--cities", 83], "widerspricht der Datenbank"),
        ("Stadt;Rang", [*KNOWN, "--sheet", "Blatt 1"], "gibt es nicht"),
        ("Stadt;Rang", [*KNOWN, "--new-city", "Ratingen=Westfalen"], "Bundesland"),
        ("Stadt;Rang", [*KNOWN, "--new-city", "Köln=Hessen"], "nicht neu"),
        ("Stadt;Rang", [*KNOWN[:-2], "--source-publisher", "A"], "--source-title, --source-url, --source-date"),
        ("Stadt;Rang", ["--cities", 83, "--source-id", "amt-2024"], "--edition"),
        ("Stadt;Rang;Platz", KNOWN, "meinen dasselbe"),
        (
            "Stadt;Rang",
            [*KNOWN[:2], "--category", "Wirtschaft", *KNOWN[4:]],
            "Es gibt „Gesamtwertung“, „Verwaltung“, „IT",
        ),
        ("Name;Zahl", KNOWN, "keine Überschriften"),
    ],
)
def test_what_is_missing_is_told(
    command: Command, table: Writes, header: str, options: list[object], reason: str
) -> None:
    before = command.number()
    code, said = command("import", "rankings", table(header, "Köln;7;7"), *options, "--yes")
    assert code == 1
    assert reason in said
    assert command.number() == before


def test_columns_that_nobody_understands_are_named(command: Command, table: Writes) -> None:
    file = table("Stadt;Rang;Einwohner;Verwaltung", "Köln;7;1000000;3")
    _, said = command("import", "rankings", file, *KNOWN, "--dry-run")
    assert "Nicht gelesen: Spalte „Einwohner“ (C)" in said
    assert "„Verwaltung“ (D) – Rang oder Punkte?" in said


def test_excels_dates_formulas_and_merged_cells_are_refused(command: Command, tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    sheet.title = "Gesamtwertung"
    sheet.append(["Stadt", "Rang", "Punkte"])
    sheet.append(["Köln", 7, datetime.date(2026, 2, 17)])
    sheet.append(["Bonn", "=B2+1", 60])
    sheet.append(["Essen", None, None])
    sheet.merge_cells("C3:C4")
    book.save(tmp_path / "index.xlsx")
    code, said = command("import", "rankings", tmp_path / "index.xlsx", *KNOWN, "--yes")
    assert code == 1
    assert "Blatt „Gesamtwertung“, Zeile 2: Köln: Spalte C „Punkte“: „17.02.2026“ ist ein Datum" in said
    assert "Zeile 3: Bonn: Spalte B „Rang“: „=B2+1“ ist eine Formel" in said
    assert "Zeile 4: Essen: Spalte C „Punkte“: Die Zelle gehört zu verbundenen Zellen" in said


@pytest.mark.parametrize(
    "below",
    [
        "Durchschnitt;;63,5",
        "Alle Städte;;63,5",
        "Minimum;–;40,1",
        "Quelle: Bitkom, Berlin;;",
        "* vorläufig;;",
        ";Stand: September 2024;",
        ";;63,5",
    ],
)
def test_totals_and_footnotes_below_the_table_are_left_out(command: Command, table: Writes, below: str) -> None:
    file = table("Stadt;Rang;Punkte", "Köln;7;79", below, "Hinweis: Rundungen möglich.")
    code, said = command("import", "rankings", file, *KNOWN, "--yes")
    assert (code, command.ranks(2024)["Köln"]) == (0, 7)
    assert "Übergangen (2):" in said
    assert next(filter(None, below.split(";"))) in said
    assert "vermutlich eine Summe oder Fußnote" in said


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        (["Köln;7;79", "Durchschnitt;;63,5", "Essen;9;70"], "Bitte löschen Sie die Zeile."),
        (["Köln;7;79", "Bohn;;63,5"], "Meinten Sie „Bonn“?"),
        (["Köln;7;79", "Atlantis;9;63,5"], '--new-city "Atlantis=Bundesland"'),
        (["Durchschnitt;;63,5"], "Bitte löschen Sie die Zeile."),
    ],
)
def test_what_may_be_a_city_is_not_left_out(command: Command, table: Writes, lines: list[str], reason: str) -> None:
    code, said = command("import", "rankings", table("Stadt;Rang;Punkte", *lines), *KNOWN, "--yes")
    assert code == 1
    assert "Abgelehnt: 1" in said
    assert reason in said


@pytest.mark.parametrize(
    ("lines", "remark"),
    [
        (["gesamt;Köln;2025;7;2;"], "Köln, gesamt 2025: Vorjahr 2, für die Ausgabe davor ist aber Rang 1 bekannt."),
        (
            ["gesamt;Köln;2024;9;;", "gesamt;Köln;2025;7;1;"],
            "Vorjahr 1, für die Ausgabe davor ist aber Rang 9 bekannt.",
        ),
        (["gesamt;Bonn;2024;2;;81"], "Bonn hat auf Rang 2 mehr Punkte als Köln auf Rang 1."),
        (
            ["gesamt;Köln;2025;3;;50", "gesamt;Bonn;2025;5;;50,1"],
            "Bonn hat auf Rang 5 mehr Punkte als Köln auf Rang 3.",
        ),
    ],
)
def test_what_is_hardly_meant_is_remarked_and_not_refused(
    command: Command, table: Writes, lines: list[str], remark: str
) -> None:
    known = ("--edition", 2025, "--cities", 82, "--published-on", "2025-09-16", "--source-id", "amt-2024")
    command("import", "rankings", table("Stadt;Bereich;Rang", "Essen;mobilitaet;1"), *known, "--yes")
    file = table("Bereich;Stadt;Jahr;Rang;Vorjahr;Punkte", *lines)
    code, said = command("import", "rankings", file, "--source-id", "amt-2024", "--yes")
    assert code == 0
    assert "Bitte prüfen (1):" in said
    assert remark in said


def test_what_fits_is_not_remarked(command: Command, table: Writes) -> None:
    file = table("Stadt;Rang;Vorjahr;Punkte", "Bonn;2;7;80", "Essen;3;;", "Düsseldorf;4;;79,9")
    _, said = command("import", "rankings", file, *KNOWN, "--json")
    assert json.JSONDecoder().raw_decode(said)[0]["remarks"] == []


def test_a_new_city_is_known_from_then_on_and_gone_after_undo(command: Command, table: Writes) -> None:
    file = table("Stadt;Rang", "Hintertupfingen;7")
    code, said = command("import", "rankings", file, *KNOWN, "--new-city", "Hintertupfingen=NRW", "--yes")
    assert code == 0
    assert "Neue Stadt Hintertupfingen (Nordrhein-Westfalen)" in said
    assert command.ranks(2024)["Hintertupfingen"] == 7
    command("undo", command.number(), "--yes")
    code, said = command("import", "rankings", file, *KNOWN, "--yes")
    assert code == 1
    assert "kenne ich nicht" in said


def test_a_name_of_several_cities_is_refused(command: Command, table: Writes) -> None:
    _, said = command("import", "rankings", table("Stadt;Rang", "Frankfurt (Main);7"), *KNOWN, "--dry-run")
    assert "Abgelehnt: 1" in said or "Frankfurt am Main" in said


def test_figures_of_an_edition_may_come_later(command: Command, table: Writes) -> None:
    command("import", "rankings", table("Stadt;Rang", "Köln;7"), *NEW_EDITION, "--category", "gesamt", "--yes")
    more = ("--edition", 2026, "--indicators", 37, "--source-id", "bitkom-2026", "--category", "gesamt")
    code, said = command("import", "rankings", table("Stadt;Rang", "Köln;8"), *more, "--yes")
    assert code == 0
    assert "Ausgabe 2026" in said
    code, said = command("import", "rankings", table("Stadt;Rang", "Köln;9"), *more[:3], 38, *more[4:], "--yes")
    assert code == 1
    assert "widerspricht" in said


@pytest.mark.parametrize(("said", "applied"), [("j\n", True), ("ja\n", True), ("n\n", False), ("", False)])
def test_it_asks_first(command: Command, table: Writes, said: str, applied: bool) -> None:
    code, _ = command("import", "rankings", table("Stadt;Rang", "Köln;7"), *KNOWN, said=said)
    assert code == (0 if applied else 1)
    assert (command.ranks(2024)["Köln"] == 7) is applied


def test_a_dry_run_changes_nothing(command: Command, table: Writes) -> None:
    before = command.number()
    code, said = command("import", "rankings", table("Stadt;Rang", "Köln;7"), *KNOWN, "--dry-run", "--yes")
    assert (code, command.number()) == (0, before)
    assert "Rang 1 → 7" in said


def test_the_same_file_again_changes_nothing(command: Command, table: Writes) -> None:
    file = table("Stadt;Bereich;Rang", "Köln;gesamt;7")
    command("import", "rankings", file, *NEW_EDITION, "--yes")
    before = command.number()
    code, said = command("import", "rankings", file, *NEW_EDITION, "--yes")
    assert (code, command.number()) == (0, before)
    assert "nichts zu übernehmen" in said


def test_scripts_get_json_and_nothing_else(command: Command, table: Writes) -> None:
    file = table("Stadt;Rang", "Köln;7", "Bohn;9")
    code, said = command("import", "rankings", file, *KNOWN, "--json")
    plan, _ = json.JSONDecoder().raw_decode(said)
    assert code == 1
    assert plan["counts"] == {"new": 0, "changed": 1, "unchanged": 0, "refused": 1, "blank": 0}
    assert plan["rows"]["changed"][0]["old_rank"] == 1
    assert plan["applied"] is None
    code, said = command("import", "rankings", file, *KNOWN, "--json", "--yes", "--skip-refused")
    assert (code, json.loads(said)["applied"]) == (0, command.number())


def test_all_lines_are_shown_on_request(command: Command, table: Writes) -> None:
    file = table("Stadt;Rang", *(f"Nirgends{number};7" for number in range(30)))
    _, said = command("import", "rankings", file, *KNOWN)
    _, everything = command("import", "rankings", file, *KNOWN, "--all")
    assert "und 10 weitere" in said
    assert "Nirgends29" not in said
    assert "Nirgends29" in everything


def test_another_plan_than_the_one_shown_is_not_applied(command: Command, table: Writes) -> None:
    options = rankings.Options(rankings.EditionOptions(2024), SourceOptions("amt-2024"), "gesamt")
    now = datetime.datetime.now().astimezone()

    def nothing(step: str, rows: int) -> None:
        pass

    with rankings.planned(table("Stadt;Rang", "Köln;7"), command.store, options, nothing) as plan:
        command("import", "rankings", table("Stadt;Rang", "Köln;9", name="other.csv"), *KNOWN, "--yes")
        with pytest.raises(rankings.StoreMoved, match="geändert"):
            rankings.apply(plan, command.store, "Anna", now, nothing)
    assert command.ranks(2024)["Köln"] == 9


def test_of_two_imports_at_once_none_is_lost(command: Command, table: Writes) -> None:
    files = [table("Stadt;Rang", f"{city};{rank}", name=f"{city}.csv") for city, rank in (("Köln", 70), ("Bonn", 71))]
    options = rankings.Options(rankings.EditionOptions(2024), SourceOptions("amt-2024"), "gesamt")
    outcomes: list[Any] = []

    def run(file: Path) -> None:
        try:
            with rankings.planned(file, command.store, options, lambda step, rows: None) as plan:
                now = datetime.datetime.now().astimezone()
                outcomes.append(rankings.apply(plan, command.store, "Anna", now, lambda step, rows: None))
        except rankings.StoreMoved as error:
            outcomes.append(error)

    threads = [threading.Thread(target=run, args=(file,)) for file in files]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    done = [each for each in outcomes if isinstance(each, int)]
    held = command.ranks(2024)
    assert len(outcomes) == 2
    assert len(done) == (held["Köln"] == 70) + (held["Bonn"] == 71)
    assert done


@pytest.mark.parametrize("name", ["index.csv", "index.xlsx"])
def test_a_pdf_by_another_name_is_told(command: Command, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"%PDF-1.7 nonsense")
    code, said = command("import", "rankings", tmp_path / name, *KNOWN, "--yes")
    assert code == 1
    assert "PDF" in said


@pytest.mark.parametrize("lines", [["Stadt;Rang"], ["Smart City Index 2024", "Stadt;Rang", ";", "–;"]])
def test_a_table_without_rows_is_told(command: Command, table: Writes, lines: list[str]) -> None:
    code, said = command("import", "rankings", table(*lines), *KNOWN, "--yes")
    assert code == 1
    assert "Unter den Überschriften steht keine Zeile." in said


def test_a_file_that_is_not_there_is_a_wrong_call(command: Command, tmp_path: Path) -> None:
    assert command("import", "rankings", tmp_path / "none.csv", *KNOWN)[0] == 2
