import re
import signal
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.bot.running import RunningBot, command, free_port, start
from tests.bot.small_project import make_small_project

TOLD_WITHIN_S = 30


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_small_project(tmp_path_factory.mktemp("project"))


@pytest.fixture(scope="module")
def bot(project: Path) -> Iterator[RunningBot]:
    running = start(project)
    yield running
    code, _, _ = running.stop(signal.SIGTERM)
    assert code == 0


def test_rest_answers_with_wording_and_with_actions(bot: RunningBot) -> None:
    assert [reply["text"] for reply in bot.ask("Hallo")] == ["Guten Tag"]
    assert bot.ask("Zähle", sender="a")[0]["text"].startswith("1 ")
    assert bot.ask("Zähle", sender="a")[0]["text"].startswith("2 ")
    assert bot.ask("Zähle", sender="b")[0]["text"].startswith("1 ")


def test_a_long_conversation_forgets_its_history_but_not_its_slots(bot: RunningBot) -> None:
    counts = [bot.ask("Zähle", sender="long")[0]["text"].split() for _ in range(40)]
    assert [int(count) for count, _ in counts] == list(range(1, 41))
    assert max(int(events) for _, events in counts) < 100


def test_the_page_is_whole_and_loads_nothing_from_elsewhere(bot: RunningBot) -> None:
    page = httpx.get(bot.address)
    assert page.is_success
    assert 'lang="de"' in page.text
    assert 'role="log"' in page.text
    assert "default-src 'none'" in page.headers["Content-Security-Policy"]
    parts = re.findall(r'(?:src|href)="([^"]+)"', page.text)
    assert {"chat.js", "chat.css"} <= set(parts)
    for part in parts:
        assert part.startswith("data:") or httpx.get(f"{bot.address}/{part}").is_success


def test_rasas_http_api_is_off(bot: RunningBot) -> None:
    for path in ("status", "conversations/a/tracker", "model", "domain"):
        assert httpx.get(f"{bot.address}/{path}").status_code == httpx.codes.NOT_FOUND


def test_a_taken_port_is_told_in_one_line(bot: RunningBot, project: Path) -> None:
    second = command(project, port=bot.port)
    out, err = second.communicate(timeout=TOLD_WITHIN_S)
    assert second.returncode == 1
    assert re.fullmatch(rf"Der Port {bot.port} auf 127\.0\.0\.1 ist schon belegt.*\n", err)
    assert out == ""


def test_a_second_start_skips_what_is_done_and_stops_cleanly(bot: RunningBot, project: Path) -> None:
    second = start(project)
    assert second.ask("Hallo")[0]["text"] == "Guten Tag"
    code, out, err = second.stop(signal.SIGINT)
    assert code == 0
    # One of Rasa's libraries asks git for its version; git complains in a repository without commits.
    assert [line for line in err.splitlines() if not line.startswith("fatal:")] == []
    assert "Trainiere" not in out
    assert "Faktendatenbank" not in out
    assert f"Index-Lotse antwortet auf http://127.0.0.1:{second.port}/" in out


def test_a_training_that_is_not_possible_is_told_in_one_line(tmp_path: Path) -> None:
    project = make_small_project(tmp_path)
    (project / "config.yml").unlink()
    bot = command(project, port=free_port())
    _, err = bot.communicate(timeout=TOLD_WITHIN_S)
    assert bot.returncode == 1
    assert err == "Das Training ist nicht möglich, es fehlt: config.yml\n"


def test_mistakes_in_the_facts_are_all_told(tmp_path: Path) -> None:
    project = make_small_project(tmp_path)
    for name in ("cities.csv", "persons.csv"):
        (project / "data" / "facts" / name).write_text("falsch\n", encoding="utf-8")
    bot = command(project, "facts")
    _, err = bot.communicate(timeout=TOLD_WITHIN_S)
    assert bot.returncode == 1
    assert "cities.csv" in err
    assert "persons.csv" in err
    assert "Traceback" not in err


def test_a_bad_setting_is_told_in_one_line(tmp_path: Path) -> None:
    bot = command(make_small_project(tmp_path), port="viele")
    _, err = bot.communicate(timeout=TOLD_WITHIN_S)
    assert bot.returncode == 1
    assert re.fullmatch(r"Die Einstellung LOTSE_PORT hat einen ungültigen Wert\..*\n", err)


def test_the_operator_s_addresses_answer(bot: RunningBot) -> None:
    assert httpx.get(f"{bot.address}/health").json() == {"status": "ok"}
    assert httpx.get(f"{bot.address}/ready").json() == {
        "status": "ok",
        "model": True,
        "facts": True,
        "conversations": True,
        "stays": True,
    }
    bot.ask("Hallo", sender="counted")
    figures = httpx.get(f"{bot.address}/metrics").text
    assert 'lotse_turns_total{intent="gruss",kind="wording"}' in figures
    assert "counted" not in figures


def test_pictures_are_drawn(bot: RunningBot) -> None:
    asked = {"stadt": ["Köln", "Düsseldorf"], "bereich": "gesamt", "von": 2019, "bis": 2025}
    picture = httpx.get(f"{bot.address}/diagramme/verlauf.png", params=asked, timeout=TOLD_WITHIN_S)
    assert picture.content.startswith(b"\x89PNG")
    refused = httpx.get(f"{bot.address}/diagramme/verlauf.png", params=asked | {"bis": "bald"})
    assert (refused.status_code, refused.json()["error"]["code"]) == (400, "malformed")
