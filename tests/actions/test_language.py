"""The language of a conversation: the last one that was told."""

from __future__ import annotations

from typing import Any

import pytest

from actions.language import spoken_language


def message(*parts: tuple[str, str | None]) -> dict[str, Any]:
    """A parsed message of parts, each with the language it tells."""
    return {"segments": [{"text": text, "language": language} for text, language in parts]}


GERMAN, ENGLISH, SILENT = message(("danke", "de")), message(("thanks", "en")), message(("Köln?", None))


@pytest.mark.parametrize(
    ("messages", "language"),
    [
        ([ENGLISH, GERMAN], "de"),
        ([GERMAN, ENGLISH], "en"),
        ([GERMAN, ENGLISH, SILENT, SILENT], "en"),
        ([SILENT], "otherwise"),
        ([{"text": "/restart", "intent": {"name": "restart"}}], "otherwise"),
        ([], "otherwise"),
    ],
)
def test_the_last_message_that_tells_decides(messages: list[dict[str, Any]], language: str) -> None:
    assert spoken_language(messages, otherwise="otherwise") == language


def test_in_a_message_its_longest_part_decides() -> None:
    mixed = message(("Hello,", "en"), ("wo steht Köln?", "de"), ("2024 insgesamt in der Wertung", None))
    assert spoken_language([mixed], otherwise="en") == "de"
