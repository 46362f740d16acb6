"""Accepted proposals enter the store as one revision, on both databases; what does not fit is refused."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.engine import Engine

from actions.facts import tables
from actions.facts.engine import open_store
from actions.facts.load import load
from actions.facts.queries import Facts
from actions.facts.revisions import Origin, history, undo
from bot.imports.press.applying import StoreChanged, apply, plan
from bot.imports.press.planning import BadSource, Plan
from bot.imports.press.proposals import Proposal
from tests.worlds import write_world

NOON = datetime.datetime(2026, 9, 15, 12, 0, tzinfo=datetime.timezone.utc)
ORIGIN = Origin("press", "Anna", NOON, "mitteilung.txt", "0" * 64)
SOURCE = {
    "source_id": "",
    "publisher": "Stadt Köln",
    "title": "Köln vorn",
    "url": "https://example.org/koeln",
    "published_on": "2024-09",
}


@pytest.fixture
def store(store_url: str, tmp_path: Path) -> Iterator[Engine]:
    """82 cities in 2023 and 2024; Köln 3 (80 points), Bonn 4 and Essen 5 in 2024, Köln 6 in 2023."""
    rankings = ("2024 gesamt Köln 3 80.0", "2024 gesamt Bonn 4", "2024 gesamt Essen 5", "2023 gesamt Köln 6")
    folder = write_world(tmp_path / "facts", rankings)
    engine = open_store(store_url, read_only=False)
    load(folder, engine, clock=lambda: NOON)
    yield engine
    engine.dispose()


def accepted(kind: Any, **values: Any) -> Proposal:
    defaults = {"city": "Köln", "category": "gesamt", "edition": 2024}
    names = {
        "rank": {**defaults, "previous_rank": None, "cities_ranked": None},
        "step": defaults,
        "score": defaults,
        "person": {"city": "Köln"},
        "quote": {**defaults, "topics": ["Mut"], "office": "x"},
        "statement": {**defaults, "topics": [], "statement_kind": "strength"},
    }[kind]
    return Proposal(kind, {**names, **values}, "Ein Satz.", status="accepted")


def planned(store: Engine, *proposals: Proposal, source: dict[str, str] = SOURCE) -> Plan:
    with store.connect() as connection:
        return plan(connection, proposals, source)


def applied(store: Engine, *proposals: Proposal, source: dict[str, str] = SOURCE) -> int:
    return apply(store, proposals, source, ORIGIN, planned(store, *proposals, source=source))


def effects(store: Engine, *proposals: Proposal) -> list[tuple[str, str]]:
    return [(each.effect, each.told) for each in planned(store, *proposals).outcomes]


def rows(store: Engine, table: Any) -> list[dict[str, Any]]:
    with store.connect() as connection:
        return [dict(row) for row in connection.execute(select(table)).mappings()]


def ranking(store: Engine, city: str, edition: int = 2024) -> tuple[Any, ...]:
    (found,) = Facts(store).rankings(cities=[city], editions=[edition], categories=["gesamt"])
    return found.rank, found.previous_rank, found.score, found.source.source_id


def test_a_rank_its_step_and_its_points_become_one_ranking(store: Engine) -> None:
    applied(
        store,
        accepted("rank", city="Düsseldorf", rank=17, cities_ranked=82),
        accepted("step", city="Düsseldorf", step=4),
        accepted("score", city="Düsseldorf", score=70.5),
    )
    assert ranking(store, "Düsseldorf") == (17, 21, 70.5, "stadt-koln-2024")


def test_what_changes_is_told_with_the_old_and_the_new_value(store: Engine) -> None:
    same = {"source_id": "amt-2024"}
    (outcome,) = planned(store, accepted("rank", rank=2), source=same).outcomes
    assert (outcome.effect, outcome.told) == ("changed", "Köln, gesamt, 2024: Rang 3 → 2, Punkte 80.0")
    assert effects(store, accepted("rank", rank=3)) == [("unchanged", "Köln, gesamt, 2024: Rang 3, Punkte 80.0")]


def test_what_another_source_does_not_state_is_dropped_and_told(store: Engine) -> None:
    new_rank = accepted("rank", rank=2)
    assert effects(store, new_rank) == [("changed", "Köln, gesamt, 2024: Rang 3 → 2, Punkte 80.0 entfällt")]
    applied(store, new_rank)
    assert ranking(store, "Köln") == (2, None, None, "stadt-koln-2024")


@pytest.mark.parametrize(("kind", "value"), [("score", 70.5), ("step", 4)])
def test_without_a_rank_only_the_source_of_the_rank_can_add_to_it(store: Engine, kind: str, value: float) -> None:
    proposal = accepted(kind, **{kind: value})
    ((effect, told),) = effects(store, proposal)
    assert effect == "refused"
    assert "Der Rang 3 stammt aus der Quelle „amt-2024“" in told
    applied(store, proposal, source={"source_id": "amt-2024"})
    assert ranking(store, "Köln") == ((3, None, 70.5, "amt-2024") if kind == "score" else (3, 7, 80.0, "amt-2024"))


def test_an_earlier_rank_that_the_store_knows_otherwise_is_pointed_out(store: Engine) -> None:
    ((effect, told),) = effects(store, accepted("rank", rank=3, previous_rank=7))
    assert effect == "changed"
    assert "Achtung: Für 2023 steht Rang 6 in der Datenbank" in told


@pytest.mark.parametrize(
    ("proposal", "reason"),
    [
        (accepted("rank", city="Düsseldorf", rank=4), "Rang 4 hat schon Bonn"),
        (accepted("rank", rank=2, cities_ranked=80), "bewertet 82 Städte, nicht 80"),
        (accepted("rank", rank=83), "bewertet nur 82 Städte"),
        (accepted("rank", rank="siebzehn"), "ist keine ganze Zahl"),
        (accepted("rank", rank=0), "ist zu klein"),
        (accepted("rank", rank=1, city="Kölln"), "Meinten Sie „Köln“"),
        (accepted("rank", rank=1, category="verwalt"), "Der Bereich „verwalt“ ist unbekannt"),
        (accepted("rank", rank=1, edition=2031), "Die Ausgabe 2031 gibt es noch nicht"),
        (accepted("rank", rank=1, city=None), "„city“ fehlt"),
        (accepted("rank", rank=1, edition="neu"), "ist keine Jahreszahl"),
        (accepted("score", city="Düsseldorf", score=70.5), "fehlt der Rang"),
        (accepted("score", score=101), "liegt nicht zwischen 0 und 100"),
        (accepted("step", step="viele"), "ist keine Zahl von Plätzen"),
        (accepted("step", step=-3), "passt nicht zum Rang 3"),
        (accepted("quote", person="Wer Wohl", text="Ja, das ist gut."), "Die Person „Wer Wohl“ ist unbekannt"),
        (accepted("quote", person="Erika Muster", text="a" * 1201), "höchstens 1200"),
        (accepted("person", person="Max Meier", office=None), "„office“ fehlt"),
        (accepted("statement", statement_kind="lob", text="Gut."), "ist keine Art von Aussage"),
    ],
)
def test_what_does_not_fit_is_refused_with_the_reason(store: Engine, proposal: Proposal, reason: str) -> None:
    ((effect, told),) = effects(store, proposal)
    assert effect == "refused"
    assert reason in told


def test_two_cities_may_swap_their_ranks(store: Engine) -> None:
    applied(store, accepted("rank", rank=4), accepted("rank", city="Bonn", rank=3))
    assert (ranking(store, "Köln")[0], ranking(store, "Bonn")[0]) == (4, 3)


def test_no_swap_where_one_of_them_is_refused(store: Engine) -> None:
    both = (accepted("rank", rank=4), accepted("rank", city="Bonn", rank=5))
    assert [effect for effect, _ in effects(store, *both)] == ["refused", "refused"]


def test_a_new_person_can_be_quoted_and_is_found_by_the_surname(store: Engine) -> None:
    applied(
        store,
        accepted("person", person="Dr. Max Meier", office="Beigeordneter"),
        accepted("quote", person="Dr. Max Meier", text="Das ist ein guter Tag."),
        accepted("statement", text="Köln ist stark."),
    )
    facts = Facts(store)
    (quote,) = facts.quotes(person="Dr. Max Meier")
    assert (quote.text, quote.topics, quote.person.office) == ("Das ist ein guter Tag.", ("Mut",), "Beigeordneter")
    assert {name.alias for name in facts.names() if name.value == "Dr. Max Meier"} == {
        "Dr. Max Meier",
        "Max Meier",
        "Meier",
    }
    assert [each.text for each in facts.statements(city="Köln")] == ["Köln ist stark."]
    assert min(row["quote_id"] for row in rows(store, tables.quotes)) > 1_000_000


def test_a_surname_that_names_somebody_else_is_left_to_them(store: Engine) -> None:
    applied(store, accepted("person", person="Max Muster", office="Dezernent"))
    assert [name.value for name in Facts(store).names() if name.alias == "Muster"] == ["Erika Muster"]


def test_the_same_twice_changes_nothing(store: Engine) -> None:
    proposals = (accepted("rank", rank=3, previous_rank=6), accepted("quote", person="Erika Muster", text="Ja, gern."))
    applied(store, *proposals)
    again = planned(store, *proposals)
    assert {each.effect for each in again.outcomes} == {"unchanged"}
    assert not again.changes


def test_only_what_is_accepted_enters_the_store(store: Engine) -> None:
    left = [Proposal("rank", accepted("rank", rank=1).values, "", status=status) for status in ("open", "rejected")]  # type: ignore[arg-type]
    assert planned(store, *left).outcomes == []


def test_a_source_that_exists_is_used_again(store: Engine) -> None:
    applied(store, accepted("rank", rank=1), source={"source_id": "amt-2023"})
    assert ranking(store, "Köln")[3] == "amt-2023"


@pytest.mark.parametrize("source", [{"source_id": "nie"}, {**SOURCE, "url": ""}, {**SOURCE, "url": "koeln.de"}])
def test_a_source_that_cannot_be_stored_is_refused(store: Engine, source: dict[str, str]) -> None:
    with pytest.raises(BadSource):
        planned(store, accepted("rank", rank=1), source=source)


def test_an_import_is_one_revision_and_can_be_taken_back(store: Engine) -> None:
    before = {table.name: rows(store, table) for table in (tables.rankings, tables.persons, tables.sources)}
    number = applied(store, accepted("rank", rank=1), accepted("person", person="Max Meier", office="Dezernent"))
    with store.connect() as connection:
        newest = history(connection)[0]
    assert (newest.number, newest.kind, newest.made_by, newest.file_name) == (number, "press", "Anna", "mitteilung.txt")
    with store.begin() as connection:
        undo(connection, number, Origin("undo", "Anna", NOON))
    after = {table.name: rows(store, table) for table in (tables.rankings, tables.persons, tables.sources)}
    assert {name: sorted(map(str, held)) for name, held in after.items()} == {
        name: sorted(map(str, held)) for name, held in before.items()
    }


def test_nothing_is_written_if_the_store_changed_after_the_editor_looked(store: Engine) -> None:
    mine = (accepted("rank", rank=1),)
    shown = planned(store, *mine)
    applied(store, accepted("rank", city="Bonn", rank=1))
    with pytest.raises(StoreChanged):
        apply(store, mine, SOURCE, ORIGIN, shown)
    assert ranking(store, "Köln")[0] == 3
