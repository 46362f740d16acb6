"""How single sentences are placed: city, board, edition, speaker; and what is left for the editor."""

from __future__ import annotations

from typing import Any

import pytest

from bot.imports.press.proposals import Collected
from bot.imports.press.setting import BadEdition
from tests.bot.imports.press.conftest import Read
from tests.bot.imports.press.scoring import Fact, facts_of


def ranks(found: Collected) -> list[Fact]:
    return [fact for each in found.proposals if each.kind in ("rank", "step", "score") for fact in facts_of(each)]


def quotes(found: Collected) -> list[tuple[Any, ...]]:
    return [
        (each.values["person"], each.values["office"], each.values["text"])
        for each in found.proposals
        if each.kind == "quote"
    ]


def statements(found: Collected) -> list[Fact]:
    return [fact for each in found.proposals if each.kind == "statement" for fact in facts_of(each)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In der Mobilität liegt Bonn auf Platz 3, in der Verwaltung auf Platz 7.",
            [("mobilitaet", 3), ("verwaltung", 7)],
        ),
        ("Platz 12 in der Kategorie IT & Kommunikation.", [("it_kommunikation", 12)]),
        ("Im Bereich „Energie und Umwelt“ holt die Stadt Rang 9.", [("energie_umwelt", 9)]),
        ("Die Verwaltung freut sich: Bonn erreicht im Smart City Index Platz 9.", [("gesamt", 9)]),
        ("Stark ist Bonn bei der Bildung. Hier belegt die Stadt Platz 2.", [("gesellschaft_bildung", 2)]),
        (
            "In den Bereichen Verwaltung (5.) und Mobilität (20.) schneidet Bonn gut ab.",
            [("verwaltung", 5), ("mobilitaet", 20)],
        ),
        ("Verwaltung und Bürgerservice: Rang 12", [("verwaltung", 12)]),
        ("Gut ist die Verwaltung, wo Bonn auf Rang 12 liegt.", [("verwaltung", 12)]),
        ("Bei der Mobilität auf dem 5. Platz, bei der Verwaltung auf dem 12.", [("mobilitaet", 5), ("verwaltung", 12)]),
        ("Weitere Ränge: Mobilität 5, Verwaltung 12", [("mobilitaet", 5), ("verwaltung", 12)]),
        ("Mobilität? Platz 5. Verwaltung? Platz 12.", [("mobilitaet", 5), ("verwaltung", 12)]),
        ("Ja, die Mobilität, unser Aushängeschild. Platz 5.", []),
        ("Die Mobilität, unser Aushängeschild. Platz 5.", [("mobilitaet", 5)]),
        ("++ Mobilität: Platz 5 ++ Verwaltung: Platz 12 ++", [("mobilitaet", 5), ("verwaltung", 12)]),
        ("Die Einzelplatzierungen: Mobilität 5., Verwaltung 12.", [("mobilitaet", 5), ("verwaltung", 12)]),
        ("Weniger erfreulich: die Mobilität. Dort sind wir auf Rang 35.", [("mobilitaet", 35)]),
        ("Wie steht es um die Mobilität?\n\nDa sind wir auf Platz 5.", [("mobilitaet", 5)]),
        ("So steht Bonn da:\n\n📍 Mobilität: 5\n📍 Verwaltung: 12", [("mobilitaet", 5), ("verwaltung", 12)]),
        ("Unsere Plätze:\n\n#Mobilität 5\n#Verwaltung 12", [("mobilitaet", 5), ("verwaltung", 12)]),
        ("Am Ende verbesserte sich die Verwaltung auf Rang 5.", [("verwaltung", 5)]),
        ("Im Gesamtranking belegt Bonn Platz 9.", [("gesamt", 9)]),
    ],
)
def test_the_board_is_the_one_that_is_meant(read: Read, text: str, expected: list[tuple[str, int]]) -> None:
    assert ranks(read(text)) == [("rank", "Bonn", board, 2024, rank) for board, rank in expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Köln landet auf Platz 3, Bonn auf Platz 9.", [("Köln", 3), ("Bonn", 9)]),
        ("Köln steht auf der 18. Kiel fiel auf Rang 20 zurück.", [("Köln", 18), ("Kiel", 20)]),
        ("Auf Platz 1 steht Hamburg, vor Köln und Kiel.", [("Hamburg", 1)]),
        ("Platz 2 geht an Dresden, Platz 3 an Kiel.", [("Dresden", 2), ("Kiel", 3)]),
        ("Die Kölner kommen auf Rang 5.", [("Köln", 5)]),
        ("Auf den Plätzen zwei und drei folgen Dresden (77,0) und Kiel.", [("Dresden", 2), ("Kiel", 3)]),
        ("Auf den ersten drei Plätzen liegen Köln, Bonn und Kiel.", [("Köln", 1), ("Bonn", 2), ("Kiel", 3)]),
        ("Platz 1: Köln, Platz 2: Bonn, Platz 3: Kiel.", [("Köln", 1), ("Bonn", 2), ("Kiel", 3)]),
        ("Köln: Rang 3 | Bonn: Rang 9 | Kiel: Rang 20", [("Köln", 3), ("Bonn", 9), ("Kiel", 20)]),
        ("Köln (3), Bonn (9) und Kiel (20) sind im Ranking.", [("Köln", 3), ("Bonn", 9), ("Kiel", 20)]),
        ("Köln ist Dritter, Bonn Neunter.", [("Köln", 3), ("Bonn", 9)]),
        ("Falsch war die Angabe zu Köln, das auf Rang 3 kommt und nicht, wie gemeldet, auf Rang 5.", [("Köln", 3)]),
        ("Köln, unser Nachbar, liegt auf Platz 3.", [("Köln", 3)]),
        ("Auf den Spitzenreiter Köln fehlt Bonn viel.", [("Köln", 1)]),
        ("Köln liegt vorn. Wenig fehlt auf den Vierten Kiel. Da reicht es für Platz 5.", []),
        ("Köln und Kiel teilen sich Platz 50.", []),
        ("Köln punktet, denn die Stadt steht auf Rang 5.", [("Köln", 5)]),
        ("Auf Rang 3 liegt Köln, gefolgt von Bonn auf Rang 5.", [("Köln", 3), ("Bonn", 5)]),
        ("Hinter Köln und Bonn belegt Kiel den dritten Platz.", [("Kiel", 3)]),
        ("Im Vergleich zu Köln (Platz 3) liegt Bonn auf Platz 9.", [("Köln", 3), ("Bonn", 9)]),
        ("Kiel hat den Smart City Index gewonnen.", [("Kiel", 1)]),
        ("Deutschlands smarteste Stadt ist Kiel.", [("Kiel", 1)]),
        ("Köln, Bonn und Kiel liegen auf den Plätzen 4, 5 und 6.", [("Köln", 4), ("Bonn", 5), ("Kiel", 6)]),
        (
            "Unter den hessischen Städten liegt Kassel auf Platz 9, Darmstadt auf 14.",
            [("Kassel", 9), ("Darmstadt", 14)],
        ),
    ],
)
def test_each_city_gets_its_own_rank(read: Read, text: str, expected: list[tuple[str, int]]) -> None:
    found = read(text, title="Smart City Index 2024")
    assert ranks(found) == [("rank", city, "gesamt", 2024, rank) for city, rank in expected]


