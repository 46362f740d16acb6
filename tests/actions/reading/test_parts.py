"""The parts of a question as plain data, in their order in the message."""

from __future__ import annotations

from typing import Any

from actions.reading.parts import Amount, Parts

HOME = "Düsseldorf"


def parts_of(text: str, *parts: tuple[str, str, dict[str, list[Any]]]) -> Parts:
    """Parts of a text: each with its name, its words, and the values that it holds."""
    parsed = [
        {"part": name, "values": values, "start": text.index(words), "end": text.index(words) + len(words)}
        for name, words, values in parts
    ]
    return Parts.of(parsed, text, HOME)


THREE_CITIES = parts_of(
    "Welche drei Städte haben 80 Punkte?",
    ("which", "Welche", {}),
    ("n", "drei", {"n": [3]}),
    ("n_city", "Städte", {}),
    ("n", "80", {"n": [80]}),
    ("n_points", "Punkte", {}),
)


def test_we_are_the_home_city() -> None:
    parts = parts_of(
        "Liegen wir vor Bonn?", ("home", "wir", {"city": ["@home"]}), ("ahead_of", "vor Bonn", {"city": ["Bonn"]})
    )
    (we,) = parts.all("city")
    assert (we.of("city"), we.of("home")) == ((HOME,), (HOME,))
    assert parts.values("city", "city", "ahead_of") == (HOME, "Bonn")


def test_whoever_names_their_city_is_of_that_city() -> None:
    parts = parts_of("wir Bonner", ("speaker", "wir Bonner", {"city": ["@home", "Bonn"]}))
    assert parts.values("city", "speaker") == ("Bonn",)
    unnamed = parts_of("wir hier", ("speaker", "wir hier", {"city": ["@home"]}))
    assert unnamed.values("city", "speaker") == (HOME,)


def test_a_place_outside_the_index_is_asked_for_like_a_city() -> None:
    assert parts_of("Ulm?", ("town", "Ulm", {"city": ["Ulm"]})).values("city", "city") == ("Ulm",)


def test_parts_are_found_by_name_and_place() -> None:
    which = THREE_CITIES[0]
    assert THREE_CITIES.has("n_city", "year")
    assert not THREE_CITIES.has("year")
    assert THREE_CITIES.after(which, "n_points", "n_city") is THREE_CITIES[2]
    assert THREE_CITIES.around(THREE_CITIES[3], "n_city", "n_points") is THREE_CITIES[4]
    assert THREE_CITIES.next_to(THREE_CITIES[1]) is THREE_CITIES[2]
    assert THREE_CITIES.first("n") is THREE_CITIES[1]
    assert THREE_CITIES.first("year") is THREE_CITIES.after(which, "year") is None


def test_numbers_count_what_stands_behind_them() -> None:
    assert THREE_CITIES.amount() == Amount(80.0, of_points=True)
    assert THREE_CITIES.counted() == 3
    assert parts_of("Köln", ("city", "Köln", {"city": ["Köln"]})).amount() is None


def test_words_tell_points_and_several() -> None:
    assert THREE_CITIES.of_points(THREE_CITIES[4])
    assert not THREE_CITIES.of_points(THREE_CITIES[2])
    assert THREE_CITIES.plural(THREE_CITIES[2])
    assert not THREE_CITIES.plural(THREE_CITIES[4])


def test_parts_are_replaced_and_left_out_in_a_copy() -> None:
    first, second = THREE_CITIES[:2]
    assert [part.name for part in THREE_CITIES.replaced(first, second, second)][:3] == ["n", "n", "n"]
    assert [part.name for part in THREE_CITIES.without("n", "n_points")] == ["which", "n_city"]
    assert len(THREE_CITIES) == 5
