"""Names of the store, found in messages however they are written."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from actions.facts.queries import Facts
from actions.facts.records import Name
from bot.nlu.forms import name_forms
from bot.nlu.gazetteer import Gazetteer, folded_set
from bot.nlu.text import fold, fold_words

UMLAUTS = {"ä": ("ä", "ae", "a"), "ö": ("ö", "oe", "o"), "ü": ("ü", "ue", "u"), "ß": ("ß", "ss")}
CASES = (str, str.lower, str.upper, str.title, str.swapcase)
LETTERS = "abcdefghijklmnopqrstuvwxyzäöü"
SMALL = [
    Name("city", "Köln", "Köln"),
    Name("city", "Halle (Saale)", "Halle (Saale)"),
    Name("city", "Halle (Saale)", "Halle"),
    Name("city", "Mülheim an der Ruhr", "Mülheim"),
    Name("category", "verwaltung", "Verwaltung"),
    Name("category", "verwaltung", "verwaltung*"),
    Name("person", "Olaf Wagner", "Wagner"),
    Name("federal_state", "Hessen", "Hessen"),
    Name("place", "Mülheim-Kärlich", "Mülheim-Kärlich"),
    Name("topic", "Schulen", "Schulen"),
]


def cities(gazetteer: Gazetteer, text: str) -> list[tuple[str, ...]]:
    """The readings of each city in a text."""
    return [mention.values for mention in gazetteer.find(text) if mention.kind == "city"]


def spellings(name: str) -> list[str]:
    """The name with each umlaut as itself, with an e, or bare: all of them in the same way."""
    found = []
    for way in range(3):
        table = {umlaut: ways[min(way, len(ways) - 1)] for umlaut, ways in UMLAUTS.items()}
        table |= {umlaut.upper(): written.title() for umlaut, written in table.items() if umlaut != "ß"}
        found.append(name.translate(str.maketrans(table)))
    return found


def typos(word: str) -> set[str]:
    """Every swap, drop, double and replacement of one letter."""
    made = {word[:place] + word[place + 1 :] for place in range(len(word))}
    made |= {word[:place] + word[place] + word[place:] for place in range(len(word))}
    made |= {word[:place] + word[place + 1] + word[place] + word[place + 2 :] for place in range(len(word) - 1)}
    made |= {word[:place] + letter + word[place + 1 :] for place in range(len(word)) for letter in LETTERS}
    return made


@pytest.fixture(scope="module")
def forms(real_facts: Facts) -> set[tuple[str, ...]]:
    """Every folded form of every name."""
    return {form for name in real_facts.names() for form in name_forms(name.alias, inflect=True)}


@pytest.fixture(scope="module")
def names(real_facts: Facts) -> list[tuple[str, str]]:
    """Each city with each of its names."""
    return [(city.name, name) for city in real_facts.cities() for name in (city.name, *city.aliases)]


def test_every_name_of_every_city_is_found_however_it_is_written(
    gazetteer: Gazetteer, names: list[tuple[str, str]]
) -> None:
    for city, name in names:
        for written in {case(spelt) for spelt in spellings(name) for case in CASES}:
            assert cities(gazetteer, f"Wo steht {written} im Vergleich?") == [(city,)], written


@given(st.data())
def test_a_name_is_found_in_any_mix_of_capitals_and_umlauts(
    gazetteer: Gazetteer, names: list[tuple[str, str]], data: st.DataObject
) -> None:
    city, name = data.draw(st.sampled_from(names))
    letters = [data.draw(st.sampled_from(UMLAUTS.get(letter, (letter,)))) for letter in name]
    written = "".join(data.draw(st.sampled_from(CASES))(letter) for letter in letters)
    assert cities(gazetteer, f"Auf welchem Platz liegt {written}?") == [(city,)]


def test_the_genitive_of_a_city_is_that_city(gazetteer: Gazetteer, names: list[tuple[str, str]]) -> None:
    for city, name in names:
        if name.isalpha() and len(name) > 2 and not name.endswith(("s", "ß", "z", "x")):
            assert cities(gazetteer, f"Wie ist {name}s Platz?") == [(city,)], name


def test_every_category_person_and_state_is_found_by_each_of_its_names(gazetteer: Gazetteer, real_facts: Facts) -> None:
    wanted = [name for name in real_facts.names() if name.kind in ("category", "person", "federal_state")]
    cities_too = {fold_words(name.alias) for name in real_facts.names() if name.kind == "city"}
    missed = []
    for name in wanted:
        if name.alias.endswith("*") and "-" in name.alias:
            continue
        written = name.alias.replace("*", "en")
        found = [(each.kind, each.values) for each in gazetteer.find(f"Was ist mit der {written}?")]
        if fold_words(name.alias) not in cities_too and (name.kind, (name.value,)) not in found:
            missed.append(written)
    assert missed == []


def test_a_stem_may_hold_a_hyphen(gazetteer: Gazetteer) -> None:
    found = gazetteer.find("Was ist die beste nordrhein-westfälische Stadt?")
    assert ("federal_state", ("Nordrhein-Westfalen",)) in [(each.kind, each.values) for each in found]


@given(st.data())
@settings(max_examples=150)
def test_a_typo_never_makes_another_city_of_a_name(
    gazetteer: Gazetteer, real_facts: Facts, forms: set[tuple[str, ...]], data: st.DataObject
) -> None:
    long_names = [city.name for city in real_facts.cities() if len(city.name) >= 6]
    city = data.draw(st.sampled_from([name for name in long_names if name != "Bergisch Gladbach"]))
    parts = city.split(" ")
    place = data.draw(st.sampled_from([place for place, part in enumerate(parts) if len(part) >= 6]))
    right = fold(parts[place])
    parts[place] = data.draw(st.sampled_from(sorted(typos(parts[place]))))
    # A typo that makes an umlaut ("Baemen" for Bremen) is two typos in the folded form.
    assume(OSA.distance(fold(parts[place]), right) <= 1)
    written = fold_words(" ".join(parts))
    runs = itertools.combinations(range(len(written) + 1), 2)
    assume(not any(written[start:end] in forms for start, end in runs))
    found = cities(gazetteer, f"Wo steht {' '.join(parts)}?")
    assert all(len(readings) > 1 or readings == (city,) for readings in found)


@pytest.mark.parametrize("written", ["Bergich Gladbach", "Bergisch Gladbahc", "Bergisch Glabach"])
def test_a_typo_in_a_name_of_two_words_never_makes_another_city_of_it(gazetteer: Gazetteer, written: str) -> None:
    assert cities(gazetteer, f"Wo steht {written}?") in ([("Bergisch Gladbach",)], [])


@pytest.mark.parametrize(
    ("written", "city"),
    [
        ("Düsseldrof", "Düsseldorf"),
        ("Duseldorf", "Düsseldorf"),
        ("Hamburgg", "Hamburg"),
        ("Münchne", "München"),
        ("Wupertal", "Wuppertal"),
        ("Gelsenkichen", "Gelsenkirchen"),
        ("Mönchengladbch", "Mönchengladbach"),
        ("Gelsnkirchn", "Gelsenkirchen"),
        ("Mönchengladbachhh", "Mönchengladbach"),
    ],
)
def test_common_typos_are_understood(gazetteer: Gazetteer, written: str, city: str) -> None:
    assert cities(gazetteer, f"Wo steht {written} bei Verwaltung?") == [(city,)]


@given(st.text(max_size=80))
def test_any_text_is_read_and_mentions_lie_within_it(gazetteer: Gazetteer, text: str) -> None:
    found = [mention for mention in gazetteer.find(text) if mention.kind != "topic"]
    assert all(0 <= mention.start < mention.end <= len(text) for mention in gazetteer.find(text))
    assert all(left.end <= right.start for left, right in itertools.pairwise(found))


@pytest.mark.parametrize(
    "text",
    [
        "Wo kann man hier gut essen?",
        "Wir wollen siegen",
        "Was machen Sie da?",
        "Kann ich hier meinen Ausweis verlängern?",
        "Danke, das hat mir geholfen",
        "Ist das beleidigend?",
    ],
)
def test_messages_without_a_name_hold_none(gazetteer: Gazetteer, text: str) -> None:
    assert cities(gazetteer, text) == []


def test_in_a_list_of_cities_it_is_a_city(gazetteer: Gazetteer) -> None:
    assert ("Essen",) in cities(gazetteer, "Mein Chef will Zahlen: Köln, Essen, Dortmund")


def test_wie_steht_essen_da_names_a_city(gazetteer: Gazetteer) -> None:
    assert cities(gazetteer, "wie steht essen da") == [("Essen",)]


def test_several_names_are_found_in_order() -> None:
    found = Gazetteer(SMALL, frozenset()).find("Köln, Halle (Saale) und Wagner in der Verwaltung in Hessen")
    assert [(each.kind, each.values[0]) for each in found] == [
        ("city", "Köln"),
        ("city", "Halle (Saale)"),
        ("person", "Olaf Wagner"),
        ("category", "verwaltung"),
        ("federal_state", "Hessen"),
    ]


def test_the_longest_name_wins_and_a_comma_parts_names() -> None:
    gazetteer = Gazetteer([*SMALL, Name("city", "Bonn", "Bonn"), Name("place", "Köln Bonn", "Köln Bonn")], frozenset())
    assert [each.values for each in gazetteer.find("Mülheim-Kärlich")] == [("Mülheim-Kärlich",)]
    assert [each.values for each in gazetteer.find("Flughafen Köln/Bonn")] == [("Köln Bonn",)]
    assert [each.values for each in gazetteer.find("Köln, Bonn")] == [("Köln",), ("Bonn",)]


def test_a_name_with_two_meanings_has_both() -> None:
    both = Gazetteer([Name("city", "Halle (Saale)", "Halle"), Name("city", "Halle (Westf.)", "Halle")], frozenset())
    assert [each.values for each in both.find("Halle")] == [("Halle (Saale)", "Halle (Westf.)")]


def test_a_misspelt_name_near_two_names_is_doubtful_until_one_is_named_in_full() -> None:
    both = Gazetteer([Name("city", "Bremen", "Bremen"), Name("city", "Breman", "Breman")], frozenset())
    (mention,) = both.find("Bremon")
    assert mention.fuzzy
    assert set(mention.values) == {"Bremen", "Breman"}
    assert [each.values for each in both.find("Bremon oder Bremen")] == [("Bremen",)]


def test_a_correct_everyday_word_is_no_misspelt_name() -> None:
    aachen = [Name("city", "Aachen", "Aachen")]
    assert Gazetteer(aachen, folded_set(["machen"])).find("machen") == []
    assert [each.values for each in Gazetteer(aachen, frozenset()).find("Aahcen")] == [("Aachen",)]


def test_a_stem_stands_for_the_words_that_begin_so() -> None:
    (mention,) = Gazetteer(SMALL, frozenset()).find("Und im Verwaltungsvergleich?")
    assert (mention.kind, mention.values) == ("category", ("verwaltung",))


def test_topics_may_lie_over_other_names() -> None:
    gazetteer = Gazetteer([*SMALL, Name("category", "gesellschaft_bildung", "Schulen")], frozenset())
    assert {each.kind for each in gazetteer.find("Was ist mit den Schulen?")} == {"category", "topic"}


def test_without_names_nothing_is_found() -> None:
    assert Gazetteer([], frozenset()).find("Wo steht Köln?") == []
