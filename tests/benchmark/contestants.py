"""The three that are measured side by side: how each is trained and started."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

from actions.settings import PREFIX, PROJECT_ROOT
from bot.quiet import ENVIRONMENT
from tests.benchmark.worlds import World
from tests.bot.running import HOST, free_port
from tests.conversations.conftest import TODAY

OURS, FLOOR, DEFAULT = "Index-Lotse", "Untergrenze", "Standard-Pipeline"
OUTPUT = PROJECT_ROOT / "build" / "bench"
# Of this bot, in all stages but one.
CONVERSATIONS = OUTPUT / "conversations.db"
FLOOR_PROJECT = Path(__file__).parent / "floor"
# Rasa's default pipeline needs TensorFlow; `make install-diet` makes this environment.
WITH_TENSORFLOW = PROJECT_ROOT / "build" / "diet" / "venv" / "bin" / "python"
READY_WITHIN_S = 300
ASKED_EVERY_S = 0.05
STOPPED_WITHIN_S = 5
HELLO = "Wo steht Köln?"


@dataclass(frozen=True)
class Running:
    """A contestant that answers."""

    name: str
    process: subprocess.Popen[bytes]
    port: int
    seconds_to_answer: float

    @property
    def url(self) -> str:
        """Where it takes messages."""
        return f"http://{HOST}:{self.port}/webhooks/rest/webhook"

    def resident_mb(self) -> float:
        """Its resident memory, as Linux counts it."""
        status = Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii")
        kilobytes = next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS"))
        return int(kilobytes) / 1024


def train(name: str, epochs: int) -> float:
    """Train the contestant's model; return the seconds of wall-clock time."""
    folder = OUTPUT / name
    folder.mkdir(parents=True, exist_ok=True)
    commands = {
        OURS: [sys.executable, "-m", "bot", "train"],
        FLOOR: _rasa(
            "train --config config.yml --domain domain.yml --data data --fixed-model-name floor", "--out", str(folder)
        ),
        DEFAULT: [str(WITH_TENSORFLOW), "-m", "tests.benchmark.default_training", str(folder), str(epochs)],
    }
    settings = {f"{PREFIX}MODELS_FOLDER": str(folder)} if name == OURS else {}
    begun = time.perf_counter()
    done = subprocess.run(
        commands[name],
        cwd=FLOOR_PROJECT if name == FLOOR else PROJECT_ROOT,
        env={**_environment(), **settings},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
    )
    if done.returncode:
        raise SystemExit(f"{name}: {done.stdout}\n{done.stderr}")
    # The default pipeline's examples are annotated first; that is not its training.
    return float(done.stdout.splitlines()[-1]) if name == DEFAULT else time.perf_counter() - begun


@contextmanager
def running(name: str, world: World, conversations: Path | None = None, stored: int = 0) -> Iterator[Running]:
    """A started contestant, once it has answered its first message.

    `conversations` is the SQLite file for this bot's conversations, `stored` how many the other two begin with.
    """
    port = free_port()
    folder = OUTPUT / name
    command = {
        OURS: [sys.executable, "-m", "bot"],
        FLOOR: _rasa(
            f"run --endpoints {os.devnull} --interface {HOST} --port {port}",
            *("--model", str(folder), "--credentials", str(FLOOR_PROJECT / "credentials.yml")),
        ),
        DEFAULT: [str(WITH_TENSORFLOW), "-m", "tests.benchmark.stock_server", str(folder), str(port)],
    }[name]
    if stored and name != OURS:
        python = WITH_TENSORFLOW if name == DEFAULT else sys.executable
        command = [str(python), "-m", "tests.benchmark.stock_server", str(folder), str(port), "--stored", str(stored)]
    settings = {
        "HOST": HOST,
        "PORT": port,
        "MODELS_FOLDER": folder,
        "FACTS_FOLDER": world.folder,
        "STORE_URL": world.store_url,
        "CONVERSATIONS_URL": f"sqlite:///{conversations or CONVERSATIONS}",
        "TODAY": TODAY,
    }
    environment = {**_environment(), **{f"{PREFIX}{key}": str(value) for key, value in settings.items()}}
    log = (OUTPUT / f"{name}.log").open("wb")
    begun = time.perf_counter()
    process = subprocess.Popen(command, cwd=PROJECT_ROOT, env=environment, stdout=log, stderr=log)
    try:
        _wait(f"http://{HOST}:{port}/webhooks/rest/webhook", process, name)
        yield Running(name, process, port, time.perf_counter() - begun)
    finally:
        process.terminate()
        try:
            process.wait(STOPPED_WITHIN_S)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        log.close()


def without_conversations(path: Path) -> None:
    """Remove what an earlier run left in the SQLite file, and what SQLite keeps beside it."""
    for ending in ("", "-wal", "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)


def _wait(url: str, process: subprocess.Popen[bytes], name: str) -> None:
    deadline = time.monotonic() + READY_WITHIN_S
    while time.monotonic() < deadline and process.poll() is None:
        try:
            reply = httpx.post(url, json={"sender": "first", "message": HELLO}, timeout=READY_WITHIN_S)
            if reply.is_success and reply.json():
                return
        except httpx.TransportError:
            pass
        time.sleep(ASKED_EVERY_S)
    raise SystemExit(f"{name} antwortet nicht; siehe {OUTPUT / name}.log")


def _rasa(command: str, *paths: str) -> list[str]:
    return [sys.executable, "-m", "bot.rasa", *command.split(), *paths]


def _environment() -> dict[str, str]:
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(PREFIX)}
    return {**inherited, **ENVIRONMENT, "PYTHONPATH": str(PROJECT_ROOT)}
