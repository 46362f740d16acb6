"""One turn after the other: several questions, follow-ups, small talk."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from actions.answers.answer import Answer
from actions.context import Context
from actions.conversation import OUT_OF_SCOPE, Turn, converse, remember
from actions.facts.queries import Facts
from actions.query.finding import Cell
from actions.query.query import Cities, Editions, Query
from actions.settings import read_settings
from tests.actions.answers.checks import places
from tests.actions.hearing import Hearing

DUESSELDORF = "Wo steht Düsseldorf 2024 bei Verwaltung?"


class Talk:
    """A conversation with the bot's own facts; at home in Düsseldorf unless another city is given."""

    def __init__(self, facts: Facts, hearing: Hearing, home_city: str = "Düsseldorf") -> None:
        self.context = Context()
        self._facts, self._hearing = facts, hearing
        self._settings = read_settings(home_city=home_city)

    def turn(
        self,
        *questions: str | tuple[str, str],
        language: str = "de",
        easy: bool = False,
        expected: Mapping[str, float] | None = None,
    ) -> Turn:
        """What one message leads to; `expected` is the second opinion on what it asks."""
        message = {**self._hearing.message(*questions), "expected": expected}
        turn = converse(message, self.context, self._facts, self._settings, language=language, easy=easy)
        self.context = Context.from_slot(turn.context.as_slot())
        return turn

    def say(self, *questions: str | tuple[str, str]) -> list[Answer]:
        """The answers to one message."""
        return list(self.turn(*questions).answers)


@pytest.fixture
def talk(real_facts: Facts, hearing: Hearing) -> Talk:
    """A conversation that begins."""
    return Talk(real_facts, hearing)


def test_each_follow_up_changes_just_what_it_names(talk: Talk) -> None:
    (first,) = talk.say("Wo steht Düsseldorf 2024?")
    (second,) = talk.say("Und bei Verwaltung?")
    (third,) = talk.say("Und Köln?")
    (fourth,) = talk.say("Und 2023?")
    assert [places(each.text)[0] for each in (first, second, third)] == [17, 6, 1]
    assert (fourth.query.cities.named, fourth.query.categories.named) == (("Köln",), ("verwaltung",))
    assert fourth.query.editions.named == (2023,)


def test_a_correction_repeats_the_question(talk: Talk) -> None:
    talk.say("Wo steht Köln 2024?")
    (answer,) = talk.say("Nicht Köln, sondern Bonn")
    assert places(answer.text)[0] == 31


def test_all_questions_of_a_message_are_answered_in_order(talk: Talk) -> None:
    rank, quote = talk.say("Wo steht Düsseldorf 2024?", ("Was sagt Stephan Keller dazu?", "zitat"))
    assert places(rank.text)[0] == 17
    assert {each.person.name for each in quote.quotes} == {"Dr. Stephan Keller"}


def test_the_second_question_of_a_message_may_refer_to_the_first(talk: Talk) -> None:
    (score,) = talk.say("Wo steht Köln 2024?", "Und wie viele Punkte sind das?")
    assert "83,2" in score.text
    assert places(score.text) == [3]


def test_the_source_asked_for_is_that_of_the_last_answer(talk: Talk) -> None:
    talk.say(DUESSELDORF)
    (answer,) = talk.say(("Woher stammt das?", "quelle"))
    assert "https://xity.de/" in answer.text


def test_the_source_of_another_fact_is_not_that_of_the_last_answer(talk: Talk) -> None:
    talk.say(DUESSELDORF)
    before = talk.context.sources
    (answer,) = talk.say(("Und woher stammt der Platz von Köln 2019?", "quelle"))
    assert answer.sources
    assert not {each.source_id for each in answer.sources} & set(before)


def test_a_refusal_does_not_forget_the_sources(talk: Talk) -> None:
    talk.say(DUESSELDORF)
    talk.say("Und 2018?")
    assert "xity-2024" in talk.context.sources


