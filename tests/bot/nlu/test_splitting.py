"""One message, several questions."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.nlu.splitting import split_questions
from bot.nlu.text import words

FRAGMENTS = [
    "Wo steht Köln", "wer führt", "und", "Danke", "Hallo", "?", ".", "!", ",", "Dr. Keller", "Vielen Dank", "2024.",
    "was sagt er dazu", "Smart City Index", "bei Verwaltung", "\n", "Guten Tag",
]  # fmt: skip
MESSAGES = st.one_of(st.text(max_size=80), st.lists(st.sampled_from(FRAGMENTS), max_size=10).map(" ".join))


def bare(text: str) -> str:
    """A piece without the punctuation around it."""
    return text.strip(" ,.!?")


@pytest.mark.parametrize(
    ("message", "questions"),
    [
        ("Wo steht Köln? Wer führt?", ["Wo steht Köln", "Wer führt"]),
        ("Top 3 in 2024 + wo Köln steht", ["Top 3 in 2024", "wo Köln steht"]),
        ("Wo steht Köln und wer führt?", ["Wo steht Köln", "wer führt"]),
        ("Welche Stadt liegt in Hessen und war 2024 Erste?", ["Welche Stadt liegt in Hessen und war 2024 Erste"]),
        ("Wie wird gerechnet, also wer zählt?", ["Wie wird gerechnet, also wer zählt"]),
        ("Köln hat gewonnen, also wer wurde Zweiter?", ["Köln hat gewonnen", "wer wurde Zweiter"]),
        ("Erstens: Wo steht Köln? Zweitens: Wer führt?", ["Wo steht Köln", "Wer führt"]),
        ("Keller Zitat + was hat Wagner gesagt", ["Keller Zitat", "was hat Wagner gesagt"]),
        ("War Köln 2021 Erster und danach nie wieder?", ["War Köln 2021 Erster", "danach nie wieder"]),
        ("Erstens den Rang von Köln, und zweitens das Wetter", ["den Rang von Köln", "das Wetter"]),
        ("Wo steht Köln, wer führt?", ["Wo steht Köln", "wer führt"]),
        ("Wo steht Köln?Und Bonn?", ["Wo steht Köln", "Und Bonn"]),
        ("Wie steht Düsseldorf da und was sagt Keller dazu?", ["Wie steht Düsseldorf da", "was sagt Keller dazu"]),
        ("Wo steht Köln\nWer führt", ["Wo steht Köln", "Wer führt"]),
        ("Wo steht Köln? Danke!", ["Wo steht Köln", "Danke"]),
        ("Hallo, wo steht Köln?", ["Hallo", "wo steht Köln"]),
        ("Moin moin zusammen, wo steht Köln?", ["Moin moin zusammen", "wo steht Köln"]),
        ("Meine Schwester lebt in Bonn. Wo steht Köln?", ["Meine Schwester lebt in Bonn", "Wo steht Köln"]),
        ("Ist Köln vorn, und wenn ja, um wie viele Plätze?", ["Ist Köln vorn", "wenn ja, um wie viele Plätze"]),
        ("Wer liegt vorn oder wer hinten?", ["Wer liegt vorn", "wer hinten"]),
        ("Wer führt, und decken sich diese Werte?", ["Wer führt", "decken sich diese Werte"]),
        ("Wann und wo?", ["Wann", "wo"]),
        ("Den Platz von Köln und buchen Sie mir ein Zimmer", ["Den Platz von Köln", "buchen Sie mir ein Zimmer"]),
        (
            "Mein Bruder lebt in Bremen und ich wohne seit Jahren in Köln, wer stand 2025 besser da?",
            ["Mein Bruder lebt in Bremen und ich wohne seit Jahren in Köln", "wer stand 2025 besser da"],
        ),
    ],
)
def test_questions_are_told_apart(message: str, questions: list[str]) -> None:
    assert [bare(each) for each in split_questions(message)] == questions


@pytest.mark.parametrize(
    "message",
    [
        "Wo steht Köln?",
        "Wo steht Köln bei Verwaltung und Mobilität?",
        "Köln vs. Bonn vs. Kiel von 2019 bis 2025",
        "Wo stehen Köln und Bonn, Essen sowie Hamm?",
        "Was sagt Dr. Keller zum ersten Platz?",
        "Wer ist auf dem 3. Platz bei Mobilität?",
        "Ich möchte wissen, wer bei Energie führt",
        "Smart City Index 2024. Wer führt?",
        "Köln. Bonn. Essen. Wer führt?",
        "Wo steht Köln bzgl. Mobilität ca. 2024?",
        "Wer führt in der Stadt, wo es regnet?",
        "Vergleiche Köln und Bonn",
        "Wie steht Frankfurt a. M. da?",
        "Danke",
        "",
        "??",
        "/start",
    ],
)
def test_one_question_stays_whole(message: str) -> None:
    assert split_questions(message) == [message]


@pytest.mark.parametrize(
    "message",
    [
        "Könnten Sie mir bitte sagen: Wo steht Köln?",
        "Kurze Frage: Wo steht Köln?",
        "Bitte, Wo steht Köln?",
        "Wo steht Köln? LG",
        "Wo steht Köln? Mit freundlichen Grüßen",
    ],
)
def test_courtesy_around_a_question_is_left_out(message: str) -> None:
    assert split_questions(message) == ["Wo steht Köln?"]


def test_a_long_message_is_split_into_all_of_its_questions() -> None:
    message = "Guten Tag! Wo steht Köln? Und wer führt bei Mobilität? Was sagt Wagner dazu? Vielen Dank!"
    found = [bare(each) for each in split_questions(message)]
    assert [each for each in found if each.startswith(("Wo ", "Und ", "Was "))] == [
        "Wo steht Köln",
        "Und wer führt bei Mobilität",
        "Was sagt Wagner dazu",
    ]


@given(MESSAGES)
def test_pieces_hold_the_words_of_the_message_in_order(message: str) -> None:
    pieces = split_questions(message)
    assert pieces
    said = iter(word.text for word in words(message))
    assert all(word.text in said for piece in pieces for word in words(piece))


@given(MESSAGES)
def test_no_piece_is_empty(message: str) -> None:
    pieces = split_questions(message)
    assert len(pieces) == 1 or all(words(piece) for piece in pieces)


@pytest.mark.parametrize("message", [" " * 4000 + "x", "a. " * 2000], ids=["blanks", "abbreviations"])
def test_a_long_message_is_split_quickly(message: str) -> None:
    begun = time.process_time()
    split_questions(message)
    assert time.process_time() - begun < 0.3
