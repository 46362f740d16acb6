import os
import time
from pathlib import Path

import pytest

from actions.facts.whole_file import ABANDONED_S, replacing


def test_of_two_that_write_at_once_the_last_one_counts_and_both_are_whole(tmp_path: Path) -> None:
    path = tmp_path / "facts.csv"
    with replacing(path) as late:
        late.write_text("late", encoding="utf-8")
        with replacing(path) as early:
            early.write_text("early", encoding="utf-8")
        assert path.read_text(encoding="utf-8") == "early"
    assert path.read_text(encoding="utf-8") == "late"
    assert list(tmp_path.iterdir()) == [path]


def test_where_something_fails_nothing_changes(tmp_path: Path) -> None:
    path = tmp_path / "facts.csv"
    path.write_text("before", encoding="utf-8")
    with pytest.raises(UnicodeEncodeError), replacing(path) as unfinished:
        unfinished.write_text("Köln", encoding="ascii")
    assert path.read_text(encoding="utf-8") == "before"
    assert list(tmp_path.iterdir()) == [path]


def test_what_was_left_by_a_killed_process_goes_after_a_day(tmp_path: Path) -> None:
    path = tmp_path / "facts [1].csv"
    old, fresh, other = (
        tmp_path / name
        for name in (".facts [1].csv.a1.unfinished", ".facts [1].csv.b2.unfinished", ".x.csv.c3.unfinished")
    )
    for each in (old, fresh, other):
        each.write_text("half", encoding="utf-8")
    before = time.time() - ABANDONED_S - 60
    for each in (old, other):
        os.utime(each, (before, before))
    with replacing(path) as unfinished:
        unfinished.write_text("whole", encoding="utf-8")
    assert set(tmp_path.iterdir()) == {path, fresh, other}
