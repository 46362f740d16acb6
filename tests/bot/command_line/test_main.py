"""The installed command: its help, its errors, its exit codes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from actions.settings import PREFIX, PROJECT_ROOT, Settings
from tests.bot.command_line.conftest import Command

PROGRAM = Path(sys.executable).with_name("index-lotse")


def index_lotse(*arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    ours = {PREFIX + name.upper(): "" for name in Settings.__fields__ if Settings.__fields__[name].default is None}
    given = {PREFIX + name.upper(): value for name, value in settings.items()}
    environment = {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "COLUMNS": "120", **ours, **given}
    return subprocess.run(
        [PROGRAM, *arguments], cwd=PROJECT_ROOT, env=environment, capture_output=True, text=True, check=False
    )


def test_without_a_command_it_says_what_there_is() -> None:
    done = index_lotse()
    for command in ("check", "manifest"):
        assert command in done.stdout + done.stderr


@pytest.mark.parametrize("command", [("check",), ("check", "slack"), ("check", "teams"), ("manifest",)])
def test_every_command_has_a_german_help(command: tuple[str, ...]) -> None:
    done = index_lotse(*command, "--help")
    assert done.returncode == 0
    assert any(word in done.stdout for word in ("Prüft", "Schreibt"))


def test_an_unknown_command_is_wrong_usage() -> None:
    assert index_lotse("prüfe").returncode == 2


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("import", "rankings", "gibt's nicht.csv"), "DATEI: „gibt's nicht.csv“ gibt es nicht."),
        (("import", "press", "fehlt.txt"), "DATEI: „fehlt.txt“ gibt es nicht."),
        (
            ("import", "rankings", "README.md", "--new-city", "Ratingen"),
            'So: --new-city "Ratingen=Nordrhein-Westfalen"',
        ),
        (("prüfe",), "Den Befehl „prüfe“ gibt es nicht."),
        (("check", "--jsn"), "Die Option --jsn gibt es nicht."),
        (("check", "--json=3"), "Die Option --json nimmt keinen Wert."),
        (("manifest", "slack", "x"), "Überzählig ist: x."),
        (("undo",), "Es fehlt: N."),
        (("undo", "drei"), "N: „drei“ ist keine Zahl."),
        (("undo", "0"), "N: 0 ist zu klein; erlaubt sind Zahlen ab 1."),
        (("undo", "1", "--by"), "Der Option --by fehlt ihr Wert."),
        (("explore", "--port", "99999"), "--port: 99999 geht nicht; erlaubt sind Zahlen von 1 bis 65535."),
        (("restore", "nichts.zip"), "DATEI: „nichts.zip“ gibt es nicht."),
        (("import", "rankings", "/"), "DATEI: „/“ ist ein Ordner."),
        (("import", "press", "README.md", "--json", "--proposals-to", "x"), "Bitte nur eines von --json"),
    ],
)
def test_wrong_usage_is_told_in_german(
    run: Command, arguments: tuple[str, ...], told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(PROJECT_ROOT)
    assert run(*arguments) == 2
    assert run.err.startswith(told)
    assert run.err.endswith("Mit --help sehen Sie, was möglich ist.\n")


@pytest.mark.parametrize("command", ["backup", "explore", "restore", "history", "undo", "purge", "facts show"])
def test_no_help_is_half_english(run: Command, command: str) -> None:
    assert run(*command.split(), "--help") == 0
    for english in ("Usage", "Options", "int", "path", "default", "required", "str>", "FILE", "file"):
        assert english not in run.out


@pytest.mark.parametrize("channel", ["slack", "teams"])
def test_what_is_missing_is_named_with_its_setting(channel: str) -> None:
    done = index_lotse("check", channel)
    assert done.returncode == 1
    assert f"LOTSE_{channel.upper()}_" in done.stdout
    assert done.stderr == ""


def test_a_setting_that_cannot_be_used_is_told_in_one_line() -> None:
    done = index_lotse("check", "slack", port="abc")
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.startswith("Die Einstellung LOTSE_PORT hat einen ungültigen Wert.")


def test_manifests_need_the_public_address() -> None:
    done = index_lotse("manifest", "slack")
    assert done.returncode == 1
    assert "LOTSE_PUBLIC_URL" in done.stderr
