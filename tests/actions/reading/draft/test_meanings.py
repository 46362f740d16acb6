"""What a word means beside the others."""

from __future__ import annotations

import pytest

from tests.actions.reading.heard import Listener, Said, reads

CASES: list[tuple[str, Said]] = [
    ("Wie viele Städte trennen Köln und Bonn?", {"asked": "how_many city", "where": "rank between city Köln, Bonn"}),
    (
        "Zwischen Köln und Bonn: welche Städte liegen da dazwischen?",
        {"asked": "which city", "where": "rank between city Köln, Bonn"},
    ),
    (
        "Nicht Köln, sondern die Stadt direkt dahinter: welche ist das?",
        {"asked": "which city", "where": "rank just_worse city Köln"},
    ),
    (
        "Beste Stadt, wenn man die Millionenstädte Berlin, Hamburg und Köln weglässt?",
        {"asked": "which city", "cities": "without Berlin, Hamburg, Köln", "order": "best 1-1"},
    ),
    ("Hatte Köln nicht Platz zwei?", {"asked": "whether", "cities": "Köln", "where": "rank equal 2"}),
    (
        "Welche Stadt aus dem Saarland, aus Bremen ist die beste?",
        {"asked": "which city", "cities": "state Saarland, Bremen", "order": "best 1-1"},
    ),
    (
        "Platz 7 im Jahr 2021 und Platz 7 im Jahr 2024, dieselbe Stadt?",
        {"asked": "which city", "editions": "2021, 2024", "order": "best 7-7"},
    ),
    ("Wer hat gewonnen?", {"asked": "which city", "order": "best 1-1"}),
    ("Wie viele Plätze hat Köln gewonnen?", {"cities": "Köln", "measure": "step"}),
    ("Wer ist der größte Gewinner?", {"asked": "which city", "measure": "step", "order": "best 1-1"}),
    ("Mit wie vielen Punkten gewann München?", {"cities": "München", "measure": "score", "where": "rank equal 1"}),
    (
        "Wer sind die Sieger in den einzelnen Bereichen?",
        {
            "asked": "which city",
            "categories": "all",
            "order": "best 1-1",
        },
    ),
    (
        "Wer ist im Bereich Mobilität am besten?",
        {
            "asked": "which city",
            "categories": "mobilitaet",
            "order": "best 1-1",
        },
    ),
    ("Wie viele Punkte hatte Köln zuletzt?", {"cities": "Köln", "measure": "score"}),
    (
        "Wann war Köln zuletzt Erster?",
        {
            "asked": "which edition",
            "cities": "Köln",
            "where": "rank equal 1",
            "order": "latest 1-1",
        },
    ),
    ("Ich wohne in Bonn, welcher Platz ist das?", {"cities": "Bonn"}),
    ("Wie hat sich Bonn geschlagen?", {"cities": "Bonn"}),
    (
        "War Köln 2023 besser als 2025?",
        {"asked": "whether", "cities": "Köln", "editions": "since 2023; until 2025", "measure": "step"}
        | {"where": "step worse 0"},
    ),
    ("Wer schlägt Bonn?", {"asked": "which city", "where": "rank better city Bonn"}),
    (
        "Wer ist nach Hamburg der Beste?",
        {
            "asked": "which city",
            "where": "rank worse city Hamburg",
            "order": "best 1-1",
        },
    ),
    (
        "Welche Städte waren 2023 in den Top 10, aber 2024 nicht mehr?",
        {
            "asked": "which city",
            "where": "before at_least 10; rank worse 10",
            "editions": "2024",
        },
    ),
    (
        "Erfurt und Jena: Wie viele Städte liegen dazwischen?",
        {
            "asked": "how_many city",
            "where": "rank between city Erfurt, Jena",
        },
    ),
    (
        "Fürth und Erlangen, seit wann ist Erlangen davor?",
        {
            "asked": "which edition",
            "cities": "Erlangen",
            "where": "rank better city Fürth",
            "order": "since 1-1",
        },
    ),
    (
        "Welche zwei Städte liegen direkt hinter Köln?",
        {
            "asked": "which city",
            "where": "rank worse city Köln",
            "order": "best 1-2",
        },
    ),
    ("Welche Stadt liegt direkt hinter Köln?", {"asked": "which city", "where": "rank just_worse city Köln"}),
]


@pytest.mark.parametrize(("text", "meant"), CASES)
def test_a_word_means_what_the_others_make_of_it(heard: Listener, text: str, meant: Said) -> None:
    reads(heard, text, meant)
