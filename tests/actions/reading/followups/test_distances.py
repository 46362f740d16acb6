"""What a difference is between, where a message leaves that to the conversation."""

from __future__ import annotations

import pytest

from tests.actions.reading.heard import Listener, Said, after, reads

AHEAD: Said = {"asked": "whether", "cities": "Köln", "where": "rank better city Bonn"}
APART: Said = {"asked": "difference", "cities": "Köln, Bonn"}
CASES: list[tuple[str, Said, Said]] = [
    (
        "Und deren Rückstand auf Düsseldorf?",
        {"asked": "which city", "order": "worst 1-3"},
        {"asked": "difference city", "order": "worst 1-3", "against": "city Düsseldorf"},
    ),
    (
        "Um wie viele Plätze?",
        {"cities": "Köln", "categories": "verwaltung, mobilitaet"},
        {"asked": "difference", "cities": "Köln", "categories": "verwaltung", "against": "category mobilitaet"},
    ),
    ("Wie groß ist der Abstand?", AHEAD, APART),
    ("Um wie viele Plätze?", AHEAD, APART),
    ("Um wie viele Punkte?", AHEAD, {**APART, "measure": "score"}),
    ("Wie groß ist der Abstand?", {"cities": "Köln, Bonn"}, APART),
    ("Und in Punkten?", APART, {**APART, "measure": "score"}),
    ("Und zu Essen?", APART, {"asked": "difference", "cities": "Köln, Essen"}),
    (
        "Um wie viele Plätze?",
        {"asked": "whether", "cities": "Köln", "where": "step better 0"},
        {
            "cities": "Köln",
            "measure": "step",
        },
    ),
    (
        "Wie viele Punkte fehlen zu Platz 1?",
        {"cities": "Köln"},
        {
            "asked": "difference",
            "measure": "score",
            "cities": "Köln",
            "against": "place 1",
        },
    ),
    (
        "Wie weit ist das vom Durchschnitt weg?",
        {"measure": "score", "cities": "Köln"},
        {
            "asked": "difference",
            "measure": "score",
            "cities": "Köln",
            "against": "mean",
        },
    ),
    ("Wie viele Plätze liegt Bonn dahinter?", {"cities": "Köln"}, APART),
    (
        "Wie viele Punkte hat sie mehr als wir?",
        {"cities": "Köln"},
        {
            "asked": "difference",
            "measure": "score",
            "cities": "Köln, Düsseldorf",
        },
    ),
    (
        "Wie groß ist der Vorsprung?",
        {"asked": "which city", "order": "best 1-1"},
        {"asked": "difference", "measure": "score", "cities": "place 1, 2"},
    ),
    (
        "Mit welchem Abstand?",
        {"asked": "which city", "cities": "Köln, Bonn, Essen", "order": "best 1-1"},
        {"asked": "difference", "cities": "place 1, 2", "among": "Köln, Bonn, Essen"},
    ),
    ("Und hinter dem Ersten?", APART, {"asked": "difference", "cities": "Köln", "against": "place 1"}),
    (
        "Wie groß ist der Abstand zu Köln?",
        {"asked": "which city", "order": "best 1-1"},
        {
            "asked": "difference",
            "cities": "Köln",
            "against": "place 1",
        },
    ),
    (
        "Wie groß ist die Spanne?",
        {"asked": "which city", "cities": "Köln, Bonn, Essen", "order": "best 1-1"},
        {
            "asked": "difference",
            "cities": "place 1, -1",
            "among": "Köln, Bonn, Essen",
        },
    ),
    (
        "Um wie viele Punkte?",
        {"asked": "which city", "cities": "Köln, Bonn", "order": "best 1-1"},
        {
            **APART,
            "measure": "score",
        },
    ),
    (
        "Wie viele Plätze fehlen?",
        {"asked": "whether", "cities": "Köln", "where": "rank at_least 10"},
        {
            "asked": "difference",
            "cities": "Köln",
            "against": "place 10",
        },
    ),
    (
        "Um wie viel?",
        {"asked": "whether", "cities": "Köln", "where": "score better mean"},
        {
            "asked": "difference",
            "measure": "score",
            "cities": "Köln",
            "against": "mean",
        },
    ),
    (
        "Wie viel liegt Köln darüber?",
        {"asked": "mean", "measure": "score", "cities": "all"},
        {
            "asked": "difference",
            "measure": "score",
            "cities": "Köln",
            "against": "mean",
        },
    ),
    (
        "Um wie viele Plätze?",
        {"asked": "which category", "cities": "Köln", "where": "rank better city Bonn"},
        {
            **APART,
            "categories": "all",
            "where": "rank better city Bonn",
        },
    ),
    ("Wie viele Punkte hat sie?", AHEAD, {"measure": "score", "cities": "Köln"}),
]


@pytest.mark.parametrize(("text", "before", "meant"), CASES)
def test_both_sides_are_known(heard: Listener, text: str, before: Said, meant: Said) -> None:
    reads(heard, text, meant, said=after(before))


YEARS: list[tuple[str, list[Said]]] = [
    ("Um wie viele Plätze ist die Stadt jetzt besser?", [{"cities": "Köln", "editions": "2022"}]),
    (
        "Wie groß ist der Unterschied?",
        [{"cities": "Köln", "editions": "2022"}, {"cities": "Köln", "editions": "2025"}],
    ),
    ("Wie viele Plätze besser ist das als 2025?", [{"cities": "Köln", "editions": "2022"}]),
]


@pytest.mark.parametrize(("text", "before"), YEARS)
def test_one_city_in_two_years_is_held_against_itself(heard: Listener, text: str, before: list[Said]) -> None:
    meant = {"measure": "step", "cities": "Köln", "editions": "since 2022; until 2025"}
    reads(heard, text, meant, said=after(*before))


def test_between_two_places_that_were_asked_for_one_after_the_other(heard: Listener) -> None:
    asked = after({"asked": "which city", "order": "best 1-1"}, {"asked": "which city", "order": "worst 1-1"})
    reads(heard, "Wie groß ist der Abstand?", {"asked": "difference", "cities": "place 1, -1"}, said=asked)
