"""One turn after the other: several questions, follow-ups, small talk."""

from __future__ import annotations

from typing import Any

import pytest

from actions.answers.answer import Answer
from actions.conversation import AGREED, OUT_OF_SCOPE, converse, remember
from actions.facts.queries import Facts
from actions.question import Context, Question
from actions.settings import Settings, read_settings
from tests.actions.answers.checks import places
from tests.actions.said import Named, board, city, part, relative, said, year


@pytest.fixture
def settings() -> Settings:
    """A bot at home in Düsseldorf."""
    return read_settings(home_city="Düsseldorf")


class Talk:
    """A conversation with the bot's own facts."""

    def __init__(self, facts: Facts, settings: Settings) -> None:
        self.context = Context()
        self._facts = facts
        self._settings = settings

    def say(self, *parts: dict[str, Any]) -> list[Answer]:
        """The answers to one message."""
        turn = converse(said(*parts), self.context, self._facts, self._settings)
        self.context = Context.from_slot(turn.context.as_slot())
        return list(turn.answers)


@pytest.fixture
def talk(real_facts: Facts, settings: Settings) -> Talk:
    """A conversation that begins."""
    return Talk(real_facts, settings)


def test_each_follow_up_changes_just_what_it_names(talk: Talk) -> None:
    (first,) = talk.say(part("Wo steht Düsseldorf 2024?", "rang", city("Düsseldorf"), year(2024)))
    (second,) = talk.say(part("Und bei Verwaltung?", "nachfrage", board("Verwaltung")))
    (third,) = talk.say(part("Und Köln?", "nachfrage", city("Köln")))
    (fourth,) = talk.say(part("Und im Vorjahr?", "nachfrage", relative("Vorjahr", "previous")))
    assert [places(each.text)[0] for each in (first, second, third)] == [17, 6, 1]
    assert fourth.refused
    assert {"Köln", "Verwaltung", "2023"} <= set(fourth.text.replace(",", " ").split())


def test_a_correction_repeats_the_question(talk: Talk) -> None:
    talk.say(part("Wo steht Köln 2024?", "rang", city("Köln"), year(2024)))
    (answer,) = talk.say(part("Nicht Köln, sondern Bonn", "korrektur", city("Köln"), city("Bonn")))
    assert places(answer.text)[0] == 31


def test_all_questions_of_a_message_are_answered_in_order(talk: Talk) -> None:
    keller = Named("person", "Keller", "Dr. Stephan Keller")
    rank, quote = talk.say(
        part("Wo steht Düsseldorf 2024", "rang", city("Düsseldorf"), year(2024)),
        part("was sagt Keller dazu?", "zitat", keller),
    )
    assert places(rank.text)[0] == 17
    assert [each.person.name for each in quote.quotes] == ["Dr. Stephan Keller"] * len(quote.quotes)
    assert quote.quotes


def test_the_second_question_of_a_message_may_refer_to_the_first(talk: Talk) -> None:
    _, score = talk.say(
        part("Wo steht Köln 2024", "rang", city("Köln"), year(2024)),
        part("und wie viele Punkte sind das?", "punkte"),
    )
    assert "83,2" in score.text


def test_the_source_asked_for_is_that_of_the_last_answer(talk: Talk) -> None:
    talk.say(
        part("Wo steht Düsseldorf bei Verwaltung 2024?", "rang", city("Düsseldorf"), board("Verwaltung"), year(2024))
    )
    (answer,) = talk.say(part("Woher stammt das?", "quelle"))
    assert "https://xity.de/" in answer.text


def test_a_refusal_does_not_forget_the_sources(talk: Talk) -> None:
    talk.say(part("Wo steht Düsseldorf 2024?", "rang", city("Düsseldorf"), year(2024)))
    talk.say(part("Und 2020?", "nachfrage", year(2020)))
    assert "xity-2024" in talk.context.sources


def test_an_unknown_name_is_not_answered_for_the_city_talked_about(talk: Talk) -> None:
    talk.say(part("Wo steht Köln?", "rang", city("Köln")))
    (answer,) = talk.say(part("Und Schilda?", "nachfrage", Named("unknown", "Schilda", "Schilda", "city")))
    assert answer.refused
    assert places(answer.text) == []
    assert "Köln" not in answer.text


def test_what_was_told_before_the_question_is_understood(talk: Talk) -> None:
    (answer,) = talk.say(
        part("Ich wohne in Bonn.", "ausserhalb", city("Bonn")),
        part("Welchen Platz hat die Stadt 2024?", "rang", year(2024)),
    )
    assert "Bonn" in answer.text
    assert places(answer.text)[0] == 31


def test_small_talk_is_left_to_rasas_responses(real_facts: Facts, settings: Settings) -> None:
    before = Context(Question("rank", cities=("Köln",)), edition=2024, cities=("Köln",))
    turn = converse(said(part("Wie wird das Wetter?", "ausserhalb")), before, real_facts, settings)
    assert (turn.answers, turn.responses, turn.context) == ((), (OUT_OF_SCOPE,), before)


def test_a_thank_you_beside_a_question_needs_no_response(real_facts: Facts, settings: Settings) -> None:
    message = said(part("Danke!", "dank"), part("Und wo steht Köln?", "rang", city("Köln")))
    turn = converse(message, Context(), real_facts, settings)
    assert len(turn.answers) == 1
    assert turn.responses == ()


def test_without_a_city_the_configured_one_is_meant(real_facts: Facts) -> None:
    turn = converse(
        said(part("Wo stehen wir 2024?", "rang", year(2024))), Context(), real_facts, read_settings(home_city="Bonn")
    )
    assert "Bonn" in turn.answers[0].text


def test_an_answer_is_remembered_with_what_it_was_about() -> None:
    before = Context(Question("rank"), edition=2023, cities=("Köln",), persons=("Olaf Wagner",), sources=("a",))
    refused = Answer("", Question("rank"), refused=True)
    assert remember(refused, before) == before
    answered = Answer("", Question("rank", cities=("Bonn",)), cities=("Bonn",), edition=2024)
    assert remember(answered, before) == Context(
        answered.question, edition=2024, cities=("Bonn",), recent=("Bonn",), persons=("Olaf Wagner",), sources=("a",)
    )


def test_a_yes_to_the_name_offered_answers_the_first_question(talk: Talk) -> None:
    strange = Named("unknown", "kerfled", "kerfled", "word")
    (doubt,) = talk.say(part("Wo steht kerfled bei Verwaltung?", "rang", strange, board("Verwaltung")))
    assert doubt.refused
    assert doubt.suggestions == ("Ich meinte Krefeld.",)
    (answer,) = talk.say(part("ja", "zustimmung"))
    assert answer.text.startswith("Krefeld belegt")
    assert "Verwaltung" in answer.text


def test_a_yes_to_no_question_is_acknowledged(real_facts: Facts, settings: Settings) -> None:
    turn = converse(said(part("ja", "zustimmung")), Context(), real_facts, settings)
    assert (turn.answers, turn.responses) == ((), (AGREED,))
