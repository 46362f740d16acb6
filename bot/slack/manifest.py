"""The app manifest: all that Slack has to know to create the app. See "App manifest reference" in Slack's docs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from actions.settings import Settings, SettingsError
from bot.slack import texts

WEBHOOK = "/webhooks/slack/webhook"
SCOPES = ("app_mentions:read", "chat:write", "commands", "im:history")
EVENTS = ("app_home_opened", "app_mention", "message.im")


def write(settings: Settings, path: Path) -> Path:
    """Write the manifest as JSON and return the path; raise SettingsError if Slack could not reach the bot."""
    address = webhook(settings)
    if address is None:
        raise SettingsError(texts.NO_PUBLIC_URL)
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(_manifest(address, settings.home_city), ensure_ascii=False, indent=2)
    path.write_text(text + "\n", encoding="utf-8")
    return path


def webhook(settings: Settings) -> str | None:
    """Return the address for Slack's requests; None if there is none, or none that Slack would take."""
    url = settings.public_url or ""
    return url.rstrip("/") + WEBHOOK if url.startswith("https://") else None


def _manifest(address: str, city: str) -> dict[str, Any]:
    return {
        "display_information": {"name": texts.NAME, "description": texts.SHORT_DESCRIPTION},
        "features": {
            "app_home": {
                "home_tab_enabled": True,
                "messages_tab_enabled": True,
                "messages_tab_read_only_enabled": False,
            },
            "bot_user": {"display_name": texts.NAME, "always_online": True},
            "slash_commands": [
                {
                    "command": texts.COMMAND,
                    "url": address,
                    "description": texts.COMMAND_DESCRIPTION,
                    "usage_hint": texts.COMMAND_HINT.format(city=city),
                    # Names of people arrive as ids, which are dropped.
                    "should_escape": True,
                }
            ],
        },
        "oauth_config": {"scopes": {"bot": list(SCOPES)}},
        "settings": {
            "event_subscriptions": {"request_url": address, "bot_events": list(EVENTS)},
            "interactivity": {"is_enabled": True, "request_url": address},
            "org_deploy_enabled": False,
            "socket_mode_enabled": False,
            "token_rotation_enabled": False,
        },
    }