@pytest.mark.parametrize(
    "text",
    [
        "Im Mobilitätsatlas erreicht Bonn Platz 3.",
        "Beim Stadtlauf belegte Bonn Platz 4.",
        "Das Büro liegt am Berliner Platz 3.",
        "Unser Ziel ist Platz 5.",
        "Wir wollen auf Platz 5.",
        "Den 3. Platz hat Bonn knapp verpasst.",
        "Bonn liegt vier Plätze vor Köln.",
        "Der Durchschnitt liegt bei 67,6 Punkten.",
        "Bonn ist die Nummer 4 von 30 in NRW.",
        "Unter den NRW-Städten bedeutet das Platz 4.",
        "Im Landesvergleich liegt Bonn auf Platz 3.",
        "Die Stadt strebt an, bald Rang 4 zu erreichen.",
        "Platz 4 bis zum Jahr 2028, das ist der Wunsch der Stadt.",
        "Im Städteranking der Zeitschrift Wirtschaft lag Bonn im Mai auf Platz 6.",
        "Beim Wettbewerb der besten Arbeitgeber wurde Bonn Dritter.",
        "0,3 Punkte trennen Bonn von Köln.",
        "Bonn ist nicht auf Platz 3.",
        "In keiner Kategorie liegt Bonn besser als auf Platz 9.",
        "Bonn will auf Platz 10 kommen.",
        "Bonn konnte Platz 7 nicht verteidigen.",
        "Nächstes Jahr soll es Platz 5 werden.",
        "Sonst droht im nächsten Jahr Platz 20.",
        "Wäre da nicht die Mobilität, stünde Bonn auf Platz 5.",
        "Ohne die Schulen läge Bonn auf Platz 20.",
        "Damals stand Bonn noch auf Rang 15.",
        "Bonn fehlen 0,8 Punkte auf Platz 8.",
        "Unser Hafen ist, gemessen am Umschlag, die Nummer drei in Deutschland.",
        "Im „Digital Towns Ranking“ einer Beratung liegt Bonn auf Platz 3.",
        "Da steht Bonn auf Platz 61.",
        "Das ist Platz 1 unter den rheinischen Städten.",
        "Bonn rechnet damit, im nächsten Index auf Platz 5 zu landen.",
        "Den bisherigen Spitzenreiter Köln trennen 3 Punkte von Bonn.",
    ],
)
def test_what_is_no_fact_about_the_index_is_listed_and_not_proposed(read: Read, text: str) -> None:
    found = read(text)
    assert ranks(found) == []
    assert {each.sentence for each in found.unplaced} == {text}
    assert all(each.reason for each in found.unplaced)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bonn verliert zwei Plätze und rutscht von 12 auf 14.", [("step", 2024, -2), ("rank", 2024, 14), (12,)]),
        ("Mit 78,4 von 100 Punkten kommt die Stadt auf Rang eins.", [("score", 2024, 78.4), ("rank", 2024, 1)]),
        ("Bonn, im Vorjahr noch Zwölfter, ist jetzt Neunter.", [("rank", 2024, 9), (12,)]),
        ("Vom 30. Platz im Jahr 2022 kam Bonn auf den 9. Platz.", [("rank", 2022, 30), ("rank", 2024, 9)]),
        (
            "Nach Platz 20 (2022) und Platz 15 (2023) erreichte Bonn Platz 9.",
            [("rank", 2022, 20), ("rank", 2023, 15), ("rank", 2024, 9)],
        ),
        (
            "Mit 71,3 Punkten (2023: 68,9) liegt Bonn auf Platz 9 (2023: 15).",
            [("score", 2024, 71.3), ("rank", 2024, 9), ("rank", 2023, 15)],
        ),
        ("Bonn erzielt 71,3 Punkte (Vorjahr: 68,9 Punkte).", [("score", 2024, 71.3)]),
        ("Bundesweit liegt Bonn auf Platz 9, in NRW auf Platz 3.", [("rank", 2024, 9)]),
        ("In NRW liegt Bonn auf Platz 3, bundesweit auf Platz 9.", [("rank", 2024, 9)]),
        ("Nicht Platz 3, sondern Platz 5 belegt Bonn.", [("rank", 2024, 5)]),
        ("Bonn steht nun auf Platz 9 statt auf Platz 15.", [("rank", 2024, 9)]),
        ("Mit 0,8 Punkten Rückstand auf Platz 8 liegt Bonn auf Platz 9.", [("rank", 2024, 9)]),
        ("Es ist das beste Ergebnis seit 2020, als die Stadt auf Platz 8 lag.", [("rank", 2020, 8)]),
        ("Vor einem Jahr hatte Bonn noch Platz 15 belegt.", [("rank", 2023, 15)]),
        ("Zuletzt war Bonn auf Rang 15.", [("rank", 2023, 15)]),
        ("Bonn ist die neuntsmarteste Stadt Deutschlands.", [("rank", 2024, 9)]),
        ("2022: Platz 20, 2024: Platz 9", [("rank", 2022, 20), ("rank", 2024, 9)]),
        ("Gesamt: Rang 9, Vorjahr Rang 15", [("rank", 2024, 9), (15,)]),
        ("Bonn konnte den 7. Platz aus dem Vorjahr nicht halten: Nun ist es Rang 12.", [("rank", 2024, 12), (7,)]),
        ("Wie schon 2023 belegt Bonn den neunten Platz.", [("rank", 2024, 9)]),
        ("Bonn verlor zwölf Ränge (jetzt 51.).", [("step", 2024, -12), ("rank", 2024, 51)]),
        ("Berlin liegt auf Platz 3, Kiel auf Platz 7. Die Stadt kommt auf 66,8 Punkte.", [("score", 2024, 66.8)]),
        ("Bonn rückt von der 15 auf die 9 vor.", [("rank", 2024, 9), (15,)]),
    ],
)
def test_each_figure_gets_its_own_edition(read: Read, text: str, expected: list[tuple[Any, ...]]) -> None:
    whole = [
        ("previous", "Bonn", "gesamt", 2024, *each) if len(each) == 1 else (each[0], "Bonn", "gesamt", *each[1:])
        for each in expected
    ]
    found = [each for each in ranks(read(text)) if each[1] not in ("Berlin", "Kiel")]
    assert sorted(found, key=str) == sorted(whole, key=str)