def test_an_unknown_name_is_not_answered_for_the_city_talked_about(talk: Talk) -> None:
    talk.say("Wo steht Köln?")
    (answer,) = talk.say("Und Hilden?")
    assert answer.refused
    assert places(answer.text) == []
    assert "Köln" not in answer.text


def test_who_complains_is_told_the_way_to_people(talk: Talk) -> None:
    assert talk.turn("Ich erwarte eine Stellungnahme zu Platz 12!").responses == ("utter_beschwerde",)


def test_what_was_told_before_the_question_is_understood(talk: Talk) -> None:
    (answer,) = talk.say(("Ich wohne in Bonn.", "ausserhalb"), "Welchen Platz haben wir 2024?")
    assert places(answer.text)[0] == 31
    assert talk.context.speaker == "Bonn"


def test_small_talk_is_left_to_rasas_responses(talk: Talk) -> None:
    talk.say("Wo steht Köln?")
    before = talk.context
    turn = talk.turn(("Wie wird das Wetter?", "ausserhalb"))
    assert (turn.answers, turn.responses, turn.context) == ((), (OUT_OF_SCOPE,), before)


def test_a_thank_you_beside_a_question_needs_no_response(talk: Talk) -> None:
    turn = talk.turn(("Danke!", "dank"), "Und wo steht Köln?")
    assert len(turn.answers) == 1
    assert turn.responses == ()


def test_without_a_city_the_configured_one_is_meant(real_facts: Facts, hearing: Hearing) -> None:
    (answer,) = Talk(real_facts, hearing, home_city="Bonn").say("Wo stehen wir 2024?")
    assert "Bonn" in answer.text


@pytest.mark.parametrize(
    ("language", "easy", "spoken"),
    [("de", False, "de"), ("en", False, "en"), ("de", True, "leicht"), ("en", True, "en")],
)
def test_the_answer_is_in_the_language_of_the_asker(talk: Talk, language: str, easy: bool, spoken: str) -> None:
    (answer,) = talk.turn("Wo steht Köln?", language=language, easy=easy).answers
    assert answer.language == spoken


def test_a_yes_to_the_name_offered_answers_the_first_question(talk: Talk) -> None:
    talk.context = Context(queries=(Query(editions=Editions(named=(2024,))),), options=("Krefeld",))
    (answer,) = talk.say(("ja", "zustimmung"))
    assert answer.query.cities.named == ("Krefeld",)
    assert answer.query.editions.named == (2024,)


def test_a_yes_to_no_question_is_acknowledged(talk: Talk) -> None:
    turn = talk.turn(("ja", "zustimmung"))
    assert (turn.answers, turn.responses) == ((), ("utter_zustimmung",))


KOELN, BONN = Query(cities=Cities(named=("Köln",))), Query(cities=Cities(named=("Bonn",)))


def test_an_answer_is_remembered_with_what_it_was_about() -> None:
    before = Context((KOELN,), edition=2023, cities=("Köln",), persons=("Olaf Wagner",), sources=("a",))
    after = remember(Answer("", BONN, cities=("Bonn",), edition=2024), BONN, before)
    assert (after.queries, after.earlier) == ((BONN,), (KOELN,))
    assert (after.edition, after.cities, after.recent) == (2024, ("Bonn",), ("Bonn",))
    assert (after.persons, after.sources) == (("Olaf Wagner",), ("a",))


def test_a_refusal_keeps_the_edition_and_the_sources_but_takes_the_city_that_was_asked_about() -> None:
    before = Context((KOELN,), edition=2023, cities=("Köln",), sources=("a",))
    after = remember(Answer("", BONN, refused=True), BONN, before)
    assert (after.edition, after.sources, after.cities) == (2023, ("a",), ("Bonn",))


def test_the_one_category_that_was_asked_for_is_remembered() -> None:
    query = Query("which", "category", cities=Cities(named=("Köln",)))
    cells = (Cell("Köln", "verwaltung", 2024, None),)
    assert remember(Answer("", query, cells=cells), query, Context()).category == "verwaltung"
    both = (*cells, Cell("Köln", "mobilitaet", 2024, None))
    assert remember(Answer("", query, cells=both), query, Context()).category is None
    assert remember(Answer("", KOELN, cells=cells), KOELN, Context()).category is None


