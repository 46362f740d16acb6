"""What an operator finds in the log: one JSON object a line, and nothing that someone wrote."""

from __future__ import annotations

import json
import signal
from pathlib import Path

from tests.bot.channels.project import make_website_project
from tests.bot.channels.visitor import Visitor
from tests.bot.running import HOST, free_port, prepare, start

TALKATIVE = {"LOG_LEVEL": "INFO", "LOG_LEVEL_LIBRARIES": "INFO"}
WRITTEN = "Holunder"


def test_each_line_is_an_object_and_holds_no_word_of_a_user(tmp_path: Path) -> None:
    project = make_website_project(tmp_path)
    # Rasa's training draws progress bars for whoever wants to know more.
    prepare(project)
    nobody = f"redis://{HOST}:{free_port()}/0"
    bot = start(project, environment=TALKATIVE, trusted_proxies=1, redis_url=nobody)
    visitor = Visitor(bot).begin()
    for text in (f"Zähle {WRITTEN}", f"Fehler {WRITTEN}", f"Auswahl {WRITTEN}", f"{WRITTEN}?"):
        visitor.say(text)
    visitor.judge(message=2, good=False, word=WRITTEN)
    bot.ask(f"Zähle {WRITTEN}", sender=WRITTEN)
    bot.ask(f"Fehler {WRITTEN}", sender=WRITTEN)
    visitor.delete()
    code, out, err = bot.stop(signal.SIGTERM)
    assert code == 0
    assert WRITTEN not in out + err
    lines = [json.loads(line) for line in err.splitlines()]
    assert all({"timestamp", "level", "logger", "event"} <= set(line) for line in lines)
    levels = {line["event"]: line["level"] for line in lines}
    assert levels["Redis zählt nicht"] == "warning"
    (failed, *_) = [line for line in lines if "action_fehler" in line["event"]]
    assert failed["exception"][-1]["exc_type"] == "ValueError"
    assert not any("locals" in frame and frame["locals"] for frame in failed["exception"][-1]["frames"])
