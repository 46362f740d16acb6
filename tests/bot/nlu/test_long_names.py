"""Names of several words: inflected, or with typos in some of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from bot.nlu.long_names import Beginnings, Form, LongNames
from bot.nlu.spelling import typos_in_a_name

NAMES = [("frankfurt", "am", "main"), ("frankfurt", "oder"), ("bad", "homburg"), ("bad", "hersfeld"), ("neuss",)]
LONG = [name for name in NAMES if len(name) > 1]
words = st.text("abn", min_size=1, max_size=10)
forms = st.lists(words, min_size=2, max_size=3).map(tuple)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        (("frankfrt", "am", "main"), ("frankfurt", "am", "main")),
        (("frankfurt", "am", "mian"), None),
        (("bad", "hombrug"), ("bad", "homburg")),
        (("bda", "homburg"), None),
        (("bat", "hombrug"), None),
        (("bad", "hersfelt"), ("bad", "hersfeld")),
        (("bad", "salzuflen"), None),
        (("frankfrt", "an", "mian"), None),
        (("frankfurt",), None),
    ],
)
def test_some_words_may_be_misspelt_but_no_short_one(said: Form, name: Form | None) -> None:
    assert LongNames(LONG).find(said) == name


def test_of_several_the_nearest_is_meant() -> None:
    assert LongNames([("bad", "salzuflen"), ("bad", "salzungen")]).find(("bad", "salzugen")) == ("bad", "salzungen")
    rivals = LongNames([("kirchhain", "am", "berg"), ("kirchheim", "am", "neckar")])
    assert rivals.find(("kirchhaim", "am", "nekkar")) == ("kirchheim", "am", "neckar")


@given(names=st.lists(forms, max_size=8), said=forms)
def test_finds_what_comparing_with_each_name_finds(names: list[Form], said: Form) -> None:
    def is_meant(name: Form) -> bool:
        pairs = list(zip(said, name, strict=True)) if len(said) == len(name) else []
        typos = [(OSA.distance(word, part), typos_in_a_name(len(part))) for word, part in pairs]
        return any(word == part for word, part in pairs) and all(found <= allowed for found, allowed in typos)

    found = LongNames(names).find(said)
    assert found in names if found else not any(map(is_meant, names))
    assert found is None or is_meant(found)


def test_any_ending_may_follow_a_stem() -> None:
    beginnings = Beginnings([("nordrhein", "westfalisch"), ("sachsen", "anhaltisch"), ("sachsen", "anhaltinisch")])
    assert beginnings.find(("nordrhein", "westfalische")) == ("nordrhein", "westfalisch")
    assert beginnings.find(("sachsen", "anhaltinischen")) == ("sachsen", "anhaltinisch")
    assert Beginnings([("sachsen", "a"), ("sachsen", "anhalt")]).find(("sachsen", "anhalter")) == ("sachsen", "a")
    assert beginnings.find(("nordrhein",)) is None
    assert beginnings.find(("rhein", "westfalische")) is None
