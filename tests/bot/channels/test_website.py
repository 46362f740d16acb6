"""A conversation over the website's channel, from the greeting to a reload."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from bot.conversations.store import key_of
from tests.bot.channels.visitor import Gate, Visitor, error_code, events, rows, texts, wait_until

NewVisitor = Callable[[], Visitor]


def new_id() -> str:
    return str(uuid.uuid4())


def test_the_first_words_say_that_it_is_a_program_with_sources_and_not_binding(visitor: Visitor) -> None:
    assert re.fullmatch(r"[\w-]{43}", visitor.token)
    (greeting,) = visitor.greeting
    assert greeting["author"] == "bot"
    for word in ("Computerprogramm", "Quellen", "rechtlich verbindlich"):
        assert word in greeting["text"]
    assert [button["id"] for button in greeting["buttons"]] == ["1.0", "1.1"]


def test_what_the_page_needs_to_know_is_told_before_a_conversation(another: NewVisitor) -> None:
    about = another().http.get("/chat/about").json()
    assert about["max_length"] == 1000
    assert about["expires_hours"] == 24
    assert "24 Stunden" in about["notice"]
    assert about["home_city"] == "Düsseldorf"


def test_a_turn_is_streamed_with_the_own_message_first(visitor: Visitor) -> None:
    reply = visitor.post(text="Hallo")
    own, answer, end = events(reply)
    assert own[1].items() >= {"number": 2, "author": "user", "text": "Hallo"}.items()
    assert answer[1].items() >= {"number": 3, "author": "bot", "text": "Guten Tag"}.items()
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", answer[1]["at"])
    assert end == ("done", {})


def test_a_structured_answer_reaches_the_client_unchanged(visitor: Visitor) -> None:
    first, second = [data for _, data in events(visitor.post(text="Auswahl"))[1:3]]
    assert first["answer"] == {"text": "Erstens", "refused": True, "language": "de"}
    assert "answer" not in second
    assert second["buttons"] == [{"id": "4.0", "title": "Geheim"}, {"id": "4.1", "title": "Grüßen"}]
    assert "payload" not in visitor.read().text


def test_a_button_sends_what_the_bot_put_behind_it(visitor: Visitor) -> None:
    visitor.say("Auswahl")
    pressed = visitor.press("4.0")
    assert texts(pressed) == ["Sehr geheim"]
    assert events(pressed)[0][1]["text"] == "Geheim"
    assert texts(visitor.press("4.1")) == ["Guten Tag"]


@pytest.mark.parametrize("text", ["/geheim", " /geheim", "\u200b/geheim", "//geheim", "／geheim", "/geheim{}"])
def test_typed_text_is_never_an_intent(visitor: Visitor, text: str) -> None:
    assert "Sehr geheim" not in visitor.say(text)


def test_a_question_without_an_answer_is_told_so(visitor: Visitor) -> None:
    assert visitor.say("Fehler")[0].startswith("Dazu habe ich keine Antwort")


def test_a_reload_shows_the_whole_conversation(visitor: Visitor) -> None:
    shown = visitor.greeting + [data for name, data in events(visitor.post(text="Auswahl")) if name == "message"]
    assert visitor.messages() == shown


def test_the_same_id_again_repeats_the_answer_and_asks_nothing(visitor: Visitor) -> None:
    request = new_id()
    first = visitor.post(text="Zähle", id=request)
    again = visitor.post(text="Zähle", id=request)
    assert events(again) == events(first)
    assert visitor.say("Zähle") == ["2"]


def test_the_same_id_in_another_conversation_is_another_message(visitor: Visitor, another: NewVisitor) -> None:
    request = new_id()
    assert visitor.say("Zähle", id=request) == ["1"]
    assert visitor.say("Zähle") == ["2"]
    assert another().begin().say("Zähle", id=request) == ["1"]


def test_messages_arrive_before_the_turn_is_over(visitor: Visitor, gate: Gate) -> None:
    with visitor.saying("Warte", new_id()) as lines:
        assert next(lines) == "event: message"
        assert '"Warte"' in next(lines)
        gate.wait_until_reached()
        gate.open()
        assert any('"Fertig"' in line for line in lines)


def test_who_hangs_up_in_the_middle_finds_the_answer_later(visitor: Visitor, gate: Gate) -> None:
    request = new_id()
    with visitor.saying("Warte", request) as lines:
        next(lines)
        gate.wait_until_reached()
    gate.open()
    assert [message["text"] for message in visitor.messages()][1:] == ["Warte", "Fertig"]
    assert visitor.say("Warte", id=request) == ["Fertig"]
    assert len(visitor.messages()) == 3


def test_a_retry_meets_the_turn_that_is_under_way(visitor: Visitor, gate: Gate) -> None:
    request = new_id()
    with visitor.saying("Warte", request) as lines:
        next(lines)
        gate.wait_until_reached()
        with visitor.saying("Warte", request) as others:
            assert next(others) == "event: message"
            gate.open()
            assert any("Fertig" in line for line in others)
    assert [message["text"] for message in visitor.messages()][1:] == ["Warte", "Fertig"]


def test_messages_of_one_conversation_are_answered_in_their_order(visitor: Visitor, gate: Gate) -> None:
    with ThreadPoolExecutor() as pool:
        slow = pool.submit(visitor.say, "Warte")
        gate.wait_until_reached()
        quick = pool.submit(visitor.say, "Zähle")
        reload = pool.submit(visitor.messages)
        gate.open()
        assert slow.result() == ["Fertig"]
        assert quick.result() == ["1"]
        assert {"Warte", "Fertig"} <= {message["text"] for message in reload.result()}
    assert [message["text"] for message in visitor.messages()][1:] == ["Warte", "Fertig", "Zähle", "1"]


def test_others_are_answered_while_one_waits(visitor: Visitor, another: NewVisitor, gate: Gate) -> None:
    with visitor.saying("Warte", new_id()) as lines:
        next(lines)
        gate.wait_until_reached()
        assert another().begin().say("Hallo") == ["Guten Tag"]
        gate.open()


def test_feedback_is_shown_changed_and_stored_without_a_way_back(visitor: Visitor, database: Path) -> None:
    visitor.say("Auswahl")
    assert visitor.judge(message=3, good=True, word="Danke! Tel. 0211 12345, ich@example.org").status_code == 204
    assert visitor.judge(message=3, good=False, word="Rückruf 0211 7777").status_code == 204
    assert visitor.messages()[2]["feedback"] is False
    stored = rows(database, "SELECT * FROM feedback WHERE word LIKE 'Rückruf%'")
    assert [row[1:] for row in stored] == [("auswahl", "refusal", 0, "Rückruf #### ####")]
    visitor.delete()
    assert rows(database, "SELECT * FROM feedback WHERE word LIKE 'Rückruf%'") == stored


def test_feedback_needs_an_answer_of_this_conversation(visitor: Visitor) -> None:
    visitor.say("Hallo")
    assert error_code(visitor.judge(message=2, good=True)) == "unknown_message"
    assert error_code(visitor.judge(message=99, good=True)) == "unknown_message"
    for opinion in ({}, {"message": "3", "good": True}, {"message": True, "good": True}, {"message": 3, "good": 1}):
        assert visitor.judge(**opinion).status_code == 400
    assert visitor.judge(message=3, good=True, word="x" * 301).status_code == 413


def test_nothing_tells_the_token_or_the_address(visitor: Visitor, database: Path) -> None:
    visitor.say("Hallo")
    files = [path.read_bytes() for path in database.parent.glob("conversations.db*")]
    assert files
    for secret in (visitor.token, visitor.address):
        assert all(secret.encode() not in file for file in files)


def test_a_turn_that_a_crash_cut_short_is_asked_again(visitor: Visitor, database: Path) -> None:
    request = new_id()
    visitor.say("Hallo", id=request)
    # As a crash would leave it: half an answer, and no note that the turn was over.
    rows(database, "UPDATE messages SET answered = 0 WHERE request = ? AND author = 'user'", request)
    rows(database, "UPDATE messages SET text = 'Gu' WHERE request = ? AND author = 'bot'", request)
    assert visitor.say("Hallo", id=request) == ["Guten Tag"]
    wait_until(lambda: [message["text"] for message in visitor.messages()][1:] == ["Hallo", "Guten Tag"])


def test_unanswered_questions_are_kept_without_whoever_asked(visitor: Visitor, database: Path) -> None:
    visitor.say("Auswahl für Anna Beispiel, anna@example.org")
    kept = [text for (text,) in rows(database, "SELECT text FROM questions WHERE reason = 'no_fact'")]
    assert "Auswahl für …, …" in kept
    assert not any(key_of(visitor.token) in str(row) for row in rows(database, "SELECT * FROM questions"))


def test_a_question_that_was_answered_badly_is_kept(visitor: Visitor, database: Path) -> None:
    visitor.say("Hallo zusammen")
    number = visitor.messages()[-1]["number"]
    assert visitor.judge(message=number, good=False).is_success
    assert ("Hallo zusammen",) in rows(database, "SELECT text FROM questions WHERE reason = 'bad_answer'")
