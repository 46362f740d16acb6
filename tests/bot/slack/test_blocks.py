"""Answers as messages of Slack."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.answers.answer import Answer
from actions.answers.presentation import presented
from bot.conversations.store import Button, Message
from bot.conversations.tables import BOT
from bot.slack.blocks import payloads
from tests.bot.slack.block_rules import message_problems, shown

PUBLIC = "https://lotse.example.org/"
HOSTILE = "*fett* _kursiv_ ~weg~ `code` <!channel> <@U012345> :smile: & > Zitat"
CHARTS = {"address": {"png": "/diagramme/verlauf.png?stadt=K%C3%B6ln"}, "alt": "Verlauf", "caption": "Köln"}

words = st.text(min_size=1, max_size=60) | st.just(HOSTILE)
tables = st.integers(1, 30).flatmap(
    lambda columns: st.fixed_dictionaries(
        {
            "caption": words,
            "head": st.lists(words, min_size=columns, max_size=columns),
            "rows": st.lists(st.lists(words, min_size=columns, max_size=columns), max_size=12).map(
                lambda rows: rows * 20
            ),
        }
    )
)
made = st.fixed_dictionaries(
    {
        "kind": st.sampled_from(["value", "which", "quotes"]),
        "language": st.sampled_from(["de", "en", "leicht"]),
        "refused": st.booleans(),
        "text": st.lists(words, max_size=5).map("\n".join) | st.text(min_size=3000, max_size=9000),
        "quotes": st.lists(
            st.fixed_dictionaries(
                {"text": words, "person": words, "office": words | st.none(), "city": words, "year": st.integers()}
            ),
            max_size=3,
        ),
        "sources": st.lists(
            st.fixed_dictionaries({"label": words, "url": words | st.just("https://example.org/a?b=1&c")}), max_size=25
        ),
    },
    optional={"table": tables, "chart": st.just(CHARTS)},
)
titles = st.lists(words, max_size=60).map(lambda found: tuple(Button(each, f"/{each}") for each in found))


def message(answer: dict[str, Any] | None = None, text: str = "Antwort", buttons: Iterable[Button] = ()) -> Message:
    return Message(7, BOT, text, 0.0, answer=answer, buttons=tuple(buttons))


def of_type(payload: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    return [each for each in payload["blocks"] if each["type"] == kind]


def as_message(answer: Answer) -> Message:
    return message(presented(answer), answer.text, [Button(each, each) for each in answer.suggestions])


def test_every_answer_on_the_real_facts_is_well_formed(answers: list[Answer]) -> None:
    for answer in answers:
        for payload in payloads(as_message(answer), "dm", PUBLIC):
            assert message_problems(payload) == [], answer.text


def test_nothing_that_the_answer_says_is_lost(answers: list[Answer]) -> None:
    for answer in answers:
        parts, read = presented(answer), "\n".join(shown(each) for each in payloads(as_message(answer), "dm", PUBLIC))
        cells = [cell for row in parts.get("table", {"rows": []})["rows"] for cell in row]
        said = [*parts["text"].split("\n"), *cells, *(each["text"] for each in parts["quotes"])]
        assert all(each in read for each in said), answer.text
        assert all(each["label"] in read for each in parts["sources"]), answer.text


@given(made, titles, st.text(max_size=5000), st.none() | words)
def test_every_conceivable_answer_is_well_formed(
    answer: dict[str, Any], buttons: tuple[Button, ...], text: str, pressed: str | None
) -> None:
    for payload in payloads(message(answer, f"x{text}", buttons), "thread", PUBLIC, pressed):
        assert message_problems(payload) == []


def test_text_stands_as_it_is() -> None:
    (payload,) = payloads(message(text=HOSTILE), "dm", None)
    (section,) = of_type(payload, "section")
    assert section["text"] == {"type": "plain_text", "text": HOSTILE, "emoji": False}
    assert "<" not in payload["text"]
    assert "&lt;!channel&gt;" in payload["text"]


def test_a_long_text_is_split_between_lines() -> None:
    lines = [f"{number}. " + "Wort " * 50 for number in range(20)]
    (payload,) = payloads(message(text="\n".join(lines)), "dm", None)
    parts = [each["text"]["text"] for each in of_type(payload, "section")]
    assert len(parts) > 1
    assert "\n".join(parts).split("\n") == lines


def test_a_quote_is_a_quote_and_says_whose() -> None:
    quote = {"text": "Sehr *gut*", "person": "A. B.", "office": "Amt", "city": "Köln", "year": 2024}
    (payload,) = payloads(message({"text": "", "quotes": [quote], "language": "de"}), "dm", None)
    (block,) = of_type(payload, "rich_text")
    assert block["elements"][0]["type"] == "rich_text_quote"
    assert shown(payload) == "„Sehr *gut*“\n— A. B., Amt, Köln (2024)"


def test_a_table_is_a_table() -> None:
    table = {"caption": "Gesamt", "head": ["Stadt", "Platz"], "rows": [["Köln", "1"], ["Bonn", ""]]}
    (payload,) = payloads(message({"text": "Liste.", "table": table, "language": "de"}), "dm", None)
    (block,) = of_type(payload, "table")
    assert [[cell["text"] for cell in row] for row in block["rows"]] == [
        ["Stadt", "Platz"],
        ["Köln", "1"],
        ["Bonn", "–"],
    ]
    assert "Gesamt" in shown(payload)


def test_a_long_table_goes_over_several_messages_each_with_its_head() -> None:
    rows = [[str(number), f"Stadt {number}"] for number in range(250)]
    answer = {"text": "Liste.", "table": {"caption": "Gesamt", "head": ["Platz", "Stadt"], "rows": rows}}
    sent = payloads(message(answer), "dm", None)
    parts = [table["rows"] for payload in sent for table in of_type(payload, "table")]
    assert all(part[0][0]["text"] == "Platz" for part in parts)
    assert [[cell["text"] for cell in row] for part in parts for row in part[1:]] == rows
    assert len(sent) == len(parts) == 3
    assert [message_problems(payload) for payload in sent] == [[]] * 3


QUOTE = {"text": "Gut.", "person": "A. B.", "office": "Amt", "city": "Köln", "year": 2024}


@pytest.mark.parametrize(
    "answer",
    [{"text": "\n".join(f"{number}. " + "Wort " * 50 for number in range(80))}, {"text": "a", "quotes": [QUOTE] * 60}],
)
def test_what_one_message_does_not_hold_goes_on_in_the_next(answer: dict[str, Any]) -> None:
    sent = payloads(message(answer), "dm", None)
    assert len(sent) == 2
    assert [message_problems(payload) for payload in sent] == [[], []]
    assert sent[1]["text"] == "Fortsetzung der Antwort"


def test_a_wide_table_says_what_is_missing() -> None:
    row = [str(number) for number in range(25)]
    (payload,) = payloads(message({"text": "a", "table": {"caption": "b", "head": row, "rows": [row]}}), "dm", None)
    assert "fehlen 5 Spalten" in shown(payload)


def test_a_chart_needs_the_public_address() -> None:
    answer = {"text": "Verlauf.", "chart": CHARTS}
    (with_address,) = payloads(message(answer), "dm", PUBLIC)
    (without,) = payloads(message(answer), "dm", None)
    (image,) = of_type(with_address, "image")
    assert image["image_url"] == "https://lotse.example.org/diagramme/verlauf.png?stadt=K%C3%B6ln"
    assert image["alt_text"] == "Verlauf"
    assert not of_type(without, "image")


@pytest.mark.parametrize(("language", "one", "more"), [("de", "Quelle:", "Quellen:"), ("en", "Source:", "Sources:")])
def test_sources_are_links_under_a_label_in_the_answers_language(language: str, one: str, more: str) -> None:
    source = {"label": "xity.de", "url": "https://xity.de/a"}
    (payload,) = payloads(message({"text": "a", "sources": [source], "language": language}), "dm", None)
    (several,) = payloads(message({"text": "a", "sources": [source] * 2, "language": language}), "dm", None)
    assert [each["text"] for each in of_type(payload, "context")[0]["elements"]] == [one, "<https://xity.de/a|xity.de>"]
    assert more in shown(several)


def test_suggestions_are_buttons_that_hold_no_payload() -> None:
    buttons = [Button(f"Frage {number} " + "x" * number * 5, "/geheim") for number in range(30)]
    (payload,) = payloads(message(buttons=buttons), "thread", None)
    elements = [each for block in of_type(payload, "actions") for each in block["elements"]]
    assert [each["value"] for each in elements] == [f"thread 7.{number}" for number in range(30)]
    assert elements[0]["text"]["text"] == "Frage 0"
    assert elements[29]["text"]["text"].endswith("…")
    assert "geheim" not in str(payload)


def test_the_answer_to_a_button_says_what_was_asked() -> None:
    german, english = {"text": "a", "language": "de"}, {"text": "a", "language": "en"}
    for answer, label in ((german, "Gefragt"), (english, "Asked")):
        (payload,) = payloads(message(answer), "dm", None, pressed="Und *Bonn*?")
        first = payload["blocks"][0]
        assert (first["type"], first["elements"][0]["type"]) == ("context", "plain_text")
        assert first["elements"][0]["text"] == f"{label}: Und *Bonn*?"


def test_the_text_beside_the_blocks_holds_the_whole_answer() -> None:
    whole = "Zeile <1>\n" * 100
    (payload,) = payloads(message({"text": "kurz"}, whole), "dm", None)
    assert payload["text"] == whole.replace("<", "&lt;").replace(">", "&gt;")


@given(st.integers(3900, 4100))
def test_a_longer_one_is_cut_but_not_within_a_sign(length: int) -> None:
    (payload,) = payloads(message({"text": "kurz"}, "a" * (length % 7) + "<" * length), "dm", None)
    assert message_problems(payload) == []
    assert payload["text"].endswith("&lt;…")
