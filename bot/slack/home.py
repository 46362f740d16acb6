"""The Home tab: what the bot is, what to ask it, and what becomes of the questions."""

from __future__ import annotations

from typing import Any

from actions.answers.german import counted
from actions.settings import Settings
from bot.slack import texts
from bot.slack.blocks import bullets, header, linked, section


def home(settings: Settings) -> dict[str, Any]:
    """Return the view for "views.publish"."""
    hours = counted(settings.conversation_hours, "Stunde", "Stunden")
    examples = [each.format(city=settings.home_city) for each in texts.HOME_EXAMPLES]
    privacy = [linked(settings.privacy_url, texts.HOME_PRIVACY_LINK)] if settings.privacy_url else []
    blocks = [
        header(texts.NAME),
        section(texts.HOME_GREETING),
        header(texts.HOME_EXAMPLES_TITLE),
        bullets(examples),
        header(texts.HOME_PLACES_TITLE),
        bullets(texts.HOME_PLACES),
        header(texts.HOME_PRIVACY_TITLE),
        section(texts.HOME_PRIVACY.format(hours=hours)),
        *privacy,
    ]
    return {"type": "home", "blocks": blocks}
