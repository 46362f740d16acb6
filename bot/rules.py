"""Rasa's RulePolicy, which follows rules of one turn without replaying the conversation."""

from __future__ import annotations

from typing import Any

from rasa.core.policies.rule_policy import RULES, RulePolicy
from rasa.shared.core.constants import ACTION_LISTEN_NAME, PREVIOUS_ACTION, USER
from rasa.shared.core.domain import Domain, State
from rasa.shared.core.events import (
    ActionExecuted,
    BotUttered,
    DefinePrevUserUtteredFeaturization,
    Event,
    SlotSet,
    UserUttered,
)
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import ACTION_NAME, INTENT

# A message's intent, and the actions that followed it.
Turn = tuple[str | None, ...]

# These change nothing that a rule of one turn asks for.
WITHOUT_EFFECT = (BotUttered, SlotSet, DefinePrevUserUtteredFeaturization)


class OneTurnRulePolicy(RulePolicy):
    """Predicts what RulePolicy predicts.

    For each prediction, four times a turn, RulePolicy builds the states of the whole conversation and compares them
    with each rule. Here every rule is about one turn, and the one that applies is found by what happened in it; a
    project with any other rule, or a turn with any other event, is left to RulePolicy.
    """

    def __init__(self, *arguments: Any, lookup: dict[str, Any] | None = None, **named: Any) -> None:
        super().__init__(*arguments, lookup=lookup, **named)
        # In training, rules are still being collected.
        self._of_turns = _by_turn(lookup[RULES]) if lookup else None

    def _find_action_from_rules(
        self, tracker: DialogueStateTracker, domain: Domain, use_text_for_last_user_input: bool
    ) -> tuple[str | None, str | None, bool]:
        rule = self._of_turns.get(_this_turn(tracker)) if self._of_turns else None
        if rule is None:
            found: tuple[str | None, str | None, bool] = super()._find_action_from_rules(
                tracker, domain, use_text_for_last_user_input
            )
            return found
        if use_text_for_last_user_input:
            # Each rule asks for an intent, none for a text.
            return None, None, False
        return self.lookup[RULES][rule], rule, False


def _by_turn(rules: dict[str, str]) -> dict[Turn | None, str] | None:
    """The rules' keys by the turn that each asks for; None if one of them asks for something else."""
    turns = {_asked_for(RulePolicy._rule_key_to_state(key)): key for key in rules}
    return None if None in turns else turns


def _asked_for(states: list[State]) -> Turn | None:
    actions = [state.get(PREVIOUS_ACTION, {}).get(ACTION_NAME) for state in states]
    intent = states[0].get(USER, {}).get(INTENT)
    turn = [{PREVIOUS_ACTION: {ACTION_NAME: action}, USER: {INTENT: intent}} for action in actions]
    listens = [action == ACTION_LISTEN_NAME for action in actions]
    asks_for_no_more = intent is not None and states == turn and listens == [True] + [False] * (len(actions) - 1)
    return (intent, *actions[1:]) if asks_for_no_more else None


def _this_turn(tracker: DialogueStateTracker) -> Turn | None:
    """What happened since the user's message; None if there is none, or if more than its intent may count."""
    if tracker.active_loop is not None:
        return None
    events = reversed(tracker.events)
    actions: list[str | None] = []
    for event in events:
        if isinstance(event, UserUttered):
            waited = next((before for before in events if not isinstance(before, WITHOUT_EFFECT)), None)
            return (event.intent_name, *reversed(actions)) if _is_plain(event, waited) else None
        if isinstance(event, ActionExecuted):
            actions.append(event.action_name)
        elif not isinstance(event, WITHOUT_EFFECT):
            return None
    return None


def _is_plain(message: UserUttered, before: Event | None) -> bool:
    waited = isinstance(before, ActionExecuted) and before.action_name == ACTION_LISTEN_NAME
    return waited and not message.use_text_for_featurization
