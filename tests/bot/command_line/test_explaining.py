"""What `index-lotse ask --explain` tells of a message: its parts, its queries, what the facts say to them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from actions.context import Context
from actions.facts.queries import Facts
from actions.query.cube import Cube
from actions.query.notation import read
from actions.settings import Settings
from bot.command_line.explaining import MOST_CELLS, explain
from tests.bot.command_line.conftest import RANKINGS
from tests.worlds import open_world, write_world

# Parts by the words that they are read from, as bot/nlu/parts.py hands them over.
PARTS: Mapping[str, Mapping[str, Any]] = {
    "Köln": {"part": "city", "values": {"city": ["Köln"]}},
    "Bonn": {"part": "city", "values": {"city": ["Bonn"]}},
    "Verwaltung": {"part": "category", "values": {"category": ["verwaltung"]}},
    "2024": {"part": "year", "values": {"year": [2024]}},
    "2022": {"part": "year", "values": {"year": [2022]}},
    "Wo": {"part": "where", "values": {}},
    "steht": {"part": "filler", "values": {}},
    "bitte": {"part": "polite", "values": {}},
    "Glücksatlas": {"part": "unread", "values": {}},
    "Wie viele": {"part": "how_many", "values": {}},
    "Städte": {"part": "n_city", "values": {}},
    "Punkte": {"part": "n_points", "values": {}},
    "Summe": {"part": "sum", "values": {}},
    "vor Bonn": {"part": "ahead_of", "values": {"city": ["Bonn"]}},
    "Ist": {"part": "verb_first", "values": {}},
    "Platz 5": {"part": "place", "values": {"n": [5]}},
    "Wer": {"part": "who", "values": {}},
    "Top 30": {"part": "top", "values": {"n": [30]}},
    "Was ist der Index": {"part": "definition", "values": {}},
}


@pytest.fixture
def cube(tmp_path: Path) -> Iterator[Cube]:
    facts: Facts = open_world(write_world(tmp_path / "facts", RANKINGS), tmp_path / "facts.db")
    yield Cube(facts)
    facts.close()


def segment(*said: str, intent: str = "platzierung") -> dict[str, Any]:
    """A question of these words."""
    text, parts = " ".join(said), []
    for each in said:
        start = text.index(each)
        parts.append({**PARTS[each], "start": start, "end": start + len(each)})
    return {"text": text, "intent": intent, "confidence": 0.875, "entities": [], "parts": parts}


def told(cube: Cube, *segments: dict[str, Any], context: Context | None = None) -> str:
    return "\n".join(explain({"segments": segments}, context or Context(), cube, Settings()))


def test_the_whole_way_of_a_question_is_told(cube: Cube) -> None:
    assert told(cube, segment("Wo", "steht", "Köln", "2024")) == (
        "Gelesen als platzierung (0,88): Wo steht Köln 2024\n"
        "  where            „Wo“\n"
        "  city             „Köln“ city Köln\n"
        "  year             „2024“ year 2024\n"
        "  Ungelesen: nichts\n"
        "Query:\n"
        "  cities: Köln\n"
        "  editions: 2024\n"
        "Befund:\n"
        "  sicher, bekannt 1 von 1\n"
        "    Köln, gesamt, 2024: rank 1 (amt-2024)"
    )


@pytest.mark.parametrize(
    ("said", "line"),
    [
        (("Wo", "Köln", "Glücksatlas"), "  Ungelesen: Glücksatlas (ohne Gewicht)"),
        (("Wie viele", "Städte", "2024", "vor Bonn"), "  gesamt, 2024: sicher, Wert 1, bekannt 2 von 82"),
        (("Ist", "Köln", "2024", "vor Bonn"), "  gesamt, 2024: sicher, Wert ja, bekannt 1 von 1"),
        (("Wie viele", "Punkte", "Köln", "2024"), "    Köln, gesamt, 2024: score 85,2 (amt-2024)"),
        (("Wie viele", "Punkte", "Bonn", "2024"), "    Bonn, gesamt, 2024: score ? (amt-2024)"),
        (("Wie viele", "Punkte", "Köln", "2022"), "  Nichts davon in: 2022"),
        (("Wie viele", "Punkte", "Köln", "2022"), "  In einer anderen Ausgabe:"),
        (("Wie viele", "Punkte", "Köln", "2022"), "      Köln, gesamt, 2024: score 85,2 (amt-2024)"),
        (("Wer", "2024", "Platz 5"), "    Niemand bekannt auf Platz 5"),
        (("Ist", "Köln", "2024", "vor Bonn", "Verwaltung"), "    Könnte die Antwort ändern: Köln"),
        (("Wer", "2024", "vor Bonn", "Verwaltung"), "    Könnte die Antwort ändern: eine andere Stadt"),
        (("Summe", "Köln", "Bonn"), "  Diese Rechnung ergibt keinen Sinn."),
    ],
    ids=[
        "unread word",
        "count",
        "whether",
        "points",
        "unknown points",
        "edition that holds nothing",
        "another edition",
        "what the other edition holds",
        "place that nobody is known to hold",
        "who could change the answer",
        "somebody could change the answer",
        "senseless sum",
    ],
)
def test_a_line_tells(cube: Cube, said: tuple[str, ...], line: str) -> None:
    assert line in told(cube, segment(*said)).splitlines()


def test_words_that_fill_are_not_told(cube: Cube) -> None:
    lines = told(cube, segment("Wo", "steht", "bitte", "Köln")).splitlines()
    assert not [line for line in lines if line.startswith("  ") and ("steht" in line or "bitte" in line)]


def test_a_question_for_words_has_a_query_and_no_cells(cube: Cube) -> None:
    lines = told(cube, segment("Was ist der Index", intent="index_definition")).splitlines()
    assert "  asked: index_definition" in lines
    assert "Befund:" not in lines


def test_each_question_of_a_message_is_told(cube: Cube) -> None:
    lines = told(cube, segment("Wo", "Köln", "2024"), segment("Wie viele", "Städte", "2024", "vor Bonn")).splitlines()
    assert sum(line.startswith("Gelesen als") for line in lines) == 2
    assert lines.count("Query:") == lines.count("Befund:") == 2


def test_a_follow_up_is_told_with_what_it_takes_from_the_question_before(cube: Cube) -> None:
    before = Context(queries=(read({"cities": "Köln", "editions": "2024"}),), edition=2024, cities=("Köln",))
    lines = told(cube, segment("Bonn"), context=before).splitlines()
    assert lines[lines.index("Query:") + 1 : lines.index("Befund:")] == ["  cities: Bonn", "  editions: 2024"]


def test_what_asks_nothing_about_the_index_has_no_query(cube: Cube) -> None:
    assert told(cube, segment("bitte", intent="gruss")).splitlines()[1:] == [
        "  Ungelesen: nichts",
        "Query: keine; das fragt nichts zum Index.",
    ]


def test_a_long_list_is_cut(tmp_path: Path) -> None:
    ranks = [f"2024 gesamt Stadt{place} {place}" for place in range(1, 31)]
    facts = open_world(write_world(tmp_path / "facts", ranks), tmp_path / "facts.db")
    lines = told(Cube(facts), segment("Top 30", "2024")).splitlines()
    facts.close()
    assert sum("rank" in line for line in lines) == MOST_CELLS
    assert lines[-1] == "    … und 10 weitere"


def test_each_word_that_was_left_has_its_verdict(cube: Cube) -> None:
    foreign = {"chance": 0.75, "words": [{"text": "Glücksatlas", "sort": "ranking", "about": False, "within": True}]}
    lines = told(cube, {**segment("Wo", "Köln", "Glücksatlas"), "foreign": foreign}).splitlines()
    assert "  Ungelesen: Glücksatlas (anderes Ranking)" in lines
    assert "  Etwas anderes als der Index: 75 %" in lines
    assert "  Urteil: ein anderes Ranking (Glücksatlas)" in lines
