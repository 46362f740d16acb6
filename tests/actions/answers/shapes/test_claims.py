"""Yes, no, or not known for sure, and the facts that this rests on."""

from __future__ import annotations

import pytest

from actions.answers.reply import reply
from actions.query.notation import read
from actions.reading.questions import Reading
from tests.actions.answers.checks import answer_to, asked, said
from tests.actions.answers.shapes.world import ALL, SOME
from tests.actions.query.small import AREAS, small

KOELN = "Köln belegt 2024 in der Gesamtwertung Platz 3 von 82 Städten."
BOTH = (
    "Köln (Platz 3, 83,2 Punkte) liegt 2024 in der Gesamtwertung vor Bonn (Platz 9, 70,0 Punkte); "
    "bewertet wurden 82 Städte."
)


@pytest.mark.parametrize(
    ("parts", "line"),
    [
        ({"where": "rank equal 3"}, f"Ja. {KOELN}"),
        ({"where": "rank equal 1"}, f"Nein. {KOELN}"),
        ({"where": "rank at_least 10"}, f"Ja. {KOELN}"),
        ({"where": "rank at_most -10"}, f"Nein. {KOELN}"),
        ({"where": "rank better city Bonn"}, f"Ja. {BOTH}"),
        ({"where": "rank worse city Bonn"}, f"Nein. {BOTH}"),
        (
            {"where": "score worse city Bonn"},
            "Nein. Köln (83,2 Punkte, Platz 3) liegt 2024 in der Gesamtwertung vor Bonn (70,0 Punkte, Platz 9); "
            "bewertet wurden 82 Städte.",
        ),
        (
            {"where": "step better 0"},
            "Ja. Köln hat sich 2024 in der Gesamtwertung um zwei Plätze verbessert: "
            "von Platz 5 (2023) auf Platz 3 von 82 Städten.",
        ),
        (
            {"where": "score better 90"},
            "Nein. Köln erreicht 2024 in der Gesamtwertung 83,2 von 100 Punkten (Platz 3 von 82 Städten).",
        ),
        (
            {"where": "score better mean"},
            "Ja. Köln liegt 2024 in der Gesamtwertung 15,6 Punkte über dem Durchschnitt: 83,2 gegen 67,6 Punkte.",
        ),
        (
            {"where": "rank better edition 2023", "editions": "2024"},
            f"Ja. {KOELN} 2023 lag Köln in der Gesamtwertung auf Platz 5 von 82 Städten.",
        ),
        ({"cities": "Köln, Bonn", "where": "rank at_least 5", "quantifier": "any"}, f"Ja. {BOTH}"),
        (
            {"where": "rank equal 1", "among": "state Nordrhein-Westfalen"},
            "Ja. Unter den Städten in Nordrhein-Westfalen liegt Köln 2024 in der Gesamtwertung an 1. Stelle; insgesamt"
            " ist es Platz 3 von 82 Städten.",
        ),
        (
            {"cities": "state Hessen", "where": "rank at_least 30", "quantifier": "any"},
            "Ja. Von den Städten in Hessen liegt nur Kassel (Platz 30) 2024 in der Gesamtwertung unter den ersten 30.",
        ),
    ],
    ids=lambda value: "; ".join(map(" ".join, value.items())) if isinstance(value, dict) else "",
)
def test_a_claim_is_confirmed_or_denied_with_the_fact(parts: dict[str, str], line: str) -> None:
    assert said(SOME, **{"asked": "whether", "cities": "Köln"} | parts) == [line]


def test_where_somebody_else_leads_that_city_is_named() -> None:
    lines = said(ALL, asked="whether", cities="Bonn", where="rank equal 1")
    assert lines == [
        "Nein. Bonn belegt 2024 in der Gesamtwertung Platz 2 von 4 Städten. "
        "Auf Platz 1 steht 2024 in der Gesamtwertung Köln."
    ]


@pytest.mark.parametrize(
    "parts",
    [
        {"cities": "Ulm", "where": "rank at_least 10"},
        {"cities": "Köln", "where": "rank better city Ulm"},
        {"cities": "Hamm", "where": "score better 80"},
    ],
    ids=["its place", "the place of the other", "its points"],
)
def test_what_is_not_known_is_neither_confirmed_nor_denied(parts: dict[str, str]) -> None:
    answer = answer_to(SOME, asked="whether", **parts)
    assert answer.text.startswith("Das weiß ich nicht sicher.")
    assert answer.refused


