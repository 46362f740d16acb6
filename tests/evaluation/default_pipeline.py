"""Rasa's default pipeline (DIET) on the same data, the second rival: its project, its entities, its agent."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import yaml

from actions.facts.queries import Facts
from bot.actions_endpoint import InProcessActions
from bot.model import TrainingFiles, current_model, train
from bot.nlu.parts import read_parts
from bot.progress import step
from tests.evaluation.running import SEED, Bench
from tests.evaluation.training import training_data

# Rasa's default is 100; on two cores these take two hours, and the training accuracy hardly grows after the tenth.
EPOCHS = 30
NUMBERS = frozenset({"edition", "number"})
NAMED = ("city", "category", "person", "federal_state", "place")
# What `rasa init` writes down as the default, with seeds.
CONFIG: dict[str, Any] = {
    "recipe": "default.v1",
    "language": "de",
    "assistant_id": "default-pipeline",
    "pipeline": [
        {"name": "WhitespaceTokenizer"},
        {"name": "RegexFeaturizer"},
        {"name": "LexicalSyntacticFeaturizer"},
        {"name": "CountVectorsFeaturizer"},
        {"name": "CountVectorsFeaturizer", "analyzer": "char_wb", "min_ngram": 1, "max_ngram": 4},
        {"name": "DIETClassifier", "epochs": EPOCHS, "constrain_similarities": True, "random_seed": SEED},
        {"name": "EntitySynonymMapper"},
        {"name": "ResponseSelector", "epochs": EPOCHS, "constrain_similarities": True},
        {"name": "FallbackClassifier", "threshold": 0.3, "ambiguity_threshold": 0.1},
    ],
    "policies": [
        {"name": "MemoizationPolicy"},
        {"name": "RulePolicy"},
        {"name": "UnexpecTEDIntentPolicy", "max_history": 5, "epochs": EPOCHS, "random_seed": SEED},
        {
            "name": "TEDPolicy",
            "max_history": 5,
            "epochs": EPOCHS,
            "constrain_similarities": True,
            "random_seed": SEED,
        },
    ],
}


def trained(bench: Bench) -> Path:
    """The trained model; training takes minutes, so one of the same data is used again."""
    files = write_project(bench, bench.output / "default_pipeline")
    models = bench.output / "default_models"
    model = current_model(files, models)
    if model is None:
        with step("Trainiere Rasas Standard-Pipeline (einige Minuten)"):
            model = train(files, models)
    return model


def load(model: Path, facts: Facts) -> Any:
    """An agent with the model and our own actions."""
    from rasa.core.agent import Agent

    known: set[tuple[str, str]] = {(name.kind, name.value) for name in facts.names()}
    return Agent.load(model_path=str(model), action_endpoint=MappedActions("actions.actions", known))


def write_project(bench: Bench, root: Path, config: dict[str, Any] | None = None) -> TrainingFiles:
    """Our project with the default configuration: same domain and rules, examples with annotated entities."""
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(bench.files.domain, root / "bot" / "domain")
    for folder in bench.files.data[1:]:
        if folder.exists():
            shutil.copytree(folder, root / "data" / folder.name)
    (root / "config.yml").write_text(yaml.safe_dump(config or CONFIG, sort_keys=False), encoding="utf-8")
    (root / "data" / "nlu").mkdir(parents=True)
    (root / "data" / "nlu" / "annotated.yml").write_text(_annotated(bench), encoding="utf-8")
    return TrainingFiles(root)


def _annotated(bench: Bench) -> str:
    from rasa.shared.nlu.training_data.message import Message
    from rasa.shared.nlu.training_data.training_data import TrainingData

    examples = []
    for example in training_data(bench).intent_examples:
        text = example.get("text")
        entities = _found(bench, text)
        examples.append(Message.build(text=text, intent=example.get("intent"), entities=entities))
    names = [name for name in bench.store().names() if name.kind in NAMED and not name.alias.endswith("*")]
    lookups = [
        {"name": kind, "elements": sorted({name.alias for name in names if name.kind == kind})} for kind in NAMED
    ]
    synonyms = {name.alias: name.value for name in names if name.alias != name.value}
    data = TrainingData(training_examples=examples, entity_synonyms=synonyms, lookup_tables=lookups)
    return str(data.nlu_as_yaml())


def _found(bench: Bench, text: str) -> list[dict[str, Any]]:
    parsed = bench.bot.loop.run_until_complete(bench.bot.agent.parse_message(text))
    return spans(text, parsed.get("segments") or [parsed])


def spans(text: str, segments: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """The entities that our components found, as annotations of the whole text: one value each, none over another."""
    found: list[dict[str, Any]] = []
    position = 0
    for segment in segments:
        offset = text.find(segment["text"], position)
        if offset < 0:
            continue
        position = offset + len(segment["text"])
        for entity in segment["entities"]:
            if isinstance(entity["value"], list):
                continue
            start, end = offset + entity["start"], offset + entity["end"]
            kept = {"entity": entity["entity"], "value": str(entity["value"]), "start": start, "end": end}
            found.append({**kept, "role": entity["role"]} if entity.get("role") else kept)
    # The topic stands behind whatever else its words are; of two, the longer wins.
    found.sort(key=lambda each: (each["entity"] == "topic", each["start"] - each["end"], each["start"]))
    chosen: list[dict[str, Any]] = []
    for each in found:
        if not any(each["start"] < other["end"] and other["start"] < each["end"] for other in chosen):
            chosen.append(each)
    return sorted(chosen, key=lambda each: each["start"])


class MappedActions(InProcessActions):
    """Our actions, called with the default pipeline's entities made into ours, and the parts read between them."""

    def __init__(self, package: str, known: set[tuple[str, str]]) -> None:
        super().__init__(package)
        self._known = known

    async def request(self, *arguments: Any, **kwargs: Any) -> Any:
        """Map the entities of the latest message, read its parts and run the action."""
        tracker = dict(kwargs["json"]["tracker"])
        message = dict(tracker["latest_message"])
        message["entities"] = mapped(message.get("entities", []), self._known)
        message["parts"] = read_parts(message.get("text") or "", message["entities"])
        tracker["latest_message"] = message
        return await super().request(*arguments, **{**kwargs, "json": {**kwargs["json"], "tracker": tracker}})


def mapped(entities: Iterable[dict[str, Any]], known: set[tuple[str, str]]) -> list[dict[str, Any]]:
    """Numbers as numbers; a city or person that the store does not know as an unknown one; no other unknown names."""
    ours = []
    for entity in entities:
        kind, value = entity["entity"], entity["value"]
        if kind in NUMBERS:
            digits = re.search(r"-?\d+", str(value))
            if digits:
                ours.append({**entity, "value": int(digits.group())})
        elif kind in NAMED and (kind, value) not in known:
            ours += [{**entity, "entity": "unknown", "role": kind}] if kind in ("city", "person") else []
        elif kind != "unknown" or entity.get("role"):
            ours.append(entity)
    return ours
