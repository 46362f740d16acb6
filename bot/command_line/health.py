"""What is wrong with settings, facts, model or databases, and how to mend it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from limits.storage import RedisStorage
from sqlalchemy import func, select
from sqlalchemy.engine import Connection, Engine, make_url
from sqlalchemy.exc import SQLAlchemyError

from actions.answers.german import counted
from actions.facts import tables
from actions.facts.backup import newest_schema, schema_of
from actions.facts.check import check
from actions.facts.engine import StoreDamaged, StoreMissing, StoreUnusable, is_sound, open_store
from actions.facts.failures import explain_database, explain_file, is_damage
from actions.facts.files import read_folder
from actions.facts.load import is_loaded
from actions.facts.rules import RULES
from actions.settings import PROJECT_ROOT, Settings
from bot.conversations.engine import open_conversations
from bot.conversations.store import Conversations
from bot.findings import Finding
from bot.model import TrainingFiles, current_model

PREPARE = "Mit „make prepare“ wird es eingerichtet; „make run“ macht das von selbst."
RESTORE = (
    "Spielen Sie eine Sicherung ein (index-lotse restore); die beschädigte Datei wird dabei aufgehoben. "
    "Ohne Sicherung: Benennen Sie sie um; „make prepare“ baut aus dem Faktenordner eine neue, ohne die Importe."
)
CONNECT = "Prüfen Sie, ob der Datenbankserver läuft, und ob LOTSE_STORE_URL und die Rechte stimmen."
SHOWN_PROBLEMS = 3
REDIS_WITHIN_S = 2


def findings(settings: Settings) -> list[Finding]:
    """Return what was found, the most basic things first."""
    return [
        Finding("Einstellungen", True, "gelesen"),
        _files(settings.facts_folder),
        *_store(settings),
        _conversations(settings),
        _model(settings),
        *_redis(settings),
        *_channels(settings),
    ]


def _files(folder: Path) -> Finding:
    problems = check(read_folder(folder, list(RULES))).problems
    if not problems:
        return Finding("Faktenordner", True, f"{folder}, ohne Fehler")
    shown = "\n    ".join(str(each) for each in problems[:SHOWN_PROBLEMS])
    return Finding("Faktenordner", False, f"{len(problems)} Fehler, zum Beispiel:\n    {shown}", "Berichtigen Sie sie.")


def _store(settings: Settings) -> Iterator[Finding]:
    shown = make_url(settings.store_url).render_as_string(hide_password=True)
    try:
        engine = open_store(settings.store_url, read_only=True)
    except StoreMissing:
        yield Finding("Faktendatenbank", False, f"{shown}: fehlt oder ist leer", PREPARE)
        return
    except StoreUnusable as error:
        yield Finding("Faktendatenbank", False, str(error), RESTORE if isinstance(error, StoreDamaged) else CONNECT)
        return
    try:
        yield from _opened(engine, shown, settings.facts_folder)
    except SQLAlchemyError as error:
        mend = RESTORE if is_damage(error) else CONNECT
        yield Finding("Faktendatenbank", False, f"{shown}: {explain_database(error)}", mend)
    finally:
        engine.dispose()


def _opened(engine: Engine, shown: str, folder: Path) -> Iterator[Finding]:
    with engine.connect() as connection:
        schema, broken = schema_of(connection), _damage(connection)
        if schema != newest_schema():
            yield Finding("Faktendatenbank", False, f"{shown}: Schema {schema} statt {newest_schema()}", PREPARE)
            return
        loaded = is_loaded(connection, folder)
        editions, places = (
            connection.execute(select(func.count()).select_from(table)).scalar_one()
            for table in (tables.editions, tables.rankings)
        )
    held = f"{shown}: {counted(editions, 'Ausgabe', 'Ausgaben')}, {counted(places, 'Platz', 'Plätze')}"
    yield Finding("Faktendatenbank", not broken, f"{held}{broken}", RESTORE)
    yield Finding("Faktendateien", loaded, "eingespielt" if loaded else "geändert und noch nicht eingespielt", PREPARE)


def _damage(connection: Connection) -> str:
    if connection.dialect.name != "sqlite":
        return ""
    orphans = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    return "" if is_sound(connection) and orphans is None else "; die Datei ist beschädigt"


def _conversations(settings: Settings) -> Finding:
    shown = make_url(settings.conversations_url).render_as_string(hide_password=True)
    try:
        engine = open_conversations(settings.conversations_url)
        # Writes, and deletes only what is over.
        Conversations(engine, settings.conversation_hours).delete_expired()
        engine.dispose()
    except (SQLAlchemyError, OSError) as error:
        why = explain_file(error) if isinstance(error, OSError) else explain_database(error)
        mend = "Prüfen Sie LOTSE_CONVERSATIONS_URL, und ob der Bot dort schreiben darf."
        return Finding("Gesprächsdatenbank", False, f"{shown}: {why}", mend)
    return Finding("Gesprächsdatenbank", True, shown)


def _model(settings: Settings) -> Finding:
    model = current_model(TrainingFiles(PROJECT_ROOT), settings.models_folder)
    found = model.name if model else "fehlt für die Trainingsdaten, wie sie jetzt sind"
    return Finding("Sprachmodell", model is not None, found, PREPARE)


def _redis(settings: Settings) -> Iterator[Finding]:
    if settings.redis_url is None:
        return
    storage = RedisStorage(settings.redis_url, socket_timeout=REDIS_WITHIN_S, socket_connect_timeout=REDIS_WITHIN_S)
    answers = storage.check()
    mend = "Prüfen Sie LOTSE_REDIS_URL. Ohne Redis zählt jeder Prozess die Anfragen für sich."
    yield Finding("Redis", answers, "antwortet" if answers else "antwortet nicht", mend)


def _channels(settings: Settings) -> Iterator[Finding]:
    credentials = {
        "Slack": ("slack_bot_token", "slack_signing_secret"),
        "Teams": ("teams_app_id", "teams_tenant_id", "teams_client_secret"),
    }
    for channel, names in credentials.items():
        missing = [f"LOTSE_{name.upper()}" for name in names if getattr(settings, name) is None]
        if not missing:
            yield Finding(channel, True, f"eingeschaltet; genauer: index-lotse check {channel.lower()}")
        elif len(missing) < len(names):
            yield Finding(channel, False, f"aus, denn es fehlt {', '.join(missing)}", "Setzen Sie alle oder keine.")
