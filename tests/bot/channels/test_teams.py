"""The channel for Teams over real HTTP: who is believed, and what is answered where."""

from __future__ import annotations

import base64
import json
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import jwt
import pytest
from cryptography.hazmat.primitives import hashes, hmac, serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from bot.channels import texts
from tests.bot.channels.visitor import Gate, error_code, rows, wait_until
from tests.bot.running import RunningBot, start
from tests.bot.teams.cards import assert_valid
from tests.bot.teams.fake_microsoft import (
    APP_ID,
    BOT,
    CLIENT_SECRET,
    MENTION,
    ROUTE,
    TENANT_ID,
    Microsoft,
    Person,
    Posted,
    running,
)

DATABASE = "build/teams.db"


@pytest.fixture(scope="module")
def microsoft() -> Iterator[Microsoft]:
    with running() as microsoft:
        yield microsoft


@pytest.fixture(scope="module")
def bot(project: Path, microsoft: Microsoft) -> Iterator[RunningBot]:
    bot = start(
        project,
        conversations_url=f"sqlite:///{DATABASE}",
        public_url="https://lotse.example.org",
        messages_per_minute_address=1000,
        **microsoft.settings,
    )
    microsoft.bot = bot.address
    yield bot
    code, out, err = bot.stop(signal.SIGTERM)
    assert code == 0
    # Neither ids nor words nor secrets.
    assert not any(secret in out + err for secret in (CLIENT_SECRET, "token-", "29:", "@thread", "Erika"))


@pytest.fixture
def person(bot: RunningBot, microsoft: Microsoft) -> Person:
    return microsoft.personal()


def said(posted: list[Posted]) -> list[str]:
    """The texts of answers that are text only."""
    return [each.activity["text"] for each in posted if "text" in each.activity]


def test_alone_with_the_bot_one_gets_answers_in_the_same_conversation(person: Person) -> None:
    assert said(person.say("Hallo")) == ["Guten Tag"]
    assert said(person.say("Zähle")) == ["1"]
    (answer,) = person.say("Zähle")
    assert answer.activity["text"] == "2"
    assert answer.conversation == person.conversation
    assert answer.activity["from"] == {"id": BOT["id"]}
    assert answer.activity["recipient"] == {"id": person.id}


@pytest.mark.parametrize("place", [Microsoft.in_group, Microsoft.in_channel])
def test_in_groups_and_channels_each_person_has_a_conversation_of_their_own(
    bot: RunningBot, microsoft: Microsoft, place: Callable[..., Person]
) -> None:
    one = place(microsoft)
    other = place(microsoft, one.conversation)
    assert said(one.say("Zähle")) == ["1"]
    assert said(one.say("Zähle")) == ["2"]
    (answer,) = other.say("Zähle")
    assert answer.activity["text"] == "1"
    assert answer.conversation == one.conversation


def test_ids_are_percent_encoded_in_addresses(bot: RunningBot, microsoft: Microsoft) -> None:
    (answer,) = microsoft.in_channel().say("Hallo")
    assert "%3Bmessageid%3D" in answer.path
    assert "%40thread.tacv2" in answer.path


def test_while_the_answer_is_sought_the_bot_is_typing(person: Person, microsoft: Microsoft) -> None:
    person.say("Hallo")
    posted = microsoft.in_conversation(person.conversation)
    assert [each.activity["type"] for each in posted] == ["typing", "message"]


def test_what_can_be_chosen_is_a_card_and_its_buttons_work(person: Person) -> None:
    first, second = person.send(person.activity("Auswahl"), answers=2)
    assert first.activity["text"] == "Erstens"
    assert "text" not in second.activity
    assert_valid(second.card)
    (actions,) = (each["actions"] for each in second.card["body"] if each["type"] == "ActionSet")
    assert [each["title"] for each in actions] == ["Geheim", "Grüßen"]
    assert said(person.press(actions[0])) == ["Sehr geheim"]
    assert said(person.press(actions[1])) == ["Guten Tag"]


def test_who_presses_a_button_of_someone_else_asks_what_is_written_on_it(bot: RunningBot, microsoft: Microsoft) -> None:
    person = microsoft.in_group()
    _, offer = person.send(person.activity("Auswahl"), answers=2)
    reference = offer.card["body"][-1]["actions"][0]["data"]["msteams"]["value"]
    # In their own conversation, the same reference is the button "Geheim".
    assert said(person.send(person.activity("Hallo", value=reference))) == ["Guten Tag"]
    assert said(person.send(person.activity("Geheim", value=reference))) == ["Sehr geheim"]


