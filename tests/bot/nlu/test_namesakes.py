"""Places that share their name with a city of the store."""

from __future__ import annotations

import pytest

from bot.nlu.gazetteer import Gazetteer
from bot.nlu.namesakes import namesakes

STATES = {
    "Münster": "Nordrhein-Westfalen",
    "Halle (Saale)": "Sachsen-Anhalt",
    "Köln": "Nordrhein-Westfalen",
    "Frankfurt am Main": "Hessen",
    "Kiel": "Schleswig-Holstein",
}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Wo steht Münster in Hessen?", ["Münster in Hessen"]),
        ("Wo steht Halle in Westfalen?", ["Halle in Westfalen"]),
        ("Wo steht Münster in Westfalen?", []),
        ("Wo steht Münster in Mobilität?", []),
        ("Wer liegt vor Köln in Hessen?", []),
        ("Was hat Herr Kiel gesagt?", ["Herrn Kiel"]),
        ("Frankfurt 2024, aber das an der Oder", ["Frankfurt an der Oder"]),
        ("frankfurt 2024, aber das an der oder", ["frankfurt an der oder"]),
        ("Frankfurt 2024, das am Main, nicht das an der Oder", []),
        ("Halle 2024, die an der Saale", []),
        ("Köln 2024, die am Main", []),
    ],
)
def test_a_region_tells_which_one_is_meant(gazetteer: Gazetteer, text: str, names: list[str]) -> None:
    assert [each.name for each in namesakes(gazetteer.find(text), text, STATES, {"oder", "main"})] == names
