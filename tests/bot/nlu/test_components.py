"""The readers as Rasa's components: entities, placeholders, one message in and one out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from rasa.shared.nlu.constants import ENTITIES, INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from actions.facts.queries import Facts
from bot.nlu.components import (
    GazetteerExtractor,
    PartReader,
    PlaceholderTokenizer,
    placeholder,
)
from bot.nlu.language import LANGUAGE, LanguageExtractor
from bot.nlu.mending import WordMender
from bot.nlu.parts import PARTS
from bot.nlu.segmenting import MessageJoiner, MessageSplitter
from tests.worlds import open_world, reload_world, write_world

EAST = ["Brandenburg", "Mecklenburg-Vorpommern", "Sachsen", "Sachsen-Anhalt", "Thüringen"]


@pytest.fixture
def world(tmp_path: Path) -> Path:
    """A folder with a few facts files."""
    return write_world(tmp_path / "facts", ["2024 gesamt Köln 3"])


@pytest.fixture
def facts(world: Path, tmp_path: Path) -> Iterator[Facts]:
    """A store that can be changed."""
    facts = open_world(world, tmp_path / "facts.db")
    yield facts
    facts.close()


@pytest.fixture(scope="module")
def readers(real_facts: Facts, doubtful: list[str]) -> list[Any]:
    """The readers in the order of the pipeline."""
    return [GazetteerExtractor(real_facts, doubtful), WordMender(), PartReader()]


@pytest.fixture(scope="module")
def tokenizer() -> PlaceholderTokenizer:
    """The tokenizer as configured by default."""
    return PlaceholderTokenizer(PlaceholderTokenizer.get_default_config())


def read(readers: list[Any], text: str) -> Message:
    """A text after all readers."""
    messages = [Message.build(text=text)]
    for reader in readers:
        messages = reader.process(messages)
    return messages[0]


def entities(readers: list[Any], text: str) -> list[dict[str, Any]]:
    """What all readers find in a text."""
    found: list[dict[str, Any]] = read(readers, text).get(ENTITIES)
    return found


def values(readers: list[Any], text: str) -> list[tuple[str, Any]]:
    """Kind and value of each entity but topics, in the order of the text."""
    found = sorted(entities(readers, text), key=lambda each: each["start"])
    return [(each["entity"], each["value"]) for each in found if each["entity"] != "topic"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Wo steht Düsseldorf bei Verwaltung 2024?",
            [("city", "Düsseldorf"), ("category", "verwaltung"), ("edition", 2024)],
        ),
        ("Was sagt Olaf Wagner?", [("person", "Olaf Wagner")]),
        ("Die Top 5 in NRW", [("number", 5), ("federal_state", "Nordrhein-Westfalen")]),
        ("Warum nur Platz 3?", [("number", 3)]),
        ("Wie waren die letzten drei Jahre?", [("number", 3)]),
        ("Wer führt in Ostdeutschland?", [("federal_state", EAST)]),
        ("Wie schneidet Castrop-Rauxel ab?", [("place", "Castrop-Rauxel")]),
        ("Wo steht Kleinkleckersdorf?", [("unknown", "Kleinkleckersdorf")]),
        ("Wo kann man hier gut essen?", []),
        ("Was sagt Frau Ulm?", [("unknown", "Frau Ulm")]),
        ("Herr Dr. Essen ruft an", [("unknown", "Herrn Dr. Essen")]),
        ("Wo ist Halle 9?", [("number", 9)]),
        ("Im Haselhorst-Ranking", []),
        ("I heard it was first", [("number", 1)]),
        ("Und im Sauerland?", []),
        ("Wo liegt Flingern?", [("unknown", "Flingern")]),
    ],
)
def test_what_a_message_names(readers: list[Any], text: str, found: list[tuple[str, Any]]) -> None:
    assert values(readers, text) == found


def test_entities_say_where_they_stand_and_who_found_them(readers: list[Any]) -> None:
    text = "Wo steht Duesseldorf seit 2021?"
    city, edition = entities(readers, text)
    assert text[city["start"] : city["end"]] == "Duesseldorf"
    assert city["extractor"] == "GazetteerExtractor"
    assert (edition["extractor"], text[edition["start"] : edition["end"]]) == ("PartReader", "2021")


def test_the_parts_of_a_message_travel_with_it(readers: list[Any]) -> None:
    message = read(readers, "Liegt Köln vor Bonn?")
    names = [part["part"] for part in message.get(PARTS)]
    assert [name for name in names if name != "filler"] == ["verb_first", "city", "ahead_of"]


def test_misspelt_words_are_mended_and_entities_move_along(readers: list[Any]) -> None:
    message = read(readers, "Auf welchem Plattz steht Köln?")
    assert message.get(TEXT) == "Auf welchem Platz steht Köln?"
    (city,) = (each for each in message.get(ENTITIES) if each["entity"] == "city")
    assert message.get(TEXT)[city["start"] : city["end"]] == "Köln"


@pytest.mark.parametrize(("text", "language"), [("Wo steht Köln?", "de"), ("Where is Cologne?", "en"), ("Köln", None)])
def test_the_language_of_a_message_travels_with_it(text: str, language: str | None) -> None:
    (message,) = LanguageExtractor("fremdsprache").process([Message.build(text=text)])
    assert message.get(LANGUAGE) == language
    assert message.get(INTENT) is None


def test_a_language_that_the_bot_does_not_speak_is_the_intent() -> None:
    (message,) = LanguageExtractor("fremdsprache").process([Message.build(text="Quelle est la place de cette ville ?")])
    assert (message.get(LANGUAGE), message.get(INTENT)["name"]) == ("fr", "fremdsprache")


def test_an_ambiguous_name_keeps_all_of_its_readings(world: Path, tmp_path: Path) -> None:
    facts = open_world(write_world(world, ["2024 gesamt Bremen 3", "2024 gesamt Breman 4"]), tmp_path / "other.db")
    (city,) = entities([GazetteerExtractor(facts, [])], "Wo steht Bremon?")
    facts.close()
    assert set(city["value"]) == {"Bremen", "Breman"}


def test_a_new_alias_is_understood_at_once(facts: Facts, world: Path, tmp_path: Path) -> None:
    extractor = GazetteerExtractor(facts, [])
    assert values([extractor], "wo steht karnevalshausen") == []
    write_world(world, ["2024 gesamt Köln 3"], aliases={"Köln": "Karnevalshausen"})
    reload_world(world, tmp_path / "facts.db")
    assert values([extractor], "wo steht karnevalshausen") == [("city", "Köln")]


@pytest.mark.parametrize("text", ["Was sagt Oberbürgermeister Rekerowski?", "Was meint OB Rekerowski?"])
def test_another_citys_mayor_is_not_taken_for_our_own(readers: list[Any], text: str) -> None:
    assert ("person", "Dr. Stephan Keller") not in values(readers, text)


def tokens(readers: list[Any], tokenizer: PlaceholderTokenizer, text: str) -> str:
    """The words that are counted."""
    return " ".join(token.text for token in tokenizer.tokenize(read(readers, text), TEXT))


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Wo steht Köln bei Mobilität?", "wo steht xcity bei xcategory"),
        ("wo steht DUESSELDORF bei verwaltung", "wo steht xcity bei xcategory"),
        ("Wo steht Castrop-Rauxel insgesamt?", "wo steht xcity xoverall"),
        ("Wer ist Erster bei Mobilität?", "wer ist xnumber bei xcategory"),
        ("Wer ist auf Platz 12?", "wer ist auf platz xnumber"),
        ("Die Top 5 von 2023", "die top xnumber von xedition"),
        ("?!", "?!"),
    ],
)
def test_names_are_counted_by_their_kind(
    readers: list[Any], tokenizer: PlaceholderTokenizer, text: str, counted: str
) -> None:
    assert tokens(readers, tokenizer, text) == counted


def test_sentences_that_differ_in_names_only_are_alike(readers: list[Any], tokenizer: PlaceholderTokenizer) -> None:
    asked = ["Hat sich Bonn seit 2020 bei Energie verbessert?", "Hat sich Essen seit 2022 bei Mobilität verbessert?"]
    assert len({tokens(readers, tokenizer, text) for text in asked}) == 1


def test_training_examples_are_read_like_messages(readers: list[Any]) -> None:
    examples = TrainingData([Message.build(text="Wo steht Köln?", intent="platzierung")])
    readers[0].process_training_data(examples)
    assert examples.training_examples[0].get(ENTITIES)[0]["value"] == "Köln"


def test_each_kind_has_its_own_placeholder() -> None:
    kinds = ["city", "category", "person", "federal_state", "topic"]
    assert len({placeholder({"entity": kind, "value": "x"}) for kind in kinds}) == len(kinds)
    capitals = {"entity": "city", "value": ["Kiel", "Mainz"], "group": "x"}
    assert placeholder(capitals) == placeholder({"entity": "federal_state", "value": "x"})
    assert placeholder({"entity": "place", "value": "x"}) == placeholder({"entity": "city", "value": "x"})


def classified(text: str, intent: str, entities: list[dict[str, Any]] | None = None) -> Message:
    """A message that the classifier has seen."""
    message = Message.build(text=text)
    message.set(INTENT, {"name": intent, "confidence": 0.9})
    message.set(INTENT_RANKING_KEY, [{"name": intent, "confidence": 0.9}])
    message.set(ENTITIES, entities or [])
    return message


def test_a_message_becomes_one_for_each_question() -> None:
    split = MessageSplitter().process([Message.build(text="Wo steht Köln? Wer führt?")])
    assert [message.get(TEXT) for message in split] == ["Wo steht Köln?", "Wer führt?"]


@pytest.mark.parametrize("text", ["Wo steht Köln?", "/platzierung Wo? Wer?", ""])
def test_one_question_and_a_command_pass_unchanged(text: str) -> None:
    message = Message.build(text=text)
    assert MessageSplitter().process([message]) == [message]


def test_the_questions_of_a_message_are_joined_again() -> None:
    cologne = {"entity": "city", "value": "Köln", "start": 9, "end": 13}
    parts = [
        classified("Hallo", "gruss"),
        classified("Wo steht Köln?", "platzierung", [cologne]),
        classified("Danke", "dank"),
    ]
    (joined,) = MessageJoiner(["gruss", "dank"], []).process(parts)
    assert joined.get(INTENT)["name"] == "platzierung"
    assert [(part["text"], part["intent"]) for part in joined.get("segments")] == [
        ("Hallo", "gruss"),
        ("Wo steht Köln?", "platzierung"),
        ("Danke", "dank"),
    ]
    assert joined.get(ENTITIES) == [cologne]
    assert joined.get("segments")[1]["entities"] == [cologne]


def test_the_first_of_several_questions_gives_the_intent() -> None:
    parts = [classified("Wo steht Köln", "platzierung"), classified("wer führt?", "begruendung")]
    assert MessageJoiner([], []).process(parts)[0].get(INTENT)["name"] == "platzierung"


@pytest.mark.parametrize(("confidence", "intent"), [(0.9, "notlage"), (0.5, "platzierung")])
def test_sure_distress_goes_before_a_question(confidence: float, intent: str) -> None:
    distress = classified("Ich kann nicht mehr", "notlage")
    distress.set(INTENT, {"name": "notlage", "confidence": confidence})
    parts = [classified("Wo steht Köln?", "platzierung"), distress]
    assert MessageJoiner(["gruss"], ["notlage"]).process(parts)[0].get(INTENT)["name"] == intent


def test_a_message_without_intent_passes_the_joiner() -> None:
    message = Message.build(text="/start")
    assert MessageJoiner([], []).process([message]) == [message]
