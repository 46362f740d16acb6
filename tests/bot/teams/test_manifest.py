"""The app package: what Teams requires of it, and what is said when something is missing."""

from __future__ import annotations

import json
import struct
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from actions.settings import Settings, SettingsError
from bot.teams.manifest import write
from tests.bot.teams.fake_microsoft import APP_ID

COMPLETE = {
    "teams_app_id": APP_ID,
    "public_url": "https://lotse.example.org:8443/bot/",
    "privacy_url": "https://www.example.org/datenschutz",
}


@pytest.fixture
def package(tmp_path: Path) -> ZipFile:
    return ZipFile(write(Settings(**COMPLETE), tmp_path / "apps" / "teams.zip"))


@pytest.fixture
def manifest(package: ZipFile) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(package.read("manifest.json"))
    return read


def test_it_holds_the_manifest_and_both_icons(package: ZipFile) -> None:
    assert package.namelist() == ["manifest.json", "color.png", "outline.png"]
    for name, size in (("color.png", 192), ("outline.png", 32)):
        picture = package.read(name)
        assert picture.startswith(b"\x89PNG")
        assert struct.unpack(">II", picture[16:24]) == (size, size)


def test_the_outline_is_white_on_nothing(package: ZipFile) -> None:
    from PIL import Image

    with package.open("outline.png") as file:
        colors = {color for _, color in Image.open(file).convert("RGBA").getcolors(1024) or []}
    assert {color[:3] for color in colors} == {(255, 255, 255)}
    assert {0, 255} <= {color[3] for color in colors}


def test_it_says_who_the_bot_is_and_where_it_may_be_used(manifest: dict[str, Any]) -> None:
    (bot,) = manifest["bots"]
    assert manifest["id"] == bot["botId"] == APP_ID
    assert bot["scopes"] == ["personal", "team", "groupChat"]
    assert manifest["validDomains"] == ["lotse.example.org"]
    assert manifest["developer"]["privacyUrl"] == manifest["developer"]["termsOfUseUrl"] == COMPLETE["privacy_url"]


def test_it_keeps_to_the_lengths_that_teams_allows(manifest: dict[str, Any]) -> None:
    assert len(manifest["name"]["short"]) <= 30
    assert len(manifest["name"]["full"]) <= 100
    assert len(manifest["description"]["short"]) <= 80
    assert len(manifest["description"]["full"]) <= 4000
    (commands,) = (each["commands"] for each in manifest["bots"][0]["commandLists"])
    assert len(commands) == 3
    assert commands[0]["title"] == "Wo steht Düsseldorf?"
    assert all(len(each["title"]) <= 32 and len(each["description"]) <= 128 for each in commands)


def test_the_same_settings_make_the_same_package(tmp_path: Path) -> None:
    first, second = (write(Settings(**COMPLETE), tmp_path / name) for name in ("a.zip", "b.zip"))
    assert first.read_bytes() == second.read_bytes()


@pytest.mark.parametrize("missing", COMPLETE)
def test_it_names_what_is_missing(missing: str, tmp_path: Path) -> None:
    incomplete = {name: value for name, value in COMPLETE.items() if name != missing}
    with pytest.raises(SettingsError, match=f"LOTSE_{missing.upper()}"):
        write(Settings(**incomplete), tmp_path / "teams.zip")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("name", ["public_url", "privacy_url", "accessibility_url"])
def test_an_address_without_tls_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=f"https://.*LOTSE_{name.upper()}"):
        write(Settings(**{**COMPLETE, name: "http://www.example.org/"}), tmp_path / "teams.zip")
    assert not list(tmp_path.iterdir())
