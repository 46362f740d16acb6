"""A small world of facts that each test may spoil, and the real one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy.engine import Engine

from actions.facts.engine import open_store
from actions.facts.load import build_if_needed
from actions.facts.queries import Facts

REAL_FACTS = Path(__file__).parents[3] / "data" / "facts"

SMALL_WORLD = {
    "sources.csv": (
        "source_id,publisher,title,url,published_on,note\n"
        "amt-2024,Amtsblatt,Unsere Stadt im Index,https://example.org/2024,2024-09-16,\n"
    ),
    "federal_states.csv": "federal_state,alias\nHessen,hessisch*\nNordrhein-Westfalen,NRW\n",
    "places.csv": "place\nHintertupfingen\n",
    "cities.csv": (
        "city,federal_state,alias\n"
        "Köln,Nordrhein-Westfalen,Domstadt|Cologne\n"
        "Düsseldorf,Nordrhein-Westfalen,\n"
        "Kassel,Hessen,Cassel\n"
    ),
    "categories.csv": (
        "category,name,alias,subject\ngesamt,Gesamtwertung,overall,\nverwaltung,Verwaltung,Rathaus|Ämter,Bürgerbüro\n"
    ),
    "editions.csv": (
        "edition,publisher,published_on,cities,parameters,indicators,data_points,survey_period,max_score,"
        "mean_score,cities_that_checked_pct,added_cities,absent_cities,source_id,note\n"
        "2023,Bitkom,2023,81,157,37,,,100,,,,,amt-2024,\n"
        "2024,Bitkom,2024-09-16,82,162,37,13284,2024-04/2024-07,100,67.6,99,Kassel|Köln,Düsseldorf,amt-2024,\n"
    ),
    "rankings.csv": (
        "edition,category,city,rank,previous_rank,score,cities_ranked,source_id,note\n"
        "2023,gesamt,Köln,5,,,81,amt-2024,\n"
        "2024,verwaltung,Kassel,3,,80.5,82,amt-2024,\n"
        "2024,gesamt,Köln,3,5,85.2,82,amt-2024,\n"
        "2024,gesamt,Düsseldorf,17,21,78.1,82,amt-2024,nachgezählt\n"
    ),
    "persons.csv": "person,office,city,alias\nErika Muster,Oberbürgermeisterin,Köln,OB|Muster\n",
    "quotes.csv": (
        "person,city,category,edition,topics,text,source_id\n"
        "Erika Muster,Köln,gesamt,2024,Weg|Ziel,Wir sind auf gutem Weg,amt-2024\n"
    ),
    "statements.csv": (
        "kind,city,category,edition,topics,text,source_id\n"
        "success_factor,Köln,verwaltung,2024,Termine,Termine gibt es online.,amt-2024\n"
        "planned_measure,Köln,,2024,,Es geht weiter.,amt-2024\n"
    ),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the small world's facts files."""
    folder = tmp_path / "facts"
    folder.mkdir()
    for name, text in SMALL_WORLD.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def url(tmp_path: Path) -> str:
    """The address of a store that does not exist yet."""
    return f"sqlite:///{tmp_path / 'stores' / 'facts.db'}"


@pytest.fixture
def writer(folder: Path, url: str) -> Iterator[Engine]:
    """A writing engine on a store that holds the small world."""
    build_if_needed(folder, url)
    engine = open_store(url, read_only=False)
    yield engine
    engine.dispose()


@pytest.fixture
def facts(writer: Engine, url: str) -> Iterator[Facts]:
    """The queries on the small world."""
    facts = Facts(open_store(url, read_only=True))
    yield facts
    facts.close()


@pytest.fixture(scope="session")
def real_facts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Facts]:
    """The queries on the facts that the bot ships with."""
    url = f"sqlite:///{tmp_path_factory.mktemp('real') / 'facts.db'}"
    build_if_needed(REAL_FACTS, url)
    facts = Facts(open_store(url, read_only=True))
    yield facts
    facts.close()


def change(path: Path, old: str, new: str) -> None:
    """Replace a text that must occur in the file."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
