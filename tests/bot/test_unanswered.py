"""Which turns count as unanswered, and what is kept of them."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from rasa.shared.core.events import BotUttered, Event, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from bot.conversations.engine import open_conversations
from bot.conversations.questions import Questions, Unanswered, kept_questions
from bot.conversations.store import Conversations, key_of
from bot.conversations.tables import BOT, USER
from bot.unanswered import keep_unanswered, unanswered

RANKING = [{"name": name, "confidence": 0.2} for name in ("rang", "punkte", "quelle", "gruss")]


def asked(text: str = "Wo steht Ratingen?") -> UserUttered:
    return UserUttered(text, intent=RANKING[0], parse_data={"text": text, "intent_ranking": RANKING})


def said(**metadata: Any) -> BotUttered:
    return BotUttered("Antwort", metadata=metadata)


def tracker(*events: Event) -> DialogueStateTracker:
    return DialogueStateTracker.from_events("geheim-4711", list(events))


@pytest.mark.parametrize(
    ("answers", "reason"),
    [
        ([said(answer={"kind": "rank", "refused": True})], "no_fact"),
        ([said(answer={"kind": "rank", "refused": False}), said(answer={"kind": "score", "refused": True})], "no_fact"),
        ([said(utter_action="utter_ausserhalb")], "not_understood"),
        ([said(answer={"kind": "rank", "refused": False})], None),
        ([said(utter_action="utter_gruss")], None),
        ([], None),
    ],
)
def test_a_turn_without_an_answer_is_unanswered(answers: list[Event], reason: str | None) -> None:
    found = unanswered(tracker(asked(), *answers))
    assert found == (Unanswered("Wo steht Ratingen?", ("rang", "punkte", "quelle"), reason) if reason else None)


def test_only_the_last_turn_counts() -> None:
    refused = said(answer={"refused": True})
    assert unanswered(tracker(asked("Alt?"), refused, asked("Neu?"), said(answer={"refused": False}))) is None


async def test_what_is_kept_leads_to_nobody_and_the_turn_is_saved_all_the_same(tmp_path: Path) -> None:
    engine = open_conversations(f"sqlite:///{tmp_path}/conversations.db")
    saved = []

    async def save(tracker: DialogueStateTracker) -> None:
        saved.append(tracker)

    agent: Any = SimpleNamespace(processor=SimpleNamespace(save_tracker=save))
    keep_unanswered(agent, Questions(engine, 30, lambda text: text.replace("Anna", "…")))
    turn = tracker(asked("Wo steht Annaberg?"), said(utter_action="utter_ausserhalb"))
    await agent.processor.save_tracker(turn)
    await agent.processor.save_tracker(tracker(asked("Hallo"), said(utter_action="utter_gruss")))
    assert len(saved) == 2
    assert kept_questions(engine) == [Unanswered("Wo steht …berg?", ("rang", "punkte", "quelle"), "not_understood")]
    assert b"geheim-4711" not in (tmp_path / "conversations.db").read_bytes()
    engine.dispose()


def test_the_question_behind_a_bad_answer_is_kept(tmp_path: Path) -> None:
    engine = open_conversations(f"sqlite:///{tmp_path}/conversations.db")
    store = Conversations(engine, hours=1)
    key = key_of(store.create())
    store.add(key, BOT, "Guten Tag")
    store.add(key, USER, "Wo steht Köln?", request="r1")
    answer = store.add(key, BOT, "Auf Platz 1.", request="r1")
    assert answer is not None
    kept = Questions(engine, 30, lambda text: text)
    kept.keep_judged(key, answer.number)
    kept.keep_judged(key, 1)
    kept.keep_judged("website:nobody", answer.number)
    assert kept_questions(engine) == [Unanswered("Wo steht Köln?", (), "bad_answer")]
    engine.dispose()


def test_they_go_with_their_time(tmp_path: Path) -> None:
    engine = open_conversations(f"sqlite:///{tmp_path}/conversations.db")
    Questions(engine, days=2, anonymise=str, clock=lambda: 0.0).keep("Alt?", (), "no_fact")
    day = 24 * 3600.0
    Conversations(engine, hours=1, clock=lambda: 1.9 * day).delete_expired()
    assert len(kept_questions(engine, clock=lambda: 1.9 * day)) == 1
    assert kept_questions(engine, clock=lambda: 2.1 * day) == [], "whether or not a bot runs that deletes them"
    Conversations(engine, hours=1, clock=lambda: 2.1 * day).delete_expired()
    assert kept_questions(engine, clock=lambda: 0.0) == []
    engine.dispose()
