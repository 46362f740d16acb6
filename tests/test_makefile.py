import shutil
import subprocess
from pathlib import Path

import pytest

from actions.settings import PROJECT_ROOT

NEEDED = ("Makefile", "requirements.txt", ".python-version")
TOOLS = ("make", "sh", "awk", "cat", "echo", "rm", "test", "touch")


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    folder = tmp_path / "clone"
    folder.mkdir()
    for name in NEEDED:
        shutil.copy(PROJECT_ROOT / name, folder)
    return folder


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return a folder of programs to use as PATH: neither uv nor Python are among them."""
    folder = tmp_path / "path"
    folder.mkdir()
    for tool in TOOLS:
        program = shutil.which(tool)
        if program:
            (folder / tool).symlink_to(program)
    return folder


def make(target: str, clone: Path, path: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["make", target], cwd=clone, env={"PATH": str(path)}, capture_output=True, text=True, check=False
    )


def own_lines(stderr: str) -> list[str]:
    return [line for line in stderr.splitlines() if not line.startswith("make")]


def test_without_a_target_the_targets_are_listed(clone: Path, path: Path) -> None:
    listed = make("help", clone, path).stdout
    for target in ("run", "test", "shell", "train", "actions", "rasa-test", "clean"):
        assert f"make {target} " in listed


@pytest.mark.parametrize("target", ["run", "test"])
def test_a_missing_python_is_told_in_one_line(clone: Path, path: Path, target: str) -> None:
    done = make(target, clone, path)
    assert done.returncode != 0
    assert own_lines(done.stderr) == ["Es fehlt Python: Bitte installieren Sie Python 3 (oder uv)."]


def test_a_python_without_venv_is_told_in_one_line_and_leaves_nothing(clone: Path, path: Path) -> None:
    python = path / "python3"
    python.write_text('#!/bin/sh\n[ "$1" != -m ]\n')
    python.chmod(0o755)
    done = make("run", clone, path)
    assert done.returncode != 0
    assert own_lines(done.stderr) == [
        "python3 -m venv geht nicht: Bitte installieren Sie das Paket python3-venv (oder uv)."
    ]
    assert not (clone / "build" / "uv").exists()
