"""All that the bot says in Slack only."""

from __future__ import annotations

NOT_SIGNED = "Diese Anfrage kommt nicht von Slack."
NO_PUBLIC_URL = (
    "Slack muss den Bot erreichen: Setzen Sie LOTSE_PUBLIC_URL auf seine Adresse von außen, "
    "zum Beispiel https://lotse.example.org."
)

# Beside an answer, in its language.
WORDS = {
    "de": {
        "asked": "Gefragt: {title}",
        "source": "Quelle:",
        "sources": "Quellen:",
        "columns": "Hier fehlen {left} Spalten: In Slack hat eine Tabelle höchstens {most}.",
        "continued": "Fortsetzung der Antwort",
    },
    "en": {
        "asked": "Asked: {title}",
        "source": "Source:",
        "sources": "Sources:",
        "columns": "{left} columns are missing here: a table in Slack has {most} at most.",
        "continued": "The answer, continued",
    },
}

NAME = "Index-Lotse"
SHORT_DESCRIPTION = "Beantwortet Fragen zum Smart City Index von Bitkom, mit Quellen."
COMMAND = "/index"
COMMAND_DESCRIPTION = "Fragt den Index-Lotsen; die Antwort sehen nur Sie."
COMMAND_HINT = "[öffentlich] Wo steht {city}?"

HOME_GREETING = (
    "Ich beantworte Fragen zum Smart City Index von Bitkom: Plätze von Städten, in der Gesamtwertung und in fünf "
    "Bereichen, Entwicklungen, Vergleiche, Zitate. Ich bin ein Computerprogramm, kein Mensch. Jede Antwort nennt ihre "
    "Quelle; rechtlich verbindlich ist sie nicht."
)
HOME_EXAMPLES_TITLE = "Das können Sie zum Beispiel fragen"
HOME_EXAMPLES = (
    "Wo steht {city} bei Verwaltung?",
    "Wie hat sich {city} entwickelt?",
    "Vergleiche {city} mit Köln.",
    "Was können Sie?",
)
HOME_PLACES_TITLE = "Wo Sie fragen können"
HOME_PLACES = (
    "Hier im Reiter „Nachrichten“: Das lesen nur Sie.",
    "In einem Kanal, in den Sie mich eingeladen haben: Erwähnen Sie mich, dann antworte ich im Thread.",
    "Überall mit /index und Ihrer Frage: Die Antwort sehen nur Sie. "
    "Mit /index öffentlich und Ihrer Frage sehen sie alle im Kanal.",
)
HOME_PRIVACY_TITLE = "Datenschutz"
HOME_PRIVACY = (
    "Ein Gespräch wird nur gespeichert, damit Sie nachfragen können, und {hours} nach der letzten Nachricht "
    "gelöscht. Mit dem Satz „Lösche meine Daten“ löschen Sie es sofort; was in Slack steht, löschen Sie nur dort. "
    "Namen und Kennungen werden nicht gespeichert. Bitte schreiben Sie nichts Persönliches."
)
HOME_PRIVACY_LINK = "Datenschutzerklärung"
