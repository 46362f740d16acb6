"""The language that a conversation is in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

SPOKEN = ("de", "en")


def spoken_language(messages: Iterable[Mapping[str, Any]], otherwise: str) -> str:
    """The language, one of `SPOKEN`, of the last of the parsed messages that tells one; `otherwise` if none does."""
    told = [language for language in map(language_of, messages) if language in SPOKEN]
    return str(told[-1]) if told else otherwise


def language_of(message: Mapping[str, Any]) -> str | None:
    """The language of the longest part that tells one: "Hello, wo steht Köln?" is German. Perhaps none of `SPOKEN`."""
    telling = [part for part in message.get("segments") or [] if part.get("language")]
    return str(max(telling, key=lambda part: len(part["text"]))["language"]) if telling else None
