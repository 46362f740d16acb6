from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bot.actions_endpoint import InProcessActions
from tests.evaluation.cross_validation import SENTENCES, Tallies, read_sentences
from tests.evaluation.default_pipeline import MappedActions, mapped, spans

KINDS = {"city", "category", "person", "federal_state", "topic", "place", "unknown"}


def test_found_missed_and_invented_are_counted_by_kind_and_role() -> None:
    tallies = Tallies()
    tallies.add(
        "a", [("city", "Köln", ""), ("unknown", "Xanten", "city")], [("city", "Köln", ""), ("city", "Bonn", "")]
    )
    city, unknown = tallies.by_kind["city"], tallies.by_kind["unknown (city)"]
    assert (city.precision, city.recall) == (0.5, 1.0)
    assert (unknown.recall, unknown.f1) == (0.0, 0.0)
    assert round(tallies.total().f1, 3) == 0.5
    assert len(tallies.errors) == 1


def test_annotations_have_values_lists_and_roles(tmp_path: Path) -> None:
    path = tmp_path / "entities.yml"
    path.write_text("- {text: Satz, city: [Köln, Bonn], unknown: {city: Xanten, person: Muster}}\n", encoding="utf-8")
    [(text, entities)] = read_sentences(path)
    assert text == "Satz"
    assert entities == [
        ("city", "Köln", ""),
        ("city", "Bonn", ""),
        ("unknown", "Xanten", "city"),
        ("unknown", "Muster", "person"),
    ]


def test_the_sentences_show_every_kind_and_role() -> None:
    entities = [each for _, found in read_sentences(SENTENCES) for each in found]
    assert {kind for kind, _, _ in entities} == KINDS
    assert {role for kind, _, role in entities if kind == "unknown"} == {"city", "person"}


def test_annotations_of_split_messages_lie_in_the_whole_text() -> None:
    text = "Wo steht Köln? Und Xanten 2024?"
    segments = [
        {"text": "Wo steht Köln?", "entities": [{"entity": "city", "value": "Köln", "start": 9, "end": 13}]},
        {
            "text": "Und Xanten 2024?",
            "entities": [
                {"entity": "unknown", "value": "Xanten", "role": "city", "start": 4, "end": 10},
                {"entity": "edition", "value": 2024, "start": 11, "end": 15},
            ],
        },
    ]
    made = spans(text, segments)
    assert [(text[each["start"] : each["end"]], each["value"]) for each in made] == [
        ("Köln", "Köln"),
        ("Xanten", "Xanten"),
        ("2024", "2024"),
    ]
    assert made[1]["role"] == "city"


def test_of_overlapping_annotations_one_is_kept_and_no_topic() -> None:
    entities = [
        {"entity": "topic", "value": "Glasfaserausbau", "start": 0, "end": 15},
        {"entity": "category", "value": "it_kommunikation", "start": 0, "end": 9},
    ]
    made = spans("Glasfaserausbau", [{"text": "Glasfaserausbau", "entities": entities}])
    assert [each["entity"] for each in made] == ["category"]


def test_foreign_entities_are_mapped_to_ours() -> None:
    known = {("city", "Köln"), ("category", "verwaltung")}
    entities = [
        {"entity": "city", "value": "Köln"},
        {"entity": "city", "value": "Hintertupfingen"},
        {"entity": "category", "value": "Ufos"},
        {"entity": "edition", "value": "2024"},
        {"entity": "number", "value": "Platz 3"},
        {"entity": "number", "value": "einige"},
        {"entity": "unknown", "value": "Muster", "role": "person"},
        {"entity": "unknown", "value": "irgendwas"},
    ]
    assert [(each["entity"], each["value"], each.get("role")) for each in mapped(entities, known)] == [
        ("city", "Köln", None),
        ("unknown", "Hintertupfingen", "city"),
        ("edition", 2024, None),
        ("number", 3, None),
        ("unknown", "Muster", "person"),
    ]


async def test_our_actions_get_the_parts_of_a_message_of_the_other_pipeline(monkeypatch: pytest.MonkeyPatch) -> None:
    called: list[dict[str, Any]] = []

    async def request(self: InProcessActions, **kwargs: Any) -> None:
        called.append(kwargs["json"]["tracker"]["latest_message"])

    monkeypatch.setattr(InProcessActions, "request", request)
    message = {
        "text": "Wo steht Köln 2024?",
        "entities": [{"entity": "city", "value": "Köln", "start": 9, "end": 13}],
    }
    actions = MappedActions("actions.language", {("city", "Köln")})
    await actions.request(json={"tracker": {"latest_message": message}})
    parts = {part["part"]: part["values"] for part in called[0]["parts"]}
    assert parts["city"] == {"city": ["Köln"]}
    assert parts["year"] == {"year": [2024]}
