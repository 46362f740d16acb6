"""What databases and files report is said in German."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError

from actions.facts.failures import explain_database, explain_file


class FromPostgreSQL(Exception):
    """As psycopg2 raises it: with a code, and words in the server's language."""

    def __init__(self, code: str) -> None:
        super().__init__("FEHLER: irgendetwas")
        self.pgcode = code


@pytest.mark.parametrize(
    ("reported", "told"),
    [
        (sqlite3.DatabaseError("file is not a database"), "beschädigt"),
        (sqlite3.DatabaseError("database disk image is malformed"), "beschädigt"),
        (sqlite3.OperationalError("database or disk is full"), "voll"),
        (sqlite3.OperationalError("attempt to write a readonly database"), "Rechte"),
        (sqlite3.OperationalError("database is locked"), "schreibt gerade jemand"),
        (sqlite3.OperationalError("unable to open database file"), "nicht öffnen"),
        (sqlite3.OperationalError("no such table: rankings"), "make facts"),
        (FromPostgreSQL("53100"), "voll"),
        (FromPostgreSQL("42501"), "Rechte"),
        (FromPostgreSQL("28P01"), "Anmeldung"),
        (FromPostgreSQL("3D000"), "auf dem Server nicht"),
        (FromPostgreSQL("57P01"), "nicht erreichbar"),
        (FromPostgreSQL("42P01"), "make facts"),
    ],
)
def test_the_reason_is_named(reported: Exception, told: str) -> None:
    assert told in explain_database(DBAPIError("SELECT 1", {}, reported))


def test_what_is_unknown_is_told_without_the_statement_and_its_values() -> None:
    error = IntegrityError("INSERT INTO t", {"text": "geheim"}, sqlite3.IntegrityError("UNIQUE constraint failed: t.a"))
    assert explain_database(error) == "Die Datenbank meldet einen Fehler: UNIQUE constraint failed: t.a"


def test_an_error_without_words_is_told_all_the_same() -> None:
    assert explain_database(OperationalError("", {}, sqlite3.OperationalError())).endswith("OperationalError")


def test_a_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file") as caught:
        (tmp_path / "nowhere" / "a").touch()
    assert explain_file(caught.value) == f"„{tmp_path}/nowhere/a“ gibt es nicht."
