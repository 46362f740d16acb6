from __future__ import annotations

from pathlib import Path

from tests.evaluation.cross_validation import SENTENCES, Tallies, read_sentences
from tests.evaluation.default_pipeline import mapped, spans

KINDS = {
    "city",
    "category",
    "edition",
    "count",
    "rank",
    "number",
    "person",
    "federal_state",
    "topic",
    "place",
    "unknown",
}


def test_found_missed_and_invented_are_counted_by_kind_and_role() -> None:
    tallies = Tallies()
    tallies.add("a", [("city", "Köln", ""), ("edition", "2024", "in")], [("city", "Köln", ""), ("city", "Bonn", "")])
    city, edition = tallies.by_kind["city"], tallies.by_kind["edition (in)"]
    assert (city.precision, city.recall) == (0.5, 1.0)
    assert (edition.recall, edition.f1) == (0.0, 0.0)
    assert round(tallies.total().f1, 3) == 0.5
    assert len(tallies.errors) == 1


def test_annotations_have_values_lists_and_roles(tmp_path: Path) -> None:
    path = tmp_path / "entities.yml"
    path.write_text("- {text: Satz, city: [Köln, Bonn], edition: {in: 2024, previous: 1}}\n", encoding="utf-8")
    [(text, entities)] = read_sentences(path)
    assert text == "Satz"
    assert entities == [
        ("city", "Köln", ""),
        ("city", "Bonn", ""),
        ("edition", "2024", "in"),
        ("edition", "1", "previous"),
    ]


def test_the_sentences_show_every_kind_and_role() -> None:
    entities = [each for _, found in read_sentences(SENTENCES) for each in found]
    assert {kind for kind, _, _ in entities} == KINDS
    roles = {role for kind, _, role in entities if kind == "edition"}
    assert roles == {"in", "since", "until", "previous", "next", "newest", "oldest"}


def test_annotations_of_split_messages_lie_in_the_whole_text() -> None:
    text = "Wo steht Köln? Und Bonn 2024?"
    segments = [
        {"text": "Wo steht Köln?", "entities": [{"entity": "city", "value": "Köln", "start": 9, "end": 13}]},
        {
            "text": "Und Bonn 2024?",
            "entities": [
                {"entity": "city", "value": "Bonn", "start": 4, "end": 8},
                {"entity": "edition", "value": 2024, "role": "in", "start": 9, "end": 13},
            ],
        },
    ]
    made = spans(text, segments)
    assert [(text[each["start"] : each["end"]], each["value"]) for each in made] == [
        ("Köln", "Köln"),
        ("Bonn", "Bonn"),
        ("2024", "2024"),
    ]
    assert made[2]["role"] == "in"


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
        {"entity": "edition", "value": "2024", "role": "in"},
        {"entity": "rank", "value": "Platz 3"},
        {"entity": "count", "value": "einige", "role": "top"},
    ]
    assert [(each["entity"], each["value"], each.get("role")) for each in mapped(entities, known)] == [
        ("city", "Köln", None),
        ("unknown", "Hintertupfingen", "city"),
        ("edition", 2024, "in"),
        ("rank", 3, None),
    ]
