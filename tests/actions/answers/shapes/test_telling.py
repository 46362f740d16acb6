"""A whole finding: the answer first, then what newer editions lack, what another one holds, how a place came about."""

from __future__ import annotations

from dataclasses import replace

import pytest

from actions.answers.shapes.stage import Stage
from actions.answers.shapes.telling import derivation, stated_cells, tell, told
from actions.answers.wording import wording
from tests.actions.answers.checks import answer_to, said
from tests.actions.query.small import ask, full, small

FACTS = small(
    "2023 gesamt Bonn 4 70.1",
    "2024 gesamt Bonn 9",
    "2025 gesamt Köln 2",
    "2025 gesamt Hamm 3",
    *full(2022, "mobilitaet", "Köln", "Bonn"),
    "2025 mobilitaet Köln 1",
    cities=("Ulm",),
    size=2,
)


@pytest.mark.parametrize(
    ("parts", "lines"),
    [
        (
            {"cities": "Bonn"},
            [
                "2024 lag Bonn in der Gesamtwertung auf Platz 9 von 2 Städten (2023: Platz 4).",
                "Für 2025 liegt mir dazu nichts vor.",
            ],
        ),
        (
            {"cities": "Bonn", "editions": "2025"},
            ["Meine Quellen nennen in der Gesamtwertung für 2025 keinen Platz von Bonn.", "2024 war es Platz 9 von 2."],
        ),
        (
            {"cities": "Köln, Bonn"},
            [
                "Alle zusammen stehen sie in keiner Ausgabe, die ich kenne. Einzeln weiß ich:",
                "Köln und Bonn in der Gesamtwertung:",
                "• 2024: Bonn Platz 9",
                "• 2025: Köln Platz 2",
            ],
        ),
        (
            {"asked": "which city", "order": "best 1-2", "categories": "mobilitaet"},
            [
                "Die ersten zwei 2025 im Bereich Mobilität (von 2 Städten):",
                "1. Köln",
                "Wer die Nummer 2 ist, weiß ich nicht.",
                "Vollständiger kenne ich das für 2022.",
            ],
        ),
        (
            {"asked": "whether", "cities": "Bonn", "editions": "2025", "where": "rank at_least 10"},
            [
                "Das weiß ich nicht sicher.",
                "Meine Quellen nennen in der Gesamtwertung für 2025 keinen Platz von Bonn.",
                "Für 2024 weiß ich mehr: Ja. 2024 lag Bonn in der Gesamtwertung auf Platz 9 von 2 Städten.",
            ],
        ),
    ],
    ids=["newer ones lack it", "the asked one lacks it", "apart", "an older one holds more", "a claim"],
)
def test_what_other_editions_lack_or_hold_stands_behind_the_answer(parts: dict[str, str], lines: list[str]) -> None:
    assert said(FACTS, **parts) == lines


def test_where_nothing_is_known_nothing_is_promised() -> None:
    (line,) = said(FACTS, cities="Ulm")
    assert "Ulm" in line


def test_facts_that_are_only_hinted_at_are_not_among_the_facts_of_the_answer() -> None:
    answer = answer_to(FACTS, asked="which city", order="best 1-2", categories="mobilitaet")
    assert {cell.edition for cell in answer.cells} == {2025}
    assert [source.source_id for source in answer.sources] == ["amt-2025"]


def test_facts_of_another_edition_that_are_stated_have_their_source() -> None:
    answer = answer_to(FACTS, cities="Bonn", editions="2025")
    assert [source.source_id for source in answer.sources] == ["amt-2024", "amt-2023"]
    assert [cell.edition for cell in answer.cells] == [2024]


def test_a_finding_states_its_own_cells_and_those_of_another_edition() -> None:
    finding = ask(FACTS, cities="Bonn", editions="2025")
    assert [each.query.editions.named for each in told(finding)] == [(2024,)]
    assert stated_cells(ask(FACTS, cities="Köln"))[0].rank == 2


@pytest.mark.parametrize(
    ("note", "came_by", "line"),
    [
        (
            "rank counted from the scores",
            "counted",
            "Der Platz ist aus den veröffentlichten Punkten aller Städte abgezählt.",
        ),
        (
            "read off an ordered list",
            "listed",
            "Der Platz ist aus der Reihenfolge einer veröffentlichten Liste abgelesen.",
        ),
        ("press release", "", None),
    ],
)
def test_how_a_place_was_come_by_is_told_where_no_source_prints_it(note: str, came_by: str, line: str | None) -> None:
    assert derivation(note) == came_by
    finding = ask(FACTS, cities="Köln")
    (part,) = finding.parts
    (cell,) = part.cells
    assert cell.ranking
    cell = replace(cell, ranking=replace(cell.ranking, note=note))
    lines = tell(replace(finding, parts=(replace(part, cells=(cell,)),)), Stage(wording("de"), {2025: 2}))
    assert (lines[-1] == line) == (line is not None)
