"""Every mistake an editor can make is said in German, with its place."""

from __future__ import annotations

import pytest

from actions.facts.check import check
from tests.actions.facts.conftest import SMALL_WORLD


def problems(name: str, old: str, new: str) -> list[str]:
    """Return what the check says after one text of one file was replaced."""
    assert old in SMALL_WORLD[name]
    return said({**SMALL_WORLD, name: SMALL_WORLD[name].replace(old, new, 1)})


def said(world: dict[str, str]) -> list[str]:
    """Return what the check says to these texts."""
    return [str(problem) for problem in check({name: text.encode() for name, text in world.items()}).problems]


def test_the_small_world_is_sound() -> None:
    assert said(SMALL_WORLD) == []


@pytest.mark.parametrize(
    ("name", "old", "new", "message"),
    [
        (
            "rankings.csv",
            "Düsseldorf,17",
            "Düsseldorf,99",
            (
                "rankings.csv, Zeile 5, Spalte „rank“: „99“ liegt nicht zwischen 1 und 82 "
                "(so viele Städte bewertet die Ausgabe 2024)."
            ),
        ),
        (
            "rankings.csv",
            "17,21",
            "17,82",
            (
                "rankings.csv, Zeile 5, Spalte „previous_rank“: „82“ liegt nicht zwischen 1 und 81 "
                "(so viele Städte bewertet die Ausgabe 2023)."
            ),
        ),
        (
            "rankings.csv",
            "Düsseldorf,17",
            "Düsseldorf,0",
            "rankings.csv, Zeile 5, Spalte „rank“: „0“ ist zu klein. Erlaubt sind Zahlen ab 1.",
        ),
        (
            "rankings.csv",
            "Düsseldorf,17",
            "Düsseldorf,siebzehn",
            (
                "rankings.csv, Zeile 5, Spalte „rank“: „siebzehn“ ist keine ganze Zahl. "
                "Erlaubt sind nur Ziffern, zum Beispiel 17."
            ),
        ),
        (
            "rankings.csv",
            "78.1",
            '"78,1"',
            (
                "rankings.csv, Zeile 5, Spalte „score“: „78,1“ ist keine Zahl. "
                "Bitte schreiben Sie sie mit Punkt, zum Beispiel 79.5."
            ),
        ),
        (
            "rankings.csv",
            "78.1",
            "178.1",
            "rankings.csv, Zeile 5, Spalte „score“: „178.1“ liegt nicht zwischen 0 und 100.",
        ),
        (
            "rankings.csv",
            "Düsseldorf,17",
            "Düsseldorf,3",
            (
                "rankings.csv, Zeile 5, Spalte „rank“: „2024, gesamt, 3“ steht schon in Zeile 4. "
                "Erlaubt ist je Ausgabe und Bereich jeder Rang nur einmal."
            ),
        ),
        (
            "rankings.csv",
            "gesamt,Düsseldorf",
            "gesamt,Köln",
            (
                "rankings.csv, Zeile 5, Spalte „city“: „2024, gesamt, Köln“ steht schon in Zeile 4. "
                "Erlaubt ist je Ausgabe und Bereich jede Stadt nur einmal."
            ),
        ),
        (
            "rankings.csv",
            "Düsseldorf,17",
            "Düseldorf,17",
            (
                "rankings.csv, Zeile 5, Spalte „city“: „Düseldorf“ steht nicht in cities.csv (Stadt unbekannt). "
                "Meinten Sie „Düsseldorf“?"
            ),
        ),
        (
            "rankings.csv",
            "2024,verwaltung",
            "2024,Verwaltung",
            (
                "rankings.csv, Zeile 3, Spalte „category“: „Verwaltung“ steht nicht in categories.csv "
                "(Bereich unbekannt). Meinten Sie „verwaltung“?"
            ),
        ),
        (
            "rankings.csv",
            "2024,verwaltung",
            "2022,verwaltung",
            (
                "rankings.csv, Zeile 3, Spalte „edition“: „2022“ steht nicht in editions.csv (Ausgabe unbekannt). "
                "Meinten Sie „2023“ oder „2024“?"
            ),
        ),
        (
            "rankings.csv",
            "82,amt-2024,nachgezählt",
            "82,,nachgezählt",
            "rankings.csv, Zeile 5, Spalte „source_id“: Die Zelle ist leer, muss aber ausgefüllt sein.",
        ),
        (
            "rankings.csv",
            "82,amt-2024,nachgezählt",
            "81,amt-2024,nachgezählt",
            (
                "rankings.csv, Zeile 5, Spalte „cities_ranked“: „81“ widerspricht editions.csv. "
                "Die Ausgabe 2024 bewertet 82 Städte."
            ),
        ),
        (
            "rankings.csv",
            ",nachgezählt",
            ",nachgezählt, zweimal",
            (
                "rankings.csv, Zeile 5: Die Zeile hat 10 statt 9 Zellen. "
                'Bitte setzen Sie eine Zelle, die ein Komma enthält, in Anführungszeichen ("…").'
            ),
        ),
        (
            "cities.csv",
            "Cassel",
            "DOMSTADT",
            (
                "cities.csv, Zeile 4, Spalte „alias“: „DOMSTADT“ bezeichnet schon „Köln“ (Zeile 2). "
                "Ein Name darf nur für eines stehen (Stadt)."
            ),
        ),
        (
            "cities.csv",
            "Domstadt|Cologne",
            "Cologne|Cologne",
            (
                "cities.csv, Zeile 2, Spalte „alias“: „Cologne“ steht mehrmals in der Zelle. "
                "Jedes Wort ist nur einmal erlaubt."
            ),
        ),
        (
            "cities.csv",
            "Domstadt|Cologne",
            "Köln",
            (
                "cities.csv, Zeile 2, Spalte „alias“: „Köln“ ist schon der Name selbst. "
                "Bitte nennen Sie hier nur weitere Namen."
            ),
        ),
        (
            "cities.csv",
            "Domstadt|Cologne",
            "Domstadt||Cologne",
            ("cities.csv, Zeile 2, Spalte „alias“: Zwischen zwei senkrechten Strichen oder am Rand fehlt ein Wort."),
        ),
        (
            "editions.csv",
            "2024-09-16",
            "2024-02-30",
            (
                "editions.csv, Zeile 3, Spalte „published_on“: „2024-02-30“ ist kein Datum. "
                "Erlaubt sind 2024, 2024-09 oder 2024-09-16."
            ),
        ),
        (
            "editions.csv",
            "2024-04/2024-07",
            "April bis Juli",
            (
                "editions.csv, Zeile 3, Spalte „survey_period“: „April bis Juli“ ist kein Zeitraum. "
                "Erlaubt ist zum Beispiel 2024-04/2024-07."
            ),
        ),
        (
            "editions.csv",
            "100,67.6",
            "50,67.6",
            "editions.csv, Zeile 3, Spalte „mean_score“: „67.6“ liegt über der höchsten Punktzahl „50.0“.",
        ),
        (
            "editions.csv",
            "Kassel|Köln",
            "Kassel|Kölln",
            (
                "editions.csv, Zeile 3, Spalte „added_cities“: „Kölln“ steht nicht in cities.csv (Stadt unbekannt). "
                "Meinten Sie „Köln“?"
            ),
        ),
        (
            "editions.csv",
            "99,Kassel|Köln,Düsseldorf",
            "99,Kassel|Köln,Düsseldorf|",
            (
                "editions.csv, Zeile 3, Spalte „absent_cities“: "
                "Zwischen zwei senkrechten Strichen oder am Rand fehlt ein Wort."
            ),
        ),
        (
            "rankings.csv",
            "Kassel,3",
            "Kassel|Köln,3",
            (
                "rankings.csv, Zeile 3, Spalte „city“: „Kassel|Köln“ steht nicht in cities.csv (Stadt unbekannt). "
                "Meinten Sie „Kassel“ oder „Köln“?"
            ),
        ),
        (
            "sources.csv",
            "https://example.org/2024",
            "javascript:alert(1)",
            (
                "sources.csv, Zeile 2, Spalte „url“: „javascript:alert(1)“ ist keine Webadresse. "
                "Sie muss mit https:// oder http:// beginnen."
            ),
        ),
        (
            "quotes.csv",
            "Erika Muster",
            "Erika Mustermann",
            (
                "quotes.csv, Zeile 2, Spalte „person“: „Erika Mustermann“ steht nicht in persons.csv "
                "(Person unbekannt). Meinten Sie „Erika Muster“?"
            ),
        ),
        (
            "statements.csv",
            "planned_measure",
            "plan",
            (
                "statements.csv, Zeile 3, Spalte „kind“: „plan“ ist keine Art von Aussage. "
                "Erlaubt sind „success_factor“, „strength“, „need_to_catch_up“, „planned_measure“."
            ),
        ),
        (
            "quotes.csv",
            "Wir sind auf gutem Weg",
            "weiter " * 200,
            "quotes.csv, Zeile 2, Spalte „text“: Der Text hat 1399 Zeichen. Erlaubt sind höchstens 1200.",
        ),
    ],
)
def test_a_mistake_is_named_with_its_place(name: str, old: str, new: str, message: str) -> None:
    assert problems(name, old, new) == [message]


