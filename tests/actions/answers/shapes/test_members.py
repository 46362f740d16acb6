"""Which and how many: cities of a board, categories and editions of a city, what several boards share."""

from __future__ import annotations

import pytest

from actions.facts.queries import Facts
from tests.actions.answers.checks import answer_to, listed, places, said
from tests.actions.answers.shapes.world import ALL, GAPS, SOME
from tests.actions.query.small import full, small


def cities(facts: Facts, **parts: str) -> list[str]:
    """The lines of an answer to a question for cities."""
    return said(facts, **{"asked": "which city"} | parts)


@pytest.mark.parametrize(
    ("where", "line"),
    [
        (
            "rank better city Kassel",
            "Drei Städte liegen 2024 in der Gesamtwertung vor Kassel (Platz 4): "
            "Köln (Platz 1, 90,0 Punkte), Bonn (Platz 2) und Hanau (Platz 3).",
        ),
        (
            "rank better city Bonn",
            "Nur Köln (Platz 1, 90,0 Punkte) liegt 2024 in der Gesamtwertung vor Bonn (Platz 2).",
        ),
        ("rank better city Köln", "Keine Stadt liegt 2024 in der Gesamtwertung vor Köln (Platz 1)."),
        ("rank just_worse city Köln", "Direkt hinter Köln (Platz 1) liegt 2024 in der Gesamtwertung Bonn (Platz 2)."),
        ("rank equal 3", "Auf Platz 3 liegt 2024 in der Gesamtwertung Hanau."),
    ],
    ids=["several", "one", "none", "neighbour", "holder"],
)
def test_cities_that_fit_are_counted_and_named(where: str, line: str) -> None:
    assert cities(ALL, where=where) == [line]


def test_cities_that_fit_are_as_many_as_are_known_where_some_are_not() -> None:
    assert cities(GAPS, where="rank at_least 5") == [
        "Mindestens zwei Städte liegen 2024 in der Gesamtwertung unter den ersten 5: "
        "Köln (Platz 1) und Bonn (Platz 3).",
        "Ich kenne nur drei von 82 Plätzen.",
    ]


def test_more_than_four_cities_stand_below_each_other() -> None:
    facts = small(*full(2024, "gesamt", "Köln", "Bonn", "Hamm", "Ulm", "Trier", "Moers"), size=6)
    assert cities(facts, where="rank better city Moers")[1] == "• Köln (Platz 1)"


def test_how_many_are_ahead_follows_from_the_place_even_if_few_are_known() -> None:
    (line,) = said(GAPS, asked="how_many city", where="rank better city Hanau")
    assert line.startswith("Acht Städte liegen 2024 in der Gesamtwertung vor Hanau (Platz 9), darunter Köln (Platz 1)")
    (line,) = said(GAPS, asked="how_many city", where="rank better 80")
    assert line == "79 Städte liegen 2024 in der Gesamtwertung besser als auf Platz 80."


@pytest.mark.parametrize(
    ("parts", "rows"),
    [
        ({"order": "best 1-2"}, [(1, "Köln"), (2, "Bonn")]),
        ({"order": "worst 1-2"}, [(3, "Hanau"), (4, "Kassel")]),
        ({"order": "best 2-3"}, [(2, "Bonn"), (3, "Hanau")]),
        ({"order": "best 1-all"}, [(1, "Köln"), (2, "Bonn"), (3, "Hanau"), (4, "Kassel")]),
        ({"order": "name 1-all"}, [(2, "Bonn"), (3, "Hanau"), (4, "Kassel"), (1, "Köln")]),
        ({"order": "best 1-2", "cities": "state Hessen"}, [(3, "Hanau"), (4, "Kassel")]),
        ({"order": "best 1-2", "cities": "without Köln"}, [(2, "Bonn"), (3, "Hanau")]),
        ({"order": "best 1-2", "where": "rank worse city Köln"}, [(2, "Bonn"), (3, "Hanau")]),
    ],
    ids=["first", "last", "from to", "whole board", "by name", "state", "without", "of those that fit"],
)
def test_a_list_is_in_order_and_says_of_how_many(parts: dict[str, str], rows: list[tuple[int, str]]) -> None:
    lines = cities(ALL, **parts)
    assert listed("\n".join(lines)) == rows
    assert lines[0].endswith("(von 4 Städten):")
    assert len(lines) == len(rows) + 1, "nothing is lacking"


def test_a_list_with_a_gap_says_which_places_are_not_known() -> None:
    lines = cities(GAPS, order="best 1-4")
    assert lines[0] == "Die ersten vier 2024 in der Gesamtwertung (von 82 Städten):"
    assert listed("\n".join(lines)) == [(1, "Köln"), (3, "Bonn")]
    assert lines[-1] == "Wer die Nummern 2 und 4 sind, weiß ich nicht."


