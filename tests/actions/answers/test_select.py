"""Which edition holds a fact, and what came before."""

from __future__ import annotations

from actions.answers.select import (
    AREAS,
    best_edition,
    in_edition,
    newest_common,
    on_board,
    previous_rank,
    sources_of,
)
from tests.actions.answers.checks import ranking


def test_a_board_is_sorted_by_edition() -> None:
    held = [ranking(edition=2024), ranking(edition=2022), ranking("Köln", "verwaltung", 2023)]
    assert [each.edition for each in on_board(held, "gesamt")] == [2022, 2024]
    assert in_edition(held, 2023) == [held[2]]


def test_the_newest_edition_with_all_that_is_asked_for() -> None:
    held = [
        ranking("Köln", "gesamt", 2025),
        ranking("Köln", "gesamt", 2024),
        ranking("Bonn", "gesamt", 2024),
        ranking("Bonn", "gesamt", 2023),
        ranking("Köln", "verwaltung", 2023),
    ]
    assert newest_common(held, ["Köln"], ["gesamt"]) == 2025
    assert newest_common(held, ["Köln", "Bonn"], ["gesamt"]) == 2024
    assert newest_common(held, ["Köln"], ["gesamt", "verwaltung"]) is None
    assert newest_common([], ["Köln"], ["gesamt"]) is None


def test_the_rank_before_is_that_of_the_edition_before() -> None:
    now, before = ranking(edition=2024, rank=3, previous_rank=9), ranking(edition=2023, rank=5)
    assert previous_rank(now, [now, before]) == 5


def test_where_the_edition_before_is_not_held_the_stated_rank_counts() -> None:
    now = ranking(edition=2024, rank=3, previous_rank=9)
    others = [
        ranking("Bonn", edition=2023, rank=1),
        ranking("Köln", "verwaltung", 2023, 2),
        ranking(edition=2022, rank=4),
    ]
    assert previous_rank(now, [now, *others]) == 9
    assert previous_rank(ranking(edition=2024), others) is None


def test_the_edition_with_most_areas_and_the_newest_of_them() -> None:
    full = [ranking("Köln", area, 2022) for area in AREAS]
    two = [ranking("Köln", area, 2024) for area in AREAS[:2]]
    assert best_edition([*two, *full, ranking("Köln", "gesamt", 2025)]) == 2022
    assert best_edition([*two, *(ranking("Köln", area, 2023) for area in AREAS[:2])]) == 2024
    assert best_edition([ranking("Köln", "gesamt", 2025)]) is None


def test_each_source_is_named_once() -> None:
    held = [ranking(edition=2023), ranking("Bonn", edition=2023), ranking(edition=2024)]
    assert [source.source_id for source in sources_of(held)] == ["amt-2023", "amt-2024"]
