"""Slack's channel, over real HTTP: signed requests in, calls of a fake Web API out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bot.channels import texts
from tests.bot.channels.conftest import SLACK_PUBLIC_URL
from tests.bot.channels.visitor import Gate, rows
from tests.bot.slack.fake_slack import TOKEN, Failure, FakeSlack
from tests.bot.slack.workspace import (
    Workspace,
    envelope,
    new_id,
)


def said(calls: list[Any]) -> list[str]:
    return [call.shown for call in calls]


def test_slack_may_verify_the_address(people: Workspace) -> None:
    reply = people.send(json.dumps({"type": "url_verification", "challenge": "abc123", "token": "x"}))
    assert (reply.status_code, reply.json()) == (200, {"challenge": "abc123"})
    unsigned = people.send(json.dumps({"type": "url_verification", "challenge": "abc123"}), headers={})
    assert unsigned.status_code == 401


def test_a_direct_message_is_acknowledged_at_once_and_answered_there(
    people: Workspace, slack: FakeSlack, direct: str
) -> None:
    reply = people.say("Zähle", direct)
    assert (reply.status_code, reply.content) == (200, b"")
    (call,) = slack.wait_for(1, channel=direct)
    assert (call.method, call.shown, call.body["text"]) == ("chat.postMessage", "1", "1")
    assert "thread_ts" not in call.body
    people.say("Zähle", direct)
    assert said(slack.wait_for(2, channel=direct)) == ["1", "2"]


def test_a_thread_of_a_direct_message_is_answered_in_the_thread(
    people: Workspace, slack: FakeSlack, direct: str
) -> None:
    people.say("Zähle", direct)
    slack.wait_for(1, channel=direct)
    people.say("Zähle", direct, thread_ts="1.5")
    assert said(slack.wait_for(1, channel=direct, thread_ts="1.5")) == ["1"]


def test_a_mention_is_answered_in_its_thread_and_each_thread_is_a_conversation(
    people: Workspace, slack: FakeSlack, channel: str
) -> None:
    people.mention("Zähle", channel, ts="1.1")
    slack.wait_for(1, channel=channel, thread_ts="1.1")
    people.mention("Zähle", channel, thread_ts="1.1", user="U0BERT1")
    assert said(slack.wait_for(2, channel=channel, thread_ts="1.1")) == ["1", "2"]
    people.mention("Zähle", channel, ts="1.3")
    assert said(slack.wait_for(1, channel=channel, thread_ts="1.3")) == ["1"]


def test_a_mention_without_words_asks_for_help(
    people: Workspace, slack: FakeSlack, channel: str, slack_project: Path
) -> None:
    people.mention("", channel, ts="1.1")
    slack.wait_for(1, channel=channel, thread_ts="1.1")
    asked = rows(slack_project / "build" / "conversations.db", "SELECT text FROM messages WHERE author = 'user'")
    assert (texts.HELP_WISHED,) in asked


def test_a_command_is_answered_to_whoever_asked(people: Workspace, slack: FakeSlack, channel: str) -> None:
    address = slack.response_url()
    reply = people.command("Zähle", address, channel)
    assert (reply.status_code, reply.content) == (200, b"")
    (call,) = slack.wait_for_responses(1, address)
    assert (call.body["response_type"], call.shown) == ("ephemeral", "1")
    another, others = slack.response_url(), slack.response_url()
    people.command("privat Zähle", another, channel)
    people.command("Zähle", others, channel, person="U0BERT1")
    assert said(slack.wait_for_responses(1, another)) == ["2"]
    assert said(slack.wait_for_responses(1, others)) == ["1"]


def test_a_public_command_is_shown_and_answered_for_all(people: Workspace, slack: FakeSlack, channel: str) -> None:
    address, another = slack.response_url(), slack.response_url()
    reply = people.command("öffentlich Zähle", address, channel)
    assert (reply.status_code, reply.json()) == (200, {"response_type": "in_channel"})
    (call,) = slack.wait_for_responses(1, address)
    assert (call.body["response_type"], call.shown) == ("in_channel", "1")
    people.command("public Zähle", another, channel, person="U0BERT1")
    assert said(slack.wait_for_responses(1, another)) == ["2"]


def test_a_button_is_answered_where_it_is_and_the_answer_says_which(
    people: Workspace, slack: FakeSlack, channel: str, direct: str
) -> None:
    people.mention("Auswahl", channel, ts="1.1")
    _, offer = slack.wait_for(2, channel=channel, thread_ts="1.1")
    reply = people.press(offer, "Geheim", channel)
    assert (reply.status_code, reply.content) == (200, b"")
    assert said(slack.wait_for(3, channel=channel, thread_ts="1.1"))[2] == "Gefragt: Geheim\nSehr geheim"
    people.say("Auswahl", direct)
    _, offer = slack.wait_for(2, channel=direct)
    people.press(offer, "Grüßen", direct)
    assert said(slack.wait_for(3, channel=direct))[2] == "Gefragt: Grüßen\nGuten Tag"


@pytest.mark.parametrize(("prefix", "kind"), [("", "ephemeral"), ("öffentlich ", "in_channel")])
def test_a_button_of_a_command_is_answered_as_the_command_was(
    people: Workspace, slack: FakeSlack, channel: str, prefix: str, kind: str
) -> None:
    address, pressed = slack.response_url(), slack.response_url()
    people.command(f"{prefix}Auswahl", address, channel)
    _, offer = slack.wait_for_responses(2, address)
    people.press(offer, "Geheim", channel, pressed)
    (call,) = slack.wait_for_responses(1, pressed)
    assert (call.body["response_type"], call.shown) == (kind, "Gefragt: Geheim\nSehr geheim")


def test_a_button_that_is_gone_is_told_to_whoever_pressed_it(people: Workspace, slack: FakeSlack, channel: str) -> None:
    people.mention("Auswahl", channel, ts="1.1")
    _, offer = slack.wait_for(2, channel=channel, thread_ts="1.1")
    people.mention("Lösche", channel, thread_ts="1.1")
    done = slack.wait_for(4, channel=channel, thread_ts="1.1")
    assert said(done)[2:] == ["Gelöscht", texts.KEPT_IN_SLACK]
    people.press(offer, "Geheim", channel)
    notice = slack.wait_for(5, channel=channel, thread_ts="1.1")[4]
    assert (notice.method, notice.body["user"], notice.shown) == ("chat.postEphemeral", "U0ANNA1", texts.NOT_OFFERED)


def test_all_that_an_answer_holds_is_shown(people: Workspace, slack: FakeSlack, direct: str) -> None:
    people.say("Vieles", direct)
    (call,) = slack.wait_for(1, channel=direct)
    kinds = [block["type"] for block in call.body["blocks"]]
    assert kinds == ["section", "rich_text", "image", "context", "table", "context", "actions"]
    assert call.body["blocks"][2]["image_url"] == f"{SLACK_PUBLIC_URL}/diagramme/a.png"
    assert call.body["text"] == "All of it. Sources: Amtsblatt."
    assert "Source:\nAmtsblatt" in call.shown
    assert len(call.buttons) == 7
    people.press(call, "Number 6", direct)
    assert said(slack.wait_for(2, channel=direct))[1] == "Gefragt: Number 6\nGuten Tag"


def test_the_home_tab_is_published_once_an_opening(people: Workspace, slack: FakeSlack) -> None:
    person = new_id("U")
    opening = json.dumps(envelope({"type": "app_home_opened", "user": person, "channel": "D0HOME1", "tab": "home"}))
    assert people.send(opening).status_code == 200
    (call,) = slack.wait_for(1, user_id=person)
    assert call.method == "views.publish"
    assert "24 Stunden" in call.shown
    people.send(opening)
    people.open_home(after := new_id("U"))
    slack.wait_for(1, user_id=after)
    assert len(slack.posted(user_id=person)) == 1


def test_a_message_that_is_too_long_gets_a_notice(people: Workspace, slack: FakeSlack, direct: str) -> None:
    people.say("Zähle " * 300, direct)
    assert "1000 Zeichen" in slack.wait_for(1, channel=direct)[0].shown


def test_too_many_waiting_questions_come_back_later(
    people: Workspace, slack: FakeSlack, direct: str, slack_project: Path
) -> None:
    gate = Gate(slack_project)
    people.say("Warte", direct)
    gate.wait_until_reached()
    codes = [people.say("Hallo", direct).status_code for _ in range(25)]
    gate.open()
    assert codes[0] == 200
    assert codes[-1] == 503
    slack.wait_for(1 + codes.count(200), channel=direct)


def test_a_busy_slack_gets_the_answer_later_and_in_order(people: Workspace, slack: FakeSlack, direct: str) -> None:
    slack.fail(Failure(429, retry_after="0"), Failure(500, retry_after="0"), Failure(error="ratelimited"))
    people.say("Auswahl", direct)
    assert [call.body["text"] for call in slack.wait_for(2, channel=direct)] == ["Erstens", "Zweitens"]


def test_no_name_and_no_id_is_stored(people: Workspace, slack: FakeSlack, channel: str, slack_project: Path) -> None:
    address = slack.response_url()
    people.command("Zähle für <@U0BERT1|bert.beispiel>", address, channel)
    slack.wait_for_responses(1, address)
    people.mention("Zähle", channel, ts="1.1", user_profile={"name": "anna.beispiel"})
    slack.wait_for(1, channel=channel)
    database = slack_project / "build" / "conversations.db"
    kept = str([rows(database, f"SELECT * FROM {table}") for table in ("conversations", "messages")])
    assert "Zähle" in kept
    for known in ("anna", "bert", "U0ANNA1", "U0BERT1", channel, "T0TEAM1", address, TOKEN):
        assert known not in kept
