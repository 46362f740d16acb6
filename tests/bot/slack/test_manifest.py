"""The app manifest."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from actions.settings import SettingsError, read_settings
from bot.slack.manifest import write

ADDRESS = "https://lotse.example.org/webhooks/slack/webhook"


def test_it_has_all_that_slack_needs_and_no_more(tmp_path: Path) -> None:
    path = write(read_settings(public_url="https://lotse.example.org/"), tmp_path / "apps" / "slack.json")
    manifest = json.loads(path.read_text(encoding="utf-8"))
    (command,) = manifest["features"]["slash_commands"]
    events, interactivity = manifest["settings"]["event_subscriptions"], manifest["settings"]["interactivity"]
    assert (command["command"], command["url"]) == ("/index", ADDRESS)
    assert events == {"request_url": ADDRESS, "bot_events": ["app_home_opened", "app_mention", "message.im"]}
    assert interactivity == {"is_enabled": True, "request_url": ADDRESS}
    assert manifest["features"]["app_home"]["home_tab_enabled"] is True
    scopes = manifest["oauth_config"]["scopes"]
    assert scopes == {"bot": ["app_mentions:read", "chat:write", "commands", "im:history"]}
    # "App manifest reference": the longest name and description.
    assert len(manifest["display_information"]["name"]) <= 35
    assert len(manifest["display_information"]["description"]) <= 140


@pytest.mark.parametrize("address", [None, "http://lotse.example.org"])
def test_without_an_address_that_slack_reaches_there_is_none(address: str | None, tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="LOTSE_PUBLIC_URL"):
        write(read_settings(public_url=address), tmp_path / "slack.json")
    assert list(tmp_path.iterdir()) == []
