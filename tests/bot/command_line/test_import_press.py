"""`index-lotse import press`: the walk in the terminal, the proposal file, and JSON for scripts."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import typer
from click.testing import Result
from typer.testing import CliRunner

from actions.facts.engine import open_store
from actions.facts.load import load
from actions.facts.queries import Facts
from bot.command_line.import_press import press
from bot.command_line.printing import Stopped
from tests.worlds import write_world

TEXT = """Köln im Smart City Index 2024

Köln, 16. September 2024 – Die Stadt belegt im Smart City Index Rang 17 und hat sich um vier Plätze verbessert.

Auf dem Podium stand man am Schadowplatz 3, beim Stadtlauf auf Platz 5.

„Das ist ein Erfolg für alle“, so Stadtdirektorin Anna Adler.
"""
SOURCE = ["--source-publisher", "Stadt Köln", "--source-url", "https://example.org/koeln"]


@pytest.fixture
def store(store_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    engine = open_store(store_url, read_only=False)
    load(write_world(tmp_path / "facts", ["2024 gesamt Köln 18", "2024 gesamt Bonn 4"]), engine)
    engine.dispose()
    monkeypatch.setenv("LOTSE_STORE_URL", store_url)
    return store_url


@pytest.fixture
def release(tmp_path: Path) -> Path:
    path = tmp_path / "mitteilung.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def run(*arguments: object, answers: str = "") -> Result:
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.command()(press)
    return CliRunner().invoke(app, [str(each) for each in arguments], input=answers)


def rank(url: str) -> tuple[int, int | None]:
    facts = Facts(open_store(url, read_only=True))
    (found,) = facts.rankings(cities=["Köln"], categories=["gesamt"], editions=[2024])
    facts.close()
    return found.rank, found.previous_rank


def edited(path: Path, **changes: Any) -> None:
    told = json.loads(path.read_text(encoding="utf-8"))
    told["source"] |= {"publisher": "Stadt Köln", "url": "https://example.org/koeln"}
    for each in told["proposals"]:
        each |= {"status": "accepted", **(changes if each["kind"] == "rank" else {})}
    path.write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")


def test_json_shows_the_proposals_and_changes_nothing(store: str, release: Path) -> None:
    told = json.loads(run(release, "--json").stdout)
    assert [each["kind"] for each in told["proposals"]] == ["rank", "step", "statement", "person", "quote"]
    assert {"city": "Köln", "category": "gesamt", "edition": 2024, "rank": 17}.items() <= told["proposals"][0].items()
    assert [each["sentence"] for each in told["unplaced"]] == [
        "Auf dem Podium stand man am Schadowplatz 3, beim Stadtlauf auf Platz 5."
    ]
    assert told["source"]["published_on"] == "2024-09-16"
    assert rank(store) == (18, None)


def test_the_walk_shows_each_sentence_and_takes_what_is_accepted(store: str, release: Path) -> None:
    result = run(release, *SOURCE, "--by", "Anna", answers="a\na\nv\ns\ns\nj\n")
    assert result.exit_code == 0, result.output
    assert "Beruht auf: Köln, 16. September 2024 – Die Stadt belegt" in result.output
    assert "Es geht wohl um einen anderen Vergleich" in result.output
    assert "geändert       1  Köln, gesamt, 2024: Rang 18 → 17, Rang der Vorausgabe 21" in result.output
    assert rank(store) == (17, 21)


def test_a_proposal_can_be_corrected_in_the_walk(store: str, release: Path) -> None:
    answers = ["ä", "", "", "", "16", "", "", "a", "e", "j"]
    result = run(release, *SOURCE, answers="\n".join(answers) + "\n")
    assert rank(store) == (16, None), result.output


def test_the_walk_asks_for_what_is_not_known_of_the_source(store: str, release: Path) -> None:
    run(release, answers="a\ne\nStadt Köln\nhttps://example.org/koeln\nj\n")
    assert rank(store) == (17, None)


def test_nothing_changes_without_a_yes(store: str, release: Path) -> None:
    result = run(release, *SOURCE, answers="a\na\ns\ns\ns\nn\n")
    assert str(result.exception) == "Es wurde nichts geändert."
    assert rank(store) == (18, None)


def test_an_edited_proposal_file_is_applied(store: str, release: Path, tmp_path: Path) -> None:
    path = tmp_path / "vorschläge.json"
    assert run(release, "--proposals-to", path).exit_code == 0
    assert "accepted" in json.loads(path.read_text(encoding="utf-8"))["hinweise"][0]
    assert rank(store) == (18, None)
    edited(path, rank=15)
    result = run(release, "--apply", path, "--yes")
    assert (result.exit_code, rank(store)) == (0, (15, 19)), result.output


def test_open_proposals_of_a_file_are_left_alone(store: str, release: Path, tmp_path: Path) -> None:
    path = tmp_path / "vorschläge.json"
    run(release, "--proposals-to", path)
    result = run(release, "--apply", path, "--yes")
    assert "Nichts angenommen, nichts geändert. Noch offen: 5." in result.output
    assert (result.exit_code, rank(store)) == (1, (18, None))


def test_refused_values_are_told_and_exit_with_1(store: str, release: Path, tmp_path: Path) -> None:
    path = tmp_path / "vorschläge.json"
    run(release, "--proposals-to", path)
    told = json.loads(path.read_text(encoding="utf-8"))
    told["source"] |= {"publisher": "Stadt Köln", "url": "https://example.org/koeln"}
    told["proposals"] = [{**told["proposals"][0], "status": "accepted", "rank": 4}]
    path.write_text(json.dumps(told), encoding="utf-8")
    result = run(release, "--apply", path, "--yes")
    assert (result.exit_code, rank(store)) == (1, (18, None))
    assert "Rang 4 hat schon Bonn" in result.output
    assert "1 von 1 abgelehnt." in result.output


@pytest.mark.parametrize(
    ("spoilt", "told"),
    [
        ({"status": "open"}, "0 von 4 abgelehnt. Noch offen: 1."),
        ({"status": "accepted", "edition": 1999}, "1 von 5 abgelehnt."),
    ],
)
def test_what_is_left_out_of_a_file_is_counted_and_exits_with_3(
    store: str, release: Path, tmp_path: Path, spoilt: dict[str, Any], told: str
) -> None:
    path = tmp_path / "vorschläge.json"
    run(release, "--proposals-to", path)
    edited(path)
    review = json.loads(path.read_text(encoding="utf-8"))
    review["proposals"][-1] |= spoilt
    path.write_text(json.dumps(review), encoding="utf-8")
    result = run(release, "--apply", path, "--yes")
    assert (result.exit_code, rank(store)) == (3, (17, 21)), result.output
    assert told in result.output


def test_rejected_proposals_are_no_loss(store: str, release: Path, tmp_path: Path) -> None:
    path = tmp_path / "vorschläge.json"
    run(release, "--proposals-to", path)
    path.write_text(path.read_text(encoding="utf-8").replace('"open"', '"rejected"'), encoding="utf-8")
    assert run(release, "--apply", path, "--yes").exit_code == 0


def test_an_edited_proposal_file_is_not_overwritten(store: str, release: Path, tmp_path: Path) -> None:
    path = tmp_path / "vorschläge.json"
    run(release, "--proposals-to", path)
    edited(path)
    work = path.read_text(encoding="utf-8")
    result = run(release, "--proposals-to", path)
    assert isinstance(result.exception, Stopped)
    assert "--force" in str(result.exception)
    assert path.read_text(encoding="utf-8") == work
    assert run(release, "--proposals-to", path, "--force").exit_code == 0
    assert path.read_text(encoding="utf-8") != work


@pytest.mark.parametrize(
    ("spoil", "reason"),
    [
        (lambda text: text[:-10], "ist kein JSON mehr"),
        (lambda text: "[]", "ist keine Vorschlagsdatei"),
        (lambda text: text.replace('"open"', '"ja"'), "Vorschlag 1: status muss"),
        (lambda text: text.replace('"rank": 17', '"rang": 17'), "„rang“ gibt es bei rank nicht"),
        (lambda text: text.replace('"kind": "quote"', '"kind": "zitat"'), "kind muss eines von"),
        (lambda text: text.replace('"sha256": "', '"sha256": "0'), "gehört zu einer anderen Pressemitteilung"),
    ],
)
def test_a_spoilt_proposal_file_is_refused(store: str, release: Path, tmp_path: Path, spoil: Any, reason: str) -> None:
    path = tmp_path / "vorschläge.json"
    run(release, "--proposals-to", path)
    path.write_text(spoil(path.read_text(encoding="utf-8")), encoding="utf-8")
    result = run(release, "--apply", path, "--yes")
    assert isinstance(result.exception, Stopped)
    assert reason in str(result.exception)


def test_an_edition_that_the_text_contradicts_is_refused(store: str, release: Path) -> None:
    result = run(release, "--json", "--edition", 2023)
    assert isinstance(result.exception, Stopped)
    assert str(result.exception) == "Der Text nennt die Ausgabe 2024, nicht 2023. Bitte prüfen Sie --edition."


def test_a_file_that_is_no_press_release_is_refused(store: str, tmp_path: Path) -> None:
    path = tmp_path / "bild.txt"
    path.write_bytes(b"\x89PNG\x00\x01")
    result = run(path, "--json")
    assert "kein lesbarer Text" in str(result.exception)


def test_wrong_usage_exits_with_2(store: str, release: Path, tmp_path: Path) -> None:
    assert run(release, "--json", "--proposals-to", tmp_path / "x.json").exit_code == 2
    assert run(tmp_path / "fehlt.txt").exit_code == 2
