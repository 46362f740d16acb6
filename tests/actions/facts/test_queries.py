"""What can be asked, and in which order it comes back."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event, update
from sqlalchemy.engine import Engine
from sqlalchemy.exc import DBAPIError

from actions.facts import tables
from actions.facts.engine import open_store
from actions.facts.load import build_if_needed
from actions.facts.queries import Facts
from actions.facts.records import City, Name, Ranking
from tests.actions.facts.conftest import REAL_FACTS
from tests.worlds import open_world, write_world


def test_the_years_are_those_of_the_editions(real_facts: Facts) -> None:
    assert list(real_facts.axes().editions) == real_facts.editions()


def test_a_ranking_carries_its_source(facts: Facts) -> None:
    (ranking,) = facts.rankings(cities=["Düsseldorf"], categories=["gesamt"], editions=[2024])
    assert (ranking.rank, ranking.previous_rank, ranking.score, ranking.cities_ranked) == (17, 21, 78.1, 82)
    assert ranking.note == "nachgezählt"
    assert ranking.source.publisher == "Amtsblatt"


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({}, ["2023 gesamt 5", "2024 gesamt 3", "2024 gesamt 17", "2024 verwaltung 3"]),
        ({"cities": ["Köln"]}, ["2023 gesamt 5", "2024 gesamt 3"]),
        ({"cities": ["Köln", "Kassel"], "editions": [2024]}, ["2024 gesamt 3", "2024 verwaltung 3"]),
        ({"categories": ["verwaltung"]}, ["2024 verwaltung 3"]),
        ({"cities": []}, []),
        ({"cities": ["Atlantis'; DROP TABLE rankings; --"]}, []),
    ],
    ids=str,
)
def test_rankings_are_filtered_and_sorted(facts: Facts, filters: dict[str, Any], found: list[str]) -> None:
    rankings = facts.rankings(**filters)
    assert [f"{each.edition} {each.category} {each.rank}" for each in rankings] == found


def test_an_edition_tells_what_is_not_known(facts: Facts) -> None:
    before, newest = facts.editions()
    assert (before.year, before.mean_score, before.data_points, before.survey_period) == (
        2023,
        None,
        None,
        "",
    )
    assert (newest.year, newest.mean_score, newest.data_points) == (2024, 67.6, 13284)
    assert newest.source.source_id == "amt-2024"


def test_an_edition_names_its_new_cities_and_those_that_took_no_part(facts: Facts) -> None:
    before, newest = facts.editions()
    assert (before.added_cities, before.absent_cities) == ((), ())
    assert (newest.added_cities, newest.absent_cities) == (("Kassel", "Köln"), ("Düsseldorf",))


def test_cities_come_in_german_order(facts: Facts) -> None:
    assert [city.name for city in facts.cities()] == ["Düsseldorf", "Kassel", "Köln"]
    assert facts.cities("Hessen") == [City("Kassel", "Hessen", ("Cassel",))]


def test_categories_come_in_the_order_of_the_index(facts: Facts) -> None:
    assert [category.name for category in facts.categories()] == ["Gesamtwertung", "Verwaltung"]


def test_federal_states(facts: Facts) -> None:
    assert facts.federal_states() == ["Hessen", "Nordrhein-Westfalen"]


def test_a_quote_carries_its_person(facts: Facts) -> None:
    (quote,) = facts.quotes(person="Erika Muster")
    assert (quote.city, quote.category, quote.edition) == ("Köln", "gesamt", 2024)
    assert quote.text == "Wir sind auf gutem Weg"
    assert quote.topics == ("Weg", "Ziel")
    assert [quote.person] == facts.persons()
    assert quote.person.aliases == ("Muster", "OB")
    assert facts.quotes(person="Max Muster") == []


def test_statements(facts: Facts) -> None:
    assert [each.text for each in facts.statements(city="Köln")] == [
        "Termine gibt es online.",
        "Es geht weiter.",
    ]
    (planned,) = [each for each in facts.statements() if each.kind == "planned_measure"]
    assert (planned.category, planned.topics) == (None, ())


def test_names_hold_every_spelling(facts: Facts) -> None:
    names = facts.names()
    assert Name("city", "Köln", "Köln") in names
    assert Name("city", "Köln", "Domstadt") in names
    assert Name("category", "gesamt", "Gesamtwertung") in names
    assert Name("person", "Erika Muster", "OB") in names
    assert Name("federal_state", "Hessen", "hessisch*") in names
    assert Name("topic", "Termine", "Termine") in names
    assert len(names) == len(set(names))


def test_every_question_costs_two_statements_at_most(writer: Engine, url: str) -> None:
    engine = open_store(url, read_only=True)
    facts = Facts(engine)
    counted: list[str] = []

    def count(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        counted.append(statement)

    event.listen(engine, "before_cursor_execute", count)
    for ask in (facts.rankings, facts.editions, facts.cities, facts.categories, facts.persons, facts.quotes):
        counted.clear()
        assert ask()
        assert len([each for each in counted if each != "BEGIN"]) <= 2
    facts.close()


def test_the_version_changes_with_anyone_s_commit(writer: Engine, facts: Facts) -> None:
    before = facts.version()
    assert facts.version() == before
    with writer.begin() as connection:
        connection.execute(update(tables.cities).values(federal_state="Hessen"))
    after = facts.version()
    assert after != before
    assert facts.version() == after


def test_the_version_changes_with_the_file(tmp_path: Path) -> None:
    path, other = tmp_path / "facts.db", tmp_path / "other.db"
    facts = open_world(write_world(tmp_path / "one", ["2024 gesamt Köln 3"]), path)
    open_world(write_world(tmp_path / "two", ["2024 gesamt Bonn 5"]), other).close()
    before = facts.version()
    away = path.rename(tmp_path / "away.db")
    with pytest.raises(DBAPIError):
        facts.version()
    away.rename(path)
    assert facts.version() == before
    other.replace(path)
    assert facts.version() != before
    assert [each.city for each in facts.rankings()] == ["Bonn"]
    facts.close()


def test_threads_may_share_the_facts(facts: Facts) -> None:
    def ask(_: int) -> tuple[list[Ranking], tuple[int, ...]]:
        return facts.rankings(cities=["Köln"]), facts.version()

    with ThreadPoolExecutor(8) as threads:
        answers = list(threads.map(ask, range(200)))
    assert all(answer == answers[0] for answer in answers)


def test_every_published_ranking_comes_back_as_it_was_written(real_facts: Facts) -> None:
    found = {(each.edition, each.category, each.city): each for each in real_facts.rankings()}
    rows = list(_rows("rankings.csv"))
    assert len(found) == len(rows)
    for row in rows:
        each = found[int(row["edition"]), row["category"], row["city"]]
        assert each == Ranking(
            city=row["city"],
            category=row["category"],
            edition=int(row["edition"]),
            rank=int(row["rank"]),
            previous_rank=int(row["previous_rank"]) if row["previous_rank"] else None,
            score=float(row["score"]) if row["score"] else None,
            cities_ranked=int(row["cities_ranked"]),
            source=each.source,
            note=row["note"],
        )
        assert each.source.source_id == row["source_id"]


def test_what_the_press_release_says_is_held_in_its_own_words(real_facts: Facts) -> None:
    said = [
        (quote.person.name, quote.text)
        for quote in real_facts.quotes()
        if (quote.city, quote.edition) == ("Düsseldorf", 2024)
    ]
    assert said == [
        (
            "Dr. Stephan Keller",
            (
                "Der erste Platz in der Kategorie ‚Gesellschaft und Bildung‘ freut mich sehr. Er zeigt, unsere hohen "
                "Investitionen in die Bildung zahlen sich aus. Diese wichtige Infrastruktur ist ein Grundstein für die "
                "Zukunftsfähigkeit Düsseldorfs"
            ),
        ),
        (
            "Dr. Stephan Keller",
            (
                "Unser Weg ist richtig, die Ergebnisse belegen das. Aber es ist keine kurzfristige Herausforderung und "
                "wir gehen diese mit einer guten Digitalstrategie an. Immer vom Ziel her gedacht, den Düsseldorfer "
                "Bürgerinnen und Bürgern mit digitalen Angeboten Wege ab- und Geschwindigkeit weiter aufzunehmen"
            ),
        ),
        (
            "Olaf Wagner",
            (
                "Der Aufstieg trägt unseren Bemühungen Rechnung. Gleichzeitig wissen wir, dass wir in Bereichen wie "
                "Glasfaserausbau und Energie noch nachlegen müssen"
            ),
        ),
    ]


def test_who_was_new_and_who_took_no_part_in_2024(real_facts: Facts) -> None:
    named = {each.year: (each.added_cities, each.absent_cities) for each in real_facts.editions()}
    assert named.pop(2024) == (("Hanau",), ("Magdeburg",))
    assert set(named.values()) == {((), ())}


@pytest.mark.parametrize(
    ("kind", "category", "words"),
    [
        ("strength", "gesamt", "um vier Plätze verbessert und belegt nun den 17. Rang unter 82"),
        ("strength", "gesamt", "liegt jeweils unter den besten zehn deutschen Großstädten"),
        ("strength", "gesellschaft_bildung", "den 1. Platz des Rankings"),
        ("success_factor", "gesellschaft_bildung", "Digitale Bildungsangebote, der Ausbau der Infrastruktur"),
        ("strength", "verwaltung", "einen starken 6. Platz"),
        ("success_factor", "verwaltung", "Bürgerdiensten sowie der Online-Terminvergabe"),
        ("planned_measure", "verwaltung", "die Digitalisierung interner Prozesse"),
        ("need_to_catch_up", "it_kommunikation", "noch Luft nach oben"),
        ("planned_measure", "it_kommunikation", "der Ausbau in hohem Tempo"),
        ("planned_measure", "it_kommunikation", "Smart-City-Datenplattform"),
        ("need_to_catch_up", "energie_umwelt", "noch Potenzial für Verbesserungen"),
        ("planned_measure", "energie_umwelt", "E-Mobilität sowohl bei privaten Fahrzeugen"),
    ],
)
def test_why_and_what_next_are_held_with_their_category(
    real_facts: Facts, kind: Any, category: str, words: str
) -> None:
    statements = real_facts.statements(city="Düsseldorf")
    found = [each for each in statements if (each.kind, each.category, each.edition) == (kind, category, 2024)]
    assert [each for each in found if words in each.text]
    assert {each.source.publisher for each in found} == {"xity.de"}


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (REAL_FACTS / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def test_what_is_asked_at_one_revision_does_not_see_a_later_one(store_url: str, folder: Path) -> None:
    build_if_needed(folder, store_url)
    writer = open_store(store_url, read_only=False)
    facts = Facts(open_store(store_url, read_only=True))
    with facts.at_one_revision() as then:
        before = then.rankings(editions=[2023])
        with writer.begin() as connection:
            connection.execute(update(tables.rankings).values(note="eingespielt"))
        assert then.rankings(editions=[2023]) == before
        assert {each.note for each in facts.rankings()} == {"eingespielt"}
        assert "eingespielt" not in {each.note for each in then.rankings()}
    facts.close()
    writer.dispose()