EVER = {"asked": "whether", "cities": "Köln", "editions": "all", "quantifier": "any"}
EVERYWHERE = EVER | {"categories": "all", "editions": "2024"}


def test_a_claim_that_is_so_of_one_city_and_not_of_the_other_is_told_of_each() -> None:
    assert said(SOME, asked="whether", cities="Köln, Bonn", where="rank at_least 5") == [
        f"Ja. {KOELN}",
        "Nein. Bonn belegt 2024 in der Gesamtwertung Platz 9 von 82 Städten.",
    ]


@pytest.mark.parametrize(
    ("parts", "lines"),
    [
        (
            EVER | {"quantifier": "all", "where": "rank at_least 5"},
            [
                "Ja. Köln lag in der Gesamtwertung in allen drei Ausgaben unter den ersten 5: "
                "2022 (Platz 5), 2023 (Platz 5, 80,0 Punkte) und 2024 (Platz 3, 83,2 Punkte)."
            ],
        ),
        (
            EVER | {"where": "rank better city Bonn"},
            [
                "Ja. Köln lag in der Gesamtwertung in der einzigen bekannten Ausgabe vor Bonn: "
                "2024 (Köln Platz 3, Bonn Platz 9).",
                "Nicht bekannt: 2022 und 2023.",
            ],
        ),
        (
            EVER | {"where": "rank equal 1"},
            ["Nein. Köln lag in der Gesamtwertung in keiner der drei Ausgaben auf Platz 1."],
        ),
        (
            EVER | {"quantifier": "all", "where": "rank at_most 4"},
            [
                "Nein. Köln lag in der Gesamtwertung in zwei der drei Ausgaben auf Platz 4 oder schlechter: "
                "2022 (Platz 5) und 2023 (Platz 5, 80,0 Punkte).",
                "Anders war es hier:",
                "• 2024: Platz 3 (83,2 Punkte)",
            ],
        ),
        (
            EVERYWHERE | {"where": "rank equal 1"},
            [
                "Ja. Köln liegt 2024 in zwei der drei bekannten Bereiche auf Platz 1:",
                "• Verwaltung: Platz 1, 92,4 Punkte",
                "• Mobilität: Platz 1",
                "Nicht bekannt ist mir für 2024: „IT und Kommunikation“ und „Gesellschaft und Bildung“.",
            ],
        ),
        (
            EVERYWHERE | {"editions": "all", "where": "rank at_most 40"},
            ["Ja. Köln lag mindestens einmal auf Platz 40 oder schlechter:", "• 2024, Energie und Umwelt: Platz 41"],
        ),
    ],
    ids=["always", "ever before another", "never", "not always", "in any category", "ever in any category"],
)
def test_over_several_editions_or_categories_one_sentence_says_it(parts: dict[str, str], lines: list[str]) -> None:
    assert said(SOME, **parts) == lines


def test_what_is_denied_is_told_in_words_without_yes_or_no() -> None:
    parts = {"asked": "whether", "cities": "Köln", "where": "rank better city Bonn"}
    assert reply(Reading(read(parts), denied=True), asked(SOME)).text.startswith(BOTH)
    assert said(SOME, **EVER | {"quantifier": "none", "where": "rank equal 3"}) == [
        "Köln lag in der Gesamtwertung in einer der drei Ausgaben auf Platz 3: 2024 (Platz 3, 83,2 Punkte)."
    ]


