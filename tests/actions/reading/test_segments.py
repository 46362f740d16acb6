"""The questions of a message as the language understanding hands them over."""

from __future__ import annotations

from actions.reading.segments import read_segments, speaker_of
from tests.actions.reading.heard import HOME, Listener


def test_each_question_of_a_message_is_a_segment(heard: Listener) -> None:
    parsed = heard.parsed("Wo steht Köln und was sagt Dr. Stephan Keller?", ("platzierung", "zitat"), 0.8)
    found = read_segments(parsed, HOME)
    assert [(each.intent, each.confidence) for each in found] == [("platzierung", 0.8), ("zitat", 0.8)]
    assert [each.parts.values("person", "person") for each in found] == [(), ("Dr. Stephan Keller",)]


def test_a_message_of_a_stock_pipeline_is_one_segment() -> None:
    (segment,) = read_segments({"text": "Wo steht Köln?", "intent": {"name": "platzierung"}, "entities": []}, HOME)
    assert (segment.text, segment.intent, len(segment.parts)) == ("Wo steht Köln?", "platzierung", 0)


def test_a_message_without_text_or_intent_is_a_segment_too() -> None:
    (segment,) = read_segments({"text": None, "intent": None}, HOME)
    assert (segment.text, segment.intent) == ("", "")


def test_we_are_those_who_the_message_or_the_talk_says(heard: Listener) -> None:
    parsed = heard.parsed("Wo stehen wir?")
    cities = [read_segments(parsed, HOME, speaker)[0].parts.values("city", "city") for speaker in (None, "Bonn")]
    assert cities == [(HOME,), ("Bonn",)]
    told, asked = read_segments(heard.parsed("Ich wohne in Essen. Wo stehen wir?"), HOME, "Bonn")
    assert asked.parts.values("city", "city") == ("Essen",)
    assert speaker_of([told, asked]) == "Essen"
    assert speaker_of([asked]) is None


def test_topics_are_gathered_each_once() -> None:
    topics = [{"entity": "topic", "value": ["Handel", "lokaler Handel"]}, {"entity": "topic", "value": "Handel"}]
    (segment,) = read_segments({"text": "Handel", "intent": {"name": "zitat"}, "entities": topics}, HOME)
    assert segment.topics() == ("Handel", "lokaler Handel")


def test_the_half_that_asks_for_something_else_stands_by_itself(heard: Listener) -> None:
    parsed = heard.parsed("Verwaltung 2022 Düsseldorf plus Öffnungszeiten Zulassungsstelle", ("ausserhalb",))
    words = [{"text": "Öffnungszeiten", "sort": "noun", "about": False, "within": False}]
    parsed["segments"][0]["foreign"] = {"chance": 0.1, "words": words}
    known, other = read_segments(parsed, HOME)
    assert (known.text, known.intent) == ("Verwaltung 2022 Düsseldorf", "platzierung")
    assert (other.intent, other.foreign) == ("ausserhalb", {"chance": 1.0, "words": words})
    named = heard.parsed("Platz von Bonn bei Energie und Umwelt, das liegt mir am Herzen", ("platzierung",))
    named["segments"][0]["foreign"] = {"chance": 0.1, "words": [{**words[0], "text": "Herzen"}]}
    assert len(read_segments(named, HOME)) == 1
