"""Which family a question belongs to: its own words, what was asked before, the classifier's belief."""

from __future__ import annotations

import pytest

from actions.reading.families import OTHERS
from tests.actions.reading.heard import Listener, Said, after

SAYING = [
    ("Was sagt Dr. Stephan Keller zum Ergebnis?", "quotes"),
    ("Hast du ein Zitat von Dr. Stephan Keller?", "quotes"),
    ("Warum ist Köln so weit vorn?", "reasons"),
    ("Was sind die Gründe für Platz 5 von Köln?", "reasons"),
    ("Wo hat Köln Nachholbedarf?", "needs"),
    ("Wo klemmt es bei uns?", "needs"),
    ("Was ist bei uns noch nicht so dolle?", "needs"),
    ("Wo sind wir schon richtig gut?", "reasons"),
    ("Wie ist Köln so hoch gekommen?", "reasons"),
    ("Was plant Köln bei der Digitalisierung?", "plans"),
    ("Woher hast du das?", "source"),
    ("Was ist die Quelle dafür?", "source"),
    ("Wer gibt den Index heraus?", "index_herausgeber"),
    ("Welche Indikatoren hat der Index?", "index_kennzahlen"),
    ("Wann ist der Index erschienen?", "index_termin"),
    ("Wie wird der Index berechnet?", "index_erhebung"),
    ("Wer ist Dr. Stephan Keller?", "person"),
    ("Wer ist Oberbürgermeister von Köln?", "person"),
    ("Wer kommt darin zu Wort?", "quotes"),
    ("Welches Amt hat Dr. Stephan Keller?", "person"),
    ("Und sein Stellvertreter?", "person"),
    ("Darf ich das in meinem Artikel verwenden?", "index_nutzung"),
    ("Gibt es das als PDF?", "index_dateien"),
    ("Wo finde ich die komplette Liste?", "index_dateien"),
    ("Kann man diesem Ranking trauen?", "index_wert"),
    ("Was nützt mir das, wenn Köln smart ist?", "index_wert"),
    ("Wie kommt eine Stadt nach oben?", "index_erfolg"),
    ("Was ist der Unterschied zwischen Platz und Punkten?", "index_punkte"),
    ("Wo kann ich nachlesen wie die Bewertung zustande kommt?", "index_erhebung"),
    ("Und wer denkt sich den aus?", "index_herausgeber"),
    ("Sind alle Bereiche gleich wichtig?", "index_gewichtung"),
    ("Überprüfen die Städte ihre Angaben selber?", "index_pruefung"),
    ("Ab welcher Einwohnerzahl kommt man hinein?", "index_aufnahme"),
    ("Warum standen 2019 nur 81 Städte darin?", "index_anzahl"),
    ("Hat sich an der Methodik mal was geändert?", "index_wandel"),
    ("Wurde die Mobilität mal umbenannt?", "index_name"),
    ("Was ist ein Ranking?", "index_ranking"),
    ("Was fällt alles unter Mobilität?", "index_inhalt"),
    ("Welche Kategorie fließt am stärksten ein?", "index_gewichtung"),
    ("Zahlen die Städte dafür Geld?", "index_aufnahme"),
    ("Werden auch Kleinstädte bewertet?", "index_aufnahme"),
    ("Der Index kommt von der Bundesregierung, nicht wahr?", "index_herausgeber"),
    ("Gibt das Innenministerium den Index heraus?", "index_herausgeber"),
    ("Bewertet wurden 2024 genau 100 Städte, richtig?", "index_staedte"),
    ("Es gibt sechs Bereiche, richtig?", "index_bereiche"),
    ("Wie heißt die sechste Kategorie?", "index_bereiche"),
    ("Wie heißt die Liste nochmal?", "index_definition"),
    ("Hieß die letzte nicht früher anders?", "index_name"),
    ("Wer sucht die Städte aus?", "index_aufnahme"),
    ("Ist Bitkom neutral?", "index_wert"),
    ("Wie muss man die Rangliste lesen?", "index_punkte"),
    ("Was bedeutet Smart City, ich höre das ständig?", "index_begriff"),
    ("Gibt es in der Mitteilung auch Selbstkritik?", "needs"),
    ("Worum geht es in dem Artikel?", "summary"),
    ("Wovon handelt die Pressemitteilung?", "summary"),
    ("Was steht in der Pressemitteilung zur Verwaltung?", "summary"),
    ("Könnt ihr mir die Pressemitteilung in drei Sätzen zusammenfassen?", "summary"),
    ("Sagt die Stadt was zum Einzelhandel?", "summary"),
    ("Worin ist Köln stark?", "reasons"),
    ("Was war in Köln nicht so gut?", "needs"),
    ("Auf welche Weise prüft Bitkom, ob die Angaben der Städte stimmen?", "index_pruefung"),
    ("Und die Stadt Köln bewertet sich da nicht selbst?", "index_herausgeber"),
    ("Wer ist Chef von Bitkom?", "person"),
    ("Schreib mir, was „digitale Teilhabe“ für uns bedeutet.", "index_begriff"),
    ("Was ist eine Smart City?", "index_begriff"),
    ("Gibt es dazu einen Link?", "source"),
    ("Warum ist Köln bei der Mobilität so schlecht?", "needs"),
    ("Woran hapert es dort am meisten?", "needs"),
    ("Zu welchen Jahren hast du Daten gespeichert?", "coverage"),
]


