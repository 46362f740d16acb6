"""Which cities and categories a message is about, and how those that are not asked for count."""

from __future__ import annotations

import pytest

from tests.actions.reading.heard import Listener, Said, reads

CITIES: list[tuple[str, Said]] = [
    ("Wo stehen Köln, Bonn und Essen?", {"cities": "Köln, Bonn, Essen"}),
    ("Wo stehen wir und Köln?", {"cities": "Düsseldorf, Köln"}),
    ("Wo stehen wir Düsseldorfer?", {}),
    ("Wer führt in Bayern?", {"asked": "which city", "cities": "state Bayern", "order": "best 1-1"}),
    (
        "Die Top 3 der ostdeutschen Städte",
        {
            "asked": "which city",
            "cities": "state Brandenburg, Mecklenburg-Vorpommern, Sachsen, Sachsen-Anhalt, Thüringen",
            "order": "best 1-3",
        },
    ),
    (
        "Top 10 ohne München und Hamburg",
        {
            "asked": "which city",
            "cities": "without München, Hamburg",
            "order": "best 1-10",
        },
    ),
    (
        "Die zehn besten Städte außerhalb von NRW",
        {
            "asked": "which city",
            "cities": "without state Nordrhein-Westfalen",
            "order": "best 1-10",
        },
    ),
    (
        "Auf welchem Platz liegt Köln unter den Städten in NRW?",
        {
            "cities": "Köln",
            "among": "state Nordrhein-Westfalen",
        },
    ),
    (
        "Ist Kassel die beste Stadt in Hessen?",
        {
            "asked": "whether",
            "cities": "Kassel",
            "among": "state Hessen",
            "where": "rank equal 1",
        },
    ),
    (
        "Wer von Köln, Bonn und Essen ist am besten?",
        {
            "asked": "which city",
            "cities": "Köln, Bonn, Essen",
            "order": "best 1-1",
        },
    ),
    (
        "Welche der Ruhrgebietsstädte Bochum, Essen und Herne ist am besten?",
        {
            "asked": "which city",
            "cities": "Bochum, Essen, Herne",
            "order": "best 1-1",
        },
    ),
]
CATEGORIES: list[tuple[str, Said]] = [
    ("Wo steht Köln bei Verwaltung und Mobilität?", {"cities": "Köln", "categories": "verwaltung, mobilitaet"}),
    ("Wo steht Köln in allen Bereichen?", {"cities": "Köln", "categories": "all"}),
    ("Wo steht Köln in den fünf Kategorien?", {"cities": "Köln", "categories": "all"}),
    ("Wo steht Köln insgesamt?", {"cities": "Köln"}),
    ("Wo steht Köln in allen Bereichen außer Mobilität?", {"cities": "Köln", "categories": "without mobilitaet"}),
    ("Wer ist in welcher Kategorie vorn?", {"asked": "which city", "categories": "all", "order": "best 1-1"}),
    ("Wo steht Köln im Bereich Gesellschaft und Bildung?", {"cities": "Köln", "categories": "gesellschaft_bildung"}),
    ("Where does Cologne stand in mobility?", {"cities": "Köln", "categories": "mobilitaet"}),
]
QUANTIFIED: list[tuple[str, Said]] = [
    (
        "Welche Städte sind in allen Bereichen in den Top 20?",
        {
            "asked": "which city",
            "where": "rank at_least 20",
            "categories": "all",
            "quantifier": "all",
        },
    ),
    (
        "Welche Städte sind in mindestens einem Bereich auf Platz 1?",
        {
            "asked": "which city",
            "where": "rank equal 1",
            "categories": "all",
            "quantifier": "any",
        },
    ),
    (
        "Welche Städte waren noch nie in den Top 50?",
        {
            "asked": "which city",
            "where": "rank at_least 50",
            "editions": "all",
            "quantifier": "none",
        },
    ),
    (
        "Welche Städte waren immer in den Top 20?",
        {
            "asked": "which city",
            "where": "rank at_least 20",
            "editions": "all",
            "quantifier": "all",
        },
    ),
    (
        "Liegt eine hessische Stadt in den Top 10?",
        {
            "asked": "whether",
            "cities": "state Hessen",
            "where": "rank at_least 10",
            "quantifier": "any",
        },
    ),
    (
        "Ist Bonn in keinem Bereich unter den ersten zehn?",
        {
            "asked": "whether",
            "cities": "Bonn",
            "where": "rank at_least 10",
            "categories": "all",
            "quantifier": "none",
        },
    ),
    (
        "War Köln sowohl 2022 als auch 2023 besser als Bonn?",
        {
            "asked": "whether",
            "cities": "Köln",
            "where": "rank better city Bonn",
            "editions": "2022, 2023",
            "quantifier": "all",
        },
    ),
    (
        "Gibt es eine Stadt, die in allen Bereichen besser ist als Köln?",
        {
            "asked": "which city",
            "where": "rank better city Köln",
            "categories": "all",
            "quantifier": "all",
        },
    ),
    (
        "Liegt jede Stadt in Hessen vor Kassel?",
        {"asked": "whether", "cities": "state Hessen", "quantifier": "all", "where": "rank better city Kassel"},
    ),
    (
        "War Köln schon immer unter den ersten zehn?",
        {"asked": "whether", "cities": "Köln", "editions": "all", "quantifier": "all", "where": "rank at_least 10"},
    ),
    (
        "Lag Solingen jemals nicht vor Remscheid?",
        {
            "asked": "whether",
            "cities": "Solingen",
            "editions": "all",
            "quantifier": "any",
            "where": "rank at_most city Remscheid",
        },
    ),
    (
        "Hat Dresden jemals gewonnen oder den zweiten Platz gehabt?",
        {"asked": "whether", "cities": "Dresden", "editions": "all", "quantifier": "any", "where": "rank at_least 2"},
    ),
]


@pytest.mark.parametrize(("text", "meant"), CITIES)
def test_cities_are_selected(heard: Listener, text: str, meant: Said) -> None:
    reads(heard, text, meant)


@pytest.mark.parametrize(("text", "meant"), CATEGORIES)
def test_categories_are_selected(heard: Listener, text: str, meant: Said) -> None:
    reads(heard, text, meant)


@pytest.mark.parametrize(("text", "meant"), QUANTIFIED)
def test_members_that_are_not_asked_for_count_together(heard: Listener, text: str, meant: Said) -> None:
    reads(heard, text, meant)
