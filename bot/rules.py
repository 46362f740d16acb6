"""Rasa's RulePolicy, which looks only at the rules that can apply."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from rasa.core.policies.rule_policy import RULES, RulePolicy
from rasa.shared.core.constants import ACTION_LISTEN_NAME, PREVIOUS_ACTION, USER
from rasa.shared.core.domain import Domain, State
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import ACTION_NAME, INTENT

Landmark = tuple[Any, Any]
Lookup = dict[str, str]


class IndexedRulePolicy(RulePolicy):
    """Predicts what RulePolicy predicts.

    RulePolicy compares a conversation with each rule there is, four times a turn. Here, the rules are sorted by the
    last action and intent that they ask for, and only those with the conversation's own are compared. Where every rule
    that follows a message asks for its intent, none can apply to its mere text, and none is looked for.
    """

    def __init__(self, *arguments: Any, lookup: dict[str, Any] | None = None, **named: Any) -> None:
        super().__init__(*arguments, lookup=lookup, **named)
        # A loaded policy's rules stay what they are; in training they are still being collected.
        self._indexes = {id(rules): _indexed(rules) for rules in (lookup or {}).values() if isinstance(rules, dict)}
        # One that is not trained yet may learn any rule.
        landmarks = set(self._indexes[id(lookup[RULES])]) if lookup else {(None, None)}
        self._reads_text = not landmarks.isdisjoint({(ACTION_LISTEN_NAME, None), (None, None)})

    def _find_action_from_rules(
        self, tracker: DialogueStateTracker, domain: Domain, use_text_for_last_user_input: bool
    ) -> tuple[str | None, str | None, bool]:
        if use_text_for_last_user_input and not self._reads_text:
            return None, None, False
        found: tuple[str | None, str | None, bool] = super()._find_action_from_rules(
            tracker, domain, use_text_for_last_user_input
        )
        return found

    def _get_possible_keys(self, lookup: Lookup, states: list[State]) -> set[str]:
        index = self._indexes.get(id(lookup))
        action, intent = _landmark(states[-1]) if states else (None, None)
        if index is not None and action is not None:
            places = {(action, intent), (action, None), (None, intent), (None, None)}
            lookup = {key: lookup[key] for place in places for key in index.get(place, ())}
        possible: set[str] = super()._get_possible_keys(lookup, states)
        return possible


def _indexed(rules: Lookup) -> dict[Landmark, list[str]]:
    index = defaultdict(list)
    for key in rules:
        index[_landmark(RulePolicy._rule_key_to_state(key)[-1])].append(key)
    return index


def _landmark(state: State) -> Landmark:
    return state.get(PREVIOUS_ACTION, {}).get(ACTION_NAME), state.get(USER, {}).get(INTENT)
