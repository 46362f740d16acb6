"""Whatever is typed, neither Rasa's parser nor our splitting finds a command in it."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rasa.shared.core.training_data.story_reader.yaml_story_reader import YAMLStoryReader
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.channels.text import BLANKS, UNSEEN_CATEGORIES, cleaned
from bot.nlu.splitting import split_questions

INVISIBLE = ["\u200b", "\u200d", "\ufeff", "\u2060", "\u00ad", "\u034f", "\u3164", "\x00", "\u202e", "\ufe0f", "\ud800"]
COMMANDS = ["/", "//", "／", "⁄", "/restart", '/frage{"city": "Köln"}', "/gruss@1.0", "{", "}", "@"]
BETWEEN = [" ", "\n", "\t", "\u00a0", ".", "!", "?", ";", ",", "-", "–", ":", "und", "a"]
WORDS = ["Hallo", "Guten Tag,", "Danke", "wo steht Köln?", "Wer führt?", "2023/24", "Bitte, ", "Frage: ", "ja", "Köln."]
LEAD = "Mein Bruder lebt seit vielen langen Jahren in Bremen,"
PIECES = st.sampled_from([*COMMANDS, *BETWEEN, *WORDS, LEAD, *INVISIBLE])
TYPED = st.lists(PIECES, max_size=12).map("".join) | st.text(max_size=60)


def is_command(text: str) -> bool:
    """True when Rasa's parser takes the text for an intent."""
    return YAMLStoryReader.unpack_regex_message(Message({TEXT: text})).get(INTENT) is not None


@given(TYPED)
def test_no_text_is_a_command_to_rasas_parser(typed: str) -> None:
    text = cleaned(typed)
    for sent in (text, text.strip(), unicodedata.normalize("NFKC", text)):
        assert not is_command(sent)


@given(TYPED)
def test_no_question_of_a_text_is_a_command(typed: str) -> None:
    assert not [piece for piece in split_questions(cleaned(typed)) if is_command(piece)]


@given(TYPED)
def test_nothing_invisible_is_left(typed: str) -> None:
    text = cleaned(typed).replace("\n", "")
    assert not [each for each in text if unicodedata.category(each) in UNSEEN_CATEGORIES or each in BLANKS]
    text.encode()


@given(TYPED)
def test_cleaning_twice_changes_nothing_more(typed: str) -> None:
    assert cleaned(cleaned(typed)) == cleaned(typed)


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("/restart", "restart"),
        (" \u200b /restart", "restart"),
        ('Hallo! /frage{"city": "Köln"}', 'Hallo! frage{"city": "Köln"}'),
        ("Wer führt?\n/restart", "Wer führt?\nrestart"),
        ("Wie war es 2023/24 bei IT/Kommunikation?", "Wie war es 2023/24 bei IT/Kommunikation?"),
        ("Ko\u0308ln\u00a0 und   Bonn", "Köln und Bonn"),
        ("Düssel\u00addorf", "Düsseldorf"),
        ("M\ufffdnchen 2024", "Mnchen 2024"),
        ("Wo steht Köln? 👍", "Wo steht Köln? 👍"),
        (" \u200b\n\t ", ""),
    ],
)
def test_what_is_meant_stays(typed: str, text: str) -> None:
    assert cleaned(typed) == text


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("KÃ¶ln", "Köln"),
        ("K&ouml;ln", "Köln"),
        ("K%C3%B6ln", "Köln"),
        ("Ko\u0308ln", "Köln"),
        ("Bergisch\u2011Gladbach", "Bergisch-Gladbach"),
        ("Vergleiche:\n- Köln\n- Bonn", "Vergleiche: Köln, Bonn"),
        ("50 % der Städte", "50 % der Städte"),
        ("AT&T", "AT&T"),
        ("Kolleg:innen und Bürger*innen", "Kolleginnen und Bürgerinnen"),
        ("<at>Index-Lotse</at> Wo steht Köln?", "Wo steht Köln?"),
        ("<@U04KELLER> siehe <#C1|mobilitaet>: Köln? :+1: :first_place_medal:", "siehe : Köln?"),
        ("<p>Köln</p><td>2024</td><s>2023</s>", "Köln 2024 2023"),
        ("Ｋｏ̈ｌｎ ２０２４", "Köln 2024"),
        ("Köln 2️⃣0️⃣2️⃣4️⃣ ❓", "Köln 2024 ❓"),
        ("Platz von <Bonn> und <Bad Xanten>", "Platz von Bonn und Bad Xanten"),
        ("Um 10:30:15 mehr als <40 Punkte", "Um 10:30:15 mehr als <40 Punkte"),
    ],
)
def test_traces_of_another_encoding_are_decoded(typed: str, text: str) -> None:
    assert cleaned(typed) == text
