"""An import that is killed leaves the store wholly before or wholly after, and the next import works."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from actions.facts.engine import open_store
from actions.facts.load import load
from actions.settings import PROJECT_ROOT
from tests.worlds import write_world

CITIES = [f"Ort{number:03}" for number in range(400)]
WITHIN_S = 300


def test_kill_at_fifty_random_moments(store_url: str, tmp_path: Path) -> None:
    rankings = [f"2024 gesamt {city} {2 * place + 1}" for place, city in enumerate(CITIES)]
    engine = open_store(store_url, read_only=False)
    load(write_world(tmp_path / "facts", rankings, cities_ranked=900), engine)
    engine.dispose()
    for name, shift in (("odd", 1), ("even", 2)):
        lines = [f"{city};{2 * place + shift}" for place, city in enumerate(CITIES)]
        (tmp_path / f"{name}.csv").write_text("\n".join(["Stadt;Rang", *lines]), encoding="utf-8")
    times = 50 if store_url.startswith("sqlite") else 15
    command = [sys.executable, "-m", "tests.bot.imports.killing", store_url, str(tmp_path), str(times)]
    environment = {**os.environ, "SQLALCHEMY_SILENCE_UBER_WARNING": "1"}
    done = subprocess.run(
        command, cwd=PROJECT_ROOT, env=environment, capture_output=True, text=True, timeout=WITHIN_S, check=True
    )
    *kills, last = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(kills) == times
    torn = [each for each in kills if sorted((each["odd"], each["even"])) != [0, 400]]
    assert torn == []
    assert [each for each in kills if not each["same"] and each["changed"] != 400] == []
    assert any(each["same"] for each in kills), "some were killed before the end"
    assert any(not each["same"] for each in kills), "and some after it"
    assert sorted((last["odd"], last["even"])) == [0, 400]
    assert last["changed"] == 400