def test_a_long_list_breaks_off_and_says_how_to_get_the_rest() -> None:
    facts = small(*(f"2024 gesamt Stadt{place} {place}" for place in range(1, 121)), size=120)
    lines = cities(facts, order="best 1-all")
    assert len(listed("\n".join(lines))) == 100
    assert lines[-1].startswith("… und 20 weitere.")


@pytest.mark.parametrize(
    ("parts", "line"),
    [
        ({"order": "best 1-1"}, "Köln führt 2024 in der Gesamtwertung mit 90,0 Punkten: Platz 1 von 4 Städten."),
        ({"order": "worst 1-1"}, "Kassel belegt 2024 in der Gesamtwertung Platz 4 von 4 Städten, den letzten."),
        ({"order": "best 3-3"}, "Hanau belegt 2024 in der Gesamtwertung Platz 3 von 4 Städten."),
        (
            {"order": "best 1-1", "cities": "state Hessen"},
            "Die beste Stadt in Hessen ist 2024 in der Gesamtwertung Hanau: Platz 3 von 4 Städten.",
        ),
        (
            {"order": "best 2-2", "cities": "state Hessen"},
            "Die zweitbeste Stadt in Hessen ist 2024 in der Gesamtwertung Kassel: Platz 4 von 4 Städten.",
        ),
    ],
    ids=["leader", "last", "n-th", "best of a state", "second of a state"],
)
def test_the_one_on_a_place(parts: dict[str, str], line: str) -> None:
    assert cities(ALL, **parts) == [line]


@pytest.mark.parametrize("order", ["best 2-2", "best 7-7", "worst 1-1"])
def test_nobody_is_named_on_a_place_that_nobody_is_known_to_hold(order: str) -> None:
    answer = answer_to(GAPS, asked="which city", order=order)
    assert answer.refused
    assert not any(city in answer.text for city in ("Köln", "Bonn", "Hanau"))
    assert answer.cells == ()


def test_the_best_of_a_state_is_not_named_as_such_if_a_better_one_may_be_unknown() -> None:
    lines = cities(GAPS, order="best 1-1", cities="state Hessen")
    assert lines == [
        "Die beste bekannte Stadt in Hessen ist 2024 in der Gesamtwertung Hanau: Platz 9 von 82 Städten.",
        "Ich kenne nicht alle Plätze; eine andere Stadt könnte besser sein.",
    ]


def test_the_better_of_two_named_cities_is_told_with_the_other() -> None:
    (line,) = cities(ALL, order="best 1-1", cities="Bonn, Kassel")
    assert line.startswith("Bonn (Platz 2) liegt 2024 in der Gesamtwertung vor Kassel (Platz 4)")


def test_leaders_of_several_boards_stand_one_a_line() -> None:
    assert cities(ALL, order="best 1-1", editions="2023, 2024")[1:] == [
        "• 2023: Bonn, Platz 1",
        "• 2024: Köln, Platz 1 (90,0 Punkte)",
    ]
    lines = cities(ALL, order="best 1-1", categories="gesamt, verwaltung, mobilitaet")
    assert lines[2:] == ["• Verwaltung: Bonn, Platz 1", "• Mobilität: nicht bekannt"]
    lines = cities(ALL, order="best 1-1", categories="gesamt, verwaltung", editions="2023, 2024")
    assert lines[1].startswith("• 2023, Gesamtwertung: Bonn")


def test_who_won_most_places_is_said_with_how_many_were_compared() -> None:
    assert cities(ALL, order="best 1-1", measure="step") == [
        "Köln hat 2024 in der Gesamtwertung (gegenüber 2023) die meisten Plätze gewonnen: "
        "ein Platz, von Platz 2 auf Platz 1.",
        "Verglichen habe ich nur die zwei von 4 Städten, deren Plätze ich aus beiden Jahren kenne.",
    ]


def test_of_those_who_lost_most_all_that_are_level_are_named() -> None:
    before = ("2023 gesamt Köln 1", "2023 gesamt Bonn 2", "2023 gesamt Ulm 3")
    facts = small(*before, "2024 gesamt Köln 3", "2024 gesamt Bonn 4", "2024 gesamt Ulm 2")
    named = [line.split(":")[0] for line in cities(facts, order="worst 1-1", measure="step", editions="2024")]
    assert named[1:3] == ["• Köln", "• Bonn"]


def test_only_those_that_lost_places_are_listed_as_such() -> None:
    assert cities(ALL, order="worst 1-all", measure="step")[1:-1] == [
        "• Bonn: ein Platz verloren, von Platz 1 auf Platz 2"
    ]
    lines = cities(GAPS, order="worst 1-3", measure="step")
    assert lines[0].startswith("Keine bekannte Stadt hat 2024 in der Gesamtwertung Plätze verloren.")


