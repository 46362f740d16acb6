"""What an answer says, in each language. The modules that choose the facts hold no prose; it is all here."""

from __future__ import annotations

from actions.answers.wording.base import Wording
from actions.answers.wording.easy import Easy
from actions.answers.wording.english import English
from actions.answers.wording.german import German

WORDINGS: dict[str, Wording] = {each.language: each for each in (German(), English(), Easy())}

__all__ = ["WORDINGS", "Wording", "wording"]


def wording(language: str) -> Wording:
    """The wording of a language; the German one for a language that the bot does not speak."""
    return WORDINGS.get(language, WORDINGS["de"])
