"""`index-lotse ask`: questions in the terminal."""

from __future__ import annotations

from pathlib import Path

import pytest

from actions.settings import PREFIX, PROJECT_ROOT, Settings
from bot.model import TrainingFiles, current_model, train
from tests.bot.command_line.conftest import Command


@pytest.fixture
def model(run: Command) -> Path:
    """The model of the training data as it is."""
    files, folder = TrainingFiles(PROJECT_ROOT), Settings().models_folder
    return current_model(files, folder) or train(files, folder)


def test_questions_are_answered_in_one_conversation_and_explained_on_request(run: Command, model: Path) -> None:
    assert run("ask", "Wo stand Köln 2024?", "Und Bonn?") == 0
    first, second = (each.splitlines() for each in run.out.split("> ")[1:])
    assert first[0] == "Wo stand Köln 2024?"
    assert "Platz 1" in first[1]
    assert second[0] == "Und Bonn?"
    assert "Bonn" in second[1]
    assert "Platz 2" in second[1]
    assert "Befund" not in run.out

    assert run("ask", "--explain", "Wo stand Köln 2024?", "Und Bonn?") == 0
    first, second = (each.splitlines() for each in run.out.split("> ")[1:])
    assert "    Köln, gesamt, 2024: rank 1 (amt-2024)" in first
    assert "  editions: 2024" in second
    assert "    Bonn, gesamt, 2024: rank 2 (amt-2024)" in second
    assert all("Befund:" in each[: each.index("Antwort:")] for each in (first, second))
    assert "Platz 2" in second[second.index("Antwort:") + 1]


def test_without_a_model_it_says_how_to_get_one(run: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(f"{PREFIX}MODELS_FOLDER", str(tmp_path / "models"))
    assert run("ask", "Wo steht Köln?") == 1
    assert "make prepare" in run.err
    assert not run.out


def test_a_question_is_needed(run: Command) -> None:
    assert run("ask") == 2
    assert run.err
