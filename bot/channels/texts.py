"""All that the website's channel itself says."""

from __future__ import annotations

from bot.conversations.store import Button

# As the AI Act's article 50 wants it, the first thing that anyone reads.
GREETING = (
    "Guten Tag! Ich bin der Index-Lotse, ein Computerprogramm, kein Mensch. Ich beantworte Fragen zum Smart City Index "
    "von Bitkom. Meine Antworten stammen aus veröffentlichten Quellen, die ich jeweils nenne; rechtlich verbindlich "
    "sind sie nicht."
)
GREETING_EASY = (
    "Guten Tag!\nIch bin der Index-Lotse.\nIch bin ein Computer-Programm, kein Mensch.\nSie können mich etwas fragen.\n"
    "Zum Beispiel zum Smart City Index.\nDas ist eine Rang-Liste von Städten.\nIch sage immer, woher ich etwas weiß.\n"
    "Meine Antworten sind kein Recht."
)
SUGGESTIONS = ("Wo steht {city}?", "Was können Sie?")
NOTICE = (
    "Dieses Gespräch wird nur gespeichert, damit Sie nachfragen können, und {hours} nach Ihrer letzten "
    "Nachricht gelöscht. Mit „Gespräch löschen“ oder dem Satz „Lösche meine Daten“ löschen Sie es sofort. Bitte "
    "schreiben Sie nichts Persönliches. Adresse und Gerät werden nicht gespeichert, Cookies nicht gesetzt. Ihr Urteil "
    "über eine Antwort bleibt ohne Bezug zum Gespräch gespeichert."
)
SPEECHLESS = "Dazu habe ich keine Antwort. Bitte formulieren Sie Ihre Frage anders."

MALFORMED = "Diese Anfrage habe ich nicht verstanden."
EMPTY = "Bitte schreiben Sie eine Frage."
TOO_LONG = "Ihre Nachricht ist zu lang. Bitte fassen Sie sich kürzer: höchstens {most} Zeichen."
TOO_LARGE = "Ihre Nachricht ist zu groß."
TOO_SLOW = "Ihre Nachricht kam nicht vollständig an. Bitte senden Sie sie noch einmal."
NOT_JSON = "Diese Anfrage ist nicht in der erwarteten Form."
FOREIGN = "Von dieser Website aus kann ich keine Fragen annehmen."
UNKNOWN_CONVERSATION = "Dieses Gespräch gibt es nicht mehr. Bitte beginnen Sie ein neues."
UNKNOWN_MESSAGE = "Diese Antwort gibt es nicht."
NOT_OFFERED = "Diese Auswahl steht nicht zur Verfügung."
TOO_MANY = "Das waren viele Nachrichten in kurzer Zeit. Bitte warten Sie {seconds}."
BUSY = "Gerade fragen sehr viele Menschen. Bitte versuchen Sie es gleich noch einmal."
NOT_FOUND = "Diese Seite gibt es nicht."
NOT_ALLOWED = "Das geht auf dieser Seite nicht."
TOKEN_NEEDED = "Dieser Zugang braucht ein Geheimwort."
ACTIONS_AWAY = "Gerade komme ich nicht an meine Daten. Bitte fragen Sie in einer Minute noch einmal."
FAILED = "Da ist leider etwas schiefgegangen. Bitte versuchen Sie es noch einmal."

# What a mention without a word is taken for.
HELP_WISHED = "Was können Sie?"
KEPT_IN_SLACK = "Ihre Nachrichten und meine Antworten stehen weiter in Slack; löschen können Sie sie nur dort."
KEPT_IN_TEAMS = "Ihre Nachrichten und meine Antworten stehen weiter in Teams; löschen können Sie sie nur dort."


def suggestions(city: str) -> tuple[Button, ...]:
    """Return what may be asked first, as buttons that say it."""
    sentences = [each.format(city=city) for each in SUGGESTIONS]
    return tuple(Button(each, each) for each in sentences)