def test_a_text_that_contradicts_itself_gives_no_proposal_for_it(read: Read) -> None:
    found = read("Bonn liegt im Index auf Platz 9. In der Gesamtwertung belegt Bonn Platz 10.")
    assert ranks(found) == []
    assert len(found.unplaced) == 2


def test_without_an_edition_nothing_is_guessed(read: Read) -> None:
    found = read("Bonn liegt auf Platz 9.", title="Bonn im Smart City Index")
    assert ranks(found) == []
    assert "--edition" in found.unplaced[0].reason
    assert ranks(read("Bonn liegt auf Platz 9.", title="Bonn im Smart City Index", edition=2023)) == [
        ("rank", "Bonn", "gesamt", 2023, 9)
    ]


def test_the_edition_of_the_editor_is_that_of_figures_without_a_year(read: Read) -> None:
    found = read("Bonn liegt auf Platz 9. 2022 noch Platz 12.", title="Bonn im Smart City Index", edition=2021)
    assert ranks(found) == [("rank", "Bonn", "gesamt", 2021, 9), ("rank", "Bonn", "gesamt", 2022, 12)]


@pytest.mark.parametrize(
    ("title", "text", "edition"),
    [
        ("Bonn im Smart City Index 2024", "Bonn liegt auf Platz 9.", 2023),
        ("Bonn im Smart City Index 2024", "2023 war es noch Platz 12.", 2023),
        ("Bonn im Ranking", "Im Smart City Index 2023 liegt Bonn auf Platz 9.", 2024),
    ],
)
def test_an_edition_that_the_text_contradicts_is_refused(read: Read, title: str, text: str, edition: int) -> None:
    with pytest.raises(BadEdition, match="Der Text nennt die Ausgabe"):
        read(text, title=title, edition=edition)


