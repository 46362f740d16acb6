import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rasa.core.policies.rule_policy import RulePolicy
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from bot.rules import IndexedRulePolicy

INTENTS = ("gruss", "rang", "dank")
ACTIONS = ("utter_gruss", "action_antworten")
DOMAIN = Domain.from_dict({"intents": list(INTENTS), "actions": list(ACTIONS)})
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
turns = st.lists(st.tuples(st.sampled_from(INTENTS), st.sampled_from(ACTIONS)), max_size=3)


def policy(kind: type[RulePolicy], known: dict[str, str], tmp_path: Any = "unused") -> RulePolicy:
    return kind(
        kind.get_default_config(),
        LocalModelStorage(tmp_path),
        Resource("rules"),
        ExecutionContext(GraphSchema({})),
        lookup={"rules": known, "rules_for_loop_unhappy_path": {}, "rules_not_in_stories": []},
    )


@given(known=rules, earlier=turns, intent=st.sampled_from(INTENTS), answered=st.booleans())
def test_predicts_what_rasas_own_policy_predicts(
    known: dict[str, str], earlier: list[tuple[str, str]], intent: str, answered: bool
) -> None:
    tracker = DialogueStateTracker.from_events("someone", [ActionExecuted(LISTEN)], domain=DOMAIN)
    for said, done in earlier:
        for event in (UserUttered(SAID, {"name": said}), ActionExecuted(done), ActionExecuted(LISTEN)):
            tracker.update(event, DOMAIN)
    tracker.update(UserUttered(SAID, {"name": intent}), DOMAIN)
    if answered:
        tracker.update(ActionExecuted("action_antworten"), DOMAIN)
    expected, got = (
        policy(kind, known).predict_action_probabilities(tracker, DOMAIN) for kind in (RulePolicy, IndexedRulePolicy)
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
        policy(kind, rules).predict_action_probabilities(tracker, DOMAIN) for kind in (RulePolicy, IndexedRulePolicy)
    )
    assert got.probabilities == expected.probabilities
    assert got.is_end_to_end_prediction == expected.is_end_to_end_prediction is True
