"""What the asker tells beside a question."""

from __future__ import annotations

import pytest

from bot.nlu.asides import asides, is_within


def told(text: str) -> list[str]:
    return [text[start:end] for start, end in asides(text)]


@pytest.mark.parametrize(
    ("text", "aside"),
    [
        ("Ich bin Tierärztin und suche den Platz von Köln", "Tierärztin"),
        ("bin azubi bei der stadtbahn, wo steht köln", "azubi bei der stadtbahn"),
        ("Guten Tag, hier spricht Roswitha.", "Roswitha"),
        ("Als freier Journalist brauche ich den Platz von Köln", "freier Journalist"),
        ("Ich würde als Rentnerin gern wissen, wo Köln steht", ""),
        ("für einen Vortrag im Ruderclub benötige ich die Top 3", "einen Vortrag im Ruderclub"),
        ("Wir basteln im Hort eine Wandzeitung: wer führt?", "basteln im Hort eine Wandzeitung"),
        ("Grit Sommer vom Kreisarchiv, ich suche den Platz von Köln", "Grit Sommer vom Kreisarchiv"),
        ("Für mein Kolloquium: wer führt?", "mein Kolloquium"),
        ("platz von köln 2024, für die schülerzeitung", "die schülerzeitung"),
        ("Ich vertrete den Heimatverein in Bonn und suche die Top 3", "vertrete den Heimatverein in Bonn"),
        ("Der Kassenwart behauptet, Köln war Dritter.", "Kassenwart"),
        ("Wo steht Köln? Gruß, W. Brömmel", "W. Brömmel"),
        ("Bevor der Bus kommt: Platz von Köln?", "der Bus kommt"),
        ("Lütte Frage vom Sofa: wo steht Köln?", "Lütte Frage vom Sofa"),
        ("Mein Chef will eine Folie: Köln und Bonn 2024", "Chef will eine Folie"),
        ("Freiburg hat doch immer so ein Öko-Image, wie stehen die da?", "Öko-Image"),
        ("Frage zur Gesundheit: Rang von Köln", ""),
    ],
)
def test_the_grammar_shows_what_is_told_of_the_asker(text: str, aside: str) -> None:
    assert aside in [*told(text), ""]
    assert bool(told(text)) == bool(aside)


@pytest.mark.parametrize(
    "text",
    [
        "Wo steht Köln beim Wohnen?",
        "Ich finde Köln beim Wohnen besser",
        "Welche Stadt ist die beste für Familien?",
        "Was der Kassenwart sagt",
        "Wir liegen beim Wohnen hinten: wer ist vorn?",
        "Ich suche die beste Stadt beim Wohnen",
    ],
)
def test_what_is_asked_is_none(text: str) -> None:
    assert told(text) == []


def test_a_stretch_lies_within_one_span() -> None:
    assert is_within(3, 5, [(0, 2), (3, 6)])
    assert not is_within(1, 5, [(0, 2), (3, 6)])