def test_a_text_may_look_back_at_an_earlier_edition(read: Read) -> None:
    text = "Köln, 12. Mai 2024: Nun ist Bonn auf Platz 9. Im Smart City Index 2023 war es Platz 12."
    assert ranks(read(text, title="Bonn im Ranking", edition=2024)) == [
        ("rank", "Bonn", "gesamt", 2024, 9),
        ("rank", "Bonn", "gesamt", 2023, 12),
    ]


def test_a_year_that_is_still_to_come_gives_no_fact(read: Read) -> None:
    found = read("2027 steht die Stadt auf Platz 3.")
    assert ranks(found) == []
    assert [each.reason for each in found.unplaced] == ["Das Jahr liegt nach der Ausgabe."]


def test_an_earlier_year_is_an_edition_of_its_own_and_the_year_before_the_previous_rank(read: Read) -> None:
    found = read("Bonn liegt auf Rang 12 (Vorjahr: 15). 2022 war es noch Platz 20.")
    assert ranks(found) == [
        ("rank", "Bonn", "gesamt", 2024, 12),
        ("previous", "Bonn", "gesamt", 2024, 15),
        ("rank", "Bonn", "gesamt", 2022, 20),
    ]
    assert ranks(read("Bonn liegt auf Platz 9 (2023: 15). Vor vier Jahren, im Index 2020, lag Bonn auf Platz 20.")) == [
        ("rank", "Bonn", "gesamt", 2024, 9),
        ("rank", "Bonn", "gesamt", 2023, 15),
        ("rank", "Bonn", "gesamt", 2020, 20),
    ]


SAID = "Wir sind auf einem guten Weg"
ANNA = ("Anna Adler", "Stadtdirektorin", SAID)


