"""A small project that tells conversations apart: it can be told a word and asked for it."""

from __future__ import annotations

from pathlib import Path

from tests.bot.channels.project import make_website_project

DOMAIN = Path("bot/domain/domain.yml")
NLU = Path("data/nlu/nlu.yml")
RULES = Path("data/rules/rules.yml")
ACTIONS = Path("actions/actions.py")

MEMORY = '''

class Remember(Action):
    def name(self):
        return "action_merken"

    def run(self, dispatcher, tracker, domain):
        word = tracker.latest_message["text"].split()[-1]
        dispatcher.utter_message(text=f"Gemerkt: {word}")
        return [SlotSet("wort", word)]


class Recall(Action):
    def name(self):
        return "action_nennen"

    def run(self, dispatcher, tracker, domain):
        dispatcher.utter_message(text=f"Wort: {tracker.get_slot('wort')}")
        return []


class Dawdle(Action):
    """Takes a while, so that there is always something under way."""

    def name(self):
        return "action_troedeln"

    async def run(self, dispatcher, tracker, domain):
        await asyncio.sleep(0.3)
        dispatcher.utter_message(text="Getrödelt")
        return []
'''


def make_scaled_project(root: Path) -> Path:
    """Write the project into the folder and return it."""
    make_website_project(root)
    _change(root / DOMAIN, "loeschen]", "loeschen, merken, nennen, troedeln]")
    slot = "  wort: {type: any, influence_conversation: false, mappings: [{type: custom}]}"
    _change(root / DOMAIN, "slots:", f"slots:\n{slot}")
    _change(root / DOMAIN, "actions: [", "actions: [action_merken, action_nennen, action_troedeln, ")
    for intent, examples in (("merken", "Merke\\n- Behalte"), ("nennen", "Nenne\\n- Verrate"), ("troedeln", "Trödle")):
        _append(root / NLU, f'  - {{intent: {intent}, examples: "- {examples}\\n"}}\n')
        _append(root / RULES, f"  - {{rule: {intent}, steps: [{{intent: {intent}}}, {{action: action_{intent}}}]}}\n")
    _append(root / ACTIONS, MEMORY)
    return root


def _change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def _append(path: Path, text: str) -> None:
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")
