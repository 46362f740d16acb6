"""The process itself: asked to stop under load, killed, started again."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.bot.channels.project import make_website_project
from tests.bot.channels.visitor import Gate, Visitor, events, rows, wait_until
from tests.bot.running import RunningBot, start


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return make_website_project(tmp_path)


@pytest.fixture
def gate(project: Path) -> Iterator[Gate]:
    gate = Gate(project)
    yield gate
    gate.open()


def begin(project: Path) -> RunningBot:
    return start(project, trusted_proxies=1, messages_per_minute=10_000, messages_per_minute_address=10_000)


def test_sigterm_under_load_finishes_what_is_under_way(project: Path, gate: Gate) -> None:
    bot = begin(project)
    visitors = [Visitor(bot).begin() for _ in range(12)]
    replies: list[httpx.Response] = []
    threads = [threading.Thread(target=lambda who=who: replies.append(who.post(text="Warte"))) for who in visitors]
    for thread in threads:
        thread.start()
    gate.wait_until_reached()
    # Once they are stored, none is on its way any more.
    asked = "SELECT count(*) FROM messages WHERE author = 'user'"
    wait_until(lambda: rows(project / "build" / "conversations.db", asked) == [(len(visitors),)])
    bot.process.send_signal(signal.SIGTERM)
    gate.open()
    for thread in threads:
        thread.join()
    out, err = bot.process.communicate(timeout=30)
    assert bot.process.returncode == 0
    assert "Traceback" not in out + err
    finished = [reply for reply in replies if reply.status_code == 200]
    print(f"SIGTERM: {len(visitors)} under way, {len(visitors) - len(finished)} lost")
    assert len(finished) == len(visitors)
    for reply in finished:
        assert [data.get("text") for _, data in events(reply)] == ["Warte", "Fertig", None]


def test_after_a_kill_conversations_go_on(project: Path) -> None:
    bot = begin(project)
    visitors = [Visitor(bot).begin() for _ in range(10)]
    for visitor in visitors:
        assert visitor.say("Zähle") == ["1"]
    stop = threading.Event()
    counted = {visitor.token: 1 for visitor in visitors}

    def ask(visitor: Visitor) -> None:
        while not stop.is_set():
            try:
                counted[visitor.token] = int(visitor.say("Zähle")[0])
            except (httpx.TransportError, IndexError):
                return

    threads = [threading.Thread(target=ask, args=(visitor,)) for visitor in visitors]
    for thread in threads:
        thread.start()
    wait_until(lambda: min(counted.values()) > 3)
    os.kill(bot.process.pid, signal.SIGKILL)
    bot.process.communicate()
    stop.set()
    for thread in threads:
        thread.join()
    again = begin(project)
    print(f"SIGKILL: {sum(counted.values())} answered before, {len(visitors)} conversations asked again")
    for visitor in visitors:
        visitor.http = httpx.Client(base_url=again.address, headers=visitor.http.headers, timeout=20)
        last = int(visitor.say("Zähle")[0])
        # The turn under way may have been counted and not delivered, or delivered and not yet stored.
        assert counted[visitor.token] <= last <= counted[visitor.token] + 2
    code, _, err = again.stop(signal.SIGTERM)
    assert code == 0
    assert "Traceback" not in err