@pytest.mark.parametrize(
    "text",
    [
        f"„{SAID}“, so Stadtdirektorin Anna Adler.",
        f"»{SAID}«, freut sich Stadtdirektorin Anna Adler über das Ergebnis.",
        f"“{SAID}”, sagt Anna Adler, Stadtdirektorin der Stadt Bonn.",
        f"Stadtdirektorin Anna Adler: „{SAID}“",
        f'Dazu erklärt Bonns Stadtdirektorin Anna Adler: "{SAID}"',
        f"Adler: „{SAID}“\n\nDas Gespräch mit Stadtdirektorin Anna Adler führte die Redaktion.",
        f"Stadtdirektorin Anna Adler ist zufrieden. „{SAID}“, sagte sie.",
        f"Stadtdirektorin Anna Adler ist zufrieden. „{SAID}“, so die Stadtdirektorin.",
        f"„{SAID}“ (Anna Adler, Stadtdirektorin)",
        f"„{SAID}“ sagt Stadtdirektorin Anna Adler.",
        f"„{SAID}“, kontert Stadtdirektorin Anna Adler.",
        f"„{SAID}“ Das sagte Stadtdirektorin Anna Adler.",
        f"„{SAID}“ Mit diesen Worten lobte Stadtdirektorin Anna Adler das Ergebnis.",
        f"„{SAID}“\n\nAnna Adler, Stadtdirektorin",
        f"Das Zitat „{SAID}“ stammt nicht von Stadtrat Max Ott, sondern von Stadtdirektorin Anna Adler.",
        f"Stadtdirektorin Anna Adler und Dezernent Max Ott sind zufrieden. „{SAID}“, so die Direktorin weiter.",
    ],
)
def test_the_speaker_follows_or_precedes(read: Read, text: str) -> None:
    assert quotes(read(text)) == [ANNA]


def test_an_office_is_given_as_it_stands_alone(read: Read) -> None:
    found = read(f"„{SAID}“, ergänzt der Beigeordnete für Digitalisierung Max Meier.")
    assert quotes(found) == [("Max Meier", "Beigeordneter für Digitalisierung", SAID)]
    assert {"kind": "person", "person": "Max Meier", "city": "Bonn"}.items() <= found.proposals[0].as_json().items()


@pytest.mark.parametrize("name", ["Prof. Dr. Anna-Lena Schmidt", "Dr.-Ing. Max Meier", "Prof. Dr. h.c. Ute von Berg"])
def test_a_title_belongs_to_the_name(read: Read, name: str) -> None:
    for text in (
        f"„{SAID}“, so Stadtdirektorin {name}.",
        f"„{SAID}“, sagt {name}, Stadtdirektorin der Stadt Bonn.",
        f"Die Stadtdirektorin, {name}, ist zufrieden: „{SAID}“",
    ):
        assert quotes(read(text)) == [(name, "Stadtdirektorin", SAID)], text


@pytest.mark.parametrize(
    "text",
    [
        "so die Beigeordnete für Digitalisierung, Personal und Recht Anna Adler.",
        "so die Beigeordnete für Digitalisierung, Personal und Recht, Anna Adler.",
        "sagt Anna Adler, Beigeordnete für Digitalisierung, Personal und Recht.",
        "betont Anna Adler, die Beigeordnete für Digitalisierung, Personal und Recht der Stadt Bonn.",
    ],
)
def test_an_office_may_have_commas(read: Read, text: str) -> None:
    office = "Beigeordnete für Digitalisierung, Personal und Recht"
    assert quotes(read(f"„{SAID}“, {text}")) == [("Anna Adler", office, SAID)]


def test_an_office_belongs_to_the_city_of_its_section_where_there_are_several(read: Read) -> None:
    text = f"Köln\n\nPlatz 3.\n\n„{SAID}“, so Dezernentin Eva Ernst.\n\nKiel\n\n„{SAID}!“, so Dezernentin Ute Berg."
    found = read(text, title="Smart City Index 2024")
    assert ranks(found) == [("rank", "Köln", "gesamt", 2024, 3)]
    assert [(each.values["person"], each.values["city"]) for each in found.proposals if each.kind == "quote"] == [
        ("Eva Ernst", "Köln"),
        ("Ute Berg", "Kiel"),
    ]


def test_who_speaks_for_an_association_does_not_speak_for_the_city(read: Read) -> None:
    found = read("„Keine Stadt darf stehen bleiben“, mahnt Bitkom-Geschäftsführer Ralf Dorn.")
    assert quotes(found) == []
    assert "Auf welche Stadt" in found.unplaced[0].reason


def test_the_answers_of_an_interview_are_quotes(read: Read) -> None:
    text = "\n\n".join(
        [
            "Ein Gespräch mit Anna Adler, Stadtdirektorin.",
            "Sind Sie zufrieden?",
            "Adler: Ja. Wir haben viel geschafft.",
            "Frage: Und das Ziel?",
            "Adler: Ein Platz unter den besten zehn wäre schön.",
        ]
    )
    found = read(text)
    assert quotes(found) == [
        ("Anna Adler", "Stadtdirektorin", "Ja. Wir haben viel geschafft."),
        ("Anna Adler", "Stadtdirektorin", "Ein Platz unter den besten zehn wäre schön."),
    ]
    assert statements(found) == []


