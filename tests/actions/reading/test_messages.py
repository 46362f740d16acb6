"""All questions of a message, each in the light of those before it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.context import Context
from actions.query.notation import read, written
from actions.reading.families import OTHERS
from actions.reading.questions import Reading
from tests.actions.reading.heard import Listener, Said, after, reads

CASES: list[tuple[str, list[Said]]] = [
    ("Wo steht Köln? Und wo steht Bonn?", [{"cities": "Köln"}, {"cities": "Bonn"}]),
    (
        "Wo steht Köln bei Mobilität? Und Bonn?",
        [
            {"cities": "Köln", "categories": "mobilitaet"},
            {"cities": "Bonn", "categories": "mobilitaet"},
        ],
    ),
    (
        "Wer führt und wie viele Punkte hat Köln?",
        [
            {"asked": "which city", "order": "best 1-1"},
            {"measure": "score", "cities": "Köln"},
        ],
    ),
    ("Wo steht Köln? Wo steht Köln?", [{"cities": "Köln"}]),
    (
        "Top 3 bei Mobilität 2024 + wo Köln steht",
        [
            {"asked": "which city", "categories": "mobilitaet", "editions": "2024", "order": "best 1-3"},
            {"cities": "Köln", "categories": "mobilitaet", "editions": "2024"},
        ],
    ),
    (
        "Für meine Arbeit vergleiche ich Köln, Kiel und Mainz. Welche der drei Landeshauptstädte lag 2023 vorn?",
        [{"asked": "which city", "cities": "Köln, Kiel, Mainz", "editions": "2023", "order": "best 1-1"}],
    ),
    (
        "Bonn war ja mal Hauptstadt. Waren die schon mal besser als Köln?",
        [
            {
                "asked": "whether",
                "cities": "Bonn",
                "editions": "all",
                "where": "rank better city Köln",
                "quantifier": "any",
            }
        ],
    ),
    (
        "Hat Köln 2023 verloren, und wer von den Top 10 hat noch mehr verloren?",
        [
            {"asked": "whether", "measure": "step", "cities": "Köln", "editions": "2023", "where": "step worse 0"},
            {
                "asked": "which city",
                "measure": "step",
                "editions": "2023",
                "where": "rank at_least 10; step worse city Köln",
            },
        ],
    ),
    (
        "Kiel: bestes Jahr, schlechtestes Jahr",
        [
            {"asked": "which edition", "cities": "Kiel", "order": "best 1-1"},
            {"asked": "which edition", "cities": "Kiel", "order": "worst 1-1"},
        ],
    ),
    (
        "Wo stand Köln 2023? Und im Vorjahr?",
        [
            {"cities": "Köln", "editions": "2023"},
            {"cities": "Köln", "editions": "2022"},
        ],
    ),
    ("Ich wohne in Bonn. Auf welchem Platz sind wir?", [{"cities": "Bonn"}]),
    ("Ich wohne in Bonn. Wo steht Köln?", [{"cities": "Köln"}]),
    ("Ich arbeite bei der Stadt Bonn. Auf welchem Platz sind wir?", [{"cities": "Bonn"}]),
    (
        "Ich komme aus Köln, meine Frau aus Bonn. Wer von beiden ist besser?",
        [
            {"asked": "which city", "cities": "Köln, Bonn", "order": "best 1-1"},
        ],
    ),
    (
        "Köln liegt vor Bonn. Stimmt das?",
        [
            {"asked": "whether", "cities": "Köln", "where": "rank better city Bonn"},
        ],
    ),
    (
        "Wer ist vorn? Also Kiel, Lübeck oder Rostock.",
        [
            {"asked": "which city", "cities": "Kiel, Lübeck, Rostock", "order": "best 1-1"},
        ],
    ),
    ("Wie hat Köln abgeschnitten? In Punkten.", [{"measure": "score", "cities": "Köln"}]),
    ("Hallo! Wo steht Köln? Vielen Dank!", [{"cities": "Köln"}]),
    ("Wo steht Köln? Ich habe davon gelesen und würde das gern besser verstehen.", [{"cities": "Köln"}]),
    ("Ich muss ein Referat halten. Wo steht Köln?", [{"cities": "Köln"}]),
    (
        "Mein Chef behauptet, Köln sei besser als Bonn. Wer von beiden lag 2024 vorn?",
        [{"asked": "which city", "cities": "Köln, Bonn", "editions": "2024", "order": "best 1-1"}],
    ),
    (
        "Meine Tochter zieht nach Bonn. Wie gut ist die Stadt im Vergleich zu Köln?",
        [{"cities": "Bonn, Köln"}],
    ),
    ("Ich wüsste gern, wie die Stadt Köln insgesamt abgeschnitten hat.", [{"cities": "Köln"}]),
    (
        "Welche Stadt ist die beste in Hessen? Und ist die unter den ersten 30?",
        [
            {"asked": "which city", "cities": "state Hessen", "order": "best 1-1"},
            {"asked": "whether", "cities": "state Hessen", "where": "rank at_least 30", "quantifier": "any"},
        ],
    ),
    (
        "Wo steht Köln? Neue Frage: Wer führt bei Mobilität?",
        [
            {"cities": "Köln"},
            {"asked": "which city", "categories": "mobilitaet", "order": "best 1-1"},
        ],
    ),
]


@pytest.mark.parametrize(("text", "meant"), CASES)
def test_each_question_of_a_message_is_read(heard: Listener, text: str, meant: list[Said]) -> None:
    reads(heard, text, *meant)


def test_a_change_asks_all_questions_of_the_last_message_again(heard: Listener) -> None:
    queries = tuple(read(each) for each in ({"cities": "Köln"}, {"asked": "which city", "order": "best 1-1"}))
    meant = [{"cities": "Köln", "editions": "2023"}, {"asked": "which city", "order": "best 1-1", "editions": "2023"}]
    reads(heard, "Und 2023?", *meant, said=Context(queries=queries))


def test_a_yes_takes_the_one_city_that_was_offered(heard: Listener) -> None:
    before = {"categories": "verwaltung"}
    offered = after(before, options=("Krefeld",))
    reads(heard, "ja genau", {"cities": "Krefeld", "categories": "verwaltung"}, said=offered, intents=("zustimmung",))


@pytest.mark.parametrize("options", [(), ("Halle (Saale)", "Hamm")])
def test_a_yes_to_nothing_or_to_two_names_asks_nothing(heard: Listener, options: tuple[str, ...]) -> None:
    assert heard("ja", after({"cities": "Köln"}, options=options), ("zustimmung",)) == []


def test_whoever_said_where_they_live_stays_there(heard: Listener) -> None:
    reads(heard, "Und wo stehen wir?", {"cities": "Bonn"}, said=after({"cities": "Köln"}, speaker="Bonn"))


def test_an_example_of_another_family_stays_beside_one_of_the_cube(heard: Listener) -> None:
    found = heard("Wo steht Köln und was sagt Dr. Stephan Keller dazu?", intents=("platzierung", "zitat"))
    assert [each.get("asked") for each in found] == [None, "quotes"]


STATES = ("Hessen", "Sachsen")
INTENTS = st.sampled_from(["platzierung", "zustimmung", "nlu_fallback", "ausserhalb", "gruss", *OTHERS])
WORDS = """
Wo|steht|Köln|Bonn|wir|und|oder|nicht|davor|dahinter|beide|davon|die drei|besser als|vor|zwischen|2023|seit|bis|noch
im Vorjahr|Platz 3|Top 10|zehn|Punkte|wie viele|welche|wer|wann|Städte|Bereiche|Jahre|in Hessen|ohne|außer|nur|neu|?
verbessert|verloren|überholt|am besten|letzter|Durchschnitt|Abstand|immer|nie|gab es|stimmt das|warum|Quelle|.|,|!
bei Mobilität|insgesamt|in allen Bereichen|Keller|sagt|umgekehrt|die nächsten fünf|der beste|mehr|als|um wie viel
"""
FRAGMENTS = st.sampled_from(WORDS.strip().replace("\n", "|").split("|"))
MESSAGES = st.one_of(st.text(max_size=40), st.lists(FRAGMENTS, min_size=1, max_size=8).map(" ".join))


@given(messages=st.lists(st.tuples(MESSAGES, INTENTS, st.sampled_from([0.2, 0.7, 1.0])), min_size=1, max_size=4))
def test_any_conversation_is_read(heard: Listener, messages: list[tuple[str, str, float]]) -> None:
    context = Context()
    for text, intent, confidence in messages:
        for place, reading in enumerate(heard.readings(text, context, (intent,), confidence)):
            # What was read can be written down and read again.
            assert read(written(reading.query)) == reading.query
            context = context.after(reading.query, reading.query.cities.named, first=not place)


def test_both_are_the_last_two_lists(heard: Listener) -> None:
    hesse, saxony = ({"asked": "which city", "cities": f"state {name}", "where": "rank at_least 20"} for name in STATES)
    both = [{**each, "editions": "2023"} for each in (hesse, saxony)]
    reads(heard, "2023 bitte auch nochmal beide", *both, said=after(hesse, saxony))


def test_a_question_sees_what_the_answer_before_it_found(heard: Listener) -> None:
    def in_2022(_: Reading, context: Context) -> Context:
        return replace(context, edition=2022)

    text = "Wann war Köln am besten, und wer führte da?"
    found = heard.read(heard.parsed(text), remembered=in_2022)
    assert [written(each.query).get("editions") for each in found] == [None, "2022"]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Und 2023?", {"cities": "Flensburg", "editions": "2023"}),
        ("Und beim Smart City Index 2023?", {"editions": "2023"}),
        ("Und wo steht Köln?", {"cities": "Köln"}),
    ],
)
def test_a_name_that_nobody_knows_stays_only_where_a_question_depends_on_it(
    heard: Listener, text: str, meant: Said
) -> None:
    reads(heard, text, meant, said=after({"cities": "Flensburg"}, unknown=("Flensburg",)))


def test_what_was_not_understood_never_repeats_the_last_answer(heard: Listener) -> None:
    leader = {"asked": "which city", "editions": "2023", "order": "best 1-1"}
    assert heard("Und wer wohl?", after(leader), ("ausserhalb",), confidence=0.7) == []


def test_only_the_city_of_a_piece_about_something_else_is_spoken_of_later(heard: Listener) -> None:
    reads(heard, "Regen in Köln heute? Und wo steht die Stadt?", {"cities": "Köln"}, intents=["ausserhalb"])
    reads(heard, "Regen in Köln heute? Und wo stehen wir?", {}, intents=["ausserhalb"])
