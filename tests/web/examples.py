"""Answers of every kind, as the bot gives them."""

from __future__ import annotations

from typing import Any

SOURCE = {"label": "xity.de: „Smart City Index 2024: Düsseldorf“, September 2024", "url": "https://www.xity.de/index"}
NOTICE_OF_TOWNS = {"label": "Städtetag NRW, 13. Oktober 2023", "url": ""}
TABLE = {
    "caption": "Verwaltung 2024, die besten fünf",
    "head": ["Stadt", "Platz", "Punkte", "Vorjahr"],
    "rows": [
        ["Köln", "1 von 82", "92,4", "Platz 2"],
        ["Nürnberg", "2 von 82", "91,0", "Platz 1"],
        ["Düsseldorf", "6 von 82", "88,2", "Platz 3"],
        ["Mönchengladbach", "9 von 82", "85,7", "Platz 14"],
    ],
}
ADDRESS = {"svg": "/diagramme/verlauf.svg?stadt=Düsseldorf", "png": "/diagramme/verlauf.png?stadt=Düsseldorf"}
QUOTE = {
    "text": "Der erste Platz in der Kategorie ‚Gesellschaft und Bildung‘ freut mich sehr.",
    "person": "Dr. Stephan Keller",
    "office": "Oberbürgermeister",
    "city": "Düsseldorf",
    "year": 2024,
}


def answer(text: str, **parts: Any) -> dict[str, Any]:
    """Return a message of the bot with a structured answer."""
    parts.setdefault("sources", [SOURCE])
    buttons = parts.pop("buttons", [])
    said = {"text": text, "refused": False, "language": "de", **parts}
    return {"text": f"{text}\nQuelle: xity.de, September 2024.", "answer": said, "buttons": buttons}


ANSWERS = {
    "Wo steht Düsseldorf bei Verwaltung?": [
        answer(
            "2024 lag Düsseldorf im Bereich Verwaltung auf Platz 6 von 82 Städten (2023: Platz 3).\n"
            "Für 2025 liegt mir dazu nichts vor.",
            sources=[SOURCE, NOTICE_OF_TOWNS, {**SOURCE, "label": "Köln"}, {**SOURCE, "label": "Bonn"}],
            buttons=["Und Köln?", "Wer führt in Verwaltung?"],
        )
    ],
    "Zeig die besten": [answer("Die besten Städte im Bereich Verwaltung 2024:", table=TABLE)],
    "Wie war der Verlauf?": [
        answer(
            "Düsseldorf ist seit 2019 vier Mal besser und zwei Mal schlechter geworden.",
            chart={
                "address": ADDRESS,
                "alt": "Liniendiagramm: Düsseldorf, Gesamtwertung, 2019 bis 2024 von Platz 12 auf Platz 17.",
                "caption": "Düsseldorf, Gesamtwertung 2019 bis 2024",
            },
            table={
                "caption": "Düsseldorf, Gesamtwertung",
                "head": ["Jahr", "Platz"],
                "rows": [["2023", "21"], ["2024", "17"]],
            },
        )
    ],
    "Was sagt der Oberbürgermeister?": [answer("Dazu liegt ein Zitat vor:", quotes=[QUOTE])],
    "Where does Cologne rank?": [answer("Cologne ranks 1st of 82 cities in administration in 2024.", language="en")],
}
