"""A small project whose bot does all that the website's channel must cope with."""

from __future__ import annotations

from pathlib import Path

from tests.bot.small_project import make_small_project

FILES = {
    "bot/domain/domain.yml": """
version: "3.1"
intents: [gruss, zaehlen, auswahl, vieles, geheim, warten, fehler, loeschen]
slots:
  fragen: {type: any, influence_conversation: false, mappings: [{type: custom}]}
actions: [action_zaehlen, action_auswahl, action_vieles, action_warten, action_fehler, action_vergessen]
responses:
  utter_gruss: [{text: Guten Tag}]
  utter_geheim: [{text: Sehr geheim}]
  utter_loeschen: [{text: Gelöscht}]
""",
    "data/nlu/nlu.yml": """
version: "3.1"
nlu:
  - {intent: gruss, examples: "- Hallo\\n- Moin\\n"}
  - {intent: zaehlen, examples: "- Zähle\\n- Addiere\\n"}
  - {intent: auswahl, examples: "- Auswahl\\n- Biete an\\n"}
  - {intent: vieles, examples: "- Vieles\\n- Alles\\n"}
  - {intent: geheim, examples: "- xyzzy\\n- plugh\\n"}
  - {intent: warten, examples: "- Warte\\n- Verweile\\n"}
  - {intent: fehler, examples: "- Fehler\\n- Irrtum\\n"}
  - {intent: loeschen, examples: "- Lösche\\n- Vergiss\\n"}
""",
    "data/rules/rules.yml": """
version: "3.1"
rules:
  - {rule: gruss, steps: [{intent: gruss}, {action: utter_gruss}]}
  - {rule: zaehlen, steps: [{intent: zaehlen}, {action: action_zaehlen}]}
  - {rule: auswahl, steps: [{intent: auswahl}, {action: action_auswahl}]}
  - {rule: vieles, steps: [{intent: vieles}, {action: action_vieles}]}
  - {rule: geheim, steps: [{intent: geheim}, {action: utter_geheim}]}
  - {rule: warten, steps: [{intent: warten}, {action: action_warten}]}
  - {rule: fehler, steps: [{intent: fehler}, {action: action_fehler}]}
  - {rule: loeschen, steps: [{intent: loeschen}, {action: utter_loeschen}, {action: action_vergessen}]}
""",
    "actions/actions.py": '''
import asyncio
from pathlib import Path

from rasa_sdk import Action
from rasa_sdk.events import Restarted, SlotSet


class Count(Action):
    def name(self):
        return "action_zaehlen"

    def run(self, dispatcher, tracker, domain):
        count = (tracker.get_slot("fragen") or 0) + 1
        dispatcher.utter_message(text=str(count))
        return [SlotSet("fragen", count)]


class Offer(Action):
    def name(self):
        return "action_auswahl"

    def run(self, dispatcher, tracker, domain):
        dispatcher.utter_message(text="Erstens", answer={"text": "Erstens", "refused": True, "language": "de"})
        buttons = [{"title": "Geheim", "payload": "/geheim"}, {"title": "Grüßen", "payload": "Hallo"}]
        dispatcher.utter_message(text="Zweitens", buttons=buttons)
        return []


class OfferMuch(Action):
    """More buttons than Rasa's own channels can show, in English, with a table, a chart, a quote and a source."""

    def name(self):
        return "action_vieles"

    def run(self, dispatcher, tracker, domain):
        buttons = [{"title": f"Number {number}", "payload": "Hallo"} for number in range(7)]
        answer = {
            "text": "All of it.",
            "kind": "history",
            "language": "en",
            "refused": False,
            "table": {"caption": "Overall", "head": ["Year", "Place"], "rows": [["2023", "2"], ["2024", "1"]]},
            "chart": {"address": {"svg": "/diagramme/a.svg", "png": "/diagramme/a.png"}, "alt": "Course"},
            "quotes": [{"text": "Gut.", "person": "A. B.", "office": "Amt", "city": "Köln", "year": 2024}],
            "sources": [{"label": "Amtsblatt", "url": "https://example.org/2024"}],
        }
        dispatcher.utter_message(text="All of it. Sources: Amtsblatt.", buttons=buttons, answer=answer)
        return []


class Wait(Action):
    """Says when it begins, then waits until someone opens the gate."""

    def name(self):
        return "action_warten"

    async def run(self, dispatcher, tracker, domain):
        Path("wartet").touch()
        while not Path("offen").exists():
            await asyncio.sleep(0.01)
        dispatcher.utter_message(text="Fertig")
        return []


class Fail(Action):
    def name(self):
        return "action_fehler"

    def run(self, dispatcher, tracker, domain):
        raise ValueError("misslungen")


class Forget(Action):
    def name(self):
        return "action_vergessen"

    def run(self, dispatcher, tracker, domain):
        return [Restarted()]
''',
}


def make_website_project(root: Path) -> Path:
    """Write the project into the folder and return it."""
    make_small_project(root)
    for name, text in FILES.items():
        (root / name).write_text(text, encoding="utf-8")
    return root
