"""Rows come in batches, all of them and in order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from actions.facts.batches import batches


@given(rows=st.lists(st.integers()), size=st.integers(1, 5))
def test_batches_hold_all_rows_in_order_and_are_full_but_for_the_last(rows: list[int], size: int) -> None:
    found = list(batches(rows, size))
    assert [row for batch in found for row in batch] == rows
    assert all(len(batch) == size for batch in found[:-1])
    assert all(found)
