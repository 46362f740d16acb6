"""What a chart shows before it is drawn."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

from actions.answers.answer import Answer
from actions.answers.presentation import presented
from actions.facts.queries import Facts
from bot.charts.contents import NothingToDraw, chart_of
from bot.charts.parameters import ChartRequest, read_parameters
from bot.charts.routes import PATHS
from tests.bot.charts.conftest import World


def test_a_course_holds_every_place_of_the_span_and_no_other(real_facts: Facts) -> None:
    chart = chart_of(ChartRequest("verlauf", ("Köln", "Düsseldorf"), "gesamt", 2021, 2024), real_facts)
    drawn = [each for line in chart.lines for each in line]
    held = real_facts.rankings(cities=["Köln", "Düsseldorf"], categories=["gesamt"], editions=[2021, 2022, 2023, 2024])
    assert sorted(drawn, key=repr) == sorted(held, key=repr)
    assert [line[0].city for line in chart.lines] == ["Köln", "Düsseldorf"]
    assert chart.years == (2021, 2022, 2023, 2024)


def test_a_comparison_begins_with_the_best(world: World) -> None:
    facts = world("2024 gesamt Köln 9", "2024 gesamt Bonn 3", "2023 gesamt Bonn 1")
    chart = chart_of(ChartRequest("vergleich", ("Köln", "Bonn"), "gesamt", 2024, 2024), facts)
    assert [(line[0].city, line[0].rank) for line in chart.lines] == [("Bonn", 3), ("Köln", 9)]
    assert chart.title == "Bonn und Köln in der Gesamtwertung 2024"


def test_title_description_and_source_say_it_all(world: World) -> None:
    facts = world("2023 gesamt Köln 9", "2024 gesamt Köln 3")
    chart = chart_of(ChartRequest("verlauf", ("Köln",), "gesamt", 2023, 2024), facts)
    assert chart.title == "Köln in der Gesamtwertung, 2023 bis 2024"
    assert chart.description == "Köln – 2023: Platz 9 von 82, 2024: Platz 3 von 82."
    assert "Amtsblatt 2023" in chart.source_line
    assert "Amtsblatt 2024" in chart.source_line
    english = chart_of(ChartRequest("verlauf", ("Köln",), "gesamt", 2023, 2024, "en"), facts)
    assert (english.place, english.language) == ("Position", "en")


@pytest.mark.parametrize(
    ("city", "category", "year"), [("Atlantis", "gesamt", 2024), ("Köln", "wetter", 2024), ("Köln", "gesamt", 1999)]
)
def test_what_the_store_lacks_is_not_drawn(city: str, category: str, year: int, world: World) -> None:
    with pytest.raises(NothingToDraw, match=r"\.$"):
        chart_of(ChartRequest("verlauf", (city,), category, year, year), world("2024 gesamt Köln 9"))


def test_a_city_without_a_place_is_left_out(world: World) -> None:
    facts = world("2024 gesamt Köln 9", "2023 gesamt Bonn 3")
    chart = chart_of(ChartRequest("vergleich", ("Köln", "Bonn"), "gesamt", 2024, 2024), facts)
    assert [line[0].city for line in chart.lines] == ["Köln"]
    assert "Bonn" not in chart.title


def test_every_chart_that_an_answer_offers_shows_its_places(answers: list[Answer], real_facts: Facts) -> None:
    offered = {answer: presented(answer)["chart"] for answer in answers if "chart" in presented(answer)}
    assert len(offered) > 100
    for answer, parts in offered.items():
        address = urlsplit(parts["address"]["svg"])
        kind = PATHS[address.path.removesuffix(".svg")]
        chart = chart_of(read_parameters(kind, parse_qs(address.query)), real_facts)
        drawn = {each for line in chart.lines for each in line}
        assert drawn >= {each.ranking for each in answer.cells}, answer.text
