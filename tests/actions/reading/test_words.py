"""Queries for words and about the index: names and topics, no axis."""

from __future__ import annotations

import pytest

from tests.actions.reading.heard import Listener, Said, after, reads

KELLER = "Dr. Stephan Keller"
CASES: list[tuple[str, str, Said]] = [
    ("Was sagt Dr. Stephan Keller?", "zitat", {"asked": "quotes", "persons": KELLER}),
    ("Zitate aus Köln zur Mobilität", "zitat", {"asked": "quotes", "cities": "Köln", "categories": "mobilitaet"}),
    ("Was wurde 2023 über Köln gesagt?", "zitat", {"asked": "quotes", "cities": "Köln", "editions": "2023"}),
    (
        "Das zweite Zitat von Dr. Stephan Keller",
        "zitat",
        {"asked": "quotes", "persons": KELLER, "order": "earliest 2-2"},
    ),
    ("Zitate bitte, aber nicht von Keller", "zitat", {"asked": "quotes", "without_persons": KELLER}),
    ("Das letzte Zitat von Dr. Stephan Keller", "zitat", {"asked": "quotes", "persons": KELLER, "order": "latest 1-1"}),
    ("Wer aus anderen Städten hat das kommentiert?", "zitat", {"asked": "quotes", "cities": "without Düsseldorf"}),
    ("Was sagt Bitkom selbst dazu?", "index_herausgeber", {"asked": "quotes", "persons": "Bitkom"}),
    ("Warum ist Köln so gut?", "begruendung", {"asked": "reasons", "cities": "Köln"}),
    (
        "Warum liegt Köln nur auf Platz 3?",
        "begruendung",
        {
            "asked": "reasons",
            "cities": "Köln",
            "where": "rank equal 3",
        },
    ),
    (
        "Warum hakt es in Köln bei der Mobilität?",
        "begruendung",
        {
            "asked": "reasons",
            "cities": "Köln",
            "categories": "mobilitaet",
        },
    ),
    ("Warum ist nicht Köln vorn?", "begruendung", {"asked": "reasons", "cities": "Köln", "where": "rank worse 1"}),
    ("Was tut Köln für die Mobilität?", "vorhaben", {"asked": "plans", "cities": "Köln", "categories": "mobilitaet"}),
    ("Wo sieht Wagner noch Nachholbedarf?", "vorhaben", {"asked": "quotes", "persons": "Olaf Wagner"}),
    ("Was sagen die Anwohner dazu?", "zitat", {"asked": "quotes", "persons": "„Anwohner“"}),
    ("Stimmen von anderen Bürgermeistern?", "zitat", {"asked": "quotes", "persons": "„anderen Bürgermeistern“"}),
    ("Wie heißt der OB, der zitiert wird?", "zitat", {"asked": "person", "persons": "Dr. Stephan Keller"}),
    (
        "Wie steht es um die Datenplattform?",
        "platzierung",
        {"asked": "summary", "categories": "it_kommunikation", "topics": "Datenplattform"},
    ),
    ("Was hat Bonn vor?", "vorhaben", {"asked": "plans", "cities": "Bonn"}),
    (
        "Was hat Köln mit der Mobilität vor?",
        "platzierung",
        {"asked": "plans", "cities": "Köln", "categories": "mobilitaet"},
    ),
    ("Nenne kurz die Schwächen von Köln.", "vorhaben", {"asked": "needs", "cities": "Köln", "order": "earliest 1-3"}),
    ("Gab es 2023 auch schon 81 Städte?", "platzierung", {"asked": "index_staedte", "editions": "2023", "claim": "81"}),
    ("Ist 2025 die jüngste Ausgabe?", "platzierung", {"asked": "index_neueste", "editions": "2025"}),
    ("In welchem Bundesland liegt Köln?", "ausserhalb", {"asked": "index_land", "cities": "Köln"}),
    ("Was wird bei der Mobilität bewertet?", "index_bereiche", {"asked": "index_inhalt", "categories": "mobilitaet"}),
    ("Was plant Köln nächstes Jahr?", "vorhaben", {"asked": "plans", "cities": "Köln"}),
    ("Wo muss Köln noch nachbessern?", "vorhaben", {"asked": "needs", "cities": "Köln"}),
    (
        "Woher stammt Platz 5 von Köln 2024?",
        "quelle",
        {
            "asked": "source",
            "cities": "Köln",
            "editions": "2024",
            "where": "rank equal 5",
        },
    ),
    ("Wie viele Städte wurden 2023 bewertet?", "index_staedte", {"asked": "index_staedte", "editions": "2023"}),
    ("Ist Hagen dabei?", "platzierung", {"asked": "index_staedte", "cities": "Hagen"}),
    ("Wann erscheint der nächste Index?", "index_termin", {"asked": "index_termin"}),
    ("Welche Daten hast du zu Köln?", "abdeckung", {"asked": "coverage", "cities": "Köln"}),
]
FOLLOWING: list[tuple[str, str, Said, Said]] = [
    (
        "Und Bonn?",
        "begruendung",
        {"asked": "reasons", "cities": "Köln", "editions": "2024"},
        {
            "asked": "reasons",
            "cities": "Bonn",
            "editions": "2024",
        },
    ),
    (
        "Woran liegt das?",
        "begruendung",
        {"cities": "Köln", "categories": "mobilitaet"},
        {
            "asked": "reasons",
            "cities": "Köln",
            "categories": "mobilitaet",
        },
    ),
    (
        "Warum das?",
        "begruendung",
        {"asked": "whether", "cities": "Köln", "where": "rank better city Bonn"},
        {
            "asked": "reasons",
            "cities": "Köln",
            "where": "rank better city Bonn",
        },
    ),
    (
        "Und was wird dagegen getan?",
        "vorhaben",
        {"cities": "Köln", "categories": "mobilitaet"},
        {
            "asked": "plans",
            "cities": "Köln",
            "categories": "mobilitaet",
        },
    ),
    (
        "Was ist die Quelle?",
        "quelle",
        {"cities": "Köln", "editions": "2023"},
        {
            "asked": "source",
            "cities": "Köln",
            "editions": "2023",
        },
    ),
    (
        "Was sagt Dr. Stephan Keller dazu?",
        "zitat",
        {"cities": "Köln", "categories": "mobilitaet"},
        {
            "asked": "quotes",
            "persons": KELLER,
        },
    ),
    (
        "Und auf welchem Platz steht die Stadt?",
        "platzierung",
        {"asked": "reasons", "cities": "Köln"},
        {
            "cities": "Köln",
        },
    ),
]


@pytest.mark.parametrize(("text", "intent", "meant"), CASES)
def test_words_are_asked_for(heard: Listener, text: str, intent: str, meant: Said) -> None:
    reads(heard, text, meant, intents=(intent,))


@pytest.mark.parametrize(("text", "intent", "before", "meant"), FOLLOWING)
def test_the_talk_says_what_the_words_are_about(
    heard: Listener, text: str, intent: str, before: Said, meant: Said
) -> None:
    reads(heard, text, meant, said=after(before), intents=(intent,))


def test_topics_are_gathered(heard: Listener) -> None:
    (reading,) = heard.readings("Was wurde zum Thema Verwaltung und zu Schulen gesagt?", intents=("zitat",))
    assert reading.query.asked == "quotes"
    assert all(isinstance(topic, str) for topic in reading.query.topics)
    assert reading.query.topics


def test_what_asks_for_needs_is_no_subject_of_them(heard: Listener) -> None:
    (reading,) = heard.readings("In welchen Bereichen sieht die Stadt noch Verbesserungsbedarf?")
    assert reading.query.topics == ()
