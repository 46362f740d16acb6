"""How components are made: by their settings, or in training, to be read again from a model."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from rasa.engine.graph import GraphComponent
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData


class Configured(GraphComponent):
    """A component that only its settings make."""

    @classmethod
    def create(cls, config: dict[str, Any], *_: Any, **__: Any) -> Configured:
        return cls.configured(config)

    @classmethod
    def configured(cls, config: dict[str, Any]) -> Configured:
        """The component with these settings; as it is, if it has none."""
        return cls()


class MessageReader(Configured):
    """A component that reads messages in training as in use."""

    def process(self, messages: list[Message]) -> list[Message]:
        raise NotImplementedError

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        self.process(training_data.training_examples)
        return training_data


class Trained(GraphComponent):
    """A component that writes files in training and reads them in `_read`."""

    def __init__(self, config: dict[str, Any], model_storage: ModelStorage, resource: Resource) -> None:
        self._storage, self._resource = model_storage, resource

    @classmethod
    def create(
        cls, config: dict[str, Any], model_storage: ModelStorage, resource: Resource, *_: Any, **__: Any
    ) -> Trained:
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls, config: dict[str, Any], model_storage: ModelStorage, resource: Resource, *_: Any, **__: Any
    ) -> Trained:
        component = cls(config, model_storage, resource)
        with model_storage.read_from(resource) as folder:
            component._read(folder)
        return component

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        return training_data

    def _read(self, folder: Path) -> None:
        raise NotImplementedError
