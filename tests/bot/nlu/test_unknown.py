"""Names that the store does not know, read off their place in the sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.nlu.unknown import one_side, read_unknown


def unknown(text: str, everyday: frozenset[str], *known: str) -> list[tuple[str, str]]:
    """The unknown names in a text in which the names `known` are known."""
    taken = [(text.index(name), text.index(name) + len(name)) for name in known]
    return [(each.name, each.role) for each in read_unknown(text, taken, everyday)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Wie schneidet Kleinsteinheim ab?", "Kleinsteinheim"),
        ("Wo steht Kleinkleckersdorf?", "Kleinkleckersdorf"),
        ("Auf welchem Platz liegt Seldwyla bei Verwaltung?", "Seldwyla"),
        ("Wie viele Punkte hat Gummersdorf?", "Gummersdorf"),
        ("Und Posemuckel?", "Posemuckel"),
    ],
)
def test_an_unknown_city(everyday: frozenset[str], text: str, name: str) -> None:
    assert unknown(text, everyday) == [(name, "city")]


@pytest.mark.parametrize("name", ["Hintertupfingen", "Oberklingenkirchen", "Hinterwalde"])
def test_an_unknown_city_may_end_as_nouns_do(everyday: frozenset[str], name: str) -> None:
    assert unknown(f"Wie schneidet {name} ab?", everyday) == [(name, "city")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Was sagt Palmbacher dazu?", "Palmbacher"),
        ("Wer ist Erna Musterfraun?", "Erna Musterfraun"),
        ("Gibt es ein Zitat von Rekerowski?", "Rekerowski"),
        ("Was meint denn Rekerowski?", "Rekerowski"),
        ("Was sagt Oberbürgermeisterin Rekerowski?", "Rekerowski"),
        ("Was sagte Oberbürgermeister Thomas Geisel zum ersten Platz?", "Thomas Geisel"),
        ("Was meint der Ministerpräsident Wüst zu dem Rang?", "Wüst"),
        ("Ich brauche einen O-Ton von Burkhard Hintzsche.", "Burkhard Hintzsche"),
    ],
)
def test_an_unknown_person(everyday: frozenset[str], text: str, name: str) -> None:
    assert unknown(text, everyday) == [(name, "person")]


def test_a_known_name_is_not_unknown(everyday: frozenset[str]) -> None:
    assert unknown("Wo steht Köln und Seldwyla?", everyday, "Köln") == [("Seldwyla", "city")]
    assert unknown("Was sagt Wagnermeyer?", everyday, "Wagnermeyer") == []


@pytest.mark.parametrize(
    "text",
    [
        "Wie viele Städte sind in Deutschland dabei?",
        "Wie steht es mit Verwaltung und Mobilität?",
        "In welchem Jahr war das?",
        "Wie ist der Durchschnitt von Punkten?",
        "wo steht hintertupfingen",
        "Hat die Stadt einen Plan für Energie?",
        "",
    ],
)
def test_nouns_and_small_letters_are_no_names(everyday: frozenset[str], text: str) -> None:
    assert unknown(text, everyday) == []


@given(st.text(max_size=80))
def test_any_text_is_read_and_names_lie_within_it(text: str) -> None:
    assert all(text[each.start : each.end] == each.name for each in read_unknown(text, [], frozenset()))


def test_a_full_name_is_a_person_but_for_the_asker(everyday: frozenset[str]) -> None:
    assert unknown("Ein Artikel: Olaf Scholz zum Index", everyday) == [("Olaf Scholz", "person")]
    assert unknown("Mein Name ist Olaf Scholz.", everyday) == []


@pytest.mark.parametrize("name", ["Olaf Scholz", "Robert Habeck"])
def test_a_person_behind_a_verb_in_capitals_has_both_names(everyday: frozenset[str], name: str) -> None:
    assert unknown(f"Hat {name} etwas dazu gesagt?", everyday) == [(name, "person")]


@pytest.mark.parametrize("name", ["Ursula von der Leyen", "Marie-Agnes Strack-Zimmermann"])
def test_a_person_is_named_in_full(everyday: frozenset[str], name: str) -> None:
    assert unknown(f"Was sagt {name} zum Index?", everyday) == [(name, "person")]


def test_what_is_held_against_a_city_is_one() -> None:
    text = "Wer ist besser, Schalke oder Dortmund?"
    city = (text.index("Dortmund"), text.index("?"))
    assert [each.name for each in one_side(text, [city], [city])] == ["Schalke"]
