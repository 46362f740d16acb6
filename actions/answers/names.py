"""How categories, federal states and offices are called in a sentence, in each language of an answer."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actions.answers.german import join
from actions.query.query import OVERALL

GERMAN = {
    "gesamt": "Gesamtwertung",
    "verwaltung": "Verwaltung",
    "it_kommunikation": "IT und Kommunikation",
    "energie_umwelt": "Energie und Umwelt",
    "mobilitaet": "Mobilität",
    "gesellschaft_bildung": "Gesellschaft und Bildung",
}
EASY = GERMAN | {"gesamt": "Gesamt-Wertung"}
ENGLISH = {
    "gesamt": "overall ranking",
    "verwaltung": "Administration",
    "it_kommunikation": "IT and Communication",
    "energie_umwelt": "Energy and Environment",
    "mobilitaet": "Mobility",
    "gesellschaft_bildung": "Society and Education",
}
NAMES = {"de": GERMAN, "en": ENGLISH, "leicht": EASY}
# Only those that English has a name of its own for.
ENGLISH_STATES = {
    "Bayern": "Bavaria",
    "Hessen": "Hesse",
    "Mecklenburg-Vorpommern": "Mecklenburg-Western Pomerania",
    "Niedersachsen": "Lower Saxony",
    "Nordrhein-Westfalen": "North Rhine-Westphalia",
    "Rheinland-Pfalz": "Rhineland-Palatinate",
    "Sachsen": "Saxony",
    "Sachsen-Anhalt": "Saxony-Anhalt",
    "Thüringen": "Thuringia",
}
ENGLISH_CITIES = {"Hannover": "Hanover", "Köln": "Cologne", "München": "Munich", "Nürnberg": "Nuremberg"}
# Not within a longer name, as that of a publisher may be.
_ENGLISH_CITY = re.compile(rf"(?<![\w-])(?:{'|'.join(ENGLISH_CITIES)})(?![\w-])")
# By how the German office begins, so that they hold for women, too.
ENGLISH_OFFICES = {"Oberbürgermeister": "mayor", "Beigeordnete": "deputy mayor"}


def board_name(category: str, language: str = "de") -> str:
    """The name alone."""
    return NAMES.get(language, GERMAN).get(category, category)


def full_board_name(category: str, language: str = "de") -> str:
    """The name, with the German one beside it where an answer is English, so that it can be found in the sources."""
    if language != "en":
        return board_name(category, language)
    return f"{board_name(category, 'en')} ({board_name(category)})"


def on_board(category: str, language: str = "de") -> str:
    """Where a rank is held: "in der Gesamtwertung", "im Bereich Mobilität"."""
    name = full_board_name(category, language)
    if language == "en":
        return f"in the {name}" if category == OVERALL else f"in the category {name}"
    return f"in der {name}" if category == OVERALL else f"im Bereich {name}"


def english_cities(text: str) -> str:
    """The text with the cities in it that English has a name of its own for under that name.

    >>> english_cities("Köln: position 4, ahead of Mönchengladbach"), english_cities("Köln-Bonn")
    ('Cologne: position 4, ahead of Mönchengladbach', 'Köln-Bonn')
    """
    return _ENGLISH_CITY.sub(lambda hit: ENGLISH_CITIES[hit.group()], text)


def state_name(state: str, language: str = "de") -> str:
    """A federal state, with its German name beside it where English has another one."""
    english = ENGLISH_STATES.get(state)
    return f"{english} ({state})" if language == "en" and english else state


def english_office(office: str) -> str:
    """An office in English; the German one stands beside it, and alone where nobody translated it."""
    english = next((name for start, name in ENGLISH_OFFICES.items() if office.startswith(start)), "")
    return f"{english} („{office}“)" if english else f"„{office}“"


def in_state(state: str) -> str:
    """Where in Germany: one state has an article.

    >>> in_state("Hessen"), in_state("Saarland")
    ('in Hessen', 'im Saarland')
    """
    return "im Saarland" if state == "Saarland" else f"in {state}"


def from_state(state: str) -> str:
    """Whence, at the beginning of a sentence.

    >>> from_state("Hessen"), from_state("Saarland")
    ('Aus Hessen', 'Aus dem Saarland')
    """
    return "Aus dem Saarland" if state == "Saarland" else f"Aus {state}"


def outside_states(states: Sequence[str]) -> str:
    """Where in Germany, but for some states.

    >>> outside_states(["Hessen"]), outside_states(["Saarland", "Bayern"])
    ('außerhalb von Hessen', 'außerhalb vom Saarland und von Bayern')
    """
    return f"außerhalb {join(['vom Saarland' if each == 'Saarland' else f'von {each}' for each in states])}"
