"""Every fact and each quote of the press release on the Smart City Index 2024, answered literally right."""

from __future__ import annotations

import pytest

from tests.conversations.conftest import Bot

SOURCE = "xity.de, September 2024"
FIRST_PLACE = (
    "„Der erste Platz in der Kategorie ‚Gesellschaft und Bildung‘ freut mich sehr. Er zeigt, unsere hohen "
    "Investitionen in die Bildung zahlen sich aus. Diese wichtige Infrastruktur ist ein Grundstein für die "
    "Zukunftsfähigkeit Düsseldorfs.“"
)
RIGHT_WAY = (
    "„Unser Weg ist richtig, die Ergebnisse belegen das. Aber es ist keine kurzfristige Herausforderung und wir "
    "gehen diese mit einer guten Digitalstrategie an. Immer vom Ziel her gedacht, den Düsseldorfer Bürgerinnen und "
    "Bürgern mit digitalen Angeboten Wege ab- und Geschwindigkeit weiter aufzunehmen.“"
)
RISE = (
    "„Der Aufstieg trägt unseren Bemühungen Rechnung. Gleichzeitig wissen wir, dass wir in Bereichen wie "
    "Glasfaserausbau und Energie noch nachlegen müssen.“"
)
SUCCESS_FACTORS = (
    "„Digitale Bildungsangebote, der Ausbau der Infrastruktur an Schulen und Maßnahmen zur Förderung der digitalen "
    "Teilhabe, beispielsweise des lokalen Handels, sind hier zentrale Erfolgsfaktoren.“"
)
CITIZEN_SERVICES = (
    "„Der kontinuierliche Ausbau von digitalen Bürgerdiensten sowie der Online-Terminvergabe zeigen, dass die "
    "Digitalisierung der Verwaltung schon fortgeschritten ist.“"
)
INTERNAL_PROCESSES = (
    "„Weitere Optimierungen wird die Stadtverwaltung nun im Hinblick auf die Digitalisierung interner Prozesse "
    "vornehmen.“"
)
IT_IS_WEAK = (
    "„Auch, wenn viele erfreuliche Fortschritte zu verzeichnen sind, besteht im Bereich IT und Kommunikation noch "
    "Luft nach oben.“"
)
INFRASTRUCTURE = "„Besonders bei der digitalen Infrastruktur muss der Ausbau in hohem Tempo fortgesetzt werden.“"
DATA_PLATFORM = (
    "„Bei den Smart City-Themen wie beispielsweise einer Smart-City-Datenplattform werden nun gezielte Maßnahmen "
    "ergriffen, um diese Bereiche in Zukunft stärker voranzubringen.“"
)
ENERGY_IS_WEAK = "„Darüber hinaus besteht auch im Bereich Energie und Umwelt noch Potenzial für Verbesserungen.“"
ENERGY_PLANS = (
    "„Hier stehen der Ausbau intelligenter Energielösungen und von E-Mobilität sowohl bei privaten Fahrzeugen als "
    "auch im öffentlichen Nahverkehr im Fokus der nächsten Schritte.“"
)
KELLER = "Dr. Stephan Keller"
WAGNER = "Olaf Wagner"


def check(bot: Bot, question: str, *expected: str) -> None:
    reply = bot.ask(question)
    lacking = [words for words in expected if words not in reply]
    assert not lacking, reply


def test_rank_17_of_82(bot: Bot) -> None:
    question = "Auf welchem Platz liegt Düsseldorf im Smart City Index 2024?"
    check(bot, question, "Düsseldorf", "2024", "Platz 17 von 82 Städten", SOURCE)


def test_82_cities_were_ranked(bot: Bot) -> None:
    check(bot, "Wie viele Großstädte wurden im Smart City Index 2024 bewertet?", "2024", "82", "Großstädte")


@pytest.mark.parametrize(
    "question",
    [
        "Um wie viele Plätze hat sich Düsseldorf 2024 im Smart City Index verbessert?",
        "Hat Düsseldorf 2024 im Gesamtranking Plätze gutgemacht?",
    ],
)
def test_four_places_up(bot: Bot, question: str) -> None:
    check(bot, question, "2024", "um vier Plätze verbessert", "Platz 17 von 82 Städten", SOURCE)


def test_the_index_is_bitkoms(bot: Bot) -> None:
    check(bot, "Wer gibt den Smart City Index heraus?", "Digitalverband Bitkom")


@pytest.mark.parametrize(
    "area",
    ["Verwaltung", "IT und Kommunikation", "Energie und Umwelt", "Mobilität", "Gesellschaft und Bildung"],
)
def test_the_five_areas(bot: Bot, area: str) -> None:
    check(bot, "Welche Bereiche bewertet der Smart City Index?", "fünf Bereiche", area)


@pytest.mark.parametrize(
    "question",
    [
        "In wie vielen Bereichen ist Düsseldorf 2024 unter den besten zehn Städten?",
        "In welchen Kategorien gehört Düsseldorf 2024 zu den Top 10?",
    ],
)
def test_among_the_best_ten_in_two_areas(bot: Bot, question: str) -> None:
    check(
        bot,
        question,
        "in mindestens zwei Bereichen",
        "Verwaltung: Platz 6",
        "Gesellschaft und Bildung: Platz 1",
        SOURCE,
    )


def test_first_in_society_and_education(bot: Bot) -> None:
    question = "Wo steht Düsseldorf bei Gesellschaft und Bildung?"
    check(bot, question, "2024", "Gesellschaft und Bildung auf Platz 1 von 82 Städten", SOURCE)


