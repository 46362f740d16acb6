"""`index-lotse questions` and `purge`: what could not be answered, put together, taught, and deleted."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy.engine import Engine

from bot.command_line import questions
from bot.command_line.grouping import key_of
from bot.conversations.engine import open_conversations
from bot.conversations.questions import Questions
from bot.conversations.store import Conversations
from tests.bot.command_line.conftest import Command

RADWEGE, RATINGEN, HIDDEN = "Wie viele Radwege hat Köln?", "Wo steht Ratingen?", "Was kostet … bei Anna?"
NLU = """version: "3.1"

nlu:
# Ein Kommentar.
- intent: rang
  examples: |
    - Wo steht Köln?
- intent: punkte
  examples: |
    - Wie viele Punkte?
"""


@pytest.fixture
def engine(run: Command, tmp_path: Path) -> Iterator[Engine]:
    engine = open_conversations(f"sqlite:///{tmp_path}/conversations.db")
    yield engine
    engine.dispose()


@pytest.fixture
def kept(engine: Engine) -> Questions:
    kept = Questions(engine, days=30, anonymise=lambda text: text)
    for text in ("Wie viele Radwege hat Köln?", "wie viele radwege hat köln", "Wie viele Radwege hat Kölln?"):
        kept.keep(text, ["rang", "punkte"], "not_understood")
    kept.keep(RATINGEN, ["rang"], "no_fact")
    kept.keep(HIDDEN, [], "bad_answer")
    return kept


def key(run: Command, text: str) -> str:
    """The key of the group with this text, as the list tells it."""
    run("questions", "--json")
    (found,) = (each["keys"][0] for each in json.loads(run.out) if each["text"] == text)
    return str(found)


@pytest.fixture
def nlu(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "nlu"
    folder.mkdir()
    (folder / "fragen.yml").write_text(NLU, encoding="utf-8")
    monkeypatch.setattr(questions, "NLU", folder)
    monkeypatch.setattr(questions, "PROJECT_ROOT", tmp_path)
    return folder / "fragen.yml"


def test_nearly_the_same_questions_are_one_group_and_the_largest_comes_first(run: Command, kept: Questions) -> None:
    assert run("questions", "--json") == 0
    first, *others = json.loads(run.out)
    assert first["count"] == 3
    assert first["reasons"] == {"not_understood": 3}
    assert first["intents"] == ["rang", "punkte"]
    assert [each["count"] for each in others] == [1, 1]


def test_they_are_shown_in_german(run: Command, kept: Questions) -> None:
    assert run("questions") == 0
    for word in ("nicht verstanden (3)", "keine Angabe (1)", "schlecht bewertet (1)", "Wo steht Ratingen?"):
        assert word in run.out


def test_without_any_it_says_how_to_keep_them(run: Command, engine: Engine) -> None:
    assert run("questions") == 0
    assert "LOTSE_QUESTIONS_DAYS" in run.out


def test_an_accepted_question_becomes_an_example(run: Command, kept: Questions, nlu: Path) -> None:
    group, marked = key_of(RADWEGE), "Wie viele [Radwege] hat Köln?"
    assert run("questions", "accept", group, "--intent", "punkte", "--text", marked, "--yes") == 0
    expected = NLU.replace("    - Wie viele Punkte?", "    - Wie viele Radwege hat Köln?\n    - Wie viele Punkte?")
    assert nlu.read_text(encoding="utf-8") == expected
    assert run("questions", "accept", group, "--intent", "punkte", "--text", RADWEGE, "--yes") == 0
    assert "gibt es schon" in run.out
    assert nlu.read_text(encoding="utf-8") == expected


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("1", "--intent", "rang"), "Eine Gruppe „1“ gibt es nicht"),
        ((key_of(RATINGEN), "--intent", "ratespiel", "--yes"), "Es gibt: punkte, rang."),
        ((key_of(HIDDEN), "--intent", "rang", "--yes"), "ist etwas ausgeblendet"),
    ],
)
def test_what_cannot_become_an_example_is_told(
    run: Command, kept: Questions, nlu: Path, arguments: tuple[object, ...], told: str
) -> None:
    assert run("questions", "accept", *arguments) == 1
    assert told in run.err
    assert nlu.read_text(encoding="utf-8") == NLU


def test_a_group_keeps_its_key_while_questions_come_in(run: Command, kept: Questions, nlu: Path) -> None:
    group = key(run, RATINGEN)
    for text in 5 * ["Wie wird das Wetter?"] + 2 * ["Wo steht Ratingen denn?"]:
        kept.keep(text, [], "not_understood")
    assert run("questions", "accept", group, "--intent", "rang", "--yes") == 0
    assert "- Wo steht Ratingen" in nlu.read_text(encoding="utf-8")


def test_a_no_changes_nothing(run: Command, kept: Questions, nlu: Path) -> None:
    assert run("questions", "accept", key_of(RATINGEN), "--intent", "rang", answer="n\n") == 1
    assert nlu.read_text(encoding="utf-8") == NLU


def test_purge_deletes_what_has_expired(run: Command, engine: Engine, kept: Questions) -> None:
    Conversations(engine, hours=1, clock=lambda: 0.0).create()
    Questions(engine, days=1, anonymise=str, clock=lambda: 0.0).keep("Alt?", [], "no_fact")
    assert run("purge") == 0
    assert "1 abgelaufenes Gespräch gelöscht." in run.out
    run("questions", "--json")
    assert "Alt?" not in run.out
    assert "Ratingen" in run.out


def test_purge_of_everything_asks_first(run: Command, engine: Engine, kept: Questions) -> None:
    Conversations(engine, hours=1).create()
    assert run("purge", "--all", answer="n\n") == 1
    assert run("purge", "--all", answer="j\n") == 0
    assert "1 Gespräch, 0 Urteile, 5 aufbewahrte Fragen" in run.out
    assert run("questions", "--json") == 0
    assert json.loads(run.out) == []
