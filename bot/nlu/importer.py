"""Training data out of the annotated examples, for `rasa train` and for our own: config.yml names the importer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from rasa.shared.importers.rasa import RasaFileImporter
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from actions.query.query import CUBE, Query
from actions.query.traits import traits
from actions.reading.questions import intent_of
from bot.nlu.examples import Conversation, read_examples
from bot.nlu.expectation import TRAITS


class ExamplesImporter(RasaFileImporter):
    """Rasa's own importer, with the messages of data/examples: with the traits that are new in what they ask, and what
    asks one thing under the intent of it.

    A message that goes on asking for words ("Und Ratingen?") does not say so itself, and teaches nothing.
    """

    def __init__(self, config_file: str | None = None, *args: Any, **kwargs: Any) -> None:
        super().__init__(config_file, *args, **kwargs)
        self._examples = Path(config_file or "config.yml").parent / "data" / "examples"

    def get_nlu_data(self, language: str | None = "en") -> TrainingData:
        """The examples of the NLU files and the annotated ones."""
        annotated = [each for conversation in read_examples(self._examples) for each in _messages(conversation)]
        return super().get_nlu_data(language).merge(TrainingData(annotated))


def _messages(conversation: Conversation) -> Iterator[Message]:
    before: Sequence[Query] = ()
    for example in conversation.examples:
        queries = example.queries or ()
        last = before[-1].asked if before else ""
        asks_one = len(queries) == 1 and (queries[0].asked != last or last in CUBE)
        if queries:
            message = Message.build(text=example.text, intent=intent_of(queries[0]) if asks_one else None)
            # What is still asked as before, the message itself need not say.
            message.set(TRAITS, sorted(traits(queries) - traits(before)))
            yield message
        before = queries or before
