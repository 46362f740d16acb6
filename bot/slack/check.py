"""What is missing or wrong between the bot and Slack. No finding holds a secret."""

from __future__ import annotations

import re
from typing import Any

import httpx

from actions.settings import Settings
from bot.channels.delivery import open_client
from bot.findings import Finding
from bot.slack.manifest import SCOPES, webhook

# "Verifying requests from Slack" does not say so, but every signing secret looks like that.
SIGNING_SECRET = re.compile(r"[0-9a-f]{32}")
FROM_PAGE = "Kopieren Sie es aus den Einstellungen der App auf api.slack.com, „{page}“, nach {setting}."
TOKEN_MEND = FROM_PAGE.format(page="OAuth & Permissions → Bot User OAuth Token", setting="LOTSE_SLACK_BOT_TOKEN")
SECRET_MEND = FROM_PAGE.format(
    page="Basic Information → App Credentials → Signing Secret", setting="LOTSE_SLACK_SIGNING_SECRET"
)
URL_MEND = "Setzen Sie LOTSE_PUBLIC_URL auf die Adresse des Bots von außen, zum Beispiel https://lotse.example.org."
INSTALL_MEND = "Installieren Sie die App neu: api.slack.com, „Install App → Reinstall to Workspace“."
NETWORK_MEND = "Prüfen Sie die Verbindung dieses Rechners zu Slack, auch Firewall und Proxy, und LOTSE_SLACK_API_URL."
PROXY_MEND = (
    "Läuft der Bot, ist Slack eingerichtet (beide LOTSE_SLACK_…), und gibt der Proxy davor den Pfad an ihn weiter? "
    "Starten Sie den Bot nach jeder Änderung neu."
)


async def findings(settings: Settings) -> list[Finding]:
    """Return what was found about the settings, the token, its scopes and the bot's own address."""
    client = open_client(settings.proxy_url)
    try:
        return [*_settings(settings), *await _token(client, settings), *await _address(client, settings)]
    finally:
        await client.aclose()


def _settings(settings: Settings) -> list[Finding]:
    token, secret = settings.slack_bot_token, settings.slack_signing_secret
    looks_right = bool(secret and SIGNING_SECRET.fullmatch(secret))
    found = "gesetzt" if looks_right else "sieht nicht so aus (32 Ziffern und Buchstaben a bis f)"
    url = settings.public_url
    return [
        Finding("LOTSE_SLACK_BOT_TOKEN", bool(token), "gesetzt" if token else "fehlt", TOKEN_MEND),
        Finding("LOTSE_SLACK_SIGNING_SECRET", looks_right, found if secret else "fehlt", SECRET_MEND),
        Finding("LOTSE_PUBLIC_URL", webhook(settings) is not None, f"{url}" if url else "fehlt", URL_MEND),
    ]


async def _token(client: httpx.AsyncClient, settings: Settings) -> list[Finding]:
    if settings.slack_bot_token is None:
        return []
    address = settings.slack_api_url.rstrip("/") + "/auth.test"
    try:
        response = await client.post(address, headers={"Authorization": f"Bearer {settings.slack_bot_token}"})
        body = response.json()
    except (httpx.HTTPError, httpx.InvalidURL, ValueError) as error:
        return [Finding("Anmeldung bei Slack", False, f"keine Antwort ({type(error).__name__})", NETWORK_MEND)]
    if not isinstance(body, dict) or body.get("ok") is not True:
        reason = body.get("error") if isinstance(body, dict) else None
        return [Finding("Anmeldung bei Slack", False, f"abgelehnt ({reason or response.status_code})", TOKEN_MEND)]
    return [Finding("Anmeldung bei Slack", True, _who(body)), _scopes(response)]


def _who(body: dict[str, Any]) -> str:
    return f"als {body.get('user', '?')} im Workspace {body.get('team', '?')}"


def _scopes(response: httpx.Response) -> Finding:
    granted = {each.strip() for each in response.headers.get("x-oauth-scopes", "").split(",")}
    missing = [each for each in SCOPES if each not in granted]
    if not missing:
        return Finding("Rechte", True, ", ".join(SCOPES))
    mend = f"Fügen Sie sie unter „OAuth & Permissions → Bot Token Scopes“ hinzu. {INSTALL_MEND}"
    return Finding("Rechte", False, f"es fehlen {', '.join(missing)}", mend)


async def _address(client: httpx.AsyncClient, settings: Settings) -> list[Finding]:
    address = webhook(settings)
    if address is None:
        return []
    subject = "Erreichbarkeit von außen"
    try:
        response = await client.post(address, json={})
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        return [Finding(subject, False, f"{address} antwortet nicht ({type(error).__name__})", PROXY_MEND)]
    if response.status_code == httpx.codes.UNAUTHORIZED and "not_signed" in response.text:
        return [Finding(subject, True, f"{address} antwortet und weist Unsigniertes ab")]
    return [Finding(subject, False, f"{address} antwortet mit {response.status_code} statt 401", PROXY_MEND)]
