"""A question in a conversation keeps its frame: categories, editions and cities, as far as it names no others."""

from __future__ import annotations

import pytest

from tests.actions.reading.heard import Listener, Said, after, reads

COLOGNE: Said = {"cities": "Köln", "categories": "mobilitaet", "editions": "2023"}
FRAME: Said = {"categories": "mobilitaet", "editions": "2023"}
CASES: list[tuple[str, Said, Said]] = [
    ("Wie viele Punkte hat die Stadt?", COLOGNE, {**COLOGNE, "measure": "score"}),
    ("Ist sie in den Top 10?", COLOGNE, {**COLOGNE, "asked": "whether", "where": "rank at_least 10"}),
    ("Wer führt?", COLOGNE, {**FRAME, "asked": "which city", "order": "best 1-1"}),
    (
        "Wie hoch ist der Durchschnitt?",
        {**COLOGNE, "measure": "score"},
        {
            **FRAME,
            "asked": "mean",
            "measure": "score",
            "cities": "all",
        },
    ),
    ("Wo steht Bonn bei Verwaltung?", COLOGNE, {"cities": "Bonn", "categories": "verwaltung", "editions": "2023"}),
    (
        "Ist Köln dabei?",
        {"asked": "which city", "where": "rank at_least 10"},
        {
            "asked": "whether",
            "cities": "Köln",
            "where": "rank at_least 10",
        },
    ),
    (
        "Welche Punktzahlen haben sie?",
        {"asked": "which city", "order": "best 1-10"},
        {
            "asked": "which city",
            "measure": "score",
            "order": "best 1-10",
        },
    ),
    (
        "Und auf welchem Platz steht er in der neuesten Ausgabe?",
        {"cities": "Köln", "editions": "2023"},
        {
            "cities": "Köln",
        },
    ),
    (
        "Was ist der Durchschnitt davon?",
        {"measure": "score", "cities": "Köln, Bonn"},
        {
            "asked": "mean",
            "measure": "score",
            "cities": "Köln, Bonn",
        },
    ),
]


@pytest.mark.parametrize(("text", "before", "meant"), CASES)
def test_the_frame_stays(heard: Listener, text: str, before: Said, meant: Said) -> None:
    reads(heard, text, meant, said=after(before))


def test_the_city_that_was_the_answer_is_spoken_of(heard: Listener) -> None:
    asked = after({"asked": "which city", "order": "best 1-1"}, cities=("München",))
    reads(heard, "Wie viele Punkte hat die Stadt?", {"measure": "score", "cities": "München"}, said=asked)


def test_the_category_that_was_the_answer_is_spoken_of(heard: Listener) -> None:
    asked = after({"asked": "which category", "cities": "Köln", "order": "best 1-1"}, category="mobilitaet")
    reads(
        heard, "Wer führt dort?", {"asked": "which city", "categories": "mobilitaet", "order": "best 1-1"}, said=asked
    )


def test_the_edition_that_was_the_answer_is_spoken_of(heard: Listener) -> None:
    asked = after({"asked": "which edition", "cities": "Köln", "order": "best 1-1"}, edition=2022)
    reads(heard, "Wie viele Punkte waren das?", {"measure": "score", "cities": "Köln", "editions": "2022"}, said=asked)


def test_a_question_of_its_own_after_nothing_says_all_by_itself(heard: Listener) -> None:
    reads(heard, "Wo stehen wir?", {})


def test_what_the_last_answer_found_is_meant_by_that(heard: Listener) -> None:
    best = after(
        {"asked": "which category", "cities": "Köln", "order": "best 1-1"}, category="mobilitaet", edition=2022
    )
    meant = {"measure": "score", "cities": "Köln", "categories": "mobilitaet", "editions": "2022"}
    reads(heard, "Und mit wie vielen Punkten?", meant, said=best)
    year = after({"asked": "which edition", "cities": "Köln", "order": "best 1-1"}, edition=2022)
    meant = {"asked": "which category", "cities": "Köln", "editions": "2022", "order": "best 1-1"}
    reads(heard, "In welcher Kategorie war das am deutlichsten?", meant, said=year)


@pytest.mark.parametrize("text", ["Liegt der höher als im Jahr davor?", "war der 2024 niedriger?", "Mehr als 2024?"])
def test_a_mean_is_compared_with_that_of_another_edition(heard: Listener, text: str) -> None:
    mean = {"asked": "mean", "measure": "score", "cities": "all", "editions": "2025"}
    reads(heard, text, {**mean, "editions": "2024, 2025"}, said=after(mean))


OFTEN: Said = {"asked": "how_many edition", "cities": "Köln", "where": "rank better city Bonn"}
LOST: Said = {"asked": "which city", "measure": "step", "editions": "since 2021", "order": "worst 1-1"}


@pytest.mark.parametrize(
    ("text", "before", "meant"),
    [
        ("Und wie oft umgekehrt?", OFTEN, {**OFTEN, "cities": "Bonn", "where": "rank better city Köln"}),
        ("Und welcher war es 2024?", {"cities": "Köln", "editions": "2021"}, {"cities": "Köln", "editions": "2024"}),
        (
            "Und unter denen, die 2021 vor Köln standen?",
            LOST,
            {**LOST, "where": "before better city Köln"},
        ),
    ],
    ids=["the other way round", "which one", "among those"],
)
def test_a_fragment_asks_the_same_of_what_it_names(heard: Listener, text: str, before: Said, meant: Said) -> None:
    reads(heard, text, meant, said=after(before))


def test_then_is_in_the_edition_of_the_answer(heard: Listener) -> None:
    since = after({"asked": "which edition", "cities": "Köln", "order": "best 1-1"}, edition=2022)
    reads(heard, "Wer war damals Erster?", {"asked": "which city", "editions": "2022", "order": "best 1-1"}, said=since)


def test_both_are_those_that_a_city_was_held_against(heard: Listener) -> None:
    ahead: Said = {"asked": "whether", "cities": "Köln", "editions": "all", "quantifier": "any"}
    asked = after({**ahead, "where": "rank better city Bonn"}, {**ahead, "where": "rank better city Essen"})
    meant = {**ahead, "where": "rank better city Bonn; rank better city Essen"}
    reads(heard, "Und vor beiden im selben Jahr?", meant, said=asked)