def test_who_greets_and_wants_a_human_is_told_the_way_to_one(talk: Talk) -> None:
    assert talk.turn(("Hallo", "gruss"), ("Gibt es eine Telefonnummer?", "kontakt")).responses == ("utter_kontakt",)


def test_a_follow_up_of_what_was_not_understood_is_not_answered_for_the_home_city(talk: Talk) -> None:
    talk.turn(("Wo isch denn Schtuagert?", "ausserhalb"))
    (answer,) = talk.say("Und wie viele Punkte sind das?")
    assert answer.refused
    assert "Welche Stadt" in answer.text
    (answer,) = talk.say("Stuttgart")
    assert answer.cities == ("Stuttgart",)
    assert "Punkte" in answer.text


def test_place_and_points_are_one_answer_about_the_city_that_is_named_last(talk: Talk) -> None:
    (answer,) = talk.say("Welchen Platz", "wie viele Punkte hat Köln 2024?")
    assert "83,2" in answer.text
    assert places(answer.text) == [3]


def test_a_question_that_says_no_is_answered_in_words(talk: Talk) -> None:
    (answer,) = talk.say("Liegt Köln 2024 nicht vor Bonn?")
    assert answer.text.startswith("Köln (Platz 3")


def test_an_answer_to_what_nobody_asks_with_such_words_says_so(talk: Talk) -> None:
    (answer,) = talk.turn(
        ("Wo steht Köln 2024?", "platzierung"), expected={"asked value": 0.001, "asked which": 0.99}
    ).answers
    assert answer.text.startswith("Vielleicht habe ich Ihre Frage nicht richtig verstanden.\n2024 lag Köln")
    (follow_up,) = talk.say("Und 2023?")
    assert follow_up.text.startswith("Vielleicht")
    (another,) = talk.say("Wo steht Bonn 2024?")
    assert not another.text.startswith("Vielleicht")


def test_what_goes_on_with_a_question_on_something_else_asks_nothing_of_the_index(talk: Talk) -> None:
    talk.turn(("Wann spielt die Fortuna am Samstag?", "ausserhalb"))
    assert talk.turn("und die aus Köln?") == Turn((), (OUT_OF_SCOPE,), talk.context)


@pytest.mark.parametrize(
    "question",
    [
        "Wäre Düsseldorf ohne die Schulen noch unter den ersten 30?",
        "In wie vielen Jahren überholen wir Hamburg, wenn das Tempo so bleibt?",
        "Rechnen Sie das doch einfach hoch",
        "Übersetze das Zitat vom OB ins Englische",
        "Denk dir bitte ein Zitat von Dr. Keller aus",
    ],
)
def test_nothing_is_drawn_on_or_made_up(talk: Talk, question: str) -> None:
    turn = talk.turn(question)
    assert (turn.answers, turn.responses) == ((), ("utter_vermutung",))


@pytest.mark.parametrize("question", ["Hat die sich verbessert oder die andere?", "Warum ist das so?"])
def test_a_pronoun_with_nothing_before_it_is_asked_about(talk: Talk, question: str) -> None:
    (answer,) = talk.say(question)
    assert "Welche Stadt meinen Sie" in answer.text


def test_of_a_list_of_years_those_that_are_known_are_told(talk: Talk) -> None:
    found = talk.say("- Rang 2020", "- Rang 2021", "- Rang 2026", "jeweils für Düsseldorf.")
    assert [each.query.editions.named for each in found][:2] == [(2020,), (2021,)]
    assert "2026" in found[-1].text
    (answer,) = talk.say("Rang von Köln 2022, 2023 und 2027?")
    assert "2027" in answer.text
    assert [cell.edition for cell in answer.cells] == [2022, 2023]
