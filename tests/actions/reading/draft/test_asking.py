"""What is asked: a value, members, how many, a difference, a mean, whether something is so."""

from __future__ import annotations

import pytest

from tests.actions.reading.heard import Listener, Said, reads

VALUES: list[tuple[str, Said]] = [
    ("Wo steht Köln?", {"cities": "Köln"}),
    ("Wo ist Essen, die müssten doch ganz unten sein", {"cities": "Essen", "where": "rank equal -1"}),
    ("Alle Zahlen zu Köln", {"cities": "Köln", "editions": "all"}),
    ("Auf welchem Platz liegt Bonn?", {"cities": "Bonn"}),
    ("Welchen Rang belegt München bei der Mobilität?", {"cities": "München", "categories": "mobilitaet"}),
    ("Wie viele Punkte hat Aachen?", {"measure": "score", "cities": "Aachen"}),
    ("Wie schneidet Kiel 2023 ab?", {"cities": "Kiel", "editions": "2023"}),
    ("Köln?", {"cities": "Köln"}),
    ("Und wir?", {}),
    ("What is the rank of Hamburg?", {"cities": "Hamburg"}),
    ("How many points did Hamburg get in 2024?", {"measure": "score", "cities": "Hamburg", "editions": "2024"}),
    ("Wie hat sich Köln seit 2021 entwickelt?", {"cities": "Köln", "editions": "since 2021"}),
    ("Um wie viele Plätze hat sich Essen verbessert?", {"measure": "step", "cities": "Essen"}),
    ("Wie viele Punkte hat der Zweite?", {"measure": "score", "cities": "place 2"}),
    ("Welchen Zahlenwert hat Trier?", {"measure": "score", "cities": "Trier"}),
    ("Hat Köln Plätze verloren oder gewonnen?", {"cities": "Köln", "measure": "step"}),
    ("Vergleiche Köln und Bonn!", {"cities": "Köln, Bonn"}),
]
MEMBERS: list[tuple[str, Said]] = [
    ("Liegen da überhaupt welche über Köln?", {"asked": "which city", "where": "rank better city Köln"}),
    (
        "Wer war öfter Erster, Hamburg oder München?",
        {"asked": "how_many edition", "cities": "Hamburg, München", "where": "rank equal 1"},
    ),
    ("Wer belegt Platz 2 von unten?", {"asked": "which city", "order": "worst 2-2"}),
    ("Platz 1 2 3 bei Mobilität", {"asked": "which city", "categories": "mobilitaet", "order": "best 1-3"}),
    (
        "Gibt es irgendeine Stadt, die in allen Bereichen unter den ersten zehn ist?",
        {"asked": "which city", "categories": "all", "quantifier": "all", "where": "rank at_least 10"},
    ),
    (
        "Welche Städte waren 2022 und 2023 beide Male in den Top 10?",
        {"asked": "which city", "editions": "2022, 2023", "quantifier": "all", "where": "rank at_least 10"},
    ),
    (
        "In welchen Bereichen war Köln schlechter als der Durchschnitt?",
        {"asked": "which category", "cities": "Köln", "where": "score worse mean"},
    ),
    ("Die ganze Rangliste von hinten nach vorn", {"asked": "which city", "order": "worst 1-all"}),
    ("Wann hatte Kiel einen richtig guten Platz?", {"asked": "which edition", "cities": "Kiel", "order": "best 1-1"}),
    ("Wer führt?", {"asked": "which city", "order": "best 1-1"}),
    ("Which city is in first place?", {"asked": "which city", "order": "best 1-1"}),
    ("Welche Stadt ist auf Platz 3?", {"asked": "which city", "order": "best 3-3"}),
    ("Wer liegt vor Köln?", {"asked": "which city", "where": "rank better city Köln"}),
    (
        "Wer ist Letzter bei Energie und Umwelt?",
        {"asked": "which city", "order": "worst 1-1", "categories": "energie_umwelt"},
    ),
    ("Welche Städte haben mehr als 80 Punkte?", {"asked": "which city", "where": "score better 80"}),
    ("Wann war Köln besser als Bonn?", {"asked": "which edition", "cities": "Köln", "where": "rank better city Bonn"}),
    (
        "In welchem Bereich ist Köln am besten?",
        {"asked": "which category", "cities": "Köln", "order": "best 1-1"},
    ),
    ("Wo ist Köln besser als Bonn?", {"asked": "which category", "cities": "Köln", "where": "rank better city Bonn"}),
    ("Wann war Hamburg Erster?", {"asked": "which edition", "cities": "Hamburg", "where": "rank equal 1"}),
    (
        "In welchem Jahr hatte Köln die beste Platzierung?",
        {"asked": "which edition", "cities": "Köln", "order": "best 1-1"},
    ),
    (
        "Seit wann ist München in den Top 10?",
        {"asked": "which edition", "cities": "München", "where": "rank at_least 10", "order": "since 1-1"},
    ),
    ("Was ist die größte Stärke von Bonn?", {"asked": "which category", "cities": "Bonn", "order": "best 1-1"}),
    ("In welchem davon war Köln Erster?", {"asked": "which category", "cities": "Köln", "where": "rank equal 1"}),
    (
        "Bonn oder Mainz: welche von beiden ist am besten?",
        {
            "asked": "which city",
            "cities": "Bonn, Mainz",
            "order": "best 1-1",
        },
    ),
    ("Kölns schlechteste Platzierung", {"asked": "which edition", "cities": "Köln", "order": "worst 1-1"}),
    (
        "Wer hat die beste Platzierung aller Zeiten?",
        {
            "asked": "which city",
            "editions": "all",
            "quantifier": "any",
            "order": "best 1-1",
        },
    ),
]
COUNTS: list[tuple[str, Said]] = [
    ("Wie viele Städte liegen vor Düsseldorf?", {"asked": "how_many city", "where": "rank better city Düsseldorf"}),
    ("Wie oft war Hamburg auf Platz 1?", {"asked": "how_many edition", "cities": "Hamburg", "where": "rank equal 1"}),
    (
        "In wie vielen Bereichen ist Bonn unter den ersten zehn?",
        {"asked": "how_many category", "cities": "Bonn", "where": "rank at_least 10"},
    ),
    (
        "Wie viele hessische Städte sind in den Top 20?",
        {
            "asked": "how_many city",
            "cities": "state Hessen",
            "where": "rank at_least 20",
        },
    ),
    ("How many cities are ahead of Bonn?", {"asked": "how_many city", "where": "rank better city Bonn"}),
    (
        "Wie viele Jahre hintereinander war Hamburg Erster?",
        {
            "asked": "how_many edition",
            "cities": "Hamburg",
            "where": "rank equal 1",
            "order": "since 1-1",
        },
    ),
    ("Wie viele haben ihren Platz gehalten?", {"asked": "how_many city", "where": "step equal 0"}),
    (
        "Sind mehr als zehn Städte vor uns?",
        {"asked": "how_many city", "where": "rank better city Düsseldorf", "claim": ">10"},
    ),
]
TOTALS: list[tuple[str, Said]] = [
    ("Wie viele Punkte haben die Städte im Durchschnitt?", {"asked": "mean", "measure": "score", "cities": "all"}),
    (
        "Wie hoch ist die durchschnittliche Punktzahl in Hessen?",
        {
            "asked": "mean",
            "measure": "score",
            "cities": "state Hessen",
        },
    ),
    ("Was ist der Mittelwert von Köln und Bonn?", {"asked": "mean", "cities": "Köln, Bonn"}),
]
CLAIMS: list[tuple[str, Said]] = [
    ("Ist Düsseldorf in den Top 10?", {"asked": "whether", "where": "rank at_least 10"}),
    ("Liegt Köln vor Bonn?", {"asked": "whether", "cities": "Köln", "where": "rank better city Bonn"}),
    ("Ist Köln Dritter?", {"asked": "whether", "cities": "Köln", "where": "rank equal 3"}),
    (
        "Stimmt es, dass Essen schlechter ist als Dortmund?",
        {"asked": "whether", "cities": "Essen", "where": "rank worse city Dortmund"},
    ),
    ("Is Hamburg ahead of Munich?", {"asked": "whether", "cities": "Hamburg", "where": "rank better city München"}),
    ("Hat sich Köln verbessert?", {"asked": "whether", "cities": "Köln", "where": "step better 0"}),
    ("Köln liegt vor Bonn, oder?", {"asked": "whether", "cities": "Köln", "where": "rank better city Bonn"}),
]


@pytest.mark.parametrize(("text", "meant"), VALUES)
def test_a_value_is_asked_for(heard: Listener, text: str, meant: Said) -> None:
    reads(heard, text, meant)


@pytest.mark.parametrize(("text", "meant"), MEMBERS)
def test_members_of_an_axis_are_asked_for(heard: Listener, text: str, meant: Said) -> None:
    reads(heard, text, meant)


@pytest.mark.parametrize(("text", "meant"), COUNTS)
def test_it_is_asked_how_many(heard: Listener, text: str, meant: Said) -> None:
    reads(heard, text, meant)


@pytest.mark.parametrize(("text", "meant"), TOTALS)
def test_a_mean_is_asked_for(heard: Listener, text: str, meant: Said) -> None:
    reads(heard, text, meant)


@pytest.mark.parametrize(("text", "meant"), CLAIMS)
def test_it_is_asked_whether_something_is_so(heard: Listener, text: str, meant: Said) -> None:
    reads(heard, text, meant)
