"""The language that a conversation is in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any


def spoken_language(messages: Iterable[Mapping[str, Any]], otherwise: str) -> str:
    """The language, "de" or "en", of the last of the parsed messages that tells one; `otherwise` if none does."""
    told = [language for language in map(_language_of, messages) if language]
    return told[-1] if told else otherwise


def _language_of(message: Mapping[str, Any]) -> str | None:
    """The language of the longest part that tells one: "Hello, wo steht Köln?" is German."""
    telling = [part for part in message.get("segments") or [] if part.get("language")]
    return str(max(telling, key=lambda part: len(part["text"]))["language"]) if telling else None