@pytest.mark.parametrize("value", [{"auswahl": "1.x"}, {"auswahl": 7}, {}, [], "{", 5, {"auswahl": "999.0"}])
def test_a_value_that_names_no_button_is_refused_politely(person: Person, value: Any) -> None:
    assert said(person.send(person.activity(value=value))) == ["Diese Auswahl steht nicht zur Verfügung."]
    assert said(person.send(person.activity("Hallo", value=value))) == ["Guten Tag"]


def test_names_and_marks_are_taken_off_the_question(bot: RunningBot, microsoft: Microsoft) -> None:
    person = microsoft.in_group()
    other = "<at>Max Muster</at>"
    mentions = [
        {"type": "mention", "mentioned": BOT, "text": MENTION},
        {"type": "mention", "mentioned": {"id": "29:max"}, "text": other},
    ]
    text = f"<p>{MENTION}&nbsp;<b>Hallo</b> {other}</p>"
    assert said(person.send(person.activity("") | {"text": text, "entities": mentions})) == ["Guten Tag"]
    assert not rows_with(bot, "Max Muster")


def rows_with(bot: RunningBot, text: str) -> list[tuple[Any, ...]]:
    database = Path(f"/proc/{bot.process.pid}/cwd").resolve() / DATABASE
    return rows(database, "select text from messages where text like ?", f"%{text}%")


def test_nothing_of_a_person_is_stored(bot: RunningBot, project: Path, person: Person) -> None:
    person.say("Hallo")
    wait_until(lambda: rows(project / DATABASE, "select 1 from messages where text = 'Guten Tag'"))
    stored = str(rows(project / DATABASE, "select * from conversations, messages"))
    for private in (person.id, person.conversation, "Erika", TENANT_ID, APP_ID, CLIENT_SECRET):
        assert private not in stored


def test_a_repeated_activity_is_answered_once(person: Person, microsoft: Microsoft) -> None:
    activity = person.activity("Zähle")
    authorization = f"Bearer {microsoft.token()}"
    replies = [microsoft.deliver(activity, authorization) for _ in range(3)]
    assert [each.status_code for each in replies] == [202, 202, 202]
    assert said(person.say("Zähle")) == ["2"]
    assert said(microsoft.answers_to(activity["id"])) == ["1"]


@pytest.mark.parametrize(
    "change",
    [
        {"type": "messageUpdate"},
        {"type": "messageReaction"},
        {"type": "invoke", "name": "adaptiveCard/action"},
        {"from": BOT},
        {"from": {"id": "28:another", "role": "bot"}},
        {"id": None},
    ],
)
def test_what_is_no_question_of_a_person_is_not_answered(
    person: Person, microsoft: Microsoft, change: dict[str, Any]
) -> None:
    assert microsoft.deliver(person.activity("Hallo") | change).status_code == 202
    person.say("Hallo")
    assert [each.activity["type"] for each in microsoft.in_conversation(person.conversation)] == ["typing", "message"]


def test_in_a_group_the_bot_listens_only_when_mentioned(bot: RunningBot, microsoft: Microsoft) -> None:
    person = microsoft.in_group()
    assert microsoft.deliver(person.activity("Hallo") | {"text": "Hallo", "entities": []}).status_code == 202
    person.say("Hallo")
    assert [each.activity["type"] for each in microsoft.in_conversation(person.conversation)] == ["typing", "message"]


def test_where_it_is_added_it_introduces_itself_once(bot: RunningBot, microsoft: Microsoft, person: Person) -> None:
    def happened(**what: Any) -> None:
        assert microsoft.deliver(person.activity() | what).status_code == 202

    def welcomes() -> list[Posted]:
        return [each for each in microsoft.in_conversation(person.conversation) if each.reply_to is None]

    happened(type="conversationUpdate", membersAdded=[{"id": "29:someone"}])
    happened(type="conversationUpdate", membersAdded=[{"id": person.id}, BOT])
    happened(type="installationUpdate", action="add")
    wait_until(welcomes)
    person.say("Hallo")
    (welcome,) = welcomes()
    assert_valid(welcome.card)
    shown = json.dumps(welcome.card["body"], ensure_ascii=False)
    for expected in ("kein Mensch", "Quellen", "rechtlich verbindlich", "24 Stunden", "Lösche meine Daten"):
        assert expected in shown
    (suggestion, *_) = welcome.card["body"][-1]["actions"]
    assert "Düsseldorf" in suggestion["title"]
    assert person.press(suggestion)
    happened(type="installationUpdate", action="remove")
    happened(type="installationUpdate", action="add")
    wait_until(lambda: len(welcomes()) == 2)


