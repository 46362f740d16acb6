"""The bot where it may write nothing but its databases and temporary files, as in the image."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bot.running import prepare, start
from tests.bot.small_project import make_small_project

# A Python that finds the folder in which it is started to be read-only.
PYTHON = """#!/bin/sh
exec unshare --mount sh -c '
    mount --bind "$PWD" "$PWD" && mount -o remount,ro,bind "$PWD" && cd "$PWD" && exec "$@"
' sh {python} "$@"
"""


def test_it_starts_and_answers(tmp_path: Path) -> None:
    if subprocess.run(["unshare", "--mount", "true"], capture_output=True, check=False).returncode != 0:
        pytest.skip("only root may mount a file system")
    python = tmp_path / "python"
    python.write_text(PYTHON.format(python=sys.executable))
    python.chmod(0o755)
    project = make_small_project(tmp_path / "project")
    databases = {
        "store_url": f"sqlite:///{tmp_path}/databases/facts.db",
        "conversations_url": f"sqlite:///{tmp_path}/databases/conversations.db",
    }
    prepare(project, **databases)
    bot = start(project, python=python, **databases)
    assert bot.ask("Hallo")[0]["text"] == "Guten Tag"
    code, _, err = bot.stop(signal.SIGTERM)
    assert (code, err) == (0, "")
