"""Ranks, steps and points in all the ways in which German press texts say them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.imports.press.expressions import cities_ranked, find
from bot.imports.press.figures import number
from bot.imports.press.number_words import CARDINALS, ORDINALS
from bot.nlu.numbers import ONES, TEENS

SPELT = {value: word for value, word in enumerate([*ONES, *TEENS]) if value >= 2}
NTH = {value: stem for stem, value in ORDINALS.items() if "ue" not in stem and "oe" not in stem and stem != "siebent"}


def said(text: str) -> list[tuple[object, ...]]:
    return [(each.kind, each.value) for each in find(text)]


@given(rank=st.integers(1, 99), place=st.sampled_from(["Platz", "Rang", "Position"]))
def test_a_rank_in_digits(rank: int, place: str) -> None:
    for text in (f"Köln liegt auf {place} {rank}.", f"den {rank}. {place}", f"einen starken {rank}. {place} erzielt"):
        assert said(text) == [("rank", rank)]


@given(rank=st.sampled_from(sorted(SPELT)), ending=st.sampled_from(["en", "er", "e"]))
def test_a_rank_in_words(rank: int, ending: str) -> None:
    assert said(f"auf Platz {SPELT[rank]} liegt Köln") == [("rank", rank)]
    assert said(f"den {NTH[rank]}{ending} Platz belegt Köln") == [("rank", rank)]
    assert said(f"einen sehr guten {NTH[rank]}{ending} Rang belegt Köln") == [("rank", rank)]


@given(before=st.integers(1, 99), now=st.integers(1, 99))
def test_from_one_rank_to_another(before: int, now: int) -> None:
    for text in (
        f"von Platz {before} auf Platz {now}",
        f"verbesserte sich von Rang {before} auf {now}",
        f"kletterte vom {before}. auf den {now}. Platz",
        f"Von Rang {before} ging es hinauf auf Rang {now}",
    ):
        (found,) = find(text)
        assert (found.value, found.previous) == (now, before), text


@given(st.integers(2, 60), st.sampled_from(["Plätze", "Ränge", "Positionen"]))
def test_steps(places: int, noun: str) -> None:
    assert said(f"hat sich um {places} {noun} verbessert") == [("step", places)]
    assert said(f"verlor {places} {noun}") == [("step", -places)]


@pytest.mark.parametrize(
    ("text", "previous", "now"),
    [
        ("Köln rutscht von 12 auf 15", 12, 15),
        ("Von Platz 72 ging es für die Stadt auf Platz 58", 72, 58),
        ("klettert von 31 auf 24", 31, 24),
    ],
)
def test_from_one_bare_number_to_another(text: str, previous: int, now: int) -> None:
    (found,) = find(text)
    assert (found.kind, found.previous, found.value) == ("rank", previous, now)


@pytest.mark.parametrize(
    "text",
    ["(Vorjahr: 15)", "(Vorjahr: Rang 15)", "(15 im Vorjahr)", "Vorjahr: Platz 15", "(VJ: 15)", "(zuvor 15)"],
)
def test_the_rank_of_the_year_before(text: str) -> None:
    (found,) = find(f"Platz 9 {text}")[1:]
    assert (found.value, found.is_previous) == (15, True)


@pytest.mark.parametrize("text", ["(2023: 15)", "(2023: Platz 15)", "(2022: 18, 2023: 15)", "(2023 noch 15)"])
def test_the_rank_of_another_year(text: str) -> None:
    assert ("rank", 15) in said(f"Platz 9 {text}")
    assert not any(each.is_previous for each in find(f"Platz 9 {text}"))


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("Köln macht drei Plätze gut", 3),
        ("Köln verliert zwei Plätze", -2),
        ("eine Verschlechterung um neun Ränge", -9),
        ("eine Verbesserung um neun Ränge", 9),
        ("Fünf Plätze hat die Stadt verloren", -5),
        ("liegt vier Ränge höher", 4),
    ],
)
def test_other_ways_to_say_a_step(text: str, step: int) -> None:
    assert said(text) == [("step", step)]


@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("mit 78,4 von 100 Punkten", 78.4),
        ("dreiundvierzig Komma acht Punkte", 43.8),
        ("einen Score von 71,3", 71.3),
        ("stieg von 71,2 auf 72,6 Punkte", 72.6),
        ("(91,1; Platz offen)", 91.1),
        ("Die Punktzahl in der Kategorie Verwaltung beträgt 67,1", 67.1),
        ("nur 48,9 Punkte", 48.9),
    ],
)
def test_other_ways_to_say_points(text: str, score: float) -> None:
    assert said(text) == [("score", score)]


@given(st.integers(0, 999))
def test_points(tenths: int) -> None:
    spelt = f"{tenths // 10},{tenths % 10}"
    for text in (f"mit {spelt} Punkten", f"auf {spelt} von 100 Punkten", f"{spelt} von 100 möglichen Punkten"):
        assert said(text) == [("score", tenths / 10)], text


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("Aachen verteidigt den Spitzenplatz", 1),
        ("Hamburg führt das Ranking an", 1),
        ("München steht an der Spitze", 1),
        ("Dritter wird Köln", 3),
        ("da waren wir noch Vierunddreißigster", 34),
        ("Platz siebenundvierzig", 47),
        ("da sind wir 26. geworden", 26),
        ("sie ist nur 58. und damit zufrieden", 58),
        ("sie machte einen Sprung: von 60 auf 44", 44),
        ("sie war 2022 Zwanzigster", 20),
        ("auf den Spitzenreiter Hamburg fehlt viel", 1),
        ("die Nummer eins", 1),
        ("an dritter Stelle", 3),
        ("Köln (3.)", 3),
        ("Rang eins geht an Köln", 1),
        ("An der Spitze steht unverändert Hamburg", 1),
        ("Ganz oben steht zum dritten Mal in Folge Hamburg", 1),
        ("Spitzenreiter im Bereich Mobilität ist Hamburg", 1),
        ("Spitzenreiter: Hamburg", 1),
        ("München führt vor Hamburg", 1),
        ("Elfter von 81 ist die Stadt", 11),
        ("2022 immerhin Neunter", 9),
        ("bei der Bildung wurde die Stadt Sechste", 6),
        ("Münster kam als Achter ins Ziel", 8),
        ("liegt Ingolstadt als Elfter vorn", 11),
        ("Köln rangiert auf der 21", 21),
        ("zum dritten Mal in Folge auf Platz 2", 2),
        ("dass Köln Platz 7 belegt", 7),
    ],
)
def test_other_ways_to_say_a_rank(text: str, rank: int) -> None:
    assert said(text) == [("rank", rank)]


@pytest.mark.parametrize(
    "text",
    [
        "am Schadowplatz 3",
        "am Heinrich-Heine-Platz 12",
        "Platz für 300 Gäste",
        "zum ersten Mal",
        "Erster Bürgermeister",
        "das 21. Jahrhundert",
        "um 3 Prozent",
        "unter den Top 10",
        "unter den besten zehn",
        "An der Spitze der Verwaltung steht ein neuer Dezernent",
        "Das führt uns vor Augen, was fehlt",
        "Bonn hat die Nase vorn",
        "stieg von 12 auf 15 Dienste",
        "von 12 auf 15 Prozent gestiegen",
    ],
)
def test_what_is_no_rank(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "die Plätze 1 bis 3",
        "vier Plätze vor Bonn",
        "ein Vorsprung von 2,5 Punkten",
        "um 3,2 Punkte verbessert",
        "0,3 Punkte trennen uns von Köln",
        "Es fehlen 1,2 Punkte",
        "mit nur 0,4 Punkten",
        "Im Schnitt kommen die Städte auf 62,4 Punkte",
        "einen Spitzenplatz",
        "das Schlusslicht",
    ],
)
def test_what_only_looks_like_a_fact_is_doubtful(text: str) -> None:
    assert [each.kind for each in find(text)] == ["doubt"]


@given(st.integers(50, 150))
def test_how_many_cities_there_are(cities: int) -> None:
    assert cities_ranked(f"unter {cities} bewerteten Großstädten") == cities
    assert cities_ranked(f"von {cities} deutschen Städten") == cities


@given(st.sampled_from(sorted(ORDINALS)), st.sampled_from(["e", "en", "er", "es", "em"]))
def test_ordinals_are_numbers(stem: str, ending: str) -> None:
    assert number(stem + ending) == ORDINALS[stem]


@given(st.sampled_from(sorted(CARDINALS)))
def test_cardinals_are_numbers(word: str) -> None:
    assert number(word) == number(word.upper()) == CARDINALS[word]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("dreißig dreissig", 30),
        ("fünf fuenf funf", 5),
        ("fünfundfünfzig fuenfundfuenfzig", 55),
        ("zweiundachtzig", 82),
        ("zwölften zwoelften", 12),
        ("siebten siebenten", 7),
        ("achte", 8),
        ("dreiundzwanzigste", 23),
    ],
)
def test_number_words_are_read_with_umlauts_and_without(words: str, value: int) -> None:
    assert {number(word) for word in words.split()} == {value}


@pytest.mark.parametrize("text", ["Platz One im Kino", "Die Nummer Ten der Liste", "sie kam auf der Six zum Halten"])
def test_english_number_words_are_names(text: str) -> None:
    assert said(text) == []
