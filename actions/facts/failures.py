"""What databases and files report when they cannot be used, in German."""

from __future__ import annotations

import errno
import re

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

DAMAGED = re.compile("not a database|malformed|disk I/O error", re.I)
NO_TABLE = re.compile("no such table|no such column|^42P01|^42703", re.I)
# SQLite has words only, PostgreSQL has codes ("PostgreSQL Error Codes", appendix A) once it is connected.
REASONS = {
    DAMAGED: "Die Datenbankdatei ist beschädigt oder keine SQLite-Datei.",
    re.compile("is full|^53100"): "Der Datenträger der Datenbank ist voll.",
    re.compile("readonly|^42501|^25006"): "Die Datenbank lässt sich nicht ändern, denn dazu fehlen die Rechte.",
    re.compile(
        "is locked|^55P03"
    ): "In die Datenbank schreibt gerade jemand anderes. Bitte versuchen Sie es noch einmal.",
    re.compile("unable to open"): "Die Datenbankdatei lässt sich nicht öffnen: Ordner oder Rechte fehlen.",
    re.compile("password authentication|^28"): "Die Datenbank weist die Anmeldung zurück.",
    re.compile('database ".*" does not exist|^3D000'): "Die Datenbank gibt es auf dem Server nicht.",
    NO_TABLE: "Der Datenbank fehlen Tabellen. „make facts“ bringt sie auf den neuesten Stand.",
    re.compile("connect|server closed|translate host|timeout|^08|^57P"): "Die Datenbank ist nicht erreichbar.",
}
FILES = {
    errno.ENOENT: "gibt es nicht",
    errno.EACCES: "ist nicht zugänglich, denn es fehlen die Rechte",
    errno.EPERM: "ist nicht zugänglich, denn es fehlen die Rechte",
    errno.EROFS: "lässt sich nicht ändern, denn der Datenträger ist schreibgeschützt",
    errno.EISDIR: "ist ein Ordner",
    errno.ENOTDIR: "liegt nicht in einem Ordner",
    errno.ENOSPC: "lässt sich nicht schreiben, denn der Datenträger ist voll",
}


def is_damage(error: SQLAlchemyError) -> bool:
    """Tell whether the file of an SQLite database is no longer, or never was, a database."""
    return bool(DAMAGED.search(_reported(error)))


def lacks_tables(error: SQLAlchemyError) -> bool:
    """Tell whether the database answers, and what was asked for is not in it."""
    return bool(NO_TABLE.search(_reported(error)))


def explain_database(error: SQLAlchemyError) -> str:
    """Say in a line why the database cannot be used."""
    reported = _reported(error)
    known = next((reason for pattern, reason in REASONS.items() if pattern.search(reported)), None)
    return known or f"Die Datenbank meldet einen Fehler: {reported.splitlines()[0]}"


def explain_file(error: OSError) -> str:
    """Say in a line which file cannot be used, and why."""
    why = FILES.get(error.errno or 0, f"ist nicht zu verwenden ({error.strerror or type(error).__name__})")
    return f"„{error.filename}“ {why}."


def _reported(error: SQLAlchemyError) -> str:
    # SQLAlchemy's own text also holds the statement and its values.
    if not isinstance(error, DBAPIError):
        return type(error).__name__
    code = getattr(error.orig, "pgcode", None)
    return " ".join(filter(None, (code, str(error.orig).strip()))) or type(error).__name__
