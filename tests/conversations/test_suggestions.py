"""What the bot suggests to ask next, it can answer."""

from __future__ import annotations

import pytest

from tests.conversations.conftest import Bot

QUESTIONS = (
    "Wo steht Düsseldorf bei Verwaltung?",
    "Wo steht Bonn 2024 bei Mobilität?",
    "Wie viele Punkte hat Köln 2024?",
    "Hat sich Düsseldorf 2024 verbessert?",
    "Wie hat sich Hamburg seit 2019 entwickelt?",
    "Wie schneidet Essen 2024 in allen Bereichen ab?",
    "In welchem Bereich ist Köln am besten?",
    "Wo hat Düsseldorf noch Nachholbedarf?",
    "Düsseldorf oder Köln: Wer ist besser?",
    "Wer führt den Smart City Index 2025 an?",
    "Zeig mir die Top 5 bei Verwaltung.",
    "In wie vielen Bereichen ist Düsseldorf 2024 unter den ersten zehn?",
    "Wer ist 2024 der größte Aufsteiger?",
    "Wie hoch ist der Durchschnitt 2024?",
    "Was sagt der Oberbürgermeister zum ersten Platz?",
    "Wer ist Olaf Wagner?",
    "Warum ist Düsseldorf bei Gesellschaft und Bildung so gut?",
    "Wo ist noch Luft nach oben?",
    "Was ist der Smart City Index?",
    "Welche Stadt ist 2024 neu dabei?",
    "Welche Städte sind 2023 neu dabei?",
    "Wer hat 2024 nicht mitgemacht?",
    "Wer hat 2025 nicht mitgemacht?",
    "Welche Jahre kennst du?",
    "Welche Daten hast du zu Moers?",
    "Woher stammen die Angaben?",
    "Wo steht Düsseldorf bei Mobilität?",
    "Wo steht Ratingen im Smart City Index?",
    "Auf welchem Platz liegt Köln 2030?",
    "Was sagt Angela Merkel zum Smart City Index?",
    "Warum ist München bei Mobilität so gut?",
)


@pytest.mark.parametrize("question", QUESTIONS)
def test_each_suggestion_is_answered_from_the_facts(bot: Bot, question: str) -> None:
    offered = [button for reply in bot.replies(question, bot.new_sender()) for button in reply.get("buttons", [])]
    assert offered
    for button in offered:
        reply = bot.ask(question, button["payload"])
        assert "Quelle" in reply or "kenne ich Plätze" in reply, f"{button['payload']} -> {reply}"
        assert "liegt mir nicht vor" not in reply, f"{button['payload']} -> {reply}"
