"""The conversation that the README shows is a true one."""

from __future__ import annotations

import re

from actions.settings import PROJECT_ROOT
from tests.conversations.conftest import Bot


def test_the_bot_says_what_the_readme_shows(bot: Bot) -> None:
    readme = (PROJECT_ROOT / "README.md").read_text(encoding="utf-8")
    shown = re.search(r"```text\n(> .*?)```", readme, re.S)
    assert shown
    turns = re.findall(r"^> (.*)\n((?:(?!> ).*\n)+)", shown[1], re.M)
    assert len(turns) > 3
    replies = bot.talk(*(asked for asked, _ in turns))
    assert [reply.strip() for _, reply in turns] == replies
