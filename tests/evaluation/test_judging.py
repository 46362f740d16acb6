from __future__ import annotations

from typing import Any

import pytest

from actions.settings import PROJECT_ROOT
from tests.conversations import scorer
from tests.evaluation.behaviour import answerable, changed_turns
from tests.evaluation.judging import Turn, Verdict, judge, read_facts, read_turns

KOELN = {"kind": "rank", "city": "Köln", "category": "verwaltung", "edition": 2024}


@pytest.fixture(scope="module")
def facts() -> scorer.Facts:
    return read_facts(PROJECT_ROOT / "data" / "facts")


def turn(ask: str, expected: dict[str, Any]) -> Turn:
    return Turn("test", "t1", (), ask, expected)


@pytest.mark.parametrize(
    ("reply", "verdict"),
    [
        ("Köln belegt 2024 im Bereich Verwaltung Platz 1.", Verdict.RIGHT),
        ("Dazu liegt mir leider nichts vor.", Verdict.REFUSED),
        ("Meinten Sie Köln oder Kiel?", Verdict.REFUSED),
        ("Köln belegt 2024 im Bereich Verwaltung Platz 2.", Verdict.WRONG_FACT),
        ("Düsseldorf belegt 2024 im Bereich Verwaltung Platz 6.", Verdict.WRONG_FACT),
        ("Guten Tag!", Verdict.BESIDE),
        ("Köln im Bereich Verwaltung:\n• 2023: Platz 4 von 81\n• 2024: Platz 1 von 82", Verdict.BESIDE),
    ],
)
def test_verdicts_on_a_rank(facts: scorer.Facts, reply: str, verdict: Verdict) -> None:
    question = turn("Wo steht Köln 2024 bei Verwaltung?", KOELN)
    assert judge(facts, question, question.ask, reply).verdict is verdict


@pytest.mark.parametrize(
    ("reply", "misleads"),
    [
        ("Köln belegt 2024 im Bereich Verwaltung Platz 1.", False),
        ("Köln belegt 2024 im Bereich Verwaltung Platz 2.", True),
        ("Dazu liegt mir leider nichts vor.", False),
    ],
    ids=["right", "wrong", "refused"],
)
def test_what_states_another_fact_without_a_word_of_doubt_misleads(
    facts: scorer.Facts, reply: str, misleads: bool
) -> None:
    question = turn("Wo steht Köln 2024 bei Verwaltung?", KOELN)
    assert judge(facts, question, question.ask, reply).misleads is misleads


def test_an_answer_for_another_city_is_a_wrong_fact_whatever_was_asked(facts: scorer.Facts) -> None:
    question = turn("Hat sich Köln 2024 verbessert?", {"kind": "change", "city": "Köln", "edition": 2024})
    reply = "Düsseldorf hat sich 2024 in der Gesamtwertung verbessert: von Platz 21 auf Platz 17."
    assert judge(facts, question, question.ask, reply).verdict is Verdict.WRONG_FACT


def test_a_rank_where_a_refusal_is_due_is_a_wrong_fact(facts: scorer.Facts) -> None:
    question = turn("Wo steht Marburg?", {"kind": "refuse", "may_suggest": True})
    assert judge(facts, question, question.ask, "Düsseldorf belegt 2025 Platz 6.").verdict is Verdict.WRONG_FACT
    reply = "Marburg ist nicht im Index. Düsseldorf belegt 2025 Platz 6."
    assert judge(facts, question, question.ask, reply).verdict is Verdict.RIGHT


def test_every_dialogue_turn_with_an_expectation_is_read_once() -> None:
    keys = [each.key for each in read_turns()]
    assert keys
    assert len(keys) == len(set(keys))


def test_a_changed_turn_asks_and_expects_the_same_new_value(facts: scorer.Facts) -> None:
    question = turn("Wo steht Köln 2024 bei Verwaltung?", KOELN)
    changes = list(changed_turns(facts, question))
    assert {name for name, _ in changes} == {"Stadt", "Bereich", "Jahr"}
    for name, changed in changes:
        assert changed.ask != question.ask
        if name != "Bereich":
            assert str(changed.expected[{"Stadt": "city", "Jahr": "edition"}[name]]) in changed.ask
        assert answerable(facts, changed.expected)
    assert changes == list(changed_turns(facts, question))


def test_two_years_in_a_message_are_not_exchanged(facts: scorer.Facts) -> None:
    question = turn("Ist Köln 2024 besser als 2023?", {"kind": "change", "city": "Köln", "edition": 2024})
    assert "Jahr" not in {name for name, _ in changed_turns(facts, question)}


@pytest.mark.parametrize(
    ("ask", "expected"),
    [
        ("Wer lag 2024 direkt vor den Düsseldorfern?", {"kind": "at_rank", "rank": 16, "edition": 2024}),
        ("Wo stand die Frankenmetropole Nürnberg?", {"kind": "rank", "city": "Nürnberg"}),
    ],
)
def test_what_hangs_on_another_name_is_not_exchanged(facts: scorer.Facts, ask: str, expected: dict[str, Any]) -> None:
    assert not list(changed_turns(facts, turn(ask, expected)))
