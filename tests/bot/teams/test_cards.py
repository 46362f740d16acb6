"""What Teams shows of an answer: valid cards of a size that it takes, from which nothing is missing."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.answers.answer import Answer
from actions.answers.presentation import presented
from actions.answers.reply import ANSWERERS
from actions.query.query import CUBE
from bot.conversations.store import Button, Message
from bot.conversations.tables import BOT
from bot.teams.cards import rendered
from tests.bot.teams.cards import assert_valid, parts

PUBLIC = "https://lotse.example.org"
# "Limits and specifications for Teams": a message may have about 28 KB.
LARGEST = 28_000
SOURCE = {"label": "Bitkom: „Smart City Index“", "url": "https://example.org/index"}
TABLE = {"caption": "2024", "head": ["Stadt", "Platz"], "rows": [["Köln", "3"], ["Essen", "9"]]}


def message(answer: dict[str, Any] | None = None, text: str = "Alles", buttons: tuple[str, ...] = ()) -> Message:
    return Message(7, BOT, text, 0.0, answer=answer, buttons=tuple(Button(each, f"/{each}") for each in buttons))


def card_of(activity: dict[str, Any]) -> dict[str, Any]:
    """The card, which nothing else is shown beside."""
    assert "text" not in activity
    (attachment,) = activity["attachments"]
    card: dict[str, Any] = attachment["content"]
    assert_valid(card)
    assert len(json.dumps(activity, ensure_ascii=False, separators=(",", ":")).encode()) < LARGEST
    return card


def card(answer: dict[str, Any] | None = None, **more: Any) -> dict[str, Any]:
    (activity,) = rendered(message(answer, **more), PUBLIC)
    return card_of(activity)


def texts(card: dict[str, Any]) -> list[str]:
    return [each["text"] for each in parts(card, "TextBlock")]


def cells(card: dict[str, Any]) -> list[list[str]]:
    """All rows of all tables, headings too."""
    rows = [row for table in parts(card, "Table") for row in table["rows"]]
    return [["".join(each["text"] for each in cell["items"]) for cell in row["cells"]] for row in rows]


def test_a_text_alone_is_a_text() -> None:
    plain = {"type": "message", "textFormat": "plain", "text": "Guten *Tag*"}
    assert rendered(message(text="Guten *Tag*"), PUBLIC) == [plain]
    worded = {"kind": "wording", "text": "Hello", "language": "en"}
    assert rendered(message(worded, text="Hello"), PUBLIC) == [{**plain, "text": "Hello"}]


def test_an_answer_has_its_text_its_sources_and_a_summary() -> None:
    (activity,) = rendered(message({"text": "Platz 3.\nVon 82.", "sources": [SOURCE], "language": "de"}), PUBLIC)
    shown = texts(card_of(activity))
    assert shown == ["Platz 3.", "Von 82.", "Quelle: [Bitkom: „Smart City Index“](https://example.org/index)"]
    assert activity["summary"] == "Alles"


@pytest.mark.parametrize(("language", "label"), [("de", "Quellen:"), ("leicht", "Quellen:"), ("en", "Sources:")])
def test_several_sources_are_a_list_in_the_language_of_the_answer(language: str, label: str) -> None:
    assert texts(card({"text": "", "sources": [SOURCE, SOURCE], "language": language}))[0] == label


def test_a_table_has_a_head_and_uses_the_width() -> None:
    shown = card({"text": "", "table": TABLE})
    assert cells(shown) == [["Stadt", "Platz"], ["Köln", "3"], ["Essen", "9"]]
    assert shown["msteams"] == {"width": "Full"}
    assert parts(shown, "Table")[0]["fallback"]["type"] == "FactSet"
    assert "msteams" not in card({"text": "A", "sources": [SOURCE]})


def test_a_client_without_tables_gets_lines() -> None:
    wide = {"caption": "2024", "head": ["Stadt", "Platz", "Punkte"], "rows": [["Köln", "3", "78,1"]]}
    (line,) = parts(card({"text": "", "table": wide}), "Table")[0]["fallback"]["items"]
    assert line["text"] == "Stadt: Köln, Platz: 3, Punkte: 78,1"


def test_a_long_table_goes_on_in_further_messages_and_buttons_come_last() -> None:
    rows = [[f"Stadt {number}", str(number), "78,1", "Mobilität"] for number in range(300)]
    table = {"caption": "2024", "head": ["Stadt", "Platz", "Punkte", "Bereich"], "rows": rows}
    answer = {"text": "Lang", "table": table, "sources": [SOURCE], "language": "de"}
    cards = [card_of(each) for each in rendered(message(answer, buttons=("Mehr",)), PUBLIC)]
    assert len(cards) > 1
    shown = [row for each in cards for row in cells(each) if row != table["head"]]
    assert shown == rows
    assert all("2024 (Fortsetzung)" in texts(each) for each in cards[1:])
    assert [len(parts(each, "Action.Submit")) for each in cards] == [0] * (len(cards) - 1) + [1]


def test_more_columns_than_a_table_takes_are_two_tables_with_the_same_first_column() -> None:
    head = ["Jahr", *(f"Stadt {number}" for number in range(30))]
    rows = [[str(year), *(str(number) for number in range(30))] for year in (2023, 2024)]
    shown = rendered(message({"text": "", "table": {"caption": "A", "head": head, "rows": rows}}), PUBLIC)
    tables = [table for each in shown for table in parts(card_of(each), "Table")]
    heads = [[cell["items"][0]["text"] for cell in table["rows"][0]["cells"]] for table in tables]
    assert [each[0] for each in heads] == ["Jahr", "Jahr"]
    assert [name for each in heads for name in each[1:]] == head[1:]


def test_a_chart_needs_an_address_that_teams_can_reach() -> None:
    chart = {"address": {"png": "/diagramme/verlauf.png?stadt=K%C3%B6ln"}, "alt": "Linien", "caption": "Verlauf"}
    answer = {"text": "Verlauf", "chart": chart, "sources": [SOURCE]}
    (image,) = parts(card(answer), "Image")
    assert image["url"] == f"{PUBLIC}/diagramme/verlauf.png?stadt=K%C3%B6ln"
    assert image["altText"] == "Linien"
    (without,) = rendered(message(answer), None)
    assert not parts(card_of(without), "Image")


def test_a_quote_stands_apart_and_says_whose_it_is() -> None:
    quote = {"text": "Das freut uns", "person": "Erika M.", "office": "OB", "city": "Köln", "year": 2024}
    (box,) = parts(card({"text": "", "quotes": [quote]}), "Container")
    assert box["style"] == "emphasis"
    assert [each["text"] for each in box["items"]] == ["„Das freut uns“", "Erika M., OB, Köln, 2024"]


def test_suggestions_are_buttons_that_hold_a_reference_only() -> None:
    actions = parts(card(buttons=tuple("ABCDEFGH")), "Action.Submit")
    assert [each["title"] for each in actions] == list("ABCDEFGH")
    assert actions[2]["data"]["msteams"] == {
        "type": "messageBack",
        "displayText": "C",
        "text": "C",
        "value": {"auswahl": "7.2"},
    }


def test_every_kind_of_answer_is_valid_and_complete(answers: list[Answer]) -> None:
    kinds = set()
    for answer in answers:
        shown = presented(answer)
        kinds.add(shown["kind"])
        activities = rendered(message(shown, text=answer.text, buttons=("Weiter", "Zurück")), PUBLIC)
        cards = [card_of(each) for each in activities]
        rows = [row for each in cards for row in cells(each)]
        for row in shown.get("table", {"rows": []})["rows"]:
            assert row in rows
        text = "\n".join(line for each in cards for line in texts(each)).replace("\u00a0", " ").replace("\\", "")
        for line in shown["text"].split("\n"):
            assert line in text
        for quote in shown["quotes"]:
            assert quote["person"] in text
        for source in shown["sources"]:
            assert unquote(source["url"]) in unquote(text)
    assert kinds >= {*CUBE, *ANSWERERS, "source"}


LINE = st.text(max_size=60).map(lambda text: text.replace("\n", " ").strip() or "A")
TABLES = st.integers(1, 25).flatmap(
    lambda width: st.fixed_dictionaries(
        {
            "caption": LINE,
            "head": st.lists(LINE, min_size=width, max_size=width),
            "rows": st.lists(st.lists(LINE, min_size=width, max_size=width), min_size=1, max_size=12),
        }
    )
)
QUOTES = st.fixed_dictionaries(
    {"text": LINE, "person": LINE, "office": LINE, "city": st.none() | LINE, "year": st.integers(2018, 2030)}
)
ANSWERS = st.fixed_dictionaries(
    {"text": st.text(max_size=9000), "language": st.sampled_from(["de", "en", "leicht"])},
    optional={
        "table": TABLES,
        "quotes": st.lists(QUOTES, max_size=3),
        "sources": st.lists(st.fixed_dictionaries({"label": LINE, "url": LINE | st.just(SOURCE["url"])}), max_size=4),
        "chart": st.fixed_dictionaries(
            {"address": st.just({"png": "/diagramme/verlauf.png?a=b"}), "alt": LINE, "caption": LINE}
        ),
    },
)


@given(ANSWERS, st.lists(LINE, max_size=20))
def test_whatever_is_said_can_be_sent(answer: dict[str, Any], buttons: list[str]) -> None:
    for activity in rendered(message(answer, buttons=tuple(buttons)), PUBLIC):
        if "attachments" in activity:
            card_of(activity)
