"""Every setting of the bot, in one class. Read from LOTSE_… variables, the files they name, and the file .env."""

from __future__ import annotations

import datetime
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pydantic import BaseSettings, Field, ValidationError, validator
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from actions.settings_files import read_env_file, read_named_files

# Not the working directory: the bot must find its files from wherever it is started.
PROJECT_ROOT = Path(__file__).resolve().parent.parent
PREFIX = "LOTSE_"
WEB_ADDRESS = re.compile(r"https?://[^\s\"'<>;,]+")
# Nothing that could end the source list of a Content-Security-Policy.
ORIGIN = re.compile(r"https?://(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?", re.I)
MAIL = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+")
REDIS = re.compile(r"rediss?://\S+")
SHORTEST_TOKEN = 16
UUID = "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$"


class SettingsError(Exception):
    """A setting has a value that cannot be used. The message is German, one line a setting."""


class Settings(BaseSettings):
    """What can be set. Variables win over .env, .env wins over the defaults."""

    store_url: str = Field(
        default="sqlite:///build/facts.db",
        description="Adresse der Faktendatenbank als SQLAlchemy-URL, zum Beispiel sqlite:///build/facts.db",
    )
    facts_folder: Path = Field(default=Path("data/facts"), description="Ordner mit den Faktendateien")
    models_folder: Path = Field(default=Path("build/models"), description="Ordner für die trainierten Sprachmodelle")
    home_city: str = Field(
        default="Düsseldorf", min_length=1, description="Stadt, die gemeint ist, wenn keine genannt wird"
    )
    contact: str = Field(
        default="die Behördennummer 115",
        min_length=1,
        description="Wohin der Bot bei fremden Themen verweist, im Akkusativ (an …)",
    )
    easy_language: bool = Field(
        default=False, description="true: Der Bot antwortet in Leichter Sprache, solange niemand etwas anderes wünscht"
    )
    host: str = Field(default="127.0.0.1", min_length=1, description="Adresse, auf der der Bot antwortet")
    port: int = Field(
        default=5005, ge=1, le=65535, description="Port, auf dem der Bot antwortet, eine Zahl von 1 bis 65535"
    )
    public_url: str | None = Field(
        default=None,
        description="Adresse, unter der der Bot von außen erreichbar ist, zum Beispiel https://lotse.example.org",
    )
    allowed_origins: str | None = Field(
        default=None,
        description="Websites, die das Chatfenster einbetten dürfen, durch Leerzeichen getrennt, "
        "zum Beispiel https://www.example.org",
    )
    conversations_url: str = Field(
        default="sqlite:///build/conversations.db",
        description="Adresse der Gesprächsdatenbank als SQLAlchemy-URL, zum Beispiel sqlite:///build/conversations.db",
    )
    conversation_hours: float = Field(
        default=24,
        gt=0,
        le=24 * 366,
        description="Stunden nach der letzten Nachricht, nach denen ein Gespräch gelöscht wird, eine Zahl über 0",
    )
    questions_days: int = Field(
        default=0,
        ge=0,
        le=366,
        description="Tage, die unbeantwortete Fragen ohne Personenbezug aufbewahrt werden, 0 bis 366 (0: gar nicht)",
    )
    messages_per_minute: int = Field(
        default=30, ge=1, description="Nachrichten je Minute in einem Gespräch, eine Zahl ab 1"
    )
    messages_per_minute_address: int = Field(
        default=120, ge=1, description="Anfragen je Minute von einer Adresse, eine Zahl ab 1"
    )
    redis_url: str | None = Field(
        default=None,
        description="Redis für die Zähler der Anfragen und Rasas Sperren, zum Beispiel redis://localhost:6379/0",
    )
    actions_url: str | None = Field(
        default=None,
        description="Adressen der Aktionsserver, durch Leerzeichen getrennt, zum Beispiel http://aktionen:5055/webhook",
    )
    event_broker: Path | None = Field(
        default=None,
        description="YAML-Datei mit Rasas Einstellung event_broker (Kafka, RabbitMQ), zum Beispiel endpoints.yml",
    )
    drain_seconds: float = Field(
        default=0,
        ge=0,
        le=60,
        description="Sekunden, die der Bot vor dem Beenden noch Fragen annimmt, während /ready schon absagt, 0 bis 60",
    )
    rest_token: str | None = Field(
        default=None,
        min_length=SHORTEST_TOKEN,
        description=f"Geheimwort für Rasas REST-Kanal, mindestens {SHORTEST_TOKEN} Zeichen",
    )
    trusted_proxies: int = Field(
        default=0,
        ge=0,
        le=10,
        description="Zahl der eigenen Proxys, deren X-Forwarded-For geglaubt wird, von 0 bis 10",
    )
    privacy_url: str | None = Field(default=None, description="Adresse der Datenschutzerklärung, https://…")
    accessibility_url: str | None = Field(
        default=None, description="Adresse der Erklärung zur Barrierefreiheit, https://…"
    )
    barrier_contact: str | None = Field(
        default=None, description="Wohin man Barrieren meldet: eine E-Mail-Adresse oder https://…"
    )
    metrics_token: str | None = Field(
        default=None,
        min_length=SHORTEST_TOKEN,
        description=f"Geheimwort für /metrics, mindestens {SHORTEST_TOKEN} Zeichen",
    )
    slack_bot_token: str | None = Field(
        default=None, regex="^xoxb-", description="Bot User OAuth Token der Slack-App, beginnt mit xoxb-"
    )
    slack_signing_secret: str | None = Field(
        default=None, min_length=SHORTEST_TOKEN, description="Signing Secret der Slack-App"
    )
    slack_api_url: str = Field(
        default="https://slack.com/api/",
        description="Adresse der Web-API von Slack, zum Beispiel https://slack.com/api/",
    )
    teams_app_id: str | None = Field(default=None, regex=UUID, description="Anwendungs-ID der Teams-App, eine UUID")
    teams_tenant_id: str | None = Field(
        default=None, regex=UUID, description="Mandanten-ID (Verzeichnis-ID) in Microsoft Entra, eine UUID"
    )
    teams_client_secret: str | None = Field(default=None, description="Geheimer Clientschlüssel der Teams-App (Wert)")
    teams_login_url: str = Field(
        default="https://login.microsoftonline.com",
        description="Adresse von Microsofts Anmeldedienst, zum Beispiel https://login.microsoftonline.com",
    )
    teams_openid_url: str = Field(
        default="https://login.botframework.com/v1/.well-known/openidconfiguration",
        description="Adresse, unter der Microsoft die Schlüssel des Bot Connectors nennt, https://…",
    )
    teams_service_hosts: str = Field(
        default="smba.trafficmanager.net",
        description="Rechner, an die Antworten für Teams gehen dürfen, durch Leerzeichen getrennt, "
        "zum Beispiel smba.trafficmanager.net",
    )
    proxy_url: str | None = Field(
        default=None,
        description="Proxy, über den der Bot Slack und Teams erreicht, zum Beispiel http://proxy.example.org:3128",
    )
    today: datetime.date | None = Field(
        default=None,
        description="Datum, das als heute gilt (JJJJ-MM-TT), für Tests und Vorführungen; sonst die Uhr",
    )

    class Config:
        """How pydantic reads them."""

        env_prefix = PREFIX
        frozen = True

        @classmethod
        def customise_sources(
            cls, init_settings: Any, env_settings: Any, file_secret_settings: Any
        ) -> tuple[Callable[..., dict[str, Any]], ...]:
            """Add files; pydantic's own reader of .env needs one more package, that of secrets one folder for all."""
            return (
                init_settings,
                env_settings,
                lambda _settings: read_named_files(os.environ, PREFIX),
                lambda _settings: read_env_file(PROJECT_ROOT / ".env", PREFIX),
            )

    @validator(
        "public_url",
        "proxy_url",
        "allowed_origins",
        "redis_url",
        "actions_url",
        "event_broker",
        "rest_token",
        "privacy_url",
        "accessibility_url",
        "barrier_contact",
        "metrics_token",
        "slack_bot_token",
        "slack_signing_secret",
        "teams_app_id",
        "teams_tenant_id",
        "teams_client_secret",
        pre=True,
    )
    def _empty_is_unset(cls, value: Any) -> Any:
        return value.strip() or None if isinstance(value, str) else value

    @validator(
        "public_url",
        "proxy_url",
        "privacy_url",
        "accessibility_url",
        "slack_api_url",
        "teams_login_url",
        "teams_openid_url",
    )
    def _web_address(cls, value: str | None) -> str | None:
        if value is not None and not WEB_ADDRESS.fullmatch(value):
            raise ValueError("not a web address")
        return value

    @validator("barrier_contact")
    def _mail_or_web_address(cls, value: str | None) -> str | None:
        # The page makes a link of it; it must not become one to javascript:.
        if value is not None and not WEB_ADDRESS.fullmatch(value) and not MAIL.fullmatch(value):
            raise ValueError("neither a mail nor a web address")
        return value

    @validator("allowed_origins")
    def _origins(cls, value: str | None) -> str | None:
        origins = re.split(r"[\s,]+", value) if value else []
        if not all(ORIGIN.fullmatch(origin) for origin in origins):
            raise ValueError("not a list of origins")
        return " ".join(origins) or None

    @validator("actions_url")
    def _web_addresses(cls, value: str | None) -> str | None:
        if not all(WEB_ADDRESS.fullmatch(each) for each in (value or "").split()):
            raise ValueError("not a list of web addresses")
        return value

    @validator("redis_url")
    def _redis(cls, value: str | None) -> str | None:
        if value is not None and not REDIS.fullmatch(value):
            raise ValueError("not a Redis URL")
        return value

    @validator("store_url", "conversations_url")
    def _store_below_root(cls, value: str) -> str:
        try:
            url = make_url(value)
        except ArgumentError as error:
            raise ValueError("not an SQLAlchemy URL") from error
        if url.get_backend_name() != "sqlite":
            return value
        if url.database in (None, "", ":memory:"):
            # Every connection would see a database of its own.
            raise ValueError("SQLite needs a file")
        return str(url.set(database=str(PROJECT_ROOT / url.database)))

    @validator("facts_folder", "models_folder", "event_broker")
    def _path_below_root(cls, value: Path | None) -> Path | None:
        return value and PROJECT_ROOT / value

    @validator("today", pre=True)
    def _iso_date(cls, value: Any) -> Any:
        # pydantic would take "2024" for seconds since 1970.
        return (datetime.date.fromisoformat(value) if value else None) if isinstance(value, str) else value

    def clock(self) -> Callable[[], datetime.date]:
        """Return what tells the date that counts as today."""
        fixed = self.today
        return (lambda: fixed) if fixed else datetime.date.today


def read_settings(**overrides: Any) -> Settings:
    """Return the settings, or raise SettingsError that says what is wrong and what is expected."""
    try:
        return Settings(**overrides)
    except ValidationError as error:
        names = dict.fromkeys(str(problem["loc"][0]) for problem in error.errors())
        raise SettingsError("\n".join(_explained(name) for name in names)) from error
    except OSError as error:
        raise SettingsError(f"Die Datei {error.filename} mit einer Einstellung ist nicht lesbar.") from error


def _explained(name: str) -> str:
    field = Settings.__fields__.get(name)
    if field is None:
        known = ", ".join(PREFIX + known.upper() for known in Settings.__fields__)
        return f"Die Einstellung {PREFIX}{name.upper()} gibt es nicht. Es gibt: {known}."
    return (
        f"Die Einstellung {PREFIX}{name.upper()} hat einen ungültigen Wert. "
        f"Erwartet wird: {field.field_info.description}."
    )
