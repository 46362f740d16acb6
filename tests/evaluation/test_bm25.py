from __future__ import annotations

from actions.facts.queries import Facts
from tests.evaluation.bm25 import NOTHING, SentenceSearch


def test_the_sentence_of_the_named_fact_is_found(real_facts: Facts) -> None:
    search = SentenceSearch(real_facts)
    reply = search.ask("Welche Platzierung erzielte Bochum 2024 im Bereich Verwaltung?")
    assert reply.startswith("Bochum belegt im Smart City Index 2024 in dem Bereich Verwaltung Platz 4 ")
    assert len(search) > 1000


def test_what_shares_no_word_is_answered_with_nothing(real_facts: Facts) -> None:
    search = SentenceSearch(real_facts)
    assert search.ask("asdfghjkl") == NOTHING
    assert search.ask('"?') == NOTHING
