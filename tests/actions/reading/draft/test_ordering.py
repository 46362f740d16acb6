"""The best, the third, the last five; and places that are claimed of a city."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.actions.reading.heard import Listener, Said, reads

ORDERED: list[tuple[str, Said]] = [
    ("Wer ist die beste Stadt?", {"order": "best 1-1"}),
    ("Wer ist die schlechteste Stadt?", {"order": "worst 1-1"}),
    ("Wer ist Zweiter?", {"order": "best 2-2"}),
    ("Wer ist Vorletzter?", {"order": "worst 2-2"}),
    ("Welche ist die drittbeste Stadt?", {"order": "best 3-3"}),
    ("Die Top 10", {"order": "best 1-10"}),
    ("Die fünf schlechtesten Städte", {"order": "worst 1-5"}),
    ("Nenne mir die letzten drei", {"order": "worst 1-3"}),
    ("Wer steht auf dem Podium?", {"order": "best 1-3"}),
    ("Die Plätze 5 bis 8", {"order": "best 5-8"}),
    ("Die Plätze 5 bis 8 ohne Bonn", {"cities": "without Bonn", "where": "rank at_most 5; rank at_least 8"}),
    (
        "Welche NRW-Stadt war am häufigsten Erster?",
        {"cities": "state Nordrhein-Westfalen", "order": "most 1-1", "where": "rank equal 1", "editions": "all"}
        | {"quantifier": "any"},
    ),
    (
        "Wer war am häufigsten Erster?",
        {"order": "most 1-1", "where": "rank equal 1", "editions": "all", "quantifier": "any"},
    ),
    (
        "Wer hat 2024 die meisten Kategorien gewonnen?",
        {"order": "most 1-1", "where": "rank equal 1", "editions": "2024", "categories": "all", "quantifier": "any"},
    ),
    (
        "Die zwanzig besten Städte 2025, davon nur die aus Hessen",
        {"cities": "state Hessen", "where": "rank at_least 20", "editions": "2025"},
    ),
    ("Die fünf besten Städte in Hessen", {"cities": "state Hessen", "order": "best 1-5"}),
    ("Die Top 3 in allen Kategorien", {"categories": "all", "order": "best 1-3"}),
    ("Alle Städte in Hessen, vom besten zum schlechtesten", {"cities": "state Hessen", "order": "best 1-all"}),
    ("Welche drei Städte haben die meisten Punkte?", {"measure": "score", "order": "best 1-3"}),
    ("Wer ist der größte Aufsteiger?", {"measure": "step", "order": "best 1-1"}),
    ("Wer ist am stärksten abgerutscht?", {"measure": "step", "order": "worst 1-1"}),
    ("Wer hat die meisten Punkte gewonnen?", {"measure": "gain", "order": "best 1-1"}),
    ("Wer ist der Beste in Hessen?", {"cities": "state Hessen", "order": "best 1-1"}),
    ("Wer ist besser, Köln oder Bonn?", {"cities": "Köln, Bonn", "order": "best 1-1"}),
    ("Wer hat weniger Punkte, Köln oder Bonn?", {"cities": "Köln, Bonn", "measure": "score", "order": "worst 1-1"}),
    ("Welche drei Städte liegen direkt vor uns?", {"where": "rank better city Düsseldorf", "order": "worst 1-3"}),
    (
        "Top 5 in NRW bei Verwaltung",
        {
            "cities": "state Nordrhein-Westfalen",
            "categories": "verwaltung",
            "order": "best 1-5",
        },
    ),
    ("Who are the top three?", {"order": "best 1-3"}),
    ("Die Aufsteiger 2024", {"measure": "step", "editions": "2024", "order": "best 1-all"}),
    ("Die Absteiger", {"measure": "step", "order": "worst 1-all"}),
    ("Der Aufsteiger des Jahres?", {"measure": "step", "order": "best 1-1"}),
]
CLAIMED: list[tuple[str, str]] = [
    ("Ist Köln Dritter?", "rank equal 3"),
    ("Ist Köln auf Platz 12?", "rank equal 12"),
    ("Ist Köln Letzter?", "rank equal -1"),
    ("Ist Köln Vorletzter?", "rank equal -2"),
    ("Ist Köln die Nummer eins?", "rank equal 1"),
    ("Führt Köln?", "rank equal 1"),
    ("Ist Köln die zweitbeste Stadt?", "rank equal 2"),
    ("Ist Köln in den Top 5?", "rank at_least 5"),
    ("Ist Köln auf dem Podium?", "rank at_least 3"),
    ("Liegt Köln zwischen Platz 5 und 10?", "rank at_most 5; rank at_least 10"),
    ("Ist Köln besser als Platz 20?", "rank better 20"),
    ("Ist Köln schlechter als Platz 20?", "rank worse 20"),
    ("Ist Köln Zweiter oder Dritter?", "rank at_most 2; rank at_least 3"),
    ("Ist Köln besser als der Zweite?", "rank better 2"),
    ("Ist Köln unter den Flop 10?", "rank at_most -10"),
]
IN_TIME: list[tuple[str, Said]] = [
    ("Wann war Köln zum ersten Mal in den Top 10?", {"where": "rank at_least 10", "order": "earliest 1-1"}),
    ("Wann war Köln zuletzt in den Top 10?", {"where": "rank at_least 10", "order": "latest 1-1"}),
    ("Seit wann liegt Köln vor Bonn?", {"where": "rank better city Bonn", "order": "since 1-1"}),
]


@pytest.mark.parametrize(("text", "meant"), ORDERED)
def test_cities_are_asked_for_in_an_order(heard: Listener, text: str, meant: Said) -> None:
    reads(heard, text, {"asked": "which city", **meant})


@pytest.mark.parametrize(("text", "where"), CLAIMED)
def test_a_place_is_claimed_of_a_city(heard: Listener, text: str, where: str) -> None:
    reads(heard, text, {"asked": "whether", "cities": "Köln", "where": where})


@pytest.mark.parametrize(("text", "meant"), IN_TIME)
def test_the_first_or_last_time_is_asked_for(heard: Listener, text: str, meant: Said) -> None:
    reads(heard, text, {"asked": "which edition", "cities": "Köln", **meant})


@given(place=st.integers(1, 99))
def test_any_place_can_be_asked_for_and_claimed(heard: Listener, place: int) -> None:
    reads(heard, f"Wer ist auf Platz {place}?", {"asked": "which city", "order": f"best {place}-{place}"})
    reads(heard, f"Ist Bonn auf Platz {place}?", {"asked": "whether", "cities": "Bonn", "where": f"rank equal {place}"})
    reads(heard, f"Nenne die Top {place}", {"asked": "which city", "order": f"best 1-{place}"})