def test_who_is_first_in_society_and_education(bot: Bot) -> None:
    question = "Wer ist 2024 Erster bei Gesellschaft und Bildung?"
    check(bot, question, "Düsseldorf", "Gesellschaft und Bildung", "Platz 1 von 82", SOURCE)


@pytest.mark.parametrize(
    "question",
    [
        "Warum ist Düsseldorf bei Gesellschaft und Bildung so gut?",
        "Was sind die Erfolgsfaktoren im Bereich Gesellschaft und Bildung?",
        "Welche Rolle spielen die Schulen für den ersten Platz?",
        "Wie hat der lokale Handel zum Erfolg beigetragen?",
        "Was tut Düsseldorf für die digitale Teilhabe?",
    ],
)
def test_the_three_success_factors(bot: Bot, question: str) -> None:
    check(bot, question, SUCCESS_FACTORS, SOURCE)


@pytest.mark.parametrize(
    "question",
    [
        "Was sagt der Oberbürgermeister zum ersten Platz?",
        "Was hat OB Keller zu den Investitionen in die Bildung gesagt?",
        "Welche Zitate von Stephan Keller gibt es?",
    ],
)
def test_kellers_quote_on_the_first_place(bot: Bot, question: str) -> None:
    check(bot, question, KELLER, "Oberbürgermeister", FIRST_PLACE, SOURCE)


def test_sixth_in_administration(bot: Bot) -> None:
    question = "Auf welchem Platz ist Düsseldorf 2024 bei der Verwaltung?"
    check(bot, question, "2024", "Verwaltung auf Platz 6 von 82 Städten", SOURCE)


@pytest.mark.parametrize(
    "question",
    [
        "Warum ist Düsseldorf bei der Verwaltung so gut?",
        "Welche Gründe gibt es für den 6. Platz in der Verwaltung?",
        "Was bringt die Online-Terminvergabe?",
    ],
)
def test_the_two_reasons_in_administration(bot: Bot, question: str) -> None:
    check(bot, question, CITIZEN_SERVICES, SOURCE)


@pytest.mark.parametrize(
    "question",
    [
        "Was plant Düsseldorf bei der Verwaltung?",
        "Was will die Stadt bei internen Prozessen verbessern?",
    ],
)
def test_the_next_step_in_administration(bot: Bot, question: str) -> None:
    check(bot, question, INTERNAL_PROCESSES, SOURCE)


@pytest.mark.parametrize("question", ["Wo hat Düsseldorf noch Nachholbedarf?", "Wo ist noch Luft nach oben?"])
def test_the_two_weak_areas(bot: Bot, question: str) -> None:
    check(bot, question, IT_IS_WEAK, ENERGY_IS_WEAK, SOURCE)


@pytest.mark.parametrize(
    "question",
    [
        "Was plant Düsseldorf bei IT und Kommunikation?",
        "Was ist bei der digitalen Infrastruktur geplant?",
    ],
)
def test_the_plan_for_the_infrastructure(bot: Bot, question: str) -> None:
    check(bot, question, INFRASTRUCTURE, SOURCE)


@pytest.mark.parametrize(
    "question", ["Was plant Düsseldorf bei IT und Kommunikation?", "Was ist mit der Smart-City-Datenplattform?"]
)
def test_the_plan_for_the_data_platform(bot: Bot, question: str) -> None:
    check(bot, question, DATA_PLATFORM, SOURCE)


@pytest.mark.parametrize(
    "question",
    [
        "Was plant Düsseldorf bei Energie und Umwelt?",
        "Was ist bei der E-Mobilität geplant?",
        "Wie soll der öffentliche Nahverkehr elektrisch werden?",
    ],
)
def test_the_plan_for_energy(bot: Bot, question: str) -> None:
    check(bot, question, ENERGY_PLANS, SOURCE)


@pytest.mark.parametrize(
    "question",
    [
        "Was sagt Keller zur Digitalstrategie?",
        "Wie erklärt Oberbürgermeister Keller die Ergebnisse?",
        "Welche Zitate von Stephan Keller gibt es?",
    ],
)
def test_kellers_quote_on_the_strategy(bot: Bot, question: str) -> None:
    check(bot, question, KELLER, "Oberbürgermeister", RIGHT_WAY, SOURCE)


@pytest.mark.parametrize(
    "question", ["Was sagt Olaf Wagner zum Aufstieg?", "Was sagt der Beigeordnete zum Glasfaserausbau?"]
)
def test_wagners_quote_on_the_rise(bot: Bot, question: str) -> None:
    check(bot, question, WAGNER, "Beigeordneter für Digitalisierung", RISE, SOURCE)


@pytest.mark.parametrize(
    ("question", "person", "office"),
    [
        ("Wer ist Stephan Keller?", KELLER, "Oberbürgermeister"),
        ("Wer ist der Oberbürgermeister von Düsseldorf?", KELLER, "Oberbürgermeister"),
        ("Wer ist Olaf Wagner?", WAGNER, "Beigeordneter für Digitalisierung"),
        ("Wer ist Beigeordneter für Digitalisierung?", WAGNER, "Beigeordneter für Digitalisierung"),
    ],
)
def test_the_offices(bot: Bot, question: str, person: str, office: str) -> None:
    check(bot, question, person, office, SOURCE)


def test_publisher_title_and_date(bot: Bot) -> None:
    question = "Woher stammt die Angabe zu Düsseldorf bei Verwaltung 2024?"
    title = "Smart City Index 2024: Düsseldorf um vier Plätze verbessert"
    check(bot, question, "xity.de", title, "September 2024")


def test_the_source_of_what_was_just_said(bot: Bot) -> None:
    reply = bot.ask("Was sagt Olaf Wagner?", "Woher stammt das?")
    assert "xity.de" in reply
