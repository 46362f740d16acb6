"""Lets Rasa run where TensorFlow is not installed.

Rasa 3.6 imports TensorFlow whenever it starts, for components that this bot's config.yml does not name; that is half
of its memory. Later versions of Rasa import those components only if they can be; this module brings the same
to 3.6. Eight of Rasa's modules cannot be imported without TensorFlow although others need them: six that hold a
component each, and two with helpers of their training. Where TensorFlow is missing, Python finds stand-ins for exactly
these eight. A stand-in holds the names that the rest of Rasa imports from the module, and whoever uses one is told what
to install. Everything else of Rasa is as it comes, and with TensorFlow installed so are these eight.

tests/bot/test_without_tensorflow.py reads Rasa's source and fails when another version needs other stand-ins.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import find_spec, spec_from_loader
from types import ModuleType
from typing import Any, NoReturn

COMPONENTS = {
    "rasa.core.policies.ted_policy": "TEDPolicy",
    "rasa.core.policies.unexpected_intent_policy": "UnexpecTEDIntentPolicy",
    "rasa.nlu.classifiers.diet_classifier": "DIETClassifier",
    "rasa.nlu.featurizers.dense_featurizer.convert_featurizer": "ConveRTFeaturizer",
    "rasa.nlu.featurizers.dense_featurizer.lm_featurizer": "LanguageModelFeaturizer",
    "rasa.nlu.selectors.response_selector": "ResponseSelector",
}
HELPERS = {
    "rasa.utils.tensorflow.callback": ("RasaTrainingLogger", "RasaModelCheckpoint"),
    "rasa.utils.tensorflow.data_generator": ("RasaBatchDataGenerator",),
}


def stand_in() -> None:
    """Have Rasa's imports of these modules succeed without TensorFlow. Call before Rasa is imported."""
    sys.meta_path.insert(0, _StandIns())


class _StandIns(MetaPathFinder, Loader):
    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if (fullname in COMPONENTS or fullname in HELPERS) and find_spec("tensorflow") is None:
            return spec_from_loader(fullname, self)
        return None

    def exec_module(self, module: ModuleType) -> None:
        name = module.__name__
        if name in COMPONENTS:
            setattr(module, COMPONENTS[name], _component(COMPONENTS[name]))
        for helper in HELPERS.get(name, ()):
            setattr(module, helper, _helper(helper))


def _component(name: str) -> type:
    # Rasa's own modules import these at this moment; before, it would be too early.
    from rasa.engine.graph import GraphComponent
    from rasa.engine.recipes.default_recipe import DefaultV1Recipe

    class NeedsTensorFlow(GraphComponent):
        @staticmethod
        def required_packages() -> list[str]:
            """Rasa asks before it trains, and by itself would only name the package."""
            _refuse(name)

        @classmethod
        def create(cls, *_arguments: Any, **_named: Any) -> NeedsTensorFlow:
            """Rasa calls this when it loads a model that was trained elsewhere."""
            _refuse(name)

        def process(self) -> NoReturn:
            """Rasa looks, before it loads, for what it will call."""
            _refuse(name)

        predict_action_probabilities = process

    NeedsTensorFlow.__name__ = name
    # Only what is registered gets as far as being asked; as what makes no difference.
    as_any = DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER
    registered: type = DefaultV1Recipe.register(as_any, is_trainable=True)(NeedsTensorFlow)
    return registered


def _helper(name: str) -> type:
    def refuse(*_arguments: Any, **_named: Any) -> NoReturn:
        _refuse(name)

    return type(name, (), {"__init__": refuse})


def _refuse(name: str) -> NoReturn:
    from rasa.shared.exceptions import InvalidConfigException

    raise InvalidConfigException(
        f"{name} braucht TensorFlow, das hier nicht installiert ist. `make install-diet` richtet dafür eine zweite "
        "Umgebung ein: build/diet/venv."
    )
