"""Whether something is so; what only looks like it; what a message claims."""

from __future__ import annotations

import pytest

from tests.actions.reading.heard import Listener, Said, reads

WHETHER: list[tuple[str, Said]] = [
    ("Ist Köln im oberen Viertel?", {"cities": "Köln", "where": "rank at_least 0.25"}),
    (
        "Wurden schon mal 100 Punkte vergeben?",
        {
            "cities": "all",
            "editions": "all",
            "quantifier": "any",
            "where": "score at_least 100",
        },
    ),
    ("Ist Köln besser als Bonn?", {"cities": "Köln", "where": "rank better city Bonn"}),
    ("Köln ist besser als Bonn, richtig?", {"cities": "Köln", "where": "rank better city Bonn"}),
    ("Angeblich liegt Köln vor Bonn.", {"cities": "Köln", "where": "rank better city Bonn"}),
    ("Stimmt es, dass Köln führt?", {"cities": "Köln", "where": "rank equal 1"}),
    ("Ist es wahr, dass wir vor Köln liegen?", {"where": "rank better city Köln"}),
    ("Hat Köln mehr als 80 Punkte?", {"cities": "Köln", "where": "score better 80"}),
    ("Hat Köln mehr Punkte als Bonn?", {"cities": "Köln", "where": "score better city Bonn"}),
    (
        "Lag Köln jemals vor Bonn?",
        {
            "cities": "Köln",
            "where": "rank better city Bonn",
            "editions": "all",
            "quantifier": "any",
        },
    ),
    (
        "War Hamburg immer Erster?",
        {
            "cities": "Hamburg",
            "where": "rank equal 1",
            "editions": "all",
            "quantifier": "all",
        },
    ),
    (
        "War Köln noch nie in den Top 10?",
        {
            "cities": "Köln",
            "where": "rank at_least 10",
            "editions": "all",
            "quantifier": "none",
        },
    ),
    (
        "Liegt Köln in allen Bereichen vor Bonn?",
        {
            "cities": "Köln",
            "where": "rank better city Bonn",
            "categories": "all",
            "quantifier": "all",
        },
    ),
    ("Stimmt es, dass Köln nicht in den Top 10 ist?", {"cities": "Köln", "where": "rank worse 10"}),
    ("Liegt Köln nicht vor Bonn?", {"cities": "Köln", "where": "rank better city Bonn"}),
    ("Is Cologne better than Bonn?", {"cities": "Köln", "where": "rank better city Bonn"}),
]
OFFERED: list[tuple[str, Said]] = [
    ("Liegt Köln oder Bonn weiter vorn?", {"asked": "which city", "cities": "Köln, Bonn", "order": "best 1-1"}),
    ("Köln oder Bonn?", {"asked": "which city", "cities": "Köln, Bonn", "order": "best 1-1"}),
    (
        "Ist Köln bei Mobilität oder Verwaltung besser?",
        {
            "asked": "which category",
            "cities": "Köln",
            "categories": "mobilitaet, verwaltung",
            "order": "best 1-1",
        },
    ),
    (
        "War Köln 2022 oder 2023 besser?",
        {
            "asked": "which edition",
            "cities": "Köln",
            "editions": "2022, 2023",
            "order": "best 1-1",
        },
    ),
]
CLAIMED: list[tuple[str, Said]] = [
    (
        "Ist das der beste Platz aller Zeiten für Köln?",
        {"asked": "which edition", "cities": "Köln", "editions": "all", "order": "best 1-1", "claim": "2025"},
    ),
    (
        "Ist die Verwaltung unser bester Bereich?",
        {
            "asked": "which category",
            "order": "best 1-1",
            "claim": "verwaltung",
        },
    ),
    (
        "War 2023 Kölns bestes Jahr?",
        {
            "asked": "which edition",
            "cities": "Köln",
            "order": "best 1-1",
            "claim": "2023",
        },
    ),
]
EXISTING: list[tuple[str, Said]] = [
    ("Gibt es Städte, die mehr als 90 Punkte haben?", {"asked": "which city", "where": "score better 90"}),
    (
        "Gab es ein Jahr, in dem Köln vor Bonn lag?",
        {
            "asked": "whether",
            "cities": "Köln",
            "where": "rank better city Bonn",
            "editions": "all",
            "quantifier": "any",
        },
    ),
    (
        "Gibt es einen Bereich, in dem Köln führt?",
        {
            "asked": "whether",
            "cities": "Köln",
            "where": "rank equal 1",
            "categories": "all",
            "quantifier": "any",
        },
    ),
]


@pytest.mark.parametrize(("text", "meant"), WHETHER)
def test_it_is_asked_whether_it_is_so(heard: Listener, text: str, meant: Said) -> None:
    reads(heard, text, {"asked": "whether", **meant})


@pytest.mark.parametrize(("text", "meant"), OFFERED)
def test_an_or_asks_which_of_them(heard: Listener, text: str, meant: Said) -> None:
    reads(heard, text, meant)


@pytest.mark.parametrize(("text", "meant"), CLAIMED)
def test_a_claimed_member_is_asked_for_and_kept(heard: Listener, text: str, meant: Said) -> None:
    reads(heard, text, meant)


@pytest.mark.parametrize(("text", "meant"), EXISTING)
def test_it_is_asked_whether_one_exists_or_which(heard: Listener, text: str, meant: Said) -> None:
    reads(heard, text, meant)
