"""Small talk speaks the language that it is spoken to in, and Leichte Sprache where that is set or wished."""

from __future__ import annotations

from typing import Any

import pytest
from rasa.core.nlg.generator import NaturalLanguageGenerator
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import Event, Restarted, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import read_endpoint_config

from actions.settings import PREFIX, PROJECT_ROOT
from bot.responses import SpokenResponses

DOMAIN = Domain.load(str(PROJECT_ROOT / "bot" / "domain"))
TEXTS = {"de": "Gern geschehen", "en": "You are welcome", "leicht": "Gern!"}


def said(language: str | None) -> UserUttered:
    """A message that tells its language, or none."""
    return UserUttered("x", parse_data={"text": "x", "segments": [{"text": "x", "language": language}]})


async def spoken(*events: Event) -> str:
    """The variation in which the bot returns thanks after these events."""
    tracker = DialogueStateTracker.from_events("ich", list(events), slots=DOMAIN.slots, domain=DOMAIN)
    response: dict[str, Any] | None = await SpokenResponses(domain=DOMAIN).generate("utter_dank", tracker, "rest")
    assert response
    return next(name for name, start in TEXTS.items() if response["text"].startswith(start))


@pytest.mark.parametrize(
    ("events", "variation"),
    [
        ([], "de"),
        ([said("en")], "en"),
        ([said("en"), said("de")], "de"),
        ([SlotSet("sprache", "en"), said("de")], "de"),
        ([SlotSet("sprache", "en"), said(None)], "en"),
        ([said("en"), Restarted(), said(None)], "de"),
        ([SlotSet("leichte_sprache", True), said("de")], "leicht"),
        ([SlotSet("leichte_sprache", True), said("en")], "en"),
    ],
)
async def test_the_message_decides_then_the_conversation(events: list[Event], variation: str) -> None:
    assert await spoken(*events) == variation


@pytest.mark.parametrize(
    ("events", "variation"),
    [
        ([], "leicht"),
        ([said("en")], "en"),
        ([SlotSet("leichte_sprache", False)], "de"),
        ([SlotSet("leichte_sprache", False), Restarted()], "leicht"),
    ],
)
async def test_the_setting_counts_until_someone_wishes_otherwise(
    monkeypatch: pytest.MonkeyPatch, events: list[Event], variation: str
) -> None:
    monkeypatch.setenv(f"{PREFIX}EASY_LANGUAGE", "1")
    assert await spoken(*events) == variation


def test_rasas_own_commands_choose_by_it_too() -> None:
    endpoint = read_endpoint_config(str(PROJECT_ROOT / "bot" / "endpoints.yml"), endpoint_type="nlg")
    generator = NaturalLanguageGenerator.create(endpoint, DOMAIN)
    assert isinstance(generator, SpokenResponses)
    assert generator.responses == DOMAIN.responses


@pytest.mark.parametrize("language", ["de", "en"])
async def test_a_fixed_text_says_its_language(language: str) -> None:
    tracker = DialogueStateTracker.from_events("ich", [said(language)], slots=DOMAIN.slots, domain=DOMAIN)
    response = await SpokenResponses(domain=DOMAIN).generate("utter_dank", tracker, "website")
    assert response is not None
    assert response["language"] == language


@pytest.mark.parametrize(("language", "word"), [("fr", "comprends"), ("tr", "anlıyorum"), ("xx", "verstehe")])
async def test_a_language_that_is_not_spoken_is_answered_in_its_own_words(language: str, word: str) -> None:
    tracker = DialogueStateTracker.from_events("ich", [said(language)], slots=DOMAIN.slots, domain=DOMAIN)
    response = await SpokenResponses(domain=DOMAIN).generate("utter_fremdsprache", tracker, "rest")
    assert response
    assert word in response["text"]
