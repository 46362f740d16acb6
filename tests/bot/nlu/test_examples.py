"""The files of annotated examples."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from actions.query.notation import read
from actions.settings import PROJECT_ROOT
from bot.nlu.examples import BadExample, Conversation, Example, read_examples

FILE = """\
# Sekretärin, Münster
> Wo steht Köln?
  cities: Köln
> Und Bonn
> bei Mobilität, und wer führt da?
  cities: Bonn
  categories: mobilitaet
- asked: which city
  categories: mobilitaet
  order: best 1-1

# Bürger
> Danke!
  nothing
> Warum regnet es?
  beyond: kein Wetter
> Wo stehen wir?
  as it is
"""


def read_text(folder: Path, text: str, name: str = "one.txt") -> list[Conversation]:
    """The conversations of a folder with one file."""
    (folder / name).write_text(text, encoding="utf-8")
    return read_examples(folder)


def test_conversations_hold_messages_with_their_queries(tmp_path: Path) -> None:
    first, second = read_text(tmp_path, FILE)
    assert first.who == "Sekretärin, Münster"
    assert first.examples == (
        Example("Wo steht Köln?", (read({"cities": "Köln"}),)),
        Example(
            "Und Bonn\nbei Mobilität, und wer führt da?",
            (
                read({"cities": "Bonn", "categories": "mobilitaet"}),
                read({"asked": "which city", "categories": "mobilitaet", "order": "best 1-1"}),
            ),
        ),
    )
    assert second == Conversation(
        "Bürger", (Example("Danke!", ()), Example("Warum regnet es?", None), Example("Wo stehen wir?", (read({}),)))
    )


def test_files_are_read_in_order(tmp_path: Path) -> None:
    read_text(tmp_path, "# zweite\n> Wo?\n  as it is\n", "b.txt")
    assert [each.who for each in read_text(tmp_path, "# erste\n> Wo?\n  as it is\n", "a.txt")] == ["erste", "zweite"]


def test_a_folder_without_files_holds_nothing(tmp_path: Path) -> None:
    assert read_examples(tmp_path) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("> Wo?\n  mood: good\n", "one.txt, line 3: no part of a query: mood"),
        ("# x\n> Wo?\n  cities: Köln\n  cities: Bonn\n", "one.txt, line 4: cities stands there twice"),
        ("> Wo?\n  measure: height\n\n> Wer?\n  as it is\n", "one.txt, line 3: 'height' is none of rank"),
        ("> Wo?\n  order: highest 1-1\n", "'highest' is none of best"),
        ("> Wo?\n  editions: last year\n", "one.txt, line 3: "),
    ],
)
def test_a_bad_line_is_told(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(BadExample, match=re.escape(told)):
        read_text(tmp_path, text)


def test_the_examples_of_the_project_are_in_the_format() -> None:
    conversations = read_examples(PROJECT_ROOT / "data" / "examples")
    assert len(conversations) > 100
    assert all(each.examples for each in conversations)
