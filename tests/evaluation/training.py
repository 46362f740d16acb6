"""The training data, as Rasa reads it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from tests.evaluation.running import Bench


def training_data(bench: Bench) -> Any:
    """Rasa's TrainingData of data/nlu, without commands: Rasa reads "/start" as the name of an intent."""
    return _loaded(bench.files.data[0])


def held_by_training(bench: Bench, messages: Iterable[str]) -> set[str]:
    """Those of the messages that are training examples, but for case and punctuation."""
    known = {_bare(example.get("text")) for example in training_data(bench).intent_examples}
    return {message for message in messages if _bare(message) in known}


# Rasa's reader of YAML takes its time.
@cache
def _loaded(folder: Path) -> Any:
    from rasa.shared.nlu.training_data.loading import load_data

    return load_data(str(folder), "de").filter_training_examples(lambda each: not each.get("text", "").startswith("/"))


def _bare(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