def test_a_deleted_conversation_begins_anew_and_what_teams_keeps_is_said(person: Person) -> None:
    assert said(person.say("Zähle")) == ["1"]
    assert said(person.send(person.activity("Lösche"), answers=2)) == ["Gelöscht", texts.KEPT_IN_TEAMS]
    assert said(person.say("Zähle")) == ["1"]


def foreign_key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


def part(value: dict[str, Any]) -> str:
    return base64.urlsafe_b64encode(json.dumps(value).encode()).rstrip(b"=").decode()


def claims_of(token: str) -> dict[str, Any]:
    return dict(jwt.decode(token, options={"verify_signature": False}))


def unsigned(microsoft: Microsoft) -> str:
    return f"{part({'alg': 'none', 'kid': microsoft.key_name})}.{part(claims_of(microsoft.token()))}."


def signed_with_the_public_key(microsoft: Microsoft) -> str:
    public = microsoft.key.public_key().public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    head = part({"alg": "HS256", "typ": "JWT", "kid": microsoft.key_name})
    signed = f"{head}.{part(claims_of(microsoft.token()))}"
    signature = hmac.HMAC(public, hashes.SHA256())
    signature.update(signed.encode())
    return f"{signed}.{base64.urlsafe_b64encode(signature.finalize()).rstrip(b'=').decode()}"


def says_none_but_is_signed(microsoft: Microsoft) -> str:
    _, body, signature = microsoft.token().split(".")
    return f"{part({'alg': 'none', 'kid': microsoft.key_name})}.{body}.{signature}"


def changed_after_signing(microsoft: Microsoft) -> str:
    token = microsoft.token()
    head, _, signature = token.split(".")
    return f"{head}.{part({**claims_of(token), 'nbf': 0})}.{signature}"


NOW = int(time.time())
FORGED: dict[str, Callable[[Microsoft], str]] = {
    "wrong issuer": lambda it: it.token(iss="https://sts.windows.net/"),
    "no issuer": lambda it: it.token(iss=None),
    "wrong audience": lambda it: it.token(aud=TENANT_ID),
    "no audience": lambda it: it.token(aud=None),
    "expired": lambda it: it.token(exp=NOW - 3600),
    "no end": lambda it: it.token(exp=None),
    "not yet valid": lambda it: it.token(nbf=NOW + 3600),
    "no beginning": lambda it: it.token(nbf=None),
    "no service": lambda it: it.token(serviceurl=None),
    "unknown key": lambda it: it.token(key=foreign_key(), kid="key-99"),
    "another key under a known name": lambda it: it.token(key=foreign_key()),
    "symmetric": lambda it: it.token(key="x" * 32, algorithm="HS256"),
    "another algorithm": lambda it: it.token(algorithm="RS512"),
    "symmetric with the public key": signed_with_the_public_key,
    "unsigned": unsigned,
    "said to be unsigned": says_none_but_is_signed,
    "changed": changed_after_signing,
    "garbage": lambda it: "a.b.c",
    "long": lambda it: f"a.b.{'c' * 5000}",
}


@pytest.mark.parametrize("forged", FORGED)
def test_a_forged_token_opens_nothing(person: Person, microsoft: Microsoft, forged: str) -> None:
    reply = microsoft.deliver(person.activity("Hallo"), f"Bearer {FORGED[forged](microsoft)}")
    assert (reply.status_code, error_code(reply)) == (401, "token_needed")
    assert not microsoft.in_conversation(person.conversation)


@pytest.mark.parametrize("authorization", [None, "Basic YTpi", "Bearer"])
def test_without_a_token_nothing_is_even_read(person: Person, microsoft: Microsoft, authorization: str | None) -> None:
    reply = microsoft.deliver(person.activity("Hallo" * 50_000), authorization)
    assert (reply.status_code, error_code(reply)) == (401, "token_needed")


def test_clocks_may_differ_a_little(person: Person, microsoft: Microsoft) -> None:
    now = int(time.time())
    token = microsoft.token(nbf=now + 60, exp=now + 120)
    assert microsoft.deliver(person.activity("Hallo"), f"Bearer {token}").status_code == 202


