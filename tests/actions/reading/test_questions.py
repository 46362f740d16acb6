"""The query of a question, and the names in it that could not be resolved."""

from __future__ import annotations

import pytest

from actions.query.notation import read
from actions.reading.questions import Reading, intent_of
from tests.actions.reading.heard import Listener, Said, after, plain, reads

COLOGNE = {"cities": "Köln", "categories": "verwaltung", "editions": "2023"}


def reading_of(heard: Listener, text: str) -> Reading:
    """The one question of a message after one on Cologne."""
    (reading,) = heard.readings(text, after(COLOGNE))
    return reading


@pytest.mark.parametrize("text", ["Wo steht kerfled?", "und kerfled"])
def test_a_strange_word_may_be_a_name(heard: Listener, text: str) -> None:
    parsed = heard.parsed(text)
    start = text.index("kerfled")
    strange = {"entity": "unknown", "role": "word", "value": "kerfled", "start": start, "end": start + 7}
    parsed["segments"][0]["entities"] = [strange]
    (reading,) = heard.read(parsed, after(COLOGNE))
    assert reading.strange == ("kerfled",)


def test_beside_a_city_a_strange_word_is_just_a_word(heard: Listener) -> None:
    parsed = heard.parsed("kerfled wo steht Köln?")
    strange = {"entity": "unknown", "role": "word", "value": "kerfled", "start": 0, "end": 7}
    parsed["segments"][0]["entities"] += [strange]
    (reading,) = heard.read(parsed, after(COLOGNE))
    assert reading.strange == ()


def test_an_unknown_place_is_not_replaced_by_the_city_spoken_of(heard: Listener) -> None:
    assert reading_of(heard, "Und Castrop-Rauxel?").query.cities.named == ("Castrop-Rauxel",)


def test_a_name_that_could_be_several_is_asked_about(heard: Listener) -> None:
    parsed = heard.parsed("Wo steht Bremon?")
    parts = parsed["segments"][0]["parts"]
    doubtful = {"part": "options", "values": {"options": ["Bremen", "Bremerhaven"]}, "start": 9, "end": 15}
    parsed["segments"][0]["parts"] = [*(each for each in parts if each["start"] < 9), doubtful]
    (reading,) = heard.read(parsed, after(COLOGNE))
    assert reading.options == ("Bremen", "Bremerhaven")


def test_a_person_that_the_store_does_not_know_is_told(heard: Listener) -> None:
    (reading,) = heard.readings(
        "Was sagt Rekerowski dazu?", after({"asked": "quotes", "persons": "Olaf Wagner"}), ("zitat",)
    )
    assert (reading.strangers, reading.query.persons) == (("Rekerowski",), ("Rekerowski",))


@pytest.mark.parametrize("text", ["Ist Hagen dabei?", "Gibt es Bielefeld in dem Ranking?", "Ist Bonn auch drin?"])
def test_it_is_asked_who_is_rated_at_all(heard: Listener, text: str) -> None:
    (query,) = heard(text)
    assert query["asked"] == "index_staedte"


def test_after_a_list_it_is_asked_who_is_on_it(heard: Listener) -> None:
    before = after({"asked": "which city", "order": "best 1-10"})
    reads(heard, "Ist Hagen dabei?", {"asked": "whether", "cities": "Hagen", "where": "rank at_least 10"}, said=before)


@pytest.mark.parametrize(
    ("asked", "intent"),
    [
        ({}, "platzierung"),
        ({"asked": "which city"}, "platzierung"),
        ({"asked": "quotes"}, "zitat"),
        ({"asked": "needs"}, "vorhaben"),
        ({"asked": "index_termin"}, "index_termin"),
    ],
)
def test_each_query_has_the_intent_of_the_messages_that_ask_it(asked: Said, intent: str) -> None:
    assert intent_of(read(asked)) == intent


def test_what_was_said_in_words_has_a_city_a_category_and_an_edition(heard: Listener) -> None:
    before = after({"asked": "reasons", "cities": "Köln", "categories": "mobilitaet", "editions": "2024"})
    (reading,) = heard.readings("Und wie viele Punkte waren das?", before)
    meant = {"measure": "score", "cities": "Köln", "categories": "mobilitaet", "editions": "2024"}
    assert plain(reading.query) == plain(read(meant))
