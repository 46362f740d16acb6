"""A ranking names one source, and that source says all its values."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.imports.one_source import VALUES, MixedSources, merged

few = st.none() | st.integers(1, 3)
HELD = {"rank": 1, "previous_rank": 5, "score": 80.0, "source_id": "amt", "note": "vorläufig"}


@pytest.mark.parametrize(
    ("stated", "source", "becomes"),
    [
        ({"rank": 2}, "amt", {**HELD, "rank": 2}),
        ({"score": 81.0}, "amt", {**HELD, "score": 81.0}),
        ({"rank": 1, "score": 80.0}, "presse", HELD),
        ({"rank": 2}, "presse", {"rank": 2, "previous_rank": None, "score": None, "source_id": "presse", "note": ""}),
        (
            {"rank": 1, "previous_rank": 6},
            "presse",
            {"rank": 1, "previous_rank": 6, "score": None, "source_id": "presse", "note": ""},
        ),
    ],
)
def test_what_becomes_of_a_ranking(stated: dict[str, Any], source: str, becomes: dict[str, Any]) -> None:
    assert merged(HELD, stated, source) == becomes


def test_a_source_without_a_rank_takes_nothing_over() -> None:
    with pytest.raises(MixedSources, match="Der Rang 1 stammt aus der Quelle „amt“"):
        merged(HELD, {"score": 81.0}, "presse")


def test_a_note_alone_changes_no_source() -> None:
    assert merged(HELD, {"rank": 1}, "presse", "bestätigt") == {**HELD, "note": "bestätigt"}


@given(
    held=st.fixed_dictionaries({"rank": st.integers(1, 3), "previous_rank": few, "score": few}),
    stated=st.fixed_dictionaries(dict.fromkeys(VALUES, few)),
    source=st.sampled_from(("amt", "presse")),
)
def test_no_value_gets_a_source_that_does_not_state_it(
    held: dict[str, int | None], stated: dict[str, int | None], source: str
) -> None:
    try:
        becomes = merged({**held, "source_id": "amt", "note": ""}, stated, source)
    except MixedSources:
        return
    says = {"amt": [held], "presse": []}
    says[source] = [*says[source], stated]
    for name in VALUES:
        assert becomes[name] is None or any(becomes[name] == each[name] for each in says[becomes["source_id"]])