@pytest.mark.parametrize(("text", "asked"), SAYING)
def test_words_that_say_it_need_no_classifier(heard: Listener, text: str, asked: str) -> None:
    (query,) = heard(text, intents=("platzierung",), confidence=0.4)
    assert query["asked"] == asked


@pytest.mark.parametrize(("intent", "asked"), OTHERS.items())
def test_where_words_leave_it_open_the_classifier_says_it(heard: Listener, intent: str, asked: str) -> None:
    (query,) = heard("Ach so, und das andere?", intents=(intent,))
    assert query["asked"] == asked


OUTSIDE = ["Wie wird das Wetter?", "Ich hätte gern eine Pizza", "Erzähl mir einen Witz"]


@pytest.mark.parametrize("text", OUTSIDE)
@pytest.mark.parametrize("intent", ["ausserhalb", "nlu_fallback", "gruss", "dank"])
def test_what_is_not_about_the_index_asks_nothing(heard: Listener, text: str, intent: str) -> None:
    assert heard(text, intents=(intent,)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Wann hat die Bücherei in Köln auf?",
        "Gibt es in Köln E-Scooter?",
        "Wie viele Radwege hat Köln?",
        "Wo kann man in Köln parken?",
        "Wie mache ich ein Auto vom Carsharing auf?",
        "Ich möchte mich über Platz 3 beschweren",
        "Welche Nummer hat das Bürgeramt?",
    ],
)
def test_a_thing_that_is_rated_within_a_category_asks_for_no_place_by_itself(heard: Listener, text: str) -> None:
    assert heard(text) == []


@pytest.mark.parametrize("text", ["Hat Köln so etwas schon?", "Kann Köln das auch?", "Wofür steht Köln?"])
def test_a_name_alone_asks_for_no_place_beside_another_question(heard: Listener, text: str) -> None:
    assert heard(text) == []


def test_a_stranger_is_asked_for_in_another_sentence(heard: Listener) -> None:
    asked = [{"asked": "quotes", "persons": "Olaf Scholz"}]
    assert heard("Olaf Scholz hat sich geäußert. Was hat er gesagt?", intents=("ausserhalb", "zitat")) == asked


def test_what_rests_on_a_foreign_question_falls_with_it(heard: Listener) -> None:
    text = "Was kostet ein Parkplatz in Köln, und welcher Rang ergibt sich daraus?"
    assert heard(text, intents=("ausserhalb",)) == []


def test_who_takes_a_question_back_asks_only_the_next(heard: Listener) -> None:
    assert heard("Wo steht Köln? Quatsch, ich mein Bonn.") == [{"cities": "Bonn"}]


def test_a_thing_that_is_rated_within_a_category_is_asked_for_with_its_place(heard: Listener) -> None:
    assert heard("Wo steht Köln bei E-Scootern?") == [{"cities": "Köln", "categories": "mobilitaet"}]


def test_a_doubtful_message_that_speaks_of_the_cube_is_one(heard: Listener) -> None:
    asked = [{"cities": "Köln"}]
    assert heard("Köln Rang?", intents=("nlu_fallback",), confidence=0.3) == asked
    assert heard("Köln Rang?", intents=("ausserhalb",), confidence=0.99) == []


def test_what_he_sees_to_be_done_is_in_his_own_words(heard: Listener) -> None:
    spoken = after({"asked": "person", "persons": "Olaf Wagner"})
    (query,) = heard("Wo sieht er noch Nachholbedarf?", spoken, intents=("vorhaben",))
    assert query == {"asked": "quotes", "persons": "Olaf Wagner"}


def test_the_words_are_not_believed_where_the_classifier_is_sure_that_it_is_something_else(heard: Listener) -> None:
    text = "Warum ist der Himmel blau?"
    assert heard(text, intents=("ausserhalb",), confidence=0.99) == []


GOING_ON: list[tuple[str, Said, str | None]] = [
    ("Und Bonn?", {"cities": "Köln"}, None),
    ("Und Bonn?", {"asked": "reasons", "cities": "Köln"}, "reasons"),
    ("Und Bonn?", {"asked": "plans", "cities": "Köln"}, "plans"),
    ("Und 2023?", {"asked": "index_kennzahlen", "editions": "2024"}, "index_kennzahlen"),
    ("Wie viele waren es 2023?", {"asked": "index_staedte", "editions": "2024"}, "index_staedte"),
    ("Und wer hat das gesagt?", {"asked": "reasons", "cities": "Köln"}, "source"),
    ("Wann war das?", {"asked": "quotes", "persons": "Dr. Stephan Keller"}, "source"),
]


@pytest.mark.parametrize(("text", "before", "asked"), GOING_ON)
def test_what_names_nothing_else_goes_on_with_what_was_asked(
    heard: Listener, text: str, before: Said, asked: str | None
) -> None:
    (query,) = heard(text, after(before), ("ausserhalb",))
    assert query.get("asked") == asked