@pytest.mark.parametrize(
    ("title", "text", "city"),
    [
        ("Bonn im Smart City Index 2024", "Köln ist stark. Wir liegen auf Platz 9.", "Bonn"),
        ("Was Köln im Smart City Index 2024 kann", "Hier in Bonn staunt man. Wir liegen auf Platz 9.", "Bonn"),
        ("Smart City Index 2024", "Pressemitteilung der Stadt Bonn\n\nKöln ist stark. Wir sind auf Platz 9.", "Bonn"),
        ("Was Köln uns im Smart City Index 2024 zeigt", "Köln ist stark. Bei uns reicht es für Platz 9.", None),
        ("Smart City Index 2024", "Köln und Kiel sind stark. Wir liegen auf Platz 9.", None),
        ("Smart City Index 2024", "Rede des Bürgermeisters von Bonn\n\nKöln ist stark. Wir sind auf Platz 9.", "Bonn"),
        (
            "Smart City Index 2024",
            "Bonn, 5. Mai\n\nSehr geehrte Gäste,\n\ngestern kam ein Anruf aus Berlin. Unsere Stadt liegt auf Platz 9.",
            "Bonn",
        ),
        (
            "Köln im Smart City Index 2024",
            "„Wir liegen auf Platz 9“, so der Oberbürgermeister von Bonn, Max Meier.",
            "Bonn",
        ),
    ],
)
def test_wir_is_the_city_of_whoever_speaks(read: Read, title: str, text: str, city: str | None) -> None:
    found = read(text, title=title)
    assert ranks(found) == ([("rank", city, "gesamt", 2024, 9)] if city else [])
    assert ("„wir“" in " ".join(each.reason for each in found.unplaced)) == (city is None)


@pytest.mark.parametrize(
    ("text", "kind", "edition"),
    [
        ("2022 war die Mobilität noch die große Schwäche.", "need_to_catch_up", 2022),
        ("Im Vorjahr lag die Schwäche noch bei der Mobilität.", "need_to_catch_up", 2023),
        ("Die 2021 eröffnete Leitstelle ist ein Erfolgsfaktor.", "success_factor", 2024),
        ("In der Verwaltung fehlt eine Online-Zulassung.", "need_to_catch_up", 2024),
        ("Die Mobilität bleibt hinter den Erwartungen zurück.", "need_to_catch_up", 2024),
        ("Ab Januar testen wir neue Busse in vier Stadtteilen.", "planned_measure", 2024),
        ("Bis 2027 wird die Stadt 4.000 Laternen ausrüsten.", "planned_measure", 2024),
        ("Möglich gemacht hat das die Bauakte.", "success_factor", 2024),
        ("Zurückzuführen ist dies auf die neue App.", "success_factor", 2024),
        ("Stark ist die Stadt bei der Verwaltung.", "strength", 2024),
        ("Freude macht mir die Verwaltung.", "strength", 2024),
        ("Den Ausschlag gab das neue Bürgerportal.", "success_factor", 2024),
        ("Dafür sorgten die neuen Busse.", "success_factor", 2024),
        ("Das Verdienst daran hat die Straßenbahn.", "success_factor", 2024),
        ("Großen Anteil daran hat die neue App.", "success_factor", 2024),
        ("Weniger erfreulich: die Mobilität.", "need_to_catch_up", 2024),
        ("Sorgen bereitet mir die Mobilität.", "need_to_catch_up", 2024),
        ("Dass der Ausbau stockt, kostet Bonn wertvolle Punkte.", "need_to_catch_up", 2024),
        ("Problemfall ist die Mobilität.", "need_to_catch_up", 2024),
        ("Die Stadt kündigte an, drei Gebiete mit Glasfaser zu erschließen.", "planned_measure", 2024),
    ],
)
def test_a_statement_has_the_edition_that_it_speaks_of(read: Read, text: str, kind: str, edition: int) -> None:
    assert [(each[0], each[3]) for each in statements(read(text))] == [(kind, edition)]


