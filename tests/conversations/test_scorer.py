"""What the scorer reads off a reply."""

from __future__ import annotations

from typing import Any

import pytest

from actions.settings import PROJECT_ROOT
from tests.conversations import scorer
from tests.conversations.scoring import Score

KOELN = {"kind": "rank", "city": "Köln", "category": "verwaltung", "edition": 2024}


@pytest.fixture(scope="module")
def facts() -> scorer.Facts:
    return scorer.Facts(PROJECT_ROOT / "data" / "facts")


@pytest.mark.parametrize(
    ("reply", "misleads"),
    [
        ("Köln belegt 2024 im Bereich Verwaltung Platz 1 von 82 Städten.", True),
        ("Köln hat 2024 83,2 Punkte.", True),
        ("Die Stadt schreibt: „Wir sind Vorreiter.“", True),
        ("Zum Wetter habe ich keine Daten. Köln belegt 2024 Platz 3.", False),
        ("Meinten Sie Köln? Köln belegt 2024 Platz 3.", False),
        ("So habe ich Sie verstanden: Köln belegt Platz 3.", False),
        ("2024 wurden 82 Städte bewertet.", False),
        ("Guten Tag!", False),
    ],
)
def test_a_fact_without_a_word_of_doubt_misleads(reply: str, misleads: bool, facts: scorer.Facts) -> None:
    assert scorer.misleads(scorer.Reply(facts, reply)) is misleads


@pytest.mark.parametrize(
    ("asked", "reply", "ranks"),
    [
        ("Wo steht Köln 2024?", "Köln belegt 2024 Platz 3 von 82 Städten.", []),
        ("Wo steht Köln 2024?", "Köln belegt 2024 in der Gesamtwertung Platz 2 von 82 Städten.", [2]),
        ("Wo steht Köln 2024?", "Nicht Platz 99. Köln belegt 2024 Platz 3.", [99]),
        ("Ist Köln 2024 schlechter als Platz 30?", "Nein, Köln ist 2024 nicht schlechter als Platz 30.", []),
        ("Wer liegt 2024 direkt vor Mainz?", "Wer 2024 auf Platz 44 liegt, ist mir nicht bekannt.", []),
        ("Ist Köln 2024 auf Platz 5?", "Nein, Köln liegt 2024 nicht auf Platz 5, sondern auf Platz 3.", []),
    ],
    ids=["held", "not held", "denied unasked", "a bound", "nobody known", "denied"],
)
def test_ranks_that_no_fact_supports(asked: str, reply: str, ranks: list[int], facts: scorer.Facts) -> None:
    assert scorer.ungrounded(facts, asked, scorer.Reply(facts, reply)) == ranks


def led(facts: scorer.Facts, reply: str, expected: dict[str, Any] | None = KOELN) -> Score:
    """The score of a dialogue of one turn."""
    score = Score(facts)
    turn = {"ask": "Wo steht Köln 2024 bei Verwaltung?"} | ({"expect": expected} if expected else {})
    score.lead({"id": "t1", "turns": [turn]}, lambda _: reply)
    return score


@pytest.mark.parametrize(
    ("reply", "complaint"),
    [
        ("Köln belegt 2024 im Bereich Verwaltung Platz 1.", None),
        ("Das weiß ich leider nicht.", "0 of 1 right"),
        ("Köln belegt 2024 im Bereich Verwaltung Platz 77.", "ranks \\[77\\]"),
    ],
)
def test_a_score_fails_for_what_is_wrong_or_made_up(reply: str, complaint: str | None, facts: scorer.Facts) -> None:
    score = led(facts, reply)
    if complaint is None:
        score.check(1.0, 0)
    else:
        with pytest.raises(AssertionError, match=complaint):
            score.check(1.0, 0)


def test_a_score_fails_for_what_misleads_though_few_need_to_be_right(facts: scorer.Facts) -> None:
    led(facts, "Das weiß ich leider nicht.").check(0.0, 0)
    with pytest.raises(AssertionError, match="1 of 1 mislead"):
        led(facts, "Köln belegt 2024 insgesamt Platz 3.").check(0.0, 0)
    led(facts, "Köln belegt 2024 insgesamt Platz 3.").check(0.0, 1)


def test_what_expects_nothing_is_no_turn_but_must_not_be_made_up(facts: scorer.Facts) -> None:
    assert led(facts, "Guten Tag!", None).scored == 0
    assert led(facts, "Köln belegt 2024 Platz 77.", None).made_up
