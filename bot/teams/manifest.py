"""The app package that an admin uploads to Teams. Its form: "App manifest" in the Teams documentation, schema 1.17."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from actions.settings import PREFIX, Settings, SettingsError
from bot.teams.icons import color_icon, outline_icon

MANIFEST_VERSION = "1.17"
SCHEMA = f"https://developer.microsoft.com/json-schemas/teams/v{MANIFEST_VERSION}/MicrosoftTeams.schema.json"
APP_VERSION = "1.0.0"
SCOPES = ["personal", "team", "groupChat"]
# Schema 1.17: the developer's addresses must begin with "https://".
LINKS = ("public_url", "privacy_url", "accessibility_url")
NEEDED = ("teams_app_id", "public_url", "privacy_url")
SHORT = "Beantwortet Fragen zum Smart City Index von Bitkom"
FULL = (
    "Der Index-Lotse ist ein Computerprogramm, das Fragen zum Smart City Index von Bitkom beantwortet: Plätze und "
    "Punkte von Städten, Vergleiche, Verläufe und Ranglisten. Er nennt zu jeder Antwort die veröffentlichte Quelle; "
    "rechtlich verbindlich sind die Antworten nicht. In Gruppen und Kanälen antwortet er, wenn man ihn erwähnt."
)
# What can be chosen before typing: at most 32 and 128 characters.
COMMANDS = (
    ("Wo steht {city}?", "Platz und Punkte einer Stadt"),
    ("Wer ist auf Platz 1?", "Die Spitze der Rangliste"),
    ("Was können Sie?", "Was der Index-Lotse beantwortet"),
)
LONGEST_COMMAND = 32
# The oldest time that a zip archive can hold: the same settings make the same package.
UNDATED = (1980, 1, 1, 0, 0, 0)


def write(settings: Settings, path: Path) -> Path:
    """Write the package and return its path. Raises SettingsError when something is not set, or no HTTPS address."""
    manifest = json.dumps(described(settings), ensure_ascii=False, indent=2).encode()
    files = {"manifest.json": manifest, "color.png": color_icon(), "outline.png": outline_icon()}
    path.parent.mkdir(parents=True, exist_ok=True)
    with ZipFile(path, "w") as package:
        for name, content in files.items():
            entry = ZipInfo(name, UNDATED)
            entry.compress_type = ZIP_DEFLATED
            package.writestr(entry, content)
    return path


def described(settings: Settings) -> dict[str, Any]:
    """Return the manifest. Raises SettingsError when something is not set, or no HTTPS address."""
    missing = [PREFIX + name.upper() for name in NEEDED if not getattr(settings, name)]
    if missing:
        raise SettingsError(f"Für das App-Paket fehlt noch: {', '.join(missing)}.")
    insecure = [PREFIX + name.upper() for name in LINKS if _is_insecure(getattr(settings, name))]
    if insecure:
        raise SettingsError(f"Teams nimmt nur Adressen an, die mit https:// beginnen: {', '.join(insecure)}.")
    public_url = str(settings.public_url)
    return {
        "$schema": SCHEMA,
        "manifestVersion": MANIFEST_VERSION,
        "version": APP_VERSION,
        "id": settings.teams_app_id,
        "developer": {
            "name": "Index-Lotse",
            "websiteUrl": public_url,
            "privacyUrl": settings.privacy_url,
            "termsOfUseUrl": settings.accessibility_url or settings.privacy_url,
        },
        "name": {"short": "Index-Lotse", "full": "Index-Lotse – Auskunft zum Smart City Index"},
        "description": {"short": SHORT, "full": FULL},
        "icons": {"color": "color.png", "outline": "outline.png"},
        "accentColor": "#0b5a8f",
        "localizationInfo": {"defaultLanguageTag": "de"},
        "defaultInstallScope": "personal",
        "bots": [
            {
                "botId": settings.teams_app_id,
                "scopes": SCOPES,
                "isNotificationOnly": False,
                "supportsFiles": False,
                "commandLists": [{"scopes": SCOPES, "commands": _commands(settings.home_city)}],
            }
        ],
        "validDomains": [urlsplit(public_url).hostname],
    }


def _is_insecure(address: str | None) -> bool:
    return address is not None and not address.lower().startswith("https://")


def _commands(city: str) -> list[dict[str, str]]:
    commands = [{"title": title.format(city=city), "description": what} for title, what in COMMANDS]
    return [each for each in commands if len(each["title"]) <= LONGEST_COMMAND]