@pytest.mark.parametrize(
    ("parts", "verdict"),
    [
        ({"asked": "which city", "order": "best 3-3", "claim": "Köln"}, "Ja. Köln belegt"),
        ({"asked": "which city", "order": "best 3-3", "claim": "Bonn"}, "Nein. Köln belegt"),
        ({"asked": "which city", "order": "best 1-1", "claim": "Köln"}, "Das weiß ich nicht sicher."),
        ({"asked": "difference", "cities": "Köln, Bonn", "claim": "6"}, "Ja. Köln"),
        ({"asked": "difference", "cities": "Köln, Bonn", "claim": "5"}, "Nein. Köln"),
        ({"asked": "difference", "cities": "Köln, Bonn", "measure": "score", "claim": "13"}, "Ja. Köln"),
        ({"asked": "how_many city", "where": "rank better city Bonn", "claim": "8"}, "Ja. Acht Städte"),
        (
            {"asked": "which category", "cities": "Köln", "order": "worst 1-1", "claim": "it_kommunikation"},
            "Das weiß ich nicht",
        ),
    ],
    ids=lambda value: value.get("claim") if isinstance(value, dict) else "",
)
def test_the_answer_that_a_message_itself_gives_is_checked(parts: dict[str, str], verdict: str) -> None:
    assert said(SOME, **parts)[0].startswith(verdict)


@pytest.mark.parametrize(
    ("parts", "lines"),
    [
        (
            {"cities": "Köln", "where": "rank better city Bonn"},
            ["Ja. Köln belegt 2024 in der Gesamtwertung Platz 1 von 3 Städten.", "also liegt Bonn dahinter"],
        ),
        (
            {"cities": "Bonn", "where": "rank better city Köln"},
            ["Nein. Köln belegt 2024 in der Gesamtwertung Platz 1 von 3 Städten.", "also liegt Bonn dahinter"],
        ),
        ({"cities": "Bonn", "where": "rank equal 1"}, ["Nein. Auf Platz 1 steht 2024 in der Gesamtwertung Köln."]),
        ({"cities": "Bonn", "where": "rank at_least 1"}, ["Nein. Diese Plätze haben andere Städte."]),
    ],
    ids=["ahead", "behind", "not the first", "not among the first"],
)
def test_a_claim_is_certain_where_others_hold_the_places(parts: dict[str, str], lines: list[str]) -> None:
    facts = small("2024 gesamt Köln 1", "2024 verwaltung Bonn 2", "2024 gesamt Kassel 3", size=3)
    whole = " ".join(said(facts, **({"asked": "whether"} | parts)))
    assert all(line in whole for line in lines), whole


def test_of_several_cities_it_is_said_which_ones_it_is_true_of() -> None:
    first, *others = said(SOME, asked="whether", cities="Köln, Hamm, Kassel", where="rank better city Bonn")
    assert first == (
        "Nein. Von Köln, Hamm und Kassel liegen zwei 2024 in der Gesamtwertung vor Bonn (Platz 9): "
        "Köln (Platz 3, 83,2 Punkte) und Hamm (Platz 4)."
    )
    assert others == ["Kassel belegt 2024 in der Gesamtwertung Platz 30 von 82 Städten."]


def test_over_the_editions_a_place_that_is_not_known_is_not_stated() -> None:
    years = [f"{year} gesamt Köln 1" for year in range(2020, 2025)]
    facts = small(*years, "2023 gesamt Bonn 2", *(f"{year} verwaltung Bonn 2" for year in range(2020, 2025)), size=3)
    query = {"cities": "Bonn", "editions": "all", "quantifier": "all", "where": "rank worse city Köln"}
    whole = " ".join(said(facts, asked="whether", **query))
    assert whole.startswith("Ja.")
    assert "None" not in whole


def test_a_number_of_places_won_is_of_the_edition_in_which_it_was_so() -> None:
    facts = small("2022 gesamt Köln 9", "2023 gesamt Köln 5", "2024 gesamt Köln 3")
    assert said(facts, asked="whether", cities="Köln", measure="step", where="step equal 4") == [
        "Ja. Köln hat sich 2023 in der Gesamtwertung um vier Plätze verbessert: von Platz 9 (2022) auf Platz 5 von 82 "
        "Städten."
    ]


def test_what_is_denied_of_the_newest_edition_unseen_is_told_of_an_older_one() -> None:
    older = [f"2023 {key} Köln {rank}" for rank, key in enumerate(("verwaltung", "mobilitaet"), 1)]
    newer = [f"2024 {key} Bonn 1" for key in AREAS]
    first = {"asked": "whether", "categories": "all", "quantifier": "any", "where": "rank equal 1"}
    assert said(small(*older, *newer), cities="Köln", **first)[1].startswith("Für 2023 weiß ich mehr: Köln lag 2023")
