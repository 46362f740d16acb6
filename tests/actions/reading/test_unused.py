"""Words that change nothing of a query, though they would change the answer."""

from __future__ import annotations

import pytest

from tests.actions.reading.heard import Listener, after

CASES = [
    ("Welche Städte waren nur ein einziges Mal in den Top 10?", ("nur ein einziges Mal",)),
    ("Welches Bundesland hat die besten Städte?", ("Bundesland",)),
    ("Welches Bundesland hat die meisten Städte in den Top 20?", ()),
    ("Welche Stadt hat im Schnitt die meisten Punkte?", ("im Schnitt",)),
    ("Welche Städte haben genau gleich viele Punkte?", ("genau gleich viele Punkte",)),
    # The word stands before the question.
    ("Wenn man die Punkte von Verwaltung und IT addiert, wer liegt dann 2025 vorn?", ("",)),
    ("Die Stadt, die 2020 auf Platz 7 war, wo ist die heute?", ("",)),
    ("Unter denen, die in Verwaltung vor Köln waren: ist eine insgesamt hinter Köln?", ("hinter Köln",)),
    ("Der Dritte von 2020, wo steht der heute?", ("Dritte",)),
    ("Welche ist die schönste Stadt?", ("schönste",)),
    ("Welche Stadt ist am fahrradfreundlichsten?", ("fahrradfreundlichsten",)),
    ("In welchem Bereich ist Köln im Schnitt am besten?", ("im Schnitt",)),
    ("Wer war in einem Bereich Erster und insgesamt schlechter als Platz 20?", ("schlechter als Platz 20",)),
    ("Wie viele Punkte haben die ersten fünf in Hessen im Mittel?", ("ersten fünf",)),
    ("Welche Stadt war am seltensten unter den ersten zehn?", ("seltensten",)),
    ("Wie viel Prozent besser ist Köln als Bonn?", ("Prozent",)),
    ("Wie oft war Köln Dritter?", ()),
    ("War Bonn nur einmal in den Top 10?", ()),
    ("Haben Köln und Bonn gleich viele Punkte?", ()),
    ("Welche Stadt im Osten liegt vorn?", ()),
    ("Wie viele Punkte hat Köln im Schnitt?", ()),
    ("Welche Stadt aus diesem Bundesland liegt vorn?", ()),
]


@pytest.mark.parametrize(("text", "words"), CASES)
def test_what_no_query_holds_is_found(heard: Listener, text: str, words: tuple[str, ...]) -> None:
    (reading,) = heard.readings(text)
    assert reading.beyond == words


OVERLOOKED = [
    ("Köln 2024, zum ersten Mal?", ("zum ersten Mal",), ()),
    ("Wer hat 2025 am meisten verloren, auch drei bitte", (), ("drei",)),
    ("Welche Städte mit Platz zwischen 10 und 15 waren 2024 schlechter?", ("schlechter",), ()),
    ("Wer war 2024 ganz hinten auf Platz 82?", (), ()),
    ("Wie viele Punkte von 100 hatte Köln 2024?", (), ()),
    ("War Köln jemals auf Platz 1?", (), ()),
    ("Hamburg, München, Köln 2024 bitte alle drei", (), ()),
    ("Wie viele der 82 Städte lagen 2024 hinter Köln?", (), ()),
    ("Ich bin 84 Jahre alt, wo steht Köln?", (), ()),
    ("Mainz, Wiesbaden – welche Landeshauptstadt hat 2024 die Nase vorn?", (), ()),
]


@pytest.mark.parametrize(("text", "refused", "left_out"), OVERLOOKED)
def test_a_part_without_which_the_question_reads_the_same_is_told(
    heard: Listener, text: str, refused: tuple[str, ...], left_out: tuple[str, ...]
) -> None:
    (reading,) = heard.readings(text)
    assert (reading.beyond, reading.left_out) == (refused, left_out)


def test_no_city_is_held_against_itself(heard: Listener) -> None:
    said = after({"asked": "whether", "cities": "Bonn", "where": "rank better city Köln"})
    (reading,) = heard.readings("And which of the two was stronger in mobility?", said)
    assert reading.beyond


def test_no_city_is_held_against_the_mean_of_some_places(heard: Listener) -> None:
    said = after({"asked": "mean", "measure": "score", "cities": "place 1, 2, 3, 4, 5", "editions": "2022"})
    (reading,) = heard.readings("Wie viele Punkte lag Düsseldorf darunter?", said)
    assert reading.beyond