def test_a_wrong_header_is_reported_once_and_no_reference_to_the_file_is() -> None:
    assert problems("cities.csv", "city,federal_state,alias", "stadt;land;alias") == [
        (
            "cities.csv, Zeile 1: Die Kopfzeile stimmt nicht. Erwartet: „city,federal_state,alias“. "
            "Gefunden: „stadt;land;alias“. Bitte trennen Sie die Spalten mit Komma statt mit Semikolon."
        )
    ]


def test_a_missing_file_is_reported() -> None:
    world = {name: text for name, text in SMALL_WORLD.items() if name != "persons.csv"}
    assert said(world) == ["persons.csv: Die Datei fehlt im Faktenordner."]


def test_a_file_in_another_encoding_is_reported_with_the_byte() -> None:
    world = {name: text.encode() for name, text in SMALL_WORLD.items()}
    world["cities.csv"] = SMALL_WORLD["cities.csv"].encode("latin-1")
    (problem,) = check(world).problems
    assert (problem.file, problem.line) == ("cities.csv", 2)
    assert "Byte 0xF6 an Position 26" in problem.message


def test_an_open_quotation_mark_is_reported() -> None:
    (message, *_) = problems("quotes.csv", "Wir sind", '"Wir sind')
    assert message.startswith("quotes.csv, Zeile 2: Die Datei ist ab hier nicht als CSV lesbar.")


def test_several_mistakes_in_one_row_are_all_named() -> None:
    found = problems("rankings.csv", "2024,gesamt,Düsseldorf,17,21,78.1", "2024,gsamt,Düseldorf,99,x,101")
    assert [each.split("„")[1].split("“")[0] for each in found] == [
        "previous_rank",
        "score",
        "category",
        "city",
        "rank",
    ]


def test_what_office_programs_add_does_no_harm() -> None:
    world = {name: text.encode() for name, text in SMALL_WORLD.items()}
    text = SMALL_WORLD["cities.csv"].replace("\n", "\r\n").replace("Kassel,", " Kassel ,")
    world["cities.csv"] = ("\ufeff" + text + "\r\n").encode()
    assert check(world).problems == ()


def test_an_umlaut_of_two_characters_is_the_same_umlaut() -> None:
    assert problems("rankings.csv", "Düsseldorf", "Du\u0308sseldorf") == []
