"""The checker of Slack's rules finds what Slack would refuse."""

from __future__ import annotations

from typing import Any

import pytest

from tests.bot.slack.block_rules import home_problems, message_problems

TEXT = {"type": "plain_text", "text": "Hallo", "emoji": False}
SECTION = {"type": "section", "text": TEXT}
BUTTON = {"type": "button", "action_id": "a", "text": TEXT, "value": "1"}
CELL = {"type": "raw_text", "text": "1"}
TABLE = {"type": "table", "rows": [[CELL]]}


def mrkdwn(text: str) -> dict[str, Any]:
    return {"type": "context", "elements": [{"type": "mrkdwn", "text": text}]}


def test_it_takes_what_slack_takes() -> None:
    good = [SECTION, TABLE, {"type": "actions", "elements": [BUTTON]}, mrkdwn("<https://a.de/?b&amp;c|a>")]
    assert message_problems({"text": "Hallo", "blocks": good}) == []
    assert home_problems({"type": "home", "blocks": [SECTION]}) == []


@pytest.mark.parametrize(
    "blocks",
    [
        [],
        [SECTION] * 51,
        [{"type": "section", "text": {**TEXT, "text": "a" * 3001}}],
        [{"type": "section", "text": {**TEXT, "text": ""}}],
        [{"type": "unbekannt"}],
        [TABLE, TABLE],
        [{"type": "table", "rows": [[CELL]] * 101}],
        [{"type": "table", "rows": [[CELL] * 21]}],
        [{"type": "table", "rows": [[CELL], [CELL, CELL]]}],
        [{"type": "table", "rows": [[{"type": "raw_text", "text": ""}]]}],
        [{"type": "table", "rows": [[{"type": "raw_text", "text": "a" * 10_001}]]}],
        [{"type": "actions", "elements": [{**BUTTON, "action_id": str(each)} for each in range(26)]}],
        [{"type": "actions", "elements": [BUTTON, BUTTON]}],
        [{"type": "actions", "elements": [{**BUTTON, "text": {**TEXT, "text": "a" * 76}}]}],
        [{"type": "context", "elements": [TEXT] * 11}],
        [{"type": "image", "image_url": "https://a.de/b.png"}],
        [mrkdwn("<!channel>")],
        [mrkdwn("<@U012345>")],
        [mrkdwn("a & b")],
        [{"type": "section", "text": {**TEXT, "text": "a" * 2900}}] * 5,
    ],
)
def test_it_finds_what_slack_refuses_or_reads_otherwise(blocks: list[dict[str, Any]]) -> None:
    assert message_problems({"text": "Hallo", "blocks": blocks})


@pytest.mark.parametrize("text", ["", "a" * 4001, "<!here>", "a & b"])
def test_every_message_needs_a_plain_text(text: str) -> None:
    assert message_problems({"text": text, "blocks": [SECTION]})
