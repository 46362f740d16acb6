"""The training data, as Rasa reads it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from bot.model import TrainingFiles
from tests.evaluation.running import Bench


def training_data(bench: Bench) -> Any:
    """Rasa's TrainingData of data/nlu and data/examples, without commands: Rasa reads "/start" as an intent's name."""
    return _loaded(bench.files)


def held_by_training(bench: Bench, messages: Iterable[str]) -> set[str]:
    """Those of the messages that are training examples, but for case and punctuation."""
    known = {_bare(example.get("text")) for example in training_data(bench).intent_examples}
    return {message for message in messages if _bare(message) in known}


# Rasa's reader of YAML takes its time.
@cache
def _loaded(files: TrainingFiles) -> Any:
    from rasa.shared.nlu.training_data.message import Message
    from rasa.shared.nlu.training_data.training_data import TrainingData

    from bot.nlu.importer import ExamplesImporter

    importer = ExamplesImporter(str(files.config), str(files.domain), [str(folder) for folder in files.data])
    examples = [(each.get("text"), each.get("intent")) for each in importer.get_nlu_data("de").intent_examples]
    # A line break would end the example where Rasa writes it down.
    return TrainingData(
        [Message.build(text=" ".join(text.split()), intent=intent) for text, intent in examples if text[:1] != "/"]
    )


def _bare(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
