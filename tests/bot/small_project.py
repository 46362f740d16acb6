"""A project that trains in seconds: our own running part, with two intents and one action."""

from __future__ import annotations

import shutil
from pathlib import Path

from actions.settings import PROJECT_ROOT

FILES = {
    "config.yml": """
recipe: default.v1
language: de
assistant_id: test
pipeline:
  - name: KeywordIntentClassifier
policies:
  - name: RulePolicy
""",
    "bot/domain/domain.yml": """
version: "3.1"
intents: [gruss, zaehlen]
slots:
  fragen: {type: any, influence_conversation: false, mappings: [{type: custom}]}
actions: [action_zaehlen]
responses:
  utter_gruss: [{text: Guten Tag}]
""",
    "data/nlu/nlu.yml": """
version: "3.1"
nlu:
  - intent: gruss
    examples: |
      - Hallo
      - Moin
  - intent: zaehlen
    examples: |
      - Zähle
      - Addiere
""",
    "data/rules/rules.yml": """
version: "3.1"
rules:
  - rule: gruss
    steps: [{intent: gruss}, {action: utter_gruss}]
  - rule: zaehlen
    steps: [{intent: zaehlen}, {action: action_zaehlen}]
""",
    "actions/actions.py": '''
from rasa_sdk import Action
from rasa_sdk.events import SlotSet


class Count(Action):
    """Counts in a slot how often it was called, and says how many events it was sent."""

    def name(self):
        return "action_zaehlen"

    def run(self, dispatcher, tracker, domain):
        count = (tracker.get_slot("fragen") or 0) + 1
        dispatcher.utter_message(text=f"{count} {len(tracker.events)}")
        return [SlotSet("fragen", count)]
''',
}
FOLDERS = ("actions", "bot", "data/facts")
# The small project has a domain and channels of its own.
LEFT_OUT = ("__pycache__", "domain", "credentials.yml", "endpoints.yml")


def make_small_project(root: Path) -> Path:
    """Write the project into the folder and return it."""
    for folder in FOLDERS:
        shutil.copytree(PROJECT_ROOT / folder, root / folder, ignore=shutil.ignore_patterns(*LEFT_OUT))
    for name, text in FILES.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root
