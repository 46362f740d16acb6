from pathlib import Path

import pytest
from rasa.core.channels.channel import UserMessage
from rasa.core.policies.rule_policy import RulePolicy
from rasa.engine.loader import load_predict_graph_runner
from rasa.engine.runner.dask import DaskGraphRunner
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.storage import ModelMetadata
from rasa.shared.core.trackers import DialogueStateTracker

from bot.processor import Processor
from tests.conversations.conftest import Bot

ASKED = ("Wo steht Köln?", "Und bei Verwaltung?", "Vergleiche Bonn mit Kiel. Danke!", "Hallo", "", "😀", "wer fürht")


@pytest.fixture(scope="module")
def by_dask(bot: Bot, tmp_path_factory: pytest.TempPathFactory) -> tuple[ModelMetadata, DaskGraphRunner]:
    model = Path(bot.agent.processor.model_path)
    loaded: tuple[ModelMetadata, DaskGraphRunner] = load_predict_graph_runner(
        tmp_path_factory.mktemp("model"), model, LocalModelStorage, DaskGraphRunner
    )
    return loaded


@pytest.mark.parametrize("text", ASKED)
def test_messages_are_read_as_dask_would_have_them_read(
    bot: Bot, by_dask: tuple[ModelMetadata, DaskGraphRunner], text: str
) -> None:
    metadata, dask = by_dask
    ours: Processor = bot.agent.processor
    target = metadata.nlu_target
    tracker = DialogueStateTracker.from_events("someone", [])
    read = [
        runner.run(inputs={"__message__": [UserMessage(text)], "__tracker__": tracker}, targets=[target])
        for runner in (dask, ours.graph_runner)
    ]
    expected, got = (each[target][0].as_dict(only_output_properties=True) for each in read)
    assert got == expected


def test_the_next_action_is_predicted_as_dask_would_have_it_predicted(
    bot: Bot, by_dask: tuple[ModelMetadata, DaskGraphRunner]
) -> None:
    metadata, dask = by_dask
    for sender in ("first", "second"):
        for text in filter(None, ASKED):
            bot.replies(text, sender)
            tracker = bot.loop.run_until_complete(bot.agent.tracker_store.retrieve(sender))
            predicted = [
                runner.run(inputs={"__tracker__": tracker}, targets=[metadata.core_target])[metadata.core_target]
                for runner in (dask, bot.agent.processor.graph_runner)
            ]
            assert predicted[0].probabilities == predicted[1].probabilities


def test_the_rules_of_this_project_are_followed_without_a_look_at_the_conversation(
    bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(RulePolicy, "_prediction_states", None)
    for text in filter(None, ASKED):
        assert bot.replies(text, "third")