def test_what_follows_a_comparison_is_about_the_city_of_the_text_again(read: Read) -> None:
    found = read("In der Verwaltung kam die Stadt auf Rang 2, nur Köln war besser. In der Mobilität steht Rang 7.")
    assert ranks(found) == [("rank", "Bonn", "verwaltung", 2024, 2), ("rank", "Bonn", "mobilitaet", 2024, 7)]
    assert {each[1] for each in statements(found)} == {"Bonn"}


def test_a_rank_in_speech_is_that_of_the_speakers_city(read: Read) -> None:
    text = "Köln und Kiel sind gut. „Platz zehn ist schön“, meint der Oberbürgermeister von Bonn, Max Ott."
    assert ranks(read(text, title="Smart City Index 2024")) == [("rank", "Bonn", "gesamt", 2024, 10)]


def test_this_board_is_the_one_of_the_paragraph_before(read: Read) -> None:
    found = read("In der Mobilität steht Bonn gut da.\n\nDoch in diesem Bereich reichten 77,7 Punkte nicht weit.")
    assert ranks(found) == [("score", "Bonn", "mobilitaet", 2024, 77.7)]


def test_thanks_give_no_reason(read: Read) -> None:
    assert statements(read("Mein Dank gilt allen, die dazu beigetragen haben.")) == []


@pytest.mark.parametrize(
    "text",
    ["Wo ist Nachholbedarf?", "Auf Köln fehlen den Bonnern 25,6 Punkte.", "Der Rückstand auf Köln beträgt 9 Punkte."],
)
def test_questions_and_distances_state_nothing(read: Read, text: str) -> None:
    assert statements(read(text)) == []


def test_a_statement_that_speaks_of_another_board_than_the_sentence_before_is_listed(read: Read) -> None:
    found = read("In der Mobilität liegt Bonn auf Rang 5. Was noch fehlt: schnelle Verwaltungsleistungen.")
    assert [each for each in statements(found) if each[0] == "need_to_catch_up"] == []
    assert [each.sentence for each in found.unplaced] == ["Was noch fehlt: schnelle Verwaltungsleistungen."]


def test_a_city_that_rises_here_and_falls_there_has_no_strength_by_that(read: Read) -> None:
    found = read("In der Mobilität stieg Bonn von Rang 20 auf Rang 12, in der Verwaltung fiel Bonn von 10 auf 14.")
    assert [each[2:] for each in ranks(found)] == [
        ("mobilitaet", 2024, 12),
        ("mobilitaet", 2024, 20),
        ("verwaltung", 2024, 14),
        ("verwaltung", 2024, 10),
    ]
    assert statements(found) == []


def test_the_second_part_of_a_quote_is_about_the_city_of_the_first(read: Read) -> None:
    text = "„In Köln“, so Verbandspräsidentin Eva Ernst, „hat man einfach gehandelt.“ Kiel staunt."
    found = read(text, title="Smart City Index 2024")
    assert [each.values["city"] for each in found.proposals if each.kind == "quote"] == ["Köln", "Köln"]


def test_a_wish_is_no_strength(read: Read) -> None:
    assert statements(read("Nun peilt die Stadt einen Platz unter den ersten 30 an.")) == []


def test_speech_may_say_which_board_the_next_sentence_is_about(read: Read) -> None:
    found = read(f"„{SAID}, nur nicht in der Mobilität“, so Dezernentin Eva Ernst. Dort liegt Bonn auf Platz 4.")
    assert ranks(found) == [("rank", "Bonn", "mobilitaet", 2024, 4)]


@pytest.mark.parametrize(
    "text",
    [
        "Bonn: 12 (alt 15).",
        "Bonn wird mit der 9 belohnt.",
        "Und auf einmal ist das Schlusslicht weg.",
        "Für die Bonner reichte es zu zwei Rängen.",
        "Das Ergebnis lautet 71,3.",
        "Und siehe da, ein Vierter aus Bonn!",
    ],
)
def test_a_figure_that_was_not_read_is_listed(read: Read, text: str) -> None:
    found = read(text)
    assert ranks(found) == []
    assert [each.sentence for each in found.unplaced] == [text]


def test_a_figure_beside_one_that_was_read_is_listed(read: Read) -> None:
    found = read("Bonn liegt auf Platz 9, der Wert stieg von 71,2 auf 72,6 Punkte.")
    assert ranks(found) == [("rank", "Bonn", "gesamt", 2024, 9), ("score", "Bonn", "gesamt", 2024, 72.6)]
    assert [each.reason for each in found.unplaced] == ["Nicht gelesen: 71,2"]