@pytest.mark.parametrize(
    "change",
    [
        {"serviceUrl": "https://evil.example.org/"},
        {"serviceUrl": None},
        {"channelId": "webchat"},
        {"channelId": "emulator"},
        {"channelId": None},
        {"channelData": {"tenant": {"id": APP_ID}}},
        {"conversation": {"id": "a:1", "tenantId": APP_ID}},
        {"channelData": {}, "conversation": {"id": "a:1"}},
        {"channelData": {"tenant": {"id": [TENANT_ID]}}},
    ],
)
def test_a_good_token_does_not_help_what_belongs_elsewhere(
    person: Person, microsoft: Microsoft, change: dict[str, Any]
) -> None:
    activity = person.activity("Hallo") | change
    reply = microsoft.deliver(activity)
    assert (reply.status_code, error_code(reply)) == (403, "forbidden")
    person.say("Hallo")
    assert not [each for each in microsoft.posted if each.reply_to == activity["id"]]


@pytest.mark.parametrize("service", ["https://evil.example.org/", "http://smba.trafficmanager.net/", "https://"])
def test_our_token_goes_to_no_service_that_is_not_listed(person: Person, microsoft: Microsoft, service: str) -> None:
    authorization = f"Bearer {microsoft.token(serviceurl=service)}"
    reply = microsoft.deliver(person.activity("Hallo") | {"serviceUrl": service}, authorization)
    assert (reply.status_code, error_code(reply)) == (403, "forbidden")


@pytest.mark.parametrize(
    ("body", "status"),
    [(b"{", 400), (b"[]", 400), (b'{"a": "' + b"a" * 300_000 + b'"}', 413), (b"[" * 100_000, 400), (b"{}", 403)],
)
def test_what_is_no_activity_is_refused(bot: RunningBot, microsoft: Microsoft, body: bytes, status: int) -> None:
    headers = {"Authorization": f"Bearer {microsoft.token()}", "Content-Type": "application/json"}
    assert httpx.post(bot.address + ROUTE, content=body, headers=headers).status_code == status


def test_an_activity_may_be_larger_than_a_message_of_the_website(person: Person) -> None:
    assert said(person.say("Hallo", attachments=[{"contentType": "text/html", "content": "a" * 200_000}]))


@pytest.mark.parametrize("trouble", [(429, {"Retry-After": "1"}), (500, {}), (503, {}), (401, {})])
def test_an_answer_that_the_connector_does_not_take_at_once_comes_later(
    person: Person, microsoft: Microsoft, trouble: tuple[int, dict[str, str]]
) -> None:
    microsoft.troubles.append(trouble)
    assert said(person.say("Hallo")) == ["Guten Tag"]
    assert not microsoft.troubles


def test_a_withdrawn_token_is_replaced(person: Person, microsoft: Microsoft) -> None:
    (before,) = person.say("Hallo")
    microsoft.troubles.append((401, {}))
    (after,) = person.say("Hallo")
    assert after.token != before.token
    (later,) = person.say("Hallo")
    assert later.token == after.token


def test_a_refused_answer_does_not_hold_up_the_next(person: Person, microsoft: Microsoft) -> None:
    microsoft.troubles.append((400, {}))
    lost = person.activity("Zähle")
    microsoft.deliver(lost)
    assert said(person.say("Zähle")) == ["2"]
    assert not microsoft.answers_to(lost["id"])


def test_while_one_waits_others_are_answered(person: Person, microsoft: Microsoft, gate: Gate) -> None:
    waiting = person.activity("Warte")
    microsoft.deliver(waiting)
    gate.wait_until_reached()
    assert said(microsoft.personal().say("Hallo")) == ["Guten Tag"]
    gate.open()
    assert said(microsoft.wait_for_answers(waiting["id"])) == ["Fertig"]


def test_key_must_be_endorsed_for_teams_and_a_new_one_is_fetched(project: Path) -> None:
    """A bot of its own: it starts before Microsoft answers, and asks again only after a while."""
    microsoft = Microsoft().reserve_port()
    bot = start(project, conversations_url="sqlite:///build/teams_later.db", **microsoft.settings)
    microsoft.bot = bot.address
    try:
        person = microsoft.personal()
        reply = microsoft.deliver(person.activity("Hallo"))
        assert (reply.status_code, error_code(reply)) == (503, "busy")
        assert reply.headers["Retry-After"]
        microsoft.endorsements = ["webchat"]
        microsoft.start()
        wait_until(lambda: microsoft.deliver(person.activity("Hallo")).status_code == 403)
        assert microsoft.key_fetches == 1
        for _ in range(5):
            token = microsoft.token(kid="key-99")
            assert microsoft.deliver(person.activity("Hallo"), f"Bearer {token}").status_code == 401
        assert microsoft.key_fetches == 1
    finally:
        bot.stop(signal.SIGTERM)
        microsoft.stop()
