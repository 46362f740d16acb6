"""What an address asks for, and what it may not."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.answers.presentation import presented
from actions.facts.queries import Facts
from bot.charts.parameters import MOST_CITIES_IN_CHART, BadParameters, ChartRequest, Kind, read_parameters
from tests.bot.answers import answer_to

HISTORY: dict[str, list[str]] = {"stadt": ["Köln"], "bereich": ["gesamt"], "von": ["2019"], "bis": ["2025"]}
COMPARISON: dict[str, list[str]] = {"stadt": ["Köln", "Bonn"], "bereich": ["gesamt"], "jahr": ["2024"]}


def test_a_course_and_a_comparison() -> None:
    assert read_parameters("verlauf", HISTORY) == ChartRequest("verlauf", ("Köln",), "gesamt", 2019, 2025)
    assert read_parameters("vergleich", COMPARISON) == ChartRequest("vergleich", ("Köln", "Bonn"), "gesamt", 2024, 2024)
    assert read_parameters("verlauf", HISTORY | {"sprache": ["en"]}).language == "en"


@pytest.mark.parametrize(("kind", "editions"), [("verlauf", "all"), ("vergleich", "2024")])
@pytest.mark.parametrize("language", ["de", "en", "leicht"])
def test_the_addresses_in_answers_are_understood(kind: Kind, editions: str, language: str, real_facts: Facts) -> None:
    answer = answer_to(real_facts, language, cities="Düsseldorf, Köln", editions=editions)
    address = urlsplit(presented(answer)["chart"]["address"]["svg"])
    assert address.path == f"/diagramme/{kind}.svg"
    request = read_parameters(kind, parse_qs(address.query))
    assert set(request.cities) == {"Düsseldorf", "Köln"}
    assert request.language == language


@pytest.mark.parametrize(
    "change",
    [
        {"stadt": []},
        {"stadt": [""]},
        {"stadt": ["Köln", "Köln"]},
        {"stadt": [f"Stadt {number}" for number in range(MOST_CITIES_IN_CHART + 1)]},
        {"stadt": ["x" * 61]},
        {"bereich": []},
        {"bereich": ["gesamt", "mobilitaet"]},
        {"von": ["0"]},
        {"von": ["２０１９"]},
        {"von": ["2019 "]},
        {"von": ["-2019"]},
        {"von": ["2026"]},
        {"bis": ["2025", "2024"]},
        {"sprache": ["fr"]},
        {"sprache": ["de", "en"]},
        {"jahr": ["2024"]},
        {"breite": ["100000"]},
    ],
    ids=str,
)
def test_anything_else_is_refused_in_german(change: dict[str, list[str]]) -> None:
    with pytest.raises(BadParameters, match=r"^[A-Z].*\.$"):
        read_parameters("verlauf", HISTORY | change)


TEXTS = st.lists(st.text(max_size=5) | st.sampled_from(["2019", "2024", "Köln", "gesamt", "en"]), max_size=3)


@given(st.dictionaries(st.sampled_from(["stadt", "bereich", "von", "bis", "jahr", "sprache", "x"]), TEXTS))
def test_whatever_is_asked_is_understood_or_refused(given: dict[str, Any]) -> None:
    for kind in ("verlauf", "vergleich"):
        try:
            request = read_parameters(kind, given)  # type: ignore[arg-type]
        except BadParameters:
            continue
        assert 1 <= len(request.cities) <= MOST_CITIES_IN_CHART
        assert 1000 <= request.first <= request.last <= 2999
        asked = {"stadt": list(request.cities), "bereich": request.category}
        assert parse_qs(urlencode(asked, doseq=True))["stadt"] == given["stadt"]