@pytest.mark.parametrize(
    "text",
    [
        "Am 3. Mai um 9.30 Uhr tagt der Rat.",
        "Der Index bewertet 82 Städte mit 36 Indikatoren in fünf Bereichen.",
        "Das kostet 12 Millionen Euro und spart 15 Prozent.",
        "Telefon 0228 77-0, 53111 Bonn.",
        "Rückfragen: Pressestelle, Rathausplatz 1-4.",
        "Bonn gehört zu den besten 30.",
    ],
)
def test_dates_and_amounts_are_no_figures(read: Read, text: str) -> None:
    assert read(text).unplaced == []


def test_a_known_person_gets_the_name_and_office_of_the_store(read: Read) -> None:
    found = read(f"„{SAID}“, so OB Keller.", title="Düsseldorf im Smart City Index 2024")
    assert quotes(found) == [("Dr. Stephan Keller", "Oberbürgermeister", SAID)]
    assert [each.kind for each in found.proposals] == ["quote"]


@pytest.mark.parametrize(
    "text",
    [
        f"Anna Adler, Stadtdirektorin, und Eva Ernst, Dezernentin, kamen. „{SAID}“, sagte sie.",
        f"„{SAID}“, heißt es aus dem Rathaus.",
        f"„{SAID}.“",
        f"„{SAID}, so Stadtdirektorin Anna Adler.",
    ],
)
def test_a_quote_without_a_clear_speaker_is_listed(read: Read, text: str) -> None:
    found = read(text)
    assert quotes(found) == []
    assert any(SAID in each.sentence for each in found.unplaced)


def test_the_parts_of_an_interrupted_quote_stay_literal_and_are_doubtful(read: Read) -> None:
    found = read("„Wir wollen“, sagt Stadtdirektorin Anna Adler, „dass alle Menschen mitmachen können.“")
    assert [each.values["text"] for each in found.proposals if each.kind == "quote"] == [
        "Wir wollen",
        "dass alle Menschen mitmachen können.",
    ]
    assert [bool(each.doubt) for each in found.proposals if each.kind == "quote"] == [True, True]


def test_a_table_of_cities_and_boards(read: Read) -> None:
    text = "Stadt | Gesamt | Mobilität\nKöln | 3 | 7\nKiel | 20 | 2"
    assert set(ranks(read(text, title="Smart City Index 2024"))) == {
        ("rank", "Köln", "gesamt", 2024, 3),
        ("rank", "Köln", "mobilitaet", 2024, 7),
        ("rank", "Kiel", "gesamt", 2024, 20),
        ("rank", "Kiel", "mobilitaet", 2024, 2),
    }


def test_a_table_without_a_heading_is_listed(read: Read) -> None:
    found = read("Verwaltung | 5 | 91,2\nMobilität | 20 | 70,1")
    assert ranks(found) == []
    assert [each.sentence for each in found.unplaced] == ["Verwaltung 5 91,2", "Mobilität 20 70,1"]


def test_points_in_the_column_of_a_year_are_no_rank(read: Read) -> None:
    found = read("Platz | Stadt | 2024\n1 | Köln | 85,3", title="Smart City Index 2024")
    assert set(ranks(found)) == {("rank", "Köln", "gesamt", 2024, 1), ("score", "Köln", "gesamt", 2024, 85.3)}


def test_the_same_text_always_gives_the_same(read: Read) -> None:
    text = "Bonn liegt auf Platz 9. Nachholbedarf besteht bei der Mobilität."
    assert read(text) == read(text)


def test_a_place_outside_the_index_gets_no_rank_and_gives_none_to_the_city(read: Read) -> None:
    found = read("Auf Platz 3 liegt Aalen.")
    assert ranks(found) == []
    assert [each.sentence for each in found.unplaced] == ["Auf Platz 3 liegt Aalen."]


def test_what_looks_like_a_rank_but_cannot_be_read_is_listed(read: Read) -> None:
    found = read("Bonn zog vorbei (+5).")
    assert [each.sentence for each in found.unplaced] == ["Bonn zog vorbei (+5)."]


def test_a_row_of_a_table_that_names_nobody_is_listed(read: Read) -> None:
    found = read("Stadt | Rang\nKöln | 3\nDingsda | 4", title="Smart City Index 2024")
    assert ranks(found) == [("rank", "Köln", "gesamt", 2024, 3)]
    assert [each.sentence for each in found.unplaced] == ["Stadt: Dingsda | Rang: 4"]
