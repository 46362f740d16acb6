"""Looks whether Teams can reach the bot, and the bot Microsoft. Prints no secret."""

from __future__ import annotations

from urllib.parse import urlsplit

import httpx

from actions.settings import PREFIX, Settings
from bot.channels.delivery import NotDelivered, NotYet, open_client
from bot.findings import Finding
from bot.teams.connector import is_allowed
from bot.teams.tokens_in import CHANNEL, KEYS_ERRORS, fetch_keys
from bot.teams.tokens_out import LoginRefused, fetch_token

ROUTE = "/webhooks/teams/webhook"
WHERE = {
    "teams_app_id": "Azure-Portal, „App-Registrierungen“, Ihre App, „Übersicht“: „Anwendungs-ID (Client)“.",
    "teams_tenant_id": "Azure-Portal, „App-Registrierungen“, Ihre App, „Übersicht“: „Verzeichnis-ID (Mandant)“.",
    "teams_client_secret": "Azure-Portal, „App-Registrierungen“, Ihre App, „Zertifikate & Geheimnisse“: legen Sie "
    "einen geheimen Clientschlüssel an und kopieren Sie seinen Wert, nicht seine ID.",
}
# From "Microsoft Entra authentication and authorization error codes".
LOGIN_ERRORS = {
    7000215: "Der geheime Clientschlüssel ist falsch. Kopieren Sie den Wert des Schlüssels, nicht seine ID.",
    7000222: "Der geheime Clientschlüssel ist abgelaufen. Legen Sie einen neuen an.",
    700016: "Diese Anwendungs-ID gibt es in diesem Mandanten nicht. Prüfen Sie LOTSE_TEAMS_APP_ID und "
    "LOTSE_TEAMS_TENANT_ID; die App muss im selben Mandanten registriert sein.",
    90002: "Diesen Mandanten gibt es nicht. Prüfen Sie LOTSE_TEAMS_TENANT_ID.",
}


async def findings(settings: Settings) -> list[Finding]:
    """Return what was looked at, in the order in which to mend it."""
    found = [_setting(settings, name) for name in WHERE]
    found += [_public_url(settings), _hosts(settings)]
    async with open_client(settings.proxy_url) as client:
        if all(each.good for each in found[: len(WHERE)]):
            found.append(await _login(client, settings))
        found.append(await _keys(client, settings))
        if settings.public_url:
            found.append(await _route(client, settings.public_url))
    return found


def _setting(settings: Settings, name: str) -> Finding:
    there = bool(getattr(settings, name))
    return Finding(PREFIX + name.upper(), there, "gesetzt" if there else "nicht gesetzt", "" if there else WHERE[name])


def _public_url(settings: Settings) -> Finding:
    subject, mend = (
        f"{PREFIX}PUBLIC_URL",
        "Teams braucht eine Adresse mit https://, die aus dem Internet erreichbar ist.",
    )
    if not settings.public_url:
        return Finding(subject, False, "nicht gesetzt", mend)
    good = urlsplit(settings.public_url).scheme == "https"
    return Finding(subject, good, settings.public_url, "" if good else mend)


def _hosts(settings: Settings) -> Finding:
    subject, hosts = f"{PREFIX}TEAMS_SERVICE_HOSTS", settings.teams_service_hosts.split()
    wrong = [host for host in hosts if not is_allowed(f"https://{host}/", settings)]
    mend = "Nennen Sie nur Rechner, ohne https:// und ohne Pfad, zum Beispiel smba.trafficmanager.net."
    if wrong or not hosts:
        return Finding(subject, False, " ".join(wrong) or "leer", mend)
    return Finding(subject, True, " ".join(hosts))


async def _login(client: httpx.AsyncClient, settings: Settings) -> Finding:
    subject = "Anmeldung bei Microsoft"
    try:
        await fetch_token(client, settings)
    except LoginRefused as error:
        known = [LOGIN_ERRORS[code] for code in error.codes if code in LOGIN_ERRORS]
        codes = ", ".join(f"AADSTS{code}" for code in error.codes) or "ohne Angabe von Gründen"
        return Finding(
            subject, False, f"abgelehnt ({codes})", known[0] if known else "Prüfen Sie die App-Registrierung."
        )
    except NotYet:
        mend = f"Prüfen Sie, ob der Rechner {_host(settings.teams_login_url)} erreicht (HTTPS nach außen)."
        return Finding(subject, False, "nicht erreichbar", mend)
    except NotDelivered:
        return Finding(subject, False, "keine brauchbare Antwort", f"Prüfen Sie {PREFIX}TEAMS_LOGIN_URL.")
    return Finding(subject, True, "Token erhalten")


async def _keys(client: httpx.AsyncClient, settings: Settings) -> Finding:
    subject = "Schlüssel des Bot Connectors"
    try:
        keys = await fetch_keys(client, settings.teams_openid_url)
    except KEYS_ERRORS:
        mend = f"Prüfen Sie, ob der Rechner {_host(settings.teams_openid_url)} erreicht (HTTPS nach außen)."
        return Finding(subject, False, "nicht abrufbar", mend)
    ours = sum(CHANNEL in key.endorsements for key in keys.values())
    return Finding(subject, ours > 0, f"{ours} für Teams", "" if ours else f"Prüfen Sie {PREFIX}TEAMS_OPENID_URL.")


async def _route(client: httpx.AsyncClient, public_url: str) -> Finding:
    subject, address = "Eigene Adresse", public_url.rstrip("/") + ROUTE
    try:
        response = await client.post(address, json={"type": "message"})
    except (httpx.HTTPError, httpx.InvalidURL):
        mend = "Läuft der Bot? Leitet der Proxy /webhooks/teams/ an ihn weiter, und stimmen DNS und Zertifikat?"
        return Finding(subject, False, f"{address} ist nicht erreichbar", mend)
    if response.status_code == httpx.codes.UNAUTHORIZED:
        return Finding(subject, True, f"{address} antwortet und weist Unsigniertes ab")
    if response.status_code == httpx.codes.NOT_FOUND:
        mend = "Starten Sie den Bot mit den Einstellungen für Teams neu, und prüfen Sie den Proxy."
    else:
        mend = "Prüfen Sie, ob unter dieser Adresse wirklich der Bot antwortet."
    return Finding(subject, False, f"{address} antwortet mit Status {response.status_code}", mend)


def _host(url: str) -> str:
    return urlsplit(url).netloc
