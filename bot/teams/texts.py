"""What the bot says in Teams of its own accord."""

from __future__ import annotations

# As the AI Act's article 50 wants it, and what the website says beside its chat.
WELCOME = (
    "Guten Tag! Ich bin der Index-Lotse, ein Computerprogramm, kein Mensch. Ich beantworte Fragen zum Smart City Index "
    "von Bitkom: Plätze und Punkte von Städten, Vergleiche, Verläufe und Ranglisten.\n"
    "Meine Antworten stammen aus veröffentlichten Quellen, die ich jeweils nenne; rechtlich verbindlich sind sie "
    "nicht.\n"
    "Ein Gespräch wird {hours} nach Ihrer letzten Nachricht bei mir gelöscht, mit dem Satz „Lösche meine "
    "Daten“ sofort. Was in Teams steht, bleibt dort. Bitte schreiben Sie nichts Persönliches.\n"
    "In Gruppen und Kanälen antworte ich, wenn Sie mich mit @ erwähnen."
)
