"""What `facts export` writes, `import rankings` reads: the same facts with the same sources in another store."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete
from sqlalchemy.engine import Engine

from actions.facts import tables
from actions.facts.queries import Facts
from actions.facts.records import Ranking, Source
from bot.command_line.export import write_rankings
from bot.imports import rankings as imports
from tests.bot.imports.conftest import Command
from tests.bot.imports.files import write_csv

CITIES = ("Bonn", "Düsseldorf", "Essen", "Köln")
NOON = datetime.datetime(2026, 9, 15, 12, 0, tzinfo=datetime.timezone.utc)
SPENT = ("-", "–", "—")

# Tables hold single blanks and no line breaks; a dash alone says nothing.
texts = st.text("'=+-@aÄß1,;\"„“ €", min_size=1, max_size=12).map(lambda text: " ".join(text.split())).filter(bool)
texts = texts.filter(lambda text: text not in SPENT)
sources = st.builds(
    Source,
    source_id=st.from_regex("[a-z]{1,8}-2024", fullmatch=True),
    publisher=texts,
    title=texts,
    url=st.from_regex("https://example[.]org/[a-z0-9=,;-]{1,9}", fullmatch=True),
    published_on=st.sampled_from(("", "2024", "2024-09", "2024-09-16")),
    note=st.just("") | texts,
)


@st.composite
def boards(draw: st.DrawFn) -> list[Ranking]:
    """One board of 2024, by rank; its values come from up to two sources."""
    known = draw(st.lists(sources, min_size=1, max_size=2, unique_by=(lambda each: each.source_id, _apart)))
    cities = draw(st.lists(st.sampled_from(CITIES), min_size=1, unique=True))
    return [
        Ranking(
            city,
            "gesamt",
            2024,
            rank,
            draw(st.none() | st.integers(1, 82)),
            draw(st.none() | st.integers(0, 100_000).map(lambda thousandths: thousandths / 1000)),
            82,
            draw(st.sampled_from(known)),
            draw(st.just("") | texts),
        )
        for rank, city in enumerate(cities, start=1)
    ]


def _apart(source: Source) -> tuple[str, ...]:
    return source.publisher, source.title, source.url, source.published_on


def told_nothing(step: str, rows: int) -> None:
    """The import says how far it is; nobody asks."""


def imported(file: Path, store: Engine) -> imports.Plan:
    with imports.planned(file, store, imports.Options(), told_nothing) as plan:
        assert plan.counts["refused"] == 0, list(plan.staging.with_outcome("refused"))
        imports.apply(plan, store, "Anna", NOON, told_nothing)
    return plan


def emptied(store: Engine) -> None:
    """Delete all rankings, and all sources but the edition's own."""
    with store.begin() as connection:
        connection.execute(delete(tables.rankings))
        connection.execute(delete(tables.sources).where(tables.sources.c.source_id != "amt-2024"))


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(board=boards(), suffix=st.sampled_from((".csv", ".xlsx")))
def test_what_is_exported_can_be_imported_elsewhere(
    command: Command, tmp_path: Path, board: Sequence[Ranking], suffix: str
) -> None:
    file = tmp_path / f"plaetze{suffix}"
    emptied(command.store)
    write_rankings(board, file)
    imported(file, command.store)
    assert Facts(command.store).rankings() == board


SOURCE_COLUMNS = ["source_id", "publisher", "title", "url", "published_on"]
KNOWN_SOURCE = ["amt-2024", "Amtsblatt 2024", "Index 2024", "https://example.org/2024", "2024-09-16"]


@pytest.mark.parametrize(
    ("source", "used"),
    [
        ([*KNOWN_SOURCE[:4], "16.09.2024"], "amt-2024"),
        (KNOWN_SOURCE, "amt-2024"),
        (["amt-24", *KNOWN_SOURCE[1:]], "amt-2024"),
        (["neu", *KNOWN_SOURCE[1:4], ""], "neu"),
    ],
)
def test_a_source_that_the_store_has_is_used(command: Command, tmp_path: Path, source: list[str], used: str) -> None:
    header = ["edition", "category", "city", "rank", *SOURCE_COLUMNS]
    imported(write_csv(tmp_path / "a.csv", [header, ["2024", "gesamt", "Köln", 7, *source]]), command.store)
    assert command.row("Köln")["source_id"] == used


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        (["amt-2024", "Amtsblatt 2024", "Anderer Titel", *KNOWN_SOURCE[3:]], "title ist dort „Index 2024“"),
        (["neu", "", "Index", "https://example.org/2024", ""], "dazu fehlt: publisher"),
        (
            ["neu", "Amt", "Index", "https://example.org/2024", "16.09.2024"],
            "ist neu und so nicht möglich. published_on:",
        ),
        (["neu", "Amt", "Index", "example.org", ""], "ist neu und so nicht möglich. url:"),
        (["neu", "", "", "", ""], "Die Quelle „neu“ kenne ich nicht"),
    ],
)
def test_a_source_that_cannot_be_is_refused(command: Command, tmp_path: Path, source: list[str], reason: str) -> None:
    header = ["edition", "category", "city", "rank", *SOURCE_COLUMNS]
    file = write_csv(tmp_path / "a.csv", [header, ["2024", "gesamt", "Köln", 7, *source]])
    code, said = command("import", "rankings", file, "--yes")
    assert code == 1
    assert reason in said


def test_what_is_said_of_sources_without_an_id_is_not_read(command: Command, tmp_path: Path) -> None:
    file = write_csv(tmp_path / "a.csv", [["Stadt", "Rang", "Title"], ["Köln", 7, "Oberzentrum"]])
    options = ("--edition", 2024, "--category", "gesamt", "--source-id", "amt-2024")
    _, said = command("import", "rankings", file, *options, "--dry-run")
    assert "Nicht gelesen: Spalte „Title“ (C)" in said
