"""Words of questions stay, misspelt ones are mended, foreign ones count alike."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.nlu.vocabulary import NOUN, OTHER, Vocabulary

EVERYDAY = frozenset({"klettert", "fahrrad", "wetter"})
QUESTIONS = Vocabulary(["wo", "steht", "xcity", "durchschnitt", "stehen", "kletter"], EVERYDAY)


@pytest.mark.parametrize(
    ("text", "mapped"),
    [
        ("wo steht xcity", "wo steht xcity"),
        ("wo stehtt xcity", "wo steht xcity"),
        ("durchscnhitt", "durchschnitt"),
        ("durschnitt", "durchschnitt"),
        ("wetter", OTHER),
        ("quantenphysik", NOUN),
        ("klettert", OTHER),
        ("so da", "so da"),
        ("xperson xedition2", "xperson xedition2"),
        ("", ""),
    ],
)
def test_words_are_mapped(text: str, mapped: str) -> None:
    assert QUESTIONS.map(text) == mapped


def test_a_word_is_learnt_from_two_questions() -> None:
    learnt = Vocabulary.learn(["wo steht xcity", "wo liegt xcity xcity", "zufall zufall"], EVERYDAY)
    assert learnt.known == {"wo", "xcity"}


@given(st.lists(st.text(alphabet="abcdestwoh", min_size=1, max_size=12), max_size=8))
def test_every_word_becomes_one_word_and_known_ones_stay(said: list[str]) -> None:
    mapped = QUESTIONS.map(" ".join(said)).split()
    assert len(mapped) == len(said)
    assert QUESTIONS.map(" ".join(mapped)) == " ".join(mapped)


def test_without_known_words_all_long_ones_are_foreign() -> None:
    assert Vocabulary([], EVERYDAY).map("wo steht das fahrrad") == f"wo {OTHER} das {NOUN}"


def test_a_strange_word_is_in_no_dictionary_and_like_no_known_one() -> None:
    vocabulary = Vocabulary(["wo", "steht"], EVERYDAY, heard=["haha"])
    assert [word for word in "wo stehtt kerfled wetter haha xyz a1b2c3".split() if vocabulary.is_strange(word)] == [
        "kerfled"
    ]
