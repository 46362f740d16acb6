"""Small worlds of facts, made from a few words; each test says just what its world holds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from actions.facts.engine import open_store
from actions.facts.load import load
from actions.facts.queries import Facts

CATEGORIES = {
    "gesamt": "Gesamtwertung",
    "verwaltung": "Verwaltung",
    "it_kommunikation": "IT und Kommunikation",
    "energie_umwelt": "Energie und Umwelt",
    "mobilitaet": "Mobilität",
    "gesellschaft_bildung": "Gesellschaft und Bildung",
}
STATES = {"Kassel": "Hessen", "Hanau": "Hessen"}


def write_world(
    folder: Path,
    rankings: Iterable[str],
    *,
    cities_ranked: int = 82,
    means: dict[int, float] | None = None,
    added: dict[int, str] | None = None,
    absent: dict[int, str] | None = None,
    aliases: dict[str, str] | None = None,
    editions: Sequence[int] = (),
    without_figures: Sequence[int] = (),
    quotes: Iterable[str] = (),
    statements: Iterable[str] = (),
) -> Path:
    """Write facts files for rankings such as "2024 gesamt Köln 3" or "2024 gesamt Köln 3 85.2 vorher 5".

    Cities are in Nordrhein-Westfalen unless STATES says otherwise; `quotes` and `statements` are rows as in the files,
    `added` and `absent` cells of editions.csv; of editions `without_figures`, indicators and parameters are not stated.
    """
    rows = [_ranking_row(each.split(), cities_ranked) for each in rankings]
    years = sorted({int(row.split(",")[0]) for row in rows} | set(editions))
    cities = sorted({row.split(",")[2] for row in rows} | {"Köln", "Düsseldorf"} | set(aliases or ()))
    files = {
        "sources.csv": ["source_id,publisher,title,url,published_on,note"]
        + [f"amt-{year},Amtsblatt {year},Index {year},https://example.org/{year},{year}-09-16," for year in years],
        "federal_states.csv": ["federal_state,alias", "Nordrhein-Westfalen,NRW", "Hessen,hessisch*"],
        "places.csv": ["place", "Hintertupfingen"],
        "cities.csv": ["city,federal_state,alias"]
        + [f"{city},{STATES.get(city, 'Nordrhein-Westfalen')},{(aliases or {}).get(city, '')}" for city in cities],
        "categories.csv": ["category,name,alias,subject", *(f"{key},{name},," for key, name in CATEGORIES.items())],
        "editions.csv": [
            "edition,publisher,published_on,cities,parameters,indicators,data_points,survey_period,max_score,"
            "mean_score,cities_that_checked_pct,added_cities,absent_cities,source_id,note"
        ]
        + [
            f"{year},Bitkom,{year}-09-16,{cities_ranked},{_figures(year, without_figures)},,,"
            f"100,{(means or {}).get(year, '')},,"
            f"{(added or {}).get(year, '')},{(absent or {}).get(year, '')},amt-{year},"
            for year in years
        ],
        "rankings.csv": ["edition,category,city,rank,previous_rank,score,cities_ranked,source_id,note", *rows],
        "persons.csv": ["person,office,city,alias", "Erika Muster,Oberbürgermeisterin,Köln,Muster"],
        "quotes.csv": ["person,city,category,edition,topics,text,source_id", *quotes],
        "statements.csv": ["kind,city,category,edition,topics,text,source_id", *statements],
    }
    folder.mkdir(parents=True, exist_ok=True)
    for name, lines in files.items():
        (folder / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder


def _figures(year: int, without: Sequence[int]) -> str:
    return "," if year in without else "160,37"


def open_world(folder: Path, database: Path) -> Facts:
    """Load the facts files of a folder into a new store and open it for reading."""
    url = f"sqlite:///{database}"
    writer = open_store(url, read_only=False)
    load(folder, writer)
    writer.dispose()
    return Facts(open_store(url, read_only=True))


def reload_world(folder: Path, database: Path) -> None:
    """Load changed facts files into the same store, as an editor does while the bot runs."""
    writer = open_store(f"sqlite:///{database}", read_only=False)
    load(folder, writer)
    writer.dispose()


def _ranking_row(words: list[str], cities_ranked: int) -> str:
    edition, category, city, rank, *more = words
    previous = more[more.index("vorher") + 1] if "vorher" in more else ""
    score = more[0] if more and more[0] != "vorher" else ""
    return f"{edition},{category},{city},{rank},{previous},{score},{cities_ranked},amt-{edition},"