def test_records_name_all_that_are_level() -> None:
    lines = cities(ALL, order="best 1-1", editions="all", quantifier="any")
    assert [line.split(":")[0] for line in lines[:2]] == [
        "Den besten bekannten Platz von allen hatte Bonn 2023 in der Gesamtwertung",
        "Den besten bekannten Platz von allen hatte Köln 2024 in der Gesamtwertung",
    ]


@pytest.mark.parametrize(
    ("parts", "lines"),
    [
        (
            {"quantifier": "any", "where": "rank equal 1"},
            ["Zwei Städte lagen in mindestens einer Ausgabe auf Platz 1:", "• Bonn: 2023", "• Köln: 2024"],
        ),
        (
            {"quantifier": "all", "where": "rank at_least 2"},
            [
                "Zwei Städte lagen in jeder Ausgabe unter den ersten 2:",
                "• Bonn: 2023 Platz 1, 2024 Platz 2",
                "• Köln: 2023 Platz 2, 2024 Platz 1 (90,0 Punkte)",
            ],
        ),
        (
            {"quantifier": "none", "where": "rank equal 1"},
            [
                "Zwei Städte lagen in keiner Ausgabe auf Platz 1. Ihre besten bekannten Plätze:",
                "• Hanau: Platz 3, 2024",
                "• Kassel: Platz 4, 2024",
            ],
        ),
    ],
    ids=["in any", "in all", "in none"],
)
def test_what_several_editions_share(parts: dict[str, str], lines: list[str]) -> None:
    assert cities(ALL, editions="all", **parts) == lines


def test_the_strongest_category_is_told_with_how_many_are_known() -> None:
    assert said(SOME, asked="which category", cities="Köln", order="worst 1-1") == [
        "Der schwächste bekannte Bereich von Köln ist 2024 Energie und Umwelt: Platz 41 von 82. "
        "Ich kenne drei Bereiche von fünf."
    ]
    (line,) = said(SOME, asked="which category", cities="Köln", order="best 1-1")
    assert line.startswith(
        "Die besten bekannten Bereiche von Köln sind 2024 „Verwaltung“ und „Mobilität“: jeweils Platz 1"
    )


def test_without_any_category_there_is_no_strongest() -> None:
    for parts in ({"order": "best 1-1"}, {"where": "rank at_least 10"}):
        answer = answer_to(SOME, asked="which category", cities="Bonn", **parts)
        assert answer.refused
        assert places(answer.text) == []
        assert "Mobilität" in answer.text


def test_more_categories_than_are_known_have_no_n_th() -> None:
    assert said(GAPS, asked="which category", cities="Köln", order="best 2-2") == [
        "Das weiß ich nicht: Von Köln kenne ich 2024 nur einen Bereich von fünf."
    ]


def test_categories_that_fit_are_listed_with_those_that_are_not_known() -> None:
    assert said(SOME, asked="how_many category", cities="Köln", where="rank at_least 10") == [
        "Köln liegt 2024 in zwei der drei bekannten Bereiche unter den ersten 10:",
        "• Verwaltung: Platz 1, 92,4 Punkte",
        "• Mobilität: Platz 1",
        "Nicht bekannt ist mir für 2024: „IT und Kommunikation“ und „Gesellschaft und Bildung“.",
    ]


def test_one_known_category_is_not_counted_as_all() -> None:
    lines = said(GAPS, asked="how_many category", cities="Köln", where="rank at_least 10")
    assert lines[0] == "Köln liegt 2024 im einzigen bekannten Bereich unter den ersten 10: Verwaltung (Platz 3)."


@pytest.mark.parametrize(
    ("parts", "start"),
    [
        ({"where": "rank equal 1"}, "Köln lag in der Gesamtwertung in einer der zwei Ausgaben auf Platz 1: 2024"),
        ({"where": "rank at_least 3"}, "Köln lag in der Gesamtwertung in beiden Ausgaben unter den ersten 3: 2023"),
        ({"order": "best 1-1"}, "In der Gesamtwertung war Köln 2024 am besten: Platz 1 von 4"),
        ({"where": "rank at_least 3", "order": "earliest 1-1"}, "Zum ersten Mal war das 2023: Köln"),
        (
            {"where": "rank at_least 3", "order": "since 1-1"},
            "Das ist seit 2023 so: Köln in der Gesamtwertung 2023 Platz 2",
        ),
    ],
    ids=["one", "both", "best", "first time", "since"],
)
def test_editions_of_a_city(parts: dict[str, str], start: str) -> None:
    (line,) = said(ALL, asked="which edition", cities="Köln", **parts)
    assert line.startswith(start)


