"""The training data as the evaluation reads it."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

from actions.settings import PROJECT_ROOT
from bot.model import TrainingFiles
from tests.evaluation.running import Bench
from tests.evaluation.training import held_by_training, training_data

BENCH = cast(Bench, SimpleNamespace(files=TrainingFiles(PROJECT_ROOT)))


def test_annotated_examples_are_training_data_too() -> None:
    known = "Krefeld, Verkehr 2024: welcher Platz?"
    assert held_by_training(BENCH, [known, "Wo steht Krumpelbach an der Xanto?"]) == {known}


def test_an_example_is_one_line_and_no_command() -> None:
    texts = [example.get("text") for example in training_data(BENCH).intent_examples]
    assert len(texts) > 1000
    assert not [text for text in texts if text.startswith("/") or "\n" in text]
