"""What a piece of a message does beside the others."""

from __future__ import annotations

import pytest

from actions.reading import pieces
from actions.reading.segments import Segment, read_segments
from tests.actions.reading.heard import HOME, Listener, Said, after, reads


def pieces_of(heard: Listener, text: str) -> list[Segment]:
    """The pieces of a message."""
    return read_segments(heard.parsed(text), HOME)


@pytest.mark.parametrize(
    ("text", "asks"),
    [("Wo steht Köln", True), ("Köln?", True), ("Ich wohne in Köln.", False), ("Köln liegt vor Bonn.", False)],
)
def test_a_piece_asks_by_its_words_or_its_mark(heard: Listener, text: str, asks: bool) -> None:
    (piece,) = pieces_of(heard, text)
    assert pieces.asks(piece) == asks


@pytest.mark.parametrize(
    ("text", "silent"), [("Äh, ja", True), ("Dann halt nicht.", True), ("Köln", False), ("Und Köln?", False)]
)
def test_a_word_or_two_say_nothing(heard: Listener, text: str, silent: bool) -> None:
    (piece,) = pieces_of(heard, text)
    assert pieces.says_nothing(piece) == silent


def test_a_thing_that_is_listed_is_asked_for(heard: Listener) -> None:
    thing, told = pieces_of(heard, "die Öffnungszeiten vom Museum\nDer Bus kam heute zu spät.")
    assert pieces.is_a_thing(thing)
    assert not pieces.is_a_thing(told)


def test_what_was_told_before_a_question_is_background(heard: Listener) -> None:
    told, asked = pieces_of(heard, "Ich wohne in Bonn. Auf welchem Platz steht die Stadt?")
    assert pieces.is_background(told, [asked])
    assert not pieces.is_background(asked, [])
    assert pieces.with_background(asked, [told], HOME).parts.values("city", "city", "speaker") == ("Bonn",)


def test_a_city_of_the_question_wins_over_one_told_before(heard: Listener) -> None:
    told, asked = pieces_of(heard, "Meine Schwester lebt in Bonn. Wo steht Köln?")
    assert pieces.with_background(asked, [told], HOME).parts.values("city", "city") == ("Köln",)


APART: list[tuple[str, list[Said]]] = [
    (
        "Waren mehr bayerische oder mehr sächsische Städte unter den ersten 20?",
        [
            {
                "asked": "which city",
                "cities": "state Bayern, Sachsen",
                "where": "rank at_least 20",
                "order": "state 1-1",
            },
        ],
    ),
    (
        "Was sind die Stärken und Schwächen von Köln?",
        [{"asked": "reasons", "cities": "Köln"}, {"asked": "needs", "cities": "Köln"}],
    ),
    (
        "Nenne mir die drei besten und die drei schlechtesten Städte",
        [
            {"asked": "which city", "order": "best 1-3"},
            {"asked": "which city", "order": "worst 1-3"},
        ],
    ),
    ("Platz und Punkte von Köln", [{"cities": "Köln"}, {"measure": "score", "cities": "Köln"}]),
]


@pytest.mark.parametrize(("text", "meant"), APART)
def test_two_things_of_a_kind_are_two_questions(heard: Listener, text: str, meant: list[Said]) -> None:
    reads(heard, text, *meant)


TOLD: list[tuple[str, list[Said]]] = [
    (
        "Köln liegt doch vor Bonn. Oder etwa nicht?",
        [
            {"asked": "whether", "cities": "Köln", "where": "rank better city Bonn"},
        ],
    ),
    ("Köln ist Dritter geworden. Fakt oder Fake?", [{"asked": "whether", "cities": "Köln", "where": "rank equal 3"}]),
    (
        "Köln war mal Erster. Falls ja: in welchem Jahr?",
        [
            {"asked": "whether", "cities": "Köln", "where": "rank equal 1", "editions": "all", "quantifier": "any"},
            {"asked": "which edition", "cities": "Köln", "where": "rank equal 1"},
        ],
    ),
    ("Mobilität: Wo steht Köln?", [{"cities": "Köln", "categories": "mobilitaet"}]),
    ("Smart City Index 2024. Wo steht Köln?", [{"cities": "Köln", "editions": "2024"}]),
]


@pytest.mark.parametrize(("text", "meant"), TOLD)
def test_what_was_told_counts_for_the_question_behind_it(heard: Listener, text: str, meant: list[Said]) -> None:
    reads(heard, text, *meant)


def test_what_begins_anew_keeps_nothing(heard: Listener) -> None:
    before = after({"cities": "Köln", "categories": "mobilitaet", "editions": "2023"})
    reads(heard, "Anderes Thema: Wer führt?", {"asked": "which city", "order": "best 1-1"}, said=before)