def test_where_the_place_of_the_city_itself_is_not_known_nobody_is_said_to_be_ahead_of_it() -> None:
    unknown, *rest = said(SOME, asked="how_many city", where="rank better city Ulm")
    assert "Ulm" in unknown
    assert rest == ["Deshalb kann ich nicht sagen, wie viele Städte vor Ulm liegen."]


def test_the_edition_that_holds_the_place_of_the_city_itself_is_told() -> None:
    facts = small(*full(2023, "gesamt", "Köln", "Bonn", "Hamm"), "2024 gesamt Bonn 2", size=3)
    lines = said(facts, asked="which city", editions="2024", where="rank worse city Köln")
    assert "Köln" in lines[0]
    assert lines[-1].startswith("Für 2023 weiß ich mehr: Zwei Städte lagen 2023 in der Gesamtwertung hinter Köln")


def test_of_points_it_is_counted_how_many_are_known() -> None:
    lines = said(SOME, asked="which city", where="score better 90")
    assert lines[-1] == "Die Punkte kenne ich nur von zwei der 82 Städte."


def test_who_is_ahead_of_named_cities_is_told_with_the_reason_where_a_place_is_not_known() -> None:
    facts = small("2024 gesamt Köln 1", "2024 verwaltung Bonn 2", size=3)
    (line,) = cities(facts, cities="Köln, Bonn", order="best 1-1")
    assert line.endswith("Vor Köln ist kein Platz frei, also liegt Bonn dahinter.")


def test_of_cities_that_have_moved_none_is_named_the_winner_where_one_is_not_known() -> None:
    facts = small("2023 gesamt Köln 9", "2024 gesamt Köln 3", "2024 gesamt Bonn 2")
    lines = cities(facts, cities="Köln, Bonn", measure="step", order="best 1-1", editions="2024")
    assert lines[0].startswith("Köln hat sich 2024 in der Gesamtwertung um sechs Plätze verbessert")
    assert lines[1] == "Wie sich Bonn 2024 in der Gesamtwertung verändert hat, weiß ich nicht."


def test_named_cities_stand_side_by_side_on_each_board_with_no_winner_where_one_is_not_known() -> None:
    facts = small("2024 gesamt Köln 1", "2024 gesamt Bonn 4", "2024 verwaltung Bonn 2")
    lines = cities(facts, cities="Köln, Bonn", categories="gesamt, verwaltung", order="best 1-1")
    assert lines[1:3] == ["• Gesamtwertung: Köln Platz 1, Bonn Platz 4", "• Verwaltung: Bonn Platz 2"]


def test_the_worst_of_few_that_are_known_are_not_called_the_last() -> None:
    facts = small("2024 gesamt Köln 1", "2024 gesamt Bonn 4", cities=("Hamm", "Herne", "Hagen"))
    lines = cities(facts, cities="state Nordrhein-Westfalen", order="worst 1-3")
    assert lines[:2] == [
        "Ich kenne nur zwei von fünf Plätzen der Städte in Nordrhein-Westfalen.",
        "Alle Plätze der Städte in Nordrhein-Westfalen, die ich 2024 in der Gesamtwertung kenne (von 82 Städten):",
    ]


def test_who_is_there_is_told_as_what_is_known_not_as_who_is_rated() -> None:
    lines = said(SOME, asked="which city", editions="2023")
    assert lines[1:] == ["5. Köln (80,0 Punkte)", "Ich kenne nur einen von 82 Plätzen."]
    (known, unknown) = said(SOME, asked="how_many city", cities="Hamm, Ulm", editions="2024")
    assert known.startswith("Hamm belegt 2024")
    assert "Ulm" in unknown


def test_in_an_alphabetical_list_an_umlaut_stands_where_its_vowel_does() -> None:
    facts = small("2024 gesamt Krefeld 1", "2024 gesamt Köln 2", "2024 gesamt Kiel 3")
    assert [city for _, city in listed("\n".join(said(facts, asked="which city", order="name")))] == [
        "Kiel",
        "Köln",
        "Krefeld",
    ]


def test_who_fits_most_often_is_told_with_how_often() -> None:
    boards = [
        *full(2022, "gesamt", "Köln", "Bonn"),
        *full(2023, "gesamt", "Köln", "Bonn"),
        *full(2024, "gesamt", "Bonn", "Köln"),
    ]
    most = {"quantifier": "any", "where": "rank equal 1", "order": "most 1-1", "editions": "all"}
    assert cities(small(*boards, size=2), **most) == [
        "Köln lag in der Gesamtwertung am häufigsten auf Platz 1, in zwei Ausgaben:",
        "• Köln: 2022 und 2023",
    ]
