import json
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rasa.core.policies.rule_policy import RulePolicy
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import (
    ActionExecuted,
    ActionExecutionRejected,
    ActionReverted,
    ActiveLoop,
    BotUttered,
    DefinePrevUserUtteredFeaturization,
    Event,
    Restarted,
    SlotSet,
    UserUtteranceReverted,
    UserUttered,
)
from rasa.shared.core.trackers import DialogueStateTracker

from bot.rules import OneTurnRulePolicy

INTENTS = ("gruss", "rang", "dank")
ACTIONS = ("utter_gruss", "action_antworten")
SLOT = {"type": "any", "mappings": [{"type": "custom"}]}
DOMAIN = Domain.from_dict(
    {
        "intents": list(INTENTS),
        "actions": list(ACTIONS),
        "slots": {"stadt": SLOT},
        "forms": {"formular": {"required_slots": []}},
    }
)
LISTEN = "action_listen"
SAID = "…"

states = st.fixed_dictionaries(
    {},
    optional={
        "user": st.one_of(
            st.fixed_dictionaries({"intent": st.sampled_from(INTENTS)}), st.just({"text": SAID}), st.just({})
        ),
        "prev_action": st.fixed_dictionaries({"action_name": st.sampled_from((LISTEN, *ACTIONS))}),
    },
)
rules = st.dictionaries(st.lists(states, min_size=1, max_size=3).map(json.dumps), st.sampled_from((LISTEN, *ACTIONS)))
acted = st.lists(st.sampled_from(ACTIONS), max_size=2)
rules_of_one_turn = st.dictionaries(
    st.tuples(st.sampled_from(INTENTS), acted).map(lambda turn: asked_for(*turn)),
    st.sampled_from((LISTEN, *ACTIONS)),
    min_size=1,
)
turns = st.lists(st.tuples(st.sampled_from(INTENTS), acted), max_size=3)
extras = st.lists(
    st.sampled_from(
        [
            BotUttered("Platz 5"),
            SlotSet("stadt", "Köln"),
            DefinePrevUserUtteredFeaturization(False),
            DefinePrevUserUtteredFeaturization(True),
            ActionReverted(),
            UserUtteranceReverted(),
            Restarted(),
            ActiveLoop("formular"),
        ]
    ),
    max_size=2,
)


def asked_for(intent: str, actions: list[str]) -> str:
    """The key of a rule on a message of that intent and the actions that followed it."""
    user = {"user": {"intent": intent}}
    return json.dumps([{"prev_action": {"action_name": action}, **user} for action in (LISTEN, *actions)])


def policy(kind: type[RulePolicy], known: dict[str, str], tmp_path: Any = "unused") -> RulePolicy:
    return kind(
        kind.get_default_config(),
        LocalModelStorage(tmp_path),
        Resource("rules"),
        ExecutionContext(GraphSchema({})),
        lookup={"rules": known, "rules_for_loop_unhappy_path": {}, "rules_not_in_stories": []},
    )


def conversation(earlier: list[tuple[str, list[str]]], intent: str, actions: list[str]) -> DialogueStateTracker:
    """Whole turns, and one that is not over."""
    tracker = DialogueStateTracker.from_events("someone", [ActionExecuted(LISTEN)], domain=DOMAIN, slots=DOMAIN.slots)
    for said, done in earlier:
        for event in (UserUttered(SAID, {"name": said}), *map(ActionExecuted, done), ActionExecuted(LISTEN)):
            tracker.update(event, DOMAIN)
    for event in (UserUttered(SAID, {"name": intent}), *map(ActionExecuted, actions)):
        tracker.update(event, DOMAIN)
    return tracker


@given(
    known=st.one_of(rules, rules_of_one_turn),
    earlier=turns,
    intent=st.sampled_from(INTENTS),
    actions=acted,
    more=extras,
)
@settings(max_examples=150)
def test_predicts_what_rasas_own_policy_predicts(
    known: dict[str, str], earlier: list[tuple[str, list[str]]], intent: str, actions: list[str], more: list[Event]
) -> None:
    tracker = conversation(earlier, intent, actions)
    tracker.update_with_events(deepcopy(more), DOMAIN)
    expected, got = (
        policy(kind, known).predict_action_probabilities(tracker, DOMAIN) for kind in (RulePolicy, OneTurnRulePolicy)
    )
    assert got.probabilities == expected.probabilities
    assert (got.is_end_to_end_prediction, got.hide_rule_turn) == (
        expected.is_end_to_end_prediction,
        expected.hide_rule_turn,
    )


def test_rules_of_one_turn_are_followed_without_a_look_at_the_conversation(monkeypatch: pytest.MonkeyPatch) -> None:
    known = {asked_for("rang", []): "action_antworten", asked_for("rang", ["action_antworten"]): LISTEN}
    ours = policy(OneTurnRulePolicy, known)
    monkeypatch.setattr(RulePolicy, "_prediction_states", None)
    for actions, following in (([], "action_antworten"), (["action_antworten"], LISTEN)):
        tracker = conversation([("gruss", ["utter_gruss"])], "rang", actions)
        tracker.update_with_events([BotUttered("Platz 5"), SlotSet("stadt", "Köln")], DOMAIN)
        probabilities = ours.predict_action_probabilities(tracker, DOMAIN).probabilities
        assert probabilities[DOMAIN.index_for_action(following)] == 1.0


SAID_RANG = UserUttered(SAID, {"name": "rang"})
BY_TEXT = DefinePrevUserUtteredFeaturization(True)
ANSWERED = ActionExecuted("action_antworten")


@pytest.mark.parametrize(
    "events",
    [
        pytest.param([SAID_RANG, BY_TEXT], id="a message that counts by its text"),
        pytest.param([UserUttered(SAID), ANSWERED, SAID_RANG], id="a message that nobody waited for"),
        pytest.param(
            [ActiveLoop("formular"), ActionExecutionRejected("formular"), ActionExecuted(LISTEN), SAID_RANG, ANSWERED],
            id="a form that is not done",
        ),
    ],
)
def test_what_is_no_plain_turn_is_left_to_rasa(events: list[Event]) -> None:
    known = {asked_for("rang", []): "action_antworten", asked_for("rang", ["action_antworten"]): LISTEN}
    tracker = DialogueStateTracker.from_events("someone", [ActionExecuted(LISTEN), *deepcopy(events)], slots=[])
    expected, got = (
        policy(kind, known).predict_action_probabilities(tracker, DOMAIN) for kind in (RulePolicy, OneTurnRulePolicy)
    )
    assert got.probabilities == expected.probabilities


@pytest.mark.parametrize("user", [{"user": {"text": SAID}}, {}], ids=["its text", "any message"])
def test_a_rule_that_asks_for_no_intent_is_followed(user: dict[str, Any]) -> None:
    rules = {
        json.dumps([{"prev_action": {"action_name": LISTEN}, **user}]): "utter_gruss",
        json.dumps([{"prev_action": {"action_name": LISTEN}, "user": {"intent": "gruss"}}]): "action_antworten",
    }
    tracker = DialogueStateTracker.from_events("someone", [ActionExecuted(LISTEN)], domain=DOMAIN)
    tracker.update(UserUttered(SAID, {"name": "gruss"}), DOMAIN)
    expected, got = (
        policy(kind, rules).predict_action_probabilities(tracker, DOMAIN) for kind in (RulePolicy, OneTurnRulePolicy)
    )
    assert got.probabilities == expected.probabilities
    assert got.is_end_to_end_prediction == expected.is_end_to_end_prediction is True
