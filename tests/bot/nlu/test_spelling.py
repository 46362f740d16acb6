"""Misspelt words of questions are mended; names, everyday words and right ones are not touched."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.everyday import everyday_words
from bot.nlu.mending import WordMender
from bot.nlu.spelling import KNOWN, mended, read_mendings, shifted, typos_to_known
from bot.nlu.text import fold

EVERYDAY = frozenset({"here", "platzt", "seite", "gelandet", "liege"})


def mend(text: str, taken: list[tuple[int, int]] | None = None) -> str:
    """The mended text."""
    return mended(text, read_mendings(text, taken or [], EVERYDAY))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("wo stand Köln im vojrahr", "wo stand Köln im Vorjahr"),
        ("Wer war Zweeiter?", "Wer war Zweiter?"),
        ("letzterr pllatz", "Letzter Platz"),
        ("vor zwei jharen", "vor zwei Jahren"),
        ("und davom?", "und davor?"),
        ("Qaelle??", "Quelle??"),
        ("wo is Köln jelandet", "wo is Köln gelandet"),
        ("wo lieje mer", "wo liege mer"),
        ("Auf welchem Platz steht Köln?", "Auf welchem Platz steht Köln?"),
        ("es platzt gleich", "es platzt gleich"),
        ("", ""),
    ],
)
def test_words_of_time_rank_and_order_are_mended(typed: str, meant: str) -> None:
    assert mend(typed) == meant


def test_a_name_is_left_alone_even_if_it_is_like_such_a_word() -> None:
    assert mend("Wo steht Rnag?", taken=[(9, 13)]) == "Wo steht Rnag?"


@given(st.sampled_from(sorted(KNOWN.values())), st.text(alphabet=" aeiouäöüßxyz.,?", max_size=20))
def test_positions_behind_a_mended_word_move_with_it(word: str, rest: str) -> None:
    typed = f"{word[:-1]}{word[-1]}{word[-1]} {rest}"
    mendings = read_mendings(typed, [], EVERYDAY)
    behind = len(word) + 1
    assert mended(typed, mendings)[shifted(behind, mendings) :].startswith(rest[:1] and typed[behind : behind + 1])


@given(st.sampled_from(sorted(KNOWN.values())))
def test_a_word_of_questions_is_its_own_nearest(word: str) -> None:
    if len(fold(word)) >= 4:
        near = typos_to_known(fold(word))
        assert near is not None
        assert (fold(near[0]), near[1]) == (fold(word), 0)


def test_the_component_moves_the_entities_with_the_text() -> None:
    city = {"entity": "city", "value": "Köln", "start": 14, "end": 18}
    message = Message.build(text="wleche stelle Köln", entities=[city])
    (message,) = WordMender().process([message])
    found = message.get(ENTITIES)[0]
    assert message.get(TEXT)[found["start"] : found["end"]] == "Köln"
    assert message.get(TEXT) == "welche stelle Köln"


def test_a_city_is_not_read_out_of_a_misspelt_word_of_questions() -> None:
    assert fold("qaelle") not in everyday_words()
    assert typos_to_known(fold("qaelle")) == ("Quelle", 1)
