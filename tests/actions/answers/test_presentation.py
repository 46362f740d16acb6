"""What channels with tables, charts and links get of an answer."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from actions.answers.answer import Answer
from actions.answers.presentation import COMPARISON_CHART, HISTORY_CHART, NOTHING, presented
from actions.answers.wording import wording
from actions.facts.queries import Facts
from tests.actions.answers.checks import answer_to
from tests.actions.answers.shapes.world import SOME
from tests.actions.answers.wording.conftest import answers  # noqa: F401
from tests.actions.answers.wording.said import stated

NUMBER = re.compile(r"\d+")


@pytest.fixture(scope="module")
def all_answers(answers: list[dict[str, Answer]]) -> list[Answer]:  # noqa: F811
    """The answers to questions of all kinds, in all languages."""
    return [answer for by_language in answers for answer in by_language.values()]


def shown(parts: dict[str, Any]) -> str:
    """All that is read of an answer, in one text; places stand after "Platz"."""
    table = parts.get("table", {"caption": "", "head": [], "rows": []})
    cells = [cell for row in (table["head"], *table["rows"]) for cell in row]
    quotes = [
        f"{each['person']} {each['office']} {each['city']} {each['year']} „{each['text']}“" for each in parts["quotes"]
    ]
    return "\n".join([table["caption"], *cells, *quotes, parts["text"]])


def column(parts: dict[str, Any], heading: str) -> list[str]:
    """The cells of one column."""
    place = parts["table"]["head"].index(heading)
    return [row[place] for row in parts["table"]["rows"]]


def test_it_is_plain_data(all_answers: list[Answer]) -> None:
    for answer in all_answers:
        parts = presented(answer)
        assert json.loads(json.dumps(parts)) == parts
        assert (parts["kind"], parts["language"]) == (answer.query.asked, answer.language)


def test_no_fact_of_the_text_is_lost(all_answers: list[Answer], real_facts: Facts) -> None:
    cities = [each.name for each in real_facts.cities()]
    for answer in all_answers:
        if answer.query.asked == "source" and answer.sources:
            continue  # All of it is sources.
        parts = presented(answer)
        whole, found = stated(answer.text, cities), stated(shown(parts), cities)
        assert whole.cities <= found.cities, answer.text
        assert whole.years <= found.years, answer.text
        assert whole.scores <= found.scores, answer.text
        assert {str(rank) for rank in whole.ranks} <= set(NUMBER.findall(shown(parts))), answer.text


def test_every_place_and_score_of_a_table_is_among_the_answers_cells(all_answers: list[Answer]) -> None:
    tables = 0
    for answer in all_answers:
        parts = presented(answer)
        assert ("table" in parts) == (len(answer.cells) > 1)
        if "table" not in parts:
            continue
        tables += 1
        say, table = wording(answer.language), parts["table"]
        assert {len(row) for row in table["rows"]} == {len(table["head"])}
        assert table["caption"]
        if say.heading("place") not in table["head"]:
            continue
        assert len(table["rows"]) == len(answer.cells)
        places = [int(NUMBER.findall(cell)[0]) for cell in column(parts, say.heading("place"))]
        assert places == [each.rank for each in answer.cells]
        if say.heading("points") in table["head"]:
            scores = [NOTHING if each.score is None else say.points_cell(each.score) for each in answer.cells]
            assert column(parts, say.heading("points")) == scores
        if say.heading("step") in table["head"]:
            steps = [NOTHING if each.step is None else say.step_cell(each.step) for each in answer.cells]
            assert column(parts, say.heading("step")) == steps
    assert tables > 300


def test_the_row_of_a_place_names_its_city_board_and_year(all_answers: list[Answer]) -> None:
    for answer in all_answers:
        parts, say = presented(answer), wording(answer.language)
        if "table" not in parts or say.heading("place") not in parts["table"]["head"]:
            continue
        rows = {tuple(row) for row in parts["table"]["rows"]}
        for each in answer.cells:
            told = {each.city.lower(), say.board(each.category).lower(), str(each.edition)}
            common = parts["table"]["caption"].lower().split(", ")
            of_it = [row for row in rows if told <= {*(cell.lower() for cell in row), *common}]
            assert any(str(each.rank) in NUMBER.findall(" ".join(row)) for row in of_it), (each, rows)


def test_quotes_are_literal_and_no_longer_in_the_text(all_answers: list[Answer]) -> None:
    quoted = [each for each in all_answers if each.quotes]
    assert quoted
    for answer in quoted:
        parts = presented(answer)
        assert [each["text"] for each in parts["quotes"]] == [each.text for each in answer.quotes]
        assert all(each["person"] and each["office"] and each["year"] for each in parts["quotes"])
        assert not any(each.text in parts["text"] for each in answer.quotes)


def test_sources_are_links_and_no_longer_in_the_text(all_answers: list[Answer]) -> None:
    for answer in all_answers:
        parts = presented(answer)
        assert [each["url"] for each in parts["sources"]] == [each.url for each in answer.sources]
        assert all(each.publisher in link["label"] for each, link in zip(answer.sources, parts["sources"], strict=True))
        if answer.sources:
            assert wording(answer.language).source_line(answer.sources) not in parts["text"]
        else:
            assert parts["text"] == answer.text


def test_only_quotes_leave_no_text(all_answers: list[Answer]) -> None:
    for answer in all_answers:
        parts = presented(answer)
        assert parts["text"] or parts["quotes"]
        assert parts["text"].strip() == parts["text"]


def test_a_chart_has_the_facts_of_its_table(all_answers: list[Answer], real_facts: Facts) -> None:
    charts: dict[str, int] = {}
    for answer in all_answers:
        parts = presented(answer)
        if "chart" not in parts:
            continue
        assert set(parts["chart"]) == {"address", "alt", "caption"}
        addresses = {suffix: urlsplit(address) for suffix, address in parts["chart"]["address"].items()}
        paths = {suffix: address.path for suffix, address in addresses.items()}
        assert paths["png"].removesuffix(".png") == paths["svg"].removesuffix(".svg")
        assert addresses["svg"].query == addresses["png"].query
        asked = parse_qs(addresses["svg"].query, strict_parsing=True)
        years = [int(each) for each in (*asked.get("von", asked.get("jahr", [])), *asked.get("bis", []))]
        drawn = real_facts.rankings(
            cities=asked["stadt"], categories=asked["bereich"], editions=range(min(years), max(years) + 1)
        )
        assert {each.ranking for each in answer.cells} <= set(drawn)
        path = paths["svg"].removesuffix(".svg")
        charts[path] = charts.get(path, 0) + 1
    assert set(charts) == {HISTORY_CHART, COMPARISON_CHART}
    assert min(charts.values()) > 5


@pytest.mark.parametrize(
    ("parts", "head", "first"),
    [
        ({"cities": "Düsseldorf", "editions": "all"}, ["Jahr", "Platz", "Punkte"], ["2019", "13 von 81"]),
        (
            {"cities": "Düsseldorf, Köln", "editions": "all"},
            ["Jahr", "Düsseldorf", "Köln"],
            ["2019", "Platz 13 von 81 (57,6 Punkte)"],
        ),
        ({"cities": "Bonn, Köln", "editions": "2024"}, ["Stadt", "Platz", "Punkte"], ["Bonn", "31", "73,3"]),
        (
            {"asked": "which city", "order": "best 1-3", "editions": "2025"},
            ["Platz", "Stadt", "Punkte"],
            ["1", "München", "90,2"],
        ),
        (
            {"cities": "Düsseldorf", "categories": "all", "editions": "2024"},
            ["Bereich", "Platz", "Punkte"],
            ["Gesamtwertung", "17", "78,1"],
        ),
        (
            {"cities": "Köln, Bonn", "categories": "gesamt, mobilitaet", "editions": "2024"},
            ["Bereich", "Köln", "Bonn"],
            ["Gesamtwertung", "Platz 3 (83,2 Punkte)", "Platz 31 (73,3 Punkte)"],
        ),
        (
            {"asked": "which city", "measure": "step", "order": "best 1-3", "editions": "2025"},
            ["Stadt", "Platz", "Vorjahr", "Veränderung"],
            ["Hannover", "7", "41", "+34"],
        ),
    ],
    ids=["course", "courses", "comparison", "list", "profile", "profiles", "movers"],
)
def test_the_columns_fit_the_question(
    parts: dict[str, str], head: Sequence[str], first: Sequence[str], real_facts: Facts
) -> None:
    table = presented(answer_to(real_facts, **parts))["table"]
    assert table["head"][: len(head)] == head
    assert table["rows"][0][: len(first)] == first


TOP = {"asked": "which city", "order": "best 1-3", "editions": "2025"}


def test_what_all_rows_share_is_in_the_caption(real_facts: Facts) -> None:
    table = presented(answer_to(real_facts, **TOP))["table"]
    assert table["caption"] == "Gesamtwertung, 2025, 83 Städte"
    table = presented(answer_to(real_facts, "en", **TOP))["table"]
    assert table["caption"] == "Overall ranking (Gesamtwertung), 2025, 83 cities"
    assert table["head"] == ["Position", "City", "Points"]


def test_a_list_that_the_table_shows_leaves_its_heading(real_facts: Facts) -> None:
    text = presented(answer_to(SOME, cities="Köln", editions="all", measure="score"))["text"]
    assert text == "Köln in der Gesamtwertung:"
    text = presented(answer_to(real_facts, **TOP))["text"]
    assert text == "Die ersten drei 2025 in der Gesamtwertung (von 83 Städten):"


def test_several_boards_make_no_chart(real_facts: Facts) -> None:
    parts = presented(answer_to(real_facts, cities="Köln, Bonn", categories="gesamt, mobilitaet"))
    assert "chart" not in parts
    assert "table" in parts
