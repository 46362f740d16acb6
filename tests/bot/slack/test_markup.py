"""Slack's markup, read and kept out."""

from __future__ import annotations

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.slack.markup import escaped, link, literal, plain


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("<@U0BOT01> Wo steht Köln?", "Wo steht Köln?"),
        ("Wo steht <@U0BOT01> Köln?", "Wo steht Köln?"),
        ("Fragt <@U0ANNA1|anna.beispiel> das?", "Fragt das?"),
        ("Steht das in <#C012AB3CD|smart-city>?", "Steht das in #Kanal?"),
        ("Steht das in <#C012AB3CD|>?", "Steht das in #Kanal?"),
        ("<#C1|mobilitaet> Wo steht Köln?", "Wo steht Köln?"),
        ("Was sagt <https://www.bitkom.org/|bitkom.org>?", "Was sagt bitkom.org?"),
        ("Was sagt <https://www.bitkom.org/>?", "Was sagt https://www.bitkom.org/?"),
        ("Von <mailto:a@example.org|a@example.org>", "Von a@example.org"),
        ("Von <mailto:a@example.org>", "Von a@example.org"),
        ("<!here> Hallo", "Hallo"),
        ("<!subteam^S012AB|@verwaltung> Hallo", "Hallo"),
        ("Was meint <!subteam^S012AB|@verwaltung> dazu?", "Was meint @Gruppe dazu?"),
        ("Platz &lt; 10 &amp; &gt; 5", "Platz < 10 & > 5"),
        ("&amp;lt;", "&lt;"),
        ("Köln?\nUnd Bonn?", "Köln?\nUnd Bonn?"),
        ("<@U0BOT01>", ""),
    ],
)
def test_what_is_written_is_read_without_markup_and_ids(written: str, meant: str) -> None:
    assert plain(written) == meant


@given(st.text())
def test_what_was_escaped_has_no_markup_and_is_read_as_it_was(text: str) -> None:
    assert not set("<>") & set(escaped(text))
    assert html.unescape(escaped(text)) == html.unescape(html.unescape(escaped(text))) or "&" in text
    assert plain(escaped(text)).split() == text.split()


@pytest.mark.parametrize("sign", ["*", "_", "~", "`"])
def test_no_sign_of_a_format_stands_beside_what_it_would_format(sign: str) -> None:
    shown = literal(f"{sign}wichtig{sign}")
    assert f"{sign}w" not in shown
    assert f"g{sign}" not in shown
    assert shown.replace("\u2060", "") == f"{sign}wichtig{sign}"


def test_neither_quotes_nor_emoji_come_from_text() -> None:
    assert not literal("> Zitat").startswith("&gt;")
    assert ":smile:" not in literal("Hallo :smile:")
    assert literal("Bitkom: Smart City Index") == "Bitkom: Smart City Index"


def test_a_link_is_one_only_if_its_address_is() -> None:
    assert link("https://a.de/?b=1&c=2", "A | B") == "<https://a.de/?b=1&amp;c=2|A / B>"
    assert link("javascript:alert(1)", "A") == "A"
    assert link("https://a.de/|b>", "A") == "A"
