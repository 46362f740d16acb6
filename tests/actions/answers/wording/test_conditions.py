"""What is said of cities that meet conditions: never more, less or something else than what was asked for."""

from __future__ import annotations

from itertools import product
from typing import Any, get_args

import pytest

from actions.answers.wording.easy.conditions import clause
from actions.answers.wording.english.conditions import predicate as english
from actions.answers.wording.german.conditions import predicate as german
from actions.query.notation import read
from actions.query.query import Condition, Measure, Reference, Relation
from tests.actions.answers.wording.cells import cell


def conditions(where: str) -> tuple[Condition, ...]:
    """Conditions as actions/query/notation.py writes them."""
    return read({"where": where}).where


def said(where: tuple[Condition, ...], plural: bool = True, past: bool = False) -> list[str]:
    """What is said behind the subject, in German, English and Leichte Sprache."""
    return [
        german(where, plural=plural, past=past).main(),
        english(where, (), None, plural=plural, past=past).at(""),
        clause(where, plural=plural, past=past).said("").strip(),
    ]


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        ("rank better city Köln", ["liegen vor Köln", "are ahead of Cologne", "sind besser als Köln"]),
        ("rank worse city Köln", ["liegen hinter Köln", "are behind Cologne", "sind schlechter als Köln"]),
        (
            "rank just_better city Köln",
            ["liegen direkt vor Köln", "are directly ahead of Cologne", "stehen direkt vor Köln"],
        ),
        (
            "rank between city Köln, Bonn",
            ["liegen zwischen Köln und Bonn", "are between Cologne and Bonn", "stehen zwischen Köln und Bonn"],
        ),
        ("rank at_least 10", ["liegen unter den ersten 10", "are in the top 10", "gehören zu den ersten 10 Städten"]),
        ("rank equal 1", ["liegen auf Platz 1", "are at position 1", "haben Platz 1"]),
        ("rank equal -1", ["liegen auf dem letzten Platz", "are in last place", "haben den letzten Platz"]),
        (
            "rank at_most -10",
            ["liegen unter den letzten 10", "are among the last 10", "gehören zu den letzten 10 Städten"],
        ),
        (
            "rank worse -10",
            ["liegen unter den letzten 9", "are among the last 9", "gehören zu den letzten 9 Städten"],
        ),
        (
            "rank better -10",
            ["liegen vor den letzten 10", "are ahead of the last 10", "gehören nicht zu den letzten 10 Städten"],
        ),
        (
            "rank at_least -10",
            ["liegen vor den letzten 9", "are ahead of the last 9", "gehören nicht zu den letzten 9 Städten"],
        ),
        (
            "rank equal -3",
            ["liegen auf dem drittletzten Platz", "are number 3 from the bottom", "haben Platz 3 von hinten"],
        ),
        (
            "rank at_least 0.5",
            ["liegen in der besseren Hälfte", "are in the upper half", "sind in der besseren Hälfte"],
        ),
        (
            "rank worse 40",
            ["liegen schlechter als auf Platz 40", "are below position 40", "sind schlechter als Platz 40"],
        ),
        (
            "rank better edition 2023",
            ["liegen besser als 2023", "rank higher than in 2023", "sind besser als im Jahr 2023"],
        ),
        (
            "rank better category mobilitaet",
            [
                "liegen besser als im Bereich Mobilität",
                "rank higher than in the category Mobility (Mobilität)",
                "sind besser als im Bereich Mobilität",
            ],
        ),
        (
            "before worse city Köln",
            [
                "lagen im Jahr davor hinter Köln",
                "were behind Cologne the year before",
                "sind im Jahr davor schlechter als Köln gewesen",
            ],
        ),
        ("score better 80", ["haben mehr als 80 Punkte", "score more than 80 points", "haben mehr als 80 Punkte"]),
        (
            "score worse 72.5",
            ["haben weniger als 72,5 Punkte", "score less than 72.5 points", "haben weniger als 72,5 Punkte"],
        ),
        (
            "score better city Köln",
            ["haben mehr Punkte als Köln", "score more points than Cologne", "haben mehr Punkte als Köln"],
        ),
        (
            "score better mean",
            [
                "haben mehr Punkte als der Durchschnitt",
                "score above the average",
                "haben mehr Punkte als der Durchschnitt",
            ],
        ),
        (
            "score worse category mobilitaet",
            [
                "haben weniger Punkte als im Bereich Mobilität",
                "score fewer points than in the category Mobility (Mobilität)",
                "haben weniger Punkte als im Bereich Mobilität",
            ],
        ),
        (
            "score better edition 2023",
            ["haben mehr Punkte als 2023", "score more points than in 2023", "haben mehr Punkte als im Jahr 2023"],
        ),
        (
            "score better place 3",
            [
                "haben mehr Punkte als Platz 3",
                "score more points than the city at position 3",
                "haben mehr Punkte als Platz 3",
            ],
        ),
        ("step better 0", ["haben Plätze gewonnen", "have gained places", "sind besser geworden"]),
        ("step worse 0", ["haben Plätze verloren", "have lost places", "sind schlechter geworden"]),
        (
            "step equal 0",
            ["haben ihren Platz behalten", "have kept the same position", "haben den gleichen Platz behalten"],
        ),
        (
            "step at_least 10",
            [
                "haben mindestens 10 Plätze gewonnen",
                "have gained at least 10 places",
                "haben 10 Plätze oder mehr gewonnen",
            ],
        ),
        (
            "step worse -5",
            ["haben mehr als 5 Plätze verloren", "have lost more than 5 places", "haben mehr als 5 Plätze verloren"],
        ),
        (
            "step better city Köln",
            [
                "haben mehr Plätze als Köln gewonnen",
                "have gained more places than Cologne",
                "haben mehr Plätze als Köln gewonnen",
            ],
        ),
        ("gain worse 0", ["haben Punkte verloren", "have lost points", "haben Punkte verloren"]),
        (
            "rank better city Köln; before worse city Köln",
            ["haben Köln überholt", "have overtaken Cologne", "haben Köln überholt"],
        ),
        (
            "rank worse city Köln; before better city Köln",
            ["sind hinter Köln zurückgefallen", "have fallen behind Cologne", "sind schlechter als Köln geworden"],
        ),
        (
            "rank at_least 10; before worse 10",
            ["sind neu unter den ersten 10", "are new in the top 10", "gehören neu zu den ersten 10 Städten"],
        ),
        (
            "rank worse 10; before at_least 10",
            [
                "sind nicht mehr unter den ersten 10",
                "are no longer in the top 10",
                "gehören nicht mehr zu den ersten 10 Städten",
            ],
        ),
        (
            "rank better city Köln; score better 80",
            [
                "liegen vor Köln und haben mehr als 80 Punkte",
                "are ahead of Cologne and score more than 80 points",
                "sind besser als Köln\nund haben mehr als 80 Punkte",
            ],
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_condition_is_said(where: str, expected: list[str]) -> None:
    assert said(conditions(where)) == expected


def test_of_one_city_the_verb_is_in_the_singular_and_of_the_past_in_the_past() -> None:
    ahead = conditions("rank better city Köln")
    assert said(ahead, plural=False) == ["liegt vor Köln", "is ahead of Cologne", "ist besser als Köln"]
    assert said(ahead, past=True) == ["lagen vor Köln", "were ahead of Cologne", "sind besser als Köln gewesen"]


def test_the_value_of_a_city_stands_beside_it() -> None:
    held = [cell("Köln", 4, 87.9, before=9)]
    for where, value in (("rank", "Platz 4"), ("before", "Platz 9"), ("score", "87,9")):
        assert (
            f"Köln ({value})" in german(conditions(f"{where} better city Köln"), held, plural=True, past=False).main()
        )
    assert "Cologne (position 4)" in english(
        conditions("rank better city Köln"), held, None, plural=True, past=False
    ).at("")
    mean = conditions("score better mean")
    assert "der Durchschnitt (67,6)" in german(mean, (), 67.6, plural=True, past=False).main()
    assert "the average of 67.6 points" in english(mean, (), 67.6, plural=True, past=False).at("")


REFERENCES = [
    Reference(number=7),
    Reference(cities=("Bonn",)),
    Reference(cities=("Bonn", "Ulm")),
    Reference(edition=2023),
    Reference(category="mobilitaet"),
    Reference(place=5),
]
SHOWN = {
    "number": lambda value: [f"{abs(value):g}"],
    "cities": list,
    "edition": lambda value: [str(value)],
    "category": lambda value: ["Mobil"],
    "place": lambda value: [str(value)],
}


@pytest.mark.parametrize(("measure", "relation"), product(get_args(Measure), get_args(Relation)))
def test_whatever_a_condition_holds_is_named(measure: Any, relation: Any) -> None:
    for than in REFERENCES:
        if measure in ("step", "gain") and not than.cities and than.number is None:
            continue  # Nobody asks whether more places were won than in an area.
        name, value = next((name, value) for name, value in vars(than).items() if value)
        for text in said((Condition(measure, relation, than),)):
            assert all(each in text for each in SHOWN[name](value)), text
