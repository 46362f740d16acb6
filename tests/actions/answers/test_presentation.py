"""What channels with tables, charts and links get of an answer."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from actions.answers.answer import Answer
from actions.answers.presentation import KEYS, NOTHING, presented
from actions.answers.reply import ANSWERERS, reply
from actions.answers.wording import wording
from actions.facts.queries import Facts
from tests.actions.answers.checks import asking
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


def test_no_fact_of_the_text_is_lost(all_answers: list[Answer], real_facts: Facts) -> None:
    cities = [each.name for each in real_facts.cities()]
    for answer in all_answers:
        if answer.question.kind == "source" and not answer.refused:
            continue  # All of it is sources.
        parts = presented(answer)
        whole, found = stated(answer.text, cities), stated(shown(parts), cities)
        assert whole.cities <= found.cities, answer.text
        assert whole.years <= found.years, answer.text
        assert whole.scores <= found.scores, answer.text
        assert {str(rank) for rank in whole.ranks} <= set(NUMBER.findall(shown(parts))), answer.text


def test_every_place_and_score_of_a_table_is_in_the_answer_s_rankings(all_answers: list[Answer]) -> None:
    tables = 0
    for answer in all_answers:
        parts = presented(answer)
        assert ("table" in parts) == (len(answer.rankings) > 1)
        if "table" not in parts:
            continue
        tables += 1
        say = wording(answer.question.language)
        table = parts["table"]
        assert {len(row) for row in table["rows"]} == {len(table["head"])}
        assert table["caption"]
        if say.heading("place") not in table["head"]:
            continue
        assert len(table["rows"]) == len(answer.rankings)
        places = [int(NUMBER.findall(cell)[0]) for cell in column(parts, say.heading("place"))]
        assert sorted(places) == sorted(each.rank for each in answer.rankings)
        if say.heading("points") in table["head"]:
            scores = {NOTHING if each.score is None else say.points_cell(each.score) for each in answer.rankings}
            assert set(column(parts, say.heading("points"))) == scores
        if say.heading("before") in table["head"]:
            before = [int(cell) for cell in column(parts, say.heading("before"))]
            steps = [int(cell.replace("−", "-")) for cell in column(parts, say.heading("step"))]
            assert [was - now for was, now in zip(before, places, strict=True)] == steps
    assert tables > 300


def test_the_row_of_a_place_names_its_city_board_and_year(all_answers: list[Answer]) -> None:
    for answer in all_answers:
        parts = presented(answer)
        say = wording(answer.question.language)
        if "table" not in parts or say.heading("place") not in parts["table"]["head"]:
            continue
        rows = {tuple(row) for row in parts["table"]["rows"]}
        for each in answer.rankings:
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
            assert wording(answer.question.language).source_line(answer.sources) not in parts["text"]
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
        assert {suffix: address.path.rsplit(".", 1)[1] for suffix, address in addresses.items()} == {
            "svg": "svg",
            "png": "png",
        }
        assert addresses["svg"].query == addresses["png"].query
        asked = parse_qs(addresses["svg"].query, strict_parsing=True)
        years = [int(each) for each in (*asked.get("von", asked.get("jahr", [])), *asked.get("bis", []))]
        drawn = real_facts.rankings(
            cities=asked["stadt"], categories=asked["bereich"], editions=range(min(years), max(years) + 1)
        )
        assert set(drawn) == set(answer.rankings)
        charts[answer.question.kind] = charts.get(answer.question.kind, 0) + 1
    assert set(charts) == {"history", "compare"}
    assert min(charts.values()) > 5


@pytest.mark.parametrize(
    ("question", "head", "first"),
    [
        (asking("history", "Düsseldorf"), ["Jahr", "Platz"], ["2019", "13 von 81"]),
        (asking("history", "Düsseldorf", "Köln"), ["Jahr", "Düsseldorf", "Köln"], ["2019", "13 von 81", "8 von 81"]),
        (asking("change", "Düsseldorf", editions=(2024,)), ["Jahr", "Platz"], ["2023", "21 von 81"]),
        (asking("compare", "Bonn", "Köln", editions=(2024,)), ["Stadt", "Platz", "Punkte"], ["Köln", "3", "83,2"]),
        (asking("top", n=3, editions=(2025,)), ["Platz", "Stadt", "Punkte"], ["1", "München", "90,2"]),
        (
            asking("profile", "Düsseldorf", editions=(2024,)),
            ["Bereich", "Platz", "Punkte"],
            ["Gesamtwertung", "17", "78,1"],
        ),
        (asking("best_category", "Düsseldorf", editions=(2024,)), ["Bereich", "Platz"], ["Verwaltung", "6"]),
        (
            asking("climbers", editions=(2025,)),
            ["Stadt", "Platz", "Vorjahr", "Veränderung"],
            ["Hannover", "7", "41", "+34"],
        ),
    ],
    ids=lambda value: getattr(value, "kind", None),
)
def test_the_columns_fit_the_question(
    question: Any, head: Sequence[str], first: Sequence[str], real_facts: Facts
) -> None:
    table = presented(reply(question, real_facts))["table"]
    assert table["head"] == head
    assert table["rows"][0] == first


def test_what_all_rows_share_is_in_the_caption(real_facts: Facts) -> None:
    table = presented(reply(asking("top", n=3, editions=(2025,)), real_facts))["table"]
    assert table["caption"] == "Gesamtwertung, 2025, 83 Städte"
    table = presented(reply(asking("top", n=3, editions=(2025,), language="en"), real_facts))["table"]
    assert table["caption"] == "Overall ranking (Gesamtwertung), 2025, 83 cities"
    assert table["head"] == ["Position", "City", "Points"]


def test_a_list_that_the_table_shows_leaves_its_heading(real_facts: Facts) -> None:
    text = presented(reply(asking("history", "Düsseldorf"), real_facts))["text"]
    assert text.splitlines()[:2] == ["Düsseldorf in der Gesamtwertung.", "Nicht bekannt: 2020."]
    text = presented(reply(asking("top", n=3, editions=(2025,)), real_facts))["text"]
    assert text == "Die ersten drei in der Gesamtwertung 2025 (von 83 Städten):"


def test_several_boards_make_no_chart(real_facts: Facts) -> None:
    parts = presented(reply(asking("compare", "Köln", "Bonn", categories=("gesamt", "mobilitaet")), real_facts))
    assert "chart" not in parts
    assert "table" in parts


def test_every_kind_with_columns_of_its_own_exists() -> None:
    assert set(KEYS) <= set(ANSWERERS)
